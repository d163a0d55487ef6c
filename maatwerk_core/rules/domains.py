"""What a node can still be: some of its words and verdicts, or a span of whole numbers; unknown may be one of them.

A domain says at least what is possible, never too little: what it leaves out can't be.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any, NamedTuple, TypeAlias


class Span(NamedTuple):
    """The whole numbers from `low` to `high`; with `null`, unknown too. Where `low` is above `high` there are none."""

    low: int
    high: int
    null: bool = False

    @property
    def some(self) -> bool:
        """Is there a number in it?"""
        return self.low <= self.high


#: Verdicts and words are listed; `None` among them is unknown.
Choices: TypeAlias = frozenset[Any]
Domain: TypeAlias = Span | Choices

ONLY_UNKNOWN = Span(0, -1, True)
#: Larger than any figure of a case, a product that is yet to be divided included.
FAR = 2**80
VERDICTS: Choices = frozenset((True, False, None))
YES_ONLY, NO_ONLY = frozenset((True,)), frozenset((False,))


def only(value: Any, type_: str) -> Domain:
    """The domain that holds one value.

    >>> only(5, "cents"), only(None, "cents").null
    (Span(low=5, high=5, null=False), True)
    """
    if type_ in ("bool", "enum"):
        return frozenset((value,))
    return ONLY_UNKNOWN if value is None else Span(value, value)


def is_empty(domain: Domain) -> bool:
    """Is nothing possible any more?"""
    if isinstance(domain, Span):
        return domain.low > domain.high and not domain.null
    return not domain


def is_single(domain: Domain) -> bool:
    """Is exactly one value possible?"""
    if isinstance(domain, Span):
        return domain.null != domain.some and (domain.null or domain.low == domain.high)
    return len(domain) == 1


def single(domain: Domain) -> Any:
    """The one value that is possible; of several, the first number or any word."""
    if isinstance(domain, Span):
        return domain.low if domain.some else None
    return next(iter(domain))


def may_be_unknown(domain: Domain) -> bool:
    """Is unknown possible?"""
    return domain.null if isinstance(domain, Span) else None in domain


def may_be_known(domain: Domain) -> bool:
    """Is a known value possible?"""
    return domain.some if isinstance(domain, Span) else bool(domain - {None})


def known(domain: Domain) -> Domain:
    """What is possible of it if it is known."""
    return Span(domain.low, domain.high) if isinstance(domain, Span) else domain - {None}


def meet(a: Domain, b: Domain) -> Domain:
    """What both allow.

    >>> meet(Span(0, 10, True), Span(5, 20))
    Span(low=5, high=10, null=False)
    """
    if isinstance(a, Span) and isinstance(b, Span):
        return Span(max(a.low, b.low), min(a.high, b.high), a.null and b.null)
    assert not isinstance(a, Span)  # noqa: S101  # reason: an invariant, for the type checker
    assert not isinstance(b, Span)  # noqa: S101  # reason: an invariant, for the type checker
    return a & b


def join(domains: Iterable[Domain]) -> Domain:
    """What any of them allows, and for numbers all between; there is at least one.

    >>> join([Span(0, 1), Span(8, 9), ONLY_UNKNOWN])
    Span(low=0, high=9, null=True)
    """
    every = list(domains)
    spans = [one for one in every if isinstance(one, Span)]
    if not spans:
        return frozenset().union(*(one for one in every if not isinstance(one, Span)))
    some = [one for one in spans if one.some]
    null = any(one.null for one in spans)
    if not some:
        return Span(0, -1, null)
    return Span(min(one.low for one in some), max(one.high for one in some), null)


def or_unknown(domain: Domain) -> Domain:
    """The domain with unknown in it."""
    return Span(*domain[:2], True) if isinstance(domain, Span) else domain | {None}
