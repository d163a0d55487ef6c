"""Days, times and amounts: numbers that belong in a text, whose digits may by chance look like those of a person."""

from __future__ import annotations

import re

#: What stands in the place of their digits, so that nothing else moves.
FILLER = "x"

_DAY, _MONTH, _YEAR = r"(?:0?[1-9]|[12]\d|3[01])", r"(?:0?[1-9]|1[0-2])", r"(?:19|20)\d\d"
_NUMBER = r"(?:\d{1,3}(?:[.' ]\d{3})+|\d+)(?:[.,]\d{1,2})?"
_ORDINARY = (
    # 2026-01-31, also with a time behind it
    rf"(?<![\w-]){_YEAR}(?P<a>[-/.]){_MONTH}(?P=a){_DAY}(?![\d-])(?:[T ]\d\d[:.]\d\d(?:[:.]\d\d)?)?",
    # 31-1-2026
    rf"(?<![\w-]){_DAY}(?P<b>[-/. ]){_MONTH}(?P=b){_YEAR}(?![\d-])",
    # 20260131
    rf"(?<![\w-]){_YEAR}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])(?![\w-])",
    # € 1.100,50 and 1.100 euro
    rf"(?:€|\beur(?:o)?\b) ?{_NUMBER}(?!\d)",
    rf"(?<![\w.,-]){_NUMBER}(?:,-)? ?(?:€|\beuro?\b|\bcent\b)",
)
_ANY = re.compile("|".join(_ORDINARY), re.IGNORECASE)


def without_ordinary(text: str) -> str:
    """The text with days and amounts made unreadable, each sign in its own place.

    >>> without_ordinary("op 2026-01-31 voor € 1.100")
    'op xxxxxxxxxx voor xxxxxxx'
    """
    return _ANY.sub(lambda match: FILLER * len(match[0]), text)
