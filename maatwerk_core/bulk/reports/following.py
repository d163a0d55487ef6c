"""Does a number that is kept back follow from those that are told, by adding and subtracting them?

Numbers are counts of parts of the same cases. Which parts a number counts is a vector; what follows from told numbers
is every sum and difference of their vectors. A vector isn't as long as there are parts: each part has a fixed random
row, and a number has the sum of the rows of its parts. What follows still follows then; what doesn't would seem to only
by a chance of one in two thousand million, and would be kept back for nothing.
"""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

Vector = npt.NDArray[np.int64]
Rows = npt.NDArray[np.int32]
#: All arithmetic is modulo this prime: a product of two remainders still fits in 64 bits.
PRIME = 2**31 - 1
_SEED = 1


def rows_of_parts(parts: int, width: int) -> Rows:
    """The row of each part, the same each time. `width` is more than how many numbers can be told.

    >>> rows_of_parts(3, 4).shape, (rows_of_parts(3, 4) == rows_of_parts(3, 4)).all()
    ((3, 4), np.True_)
    """
    raw = np.random.PCG64(_SEED).random_raw((parts * width + 1) // 2).view(np.uint32)
    raw >>= np.uint32(1)  # In place: there can be as many as a hundred million.
    return raw[: parts * width].view(np.int32).reshape(parts, width)


class Following:
    """The numbers told so far, and the vectors of those that must not follow from them.

    >>> small, rest = rows_of_parts(2, 4).astype(np.int64)
    >>> following = Following([small])
    >>> following.tell((small + rest) % PRIME), following.tell(rest)
    (True, False)
    """

    def __init__(self, kept: list[Vector]) -> None:
        stacked = np.stack(kept) % PRIME if kept else np.zeros((0, 1), np.int64)
        self._kept = stacked[stacked.any(axis=1)]
        self._told: list[tuple[int, Vector]] = []

    def know(self, number: Vector) -> None:
        """This number is known anyhow; what follows from it can't be kept back."""
        self._put(number)
        self._kept = self._kept[self._kept.any(axis=1)]

    def tell(self, *numbers: Vector) -> bool:
        """Tell these together, unless one that is kept back would follow; says whether they are told."""
        before = self._kept, len(self._told)
        for number in numbers:
            self._put(number)
        if self._kept.any(axis=1).all():
            return True
        self._kept = before[0]
        del self._told[before[1] :]
        return False

    def _reduced(self, number: Vector) -> Vector:
        """What is left of a number when what is told is taken off; nothing of what follows."""
        left = number % PRIME
        for at, row in self._told:
            left = (left - left[at] * row) % PRIME
        return left

    def _put(self, number: Vector) -> None:
        """Add a number to what is told, and take it off what is kept back."""
        reduced = self._reduced(number)
        if not reduced.any():
            return
        at = int(np.flatnonzero(reduced)[0])
        row = reduced * pow(int(reduced[at]), -1, PRIME) % PRIME
        self._told.append((at, row))
        if len(self._kept):
            self._kept = (self._kept - self._kept[:, at : at + 1] * row) % PRIME
