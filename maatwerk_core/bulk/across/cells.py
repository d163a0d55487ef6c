"""The cases of a comparison as cells, alike in every outcome of every pack, and which of these a number counts.

A number is one weight per cell: how many times each of its cases counts. Packs go by their place.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import cached_property
from itertools import combinations
from typing import Literal, TypeAlias

import numpy as np
import numpy.typing as npt

from maatwerk_core.bulk.across.found import ASPECTS, Aspect

Key = tuple[int, ...]
Weights = npt.NDArray[np.int64]
#: Two packs, by their places.
Places = tuple[int, int]
#: What two packs differ in: one aspect, or any of them.
In: TypeAlias = Aspect | Literal["any"]
ANY: Literal["any"] = "any"


class Cells:
    """Cells of one case or more. A key has the outcomes of each pack in the order of `ASPECTS`, then the situation.

    >>> cells = Cells({(0, 0, 0, 1, 0, 0, 5): 20, (0, 0, 0, 0, 0, 0, 5): 10}, packs=2)
    >>> cells.count(cells.differ((0, 1), "status")), cells.count(cells.of_kind(5))
    (20, 30)
    """

    def __init__(self, cells: Mapping[Key, int], packs: int) -> None:
        shape = len(cells), packs * len(ASPECTS) + 1
        keys = np.array(list(cells), dtype=np.int64).reshape(shape)
        self.cases: Weights = np.array(list(cells.values()), dtype=np.int64)
        self.outcomes: Weights = keys[:, :-1].reshape(len(cells), packs, len(ASPECTS))
        self.situations: Weights = keys[:, -1]
        self.packs = range(packs)
        self.pairs: tuple[Places, ...] = tuple(combinations(self.packs, 2))

    def count(self, weights: Weights) -> int:
        """The number that these weights stand for."""
        return int(self.cases @ weights)

    @property
    def all(self) -> Weights:
        """Every case once."""
        return np.ones(len(self.cases), dtype=np.int64)

    @property
    def kinds(self) -> list[int]:
        """The situations that there are."""
        return sorted(set(self.situations.tolist()))

    def values(self, pack: int, aspect: Aspect) -> list[int]:
        """The outcomes of a pack that there are."""
        return sorted(set(self._outcomes(pack, aspect).tolist()))

    def having(self, pack: int, aspect: Aspect, value: int) -> Weights:
        """The cases that a pack gives this outcome."""
        return _once(self._outcomes(pack, aspect) == value)

    def of_kind(self, kind: int) -> Weights:
        """The cases of a situation."""
        return _once(self.situations == kind)

    def differ(self, pair: Places, in_: In = ANY) -> Weights:
        """The cases that come out otherwise in two packs."""
        one, other = pair
        places = [at for at, aspect in enumerate(ASPECTS) if in_ in (ANY, aspect)]
        apart = self.outcomes[:, one, places] != self.outcomes[:, other, places]
        return _once(apart.any(axis=1))

    @cached_property
    def apart(self) -> Weights:
        """Every case as often as there are pairs of packs in which it comes out otherwise."""
        none = np.zeros(len(self.cases), dtype=np.int64)
        return sum((self.differ(pair) for pair in self.pairs), none)

    def _outcomes(self, pack: int, aspect: Aspect) -> Weights:
        found: Weights = self.outcomes[:, pack, ASPECTS.index(aspect)]
        return found


def _once(cells: npt.NDArray[np.bool_]) -> Weights:
    return cells.astype(np.int64)
