"""A plan over tables in DuckDB: the lines of all cases first, then the cases, each by a statement planned once."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import TypeAlias

import numpy as np
import pyarrow as pa
from duckdb import DuckDBPyConnection
from sqlglot import exp

from maatwerk_core.bulk.codes import Codes
from maatwerk_core.bulk.dialect import ENGINES
from maatwerk_core.bulk.flat import Kind, flatten
from maatwerk_core.bulk.folded import Cells, Lists, all_bits, any_true, count, total
from maatwerk_core.bulk.fragments import named
from maatwerk_core.bulk.layout import Layout
from maatwerk_core.bulk.parameters import Parameters
from maatwerk_core.bulk.parts import Gather
from maatwerk_core.bulk.planned import Planned, connect, in_order
from maatwerk_core.bulk.settled import Settler
from maatwerk_core.bulk.sql import DAY, ROW, Statement
from maatwerk_core.bulk.sure import Sure
from maatwerk_core.rules.expression import YES, Fold, Node

Write: TypeAlias = "Callable[[Node], exp.Expr]"
#: The columns to select by name, made with what writes an output.
Cell: TypeAlias = "Callable[[Write], Sequence[tuple[str, exp.Expr]]]"

_SQL = {"bool": "BOOLEAN", "enum": "INTEGER"}


class Staged:
    """The same as one statement over cases with lists, several times as fast.

    `run` takes the columns of the layout as `bulk.columns` types them, the number of each row and its day.
    """

    def __init__(
        self,
        outputs: Iterable[Node],
        cells: Cell,
        layout: Layout,
        codes: Codes,
        parameters: Parameters,
    ) -> None:
        settled = Settler(parameters)
        outputs = tuple(outputs)
        self.flat = flatten(map(settled, outputs), layout)
        # A batch comes in one piece, which one thread runs; others would only take memory.
        engine = connect(threads=1)
        self.lines = [_Lines(kind, codes, parameters, engine) for kind in self.flat.kinds]

        def written(write: Write) -> Sequence[tuple[str, exp.Expr]]:
            return cells(lambda node: write(self.flat.swap(settled(node))))

        self.cases = _Sure(self.flat.outputs, written, self.flat.layout, codes, parameters, engine)

    def run(self, source: pa.Table) -> pa.Table:
        """The selected columns and the number of the row, in the order of the rows."""
        source = source.combine_chunks()
        folded: dict[str, pa.Array] = {}
        for lines in self.lines:
            for fold, found in lines.run(source).items():
                folded[self.flat.swap(fold).fact] = found  # type: ignore[attr-defined]  # reason: a leaf
        columns = []
        for at, one in enumerate(self.flat.layout.columns):
            if one.name in folded:
                columns.append(folded[one.name])
            else:
                values = _whole(source[f"c{at}"])
                columns.append(_is_there(values) if at in self.flat.lifted else values)
        return self.cases.run(columns, source[ROW], source[DAY] if self.cases.by_day else None)


class _Sure:
    """A statement over columns, planned once, in which no yes or no is unknown on the way."""

    def __init__(
        self,
        outputs: Iterable[Node],
        cells: Cell,
        layout: Layout,
        codes: Codes,
        parameters: Parameters,
        engine: DuckDBPyConnection,
    ) -> None:
        sure = Sure(layout)
        rebuilt = tuple(map(sure, outputs))
        self.columns = sure.columns(rebuilt)
        read = Layout(tuple(column for column, _, _ in self.columns))
        statement = Statement(rebuilt, read, codes, parameters)
        found = cells(lambda node: statement.expression(sure(node)))
        self.names = [name for name, _ in found]
        same = {name: cell for name, cell in found if cell.find(exp.Column) is None}
        self.fixed = {name: _Fixed(cell) for name, cell in _worked_out(same, engine).items()}
        varying = [(name, cell) for name, cell in found if name not in same]
        sql = statement.select(varying).sql(ENGINES["duckdb"], copy=False)
        by_day = statement.day_table()
        self.by_day = by_day.num_columns > 1
        self.planned = Planned(sql, by_day, engine)

    def run(
        self, given: Sequence[pa.Array], numbers: pa.ChunkedArray, days: pa.ChunkedArray | None
    ) -> pa.Table:
        """The selected columns and the number of the row, in the order of the rows."""
        columns = [read(given[place]) for _, place, read in self.columns]
        names = [f"c{at}" for at in range(len(columns))]
        table = pa.table([*columns, numbers], names=[*names, ROW])
        if days is not None:
            table = table.append_column(DAY, days)
        worked_out = in_order(self.planned.run(table), numbers)
        names = [ROW, *self.names]
        return pa.table(
            [
                self.fixed[name].of(len(numbers)) if name in self.fixed else worked_out[name]
                for name in names
            ],
            names=names,
        )


class _Fixed:
    """A value that all cases have, written out once for tables of any length."""

    def __init__(self, value: pa.Scalar) -> None:
        self.value, self.column = value, pa.repeat(value, 0)

    def of(self, rows: int) -> pa.Array:
        """The column for so many rows."""
        if len(self.column) < rows:
            self.column = pa.repeat(self.value, rows)
        return self.column.slice(0, rows)


def _worked_out(
    cells: Mapping[str, exp.Expr], engine: DuckDBPyConnection
) -> Mapping[str, pa.Scalar]:
    """What is the same for every case, once; a settled plan has many of these."""
    if not cells:
        return {}
    once = exp.select(*(named(cell, name) for name, cell in cells.items()))
    found = engine.sql(once.sql(ENGINES["duckdb"])).to_arrow_table()
    return {name: found[name][0] for name in cells}


class _Lines:
    """The lines of one kind of list: one row each, whatever list and case they are of."""

    def __init__(
        self, kind: Kind, codes: Codes, parameters: Parameters, engine: DuckDBPyConnection
    ) -> None:
        self.kind = kind

        def cells(write: Write) -> Sequence[tuple[str, exp.Expr]]:
            return [
                (f"o{at}", exp.cast(write(node), _SQL.get(_type(node), "BIGINT")))
                for at, node in enumerate(kind.cells)
            ]

        self.sure = _Sure(kind.cells, cells, kind.layout, codes, parameters, engine)

    def run(self, source: pa.Table) -> Mapping[Fold, pa.Array]:
        """What each fold comes to for every case."""
        lists = [_whole(source[f"c{at}"]) for at in self.kind.lists]
        places, start = [], 0
        for each in lists:
            places.append(_places(each, start))
            start += len(each.values)
        found = self._values(source, lists, places)
        cells = [Cells(_whole(found[f"o{at}"])) for at in range(len(self.kind.cells))]
        return {
            fold: _folded(fold, cells[cell], places[list_])
            for fold, (list_, cell) in self.kind.folds.items()
        }

    def _values(
        self, source: pa.Table, lists: Sequence[pa.ListArray], places: Sequence[Lists]
    ) -> pa.Table:
        """The value of every cell for every line."""
        fields = len(self.kind.layout.columns) - len(self.kind.outside)
        lines = [each.values for each in lists]
        columns = [
            _whole(pa.chunked_array([each.field(one.name[1:]) for each in lines]))
            for one in self.kind.layout.columns[:fields]
        ]
        cases = np.concatenate(
            [np.repeat(np.arange(len(at.unknown)), np.diff(at.edges)) for at in places]
        )
        columns += [_whole(source[f"c{at}"]).take(pa.array(cases)) for at in self.kind.outside]
        numbers = pa.chunked_array([np.arange(len(cases), dtype=np.int64)])
        days = source[DAY].take(pa.array(cases)) if self.sure.by_day else None
        return self.sure.run(columns, numbers, days)


def _whole(column: pa.ChunkedArray) -> pa.Array:
    """A column in one piece; Arrow copies even one that is already."""
    return column.chunk(0) if column.num_chunks == 1 else column.combine_chunks()


def _places(lists: pa.ListArray, first: int) -> Lists:
    """Where the lines of each case stand, counted from the first of all lines."""
    edges = lists.offsets.to_numpy().astype(np.int64) + first
    return Lists(edges, lists.is_null().to_numpy(zero_copy_only=False))


def _folded(fold: Fold, cells: Cells, lists: Lists) -> pa.Array:
    if isinstance(fold, Gather):
        return all_bits(cells, lists)
    if fold.op == "any":
        return any_true(cells, lists)
    return count(lists) if fold.op == "count" and fold.where == YES else total(cells, lists)


def _is_there(lists: pa.Array) -> pa.Array:
    """Yes where there is a list, unknown where there is none."""
    there = lists.is_valid()
    return pa.array(np.ones(len(there), bool), mask=~there.to_numpy(zero_copy_only=False))


def _type(node: Node) -> str:
    found: str = getattr(node, "type")  # noqa: B009  # reason: every typed node has it, the root has not
    return found
