"""Writes one expression of the tree as SQL, reading by name what has a column. The order of columns is `bulk.sql`."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from sqlglot import exp

from maatwerk_core.bulk.codes import Codes
from maatwerk_core.bulk.dialect import AnyTrue, At, DayNumber, Each, Length, Line, Quotient, Total
from maatwerk_core.bulk.parameters import Parameters
from maatwerk_core.bulk.parts import Hit, chain, product
from maatwerk_core.bulk.sharing import Lines
from maatwerk_core.rules.expression import (
    YES,
    And,
    Calc,
    Coalesce,
    Const,
    Fold,
    Is,
    Item,
    Leaf,
    Lookup,
    MulDiv,
    Node,
    Not,
    Or,
    Param,
    Pick,
    Scalar,
    Stated,
    Test,
)
from maatwerk_core.rules.facts import Field

#: What a value is in SQL; every kind of whole number has 64 bits.
SQL_TYPES = {"bool": "BOOLEAN", "enum": "INTEGER"}
WHOLE = "BIGINT"

_COMPARE: dict[str, type[exp.Binary]] = {
    "=": exp.EQ,
    "!=": exp.NEQ,
    "<": exp.LT,
    "<=": exp.LTE,
    ">": exp.GT,
    ">=": exp.GTE,
}
_CALC: dict[str, type[exp.Binary]] = {"+": exp.Add, "-": exp.Sub, "*": exp.Mul}
_LINE = "x"


@dataclass(frozen=True, eq=False)
class Names:
    """The generated names of what is read by name, and what is known of lists."""

    leaves: Mapping[str, str]
    columns: Mapping[Node, str]
    params: Mapping[Param, str]
    tables: Mapping[Lookup, str]
    stages: Mapping[tuple[Leaf, int], str]
    fields: Mapping[Leaf, tuple[Field, ...]]
    lists: Mapping[Leaf, Lines]

    def by_day(self) -> tuple[str, ...]:
        """The columns that hold something else for another day."""
        return (*self.params.values(), *self.tables.values())


@dataclass(frozen=True, eq=False)
class _Within:
    """The line that is being written: its list, and how many new lists of lines stand before it."""

    lines: Lines
    stage: int
    fields: Mapping[str, Field]


class Writer:
    """Writes expressions; a shared one by its name, unless it is being worked out."""

    def __init__(self, names: Names, codes: Codes, parameters: Parameters) -> None:
        self.names, self.codes, self.parameters = names, codes, parameters

    def write(self, node: Node, at: _Within | None = None) -> exp.Expr:
        """The expression, or the name of the column or field that holds it."""
        if node in self.names.columns:
            return column(self.names.columns[node])
        if at is not None and at.lines.named.get(node, at.stage + 1) <= at.stage:
            return column(field_name(at.lines, node), _LINE)
        return self.work_out(node, at)

    def work_out(self, node: Node, at: _Within | None = None) -> exp.Expr:  # noqa: C901  # reason: a line per type
        """The expression itself, its shared parts by name."""
        match node:
            case Leaf(fact=fact):
                return column(self.names.leaves[fact])
            case Item():
                return self.item(node, at)
            case Const(value=value, type=type_):
                return self.literal(value, type_)
            case Param():
                return self.param(node)
            case Test():
                return self.test(node, at)
            case And(parts=parts):
                return _joined(exp.And, [self.write(part, at) for part in parts])
            case Or(parts=parts):
                return _joined(exp.Or, [self.write(part, at) for part in parts])
            case Not(x=x):
                return _paren(exp.Not(this=self.write(x, at)))
            case Stated(x=x):
                return _case([(_is(self.write(x, at), None, negated=True), exp.true())])
            case Is(x=x, verdict=verdict):
                return _is(self.write(x, at), verdict)
            case _:
                return self.valued(node, at)

    def valued(self, node: Node, at: _Within | None) -> exp.Expr:
        """The nodes that are no plain logic."""
        match node:
            case Coalesce(first=first, second=second):
                return exp.Coalesce(
                    this=self.write(first, at), expressions=[self.write(second, at)]
                )
            case Calc():
                return self.calc(node, at)
            case MulDiv():
                return self.mul_div(node, at)
            case Lookup():
                return self.lookup(node, at)
            case Pick():
                return self.write(chain(node), at)
            case Hit():
                return self.hit(node, at)
            case Fold():
                return self.fold(node)
            case _:
                raise AssertionError(f"no way to write {type(node).__name__}")

    def item(self, node: Item, at: _Within | None) -> exp.Expr:
        """A field of the line; after the first new list of lines it holds what the tree reads."""
        assert at is not None, f"{node.field} stands outside a fold"  # noqa: S101  # reason: an invariant, for the type checker
        cell = column(node.field, _LINE)
        field = at.fields[node.field]
        if at.stage or field.type not in ("day", "bool"):
            return cell
        if field.type == "day":
            return DayNumber(this=cell)
        return exp.Nullif(this=cell, expression=exp.false()) if field.path.endswith("?") else cell

    def literal(self, value: Scalar, type_: str) -> exp.Expr:
        """A value as SQL, with its type: engines differ in what they make of a bare number."""
        if isinstance(value, bool):
            return exp.true() if value else exp.false()
        return exp.cast(self.bare(value), SQL_TYPES.get(type_, WHOLE))

    def bare(self, value: Scalar) -> exp.Expr:
        """A value without its type, for where the other side gives it."""
        number = self.codes.position(value) if isinstance(value, str) else value
        if number is None:
            return exp.null()
        return exp.Boolean(this=number) if isinstance(number, bool) else exp.Literal.number(number)

    def param(self, node: Param) -> exp.Expr:
        """The value of the day: one for all cases, or a column."""
        if node in self.names.params:
            return column(self.names.params[node])
        return self.literal(self.parameters.fixed(node.path), node.type)

    def test(self, node: Test, at: _Within | None) -> exp.Expr:
        """A comparison."""
        type_ = getattr(node.x, "type")  # noqa: B009  # reason: every typed node has it, the root has not
        if node.op not in ("=", "!="):
            # Positions have another order than words.
            assert type_ not in ("enum", "bool"), f"{type_} has no order"  # noqa: S101  # reason: an invariant
        known = self.value(node.y)
        right = self.write(node.y, at) if known is None else self.bare(known)
        return _paren(_COMPARE[node.op](this=self.write(node.x, at), expression=right))

    def value(self, node: Node) -> Scalar:
        """What a node is for all cases; unknown also where it differs."""
        if isinstance(node, Param) and node not in self.names.params:
            return self.parameters.fixed(node.path)
        return node.value if isinstance(node, Const) else None

    def calc(self, node: Calc, at: _Within | None) -> exp.Expr:
        """Arithmetic. `LEAST` and `GREATEST` of engines skip what is unknown, so they are not used."""
        x, y = node.x, node.y
        if node.op not in ("min", "max"):
            return _paren(_CALC[node.op](this=self.write(x, at), expression=self.write(y, at)))
        first, second = (exp.LTE, exp.GT) if node.op == "min" else (exp.GTE, exp.LT)
        return _case(
            [
                (how(this=self.write(x, at), expression=self.write(y, at)), self.write(cell, at))
                for how, cell in ((first, x), (second, y))
            ]
        )

    def mul_div(self, node: MulDiv, at: _Within | None) -> exp.Expr:
        """Division with a named rounding. Engines divide towards zero, so what is left over says what to add."""
        whole = Quotient(this=self.write(product(node), at), by=self.divisor(node.den, at))
        if node.rounding == "down":
            return whole
        rest = exp.Mod(this=self.write(product(node), at), expression=self.divisor(node.den, at))
        if node.rounding == "half_up":
            twice = exp.Mul(this=_paren(rest), expression=exp.Literal.number(2))
            more: exp.Expr = Quotient(this=_paren(twice), by=self.divisor(node.den, at))
        else:
            more = self.away_from_zero(rest, self.divisor(node.den, at))
        return _paren(exp.Add(this=whole, expression=more))

    def away_from_zero(self, rest: exp.Expr, by: exp.Expr) -> exp.Expr:
        """One more, or one less below zero, where something is left over."""
        zero = exp.Literal.number(0)
        exact = exp.EQ(this=_paren(rest), expression=zero.copy())
        signs = (exp.LT(this=_paren(x), expression=zero.copy()) for x in (rest.copy(), by))
        same = exp.EQ(this=_paren(next(signs)), expression=_paren(next(signs)))
        return _case([(exact, zero.copy()), (same, exp.Literal.number(1))], exp.Literal.number(-1))

    def divisor(self, den: Node, at: _Within | None) -> exp.Expr:
        """What is divided by, unknown where it is 0."""
        if self.value(den):
            return self.write(den, at)
        return exp.Nullif(this=self.write(den, at), expression=exp.Literal.number(0))

    def lookup(self, node: Lookup, at: _Within | None) -> exp.Expr:
        """The table as a list by position of the word; the few rows that are worked out go before it."""
        rows = [(c, cell) for c, cell in node.rows if not isinstance(cell, Param | Const)]
        found = At(this=self.table(node), position=self.write(node.key, at))
        if not rows:
            return found
        hits = [
            (
                exp.EQ(this=self.write(node.key, at), expression=self.bare(code)),
                self.write(cell, at),
            )
            for code, cell in rows
        ]
        return _case(hits, found)

    def table(self, node: Lookup) -> exp.Expr:
        """The values of a table, in the order of the codes."""
        if node in self.names.tables:
            return column(self.names.tables[node])
        cells = [self.bare(value) for value in self.parameters.table(node, self.codes, 0)]
        return exp.cast(exp.array(*cells), f"{SQL_TYPES.get(node.type, WHOLE)}[]")

    def hit(self, node: Hit, at: _Within | None) -> exp.Expr:
        """A row of a first-hit table: its cell, the rest, or, not knowing which, what both agree on."""
        hits = [(self.write(node.when, at), self.write(node.cell, at))]
        if node.rest is not None:
            hits.append((exp.Not(this=self.write(node.when, at)), self.write(node.rest, at)))
            agree = exp.EQ(this=self.write(node.cell, at), expression=self.write(node.rest, at))
            hits.append((agree, self.write(node.cell, at)))
        return _case(hits)

    def fold(self, node: Fold) -> exp.Expr:
        """Sum, count or any: a list of one cell a line, brought together."""
        lines = self.names.lists[node.list]
        source = self.lines(lines, lines.stages)
        at = self.within(lines, lines.stages)
        if node.op == "any":
            tests = [self.write(part, at) for part in (node.where, node.body) if part != YES]
            if not tests:
                return _paren(exp.GT(this=Length(this=source), expression=exp.Literal.number(0)))
            return AnyTrue(this=_each(source, _joined(exp.And, tests)))
        if node.op == "count" and node.where == YES:
            return exp.cast(Length(this=source), WHOLE)
        cell = self.literal(1, "int") if node.op == "count" else self.write(node.body, at)
        if node.where != YES:
            left_out = exp.Not(this=self.write(node.where, at))
            cell = _case([(self.write(node.where, at), cell), (left_out, self.literal(0, "int"))])
        return Total(this=_each(source, cell))

    def within(self, lines: Lines, stage: int) -> _Within:
        """A line of the list after so many new lists."""
        return _Within(lines, stage, {field.name: field for field in self.names.fields[lines.of]})

    def lines(self, lines: Lines, stage: int) -> exp.Expr:
        """The column with the list."""
        if stage == 0:
            return column(self.names.leaves[lines.of.fact])
        return column(self.names.stages[lines.of, stage])

    def stage(self, lines: Lines, stage: int) -> exp.Expr:
        """A new list of lines: the fields as the tree reads them, and what is shared, worked out so far."""
        at = self.within(lines, stage - 1)
        cells = [
            named(
                self.write(node, at),
                node.field if isinstance(node, Item) else field_name(lines, node),
            )
            for node in lines.kept(stage)
        ]
        return _each(self.lines(lines, stage - 1), Line(expressions=cells))


def column(name: str, table: str | None = None) -> exp.Column:
    """A column by its name, always quoted."""
    return exp.column(exp.to_identifier(name, quoted=True), table)


def named(cell: exp.Expr, name: str) -> exp.Alias:
    """An expression with a name, always quoted."""
    return exp.Alias(this=cell, alias=exp.to_identifier(name, quoted=True))


def field_name(lines: Lines, node: Node) -> str:
    """The name of a shared expression in a line."""
    return f"n{list(lines.named).index(node)}"


def _each(source: exp.Expr, cell: exp.Expr) -> Each:
    return Each(this=source, line=exp.to_identifier(_LINE), value=cell)


def _case(hits: Iterable[tuple[exp.Expr, exp.Expr]], default: exp.Expr | None = None) -> exp.Case:
    return exp.Case(ifs=[exp.If(this=when, true=then) for when, then in hits], default=default)


def _is(x: exp.Expr, verdict: bool | None, *, negated: bool = False) -> exp.Expr:
    value = exp.null() if verdict is None else exp.Boolean(this=verdict)
    found = exp.Is(this=x, expression=value)
    return _paren(exp.Not(this=found) if negated else found)


def _joined(how: type[exp.Connector], parts: list[exp.Expr]) -> exp.Expr:
    if not parts:
        return exp.true() if how is exp.And else exp.false()
    joined: exp.Expr = parts[0]
    for part in parts[1:]:
        joined = how(this=joined, expression=part)
    return _paren(joined)


def _paren(x: exp.Expr) -> exp.Paren:
    return exp.Paren(this=x)
