"""Reads one value by the type its field has; `unknown`, places and fields are left to the caller.

A reader takes the raw text of a file or a Python value through the dict door, never guesses, and
raises `ScalarFault` with what was probably meant. A float is always a fault.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import date, datetime, timedelta
from decimal import Decimal
from functools import lru_cache

from maatwerk_core.errors import ScalarFault
from maatwerk_core.frozen import dataclass

#: The largest amount in eurocents, either way: sums of many of them still fit in 64 bits.
MOST_CENTS = 10**13
MOST_COUNT = 10**12
MOST_BASIS_POINTS = 10**7
FIRST_YEAR, LAST_YEAR = 1900, 2199

#: What people write when they leave something open; in a pack that is `unknown` or `none`.
NOTHING = frozenset(
    "null ~ - -- – — ? nvt n.v.t. n.v.t n/a nan onbekend nnb n.n.b. tbd undefined".split()
) | {"niet bekend", "weet niet", "niet van toepassing", "nog niet bekend"}

_YES_NO = {
    "yes": True,
    "no": False,
    "true": True,
    "false": False,
    "True": True,
    "False": False,
}
_UNITS = {
    "hour": ("hours", 1),
    "day": ("days", 1),
    "week": ("days", 7),
    "working day": ("working_days", 1),
    "month": ("months", 1),
    "year": ("months", 12),
}
_UNITS |= {f"{unit}s": counted for unit, counted in _UNITS.items()}
_WORD = re.compile(r"[a-z0-9][a-z0-9_-]*")
_VERSION = re.compile(r"(?:(?:0|[1-9][0-9]{0,8})\.){2}(?:0|[1-9][0-9]{0,8})")
_LONGEST_NOTHING = max(map(len, NOTHING))


@dataclass(frozen=True, slots=True)
class Duration:
    """A length of time as written: a month is no number of days, a working day no day.

    >>> read_duration("6 weeks")
    Duration(months=0, days=42, hours=0, working_days=0)
    """

    months: int = 0
    days: int = 0
    hours: int = 0
    working_days: int = 0


def read_money(raw: object, *, negative: bool = False) -> int:
    """Eurocents from an amount in euros: digits, with none or two decimals after a point.

    >>> read_money("1100"), read_money("1100.50"), read_money(1100)
    (110000, 110050, 110000)
    >>> read_money("1.100")
    Traceback (most recent call last):
    maatwerk_core.errors.exceptions.ScalarFault: value.money-thousands ...
    """
    cents = _cents(raw)
    if cents is None:
        raise _refused("value.money", raw)
    if cents < 0 and not negative:
        raise _refused("value.negative", raw)
    if abs(cents) > MOST_CENTS:
        raise ScalarFault("value.too-large", given=raw, limit=MOST_CENTS // 100)
    return cents


def money_text(cents: int) -> str:
    """Eurocents as euros.

    >>> money_text(50000), money_text(-1), money_text(110050)
    ('500', '-0.01', '1100.50')
    """
    euros, rest = divmod(abs(cents), 100)
    sign = "-" if cents < 0 else ""
    return f"{sign}{euros}.{rest:02d}" if rest else f"{sign}{euros}"


def read_yes_no(raw: object) -> bool:
    """Yes or no, written as `yes` or `no` (`true` and `false` will do).

    >>> read_yes_no("yes"), read_yes_no(False)
    (True, False)
    """
    if isinstance(raw, bool):
        return raw
    answer = _YES_NO.get(raw) if isinstance(raw, str) else None
    if answer is None:
        raise _refused("value.yes-no", raw)
    return answer


def read_count(raw: object) -> int:
    """A whole number of zero or more.

    >>> read_count("3")
    3
    """
    number = _whole(raw)
    if number is None or number < 0:
        raise _refused("value.count", raw)
    if number > MOST_COUNT:
        raise ScalarFault("value.too-large", given=raw, limit=MOST_COUNT)
    return number


def read_day(raw: object) -> date:
    """A day, written as year-month-day.

    >>> read_day("2015-06-01")
    datetime.date(2015, 6, 1)
    """
    if isinstance(raw, date) and not isinstance(raw, datetime):
        return raw
    if not (isinstance(raw, str) and len(raw) == 10 and raw[4] == raw[7] == "-"):
        raise _refused("value.day", raw)
    try:
        day = date.fromisoformat(raw)
    except ValueError:
        raise _refused("value.day", raw) from None
    if not FIRST_YEAR <= day.year <= LAST_YEAR:
        raise _refused("value.day", raw)
    return day


def read_span(raw: object) -> tuple[date, date]:
    """First and last day of a year, a month or a day: a vague day is certain only after its last.

    >>> read_span("2015-06")
    (datetime.date(2015, 6, 1), datetime.date(2015, 6, 30))
    """
    text = str(raw) if isinstance(raw, int) and not isinstance(raw, bool) else raw
    if isinstance(text, str) and len(text) in (4, 7) and text.isascii():
        year, dash, month = text.partition("-")
        in_words = (
            (year + (month or "01")).isdigit() and len(year) == 4 and bool(dash) == bool(month)
        )
        if in_words and _is_month(int(year), int(month or 1)):
            first, last = (int(month), int(month)) if month else (1, 12)
            next_one = date(int(year) + last // 12, last % 12 + 1, 1)
            return date(int(year), first, 1), next_one - timedelta(days=1)
    elif not isinstance(text, str) or len(text) == 10:
        day = read_day(text)
        return day, day
    raise _refused("value.span", raw)


def read_duration(raw: object) -> Duration:
    """A number and a unit: hours, days, working days, weeks, months or years.

    >>> read_duration("1 year")
    Duration(months=12, days=0, hours=0, working_days=0)
    """
    if isinstance(raw, Duration):
        return raw
    if not isinstance(raw, str):
        raise _refused("value.duration", raw)
    return _duration(raw)


@lru_cache(maxsize=1024)
def _duration(raw: str) -> Duration:
    """Of the few lengths of time that people write, each is made once."""
    number, _, unit = raw.partition(" ")
    counted = _UNITS.get(unit)
    if counted is None or not _is_number(number):
        raise _refused("value.duration", raw)
    if len(number) > 5:
        raise ScalarFault("value.too-large", given=raw, limit=f"99999 {unit}")
    return Duration(**{counted[0]: int(number) * counted[1]})


def read_months(raw: object) -> int:
    """A length of time in whole months.

    >>> read_months("1 year"), read_months("6 months")
    (12, 6)
    """
    found = read_duration(raw)
    if found.days or found.hours or found.working_days:
        raise ScalarFault("value.months", given=raw)
    return found.months


def read_rate(raw: object) -> int:
    """Basis points (hundredths of a percent) from a percentage.

    >>> read_rate("20%"), read_rate("6.9%"), read_rate("110 %")
    (2000, 690, 11000)
    """
    if not isinstance(raw, str):
        raise _refused("value.rate", raw)
    return _rate(raw)


@lru_cache(maxsize=1024)
def _rate(raw: str) -> int:
    if not raw.endswith("%"):
        raise _refused("value.rate", raw)
    whole, point, decimals = raw[:-1].removesuffix(" ").partition(".")
    well_formed = decimals.isdigit() and len(decimals) <= 2 if point else True
    if not (raw.isascii() and _is_number(whole) and well_formed):
        raise _refused("value.rate", raw)
    points = int(whole) * 100 + int(decimals.ljust(2, "0")) if len(whole) < 10 else None
    if points is None or points > MOST_BASIS_POINTS:
        raise ScalarFault("value.too-large", given=raw, limit=f"{MOST_BASIS_POINTS // 100}%")
    return points


def rate_text(basis_points: int) -> str:
    """Basis points as a percentage.

    >>> rate_text(2000), rate_text(690), rate_text(1)
    ('20%', '6.9%', '0.01%')
    """
    number = money_text(basis_points)
    return f"{number.removesuffix('0') if basis_points % 100 else number}%"


def read_word(raw: object) -> str:
    """An identifier: lowercase letters, digits, `-` and `_`.

    >>> read_word("bijzondere-bijstand")
    'bijzondere-bijstand'
    """
    if not (isinstance(raw, str) and _is_word(raw)):
        raise _refused("value.word", raw)
    return raw


@lru_cache(maxsize=4096)
def _is_word(raw: str) -> bool:
    """Codes of a pack come by again and again."""
    return bool(_WORD.fullmatch(raw)) and raw not in NOTHING


def read_version(raw: object) -> str:
    """A version of three numbers: what doesn't fit the old one, what is added, what is mended.

    >>> read_version("1.10.0")
    '1.10.0'
    """
    if not (isinstance(raw, str) and _VERSION.fullmatch(raw)):
        raise _refused("value.version", raw)
    return raw


def read_choice(raw: object, choices: Iterable[str]) -> str:
    """One of the words a field knows.

    >>> read_choice("goods", ("goods", "service", "debt", "money"))
    'goods'
    """
    known = tuple(choices)
    if isinstance(raw, str) and raw in known:
        return raw
    raise _refused("value.choice", raw, known)


def read_text(raw: object) -> str:
    """Text, trimmed and not empty.

    >>> read_text("  de baan als lasser houden ")
    'de baan als lasser houden'
    """
    if not isinstance(raw, str):
        raise _refused("value.text", raw)
    text = raw.strip()
    if not text or (len(text) <= _LONGEST_NOTHING and text.casefold() in NOTHING):
        raise _refused("value.text", raw)
    return text


def _cents(raw: object) -> int | None:
    """Eurocents of any size and sign, or `None` when this is no amount."""
    if isinstance(raw, str):
        # The commonest case first: plain digits.
        if raw.isdigit() and raw.isascii() and raw[0] != "0" and len(raw) < 15:
            return int(raw) * 100
        return _cents_from_text(raw)
    if isinstance(raw, int) and not isinstance(raw, bool):
        return raw * 100
    return _scaled(raw, 2) if isinstance(raw, Decimal) else None


def _cents_from_text(raw: str) -> int | None:
    whole, point, decimals = raw.removeprefix("-").partition(".")
    if not _is_number(whole) or (point and not (len(decimals) == 2 and decimals.isdigit())):
        return None
    if not raw.isascii():
        return None
    cents = int(whole[:20]) * 100 + int(decimals or 0)  # 20 digits are over every limit already
    return -cents if raw[0] == "-" else cents


def _whole(raw: object) -> int | None:
    """A whole number of any sign, or `None` when this is none."""
    if isinstance(raw, str):
        return int(raw[:20]) if _is_number(raw) else None
    if isinstance(raw, int) and not isinstance(raw, bool):
        return raw
    return _scaled(raw, 0) if isinstance(raw, Decimal) else None


def _scaled(number: Decimal, decimals: int) -> int | None:
    """The number times ten to the power `decimals`, if that is whole; in whole numbers only."""
    sign, digits, exponent = number.as_tuple()
    if not isinstance(exponent, int) or number.adjusted() > 20:
        return None  # infinite, not a number, or too long to write out
    shift = exponent + decimals
    value = int("".join(map(str, digits)) or "0")
    scaled, rest = (value * 10**shift, 0) if shift >= 0 else divmod(value, 10 ** min(-shift, 40))
    return None if rest else -scaled if sign else scaled


def _is_number(text: str) -> bool:
    """Digits without a leading zero: `0363` is a code, not a number."""
    return text.isdigit() and text.isascii() and (text[0] != "0" or text == "0")


def _is_month(year: int, month: int) -> bool:
    return FIRST_YEAR <= year <= LAST_YEAR and 1 <= month <= 12


def _refused(code: str, raw: object, choices: Iterable[str] = ()) -> ScalarFault:
    # Imported here because what someone meant is only needed once something is wrong.
    from maatwerk_core.model.refusals import refusal

    return refusal(code, raw, choices)
