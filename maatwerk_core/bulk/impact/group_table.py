"""The table of one division of the households: how many, how many flip, who is ready in each pack, what these ask."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from maatwerk_core.bulk.impact.found import Group, Sum
from maatwerk_core.bulk.impact.speech import Speech

Row = tuple[str, ...]


def group_table(groups: Sequence[Group], speech: Speech) -> tuple[Row, tuple[Row, ...]]:
    """The head and the rows, in words. How many amounts are unknown stands in it where there are any.

    >>> from maatwerk_core.packs.load import load_pack
    >>> speech = Speech((load_pack("amsterdam"),) * 2, "en")
    >>> group = Group("domain", "debt", 40, None, Sum(12, 120_000, 0), Sum(None, None, None))
    >>> group_table([group], speech)[1][0][1:]
    ('40', '–', '12', '€1,200', '–', '–')
    """
    unknown = any(sum_.cases and sum_.unknown != 0 for group in groups for sum_ in _sums(group))
    names = ("ready", "amount", "unknown")[: 3 if unknown else 2]
    head = [speech.say(name) for name in ("group", "cases", "flipped")]
    head += [speech.say(f"{name}.{when}") for when in ("before", "after") for name in names]
    rows = tuple(
        (
            speech.group(group.by, group.value),
            speech.count(group.households),
            speech.count(group.changed),
            *(cell for sum_ in _sums(group) for cell in tuple(_cells(sum_, speech))[: len(names)]),
        )
        for group in groups
    )
    return tuple(head), rows


def _sums(group: Group) -> tuple[Sum, Sum]:
    return group.old_ready, group.new_ready


def _cells(sum_: Sum, speech: Speech) -> Iterator[str]:
    yield speech.count(sum_.cases)
    yield speech.money(sum_.cents)
    yield speech.count(sum_.unknown)
