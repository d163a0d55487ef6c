"""How sure a figure is: Wilson for shares, drawing again for euros, and the middle and the ninth tenth of days.

Shares are in basis points, money in eurocents; ends of an interval are rounded outwards, so that none is too narrow.
"""

from __future__ import annotations

import random
from collections.abc import Sequence
from decimal import ROUND_CEILING, ROUND_FLOOR, Decimal
from typing import NamedTuple

#: A share says something from so many cases, an amount or a number of days from so many.
LEAST_OF_SHARES, LEAST = 10, 5
#: The point of the normal curve that leaves 2.5 % on either side.
_Z = Decimal("1.959963984540054")
_WHOLE = 10_000
#: So many times the cases are drawn again, and where the outer 2.5 % of those end.
_DRAWS, _OUTER = 1000, 25


class Between(NamedTuple):
    """Both ends of an interval of 95 %."""

    low: int
    high: int


def wilson(part: int, whole: int) -> Between:
    """The interval of a share, in basis points. It holds for few cases too, and never leaves 0 to 100 %.

    >>> wilson(0, 10), wilson(5, 10), wilson(10, 10)
    (Between(low=0, high=2776), Between(low=2365, high=7635), Between(low=7224, high=10000))
    """
    n, seen = Decimal(whole), Decimal(part)
    square = _Z * _Z
    middle = seen + square / 2
    wide = _Z * (seen * (n - seen) / n + square / 4).sqrt()
    low, high = ((middle + side) * _WHOLE / (n + square) for side in (-wide, wide))
    return Between(
        0 if part == 0 else int(low.to_integral_value(ROUND_FLOOR)),
        _WHOLE if part == whole else int(high.to_integral_value(ROUND_CEILING)),
    )


def share(part: int, whole: int) -> int:
    """A share in basis points, half up.

    >>> share(1, 3), share(2, 3)
    (3333, 6667)
    """
    return (part * 2 * _WHOLE + whole) // (2 * whole)


def mean(values: Sequence[int]) -> int:
    """The mean of whole numbers, half up.

    >>> mean([1, 2]), mean([-1, -2])
    (2, -1)
    """
    return (2 * sum(values) + len(values)) // (2 * len(values))


def drawn_again(values: Sequence[int]) -> Between:
    """The interval of a mean, by drawing as many cases from them a thousand times (a bootstrap of percentiles).

    The same values give the same interval, in whatever order they come.

    >>> drawn_again([100, 200, 300, 400, 500]) == drawn_again([500, 300, 100, 400, 200])
    True
    """
    count, cases = len(values), sorted(values)
    draw = random.Random(count)  # noqa: S311  # reason: a seed that anyone can use again, no secret
    sums = sorted(sum(draw.choices(cases, k=count)) for _ in range(_DRAWS))
    low, high = sums[_OUTER], sums[-_OUTER - 1]
    return Between(low // count, -(-high // count))


def quantile(values: Sequence[int], percent: int) -> int:
    """The smallest value that so many per cent are at or below.

    >>> quantile([1, 2, 3, 4], 50), quantile(range(1, 11), 90)
    (2, 9)
    """
    return sorted(values)[max(-(-len(values) * percent // 100), 1) - 1]
