"""Regular expressions for the texts that a field takes, as strict as the readers of `model.scalars`."""

from __future__ import annotations

from collections.abc import Iterable

from maatwerk_core.model.scalars import NOTHING

#: A whole number without a leading zero: `0363` is a code.
NUMBER = "(0|[1-9][0-9]*)"
MONEY = rf"{NUMBER}(\.[0-9]{{2}})?"
RATE = rf"{NUMBER}(\.[0-9]{{1,2}})? ?%"
YEAR = "(19|20|21)[0-9]{2}"
MONTH = "(0[1-9]|1[0-2])"
DAY = f"{YEAR}-{MONTH}-(0[1-9]|[12][0-9]|3[01])"
SPAN = f"{YEAR}(-{MONTH}(-(0[1-9]|[12][0-9]|3[01]))?)?"
DURATION = "(0|[1-9][0-9]{0,4}) (hour|day|working day|week|month|year)s?"
MONTHS = "(0|[1-9][0-9]{0,4}) (month|year)s?"
VERSION = r"((0|[1-9][0-9]{0,8})\.){2}(0|[1-9][0-9]{0,8})"
WORD = "[a-z0-9][a-z0-9_-]*"
#: Begins a day: what tells a value by day from one in long form.
DAY_KEY = "^[0-9]"


def whole(pattern: str, beside: Iterable[str] = ()) -> str:
    """A pattern for the whole text, or one of the words beside it.

    >>> whole("[0-9]+", ["unknown"])
    '^(unknown|[0-9]+)$'
    """
    return f"^({'|'.join([*beside, pattern])})$"


def upto(most: int) -> str:
    """The whole numbers from zero up to and including `most`.

    >>> upto(120)
    '(0|[1-9]|[1-9][0-9]|1[0-1][0-9]|120)'
    """
    digits = str(most)
    parts = ["0"] + [f"[1-9]{_any(count)}" for count in range(len(digits) - 1)]
    for at, digit in enumerate(digits):
        low = 0 if at else 1
        if int(digit) > low:
            below = f"[{low}-{int(digit) - 1}]"
            parts.append(digits[:at] + below + _any(len(digits) - at - 1))
    return f"({'|'.join([*parts, digits])})"


def _any(count: int) -> str:
    return {0: "", 1: "[0-9]"}.get(count, f"[0-9]{{{count}}}")


def some_text() -> str:
    """Text that says something: not only blanks, and not one of the ways to write nothing."""
    nothing = "|".join(_any_case(word) for word in sorted(NOTHING))
    return rf"^(?!\s*({nothing})\s*$)[\s\S]*\S"


def some_word(start: str = "") -> str:
    """An identifier that is not one of the ways to write nothing."""
    nothing = "|".join(word for word in sorted(NOTHING) if word.isalnum())
    return f"^(?!({nothing})$){start or '[a-z0-9]'}[a-z0-9_-]*$"


def _any_case(word: str) -> str:
    return "".join(f"[{c}{c.upper()}]" if c.isalpha() else _plain(c) for c in word)


def _plain(sign: str) -> str:
    return "\\" + sign if sign in ".?/-" and sign in ".?" else sign


#: One of several words that may each stand between commas in a condition.
def listed(one: str) -> str:
    """One test or several with commas between them, or the same within `not( )`."""
    several = rf"{one}(\s*,\s*{one})*"
    return rf"^\s*(not\s*\(\s*{several}\s*\)|{several})\s*$"
