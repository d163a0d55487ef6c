"""Says the words of every row of a result that Arrow holds. Rows with the same codes are said once."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import lru_cache
from typing import Any

import numpy as np
import pyarrow as pa

from maatwerk_core.bulk.labels.wording import AND, NEXT, Answered, Coded, Label, Reasons, Wording
from maatwerk_core.bulk.missing import BITS
from maatwerk_core.engine.grounds import without_other_ways

#: What was said is kept for so many different rows; the columns of bits of a large file could fill any memory.
KEPT = 8_192
#: Stands in whole numbers for a code that is unknown: no code and no mask is as small.
_UNKNOWN = np.iinfo(np.int64).min


class Labels:
    """The columns with words for results of one policy, whatever table or batch they are of."""

    def __init__(self, wording: Wording) -> None:
        self.wording = wording
        self.say = {label.name: lru_cache(KEPT)(_sayer(label)) for label in wording.labels}

    def of(self, found: pa.Table) -> list[pa.Array]:
        """The words of each label for every row of a result, in the order of the wording."""
        return [self._column(label, found) for label in self.wording.labels]

    def _column(self, label: Label, found: pa.Table) -> pa.Array:
        names = read(label)
        if not names:
            return pa.repeat("", found.num_rows)
        codes = np.stack([_whole(found[name]) & _bits(label, name) for name in names], axis=1)
        rows, places = np.unique(codes, axis=0, return_inverse=True)
        say = self.say[label.name]
        words = pa.array([say(*row) for row in rows.tolist()], pa.string())
        return words.take(pa.array(places.reshape(-1)))


def read(label: Label) -> tuple[str, ...]:
    """The columns of a result that a label is made from."""
    match label:
        case Coded(column=column):
            return (column,)
        case Answered(column=column, columns=columns):
            return (column, *columns)
        case _:
            masks = dict.fromkeys(told.mask for told in label.each)
            return tuple(f"{mask}_{side}" for mask in masks for side in ("yes", "no"))


def _bits(label: Label, column: str) -> int:
    """The bits of a column that matter: those of reasons of another weight would only tell rows apart."""
    if not isinstance(label, Reasons):
        return -1
    mask = column.rpartition("_")[0]
    return sum(1 << told.bit for told in label.each if told.mask == mask)


def _sayer(label: Label) -> Callable[..., str]:
    """What says a row from its codes, in the order of `read`."""
    match label:
        case Coded():
            return lambda code: _coded(label, code)
        case Answered():
            return lambda verdict, *masks: _answered(label, verdict, masks)
        case Reasons():
            places = {name: at for at, name in enumerate(read(label))}
            return lambda *codes: _reasons(label, dict(zip(places, codes, strict=True)))


def _coded(label: Coded, code: int) -> str:
    if code == _UNKNOWN:
        return label.unknown
    return label.words[code] if code in label.words else label.other.format(code)


def _answered(label: Answered, verdict: int, masks: Sequence[int]) -> str:
    if verdict != _UNKNOWN:
        return label.yes if verdict else label.no
    missed = sum(mask << at * BITS for at, mask in enumerate(masks))
    texts = {point.name: point.text for point in label.points if missed >> point.bit & 1}
    told = dict.fromkeys(texts[name] for name in without_other_ways(tuple(texts)))
    return f"{label.unknown}: {AND.join(told)}" if told else label.unknown


def _reasons(label: Reasons, codes: dict[str, int]) -> str:
    found = []
    for told in label.each:
        if codes[f"{told.mask}_no"] >> told.bit & 1:
            found.append(told.no)
        elif not codes[f"{told.mask}_yes"] >> told.bit & 1:
            found.append(told.unknown)
    return NEXT.join(dict.fromkeys(found))


def _whole(values: Any) -> Any:
    """A column as whole numbers; unknown has one of its own."""
    return values.cast(pa.int64()).fill_null(_UNKNOWN).to_numpy()
