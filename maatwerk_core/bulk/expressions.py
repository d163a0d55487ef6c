"""Writes one expression of the tree as SQL, reading by name what has a column. The order of columns is `bulk.sql`."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from sqlglot import exp

from maatwerk_core.bulk.codes import Codes
from maatwerk_core.bulk.dialect import AllBits, AnyTrue, At, DayNumber, Length, Line, Total
from maatwerk_core.bulk.fragments import (
    LINE,
    SQL_TYPES,
    WHOLE,
    case_when,
    column,
    divided,
    each,
    flagged,
    is_exactly,
    joined,
    list_of,
    named,
    paren,
)
from maatwerk_core.bulk.parameters import Parameters
from maatwerk_core.bulk.parts import Flag, Gather, Guard, Hit, Union, chain, product
from maatwerk_core.bulk.sharing import Lines
from maatwerk_core.engine.compile import never_unknown
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

_COMPARE: dict[str, type[exp.Binary]] = {
    "=": exp.EQ,
    "!=": exp.NEQ,
    "<": exp.LT,
    "<=": exp.LTE,
    ">": exp.GT,
    ">=": exp.GTE,
}
_CALC: dict[str, type[exp.Binary]] = {"+": exp.Add, "-": exp.Sub, "*": exp.Mul}


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
            return column(field_name(at.lines, node), LINE)
        return self.work_out(node, at)

    def work_out(self, node: Node, at: _Within | None = None) -> exp.Expr:  # noqa: C901  # reason: a line per type
        """The expression itself, its shared parts by name."""
        match node:
            case Leaf(fact=fact):
                return column(self.names.leaves[fact])
            case Item():
                return self._item(node, at)
            case Const(value=value, type=type_):
                return self._literal(value, type_)
            case Param():
                return self._param(node)
            case Test():
                return self._test(node, at)
            case And(parts=parts):
                return joined(exp.And, [self.write(part, at) for part in parts])
            case Or(parts=parts):
                return joined(exp.Or, [self.write(part, at) for part in parts])
            case Not(x=x):
                return paren(exp.Not(this=self.write(x, at)))
            case Stated(x=x):
                return case_when([(is_exactly(self.write(x, at), None, negated=True), exp.true())])
            case Is(x=x, verdict=verdict):
                return is_exactly(self.write(x, at), verdict)
            case _:
                return self._valued(node, at)

    def _valued(self, node: Node, at: _Within | None) -> exp.Expr:
        """The nodes that are no plain logic."""
        match node:
            case Coalesce(first=first, second=second):
                return exp.Coalesce(
                    this=self.write(first, at), expressions=[self.write(second, at)]
                )
            case Calc():
                return self._calc(node, at)
            case MulDiv():
                return self._mul_div(node, at)
            case Lookup():
                return self._lookup(node, at)
            case Pick():
                return self.write(chain(node), at)
            case Hit():
                return self._hit(node, at)
            case _:
                return self._gathered(node, at)

    def _gathered(self, node: Node, at: _Within | None) -> exp.Expr:
        """Folds, and the nodes that only masks are made of."""
        match node:
            case Flag(test=test, bit=bit):
                return flagged([(self.write(test, at), bit)])
            case Union(masks=masks):
                return self._union(masks, at)
            case Guard(test=Is(x=test, verdict=True) | test, then=then, otherwise=otherwise):
                hits = [(self.write(test, at), self.write(then, at))]
                return case_when(hits, self.write(otherwise, at))
            case Fold():
                return self._fold(node)
            case _:
                raise AssertionError(f"no way to write {type(node).__name__}")

    def _item(self, node: Item, at: _Within | None) -> exp.Expr:
        """A field of the line; after the first new list of lines it holds what the tree reads."""
        assert at is not None, f"{node.field} stands outside a fold"  # noqa: S101  # reason: an invariant, for the type checker
        cell = column(node.field, LINE)
        field = at.fields[node.field]
        if at.stage or field.type not in ("day", "bool"):
            return cell
        if field.type == "day":
            return DayNumber(this=cell)
        return exp.Nullif(this=cell, expression=exp.false()) if field.path.endswith("?") else cell

    def _literal(self, value: Scalar, type_: str) -> exp.Expr:
        """A value as SQL, with its type: engines differ in what they make of a bare number."""
        if isinstance(value, bool):
            return exp.true() if value else exp.false()
        return exp.cast(self._bare(value), SQL_TYPES.get(type_, WHOLE), copy=False)

    def _bare(self, value: Scalar) -> exp.Expr:
        """A value without its type, for where the other side gives it."""
        number = self.codes.position(value) if isinstance(value, str) else value
        if number is None:
            return exp.null()
        return exp.Boolean(this=number) if isinstance(number, bool) else exp.Literal.number(number)

    def _param(self, node: Param) -> exp.Expr:
        """The value of the day: one for all cases, or a column."""
        if node in self.names.params:
            return column(self.names.params[node])
        return self._literal(self.parameters.fixed(node.path), node.type)

    def _test(self, node: Test, at: _Within | None) -> exp.Expr:
        """A comparison."""
        type_ = getattr(node.x, "type")  # noqa: B009  # reason: every typed node has it, the root has not
        if node.op not in ("=", "!="):
            # Positions have another order than words.
            assert type_ not in ("enum", "bool"), f"{type_} has no order"  # noqa: S101  # reason: an invariant
        known = self._value(node.y)
        right = self.write(node.y, at) if known is None else self._bare(known)
        return paren(_COMPARE[node.op](this=self.write(node.x, at), expression=right))

    def _value(self, node: Node) -> Scalar:
        """What a node is for all cases; unknown also where it differs."""
        if isinstance(node, Param) and node not in self.names.params:
            return self.parameters.fixed(node.path)
        return node.value if isinstance(node, Const) else None

    def _calc(self, node: Calc, at: _Within | None) -> exp.Expr:
        """Arithmetic. `LEAST` and `GREATEST` of engines skip what is unknown, so they are not used."""
        x, y = node.x, node.y
        if node.op not in ("min", "max"):
            return paren(_CALC[node.op](this=self.write(x, at), expression=self.write(y, at)))
        first, second = (exp.LTE, exp.GT) if node.op == "min" else (exp.GTE, exp.LT)
        return case_when(
            [
                (how(this=self.write(x, at), expression=self.write(y, at)), self.write(cell, at))
                for how, cell in ((first, x), (second, y))
            ]
        )

    def _mul_div(self, node: MulDiv, at: _Within | None) -> exp.Expr:
        return divided(
            node.rounding,
            lambda: self.write(product(node), at),
            lambda: self._divisor(node.den, at),
        )

    def _divisor(self, den: Node, at: _Within | None) -> exp.Expr:
        """What is divided by, unknown where it is 0."""
        if self._value(den):
            return self.write(den, at)
        return exp.Nullif(this=self.write(den, at), expression=exp.Literal.number(0))

    def _lookup(self, node: Lookup, at: _Within | None) -> exp.Expr:
        """The table as a list by position of the word; the few rows that are worked out go before it."""
        rows = [(c, cell) for c, cell in node.rows if not isinstance(cell, Param | Const)]
        found = At(this=self._table(node), position=self.write(node.key, at))
        if not rows:
            return found
        hits = [
            (
                exp.EQ(this=self.write(node.key, at), expression=self._bare(code)),
                self.write(cell, at),
            )
            for code, cell in rows
        ]
        return case_when(hits, found)

    def _table(self, node: Lookup) -> exp.Expr:
        """The values of a table, in the order of the codes."""
        if node in self.names.tables:
            return column(self.names.tables[node])
        cells = [self._bare(value) for value in self.parameters.table(node, self.codes, 0)]
        return exp.cast(
            exp.Array(expressions=cells), list_of(SQL_TYPES.get(node.type, WHOLE)), copy=False
        )

    def _hit(self, node: Hit, at: _Within | None) -> exp.Expr:
        """A row of a first-hit table: its cell, the rest, or, not knowing which, what both agree on."""
        hits = [(self.write(node.when, at), self.write(node.cell, at))]
        if node.rest is None:
            return case_when(hits)
        if node.cell == YES:
            return joined(exp.Or, [self.write(part, at) for part in (node.when, node.rest)])
        if never_unknown(node.when):
            return case_when(hits, self.write(node.rest, at))
        hits.append((exp.Not(this=self.write(node.when, at)), self.write(node.rest, at)))
        if not (isinstance(node.cell, Const) and isinstance(node.rest, Const)):
            agree = exp.EQ(this=self.write(node.cell, at), expression=self.write(node.rest, at))
            hits.append((agree, self.write(node.cell, at)))
        return case_when(hits)

    def _union(self, masks: Sequence[Node], at: _Within | None) -> exp.Expr:
        """Every bit of all masks: those that hang on a test each, then the others."""
        flags = [one for one in masks if isinstance(one, Flag) and one not in self.names.columns]
        written = [self.write(one, at) for one in masks if one not in flags]
        if flags:
            written.append(flagged((self.write(one.test, at), one.bit) for one in flags))
        return joined(exp.BitwiseOr, written)

    def _fold(self, node: Fold) -> exp.Expr:
        """Sum, count or any: a list of one cell a line, brought together."""
        lines = self.names.lists[node.list]
        source = self._lines(lines, lines.stages)
        at = self._within(lines, lines.stages)
        if node.op == "any":
            tests = [self.write(part, at) for part in (node.where, node.body) if part != YES]
            if not tests:
                return paren(exp.GT(this=Length(this=source), expression=exp.Literal.number(0)))
            return AnyTrue(this=each(source, joined(exp.And, tests)))
        if node.op == "count" and node.where == YES:
            return exp.cast(Length(this=source), WHOLE)
        cell = self._literal(1, "int") if node.op == "count" else self.write(node.body, at)
        if node.where != YES:
            left_out = exp.Not(this=self.write(node.where, at))
            cell = case_when(
                [(self.write(node.where, at), cell), (left_out, self._literal(0, "int"))]
            )
        whole = AllBits if isinstance(node, Gather) else Total
        return whole(this=each(source, cell))

    def _within(self, lines: Lines, stage: int) -> _Within:
        """A line of the list after so many new lists."""
        return _Within(lines, stage, {field.name: field for field in self.names.fields[lines.of]})

    def _lines(self, lines: Lines, stage: int) -> exp.Expr:
        """The column with the list."""
        if stage == 0:
            return column(self.names.leaves[lines.of.fact])
        return column(self.names.stages[lines.of, stage])

    def stage(self, lines: Lines, stage: int) -> exp.Expr:
        """A new list of lines: the fields as the tree reads them, and what is shared, worked out so far."""
        at = self._within(lines, stage - 1)
        cells = [
            named(
                self.write(node, at),
                node.field if isinstance(node, Item) else field_name(lines, node),
            )
            for node in lines.kept(stage)
        ]
        return each(self._lines(lines, stage - 1), Line(expressions=cells))


def field_name(lines: Lines, node: Node) -> str:
    """The name of a shared expression in a line."""
    return f"n{list(lines.named).index(node)}"
