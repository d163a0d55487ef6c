"""Combinations that recur, each once: of all that come with the same dossiers only the largest is given.

Found by extending closed sets in one order, so that none is met twice and nothing is kept to look it up in.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence, Set
from typing import NamedTuple


class Recurring(NamedTuple):
    """A combination, and the places in the list where it is found."""

    items: frozenset[str]
    places: tuple[int, ...]


def recurring(
    found: Sequence[Set[str]], at_least: int, around: Set[str] | None = None
) -> Iterator[Recurring]:
    """Every largest combination in at least so many of the sets; with `around`, those that hold one of these.

    >>> [sorted(one.items) for one in recurring([{"a", "b"}, {"a", "b"}, {"a"}], 2)]
    [['a'], ['a', 'b']]
    """
    where = _places(found)
    names = sorted(where, key=lambda name: (where[name].bit_count(), name))
    every = (1 << len(found)) - 1
    if len(found) < at_least or not names:
        return
    todo = [(_common(every, where), every, -1)]
    while todo:
        items, places, last = todo.pop()
        if items and (around is None or items & around):
            yield Recurring(items, tuple(_bits(places)))
        for at in range(last + 1, len(names)):
            fewer = places & where[names[at]]
            if names[at] in items or fewer.bit_count() < at_least:
                continue
            larger = _common(fewer, where)
            if not any(name in larger and name not in items for name in names[:at]):
                todo.append((larger, fewer, at))


def _places(found: Sequence[Set[str]]) -> Mapping[str, int]:
    """For each item the places where it stands, as bits of a number."""
    where: dict[str, int] = {}
    for at, items in enumerate(found):
        for item in items:
            where[item] = where.get(item, 0) | (1 << at)
    return where


def _common(places: int, where: Mapping[str, int]) -> frozenset[str]:
    """What all these places share."""
    return frozenset(item for item, bits in where.items() if bits & places == places)


def _bits(number: int) -> Iterator[int]:
    at = 0
    for digit in reversed(bin(number)[2:]):
        if digit == "1":
            yield at
        at += 1
