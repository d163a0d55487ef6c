"""How Spark writes our own nodes: the same table that DuckDB has in `bulk.dialect`, each entry under one contract.

What Spark does otherwise: indexes have 32 bits, `size` and `list[at]` change with its settings, and `DIV` divides
towards zero. It raises where a number overflows, which the bounds of a table rule out.
"""

from __future__ import annotations

from typing import Any, ClassVar

from sqlglot import exp
from sqlglot.dialects.spark import Spark
from sqlglot.generator import Generator

from maatwerk_core.bulk.dialect import (
    EPOCH,
    AllBits,
    AnyTrue,
    At,
    DayNumber,
    Each,
    Length,
    Line,
    Quotient,
    Total,
    Write,
)

#: What a fold has so far.
_SO_FAR = "a"


def _lambda(names: tuple[str, ...], body: exp.Expr) -> exp.Lambda:
    return exp.Lambda(this=body, expressions=[exp.to_identifier(name) for name in names])


def _spark_each(write: Generator, node: exp.Expr) -> str:
    return write.func("TRANSFORM", node.this, _of_line(node))


def _spark_fold(how: type[exp.Binary]) -> Write:
    """A fold from 0 over the lines themselves, for Spark would make the list of cells in between."""

    def write_fold(write: Generator, node: exp.Expr) -> str:
        each, zero = node.this, exp.cast(exp.Literal.number(0), "BIGINT")
        body = how(this=exp.column(_SO_FAR), expression=exp.Paren(this=each.args["value"]))
        line = _lambda((_SO_FAR, each.args["line"].name), body)
        return write.func("AGGREGATE", each.this, zero, line)

    return write_fold


def _spark_any(write: Generator, node: exp.Expr) -> str:
    # Of three values unless a legacy setting says otherwise: `spark.sql.legacy.followThreeValuedLogicInArrayExists`.
    return write.func("EXISTS", node.this.this, _of_line(node.this))


def _spark_length(write: Generator, node: exp.Expr) -> str:
    # `size` of an unknown list is -1 under some settings.
    return write.func("ARRAY_SIZE", node.this)


def _spark_at(write: Generator, node: exp.Expr) -> str:
    # An index of 32 bits, from 0; outside the list NULL, where `list[at]` may raise.
    return write.func("GET", node.this, node.args["position"])


def _spark_line(write: Generator, node: exp.Expr) -> str:
    cells = (f"'{cell.alias}', {write.sql(cell, 'this')}" for cell in node.expressions)
    return f"NAMED_STRUCT({', '.join(cells)})"


def _spark_quotient(write: Generator, node: exp.Expr) -> str:
    return f"(({write.sql(node, 'this')}) DIV ({write.sql(node, 'by')}))"


def _spark_day_number(write: Generator, node: exp.Expr) -> str:
    days = exp.cast(exp.func("UNIX_DATE", node.this), "BIGINT")
    return f"({write.sql(days)} + {EPOCH})"


def _of_line(node: exp.Expr) -> exp.Lambda:
    return exp.Lambda(this=node.args["value"], expressions=[node.args["line"]])


_SPARK: dict[Any, Write] = {
    Each: _spark_each,
    Total: _spark_fold(exp.Add),
    AllBits: _spark_fold(exp.BitwiseOr),
    AnyTrue: _spark_any,
    Length: _spark_length,
    At: _spark_at,
    Line: _spark_line,
    Quotient: _spark_quotient,
    DayNumber: _spark_day_number,
}


class BulkSpark(Spark):
    """Apache Spark, with our own nodes."""

    class Generator(Spark.Generator):  # type: ignore[misc, valid-type]  # reason: sqlglot sets it as an attribute
        """Writes Spark's SQL."""

        TRANSFORMS: ClassVar = {**Spark.Generator.TRANSFORMS, **_SPARK}
