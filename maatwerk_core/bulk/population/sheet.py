"""Columns under way for one block of households: what was drawn, what of it is left unknown, and Arrow of both."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np
import pyarrow as pa

from maatwerk_core.bulk.dialect import EPOCH
from maatwerk_core.bulk.layout import STORED
from maatwerk_core.bulk.population.chance import WHOLE, Chance, Flags, Numbers, Picked
from maatwerk_core.bulk.population.route_table import SPARSE
from maatwerk_core.rules.facts import Fact

#: Fields of lines that a person may leave open; the others say what the line is.
OPEN_CELLS: Mapping[str, tuple[str, ...]] = {
    "persons": ("age_band",),
    "provisions": ("yearly_cost", "payer"),
    "debt_list": ("amount",),
    "party_list": ("committed",),
    "tried": ("outcome", "takes"),
    "adults": ("heard", "agrees"),
    "granted": ("amount", "on"),
    "budget_spent": ("spent",),
    **dict.fromkeys(
        ("lines_nothing", "lines_regular", "lines_budget"),
        ("price", "times", "months", "chance", "payer"),
    ),
}


@dataclass(frozen=True, eq=False)
class Cells:
    """One field of all lines: a row for every household, a column for every line that it may have."""

    at: Numbers
    known: Flags | None = None
    words: tuple[str, ...] = ()

    @classmethod
    def of(cls, picked: Picked, known: Flags | None = None) -> Cells:
        """Words that were picked."""
        return cls(picked.at, known, picked.values)


class Sheet:
    """The columns of a block by fact, with a share of the cells unknown (`unknown` in basis points)."""

    def __init__(self, chance: Chance, facts: Mapping[str, Fact], unknown: int) -> None:
        self.chance, self.facts = chance, facts
        self.columns: dict[str, pa.Array] = {}
        shares = np.array([max(0, 2 * unknown - 10_000), unknown, min(10_000, 2 * unknown)])
        self._hidden = shares[chance.pick(SPARSE).numbers] * WHOLE // 10_000

    def put(self, fact: str, drawn: Picked | Numbers | Flags, known: Flags | None = None) -> None:
        """The column of a fact; unknown where `known` says so, and where chance does."""
        known = self._shown(fact) if known is None else known & self._shown(fact)
        declared = self.facts[fact]
        at: Numbers | Flags = drawn.at if isinstance(drawn, Picked) else drawn
        words = drawn.values if isinstance(drawn, Picked) else ()
        if declared.reads == "stated":
            known = known & at.astype(np.bool_)
        self.columns[fact] = _array(declared.type, at, known, words)

    def put_lines(
        self, fact: str, there: Flags, cells: Mapping[str, Cells], known: Flags | None = None
    ) -> None:
        """The column of a list; `there` says which of the possible lines a household has."""
        shown = self._shown(fact) if known is None else known & self._shown(fact)
        there = there & shown[:, None]  # older Arrow writes no list that is unknown and has lines
        ends = np.concatenate(([0], np.cumsum(there.sum(axis=1)))).astype(np.int32)
        fields = self.facts[fact].fields
        arrays = [
            self._cells(fact, field.name, field.type, there, cells[field.name]) for field in fields
        ]
        stored = [pa.field(field.name, STORED[field.type]) for field in fields]
        lines = pa.StructArray.from_arrays(arrays, fields=stored)
        self.columns[fact] = pa.ListArray.from_arrays(pa.array(ends), lines, mask=pa.array(~shown))

    def _cells(self, fact: str, name: str, type_: str, there: Flags, cells: Cells) -> pa.Array:
        known = np.ones(there.shape, np.bool_) if cells.known is None else cells.known
        if name in OPEN_CELLS.get(fact, ()) and there.size:
            drawn = self.chance.draws(f"unknown:{fact}.{name}", there.shape[1])
            known = known & (drawn >= self._hidden[:, None])
        at = np.broadcast_to(cells.at, there.shape)
        return _array(type_, at[there], known[there], cells.words)

    def _shown(self, fact: str) -> Flags:
        shown: Flags = self.chance.draws(f"unknown:{fact}") >= self._hidden
        return shown


def _array(type_: str, at: Numbers | Flags, known: Flags, words: tuple[object, ...]) -> pa.Array:
    """Values of one type; those that are not known are empty."""
    unknown = ~known
    if type_ == "enum":
        return pa.array(words, pa.string()).take(pa.array(at, mask=unknown))
    if words:
        at = np.array(words, np.int64)[at]
    if type_ == "bool":
        return pa.array(at.astype(np.bool_), mask=unknown)
    if type_ == "day":
        return pa.array((at - EPOCH).astype(np.int32), mask=unknown).cast(pa.date32())
    return pa.array(at.astype(np.int64), STORED[type_], mask=unknown)
