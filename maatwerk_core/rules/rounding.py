"""Division with a named rounding, on absolute values, the sign set last: equal in Python, DuckDB and Spark."""

from __future__ import annotations

from collections.abc import Callable


def divide_half_up(value: int, by: int) -> int | None:
    """The nearest whole number, halves away from zero; dividing by nothing is unknown.

    >>> divide_half_up(5, 2), divide_half_up(-5, 2), divide_half_up(1, 0)
    (3, -3, None)
    """
    if by == 0:
        return None
    whole = (2 * abs(value) + abs(by)) // (2 * abs(by))
    return whole if (value < 0) == (by < 0) else -whole


def divide_up(value: int, by: int) -> int | None:
    """Away from zero: a begun month counts as a month.

    >>> divide_up(13, 12), divide_up(-13, 12), divide_up(12, 12)
    (2, -2, 1)
    """
    if by == 0:
        return None
    whole = -(-abs(value) // abs(by))
    return whole if (value < 0) == (by < 0) else -whole


def divide_down(value: int, by: int) -> int | None:
    """Towards zero.

    >>> divide_down(-7, 2)
    -3
    """
    if by == 0:
        return None
    whole = abs(value) // abs(by)
    return whole if (value < 0) == (by < 0) else -whole


#: The roundings that the expression tree can name.
DIVIDERS: dict[str, Callable[[int, int], int | None]] = {
    "half_up": divide_half_up,
    "up": divide_up,
    "down": divide_down,
}
