"""Makes an impact of what a pass counted: flips with their causes and witnesses, cost per year, groups."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from maatwerk_core.bulk.impact.causes import Key, moved_values, values_behind
from maatwerk_core.bulk.impact.compared import TIER, UNSURE, order_of
from maatwerk_core.bulk.impact.counted import Counts
from maatwerk_core.bulk.impact.explained import decisive, witness_of
from maatwerk_core.bulk.impact.found import (
    Budget,
    Cause,
    Cost,
    Flip,
    Group,
    Grouping,
    Impact,
    Moved,
    Sum,
    Witness,
)
from maatwerk_core.bulk.impact.hiding import hide_costs, hide_flips, hide_groups
from maatwerk_core.bulk.impact.passing import Pass
from maatwerk_core.bulk.impact.witnesses import Trial
from maatwerk_core.bulk.reports.found import UNKNOWN, Data
from maatwerk_core.bulk.reports.hiding import hidden_part
from maatwerk_core.bulk.reports.versions import version_of
from maatwerk_core.engine.status import STATUSES
from maatwerk_core.version import VERSION

#: Bands of income, in the order of their places; the last has no end.
BAND_NAMES = ("0-100", "100-110", "110-120", "120-130", "130-")
_READY = STATUSES.index("ready")


def make_impact(passed: Pass, data: Data) -> Impact:
    """The impact of a pass that went through all cases. Of real ones small counts are hidden."""
    return Making(passed, data).impact()


class Making:
    """What a pass found, being made into an impact."""

    def __init__(self, passed: Pass, data: Data) -> None:
        self.passed, self.data, self.asked = passed, data, passed.asked
        self.counts, self.outcomes = passed.counts, passed.outcomes
        self.moved = moved_values(self.asked.policies, passed.days, strict=self.asked.strict)

    def impact(self) -> Impact:
        """All parts."""
        old, new = self.asked.policies
        households = self.counts.total.cases or 0
        changed = self.changed(self.counts)
        return Impact(
            old=version_of(old), new=version_of(new), data=self.data, engine=VERSION,
            day=self.asked.day, strict=self.asked.strict, households=households,
            changed=changed if self.data.synthetic else hidden_part(changed, households),
            flips=tuple(self._flips(households)), costs=tuple(self._costs()),
            budgets=tuple(self._budgets()),
            groups=tuple(group for by in self.passed.by for group in self.groups(by)),
            curves=tuple(
                sweeping.curve(new, synthetic=self.data.synthetic) for sweeping in self.passed.sweeps
            ),
            moved=self.moved,
        )  # fmt: skip

    def changed(self, counts: Counts) -> int:
        """How many cases flip in at least one thing."""
        pairs = [(f"old_{about}", f"new_{about}") for about in self.passed.abouts]
        return counts.differing(pairs)

    def _flips(self, households: int) -> Iterator[Flip]:
        """Every flip, by what it is about."""
        for about in self.passed.abouts:
            sums = self.counts.by(f"old_{about}", f"new_{about}")
            keys = [(about, old, new) for old, new in sums if old != new]
            keys.sort(key=lambda key: tuple(order_of(about, word) for word in self._words(key)))
            found = [self._flip(key, sums[key[1:]]) for key in keys]
            yield from found if self.data.synthetic else hide_flips(found, households)

    def _flip(self, key: Key, amount: Sum) -> Flip:
        """One flip with its causes and its witness."""
        about, outcomes = key[0], self._words(key)
        counted = self.passed.causes.counts.get(key, {})
        causes = [replace(cause, cases=cases) for cause, cases in counted.items()]
        causes.sort(key=lambda c: (-(c.cases or 0), c.kind, c.id, c.old, c.new))
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
        return Flip(about, *outcomes, amount, tuple(explained), witness)

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
        old, new = (
            self.counts.by("year", f"{side}_role", f"{side}_status") for side in ("old", "new")
        )
        found = [
            Cost(year, self.outcomes.word("role", role), STATUSES[status],
                 old.get((year, role, status), Sum()), new.get((year, role, status), Sum()))
            for year, role, status in {**old, **new}
        ]  # fmt: skip
        found.sort(key=lambda c: (c.year, STATUSES.index(c.status), order_of("role", c.role)))
        for year in sorted({cost.year for cost in found}):
            of_year = [cost for cost in found if cost.year == year]
            yield from of_year if self.data.synthetic else hide_costs(of_year)

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
        """The households of each group, small ones hidden, those of which it is unknown last."""
        parts = self.counts.split(by)
        values = sorted(parts, key=lambda value: (value == UNSURE, value))
        return hide_groups([self.group(by, value, parts[value]) for value in values])

    def group(self, by: Grouping, value: int, counts: Counts) -> Group:
        """One group, nothing hidden."""
        sums = counts.by("old_status"), counts.by("new_status")
        ready = (side.get((_READY,), Sum()) for side in sums)
        word, total = self._group_word(by, value), counts.total
        return Group(by, word, total.cases, self.changed(counts), *ready)

    def _group_word(self, by: Grouping, value: int) -> str:
        """What a group is called."""
        if value == UNSURE:
            return UNKNOWN
        return BAND_NAMES[value] if by == "income-band" else self.passed.pair.codes.words[value]
