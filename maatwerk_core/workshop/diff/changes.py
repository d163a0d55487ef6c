"""Compares two packs part by part and day by day. It knows nothing of words."""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any, Literal, TypeAlias

from maatwerk_core.packs.reading import REMARKS
from maatwerk_core.rules.values import Resolved, Value
from maatwerk_core.rules.written import UNSET
from maatwerk_core.workshop.diff.parts import Apart, Part, Steps

What: TypeAlias = Literal["value", "grounds", "added", "removed", "order", "text", "remark"]


@dataclass(frozen=True, slots=True)
class Change:
    """One difference. `before` and `after` are parts (rows for what is added or removed), `None` is not there.

    `since` is the first day from which it differs (`None`: on every day), `until` the first day on which it no longer
    does.
    """

    steps: Steps
    what: What
    kind: str
    before: Any = None
    after: Any = None
    since: datetime.date | None = None
    until: datetime.date | None = None

    @property
    def path(self) -> str:
        """The path as it is written in words: `mandate.tiers.team.ceiling`."""
        return ".".join(self.steps)


def changes(old: Apart, new: Apart) -> tuple[Change, ...]:
    """Every difference between two packs, in the order of the new one; what was taken out comes in its section."""
    found: list[Change] = []
    told: set[Steps] = set()
    order = {
        section: at
        for at, section in enumerate(dict.fromkeys(s[0] for s in (*new.parts, *old.parts)))
    }
    for steps in dict.fromkeys((*new.parts, *old.parts)):
        row = _only_in_one(steps, old, new)
        if row is None:
            found += part_changes(steps, old.parts.get(steps), new.parts.get(steps))
        elif row not in told:
            told.add(row)
            before, after = old.rows.get(row), new.rows.get(row)
            found.append(Change(row, "removed" if after is None else "added", "row", before, after))
    return tuple(sorted(found, key=lambda change: order[change.steps[0]]))


def _only_in_one(steps: Steps, old: Apart, new: Apart) -> Steps | None:
    """The outermost row around a part that only one of the packs has."""
    rows = (steps[:end] for end in range(1, len(steps) + 1))
    return next((row for row in rows if (row in old.rows) != (row in new.rows)), None)


def part_changes(steps: Steps, old: Part | None, new: Part | None) -> Iterator[Change]:
    """The differences in one part."""
    if old == new:
        return
    kind = (new or old or Part(None)).kind
    before, after = (part.value if part is not None else None for part in (old, new))
    if isinstance(before, Value) or isinstance(after, Value):
        yield from value_changes(steps, kind, _as_value(before), _as_value(after))
    else:
        what: What = (
            "order" if kind == "order" else "text" if kind in ("spoken", "text") else "value"
        )
        yield Change(steps, what, kind, before, after)


def value_changes(steps: Steps, kind: str, old: Value, new: Value) -> Iterator[Change]:
    """Where two dated values differ: stretches of days with one value before and one after.

    >>> from maatwerk_core.rules.values import Entry, always
    >>> day = datetime.date(2024, 7, 1)
    >>> more = Value((Entry(50_000), Entry(75_000, first=day, last=day)))
    >>> [(c.before.value, c.after.value, c.since) for c in value_changes(("maximum",), "money", always(50_000), more)]
    [(50000, 75000, datetime.date(2024, 7, 1))]
    """
    found = [
        *_stretches(steps, "value", kind, old, new, _said),
        *_stretches(steps, "grounds", kind, old, new, _rests),
    ]
    if not found:  # the same on every day, written in another way
        found = [Change(steps, "remark", kind, old, new)]
    yield from found


def _said(resolved: Resolved) -> Any:
    return resolved.value, resolved.why


def _rests(resolved: Resolved) -> Any:
    return resolved.provenance


def _stretches(
    steps: Steps, what: What, kind: str, old: Value, new: Value, read: Any
) -> Iterator[Change]:
    """The stretches of days on which what `read` gives differs."""
    days = breaks(old, new)
    open_: tuple[datetime.date, Resolved, Resolved] | None = None
    for day in (*days, None):
        pair = (old.on(day), new.on(day)) if day is not None else None
        now = (read(pair[0]), read(pair[1])) if pair is not None else None
        if open_ is not None and (now is None or now != (read(open_[1]), read(open_[2]))):
            since = None if open_[0] == days[0] else open_[0]
            yield Change(steps, what, kind, open_[1], open_[2], since, day)
            open_ = None
        if (
            pair is not None
            and now is not None
            and day is not None
            and open_ is None
            and now[0] != now[1]
        ):
            open_ = (day, *pair)


def breaks(*values: Value) -> tuple[datetime.date, ...]:
    """The days on which any of these values may become another, the first of all days before them."""
    days = {datetime.date.min}
    for entry in (entry for value in values for entry in value.entries):
        if entry.first is not None:
            days.add(entry.first)
            if entry.last is not None and entry.last > entry.first:
                days.add(entry.last + datetime.timedelta(days=1))
    return tuple(sorted(days))


def _as_value(value: Any) -> Value:
    return value if isinstance(value, Value) else UNSET


def remarks(
    old: Mapping[Steps, Any], new: Mapping[Steps, Any], told: Iterable[Change]
) -> Iterator[Change]:
    """What is written differently in the files and is in none of the changes told: remarks that no value rests on."""
    changed = tuple(told)
    for steps in dict.fromkeys((*new, *old)):
        differs = old.get(steps) != new.get(steps)
        if differs and not any(_about(change, steps) for change in changed):
            yield Change(steps, "remark", "plain", old.get(steps), new.get(steps))


def _about(change: Change, steps: Steps) -> bool:
    """Does a change tell of what is written at `steps`? The source of a block is that of the values in it."""
    block = steps[:-1]
    if steps[-1] in REMARKS and change.what == "grounds" and change.steps[: len(block)] == block:
        return True
    return steps[: len(change.steps)] == change.steps or change.steps[: len(steps)] == steps
