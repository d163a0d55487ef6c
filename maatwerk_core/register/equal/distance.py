"""How far two cases are apart: per fact, by weight, in whole basis points, so that every step of it can be told."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import TypeGuard

from maatwerk_core.register.equal.general import Value, steps_of
from maatwerk_core.rules.facts import Fact

#: Facts that are wholly different are so far apart, in basis points; equal ones are 0.
WHOLE = 10_000
#: Of what is unknown on either side half is counted: further than what is equal, nearer than what is known to differ.
HALF = WHOLE // 2


@dataclass(frozen=True, slots=True)
class Part:
    """One fact in a distance: here, there, how far apart that is, and how much of the distance comes from it.

    `apart_bp` and `share_bp` are in basis points; the shares of a distance add up to it. Unknown is `None`.
    """

    fact: Fact
    weight: int
    ours: Value
    theirs: Value
    apart_bp: int
    share_bp: int

    @property
    def unknown(self) -> bool:
        """Is it unknown here, there, or on both sides?"""
        return self.ours is None or self.theirs is None

    @property
    def differs(self) -> bool:
        """Is it known on both sides, and not the same?"""
        return not self.unknown and self.ours != self.theirs


@dataclass(frozen=True, slots=True)
class Distance:
    """How far two cases are apart, in basis points (0 … 10,000), and the parts that it is made of."""

    bp: int
    parts: tuple[Part, ...]

    @property
    def at_least_bp(self) -> int:
        """What is left of it should all that is unknown turn out to be the same."""
        return self.bp - sum(part.share_bp for part in self.parts if part.unknown)

    def within(self, bp: int) -> bool | None:
        """Is it no more than this? Unknown where that hangs on what is unknown."""
        if self.bp <= bp:
            return True
        return None if self.at_least_bp <= bp else False


def measure(
    ours: Mapping[str, Value],
    theirs: Mapping[str, Value],
    weighed: Sequence[tuple[Fact, int]],
) -> Distance:
    """The distance between two cases: the weighed mean over their facts. With nothing to weigh none is near.

    >>> from maatwerk_core.rules.declared import CORE_FACTS
    >>> weighed = [(CORE_FACTS["domain"], 3), (CORE_FACTS["acute"], 1)]
    >>> measure({"domain": "work", "acute": True}, {"domain": "work", "acute": False}, weighed).bp
    2500
    """
    total = sum(weight for _, weight in weighed)
    if not total:
        return Distance(WHOLE, ())
    parts, sum_before = [], 0
    for fact, weight in weighed:
        here, there = ours.get(fact.id), theirs.get(fact.id)
        apart = how_far(fact, here, there)
        sum_now = sum_before + weight * apart
        share = sum_now // total - sum_before // total
        parts.append(Part(fact, weight, here, there, apart, share))
        sum_before = sum_now
    return Distance(sum_before // total, tuple(parts))


def how_far(fact: Fact, ours: Value, theirs: Value) -> int:
    """How far two values of a fact are apart, in basis points.

    Yes and no, and choices: the same or not. Numbers: their difference as a part of the larger one. Steps: as a part of
    all steps. Words that hold together: the part of them that only one side has.

    >>> from maatwerk_core.rules.declared import CORE_FACTS
    >>> how_far(CORE_FACTS["total_amount"], 30_000, 40_000), how_far(CORE_FACTS["children"], None, 2)
    (2500, 5000)
    """
    if ours is None or theirs is None:
        return HALF
    if ours == theirs:
        return 0
    if isinstance(ours, frozenset) and isinstance(theirs, frozenset):
        return WHOLE * len(ours ^ theirs) // len(ours | theirs)
    if not (_is_number(ours) and _is_number(theirs)):
        return WHOLE
    steps = steps_of(fact)
    if steps is not None:
        return WHOLE * abs(ours - theirs) // len(steps)
    return relative(ours, theirs)


def _is_number(value: Value) -> TypeGuard[int]:
    return isinstance(value, int) and not isinstance(value, bool)


def relative(one: int, other: int) -> int:
    """The difference of two numbers as a part of the larger one, in basis points, at most all of it.

    >>> relative(30_000, 27_000), relative(0, 0), relative(-5, 5)
    (1000, 0, 10000)
    """
    larger = max(abs(one), abs(other))
    return 0 if larger == 0 else min(WHOLE, WHOLE * abs(one - other) // larger)
