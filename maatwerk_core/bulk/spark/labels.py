"""Says the words of every row of a result of Spark, as expressions: no Python is asked of those that work it out.

The words are values beside a statement, as all words that people wrote: none stands in its text.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from functools import reduce
from typing import Any

from pyspark.sql import functions as F

from maatwerk_core.bulk.labels.wording import (
    AND,
    NEXT,
    Answered,
    Coded,
    Label,
    Point,
    Reasons,
    Wording,
)
from maatwerk_core.bulk.missing import BITS

#: Gives a column of the result by its name.
Column = Callable[[str], Any]


def label_columns(wording: Wording, column: Column) -> Iterator[Any]:
    """Every column with words, by name and in order."""
    for label in wording.labels:
        yield _said(label, column).alias(label.name)


def _said(label: Label, column: Column) -> Any:
    match label:
        case Coded():
            return _coded(label, column(label.column))
        case Answered():
            return _answered(label, column)
        case _:
            return _reasons(label, column)


def _coded(label: Coded, code: Any) -> Any:
    before, _, after = label.other.partition("{}")
    said = F.concat(F.lit(before), code.cast("string"), F.lit(after))
    for known, word in label.words.items():
        said = F.when(code == known, F.lit(word)).otherwise(said)
    return F.when(code.isNull(), F.lit(label.unknown)).otherwise(said)


def _answered(label: Answered, column: Column) -> Any:
    verdict, unknown = column(label.column), F.lit(label.unknown)
    if label.columns:
        masks = F.array(*map(column, label.columns))
        told = F.array_join(F.array_distinct(_missed(label.points, masks)), AND)
        unknown = F.when(told == "", unknown).otherwise(F.concat(unknown, F.lit(": "), told))
    known = F.when(verdict, F.lit(label.yes)).otherwise(F.lit(label.no))
    return F.when(verdict.isNull(), unknown).otherwise(known)


def _missed(points: Sequence[Point], masks: Any) -> Any:
    """The words of the points whose bit is set, those aside only where not both other ways are open."""
    places = F.array(*(F.lit(point.bit // BITS) for point in points))
    bits = F.array(*(F.lit(1 << point.bit % BITS) for point in points))
    asides = F.array(*(F.lit(point.aside) for point in points))
    both = _open(points, "amount", masks) & _open(points, "total_amount", masks)

    def is_told(_text: Any, at: Any) -> Any:
        is_open = F.get(masks, F.get(places, at)).bitwiseAND(F.get(bits, at)) != 0
        return is_open & ~(F.get(asides, at) & both)

    return F.filter(F.array(*(F.lit(point.text) for point in points)), is_told)


def _open(points: Sequence[Point], name: str, masks: Any) -> Any:
    """Was a point of this name missing?"""
    each = [
        F.get(masks, F.lit(point.bit // BITS)).bitwiseAND(F.lit(1 << point.bit % BITS)) != 0
        for point in points
        if point.name == name
    ]
    return reduce(lambda one, other: one | other, each, F.lit(False))


def _reasons(label: Reasons, column: Column) -> Any:
    said = []
    for told in label.each:
        yes, no = (column(f"{told.mask}_{side}") for side in ("yes", "no"))
        bit = F.lit(1 << told.bit)
        found = F.when(no.bitwiseAND(bit) != 0, F.lit(told.no))
        said.append(found.when(yes.bitwiseAND(bit) == 0, F.lit(told.unknown)))
    return F.array_join(F.array_distinct(F.array(*said)), NEXT) if said else F.lit("")
