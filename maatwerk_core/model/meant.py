"""Guesses what someone meant by a value that was refused; a guess is shown, never used."""

from __future__ import annotations

import re
import unicodedata
from calendar import monthrange
from typing import NamedTuple


class Meant(NamedTuple):
    """A value that its reader would take, perhaps a second one, and a code that fits better."""

    near: str | None = None
    other: str | None = None
    code: str | None = None


_MONTHS = {
    name: number
    for number, names in enumerate(
        (
            "jan januari january",
            "feb februari february",
            "mrt maart march mar",
            "apr april",
            "mei may",
            "jun juni june",
            "jul juli july",
            "aug augustus august",
            "sep sept september",
            "okt oktober october oct",
            "nov november",
            "dec december",
        ),
        start=1,
    )
    for name in names.split()
}
_UNITS = {
    name: unit
    for unit, names in {
        "hour": "uur, uren, u, h, hr, hrs, hour, hours",
        "day": "dag, dagen, d, day, days",
        "working day": "werkdag, werkdagen, workday, workdays, business day, business days",
        "week": "week, weken, wk, w, weeks",
        "month": "maand, maanden, mnd, m, month, months",
        "quarter": "kwartaal, kwartalen, quarter, quarters",
        "half year": "half jaar, halfjaar, halve jaren, half year",
        "year": "jaar, jaren, jr, j, y, year, years",
    }.items()
    for name in names.split(", ")
}
_IN_MONTHS = {"quarter": 3, "half year": 6}
_NUMBERS = (
    "nul|zero een|één|one twee|two drie|three vier|four vijf|five zes|six zeven|seven acht|eight "
    "negen|nine tien|ten elf|eleven twaalf|twelve"
).split()
_COUNTED = {name: str(number) for number, names in enumerate(_NUMBERS) for name in names.split("|")}
_YES = "yes ja j y on aan waar true 1 wel".split()
_NO = "no nee neen n off uit onwaar false 0 niet".split()


def amounts(raw: str) -> Meant:
    """What `€ 1.100,-` or `1,100` may have meant.

    >>> amounts("1.100")
    Meant(near='1100', other='1.10', code='value.money-thousands')
    """
    bare = re.sub(r"(?i)euro'?s?|eur|€|[\s'’_]|[.,]?[-–—=]+$", "", raw)
    found = re.fullmatch(r"[-–]?0*([0-9][0-9.,]*?)[.,]?", bare)
    if not found:
        return Meant()
    sign = "-" if bare[0] in "-–" else ""
    near, other, grouped = _amount_of(found[1])
    code = "value.money-thousands" if grouped else None
    return Meant(near and sign + _plain(near), other and sign + _plain(other), code)


def yes_or_no(raw: str) -> Meant:
    """What `ja` or `1` may have meant.

    >>> yes_or_no("Nee").near
    'no'
    """
    word = raw.strip(" .!").casefold()
    return Meant("yes" if word in _YES else "no" if word in _NO else None)


def counts(raw: str) -> Meant:
    """What `3 kinderen`, `0363` or `drie` may have meant.

    >>> counts("3 kinderen").near
    '3'
    """
    word = raw.strip().casefold()
    found = re.fullmatch(r"0*([0-9]{1,12}?)(?:[.,]0+)?(?:\s*[^\W\d]+)?", word)
    grouped = re.fullmatch(r"[0-9]{1,3}(?:[.,' ][0-9]{3})+", word)
    if grouped:
        return Meant(_without_zeros(re.sub(r"\D", "", word)))
    return Meant(found[1] if found else _COUNTED.get(word))


def _plain(amount: str) -> str:
    whole, point, cents = amount.partition(".")
    return _without_zeros(whole) + point + cents


def _without_zeros(digits: str) -> str:
    return digits.lstrip("0") or "0"


def days(raw: str) -> Meant:
    """What `1-6-2015` or `1 juni 2015` may have meant; a Dutch day comes before its month.

    >>> days("1 juni 2015").near
    '2015-06-01'
    """
    without_time = re.sub(r"(?<=\d)[T ]\d\d?:.*", "", raw).casefold()
    parts = re.findall(r"[0-9]+|[^\W\d]+", without_time)
    if parts and not parts[0].isdigit():
        parts = parts[1:]  # a weekday
    numbers = [str(_MONTHS.get(part, part)) for part in parts[:3]]
    if len(numbers) == 1 and len(numbers[0]) == 8:
        numbers = [numbers[0][:4], numbers[0][4:6], numbers[0][6:]]
    if len(numbers) < 3 or not all(part.isdigit() and len(part) <= 4 for part in numbers):
        return Meant()
    year, month, day = numbers if len(numbers[0]) == 4 else reversed(numbers)
    return _day_of(int(year), int(month), int(day), written=raw.strip())


def spans(raw: str) -> Meant:
    """What `juni 2015` or `6-2015` may have meant.

    >>> spans("juni 2015").near
    '2015-06'
    """
    found = re.fullmatch(r"([^\W_]+)[\s/.-]+([^\W_]+)", raw.strip().casefold())
    numbers = [str(_MONTHS.get(part, part)) for part in found.groups()] if found else []
    if len(numbers) == 2 and all(part.isdigit() for part in numbers):
        month, year = sorted(map(int, numbers))
        return Meant(f"{year}-{month:02}" if month <= 12 and 1900 <= year <= 2199 else None)
    return days(raw)


def durations(raw: str) -> Meant:
    """What `6 weken` or `een jaar` may have meant.

    >>> durations("6 weken").near
    '6 weeks'
    """
    word = raw.strip().casefold()
    found = re.fullmatch(r"([0-9]{1,5}|[^\W\d_]+)[\s-]*([^\d.]*)\.?", word)
    number = _COUNTED.get(found[1], found[1]) if found else ""
    unit = _UNITS.get(found[2].strip() or "month") if found else None
    if not number.isdigit() or not unit:
        return Meant()
    total = int(number) * _IN_MONTHS.get(unit, 1)
    named = "month" if unit in _IN_MONTHS else unit
    return Meant(f"{total} {named}{'s' * (total != 1)}")


def rates(raw: str) -> Meant:
    """What `6,9%`, `20 procent` or `0.2` may have meant.

    >>> rates("6,9 procent").near
    '6.9%'
    """
    word = raw.strip().casefold()
    found = re.fullmatch(r"([0-9]{1,6})(?:[.,]([0-9]{1,2}))?\s*(%|procent|percent|pct)?", word)
    if not found:
        return Meant()
    whole, decimals, unit = found[1].lstrip("0") or "0", found[2], found[3]
    near = f"{whole}.{decimals}%" if decimals else f"{whole}%"
    if unit or whole != "0" or not decimals:
        return Meant(near)
    return Meant(f"{int(decimals.ljust(2, '0'))}%", near)


def words(raw: str) -> Meant:
    """What `Bijzondere Bijstand` may have meant as an identifier.

    >>> words("Bijzondere Bijstand").near
    'bijzondere-bijstand'
    """
    plain = unicodedata.normalize("NFKD", raw).encode("ascii", "ignore").decode().casefold()
    return Meant(re.sub(r"[^a-z0-9_]+", "-", plain).strip("-_") or None)


def versions(raw: str) -> Meant:
    """What `1` or `v1.2` may have meant as a version.

    >>> versions("1").near, versions("v1.02-beta").near
    ('1.0.0', '1.2.0')
    """
    found = re.match(r"[vV]?\.?([0-9]{1,9})(?:\.([0-9]{1,9}))?(?:\.([0-9]{1,9}))?(?![0-9])", raw)
    return Meant(".".join(str(int(part or 0)) for part in found.groups()) if found else None)


def _amount_of(text: str) -> tuple[str | None, str | None, bool]:
    """The likeliest amount, a second one, and whether thousands were set apart."""
    groups = re.split(r"[.,]", text)
    marks = re.findall(r"[.,]", text)
    if not marks:
        return text, None, False
    if len(groups) == 3 and groups[2] in ("", "0", "00"):
        groups, marks = groups[:2], marks[:1]  # `1.100,00`: no cents after the thousands
    *front, last = groups
    grouped = len(front[0]) <= 3 and all(len(group) == 3 for group in groups[1:])
    if grouped and len(set(marks)) == 1:
        if len(groups) == 2 and last.endswith("0"):
            return front[0] + last, f"{front[0]}.{last[:2]}", True
        return "".join(groups), None, True
    if len(last) > 2 or not all(len(group) == 3 for group in front[1:]):
        return None, None, False
    exact = "".join(front) + ("" if last in ("0", "00") else "." + last.ljust(2, "0"))
    if len(groups) == 2 and len(last) == 1 and len(front[0]) <= 3 and marks[0] == ".":
        return f"{front[0]}{last}00", f"{front[0]}.{last}0", True
    return exact, None, len(groups) > 2


def _day_of(year: int, month: int, day: int, *, written: str) -> Meant:
    if not (1900 <= year <= 2199 and 1 <= month <= 12 and 1 <= day <= 31):
        return Meant()
    if day > monthrange(year, month)[1]:
        return Meant(code="value.no-such-day")
    near = f"{year}-{month:02}-{day:02}"
    return Meant(near if near != written else None)
