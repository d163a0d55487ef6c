"""Text as it reads, whatever signs it was typed with: plain digits, plain spaces, nothing that can't be seen."""

from __future__ import annotations

import unicodedata
from typing import NamedTuple

#: Signs that take no place: they join, split or vary others.
_UNSEEN = frozenset("\u034f\u115f\u1160\u17b4\u17b5\u180e\u3164")


class Plain(NamedTuple):
    """Text as it reads; `at` says for each sign where in the text that was typed it comes from."""

    text: str
    at: tuple[int, ...]

    def typed(self, start: int, end: int) -> tuple[int, int]:
        """From where to where in the text that was typed a part of this reaches."""
        return self.at[start], self.at[end - 1] + 1


def as_it_reads(text: str) -> Plain:
    """The same with plain digits, spaces and dashes, and without what can't be seen.

    >>> as_it_reads("06\u00a0\u0661\u200b2").text
    '06 12'
    """
    signs: list[str] = []
    at: list[int] = []
    for index, sign in enumerate(text):
        for each in _plain(sign):
            signs.append(each)
            at.append(index)
    return Plain("".join(signs), tuple(at))


def _plain(sign: str) -> str:
    if sign.isascii():
        return " " if sign == "\t" else sign
    kind = unicodedata.category(sign)
    if kind in ("Cf", "Mn", "Me") or sign in _UNSEEN:
        return ""
    if kind == "Zs":
        return " "
    if kind == "Pd" or sign == "\u2212":
        return "-"
    digit = unicodedata.digit(sign, None)
    return str(digit) if digit is not None else unicodedata.normalize("NFKC", sign)
