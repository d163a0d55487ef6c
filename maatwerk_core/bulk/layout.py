"""Which columns a table of cases has for a plan, and of which type. Turning text into positions is `bulk.columns`.

One row is a case. A column has the name of its fact (`amount_cents` for the derived `amount`, `amount_stated_cents` for
the leaf). Words are text, days are dates, lists are lists of records with the fields of the fact; empty is unknown.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import pyarrow as pa

from maatwerk_core.bulk.dialect import EPOCH
from maatwerk_core.rules.expression import Node, Type
from maatwerk_core.rules.facts import Fact, Field
from maatwerk_core.rules.plan import Plan, reads

#: Columns beside the facts: the id of the case, and its day where the cases have days of their own.
CASE, DAY = "case", "day"

#: How a value is stored; whole numbers of any kind have 64 bits.
STORED: Mapping[str, pa.DataType] = {
    "bool": pa.bool_(),
    "enum": pa.string(),
    "day": pa.date32(),
    "int": pa.int64(),
    "cents": pa.int64(),
    "bp": pa.int64(),
    "months": pa.int64(),
}


@dataclass(frozen=True, slots=True)
class Column:
    """The column of a leaf. `stated` are facts that are said or not: no counts as unknown there."""

    leaf: str
    name: str
    type: Type
    stated: bool = False
    fields: tuple[Field, ...] = ()

    @property
    def stored(self) -> pa.DataType:
        """The type of the column in a table that people read."""
        if self.type != "list":
            return STORED[self.type]
        return pa.list_(pa.struct([(field.name, STORED[field.type]) for field in self.fields]))


@dataclass(frozen=True)
class Layout:
    """The columns that a plan reads, in the order of its leaves."""

    columns: tuple[Column, ...]

    @property
    def schema(self) -> pa.Schema:
        """The id of the case, its day and every column, as a table that is made for this plan has them.

        >>> Layout((Column("wsnp", "wsnp", "bool"),)).schema.names
        ['case', 'day', 'wsnp']
        """
        beside = [pa.field(CASE, pa.string()), pa.field(DAY, pa.date32())]
        return pa.schema([*beside, *(pa.field(one.name, one.stored) for one in self.columns)])


def layout_of(plan: Plan) -> Layout:
    """The columns behind the outputs of a plan; what only extras read is left out."""
    return Layout(columns_of(plan, plan.outputs.values()))


def columns_of(plan: Plan, nodes: Iterable[Node]) -> tuple[Column, ...]:
    """The columns behind some expressions of a plan."""
    leaves, _ = reads(*nodes)
    return tuple(_column(leaf, plan.facts[leaf.removeprefix("=")]) for leaf in leaves)


def _column(leaf: str, fact: Fact) -> Column:
    assert fact.type != "set", f"{leaf} is a set"  # noqa: S101  # reason: an invariant, for the type checker
    return Column(leaf, fact.column, fact.type, fact.reads == "stated", fact.fields)


def table_of(
    layout: Layout,
    leaves: Sequence[str],
    cases: Iterable[tuple[str, int | None, Sequence[Any]]],
) -> pa.Table:
    """A table from the id of each case, its day number and its leaves, as `read_leaves` gives these.

    `leaves` names the places of the latter: the leaves of the plan.

    >>> layout = Layout((Column("wsnp", "wsnp", "bool"),))
    >>> table_of(layout, ["amount_stated", "wsnp"], [("a", None, (5, True))])["wsnp"].to_pylist()
    [True]
    """
    rows = list(cases)
    at = {leaf: place for place, leaf in enumerate(leaves)}
    columns = [
        pa.array([id_ for id_, _, _ in rows], pa.string()),
        _dates([day for _, day, _ in rows]),
        *(_array(one, [values[at[one.leaf]] for _, _, values in rows]) for one in layout.columns),
    ]
    return pa.table(columns, schema=layout.schema)


def _array(column: Column, values: Sequence[Any]) -> pa.Array:
    if column.type == "day":
        return _dates(values)
    if column.type != "list":
        return pa.array(values, column.stored)
    return pa.array([_records(column.fields, lines) for lines in values], column.stored)


def _records(
    fields: Sequence[Field], lines: Sequence[Sequence[Any]] | None
) -> list[dict[str, Any]] | None:
    if lines is None:
        return None
    return [
        {
            field.name: cell - EPOCH if field.type == "day" and cell is not None else cell
            for field, cell in zip(fields, line, strict=True)
        }
        for line in lines
    ]


def _dates(numbers: Sequence[int | None]) -> pa.Array:
    """Day numbers as dates."""
    since = [None if number is None else number - EPOCH for number in numbers]
    return pa.array(since, pa.int32()).cast(pa.date32())
