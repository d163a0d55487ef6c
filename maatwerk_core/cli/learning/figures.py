"""Sentences and figures in the language of this run. What is hidden or unknown is a dash."""

from __future__ import annotations

import datetime

from maatwerk_core.cli.learning import words_en, words_nl
from maatwerk_core.cli.spoken import language
from maatwerk_core.explain.voice import CATALOGUE, LOCALES, day_text, money, percent

#: Hidden, unknown, or nothing to say.
NOTHING = "–"
_TEXTS = {"nl": words_nl.TEXTS, "en": words_en.TEXTS}


def tell(key: str, **values: object) -> str:
    """A sentence, filled.

    >>> tell("days-of", n=3)
    '3 dagen'
    """
    return _TEXTS[language()][key].format(**values)


def number(count: int | None) -> str:
    """A whole number with its thousands apart.

    >>> number(12_345), number(None)
    ('12.345', '–')
    """
    if count is None:
        return NOTHING
    return f"{count:,}".replace(",", "." if language() == "nl" else ",")


def share(basis_points: int | None) -> str:
    """A share in per cents.

    >>> share(2_000), share(None)
    ('20%', '–')
    """
    return NOTHING if basis_points is None else percent(basis_points, language())


def euros(cents: int | None) -> str:
    """Money in whole euros, half up.

    >>> euros(123_456).replace(chr(160), " "), euros(None)
    ('€ 1.235', '–')
    """
    return NOTHING if cents is None else money((cents + 50) // 100 * 100, language())


def times(basis_points: int) -> str:
    """How many times as much, in two digits behind the point.

    >>> times(12_345), times(10_000)
    ('1,23', '1,00')
    """
    hundredths = (basis_points + 50) // 100
    point = "," if language() == "nl" else "."
    return f"{hundredths // 100}{point}{hundredths % 100:02}"


def between(low: str, high: str) -> str:
    """Both ends of an interval."""
    return tell("between", low=low, high=high)


def days(count: int) -> str:
    """A number of days."""
    return tell("day") if count == 1 else tell("days-of", n=number(count))


def months(first: str, last: str) -> str:
    """A month, or the first and the last of a stretch.

    >>> months("2026-01", "2026-01"), months("2026-01", "2026-03")
    ('jan 2026', 'jan 2026 – mrt 2026')
    """
    return " – ".join(_month(each) for each in dict.fromkeys((first, last)))


def _month(text: str) -> str:
    from babel.dates import format_date

    day = datetime.date(int(text[:4]), int(text[5:7]), 1)
    return format_date(day, "MMM y", locale=LOCALES[language()]).replace(".", "")


def day(when: datetime.date) -> str:
    """A day as people write it."""
    return day_text(when, language())


def label(kind: str, code: str | None) -> str:
    """The name of a choice, such as a life domain; of what has no name its own word.

    >>> label("domain", "work"), label("domain", "sterrenkunde")
    ('werk', 'sterrenkunde')
    """
    known = CATALOGUE[language()]
    return known.get(f"{kind}.{code or 'unknown'}", code or known["unknown"])
