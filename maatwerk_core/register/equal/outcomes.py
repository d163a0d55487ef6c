"""Was it decided otherwise? Outcomes side by side, in three values: what nobody knows is neither like nor unlike."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from maatwerk_core.model.decision import GIVES
from maatwerk_core.register.equal.distance import relative

#: Under this id people write why a case is decided otherwise than those with nearly the same facts.
WORDS_ABOUT: Final = "precedents"
#: Results that say nothing about what the municipality would have given: it was solved, or not asked any more.
RESULTS: Final = frozenset({"solved_without_money", "withdrawn"})
#: Amounts that are further apart than this part of the larger one, in basis points, differ.
AMOUNTS_DIFFER: Final = 1_000


@dataclass(frozen=True, slots=True)
class Settled:
    """What people decided, or are about to: an outcome, and what is given in eurocents (unknown is `None`)."""

    outcome: str
    amount_cents: int | None = None

    @property
    def gives(self) -> bool:
        """Is something given?"""
        return self.outcome in GIVES


def decided_otherwise(one: Settled, other: Settled) -> bool | None:
    """Do two outcomes differ: given or not, sent elsewhere or refused, or given in amounts that are far apart?

    >>> decided_otherwise(Settled("grant", 25_000), Settled("deviate", 24_000))
    False
    >>> decided_otherwise(Settled("grant", 25_000), Settled("refuse"))
    True
    >>> decided_otherwise(Settled("grant", None), Settled("grant", 25_000)) is None
    True
    """
    if RESULTS & {one.outcome, other.outcome}:
        return False
    if not (one.gives and other.gives):
        return one.outcome != other.outcome
    if one.amount_cents is None or other.amount_cents is None:
        return None
    return relative(one.amount_cents, other.amount_cents) > AMOUNTS_DIFFER


def all_otherwise(verdicts: tuple[bool | None, ...]) -> bool | None:
    """Do all differ? Of none nothing is said: no.

    >>> all_otherwise((True, True)), all_otherwise((True, None)), all_otherwise(())
    (True, None, False)
    """
    if not verdicts or False in verdicts:
        return False
    return None if None in verdicts else True
