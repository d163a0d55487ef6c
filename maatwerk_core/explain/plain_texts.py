"""Puts texts that people wrote into a letter where they are plain enough, and remembers those that aren't."""

from __future__ import annotations

from maatwerk_core.explain.letter_en import LETTER as ENGLISH
from maatwerk_core.explain.letter_nl import LETTER as DUTCH
from maatwerk_core.explain.plain import fits
from maatwerk_core.explain.telling import Telling

LETTERS: dict[str, dict[str, str]] = {"nl": DUTCH, "en": ENGLISH}


class PlainTexts:
    """The letter's own words, and the door for those of a pack, a case or a decision.

    What comes in as a value is what somebody else wrote: a sentence that it makes unfit isn't used, and `left_out`
    holds what was refused.
    """

    def __init__(self, told: Telling) -> None:
        self.told = told
        self.texts = LETTERS[told.lang]
        self.left_out: list[str] = []

    def say(self, key: str, **values: object) -> str:
        """A sentence of the letter's own, with values of ours (amounts, days, lengths)."""
        return self.texts[key].format(**values)

    def count(self, key: str, n: int) -> str:
        """A sentence in the singular or the plural."""
        return self.say(f"{key}.{'one' if n == 1 else 'many'}", n=n)

    def with_words(self, key: str, otherwise: str = "", **values: str | None) -> str:
        """A sentence around what somebody else wrote; the sentence `otherwise` where that isn't fit or isn't there."""
        fallback = self.texts[otherwise] if otherwise else ""
        if any(not value for value in values.values()):
            return fallback
        text = self.say(key, **values)
        if fits(text):
            return text
        self.left_out += [str(value) for value in values.values()]
        return fallback

    def name(self, text: str, otherwise: str) -> str:
        """A name (a role, a team), or another one where it isn't plain enough."""
        if fits(text):
            return text
        self.left_out.append(text)
        return otherwise
