"""What a node can be, given what its parts can be. Of parts with one value each this is the value itself."""

from __future__ import annotations

from collections.abc import Mapping
from itertools import product

from maatwerk_core.rules.domains import (
    ONLY_UNKNOWN,
    Choices,
    Domain,
    Span,
    is_single,
    join,
    known,
    may_be_known,
    may_be_unknown,
    meet,
    only,
    or_unknown,
    single,
)
from maatwerk_core.rules.expression import (
    And,
    Calc,
    Coalesce,
    Const,
    Is,
    Lookup,
    MulDiv,
    Node,
    Not,
    Or,
    Pick,
    Stated,
    Test,
)
from maatwerk_core.rules.rounding import DIVIDERS

#: What each node can be.
Domains = Mapping[Node, Domain]


def forward(node: Node, of: Domains) -> Domain:
    """The domain of a node from those of its parts. Leaves, folds and parameters have none of their own."""
    match node:
        case Const(value=value, type=type_):
            return only(value, type_)
        case And(parts=parts):
            return _kleene([_choices(of[part]) for part in parts], winner=False)
        case Or(parts=parts):
            return _kleene([_choices(of[part]) for part in parts], winner=True)
        case Not(x=x):
            return frozenset(None if v is None else not v for v in _choices(of[x]))
        case Test(x=x, y=y):
            return _tested(of[x], of[y])
        case Stated(x=x):
            unknown = {None} if may_be_unknown(of[x]) else set()
            return frozenset(unknown | ({True} if may_be_known(of[x]) else set()))
        case Is(x=x, verdict=verdict):
            return frozenset(value is verdict for value in _choices(of[x]))
        case _:
            return _figure(node, of)


def _figure(node: Node, of: Domains) -> Domain:
    match node:
        case Coalesce(first=first, second=second):
            if not may_be_unknown(of[first]):
                return of[first]
            return join([known(of[first]), of[second]])
        case Calc(op=op, x=x, y=y):
            return calculated(op, of[x], of[y])
        case MulDiv(x=x, num=num, den=den):
            return _divided(node, of[x], of[num], of[den])
        case Lookup():
            return _looked_up(node, of)
        case Pick():
            return _picked(node, of)
        case _:
            raise AssertionError(f"{type(node).__name__} has no domain of its own")


def _choices(domain: Domain) -> Choices:
    assert not isinstance(domain, Span)  # noqa: S101  # reason: an invariant, for the type checker
    return domain


def _kleene(parts: list[Choices], *, winner: bool) -> Choices:
    """The verdicts that a Kleene join can have: the winner if any part can, the other if all can."""
    found: set[bool | None] = set()
    if any(winner in part for part in parts):
        found.add(winner)
    if not any(part == {winner} for part in parts):
        unlost = [part - {winner} for part in parts]
        if any(None in part for part in unlost):
            found.add(None)
        if all((not winner) in part for part in unlost):
            found.add(not winner)
    return frozenset(found)


def _tested(x: Domain, y: Domain) -> Choices:
    """ "At most" of numbers, "equal" of words."""
    found: set[bool | None] = {None} if may_be_unknown(x) or may_be_unknown(y) else set()
    if isinstance(x, Span) and isinstance(y, Span):
        if x.some and y.some:
            found |= {True} if x.low <= y.high else set()
            found |= {False} if x.high > y.low else set()
        return frozenset(found)
    a, b = _choices(known(x)), _choices(known(y))
    found |= {True} if a & b else set()
    found |= {False} if len(a | b) > 1 and a and b else set()
    return frozenset(found)


def calculated(op: str, x: Domain, y: Domain) -> Span:
    """A sum, difference, product, the smaller or the larger of two spans."""
    assert isinstance(x, Span)  # noqa: S101  # reason: an invariant, for the type checker
    assert isinstance(y, Span)  # noqa: S101  # reason: an invariant, for the type checker
    null = x.null or y.null
    if not (x.some and y.some):
        return Span(0, -1, null)
    match op:
        case "+":
            return Span(x.low + y.low, x.high + y.high, null)
        case "-":
            return Span(x.low - y.high, x.high - y.low, null)
        case "min":
            return Span(min(x.low, y.low), min(x.high, y.high), null)
        case "max":
            return Span(max(x.low, y.low), max(x.high, y.high), null)
        case _:
            corners = [a * b for a, b in product(x[:2], y[:2])]
            return Span(min(corners), max(corners), null)


def _divided(node: MulDiv, x: Domain, num: Domain, den: Domain) -> Span:
    """A quotient lies between those of the corners; a divisor of nought gives unknown."""
    assert isinstance(den, Span)  # noqa: S101  # reason: an invariant, for the type checker
    above = calculated("*", x, num)
    null = above.null or den.null or den.low <= 0 <= den.high
    if not (above.some and den.some):
        return Span(0, -1, null)
    ends = {end for end in (den.low, den.high) if end}
    ends |= {near for near in (-1, 1) if den.low <= near <= den.high}
    if not ends:
        return ONLY_UNKNOWN
    divide = DIVIDERS[node.rounding]
    corners = [divide(a, b) or 0 for a, b in product(above[:2], ends)]
    return Span(min(corners), max(corners), null)


def _looked_up(node: Lookup, of: Domains) -> Domain:
    keys = _choices(of[node.key])
    rows = dict(node.rows)
    found = [of[rows[key]] for key in keys if key in rows]
    if len(found) < len(keys) or not found:
        found.append(only(None, node.type))
    return join(found)


def _picked(node: Pick, of: Domains) -> Domain:
    """From the last row up: what comes of the rows below, the row's own cell, or what both agree on."""
    result = only(None, node.type)
    for when, cell in reversed(node.cells):
        ways: list[Domain] = []
        for applies in _choices(of[when]):
            if applies is True:
                ways.append(of[cell])
            elif applies is False:
                ways.append(result)
            else:
                ways.append(_agreed(of[cell], result))
        result = join(ways)
    return result


def _agreed(cell: Domain, rest: Domain) -> Domain:
    """The value on which the rows still possible agree; where they may differ, unknown."""
    if is_single(cell) and is_single(rest) and single(cell) == single(rest):
        return cell
    return or_unknown(meet(known(cell), known(rest)))
