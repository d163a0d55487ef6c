"""Turns the examples of a scenario into rows: a map each, or a table with its columns named once above it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from maatwerk_core.packs.reading import Reading
from maatwerk_core.rules.wrong import Path, Wrong

#: Stands between what is given and what is expected.
ARROW = "=>"
#: A cell that leaves its column to the scenario around the table.
SAME = "."
#: Columns that are no fact and no outcome.
BEFORE, AFTER = ("when", "strict"), ("because",)

#: Faults that are about the name of a column, whatever its cells hold.
_OF_A_COLUMN = frozenset({
    "condition.unknown-fact", "case.answer-stated", "scenario.unknown-output",
})  # fmt: skip


def as_rows(raw: Any, reading: Reading, at: Path) -> Iterator[tuple[Mapping[str, Any], Path]]:
    """Every row as a map with `given`, `expect` and the rest, and where it stands.

    >>> table = [["amount", "=>", "status"], ["500", "=>", "ready"], ["500.01", "=>", "incomplete"]]
    >>> [row for row, _ in as_rows(table, Reading(of_pack=False), ())][0]
    {'given': {'amount': '500'}, 'expect': {'status': 'ready'}}
    """
    if not isinstance(raw, list):
        reading.fail("field.not-a-list", at, given=raw)
    elif not raw:
        reading.fail("scenario.no-examples", at)
    elif isinstance(raw[0], list):
        yield from _table(raw, reading, at)
    else:
        for number, row in enumerate(raw):
            if isinstance(row, dict):
                yield row, (*at, number)
            else:
                reading.fail("field.not-a-mapping", (*at, number), given=row)


def _table(raw: list[Any], reading: Reading, at: Path) -> Iterator[tuple[Mapping[str, Any], Path]]:
    header, *rows = raw
    if not _names_columns(header):
        reading.fail("scenario.table-columns", (*at, 0))
        return
    if not rows:
        reading.fail("scenario.no-examples", at)
    middle = header.index(ARROW)
    for number, cells in enumerate(rows, 1):
        here = (*at, number)
        if not isinstance(cells, list) or len(cells) != len(header) or cells[middle] != ARROW:
            reading.fail("scenario.table-row", here, columns=len(header))
            continue
        pairs = [pair for pair in zip(header, cells, strict=True) if pair[1] != SAME]
        left = [pair for pair in pairs if header.index(pair[0]) < middle]
        right = [pair for pair in pairs if header.index(pair[0]) > middle]
        row: dict[str, Any] = {"given": {k: v for k, v in left if k not in BEFORE}}
        row["expect"] = {k: v for k, v in right if k not in AFTER}
        yield row | {k: v for k, v in (*left, *right) if k in (*BEFORE, *AFTER)}, here


def _names_columns(header: list[Any]) -> bool:
    """Are these different names, with the arrow somewhere between them?"""
    if any(isinstance(name, list | Mapping) for name in header) or len(set(header)) != len(header):
        return False
    return ARROW in header[:-1]


def told_once(wrongs: list[Wrong], raw: Any, at: Path) -> list[Wrong]:
    """The wrongs of a reading, with those about the name of a column of this table at its head, once for all rows.

    >>> table = [["amuont", "=>", "status"], ["500", "=>", "ready"], ["501", "=>", "ready"]]
    >>> found = [Wrong("condition.unknown-fact", (row, "given", "amuont"), {}) for row in (1, 2)]
    >>> [one.path for one in told_once(found, table, ())]
    [(0, 0)]
    """
    if not (isinstance(raw, list) and raw and isinstance(raw[0], list)):
        return wrongs
    found: list[Wrong] = []
    for one in wrongs:
        column = one.path[len(at) + 2 :]
        if one.code in _OF_A_COLUMN and one.path[: len(at)] == at and column[:1]:
            one = one._replace(path=(*at, 0, raw[0].index(column[0])))
            if one in found:
                continue
        found.append(one)
    return found
