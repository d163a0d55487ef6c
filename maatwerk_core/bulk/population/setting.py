"""What a population takes from the packs it is for: norms of the day, budgets, codes, facts of their own."""

from __future__ import annotations

import datetime
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Any

import numpy as np

from maatwerk_core.bulk.population.chance import Numbers
from maatwerk_core.errors import Faults, fault
from maatwerk_core.rules.declared import CORE_FACTS, LEAVES, LISTS, PER_YEAR
from maatwerk_core.rules.facts import Fact
from maatwerk_core.rules.policy import Policy
from maatwerk_core.rules.values import Value

#: The columns of the norm that incomes lie around: by age and by partner.
NORMS = ("single", "couple", "aow_single", "aow_couple")


@dataclass(frozen=True)
class Setting:
    """The packs, and the days that a case may have."""

    policies: tuple[Policy, ...]
    days: tuple[datetime.date, ...]

    @cached_property
    def facts(self) -> Mapping[str, Fact]:
        """Every fact that gets a column: all that a case can state, and those of the packs' own.

        Raises `Faults` where two packs mean something else by one name.
        """
        found = {fact.id: fact for fact in (*LEAVES, *LISTS)}
        whose: dict[str, str] = {}
        for policy in self.policies:
            for id_, fact in policy.plan.facts.items():
                if id_ in CORE_FACTS or not fact.path:
                    continue
                same = found.setdefault(id_, fact)
                whose.setdefault(id_, policy.id)
                if (same.type, same.values) != (fact.type, fact.values):
                    packs = [whose[id_], policy.id]
                    raise Faults([fault("population.other-fact", fact=id_, packs=packs)])
        return found

    @cached_property
    def items(self) -> Mapping[str, int]:
        """The items of the cost table that every pack has, with the rhythm of their price as times a year."""
        tables = [{cost.id: cost.per for cost in policy.pack.costs} for policy in self.policies]
        first = tables[0]
        return {
            code: PER_YEAR.get(per, 0)
            for code, per in first.items()
            if all(other.get(code) == per for other in tables)
        }

    @cached_property
    def routes(self) -> frozenset[str]:
        """The regular routes that every pack has."""
        sets = [{each.id for each in policy.pack.provisions} for policy in self.policies]
        return frozenset(sets[0].intersection(*sets))

    @cached_property
    def budget_ids(self) -> tuple[str, ...]:
        """The budgets of any pack."""
        found = [each.id for policy in self.policies for each in policy.pack.budget or ()]
        return tuple(dict.fromkeys(found))

    @cached_property
    def ordinals(self) -> Numbers:
        """The days as numbers."""
        return np.array([day.toordinal() for day in self.days], np.int64)

    @cached_property
    def budgets(self) -> Numbers:
        """What each budget holds on each day, in cents, 0 unknown; the smallest where packs share a name."""
        return self._by_day(self.budget_ids, self._budget)

    @cached_property
    def norms(self) -> Numbers:
        """The social minimum a month on each day by column of `NORMS`, in cents; 0 where no pack ever knew one.

        Where a norm of the day is not known, it is the last one before.
        """
        return self._by_day(NORMS, self._norm)

    def _by_day(self, names: Sequence[str], read: Callable[[str, datetime.date], int]) -> Numbers:
        rows = [[read(name, day) for name in names] for day in self.days]
        return np.array(rows, np.int64).reshape(len(self.days), len(names))

    def _budget(self, name: str, day: datetime.date) -> int:
        amounts = [policy.value(f"budget.{name}.amount", day).value for policy in self.policies]
        return min((one for one in amounts if one), default=0)

    def _norm(self, name: str, day: datetime.date) -> int:
        for policy in self.policies:
            path = f"norms.bijstand.{name}"
            found: Any = policy.value(path, day).value or _last_before(policy, path, day)
            if found:
                return int(found)
        return 0


def _last_before(policy: Policy, path: str, day: datetime.date) -> int | None:
    """The last known value of a path before a day."""
    dated = policy.values.get(path)
    entries = dated.entries if isinstance(dated, Value) else ()
    known = [
        (entry.first, entry.value)
        for entry in entries
        if isinstance(entry.value, int) and entry.first is not None and entry.first <= day
    ]
    return max(known)[1] if known else None
