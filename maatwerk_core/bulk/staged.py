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
        statement = Statement(self.flat.outputs, self.flat.layout, codes, parameters)
        found = cells(lambda node: statement.expression(self.flat.swap(settled(node))))
        self.names = [name for name, _ in found]
        fixed = {name: cell for name, cell in found if cell.find(exp.Column) is None}
        self.fixed = _worked_out(fixed, engine)
        varying = [(name, cell) for name, cell in found if name not in fixed]
        sql = statement.select(varying).sql(ENGINES["duckdb"], copy=False)
        self.cases = Planned(sql, statement.day_table(), engine)

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
                values = source[f"c{at}"]
                columns.append(_is_there(values) if at in self.flat.lifted else values)
        names = [f"c{at}" for at in range(len(columns))]
        table = pa.table([*columns, source[ROW], source[DAY]], names=[*names, ROW, DAY])
        worked_out = in_order(self.cases.run(table), source[ROW])
        fixed = {name: pa.repeat(cell, source.num_rows) for name, cell in self.fixed.items()}
        names = [ROW, *self.names]
        return pa.table(
            [fixed[name] if name in fixed else worked_out[name] for name in names], names=names
        )


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
        cells = tuple(kind.cells)
        statement = Statement(cells, kind.layout, codes, parameters)
        select = [
            (f"o{at}", exp.cast(statement.expression(node), _SQL.get(_type(node), "BIGINT")))
            for at, node in enumerate(cells)
        ]
        sql = statement.select(select).sql(ENGINES["duckdb"], copy=False)
        self.planned = Planned(sql, statement.day_table(), engine)

    def run(self, source: pa.Table) -> Mapping[Fold, pa.Array]:
        """What each fold comes to for every case."""
        lists = [source[f"c{at}"].combine_chunks() for at in self.kind.lists]
        places, start = [], 0
        for each in lists:
            places.append(_places(each, start))
            start += len(each.values)
        found = self._values(source, lists, places)
        cells = [Cells(found[f"o{at}"].combine_chunks()) for at in range(len(self.kind.cells))]
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
            pa.concat_arrays([each.field(one.name[1:]) for each in lines])
            for one in self.kind.layout.columns[:fields]
        ]
        cases = np.concatenate(
            [np.repeat(np.arange(len(at.starts)), at.ends - at.starts) for at in places]
        )
        columns += [
            source[f"c{at}"].combine_chunks().take(pa.array(cases)) for at in self.kind.outside
        ]
        names = [f"c{at}" for at in range(len(columns))]
        numbers = pa.array(np.arange(len(cases), dtype=np.int64))
        table = pa.table([*columns, numbers], names=[*names, ROW])
        if self.planned.days.num_columns > 1:
            table = table.append_column(DAY, source[DAY].combine_chunks().take(pa.array(cases)))
        return in_order(self.planned.run(table), table[ROW])


def _places(lists: pa.ListArray, first: int) -> Lists:
    """Where the lines of each case stand, counted from the first of all lines."""
    ends = lists.offsets.to_numpy().astype(np.int64) + first
    return Lists(ends[:-1], ends[1:], lists.is_null().to_numpy(zero_copy_only=False))


def _folded(fold: Fold, cells: Cells, lists: Lists) -> pa.Array:
    if isinstance(fold, Gather):
        return all_bits(cells, lists)
    if fold.op == "any":
        return any_true(cells, lists)
    return count(lists) if fold.op == "count" and fold.where == YES else total(cells, lists)


def _is_there(lists: pa.ChunkedArray) -> pa.Array:
    """Yes where there is a list, unknown where there is none."""
    there = lists.is_valid().combine_chunks()
    return pa.array(np.ones(len(there), bool), mask=~there.to_numpy(zero_copy_only=False))


def _type(node: Node) -> str:
    found: str = getattr(node, "type")  # noqa: B009  # reason: every typed node has it, the root has not
    return found
