"""Runs a sweep: the new pack at every value, beside the old one, in one statement; what no value touches is shared.

Crossing the cases with a table of values works everything out again for each value. With a copy of what depends on it
per value, all else is worked out once (`docs/decisions/0021-impact.md` has the measurements).
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

import numpy as np
import pyarrow as pa

from maatwerk_core.bulk.impact.compared import SIDES, Numbers, Outcomes, order_of
from maatwerk_core.bulk.impact.counted import Counts
from maatwerk_core.bulk.impact.found import Curve, Point, Sum
from maatwerk_core.bulk.impact.paired import Pair, Wanted
from maatwerk_core.bulk.impact.sweep import Sweep
from maatwerk_core.rules.expression import Const, Node, Param
from maatwerk_core.rules.policy import Policy
from maatwerk_core.rules.rebuilding import Rebuilding

#: What is looked at for every value; a tier says that nobody may decide.
_LOOKED_AT = ("status", "role", "approvals", "tier")
_COMPARED = _LOOKED_AT[:3]


class Sweeping:
    """A sweep under way: its statement, and what was counted so far at each value."""

    def __init__(
        self,
        policies: tuple[Policy, Policy],
        sweep: Sweep,
        outcomes: Outcomes,
        *,
        strict: bool,
        basis: bool,
    ) -> None:
        self.policy, self.sweep, self.outcomes = policies[1], sweep, outcomes
        self.pair = Pair(policies, wanted_of(policies, sweep), strict=strict, basis=basis)
        self.counts = [Counts(("status", "role", "changed")) for _ in sweep.values]

    def add(self, cases: pa.Table, days: pa.ChunkedArray) -> None:
        """Count a batch at every value."""
        found = self.pair.run(cases, days)
        old = self._values(found, "old", "")
        for at, counts in enumerate(self.counts):
            new = self._values(found, "new", f"@{at}")
            changed = np.zeros(cases.num_rows, dtype=np.int64)
            for about in _COMPARED:
                changed |= old[about] != new[about]
            columns = {"status": new["status"], "role": new["role"], "changed": changed}
            counts.add(columns, found["old_amount"])

    def curve(self, now: Policy) -> Curve:
        """What came out at each value, nothing hidden."""
        last = max(self.pair.days, default=None)
        value = (
            None
            if last is None
            else now.value(self.sweep.path, last, strict=self.pair.strict).value
        )
        return Curve(self.sweep.path, self.sweep.type, value, tuple(self._points()))

    def _points(self) -> Iterator[Point]:
        for value, counts in zip(self.sweep.values, self.counts, strict=True):
            changed = counts.by("changed").get((1,), Sum()).cases
            yield Point(value, changed, self._sums(counts, "status"), self._sums(counts, "role"))

    def _sums(self, counts: Counts, about: str) -> tuple[tuple[str, Sum], ...]:
        found = {self.outcomes.word(about, key): sum_ for (key,), sum_ in counts.by(about).items()}
        return tuple(sorted(found.items(), key=lambda pair: order_of(about, pair[0])))

    def _values(self, found: pa.Table, side: str, end: str) -> Mapping[str, Numbers]:
        names = [f"{side}_{name}" for name in _LOOKED_AT]
        table = pa.table([found[f"{name}{end}"] for name in names], names=names)
        which = SIDES[side == "new"]
        codes = self.pair.codes
        return {name: self.outcomes.values(table, which, name, codes) for name in _COMPARED}


def wanted_of(policies: tuple[Policy, Policy], sweep: Sweep) -> Wanted:
    """The old pack as it is, and of the new one a copy for every value."""
    old, new = (policy.plan for policy in policies)
    wanted: dict[str, Node] = {}
    for at, value in enumerate(sweep.values):
        put_in = Rebuilding({Param(sweep.path, sweep.type): Const(value, sweep.type)})
        wanted |= {f"{name}@{at}": put_in(new.outputs[name]) for name in _LOOKED_AT}
    first = {name: old.outputs[name] for name in _LOOKED_AT} | {"amount": old.nodes["amount"]}
    return Wanted(first, wanted)
