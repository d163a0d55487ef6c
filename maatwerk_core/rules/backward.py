"""What the parts of a node can still be, given what the node itself can be. Nothing possible is ever left out."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from maatwerk_core.rules.domains import (
    FAR,
    NO_ONLY,
    YES_ONLY,
    Choices,
    Domain,
    Span,
    is_empty,
    is_single,
    known,
    may_be_known,
    may_be_unknown,
    meet,
    only,
)
from maatwerk_core.rules.expression import (
    And,
    Calc,
    Coalesce,
    Is,
    Lookup,
    MulDiv,
    Node,
    Not,
    Or,
    Pick,
    Rounding,
    Stated,
    Test,
)
from maatwerk_core.rules.forward import Domains, calculated
from maatwerk_core.rules.rounding import DIVIDERS

#: A part of the node with what it can still be.
Narrowed = tuple[Node, Domain]


def backward(node: Node, of: Domains) -> Iterator[Narrowed]:
    """The parts that the domain of this node narrows."""
    match node:
        case And(parts=parts):
            yield from _kleene(parts, of[node], of, winner=False)
        case Or(parts=parts):
            yield from _kleene(parts, of[node], of, winner=True)
        case Not(x=x):
            yield x, frozenset(None if v is None else not v for v in _choices(of[node]))
        case Stated(x=x):
            yield x, _stated(of[node], of[x])
        case Is(x=x, verdict=verdict):
            yield x, _exactly(_choices(of[node]), verdict, _choices(of[x]))
        case Test():
            yield from _tested(node, of)
        case _:
            yield from _figure(node, of)


def _figure(node: Node, of: Domains) -> Iterator[Narrowed]:
    match node:
        case Coalesce(first=first, second=second):
            yield from _coalesced(node, first, second, of)
        case Calc():
            yield from _calculated(node, of)
        case MulDiv():
            yield from _divided(node, of)
        case Lookup(key=key):
            yield key, _keys(node, of)
        case Pick():
            yield from _picked(node, of)
        case _:
            return


def _choices(domain: Domain) -> Choices:
    assert not isinstance(domain, Span)  # noqa: S101  # reason: an invariant, for the type checker
    return domain


def _kleene(
    parts: tuple[Node, ...], whole: Domain, of: Domains, *, winner: bool
) -> Iterator[Narrowed]:
    """All parts lose where the whole does; where it wins, the only part that can win does."""
    verdicts = _choices(whole)
    if winner not in verdicts:
        lost = frozenset((not winner,)) | (verdicts & {None})
        yield from ((part, lost) for part in parts)
    elif verdicts == {winner}:
        can = [part for part in parts if winner in _choices(of[part])]
        if len(can) == 1:
            yield can[0], verdicts


def _stated(verdicts: Domain, x: Domain) -> Domain:
    if verdicts == YES_ONLY:
        return known(x)
    if True not in _choices(verdicts):
        return Span(0, -1, True) if isinstance(x, Span) else x & {None}
    return x


def _exactly(verdicts: Choices, wanted: bool | None, x: Choices) -> Choices:
    if True not in verdicts:
        return x - {wanted}
    return x & {wanted} if False not in verdicts else x


def _tested(node: Test, of: Domains) -> Iterator[Narrowed]:
    """A known verdict has known sides; "at most" cuts spans, "equal" cuts words."""
    verdicts = _choices(of[node])
    x, y = of[node.x], of[node.y]
    if None not in verdicts:
        x, y = known(x), known(y)
        yield node.x, x
        yield node.y, y
    if isinstance(x, Span) and isinstance(y, Span):
        yield from _cut(node, verdicts, x, y)
    elif verdicts == YES_ONLY:
        yield node.x, meet(x, y)
        yield node.y, meet(x, y)
    elif verdicts == NO_ONLY:
        yield from ((a, of_a - of_b) for a, of_a, of_b in _sides(node, _choices(x), _choices(y)))


def _sides(node: Test, x: Choices, y: Choices) -> Iterator[tuple[Node, Choices, Choices]]:
    if len(y) == 1:
        yield node.x, x, y
    if len(x) == 1:
        yield node.y, y, x


def _cut(node: Test, verdicts: Choices, x: Span, y: Span) -> Iterator[Narrowed]:
    if verdicts == YES_ONLY:
        yield node.x, Span(-FAR, y.high)
        yield node.y, Span(x.low, FAR)
    elif verdicts == NO_ONLY:
        yield node.x, Span(y.low + 1, FAR)
        yield node.y, Span(-FAR, x.high - 1)


def _coalesced(node: Node, first: Node, second: Node, of: Domains) -> Iterator[Narrowed]:
    """A known first reading is the value; where it can only be unknown the second is."""
    whole = of[node]
    if not may_be_unknown(of[first]):
        yield first, whole
    elif not may_be_known(of[first]):
        yield second, whole
    elif is_empty(meet(known(of[first]), whole)):
        yield first, only(None, getattr(node, "type", "enum"))


def _calculated(node: Calc, of: Domains) -> Iterator[Narrowed]:
    """A known result has known parts; sums and differences are solved for each part."""
    whole, x, y = of[node], of[node.x], of[node.y]
    assert isinstance(whole, Span)  # noqa: S101  # reason: an invariant, for the type checker
    if whole.null or not whole.some:
        return
    x, y = known(x), known(y)
    yield node.x, x
    yield node.y, y
    if node.op == "+":
        yield node.x, calculated("-", whole, y)
        yield node.y, calculated("-", whole, x)
    elif node.op == "-":
        yield node.x, calculated("+", whole, y)
        yield node.y, calculated("-", x, whole)
    elif node.op in ("min", "max"):
        bound = Span(whole.low, FAR) if node.op == "min" else Span(-FAR, whole.high)
        yield node.x, bound
        yield node.y, bound
    else:
        yield from _factors(node, whole, of)


def _factors(node: Calc, whole: Span, of: Domains) -> Iterator[Narrowed]:
    """A product of which one factor is settled and above nought."""
    for part, other in ((node.x, of[node.y]), (node.y, of[node.x])):
        assert isinstance(other, Span)  # noqa: S101  # reason: an invariant, for the type checker
        if is_single(other) and other.some and other.low > 0:
            yield part, Span(-(-whole.low // other.low), whole.high // other.low)


def _divided(node: MulDiv, of: Domains) -> Iterator[Narrowed]:
    """With the other two settled, the quotient moves one way with each number: its ends are found by halving."""
    whole, den = of[node], of[node.den]
    assert isinstance(whole, Span)  # noqa: S101  # reason: an invariant, for the type checker
    if whole.null or not whole.some or not (is_single(den) and isinstance(den, Span) and den.some):
        return
    for part, other in ((node.x, of[node.num]), (node.num, of[node.x])):
        span = of[part]
        if not (isinstance(other, Span) and isinstance(span, Span)):
            continue
        if is_single(other) and other.some and span.some and other.low * den.low > 0:
            yield part, _with_quotient(whole, span, other.low, den.low, node.rounding)


def _with_quotient(whole: Span, span: Span, factor: int, by: int, rounding: Rounding) -> Span:
    """The numbers of a span that, times the factor and divided, lie in the whole."""
    divide = DIVIDERS[rounding]
    low = _first(span, lambda number: _over(divide(number * factor, by), whole.low - 1))
    high = _first(span, lambda number: _over(divide(number * factor, by), whole.high))
    return Span(low, high - 1)


def _over(value: int | None, bound: int) -> bool:
    return value is not None and value > bound


def _first(span: Span, holds: Callable[[int], bool]) -> int:
    """The first number of a span for which this holds, which it does from there on; else the one past its end."""
    low, high = span.low, span.high + 1
    while low < high:
        middle = (low + high) // 2
        if holds(middle):
            high = middle
        else:
            low = middle + 1
    return low


def _keys(node: Lookup, of: Domains) -> Choices:
    """The keys whose row can still be the value."""
    rows, whole = dict(node.rows), of[node]
    may_lack = may_be_unknown(whole)
    return frozenset(
        key
        for key in _choices(of[node.key])
        if (may_lack if key not in rows else not is_empty(meet(of[rows[key]], whole)))
    )


def _picked(node: Pick, of: Domains) -> Iterator[Narrowed]:
    """The first row that may apply: surely, then its cell is the value; with another cell, then it doesn't."""
    whole = of[node]
    for when, cell in node.cells:
        if of[when] == NO_ONLY:
            continue
        if of[when] == YES_ONLY:
            yield cell, whole
        elif is_empty(meet(of[cell], whole)) and not may_be_unknown(whole):
            yield when, NO_ONLY
        return
