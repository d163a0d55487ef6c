"""Hides counts that are small enough to point at a household, and those from which such a count would follow."""

from __future__ import annotations

from collections.abc import Collection, Sequence

#: Groups smaller than this are hidden.
LEAST = 10


def hidden(counts: Sequence[int], also: Collection[int] = ()) -> tuple[int | None, ...]:
    """Counts that add up to a total which is shown: the small ones hidden, and as many more as it takes.

    One hidden count follows from the total, and so does a sum under ten: then the next smallest goes too. `also` are
    places that are to be hidden whatever their count.

    >>> hidden([40, 3, 25, 0]), hidden([6, 7, 30]), hidden([12, 0])
    ((40, None, None, 0), (None, None, 30), (12, 0))
    """
    small = [at for at, count in enumerate(counts) if at in also or 0 < count < LEAST]
    if not small:
        return tuple(counts)
    larger = sorted(
        (at for at, count in enumerate(counts) if at not in also and count >= LEAST),
        key=counts.__getitem__,
    )
    while larger and (len(small) < 2 or sum(counts[at] for at in small) < LEAST):
        small.append(larger.pop(0))
    return tuple(None if at in small else count for at, count in enumerate(counts))


def hidden_part(part: int, whole: int) -> int | None:
    """A part of a total that is shown: hidden where it or the rest is small.

    >>> hidden_part(3, 100), hidden_part(96, 100), hidden_part(0, 4), hidden_part(40, 100)
    (None, None, None, 40)
    """
    small = any(0 < count < LEAST for count in (part, whole - part))
    return None if small else part
