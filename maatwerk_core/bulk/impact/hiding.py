"""Which numbers of an impact are told: none of fewer than ten cases, nor any from which one would follow.

What is kept back is known before anything is told. Then number after number is told, large ones first, unless something
that is kept back would follow from all that is told (`reports.following`). Amounts are told by the same rule: an amount
of few cases would follow from two sums that differ by these.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace

import numpy as np

from maatwerk_core.bulk.impact.cells import Cells, Mask, Vectors, Which
from maatwerk_core.bulk.impact.found import Cause, Sum
from maatwerk_core.bulk.reports.following import PRIME, Following, Vector
from maatwerk_core.bulk.reports.hiding import LEAST, hidden

#: Makes a vector, given what makes that of any cases.
Taken = Callable[[Callable[[Mask], Vector]], Vector]
#: A sum of which nothing may be told.
HIDDEN = Sum(None, None, None)


@dataclass(frozen=True)
class Numbers:
    """Numbers of one kind, which add up to something that may be told. `amounts`: what the cases ask is told too.

    `within` has for each number one without which it isn't told either.
    """

    each: tuple[Which, ...]
    amounts: bool = True
    within: tuple[Which, ...] = ()


@dataclass
class Wish:
    """What a report would tell, and what must not follow from it beside numbers that are small themselves."""

    numbers: list[Numbers] = field(default_factory=list)
    kept: list[Callable[[Cells], Mask]] = field(default_factory=list)
    moves: list[tuple[Which, Which]] = field(default_factory=list)
    known: list[Numbers] = field(default_factory=list)
    empty: list[Which] = field(default_factory=list)

    def ask(
        self, each: Iterable[Which], *, amounts: bool = True, within: Iterable[Which] = ()
    ) -> None:
        """These are to be told."""
        self.numbers.append(Numbers(tuple(each), amounts, tuple(within)))

    def know(self, each: Iterable[Which], *, amounts: bool) -> None:
        """These are known anyhow."""
        self.known.append(Numbers(tuple(each), amounts))

    def could_be(self, each: Iterable[Which]) -> None:
        """There could have been cases with these values, where there are none."""
        self.empty.extend(each)

    def keep_rest(self, part: Which, whole: Which) -> None:
        """What is left of the whole is kept back where it is small."""
        self.kept.append(lambda cells: cells.mask(whole) & ~cells.mask(part))

    def keep_move(self, old: Which, new: Which) -> None:
        """By how much one number differs from another is kept back where few cases are in only one of them."""
        self.moves.append((old, new))


def told(cells: Cells, wish: Wish) -> dict[Which, Sum]:
    """Every number that was asked, as far as it may be told."""
    asked = sum(len(numbers.each) for numbers in (*wish.numbers, *wish.known))
    return _Telling(cells.with_empty(wish.empty), wish, 2 * asked).told()


class _Telling:
    def __init__(self, cells: Cells, wish: Wish, most: int) -> None:
        self.wish, self.cells = wish, cells
        self.vectors = Vectors(cells, most)
        self.masks = {which: self.cells.mask(which) for n in wish.numbers for which in n.each}
        counts: list[Vector] = []
        amounts: list[Vector] = []
        for kind, vector in self._kept():
            (amounts if kind == "amounts" else counts).append(vector)
        self.counts, self.amounts = Following(counts), Following(amounts)
        #: Where nothing is kept back all can be told as it is.
        self.keeps = bool(counts or amounts)

    def told(self) -> dict[Which, Sum]:
        for numbers in self.wish.known if self.keeps else ():
            for mask in map(self.cells.mask, numbers.each):
                self.counts.know(self.vectors.all(mask))
                if not self._cases(mask):
                    self._know_nobody(mask)
                if numbers.amounts:
                    self.counts.know(self.vectors.unknown(mask))
                    self.amounts.know(self.vectors.known(mask))
        found: dict[Which, Sum] = {}
        for numbers in self.wish.numbers:
            within = dict(zip(numbers.each, numbers.within, strict=False))
            size = {which: self._cases(self.masks[which]) for which in numbers.each}
            for which in sorted(numbers.each, key=lambda one: -size[one]):
                whole = within.get(which)
                away = whole is not None and found[whole].cases is None
                found[which] = HIDDEN if away else self._tell(which, amounts=numbers.amounts)
        return found

    def _know_nobody(self, mask: Mask) -> None:
        for empty in self.vectors.nobody(mask):
            self.counts.know(empty)
            self.amounts.know(empty)

    def _tell(self, which: Which, *, amounts: bool) -> Sum:
        mask, exact = self.masks[which], self.cells.sum(which)
        if not self.keeps:
            return exact if amounts else Sum(exact.cases, None, None)
        nobody = [] if exact.cases else self.vectors.nobody(mask)
        if 0 < (exact.cases or 0) < LEAST or not self.amounts.tell(*nobody):
            return HIDDEN
        if not self.counts.tell(self.vectors.all(mask), *nobody):
            return HIDDEN
        if not amounts:
            return Sum(exact.cases, None, None)
        unknown, known = exact.unknown or 0, (exact.cases or 0) - (exact.unknown or 0)
        few = 0 < known < LEAST
        cents = not few and self.amounts.tell(self.vectors.known(mask))
        apart = not few and not 0 < unknown < LEAST and self.counts.tell(self.vectors.unknown(mask))
        return Sum(exact.cases, exact.cents if cents else None, unknown if apart else None)

    def _kept(self) -> Iterator[tuple[str, Vector]]:
        """The vectors of all that must not follow from counts, and of what must not from amounts."""
        for numbers in self.wish.numbers:
            for mask in self._small(numbers):
                yield from self._few(mask, amounts=numbers.amounts)
        for mask_of in self.wish.kept:
            yield from self._few(mask_of(self.cells), amounts=True)
        for move in self.wish.moves:
            yield from self._moved(*map(self.cells.mask, move))

    def _small(self, numbers: Numbers) -> Iterator[Mask]:
        """Each number, and those that are small together where these are few."""
        masks = [self.masks[which] for which in numbers.each]
        yield from masks
        small = [mask for mask in masks if 0 < self._cases(mask) < LEAST]
        if len(small) > 1:
            yield np.logical_or.reduce(small)

    def _few(
        self, mask: Mask, *, amounts: bool, taken: Taken | None = None
    ) -> Iterator[tuple[str, Vector]]:
        """What is small of these cases: all of them, those whose amount is known, those whose amount isn't.

        `taken` makes the vector that is kept back: that of these cases, unless said otherwise.
        """
        cases, unknown = self._cases(mask), int(self.cells.unknown[mask].sum())
        taken = taken or (lambda vector: vector(mask))
        if 0 < cases < LEAST:
            yield "counts", taken(self.vectors.all)
        if amounts and 0 < unknown < LEAST:
            yield "counts", taken(self.vectors.unknown)
        if 0 < cases - unknown < LEAST:
            yield "amounts", taken(self.vectors.known)
            if amounts:
                yield "counts", taken(self.vectors.known)

    def _moved(self, old: Mask, new: Mask) -> Iterator[tuple[str, Vector]]:
        """By how much these numbers differ, where few cases are in only one of them."""
        yield from self._few(
            old ^ new, amounts=True, taken=lambda vector: (vector(new) - vector(old)) % PRIME
        )

    def _cases(self, mask: Mask) -> int:
        return int(self.cells.cases[mask].sum())


def hide_causes(causes: Sequence[Cause], whole: int) -> tuple[Cause, ...]:
    """The causes of a flip of so many cases: not counted where few have one, or few have not.

    The outcomes of one check part the cases that have it, and so do the deciders whose approvals differ.
    """
    parts: dict[tuple[str, ...], list[int]] = {}
    for at, cause in enumerate(causes):
        parts.setdefault(_part_of(cause), []).append(at)
    shown = list(causes)
    for places in parts.values():
        counts = [causes[at].cases or 0 for at in places]
        rest = max(0, whole - sum(counts))
        for at, cases in zip(places, hidden([*counts, rest])[:-1], strict=True):
            shown[at] = replace(causes[at], cases=cases)
    return tuple(shown)


def _part_of(cause: Cause) -> tuple[str, ...]:
    return (cause.kind,) if cause.kind == "quorum" else (cause.kind, cause.id)
