"""Earlier decisions as they stand in the register: what was decided, on which facts, and whether it was regretted."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from typing import Any, NamedTuple

from maatwerk_core.register.chain import Stored
from maatwerk_core.register.drafts import as_event
from maatwerk_core.register.events import Assessed, Decided, Opened
from maatwerk_core.register.events_after import Evaluated, Revised
from maatwerk_core.register.policies import Policies
from maatwerk_core.register.sealing import Keys
from maatwerk_core.register.store import Store

#: The kinds of events that tell how was decided.
TELLING = tuple(kind.KIND for kind in (Opened, Assessed, Decided, Revised, Evaluated))


class Shelf(NamedTuple):
    """Where earlier decisions are read from."""

    store: Store
    keys: Keys
    policies: Policies


@dataclass(frozen=True, slots=True)
class Earlier:
    """A dossier as far as it tells how was decided. `assessed` is the stored event that holds its facts, sealed.

    `opened` is the one that says whose it is. `position` is the place of the decision in the chain, `on` its day in ISO
    form, `amount_cents` what was given.
    """

    dossier: str
    policy: str
    opened: Stored
    position: int = 0
    on: str = ""
    outcome: str | None = None
    amount_cents: int | None = None
    regretted: bool = False
    assessed: Stored | None = None


def earlier_decisions(shelf: Shelf, pack: str, before: int | None = None) -> list[Earlier]:
    """Every dossier under a pack in which was decided, before a place in the chain if one is given."""
    found: dict[str, Earlier] = {}
    for stored in shelf.store.of_kinds(TELLING):
        one = found.get(stored.dossier)
        if one is not None:
            found[stored.dossier] = _after(one, stored)
        elif isinstance(event := as_event(stored), Opened) and event.pack == pack:
            found[stored.dossier] = Earlier(stored.dossier, event.policy, stored)
    return [one for one in found.values() if _counts(one, before)]


def receipt_of(one: Earlier, key: bytes | None) -> Mapping[str, Any] | None:
    """The receipt of the assessment that was decided on, or `None` where the key of the dossier is gone.

    Raises `Faults` (`register.broken`) where what was sealed was changed.
    """
    event = None if one.assessed is None else as_event(one.assessed, key)
    return event.receipt if isinstance(event, Assessed) else None


def _counts(one: Earlier, before: int | None) -> bool:
    return one.outcome is not None and (before is None or one.position < before)


def _after(one: Earlier, stored: Stored) -> Earlier:
    """What an event changes. A decision that was taken back is none, until there is a new one."""
    if stored.kind == Assessed.KIND:
        return replace(one, assessed=stored)
    match as_event(stored):
        case Decided() as said:
            return replace(
                one, position=stored.position, on=said.on, outcome=said.outcome,
                amount_cents=said.amount_cents, regretted=False,
            )  # fmt: skip
        case Revised():
            return replace(one, outcome=None, regretted=False)
        case Evaluated(regret=bool(regret)):
            return replace(one, regretted=regret)
        case _:
            return one


def decided_at(stored: Iterable[Stored]) -> int | None:
    """The place in the chain of the last decision among the events of one dossier, or `None`."""
    return max((one.position for one in stored if one.kind == Decided.KIND), default=None)
