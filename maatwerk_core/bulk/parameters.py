"""The policy's values for the days of a table: one value where all days agree, else one per day. Knows no SQL."""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from maatwerk_core.bulk.codes import Codes
from maatwerk_core.rules.expression import Const, Lookup, Param, Scalar
from maatwerk_core.rules.policy import Policy


@dataclass(frozen=True, eq=False)
class Parameters:
    """What every parameter that a statement reads is on each day, in the order of `days`.

    >>> p = Parameters((), {"same": (3, 3), "other": (3, 4), "nothing": ()})
    >>> p.varies("same"), p.varies("other"), p.fixed("same"), p.fixed("nothing")
    (False, True, 3, None)
    """

    days: tuple[datetime.date, ...]
    values: Mapping[str, tuple[Scalar, ...]]

    def varies(self, path: str) -> bool:
        """Is it something else on some days?"""
        values = self.values[path]
        return any(value != values[0] for value in values[1:])

    def fixed(self, path: str) -> Scalar:
        """What it is on all days; unknown where there are none."""
        values = self.values[path]
        return values[0] if values else None

    def table_varies(self, table: Lookup) -> bool:
        """Does a table hold something else on some days?"""
        return any(isinstance(cell, Param) and self.varies(cell.path) for _, cell in table.rows)

    def table(self, table: Lookup, codes: Codes, day: int = 0) -> list[Scalar]:
        """The values of a table on the day at this place, by position of the code; worked-out rows are left open."""
        found: dict[int, Scalar] = {}
        for code, cell in table.rows:
            if isinstance(cell, Param) and self.values[cell.path]:
                found[codes.positions[code]] = self.values[cell.path][day]
            elif isinstance(cell, Const):
                found[codes.positions[code]] = cell.value
        return [found.get(at) for at in range(max(found, default=-1) + 1)]

    def words(self) -> Iterable[str]:
        """Every word among the values."""
        for values in self.values.values():
            yield from (value for value in values if isinstance(value, str))


def parameters_of(
    policy: Policy, paths: Iterable[str], days: Iterable[datetime.date], *, strict: bool = False
) -> Parameters:
    """The values of a policy for these paths on these days; each day once, in order."""
    days = tuple(sorted(set(days)))
    at = {path: place for place, path in enumerate(policy.plan.params)}
    rows = [policy.params(day, strict=strict) for day in days]
    values = {
        path: tuple(row[at[path]] for row in rows)
        if path in at
        else tuple(policy.value(path, day, strict=strict).value for day in days)
        for path in paths
    }
    return Parameters(days, values)
