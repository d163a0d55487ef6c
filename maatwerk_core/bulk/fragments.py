"""Pieces of SQL that expressions are made of, as engines understand them alike. They know nothing of the tree."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from sqlglot import exp

from maatwerk_core.bulk.dialect import Each, Quotient
from maatwerk_core.rules.expression import Rounding

#: What a value is in SQL; every kind of whole number has 64 bits.
SQL_TYPES = {"bool": "BOOLEAN", "enum": "INTEGER"}
WHOLE = "BIGINT"

#: Bits of a byte; its sign stays free.
_BYTE = 7

#: The name of a line inside a fold.
LINE = "x"


def column(name: str, table: str | None = None) -> exp.Column:
    """A column by its name, always quoted."""
    return exp.column(exp.to_identifier(name, quoted=True), table)


def named(cell: exp.Expr, name: str) -> exp.Alias:
    """An expression with a name, always quoted."""
    return exp.Alias(this=cell, alias=exp.to_identifier(name, quoted=True))


def list_of(type_: str) -> exp.DataType:
    """A list type, built in place: reading its name would load a parser of 40 MB.

    >>> list_of("BIGINT").sql("duckdb")
    'BIGINT[]'
    """
    of = exp.DataType(this=exp.DataType.Type[type_.replace("INTEGER", "INT")])
    return exp.DataType(this=exp.DataType.Type.ARRAY, expressions=[of], nested=True)


def divided(
    rounding: Rounding, top: Callable[[], exp.Expr], by: Callable[[], exp.Expr]
) -> exp.Expr:
    """A division with a named rounding, of pieces that can be written again and again.

    Engines divide towards zero, so what is left over says what to add; no product of the two is made on the way.
    """
    whole = Quotient(this=top(), by=by())
    if rounding == "down":
        return whole
    rest = exp.Mod(this=top(), expression=by())
    if rounding == "half_up":
        twice = exp.Mul(this=paren(rest), expression=exp.Literal.number(2))
        more: exp.Expr = Quotient(this=paren(twice), by=by())
    else:
        more = _away_from_zero(rest, by())
    return paren(exp.Add(this=whole, expression=more))


def _away_from_zero(rest: exp.Expr, by: exp.Expr) -> exp.Expr:
    """One more, or one less below zero, where something is left over."""
    zero = exp.Literal.number(0)
    exact = exp.EQ(this=paren(rest), expression=zero.copy())
    below, negative = (
        paren(exp.LT(this=paren(x), expression=zero.copy())) for x in (rest.copy(), by)
    )
    same = exp.EQ(this=below, expression=negative)
    return case_when([(exact, zero.copy()), (same, exp.Literal.number(1))], exp.Literal.number(-1))


def each(source: exp.Expr, cell: exp.Expr) -> Each:
    """A list with an expression of each line in its place."""
    return Each(this=source, line=exp.to_identifier(LINE), value=cell)


def case_when(
    hits: Iterable[tuple[exp.Expr, exp.Expr]], default: exp.Expr | None = None
) -> exp.Case:
    """The outcome of the first condition that is yes; none is: the default, or unknown."""
    return exp.Case(ifs=[exp.If(this=when, true=then) for when, then in hits], default=default)


def flagged(flags: Iterable[tuple[exp.Expr, int]]) -> exp.Expr:
    """All bits whose test holds, without a branch: yes is 1, and minus 1 has all bits. No test is ever unknown.

    Bits that stand close together are gathered in bytes, which are an eighth of what a whole number takes.

    >>> flagged([(column("a"), 1 << 9), (column("b"), 1 << 11)]).sql("duckdb")
    '(CAST(((-CAST("a" AS TINYINT) & 4) | (-CAST("b" AS TINYINT) & 16)) AS BIGINT) * 128)'
    """
    groups: dict[int, list[exp.Expr]] = {}
    for test, bit in flags:
        group, place = divmod(bit.bit_length() - 1, _BYTE)
        every = exp.Neg(this=exp.cast(test, "TINYINT", copy=False))
        here = exp.BitwiseAnd(this=every, expression=exp.Literal.number(1 << place))
        groups.setdefault(group, []).append(paren(here))
    moved = [_moved(bits, group) for group, bits in groups.items()]
    return moved[0] if len(moved) == 1 else joined(exp.BitwiseOr, moved)


def _moved(bits: list[exp.Expr], group: int) -> exp.Expr:
    """A byte of bits at its place in a whole number."""
    byte = bits[0] if len(bits) == 1 else joined(exp.BitwiseOr, bits)
    whole = exp.cast(byte, WHOLE, copy=False)
    if not group:
        return whole
    return paren(exp.Mul(this=whole, expression=exp.Literal.number(1 << group * _BYTE)))


def is_exactly(x: exp.Expr, verdict: bool | None, *, negated: bool = False) -> exp.Expr:
    """Is it exactly yes, no or unknown? Never unknown itself."""
    value = exp.null() if verdict is None else exp.Boolean(this=verdict)
    found = exp.Is(this=x, expression=value)
    return paren(exp.Not(this=found) if negated else found)


def joined(how: type[exp.Binary], parts: list[exp.Expr]) -> exp.Expr:
    """All parts joined by *and* or by *or*.

    >>> joined(exp.Or, [column("a"), column("b")]).sql()
    '("a" OR "b")'
    """
    if not parts:
        return exp.true() if how is exp.And else exp.false()
    whole: exp.Expr = parts[0]
    for part in parts[1:]:
        whole = how(this=whole, expression=part)
    return paren(whole)


def paren(x: exp.Expr) -> exp.Paren:
    """Between brackets: sqlglot writes a tree as it stands and adds none."""
    return exp.Paren(this=x)
