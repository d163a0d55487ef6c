"""What one cell of a decision table says of its variable: a stretch of whole numbers, or some words; as S-FEEL text."""

from __future__ import annotations

from collections.abc import Hashable, Mapping
from dataclasses import dataclass
from typing import TypeAlias, TypeVar

#: S-FEEL for "whatever it is".
ANY = "-"

Key = TypeVar("Key", bound=Hashable)


@dataclass(frozen=True, slots=True)
class Span:
    """Whole numbers from `low` to `high`; `None` is no bound, `open` leaves the bound itself out."""

    low: int | None
    high: int | None
    low_open: bool = False
    high_open: bool = False

    def text(self, beside: str = "") -> str:
        """The test in S-FEEL; with `beside` the bounds stand for that variable.

        >>> Span(None, 50_000).text(), Span(0, 9, low_open=True).text(), Span(3, 3).text()
        ('<= 50000', '(0..9]', '3')
        >>> Span(0, None).text("amount_cents")
        '>= amount_cents'
        """
        if self.low is not None and self.high is not None:
            if self.low == self.high:
                return beside or str(self.low)
            return f"{'(' if self.low_open else '['}{self.low}..{self.high}{')' if self.high_open else ']'}"
        if self.low is not None:
            return f"{'>' if self.low_open else '>='} {beside or self.low}"
        return f"{'<' if self.high_open else '<='} {beside or self.high}"

    def __and__(self, other: Constraint) -> Span | None:
        assert isinstance(other, Span)  # noqa: S101  # reason: a column has one type, for the type checker
        low, low_open = _tighter(self.low, self.low_open, other.low, other.low_open, 1)
        high, high_open = _tighter(self.high, self.high_open, other.high, other.high_open, -1)
        if low is not None and high is not None and low + low_open > high - high_open:
            return None
        return Span(low, high, low_open, high_open)


@dataclass(frozen=True, slots=True)
class Words:
    """One of these words (or of yes and no); not `inside`: any other word."""

    words: frozenset[str | bool]
    inside: bool = True

    def text(self, beside: str = "") -> str:
        """The test in S-FEEL.

        >>> Words(frozenset({"work", "debt"})).text(), Words(frozenset({"loan"}), inside=False).text()
        ('"debt","work"', 'not("loan")')
        """
        listed = ",".join(sorted(literal(word) for word in self.words))
        return listed if self.inside else f"not({listed})"

    def __and__(self, other: Constraint) -> Words | None:
        assert isinstance(other, Words)  # noqa: S101  # reason: a column has one type, for the type checker
        match self.inside, other.inside:
            case True, True:
                left = Words(self.words & other.words)
            case True, False:
                left = Words(self.words - other.words)
            case False, True:
                left = Words(other.words - self.words)
            case _:
                left = Words(self.words | other.words, inside=False)
        return left if left.words or not left.inside else None


Constraint: TypeAlias = Span | Words


def joined(
    a: Mapping[Key, Constraint], b: Mapping[Key, Constraint]
) -> dict[Key, Constraint] | None:
    """Two rows of tests as one; nothing where they contradict each other."""
    found = dict(a)
    for key, test in b.items():
        both = found[key] & test if key in found else test
        if both is None:
            return None
        found[key] = both
    return found


def united(
    a: Mapping[Key, Constraint], b: Mapping[Key, Constraint]
) -> dict[Key, Constraint] | None:
    """Two rows that differ in the words of one column as one row; nothing for other rows.

    >>> work, debt = ({"domain": Words(frozenset({word}))} for word in ("work", "debt"))
    >>> united(work, debt)["domain"].text()
    '"debt","work"'
    """
    differing = [key for key in a if b.get(key) != a[key]]
    if a.keys() != b.keys() or len(differing) != 1:
        return None
    one, other = a[differing[0]], b[differing[0]]
    if not (isinstance(one, Words) and isinstance(other, Words) and one.inside and other.inside):
        return None
    return {**a, differing[0]: Words(one.words | other.words)}


def same(a: Mapping[Key, Constraint] | None, b: Mapping[Key, Constraint]) -> bool:
    """Do these rows say the same?"""
    return a is not None and dict(a) == dict(b)


def literal(value: object) -> str:
    """A value in S-FEEL.

    >>> literal("team"), literal(True), literal(3), literal(None)
    ('"team"', 'true', '3', 'null')
    """
    if value is None:
        return "null"
    if isinstance(value, bool):
        return "true" if value else "false"
    return str(value) if isinstance(value, int) else f'"{value}"'


def _tighter(
    a: int | None, a_open: bool, b: int | None, b_open: bool, up: int
) -> tuple[int | None, bool]:
    """The tighter of two bounds: the higher of two lows (`up` 1), the lower of two highs (−1)."""
    if a is None or b is None:
        return (b, b_open) if a is None else (a, a_open)
    if a == b:
        return a, a_open or b_open
    return (a, a_open) if (a > b) is (up > 0) else (b, b_open)
