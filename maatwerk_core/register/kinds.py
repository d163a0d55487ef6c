"""Every kind of event by the word it is stored under, and how one of an earlier version is read."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import Any, TypeAlias

from maatwerk_core.register.events import (
    Assessed,
    Booked,
    Closed,
    Decided,
    Erased,
    Event,
    Freed,
    Held,
    Motivated,
    Opened,
    Paid,
    PurseSet,
    PutBefore,
    Returned,
    StopReleased,
    UnknownAccepted,
    VoteCast,
    VoteWithdrawn,
    names_of,
)
from maatwerk_core.register.events_after import (
    Agreed,
    AgreementEnded,
    Answered,
    Completed,
    Evaluated,
    Objected,
    Repaid,
    Revised,
)

EventType: TypeAlias = type[Event]
Fields: TypeAlias = Mapping[str, Any]

KINDS: Mapping[str, EventType] = MappingProxyType(
    {
        each.KIND: each
        for each in (
            Opened,
            Assessed,
            PutBefore,
            VoteCast,
            VoteWithdrawn,
            Motivated,
            UnknownAccepted,
            StopReleased,
            Decided,
            Completed,
            Paid,
            Agreed,
            AgreementEnded,
            Repaid,
            Evaluated,
            Objected,
            Answered,
            Revised,
            Closed,
            Erased,
            PurseSet,
            Held,
            Booked,
            Freed,
            Returned,
        )
    }
)


def _decided_without_haste(clear: Fields) -> Fields:
    """Before there were acute decisions, every decision was complete at once."""
    return {**clear, "complete_by": None}


#: From a kind and a version to the clear fields of the version after it. What is sealed keeps its names.
UPCASTS: Mapping[tuple[str, int], Callable[[Fields], Fields]] = MappingProxyType(
    {(Decided.KIND, 1): _decided_without_haste}
)


def read_event(kind: str, version: int, clear: Fields, sealed: Fields | None) -> Event:
    """The event that was stored; without its key the sealed fields are `None`. An older version is brought up to date.

    Raises `KeyError` for a kind, and `ValueError` for a version, that this engine doesn't know.

    >>> read_event("closed", 1, {"on": "2026-01-31"}, None)
    Closed(on='2026-01-31', words=None)
    """
    of = KINDS[kind]
    while version < of.VERSION:
        clear, version = UPCASTS[kind, version](clear), version + 1
    if version != of.VERSION:
        raise ValueError(f"version {version} of {kind}; this engine reads {of.VERSION}")
    return of(**known(of, clear if sealed is None else {**clear, **sealed}))


def known(of: EventType, stored: Fields) -> dict[str, Any]:
    """Those of the stored fields that this engine knows."""
    return {name: _frozen(stored[name]) for name in names_of(of) if name in stored}


def _frozen(value: Any) -> Any:
    """JSON knows no tuples."""
    return tuple(value) if isinstance(value, list) else value
