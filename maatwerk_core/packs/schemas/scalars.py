"""The schema of one single value by the kind of its field: what an editor's YAML parser makes of what the reader takes.

A parser in an editor may read `yes` as a word or as true, `1100.50` and `2018` as numbers: all of these pass. What it
has already lost (`1.100` has become 1.1) a schema can't see; the reader does.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, TypeAlias

from maatwerk_core.model import scalars
from maatwerk_core.packs.schemas import patterns

Schema: TypeAlias = dict[str, Any]

YES_NO: tuple[str | bool, ...] = ("yes", "no")
#: What a parser may make of yes and no, and what the reader takes beside them.
ALSO_YES_NO: tuple[str | bool, ...] = (True, False, "true", "false", "True", "False")

#: The largest value of a kind, as it is kept: eurocents, numbers, months, basis points.
LIMITS: dict[str, int] = {
    "money": scalars.MOST_CENTS,
    "count": scalars.MOST_COUNT,
    "rate": scalars.MOST_BASIS_POINTS,
    "months": 99_999 * 12,
    "chance": 10_000,
    "share": 10_000,
}

_WRITE = {
    "money": "Schrijf euro's als cijfers met geen of twee cijfers achter een punt: 1100 of 1100.50",
    "yes_no": "Schrijf yes of no",
    "count": "Schrijf een heel getal van nul of meer: 3",
    "rate": "Schrijf een percentage: 20% of 6.9%",
    "chance": "Schrijf yes (zeker), no of een kans: 60%",
    "share": "Schrijf een percentage van ten hoogste 100%: 20% of 6.9%",
    "day": "Schrijf een dag als jaar-maand-dag: 2025-06-01",
    "span": "Schrijf een jaar, een maand of een dag: 2018, 2015-06 of 2024-07-01",
    "months": "Schrijf een aantal maanden of jaren: 12 months of 1 year",
    "duration": "Schrijf een aantal en een eenheid: 24 hours, 3 working days, 6 weeks, 12 months",
    "word": "Schrijf een korte naam van kleine letters, cijfers, - en _: eigen-bijdrage",
    "version": "Schrijf een versie als drie getallen met punten ertussen: 1.0.0",
    "text": "Schrijf een tekst. Is er niets te zeggen, laat dan de hele regel weg",
    "approvals": "Schrijf een aantal, all of none",
}
_EXAMPLES: dict[str, list[Any]] = {
    "money": [1100],
    "count": [3],
    "rate": ["20%"],
    "share": ["20%"],
    "chance": ["yes", "60%"],
    "day": ["2025-06-01"],
    "span": ["2024-01-01"],
    "months": ["12 months"],
    "duration": ["6 weeks"],
    "approvals": [3, "all"],
    "version": ["1.0.0"],
}


def scalar(kind: str, beside: Sequence[str] = (), most: int | None = None) -> Schema:
    """The schema of a kind, with the words that may stand in its place. `most` is in the unit in which it is kept.

    >>> scalar("yes_no", ["unknown"])["enum"][:3]
    ['yes', 'no', 'unknown']
    """
    most = LIMITS.get(kind, 0) if most is None else most
    made = _SHAPES[kind](tuple(beside), most)
    words = f" (of {' of '.join(beside)})" if beside else ""
    made["errorMessage"] = f"{_WRITE[_SAME.get(kind, kind)]}{words}."
    examples = [*_EXAMPLES.get(kind, []), *(beside if kind in _EXAMPLES else ())]
    return made | ({"examples": examples} if examples else {})


def choice(choices: Sequence[str], beside: Sequence[str] = ()) -> Schema:
    """One of a few words.

    >>> choice(["plan", "household"], ["unknown"])
    {'enum': ['plan', 'household', 'unknown']}
    """
    return {"enum": [*choices, *(word for word in beside if word not in choices)]}


def _money(beside: tuple[str, ...], most: int, sign: str = "") -> Schema:
    return {
        "type": ["number", "string"],
        "minimum": -(most // 100) if sign else 0,
        "maximum": most // 100,
        "pattern": patterns.whole(sign + patterns.MONEY, beside),
    }


def _signed_money(beside: tuple[str, ...], most: int) -> Schema:
    return _money(beside, scalars.MOST_CENTS, "-?")


def _yes_no(beside: tuple[str, ...], most: int) -> Schema:
    return {"enum": [*YES_NO, *beside, *ALSO_YES_NO]}


def _count(beside: tuple[str, ...], most: int) -> Schema:
    return {
        "type": ["integer", "string"],
        "minimum": 0,
        "maximum": most,
        "pattern": patterns.whole(patterns.NUMBER, beside),
    }


def _rate(beside: tuple[str, ...], most: int) -> Schema:
    below = rf"{patterns.upto(most // 100 - 1)}(\.[0-9]{{1,2}})? ?%"
    return _text_of(rf"{below}|{most // 100}(\.00?)? ?%", beside)


def _chance(beside: tuple[str, ...], most: int) -> Schema:
    return _rate((*beside, "yes", "no", "true", "false"), most) | {"type": ["string", "boolean"]}


def _months(beside: tuple[str, ...], most: int) -> Schema:
    if most == LIMITS["months"]:
        return _text_of(patterns.MONTHS, beside)
    return _text_of(f"{patterns.upto(most)} months?|{patterns.upto(most // 12)} years?", beside)


def _duration(beside: tuple[str, ...], most: int) -> Schema:
    return _text_of(patterns.DURATION, beside)


def _day(beside: tuple[str, ...], most: int) -> Schema:
    return _text_of(patterns.DAY, beside)


def _span(beside: tuple[str, ...], most: int) -> Schema:
    bounds = {"minimum": scalars.FIRST_YEAR, "maximum": scalars.LAST_YEAR}
    return _text_of(patterns.SPAN, beside) | {"type": ["integer", "string"]} | bounds


def _approvals(beside: tuple[str, ...], most: int) -> Schema:
    return _count(("all", "none", *beside), LIMITS["count"])


def _word(beside: tuple[str, ...], most: int) -> Schema:
    return {"type": ["string", "integer"], "pattern": patterns.some_word()}


def _version(beside: tuple[str, ...], most: int) -> Schema:
    return _text_of(patterns.VERSION, beside)


def _text(beside: tuple[str, ...], most: int) -> Schema:
    return {"type": ["string", "number", "boolean"], "pattern": patterns.some_text()}


def _text_of(pattern: str, beside: tuple[str, ...]) -> Schema:
    return {"type": "string", "pattern": patterns.whole(pattern, beside)}


_SAME = {"signed_money": "money", "duration_text": "duration", "source": "text", "fact": "text"}
_SHAPES = {
    "money": _money,
    "signed_money": _signed_money,
    "yes_no": _yes_no,
    "count": _count,
    "rate": _rate,
    "chance": _chance,
    "share": _rate,
    "day": _day,
    "span": _span,
    "months": _months,
    "duration": _duration,
    "duration_text": _duration,
    "approvals": _approvals,
    "word": _word,
    "version": _version,
    "text": _text,
    "source": _text,
}
