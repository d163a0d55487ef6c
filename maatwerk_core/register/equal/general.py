"""What colleagues may see of another household when cases are laid side by side: facts in general words.

Illness and age are never shown; numbers about a household are told in steps. What isn't shown isn't compared either:
from a difference one could read what was hidden.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from typing import Any, TypeAlias

from maatwerk_core.register.personal.traits import MANY_CHILDREN
from maatwerk_core.rules.facts import Fact

#: Facts that point to illness or age.
NEVER = frozenset({"treatment_needed", "ages", "ages_stated", "age_bands", "provisions_in_use"})
#: From so many on, a number of people in a household is no longer told; colleagues who are asked hear no more either.
MANY = MANY_CHILDREN
#: The ends of the steps in which money about a household is told, in eurocents.
MONEY_STEPS = (0, 50_000, 100_000, 200_000, 500_000, 1_000_000, 2_500_000, 5_000_000)
#: The same for shares, in basis points: of the social minimum, as a rule.
SHARE_STEPS = (10_000, 12_000, 15_000)

#: A fact as it is compared: yes or no, a word, a number, words that hold together; unknown is `None`.
Value: TypeAlias = bool | int | str | frozenset[str] | None


def in_general(fact: Fact, value: Any) -> Value:
    """A value as it may be seen: of a household's numbers the step they are in, of its counts at most "many".

    >>> from maatwerk_core.rules.declared import CORE_FACTS
    >>> in_general(CORE_FACTS["children"], 6), in_general(CORE_FACTS["income_ratio"], 11_400)
    (4, 1)
    """
    if value is None or not is_private(fact):
        return _plain(value)
    if fact.type == "int":
        return min(int(value), MANY)
    steps = steps_of(fact)
    return _plain(value) if steps is None else bisect_left(steps, value)


def is_private(fact: Fact) -> bool:
    """Is it about the household, rather than about the plan?"""
    return fact.personal or fact.supplier == "resident"


def steps_of(fact: Fact) -> Sequence[int] | None:
    """The ends of the steps in which a fact of a household is told; `None` for what is told as it is."""
    if not is_private(fact):
        return None
    return {"cents": MONEY_STEPS, "bp": SHARE_STEPS}.get(fact.type)


def _plain(value: Any) -> Value:
    if isinstance(value, tuple | list):
        return None if None in value else frozenset(value)
    found: Value = value
    return found
