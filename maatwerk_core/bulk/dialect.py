"""How each engine writes what SQL has no common words for. The statement itself is `bulk.sql`, the same for all.

An engine is one entry of `ENGINES`: a dialect of sqlglot with a table from our own nodes to its functions.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, ClassVar, TypeAlias

from sqlglot import exp
from sqlglot.dialects.dialect import Dialect
from sqlglot.dialects.duckdb import DuckDB
from sqlglot.generator import Generator

#: Days from 0001-01-01, which is day 1, to 1970-01-01: the tree counts from the one, engines from the other.
EPOCH = 719_163


class Each(exp.Expression):
    """A list with an expression of each line in its place."""

    arg_types = {"this": True, "line": True, "value": True}


class Total(exp.Expression):
    """The sum of the numbers of an `Each`: 0 when empty, unknown when any of them is."""

    arg_types = {"this": True}


class AllBits(exp.Expression):
    """Every bit of the whole numbers of an `Each`: 0 when empty."""

    arg_types = {"this": True}


class AnyTrue(exp.Expression):
    """Kleene *or* over the yes and no of an `Each`: no when empty."""

    arg_types = {"this": True}


class Length(exp.Expression):
    """How many lines a list has."""

    arg_types = {"this": True}


class At(exp.Expression):
    """The element of a list at a position from 0; outside the list, or at an unknown position, unknown."""

    arg_types = {"this": True, "position": True}


class Line(exp.Expression):
    """A line made of named expressions, each an `exp.Alias`."""

    arg_types = {"expressions": True}


class Quotient(exp.Expression):
    """Whole-number division towards zero; the divisor is never 0."""

    arg_types = {"this": True, "by": True}


class DayNumber(exp.Expression):
    """A date as the day number that the expression tree counts in."""

    arg_types = {"this": True}


Write: TypeAlias = "Callable[[Generator, exp.Expr], str]"

_LINE, _SUM = "x", ("a", "b")


def _lambda(names: tuple[str, ...], body: exp.Expr) -> exp.Lambda:
    return exp.Lambda(this=body, expressions=[exp.to_identifier(name) for name in names])


def _duckdb_each(write: Generator, node: exp.Expr) -> str:
    body = exp.Lambda(this=node.args["value"], expressions=[node.args["line"]])
    return write.func("LIST_TRANSFORM", node.this, body)


def _duckdb_total(write: Generator, node: exp.Expr) -> str:
    # `list_sum` skips unknown numbers and gives HUGEINT; this does neither.
    add = _lambda(_SUM, exp.Add(this=exp.column(_SUM[0]), expression=exp.column(_SUM[1])))
    return write.func("LIST_REDUCE", node.this, add, exp.cast(exp.Literal.number(0), "BIGINT"))


def _duckdb_bits(write: Generator, node: exp.Expr) -> str:
    both = exp.BitwiseOr(this=exp.column(_SUM[0]), expression=exp.column(_SUM[1]))
    zero = exp.cast(exp.Literal.number(0), "BIGINT")
    return write.func("LIST_REDUCE", node.this, _lambda(_SUM, both), zero)


def _duckdb_any(write: Generator, node: exp.Expr) -> str:
    either = _lambda(_SUM, exp.Or(this=exp.column(_SUM[0]), expression=exp.column(_SUM[1])))
    return write.func("LIST_REDUCE", node.this, either, exp.false())


def _duckdb_length(write: Generator, node: exp.Expr) -> str:
    return write.func("LEN", node.this)


def _duckdb_at(write: Generator, node: exp.Expr) -> str:
    # INVARIANT: a position is 0 or more; -1 would be the last element here.
    first_is_one = exp.Add(this=node.args["position"].copy(), expression=exp.Literal.number(1))
    return write.func("LIST_EXTRACT", node.this, first_is_one)


def _duckdb_line(write: Generator, node: exp.Expr) -> str:
    cells = (
        f"{write.sql(cell, 'alias')} := {write.sql(cell, 'this')}" for cell in node.expressions
    )
    return f"STRUCT_PACK({', '.join(cells)})"


def _duckdb_quotient(write: Generator, node: exp.Expr) -> str:
    return f"(({write.sql(node, 'this')}) // ({write.sql(node, 'by')}))"


def _duckdb_day_number(write: Generator, node: exp.Expr) -> str:
    return f"(({write.sql(node, 'this')} - DATE '1970-01-01') + {EPOCH})"


_DUCKDB: dict[Any, Write] = {
    Each: _duckdb_each,
    Total: _duckdb_total,
    AllBits: _duckdb_bits,
    AnyTrue: _duckdb_any,
    Length: _duckdb_length,
    At: _duckdb_at,
    Line: _duckdb_line,
    Quotient: _duckdb_quotient,
    DayNumber: _duckdb_day_number,
}


class BulkDuckDB(DuckDB):
    """DuckDB, with our own nodes."""

    class Generator(DuckDB.Generator):  # type: ignore[misc, valid-type]  # reason: sqlglot sets it as an attribute
        """Writes DuckDB's SQL."""

        TRANSFORMS: ClassVar = {**DuckDB.Generator.TRANSFORMS, **_DUCKDB}


#: The engine that is always there; Spark has a dialect of its own, which loads when it is asked for.
ENGINES: dict[str, type[Dialect]] = {"duckdb": BulkDuckDB}
