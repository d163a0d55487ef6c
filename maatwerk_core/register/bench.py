"""What a command is held against, and the two questions that each command answers for itself."""

from __future__ import annotations

import datetime
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import singledispatch

from maatwerk_core.engine.assess import Assessment
from maatwerk_core.errors import Fault, fault
from maatwerk_core.register.dossier import Dossier
from maatwerk_core.register.events import Event


def nothing_to_explain(_: str) -> tuple[Fault, ...]:
    """No outcome has to be explained."""
    return ()


@dataclass(frozen=True, slots=True)
class Bench:
    """The dossier as it stands, and its case under the rules of its day.

    `explain` says what an outcome asks to be explained because of earlier decisions.
    """

    dossier: Dossier
    assessment: Assessment
    explain: Callable[[str], tuple[Fault, ...]] = nothing_to_explain


@singledispatch
def against(command: object, bench: Bench) -> Iterator[Fault]:
    """What stands in the way of a command. Before a decision most things may be said."""
    yield from too_late(bench.dossier)


@singledispatch
def follows(command: object, bench: Bench) -> Iterator[Event]:
    """The events that follow from a command that nothing stands in the way of."""
    raise TypeError(f"no command: {command!r}")


def too_late(dossier: Dossier) -> Iterator[Fault]:
    """After a decision there is nothing more to say; after an acute one, until it is complete, there is."""
    if dossier.decided is not None and not dossier.incomplete:
        yield fault("register.late", on=dossier.decided.on)


def too_early(dossier: Dossier, on: datetime.date) -> Iterator[Fault]:
    """What follows a decision doesn't come before it."""
    if dossier.decided is not None and on.isoformat() < dossier.decided.on:
        yield fault("register.before-decision", "/on", on=on, decided=dossier.decided.on)
