"""Writes the expressions of a plan as one SQL statement, for any engine. Columns and results are named elsewhere.

The statement is a chain of selects, each adding the columns that the next ones read. Unknown is NULL.
INVARIANT: the text holds generated names, fields that the core declares and numbers; no word that a person wrote.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

import pyarrow as pa
from sqlglot import exp

from maatwerk_core.bulk.codes import Codes
from maatwerk_core.bulk.dialect import DayNumber
from maatwerk_core.bulk.expressions import Names, Writer
from maatwerk_core.bulk.fragments import column, named
from maatwerk_core.bulk.layout import Layout
from maatwerk_core.bulk.parameters import Parameters
from maatwerk_core.bulk.parts import line_parts, parts
from maatwerk_core.bulk.settled import Settler
from maatwerk_core.bulk.sharing import Lines, Sharing, outside, share
from maatwerk_core.rules.expression import Fold, Leaf, Lookup, Node, Param, Scalar

#: The tables that a statement reads: cases with columns `c0`, `c1` … and days with `p0` … and `t0` ….
CASES, DAYS = "cases", "days"
#: The columns that tie these together.
ROW, DAY = "row", "day"


class Statement:
    """A statement over cases. `select` gives the final columns, whose expressions may read the `outputs`."""

    def __init__(
        self, outputs: Iterable[Node], layout: Layout, codes: Codes, parameters: Parameters
    ) -> None:
        self.layout, self.codes, self.parameters = layout, codes, parameters
        self.settled = Settler(parameters)
        self.sharing = share(map(self.settled, outputs))
        self.names = name_columns(self.sharing, layout, parameters)
        self.writer = Writer(self.names, codes, parameters)

    def expression(self, node: Node) -> exp.Expr:
        """The text of an output, over the last select of the chain."""
        return self.writer.write(self.settled(node))

    def select(self, results: Sequence[tuple[str, exp.Expr]]) -> exp.Select:
        """The whole statement: these results by name, and the number of the row."""
        levels = [self._source(), *self._levels()]
        final = exp.select(column(ROW), *(named(cell, name) for name, cell in results))
        final = final.from_(f"c{len(levels) - 1}", copy=False)
        for at, level in enumerate(levels):
            final = final.with_(f"c{at}", as_=level, copy=False)
        return final

    def day_table(self) -> pa.Table:
        """What differs per day, as the table that the statement reads beside the cases."""
        return by_day(self.names, self.parameters, self.codes)

    def _source(self) -> exp.Select:
        """Every leaf as the tree reads it, and the values of the day where these differ."""
        cells = [
            named(_read(column(f"c{at}", CASES), one.type, one.stated), f"l{at}")
            for at, one in enumerate(self.layout.columns)
        ]
        by_day = [column(name, DAYS) for name in self.names.by_day()]
        source = exp.select(column(ROW, CASES), *cells, *by_day).from_(CASES, copy=False)
        if by_day:
            same = exp.EQ(this=column(DAY, CASES), expression=column(DAY, DAYS))
            source = source.join(DAYS, on=same)
        return source

    def _levels(self) -> Iterable[exp.Select]:
        order = Levels(self.sharing)
        for level in range(1, order.deepest + 1):
            cells = [
                named(self.writer.work_out(node), self.names.columns[node])
                for node in order.nodes_at(level)
            ]
            cells += [
                named(self.writer.stage(lines, stage), self.names.stages[lines.of, stage])
                for lines, stage in order.stages_at(level)
            ]
            yield exp.select("*", *cells).from_(f"c{level - 1}", copy=False)


def name_columns(sharing: Sharing, layout: Layout, parameters: Parameters) -> Names:
    """A generated name for everything that is read by name."""
    fields = {one.leaf: one.fields for one in layout.columns}
    shared = [node for node in sharing.nodes if node in sharing.named]
    params = [n for n in sharing.nodes if isinstance(n, Param) and parameters.varies(n.path)]
    lookups = [n for n in all_nodes(sharing) if isinstance(n, Lookup)]
    tables = [n for n in dict.fromkeys(lookups) if parameters.table_varies(n)]
    return Names(
        leaves={one.leaf: f"l{at}" for at, one in enumerate(layout.columns)},
        columns={node: f"n{at}" for at, node in enumerate(shared)},
        params={node: f"p{at}" for at, node in enumerate(params)},
        tables={node: f"t{at}" for at, node in enumerate(tables)},
        stages={
            (list_, stage): f"s{at}_{stage}"
            for at, (list_, lines) in enumerate(sharing.lists.items())
            for stage in range(1, lines.stages + 1)
        },
        fields={list_: fields[list_.fact] for list_ in sharing.lists},
        lists=sharing.lists,
    )


def by_day(names: Names, parameters: Parameters, codes: Codes) -> pa.Table:
    """A row per day: the parameters and the tables that are not the same on all of them."""
    columns = [pa.array(parameters.days, pa.date32())]
    for param in names.params:
        values = [_position(value, codes) for value in parameters.values[param.path]]
        columns.append(pa.array(values, _ARROW.get(param.type, pa.int64())))
    for table in names.tables:
        rows = [
            [_position(value, codes) for value in parameters.table(table, codes, at)]
            for at in range(len(parameters.days))
        ]
        columns.append(pa.array(rows, pa.list_(_ARROW.get(table.type, pa.int64()))))
    return pa.table(columns, names=[DAY, *names.by_day()])


def _position(value: Scalar, codes: Codes) -> bool | int | None:
    return codes.position(value) if isinstance(value, str) else value


_ARROW = {"bool": pa.bool_(), "enum": pa.int32()}


def all_nodes(sharing: Sharing) -> Iterable[Node]:
    """Every expression, in lines and outside."""
    yield from sharing.nodes
    for lines in sharing.lists.values():
        yield from lines.nodes


class Levels:
    """In which select of the chain each shared expression can be worked out."""

    def __init__(self, sharing: Sharing) -> None:
        self.sharing = sharing
        self.known: dict[Node | tuple[Leaf, int], int] = {}
        named = [self.of(node) for node in sharing.nodes if node in sharing.named]
        stages = [self.of_stage(lines, lines.stages) for lines in sharing.lists.values()]
        self.deepest = max([*named, *stages], default=0)

    def nodes_at(self, level: int) -> list[Node]:
        """The expressions that get their column here."""
        return [n for n in self.sharing.nodes if n in self.sharing.named and self.of(n) == level]

    def stages_at(self, level: int) -> list[tuple[Lines, int]]:
        """The new lists of lines that are made here."""
        return [
            (lines, stage)
            for lines in self.sharing.lists.values()
            for stage in range(1, lines.stages + 1)
            if self.of_stage(lines, stage) == level
        ]

    def of(self, node: Node) -> int:
        """The last select that it reads from; one later for what gets a column there itself."""
        if node not in self.known:
            read = [self.of(part) for part, _ in parts(node)]
            if isinstance(node, Fold):
                lines = self.sharing.lists[node.list]
                read += [self.of(part) for part in outside(line_parts(node))]
                read.append(self.of_stage(lines, lines.stages))
            self.known[node] = max(read, default=0) + (node in self.sharing.named)
        return self.known[node]

    def of_stage(self, lines: Lines, stage: int) -> int:
        """The select that makes this new list; the list of the case itself is there from the start."""
        if stage == 0:
            return 0
        key = lines.of, stage
        if key not in self.known:
            made = [(node, 1) for node, at in lines.named.items() if at == stage]
            read = [self.of(part) for part in outside(made)]
            self.known[key] = 1 + max([self.of_stage(lines, stage - 1), *read])
        return self.known[key]


def _read(cell: exp.Expr, type_: str, stated: bool) -> exp.Expr:
    if type_ == "day":
        return DayNumber(this=cell)
    return exp.Nullif(this=cell, expression=exp.false()) if stated else cell
