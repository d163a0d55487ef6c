"""Dated values: what a parameter is on a day; unknown before the first, within a vague one and after an end."""

from __future__ import annotations

import datetime
from dataclasses import replace
from typing import Any

from maatwerk_core.frozen import dataclass
from maatwerk_core.model.provenance import SAID_NOTHING, Provenance


class Ended:
    """The value stops here; there is none after."""

    def __repr__(self) -> str:
        return "ENDED"


ENDED = Ended()


@dataclass(frozen=True, slots=True)
class Entry:
    """What a value is from a day on. `first` and `last` bound a vague first day; both None: always."""

    value: Any
    provenance: Provenance = SAID_NOTHING
    first: datetime.date | None = None
    last: datetime.date | None = None


@dataclass(frozen=True, slots=True)
class Resolved:
    """A value on a day; `None` is unknown.

    `why` says which kind of unknown: `unset`, `unknown`, `before`, `vague`, `ended`, `strict`.
    """

    value: Any
    provenance: Provenance = SAID_NOTHING
    why: str = ""


@dataclass(frozen=True, slots=True)
class Value:
    """A value with its history, oldest first.

    >>> year = datetime.date(2018, 1, 1), datetime.date(2018, 12, 31)
    >>> ceiling = Value((Entry(50_000, first=year[0], last=year[1]),))
    >>> ceiling.on(datetime.date(2018, 6, 1)).why
    'vague'
    >>> ceiling.on(datetime.date(2019, 1, 1)).value
    50000
    >>> ceiling.on(datetime.date(2017, 12, 31)).why
    'before'
    """

    entries: tuple[Entry, ...]

    def __deepcopy__(self, memo: object) -> Value:
        """A value never changes, so its copy is itself: pydantic copies defaults, and `UNSET` is known by identity."""
        return self

    def on(self, day: datetime.date, *, strict: bool = False) -> Resolved:
        """The value on a day; with `strict`, assumed and contested values are unknown."""
        found = self._on(day)
        if strict and found.value is not None and found.provenance.flag:
            return replace(found, value=None, why="strict")
        return found

    def _on(self, day: datetime.date) -> Resolved:
        now: Entry | None = None
        for entry in self.entries:
            if entry.first is not None and day < entry.first:
                break
            if _within(entry, day):
                return self._vague(now, entry)
            now = entry
        if now is None:
            return Resolved(
                None,
                self.entries[0].provenance if self.entries else SAID_NOTHING,
                "before",
            )
        if now.value is ENDED:
            return Resolved(None, now.provenance, "ended")
        return Resolved(now.value, now.provenance, "unknown" if now.value is None else "")

    def _vague(self, before: Entry | None, entry: Entry) -> Resolved:
        """Within a vague first day both readings hold: known only where they agree, and as sure as the weaker."""
        if (
            before is not None
            and before.value is not ENDED
            and before.value == entry.value is not None
        ):
            unsure = before if before.provenance.flag else entry
            return Resolved(entry.value, unsure.provenance)
        return Resolved(None, entry.provenance, "vague")


def _within(entry: Entry, day: datetime.date) -> bool:
    """A day of more than one possible day is certain from the first day after it."""
    return entry.first != entry.last and entry.last is not None and day <= entry.last


def always(value: Any, provenance: Provenance = SAID_NOTHING) -> Value:
    """A value without days.

    >>> always(3).on(datetime.date(2020, 1, 1)).value
    3
    """
    return Value((Entry(value, provenance),))


def unset() -> Value:
    """A value that nobody set: unknown on every day."""
    return always(None)


#: What stands where nobody wrote anything. It equals an `unknown` that was written: `is UNSET` tells them apart.
UNSET: Value = unset()
