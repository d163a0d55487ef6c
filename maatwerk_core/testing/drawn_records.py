"""Draws records by the types of their fields, so that a field that is added to a model is drawn the same day.

What a rule compares with is an `Offer`: the numbers, words and days worth trying.
"""

from __future__ import annotations

import datetime
import types
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Annotated, Any, Literal, TypeVar, Union, get_args, get_origin

from hypothesis import strategies as st
from pydantic import BaseModel

from maatwerk_core.model.record import MAX_CENTS, Kind
from maatwerk_core.model.scalars import Duration

Model = TypeVar("Model", bound=BaseModel)
Drawn = st.SearchStrategy[Any]
#: All values of a field, where these can be listed: drawing one is cheap.
Choices = tuple[Any, ...]

#: Of how many values of a field one is unknown.
ONE_IN = 8


@dataclass(frozen=True, eq=False)
class Offer:
    """What is worth trying: whole numbers by kind of field, words by name of field, days; one offer per policy and day.

    Amounts are whole eurocents, rates and chances basis points.
    """

    day: datetime.date = datetime.date(2025, 9, 1)
    numbers: Mapping[str, tuple[int, ...]] = field(default_factory=dict)
    words: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    days: tuple[datetime.date, ...] = ()

    def of_kind(self, kind: str, name: str, most: int = MAX_CENTS) -> Choices:
        """The values of a field of this kind and name, numbers up to `most`."""
        if kind in _NUMBERS:
            found = {*_NUMBERS[kind], *self.numbers.get(kind, ())}
            return tuple(sorted(number for number in found if 0 <= number <= most))
        if kind == "day":
            return (self.day, *self.days)
        if kind == "word":
            return self.words.get(name) or ("iets", "iets-anders")
        return _OTHERS[kind]


_NUMBERS: dict[str, tuple[int, ...]] = {
    "money": (0, 1, 25_000, 50_000, 50_001, 250_000, MAX_CENTS),
    "count": (0, 1, 2, 3, 10),
    "months": (0, 1, 6, 12, 13, 120),
    "rate": (0, 10_000, 11_000, 15_000),
    "chance": (0, 1, 4_999, 5_000, 9_999, 10_000),
    "days": (0, 1, 14, 365),
}
_OTHERS: dict[str, Choices] = {"yes_no": (False, True), "text": ("In eigen woorden.",)}
_DURATIONS: Choices = (
    Duration(days=1),
    Duration(days=14),
    Duration(working_days=3),
    Duration(months=6),
)

#: For a strategy that needs no policy.
ANYWHERE = Offer(
    days=tuple(map(datetime.date.fromisoformat, ("2024-12-31", "2025-08-31", "2026-01-01")))
)


def records(
    model: type[Model],
    offer: Offer,
    complete: bool = False,
    given: Mapping[str, Drawn] | None = None,
) -> st.SearchStrategy[Model]:
    """A record of this model; `complete` leaves nothing unknown, `given` are the strategies of single
    fields, as they are.

    >>> from hypothesis import find
    >>> from maatwerk_core.model.household import Debt
    >>> find(records(Debt, ANYWHERE), lambda debt: debt.amount is not None)
    Debt(kind='rent', amount=0)
    """
    fields = {}
    for name, info in model.model_fields.items():
        if given is not None and name in given:
            fields[name] = given[name]
            continue
        known = _values(info.annotation, tuple(info.metadata), name, offer, complete)
        optional = not complete and type(None) in get_args(info.annotation)
        fields[name] = maybe(known) if optional else always(known)

    names = tuple(fields)

    def make(found: tuple[Any, ...]) -> Model:
        return model(**dict(zip(names, found, strict=True)))

    # A tuple, for a dictionary is drawn in an order that is drawn first, which takes twice as long.
    return st.tuples(*fields.values()).map(make)


def maybe(known: Drawn | Choices) -> Drawn:
    """One of these values, or now and then unknown, which is the simplest."""
    if isinstance(known, tuple):
        times = -(-(ONE_IN - 1) // len(known))
        return st.sampled_from((None, *(known * times)))
    return st.one_of(st.none(), *(known for _ in range(3)))


def always(known: Drawn | Choices) -> Drawn:
    """One of these values."""
    return st.sampled_from(known) if isinstance(known, tuple) else known


def _values(
    annotation: Any, marks: tuple[Any, ...], name: str, offer: Offer, complete: bool
) -> Drawn | Choices:
    """The known values of a field, listed where they can be."""
    if get_origin(annotation) is Annotated:
        inner, *more = get_args(annotation)
        return _values(inner, (*marks, *more), name, offer, complete)
    if get_origin(annotation) in (Union, types.UnionType):
        options = [one for one in get_args(annotation) if one is not type(None)]
        return _values(options[0], marks, name, offer, complete)
    for mark in marks:
        if isinstance(mark, Kind):
            return offer.of_kind(mark.name, name, _most(marks))
    if get_origin(annotation) is Literal:
        return get_args(annotation)
    if get_origin(annotation) is tuple:
        one = always(_values(get_args(annotation)[0], (), name, offer, complete))
        return st.lists(one, max_size=2).map(tuple)
    return _DURATIONS if annotation is Duration else records(annotation, offer, complete)


def _most(marks: tuple[Any, ...]) -> int:
    """The upper bound that a field sets itself."""
    inner = (part for mark in marks for part in (mark, *getattr(mark, "metadata", ())))
    return min((part.le for part in inner if hasattr(part, "le")), default=MAX_CENTS)
