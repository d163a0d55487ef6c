"""What is told of a household to colleagues: a handful of facts, each in general words."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, NamedTuple

from maatwerk_core.explain.voice import Voice

#: From so many children on their number is no longer told.
MANY_CHILDREN = 4
#: What is told, in the order of the sentence.
TOLD = ("kind_stated", "ages_stated", "children_stated", "on_benefit", "debts_stated", "wsnp")
#: What follows from what the plan is for rather than from the household.
ABOUT = "domain"

#: An age is told as a band, and only where it says more than that someone is grown up.
_AGES = {
    "18-20": ("van 18 tot en met 20 jaar", "aged 18 to 20"),
    "aow": ("boven de AOW-leeftijd", "past pension age"),
}
_YES = {
    "on_benefit": ("met een uitkering", "on benefit"),
    "debts_stated": ("met schulden", "with debts"),
    "wsnp": ("in de Wsnp", "in a debt scheme of the court"),
}
_COUNTS = {
    2: ("twee", "two"),
    3: ("drie", "three"),
    MANY_CHILDREN: ("vier of meer", "four or more"),
}


class Trait(NamedTuple):
    """A fact that is told, with what it says: a yes, a choice or a number that was made coarse."""

    fact: str
    value: Any


def traits_of(read: Callable[[str], Any]) -> tuple[Trait, ...]:
    """What is told of a household; `read` gives the value of a fact, or `None`.

    >>> traits_of({"children_stated": 6, "on_benefit": True, "debts_stated": False}.get)
    (Trait(fact='children_stated', value=4), Trait(fact='on_benefit', value=True))
    """
    found = ((fact, _coarse(fact, read(fact))) for fact in (*TOLD, ABOUT))
    return tuple(Trait(fact, value) for fact, value in found if value)


def _coarse(fact: str, value: Any) -> Any:
    if fact == "children_stated" and value:
        return min(int(value), MANY_CHILDREN)
    return None if fact == "ages_stated" and value not in _AGES else value


def in_words(trait: Trait, voice: Voice) -> str:
    """A trait as it stands in the sentence."""
    other = voice.lang != "nl"
    if trait.fact == "children_stated":
        if trait.value == 1:
            return ("met een kind", "with a child")[other]
        count = _COUNTS[trait.value][other]
        return (f"met {count} kinderen", f"with {count} children")[other]
    if trait.fact in _YES:
        return _YES[trait.fact][other]
    if trait.fact == "ages_stated":
        return _AGES[trait.value][other]
    return voice.label("domain" if trait.fact == ABOUT else "choice", trait.value)
