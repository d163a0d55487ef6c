"""The smallest case of every flip: looked for in each batch, and stripped of what it can do without.

Smallest is the fewest known facts, then the lowest amount, then the id: the order of the cases makes no difference.
What the single-case engine doesn't confirm is not told.
"""

from __future__ import annotations

import datetime
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc

from maatwerk_core.bulk.impact.causes import Key
from maatwerk_core.bulk.impact.compared import AGREEMENT, Numbers
from maatwerk_core.bulk.impact.found import ABSENT
from maatwerk_core.bulk.layout import CASE, Layout
from maatwerk_core.bulk.one_case import leaves_of
from maatwerk_core.bulk.reports.found import NOBODY, UNKNOWN
from maatwerk_core.engine.assess import compiled
from maatwerk_core.engine.running import positions, running_extra
from maatwerk_core.engine.status import STATUSES
from maatwerk_core.rules.policy import NOBODY as NOBODY_TIER
from maatwerk_core.rules.policy import Policy

#: Larger than any amount that a case may hold: an unknown amount is not the lowest.
_NO_AMOUNT = 2**62


@dataclass(frozen=True, slots=True)
class Candidate:
    """A case that flips: how many facts are known of it, what it asks, its id, its day and its row."""

    known: int
    amount: int
    case: str
    day: datetime.date
    row: Mapping[str, Any]

    @property
    def size(self) -> tuple[int, int, str]:
        """By which the smallest is chosen."""
        return self.known, self.amount, self.case


@dataclass(eq=False)
class Smallest:
    """The smallest case so far of every flip."""

    layout: Layout
    found: dict[Key, Candidate] = field(default_factory=dict)

    def look(self, cases: pa.Table, days: pa.ChunkedArray, amounts: Numbers) -> Looking:
        """Look among the cases of a batch."""
        return Looking(self, cases, days, np.where(amounts < 0, _NO_AMOUNT, amounts))


class Looking:
    """The cases of one batch, with how much is known of each."""

    def __init__(
        self, smallest: Smallest, cases: pa.Table, days: pa.ChunkedArray, amounts: Numbers
    ) -> None:
        self.smallest, self.cases, self.days, self.amounts = smallest, cases, days, amounts
        self.known = known_facts(cases, smallest.layout)

    def at(self, flip: Key, rows: Numbers) -> None:
        """Keep the smallest of these rows, if it is smaller than what was there."""
        known = self.known[rows]
        rows = rows[known == known.min()]
        amounts = self.amounts[rows]
        rows = rows[amounts == amounts.min()]
        ids = self.cases[CASE].take(pa.array(rows)).to_pylist()
        at = min(range(len(rows)), key=lambda place: str(ids[place]))
        row = int(rows[at])
        size = int(self.known[row]), int(self.amounts[row]), str(ids[at])
        before = self.smallest.found.get(flip)
        if before is None or size < before.size:
            (whole,) = self.cases.slice(row, 1).to_pylist()
            self.smallest.found[flip] = Candidate(*size, self.days[row].as_py(), whole)


def known_facts(cases: pa.Table, layout: Layout) -> Numbers:
    """How many facts of each case are known; of what is stated or not, what is stated."""
    known = np.zeros(cases.num_rows, dtype=np.int64)
    for column in layout.columns:
        cells = cases[column.name]
        said = column.stated and pa.types.is_boolean(cells.type)
        valid = pc.fill_null(cells, False) if said else cells.is_valid()
        known += valid.to_numpy().astype(np.int64)
    return known


@dataclass(frozen=True, eq=False)
class Trial:
    """Two policies on one day, to run a case by with some of its facts, or with some values set otherwise."""

    policies: tuple[Policy, Policy]
    day: datetime.date
    strict: bool

    def outcomes(self, about: str, row: Mapping[str, Any]) -> tuple[str, str]:
        """What comes out in both packs."""
        old, new = (self.outcome(at, about, row) for at in (0, 1))
        return old, new

    def outcome(
        self, at: int, about: str, row: Mapping[str, Any], values: Mapping[str, Any] | None = None
    ) -> str:
        """What comes out in one pack; `values` of it, by path, are set otherwise."""
        policy = self.policies[at]
        plan = policy.plan
        leaves = leaves_of(row, policy, self.day, strict=self.strict)
        params = policy.params(self.day, strict=self.strict)
        if values:
            pairs = zip(plan.params, params, strict=True)
            params = tuple(values.get(path, value) for path, value in pairs)
        if not about.startswith(AGREEMENT):
            return said(about, policy, compiled(plan)(leaves, params))
        name = f"agreements:{about.removeprefix(AGREEMENT)}"
        if name not in plan.extras:
            return ABSENT
        (applies,) = running_extra(plan, name).values(leaves, params)
        return _verdict(applies)


def said(about: str, policy: Policy, values: tuple[Any, ...]) -> str:
    """An outcome in its word, from what came of a plan."""
    at = positions(policy.plan)
    value = values[at[about]]
    if about == "status":
        return STATUSES[int(value)]
    if about == "role" and values[at["tier"]] == NOBODY_TIER:
        return NOBODY
    if about in ("role", "approvals"):
        return UNKNOWN if value is None else "all" if value == -1 else str(value)
    return _verdict(value)


def _verdict(value: bool | None) -> str:
    return UNKNOWN if value is None else "yes" if value else "no"


def stripped(
    trial: Trial, about: str, outcomes: tuple[str, str], row: Mapping[str, Any]
) -> dict[str, Any] | None:
    """The case without the facts that the flip can do without; nothing where the engine sees no such flip."""
    if trial.outcomes(about, row) != outcomes:
        return None
    kept = dict(row)
    for name in sorted(row):
        for smaller in _smaller(row[name]):
            fewer = {**kept, name: smaller}
            if trial.outcomes(about, fewer) == outcomes:
                kept = fewer
                break
    return kept


def _smaller(value: Any) -> Iterator[Any]:
    """What a fact can be instead, smallest first: left open; a list without lines, or with the first alone."""
    if value is not None:
        yield None
    if isinstance(value, list) and value:
        yield []
        if value[1:]:
            yield value[:1]
