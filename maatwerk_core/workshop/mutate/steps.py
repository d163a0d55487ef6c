"""The nearest other values of a written scalar: a cent, a day, a basis point, one more or less. Text in, texts out."""

from __future__ import annotations

import datetime
from collections.abc import Callable

from maatwerk_core.errors import ScalarFault
from maatwerk_core.model import scalars
from maatwerk_core.model.scalars import Duration
from maatwerk_core.packs.kinds import WHOLE
from maatwerk_core.packs.written_form import in_kind, money_text

#: Words that stand in the place of a number, and what a slip of the pen makes of them.
_OTHER_WORD = {"all": ("none",), "none": ("all",)}


def steps(kind: str, text: str, *, negative: bool = False) -> tuple[str, ...]:
    """The same scalar one step down and one step up, where those can be written.

    >>> steps("money", "500"), steps("rate", "20%"), steps("duration", "2 weeks")
    (('499.99', '500.01'), ('19.99%', '20.01%'), ('13 days', '15 days'))
    >>> steps("count", "0"), steps("money", "unknown"), steps("approvals", "all")
    (('1',), (), ('none',))
    """
    if kind == "approvals" and text in _OTHER_WORD:
        return _OTHER_WORD[text]
    step = _STEPS.get(kind)
    if step is None:
        return ()
    try:
        found = step(text)
    except ScalarFault:
        return ()
    return tuple(one for one in found if negative or not one.startswith("-"))


def days_beside(written: str) -> tuple[str, ...]:
    """The last day before a written day is certain, and the first day after: `2018` is certain from 1 January 2019.

    >>> days_beside("2024-07-01"), days_beside("2018")
    (('2024-06-30', '2024-07-02'), ('2018-12-31', '2019-01-02'))
    """
    try:
        first, last = scalars.read_span(written)
    except ScalarFault:
        return ()
    one = datetime.timedelta(days=1)
    certain = first if first == last else last + one
    beside = (certain - one, certain + one)
    within = (day for day in beside if scalars.FIRST_YEAR <= day.year <= scalars.LAST_YEAR)
    return tuple(day.isoformat() for day in within)


def _money(text: str) -> tuple[str, ...]:
    cents = scalars.read_money(text, negative=True)
    return money_text(cents - 1), money_text(cents + 1)


def _rate(text: str) -> tuple[str, ...]:
    points = scalars.read_rate(text)
    return in_kind(points - 1, "rate"), in_kind(points + 1, "rate")


def _share(text: str) -> tuple[str, ...]:
    points = scalars.read_rate(text)
    return tuple(in_kind(near, "share") for near in (points - 1, points + 1) if near <= WHOLE)


def _count(text: str) -> tuple[str, ...]:
    number = scalars.read_count(text)
    return str(number - 1), str(number + 1)


def _months(text: str) -> tuple[str, ...]:
    if text.isdigit():
        return _count(text)
    months = scalars.read_months(text)
    return f"{months - 1} months", f"{months + 1} months"


def _duration(text: str) -> tuple[str, ...]:
    length = scalars.read_duration(text)
    unit, number = next((pair for pair in _units(length) if pair[1]), ("days", 0))
    return f"{number - 1} {unit}", f"{number + 1} {unit}"


def _units(length: Duration) -> tuple[tuple[str, int], ...]:
    return (
        ("months", length.months),
        ("days", length.days),
        ("hours", length.hours),
        ("working days", length.working_days),
    )


def _yes_no(text: str) -> tuple[str, ...]:
    return ("no",) if scalars.read_yes_no(text) else ("yes",)


_STEPS: dict[str, Callable[[str], tuple[str, ...]]] = {
    "money": _money,
    "ceiling": _money,
    "count": _count,
    "approvals": _count,
    "rate": _rate,
    "share": _share,
    "months": _months,
    "duration": _duration,
    "yes_no": _yes_no,
    "span": days_beside,
    "day": days_beside,
}
