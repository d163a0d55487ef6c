"""Makes an impact of what a pass counted: flips with their causes and witnesses, cost per year, groups."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import replace

from maatwerk_core.bulk.impact.causes import Key, moved_values, values_behind
from maatwerk_core.bulk.impact.cells import Cells, Which
from maatwerk_core.bulk.impact.compared import SIDES, TIER, UNSURE, order_of
from maatwerk_core.bulk.impact.explained import decisive, witness_of
from maatwerk_core.bulk.impact.found import (
    Budget,
    Cause,
    Cost,
    Curve,
    Flip,
    Group,
    Grouping,
    Impact,
    Moved,
    Sum,
    Witness,
)
from maatwerk_core.bulk.impact.hidden_points import Beside, hide_points
from maatwerk_core.bulk.impact.hiding import hide_causes
from maatwerk_core.bulk.impact.passing import Pass
from maatwerk_core.bulk.impact.sweeping import Sweeping
from maatwerk_core.bulk.impact.telling import EVERYONE, Telling, cost, flip, ready
from maatwerk_core.bulk.impact.witnesses import Trial
from maatwerk_core.bulk.reports.found import UNKNOWN, Data
from maatwerk_core.bulk.reports.versions import version_of
from maatwerk_core.engine.status import STATUSES
from maatwerk_core.version import VERSION

#: Bands of income, in the order of their places; the last has no end.
BAND_NAMES = ("0-100", "100-110", "110-120", "120-130", "130-")


def make_impact(passed: Pass, data: Data) -> Impact:
    """The impact of a pass that went through all cases. Of real ones small counts are hidden."""
    return Making(passed, data).impact()


class Making:
    """What a pass found, being made into an impact."""

    def __init__(self, passed: Pass, data: Data) -> None:
        self.passed, self.data, self.asked = passed, data, passed.asked
        self.outcomes = passed.outcomes
        pairs = [(f"old_{about}", f"new_{about}") for about in passed.abouts]
        self.telling = Telling(
            Cells(passed.counts, pairs), passed.abouts, passed.by,
            synthetic=data.synthetic, curves=bool(passed.sweeps),
        )  # fmt: skip
        self.moved = moved_values(self.asked.policies, passed.days, strict=self.asked.strict)

    def impact(self) -> Impact:
        """All parts."""
        old, new = self.asked.policies
        return Impact(
            old=version_of(old), new=version_of(new), data=self.data, engine=VERSION,
            day=self.asked.day, strict=self.asked.strict,
            households=self.telling.cells.sum(EVERYONE).cases or 0,
            changed=self.telling.sum(EVERYONE.flipping).cases,
            flips=tuple(self._flips()), costs=tuple(self._costs()),
            budgets=tuple(self._budgets()),
            groups=tuple(group for by in self.passed.by for group in self.groups(by)),
            curves=tuple(map(self._curve, self.passed.sweeps)),
            moved=self.moved,
        )  # fmt: skip

    def _flips(self) -> Iterator[Flip]:
        """Every flip, by what it is about."""
        for about in self.passed.abouts:
            keys = [(about, old, new) for old, new in self.telling.flips(about)]
            keys.sort(key=lambda key: tuple(order_of(about, word) for word in self._words(key)))
            yield from map(self._flip, keys)

    def _flip(self, key: Key) -> Flip:
        """One flip with its causes and its witness; of few cases neither is told."""
        about, outcomes = key[0], self._words(key)
        amount = self.telling.sum(flip(*key))
        causes = self._causes(key)
        candidate = self.passed.smallest.found[key]
        trial = Trial(self.asked.policies, candidate.day, self.asked.strict)
        found = witness_of(candidate, trial, about, outcomes, named=self.data.synthetic)
        witness: Witness | None = None
        row = candidate.row
        if found is not None:
            witness, row = found
        explained = [
            replace(c, values=tuple(decisive(trial, about, outcomes, row, self._behind(c))))
            for c in causes
        ]
        shown = None if amount.cases is None else witness
        return Flip(about, *outcomes, amount, tuple(explained), shown)

    def _causes(self, key: Key) -> Sequence[Cause]:
        """What made these cases flip, those of most cases first."""
        counted = self.passed.causes.counts.get(key, {})
        causes = [replace(cause, cases=cases) for cause, cases in counted.items()]
        causes.sort(key=lambda c: (-(c.cases or 0), c.kind, c.id, c.old, c.new))
        if self.data.synthetic:
            return causes
        return hide_causes(causes, self.telling.cells.sum(flip(*key)).cases or 0)

    def _behind(self, cause: Cause) -> tuple[Moved, ...]:
        """The values that moved and that a cause reads."""
        output = {
            "check": f"check:{cause.id}", "ask": f"ask:{cause.id}", "tier": f"{TIER}{cause.id}",
            "quorum": "approvals", "agreement": f"agreements:{cause.id}",
        }.get(cause.kind, cause.id)  # fmt: skip
        return values_behind(self.asked.policies, (output,), self.moved)

    def _words(self, key: Key) -> tuple[str, str]:
        """Both outcomes of a flip."""
        about, old, new = key
        return self.outcomes.word(about, old), self.outcomes.word(about, new)

    def _costs(self) -> Iterator[Cost]:
        """What is asked per year, decider and status, in both packs."""
        found = [
            Cost(year, self.outcomes.word("role", role), STATUSES[status],
                 *(self.telling.sum(cost(side, year, role, status)) for side in SIDES))
            for year, role, status in self.telling.costs()
        ]  # fmt: skip
        found.sort(key=lambda c: (c.year, STATUSES.index(c.status), order_of("role", c.role)))
        yield from found

    def _curve(self, sweeping: Sweeping) -> Curve:
        """The same cases at one value after another; of real cases no small number, nor a small step."""
        curve = sweeping.curve(self.asked.policies[1])
        if self.data.synthetic:
            return curve
        beside = Beside(
            self._outcomes("status"),
            self._outcomes("role"),
            self.telling.sum(EVERYONE.flipping).cases,
        )
        return replace(curve, points=hide_points(curve.points, beside))

    def _outcomes(self, about: str) -> Mapping[str, Sequence[tuple[Sum, Sum]]]:
        """The cases of each status or decider in both packs, as they are and as they are told."""
        cells = self.telling.cells
        found: dict[str, list[tuple[Sum, Sum]]] = {}
        for name in (f"{side}_{about}" for side in SIDES):
            for value in cells.values(name):
                which = EVERYONE.having(name, value)
                sums = cells.sum(which), self.telling.sum(which)
                found.setdefault(self.outcomes.word(about, value), []).append(sums)
        return found

    def _budgets(self) -> Iterator[Budget]:
        """What both packs set apart, on the last day of each year that a case has."""
        last = {day.year: day for day in sorted(self.passed.days)}
        ids = dict.fromkeys(
            b.id for policy in self.asked.policies for b in policy.pack.budget or ()
        )
        for year, day in last.items():
            for id_ in ids:
                amounts = (
                    policy.value(f"budget.{id_}.amount", day, strict=self.asked.strict).value
                    for policy in self.asked.policies
                )
                yield Budget(year, id_, *amounts)

    def groups(self, by: Grouping) -> tuple[Group, ...]:
        """The households of each group as far as may be told, those of which it is unknown last."""
        values = self.telling.cells.values(by)
        values.sort(key=lambda value: (value == UNSURE, value))
        return tuple(self.group(by, value, self.telling.sum) for value in values)

    def group(self, by: Grouping, value: int, sum_of: Callable[[Which], Sum]) -> Group:
        """One group."""
        group = EVERYONE.having(by, value)
        sums = (sum_of(ready(side, group)) for side in SIDES)
        households, changed = sum_of(group).cases, sum_of(group.flipping).cases
        return Group(by, self.group_word(by, value), households, changed, *sums)

    def group_word(self, by: Grouping, value: int) -> str:
        """What a group is called."""
        if value == UNSURE:
            return UNKNOWN
        return BAND_NAMES[value] if by == "income-band" else self.passed.pair.codes.words[value]
