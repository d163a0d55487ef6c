"""Hides what is small enough to point at a household, with what such a count would follow from."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from maatwerk_core.bulk.impact.found import Cause, Cost, Flip, Group, Sum
from maatwerk_core.bulk.reports.hiding import LEAST, hidden, hidden_part

#: A sum of which nothing may be told.
HIDDEN = Sum(None, None, None)


def hide_sum(sum_: Sum, cases: int | None) -> Sum:
    """A sum as far as the count of its cases may be told: the unknown are no group of their own that is small."""
    if cases is None:
        return HIDDEN
    few = 0 < (sum_.unknown or 0) < LEAST
    return replace(sum_, unknown=None) if few else sum_


def hide_groups(groups: Sequence[Group]) -> tuple[Group, ...]:
    """The groups of one division, which together are all households: small ones and small parts hidden."""
    whole = [group.households or 0 for group in groups]
    shown = hidden(whole)
    columns = [
        hidden_parts([count(group) for group in groups], whole)
        for count in (_changed, _old_ready, _new_ready)
    ]
    found = []
    for group, households, changed, old, new in zip(groups, shown, *columns, strict=True):
        if households is None:
            found.append(Group(group.by, group.value, None, None, HIDDEN, HIDDEN))
        else:
            sums = hide_sum(group.old_ready, old), hide_sum(group.new_ready, new)
            found.append(Group(group.by, group.value, households, changed, *sums))
    return tuple(found)


def hidden_parts(parts: Sequence[int], wholes: Sequence[int]) -> tuple[int | None, ...]:
    """A part of every group: hidden where it or the rest is small; never one alone, nor a few that are small together.

    >>> hidden_parts([3, 40, 50], [100, 100, 100]), hidden_parts([0, 12], [30, 12])
    ((None, None, 50), (0, 12))
    """
    pairs = list(zip(parts, wholes, strict=True))
    small = [
        at for at, (part, whole) in enumerate(pairs) if _is_small(part) or _is_small(whole - part)
    ]
    if not small:
        return tuple(parts)
    larger = sorted(
        (at for at in range(len(parts)) if at not in small and parts[at]), key=parts.__getitem__
    )
    while larger and (len(small) < 2 or sum(parts[at] for at in small) < LEAST):
        small.append(larger.pop(0))
    return tuple(None if at in small else part for at, part in enumerate(parts))


def hide_flips(flips: Sequence[Flip], households: int) -> tuple[Flip, ...]:
    """The flips of one thing, for real cases: few cases are not counted, and none of these is told."""
    counts = [flip.cases or 0 for flip in flips]
    *shown, _ = hidden([*counts, households - sum(counts)])
    return tuple(
        replace(
            flip,
            amount=hide_sum(flip.amount, cases),
            causes=tuple(_hide_cause(cause, flip.cases or 0) for cause in flip.causes),
            witness=flip.witness if cases is not None else None,
        )
        for flip, cases in zip(flips, shown, strict=True)
    )


def hide_costs(costs: Sequence[Cost]) -> tuple[Cost, ...]:
    """What is asked in one year, for real cases."""
    old, new = (
        hidden([_cases(side) for side in sides])
        for sides in zip(*((c.old, c.new) for c in costs), strict=True)
    )
    return tuple(
        replace(cost, old=hide_sum(cost.old, before), new=hide_sum(cost.new, after))
        for cost, before, after in zip(costs, old, new, strict=True)
    )


def _is_small(count: int) -> bool:
    return 0 < count < LEAST


def _hide_cause(cause: Cause, whole: int) -> Cause:
    """A cause of a flip of so many cases: not counted where few have it, or few have not."""
    return replace(cause, cases=hidden_part(cause.cases or 0, whole))


def _cases(sum_: Sum) -> int:
    return sum_.cases or 0


def _changed(group: Group) -> int:
    return group.changed or 0


def _old_ready(group: Group) -> int:
    return _cases(group.old_ready)


def _new_ready(group: Group) -> int:
    return _cases(group.new_ready)
