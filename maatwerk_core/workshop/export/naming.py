"""Names for variables that FEEL can read: letters, digits and underscores, each name once."""

from __future__ import annotations

import re
from collections.abc import Iterable


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
