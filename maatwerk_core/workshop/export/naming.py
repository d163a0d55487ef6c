"""Names for the variables of a decision table: one for each word of a list; such that FEEL can read them."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable


def member_name(set_: str, code: str) -> str:
    """The variable that says whether a list holds a word."""
    return f"{set_}_has_{code}"


def member_of(variable: str, sets: Collection[str]) -> tuple[str, str]:
    """The list and the word that a variable is about; of any other variable itself, and no word.

    >>> member_of("looked_at_has_fonds", {"looked_at"}), member_of("own_hond_has_chip", {"looked_at"})
    (('looked_at', 'fonds'), ('own_hond_has_chip', ''))
    """
    set_, _, code = variable.partition("_has_")
    return (set_, code) if set_ in sets else (variable, "")


def feel_name(text: str) -> str:
    """A text as a FEEL name.

    >>> feel_name("looked_at_has_bijzondere-bijstand")
    'looked_at_has_bijzondere_bijstand'
    """
    name = re.sub(r"\W", "_", text, flags=re.ASCII)
    return name if name[:1].isalpha() else f"_{name}"


def distinct(texts: Iterable[str]) -> dict[str, str]:
    """A FEEL name for each text; where two would share one, the later gets a number.

    >>> distinct(["a-b", "a_b"])
    {'a-b': 'a_b', 'a_b': 'a_b_2'}
    """
    found: dict[str, str] = {}
    for text in texts:
        name, number = feel_name(text), 2
        while name in found.values():
            name, number = f"{feel_name(text)}_{number}", number + 1
        found[text] = name
    return found
