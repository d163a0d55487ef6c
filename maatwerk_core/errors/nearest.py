"""The word that someone probably meant; which words exist is left to the caller."""

from __future__ import annotations

from collections.abc import Iterable

_LONGEST = 100  # a longer word is no slip of the pen, and comparing is quadratic


def did_you_mean(word: str, choices: Iterable[str]) -> str | None:
    """The choice that looks most like `word`, or `None` when nothing comes near.

    >>> did_you_mean("budgt", ["budget", "mandate"])
    'budget'
    >>> did_you_mean("In-Kind", ["in_kind", "paid_to"])
    'in_kind'
    >>> did_you_mean("xyz", ["budget", "mandate"]) is None
    True
    """
    # Imported here because it is only needed once something is wrong.
    from difflib import get_close_matches

    by_sound: dict[str, str] = {}
    for choice in choices:
        by_sound.setdefault(_flattened(choice), choice)
    found = get_close_matches(_flattened(word[:_LONGEST]), by_sound, n=1, cutoff=0.7)
    return by_sound[found[0]] if found else None


def _flattened(word: str) -> str:
    return word.strip().casefold().replace("-", "_").replace(" ", "_")
