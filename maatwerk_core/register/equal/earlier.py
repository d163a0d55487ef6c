"""Earlier decisions as they stand in the register: what was decided, on which facts, and whether it was regretted."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from typing import Any, NamedTuple

from maatwerk_core.register.chain import Stored
from maatwerk_core.register.drafts import place_of
from maatwerk_core.register.events import Assessed, Decided, Erased, Opened
from maatwerk_core.register.events_after import Evaluated, Revised
from maatwerk_core.register.policies import Policies
from maatwerk_core.register.sealing import Keys, unseal
from maatwerk_core.register.store import Store

#: The kinds of events that tell how was decided.
TELLING = tuple(kind.KIND for kind in (Opened, Assessed, Decided, Revised, Evaluated, Erased))


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
    erased: bool = False
    assessed: Stored | None = None


def earlier_decisions(shelf: Shelf, pack: str, before: int | None = None) -> list[Earlier]:
    """Every dossier under a pack in which was decided, before a place in the chain if one is given."""
    found: dict[str, Earlier] = {}
    for stored in shelf.store.of_kinds(TELLING):
        if stored.kind == Opened.KIND:
            opened = json.loads(stored.clear)
            if opened["pack"] == pack:
                found[stored.dossier] = Earlier(stored.dossier, opened["policy"], stored)
        elif stored.dossier in found:
            found[stored.dossier] = _after(found[stored.dossier], stored)
    return [one for one in found.values() if _counts(one, before)]


def receipt_of(one: Earlier, key: bytes | None) -> Mapping[str, Any] | None:
    """The receipt of the assessment that was decided on, or `None` where the key of the dossier is gone."""
    return None if one.assessed is None else _sealed(one.assessed, key).get("receipt")


def subject_of(one: Earlier, key: bytes | None) -> str | None:
    """The key of the household, or `None` where nobody knows it any more."""
    return _sealed(one.opened, key).get("subject")


def _sealed(stored: Stored, key: bytes | None) -> Mapping[str, Any]:
    return unseal(stored.sealed, key, place_of(stored.dossier, stored.number)) or {}


def _counts(one: Earlier, before: int | None) -> bool:
    return one.outcome is not None and (before is None or one.position < before)


def _after(one: Earlier, stored: Stored) -> Earlier:
    """What an event changes. A decision that was taken back is none, until there is a new one."""
    match stored.kind:
        case Assessed.KIND:
            return replace(one, assessed=stored)
        case Decided.KIND:
            said = json.loads(stored.clear)
            return replace(
                one, position=stored.position, on=said["on"], outcome=said["outcome"],
                amount_cents=said["amount_cents"], regretted=False,
            )  # fmt: skip
        case Revised.KIND:
            return replace(one, outcome=None, regretted=False)
        case Evaluated.KIND:
            regret = json.loads(stored.clear)["regret"]
            return one if regret is None else replace(one, regretted=regret)
        case Erased.KIND:
            return replace(one, erased=True)
        case _:
            return one


def decided_at(stored: Iterable[Stored]) -> int | None:
    """The place in the chain of the last decision among the events of one dossier, or `None`."""
    return max((one.position for one in stored if one.kind == Decided.KIND), default=None)
