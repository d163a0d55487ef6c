"""The desk where dossiers are opened and people's commands are carried out: rules, store, keys and clock together."""

from __future__ import annotations

import datetime
import json
import secrets
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from maatwerk_core.engine.assess import Assessment, assess
from maatwerk_core.engine.receipt import make_receipt
from maatwerk_core.errors import Faults, did_you_mean, fault
from maatwerk_core.packs.cases import load_case
from maatwerk_core.register.chain import Broken, Stored, verify
from maatwerk_core.register.commands import Bench, Command, carry_out
from maatwerk_core.register.dossier import Dossier, fold
from maatwerk_core.register.events import Assessed, Erased, Event, Opened, PurseSet, read_event
from maatwerk_core.register.policies import Policies
from maatwerk_core.register.purses import STREAM, Purse, fold_purse, move
from maatwerk_core.register.retention import TERM, kept_until
from maatwerk_core.register.sealing import Keys, seal, unseal
from maatwerk_core.register.store import Beside, Draft, Store
from maatwerk_core.rules.policy import Policy

Clock = Callable[[], datetime.datetime]


@dataclass(frozen=True, slots=True)
class Happened:
    """An event with its place in the dossier and the moment it was written down."""

    number: int
    at: str
    event: Event


@dataclass(frozen=True, slots=True)
class Desk:
    """All that is needed to keep dossiers."""

    store: Store
    keys: Keys
    policies: Policies
    clock: Clock

    def open(
        self,
        case: Mapping[str, Any],
        pack: str | Path,
        request: str | None = None,
        budget: str | None = None,
    ) -> str:
        """Open a dossier for a case and assess it; gives its id. The pack is kept as it is now. Raises `Faults`.

        A `request` that was carried out before gives the dossier of then, here and in `do`. With a `budget`, what is
        decided is held in it.
        """
        if (done := self.store.carried_out(request)) is not None:
            return done
        if budget is not None:
            self.purse(budget)
        policy = self.policies.keep(pack)
        assessment = assess(load_case(case, policy), policy)
        id_ = f"d-{secrets.token_hex(4)}"
        self.keys.make(id_)
        opened = Opened(policy.id, policy.files, assessment.day.isoformat(), budget, dict(case))
        return self._write(id_, 0, (opened, assessed_as(assessment)), request)

    def do(self, id_: str, command: Command, request: str | None = None) -> Dossier:
        """Carry out a command, or say all that stands in the way and write nothing. Raises `Faults`."""
        if self.store.carried_out(request) is None:
            dossier = self.dossier(id_)
            events = carry_out(command, Bench(dossier, self.assessment(dossier)))
            beside = self._beside(dossier, events) if dossier.budget is not None else None
            self._write(id_, dossier.number, events, request, beside)
        return self.dossier(id_)

    def set_budget(self, name: str, total_cents: int, year: int | None = None) -> Purse:
        """Say how much a budget holds; said again, the last word counts."""
        stream = STREAM + name
        draft = self._draft(PurseSet(total_cents, year), None, "")
        self.store.append(stream, len(self.store.read(stream)), [draft])
        return self.purse(name)

    def purse(self, name: str) -> Purse:
        """A budget as it stands. Raises `Faults` where there is none."""
        stored = self.store.read(STREAM + name)
        if not stored:
            near = did_you_mean(name, self.budgets())
            raise Faults([fault("register.no-budget", budget=name, near=near)])
        return fold_purse(name, (_event(one, None) for one in stored))

    def budgets(self) -> list[str]:
        """The names of all budgets, in alphabetical order."""
        return sorted(one.removeprefix(STREAM) for one in self.store.streams(PurseSet.KIND))

    def dossiers(self) -> Sequence[str]:
        """The ids of all dossiers, the newest first."""
        return self.store.streams(Opened.KIND)

    def dossier(self, id_: str) -> Dossier:
        """The dossier as it stands. Raises `Faults` where there is none."""
        return fold(id_, (one.event for one in self.history(id_)))

    def history(self, id_: str) -> Sequence[Happened]:
        """All that happened in a dossier, in order. Raises `Faults` where there is none."""
        stored = self.store.read(id_)
        if not stored:
            near = did_you_mean(id_, self.dossiers())
            raise Faults([fault("register.unknown-dossier", dossier=id_, near=near)])
        key = self.keys.key_of(id_)
        return [Happened(one.number, one.at, _event(one, key)) for one in stored]

    def policy(self, dossier: Dossier) -> Policy:
        """The pack as it was when the dossier was opened."""
        return self.policies.load(dossier.policy)

    def assessment(self, dossier: Dossier) -> Assessment:
        """The case under those rules. Raises `Faults` where the case can't be read any more."""
        if dossier.case is None:
            raise Faults([fault("register.erased", dossier=dossier.id)])
        policy = self.policy(dossier)
        return assess(load_case(dossier.case, policy), policy)

    def due(self, today: datetime.date) -> list[Dossier]:
        """The dossiers that were kept as long as they had to be, and are still readable."""
        found = [self.dossier(id_) for id_ in self.dossiers()]
        return [one for one in found if not one.erased and _is_over(kept_until(one), today)]

    def erase(self, id_: str, today: datetime.date, ground: str | None = None) -> None:
        """Throw away the key of a dossier, so that nobody reads what is personal any more. It can't be undone.

        Before its term is over that takes a ground of `GROUNDS`. Raises `Faults`.
        """
        dossier = self.dossier(id_)
        if ground is None and not _is_over(kept_until(dossier), today):
            raise Faults([fault("register.not-due", dossier=id_, until=kept_until(dossier))])
        if not dossier.erased:
            draft = self._draft(Erased(ground or TERM), None, "")
            self.store.append(id_, dossier.number, [draft])
        # What was written down first is done at last: who is interrupted in between erases again.
        self.keys.drop(id_)

    def verify(self, head: str | None = None) -> Broken | None:
        """The first place where the register isn't what was written, or `None`."""
        return verify(self.store.everything(), self.store.head(), head)

    def _beside(self, dossier: Dossier, events: Sequence[Event]) -> Beside:
        """What happens to the budget that a dossier draws on."""
        name = str(dossier.budget)

        def work_out(stored: Sequence[Stored]) -> list[Draft]:
            purse = fold_purse(name, (_event(one, None) for one in stored))
            return [self._draft(one, None, "") for one in move(purse, dossier.id, events)]

        return STREAM + name, work_out

    def _write(
        self,
        id_: str,
        after: int,
        events: Iterable[Event],
        request: str | None,
        beside: Beside | None = None,
    ) -> str:
        key = self.keys.key_of(id_)
        if key is None:
            raise Faults([fault("register.erased", dossier=id_)])
        drafts = [
            self._draft(event, key, f"{id_}/{number}")
            for number, event in enumerate(events, after + 1)
        ]
        return self.store.append(id_, after, drafts, request, beside)

    def _draft(self, event: Event, key: bytes | None, about: str) -> Draft:
        clear = json.dumps(event.clear, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
        sealed = None if key is None else seal(event.sealed, key, about)
        at = self.clock().isoformat(timespec="seconds")
        return Draft(event.KIND, event.VERSION, at, clear, sealed)


def _is_over(until: datetime.date | None, today: datetime.date) -> bool:
    return until is not None and until <= today


def assessed_as(assessment: Assessment) -> Assessed:
    """What the register keeps of an assessment: what can be counted, and the receipt under seal."""
    receipt = make_receipt(assessment)
    return Assessed(
        status=assessment.status,
        basis=assessment.leaf("legal_basis"),
        role=assessment.findings["mandate"]["role"],
        approvals=assessment.output("approvals"),
        amount_cents=assessment.on_demand("fact:amount"),
        receipt_hash=str(receipt["hash"]),
        receipt=receipt,
    )


def _event(stored: Stored, key: bytes | None) -> Event:
    about = f"{stored.dossier}/{stored.number}"
    sealed = unseal(stored.sealed, key, about)
    return read_event(stored.kind, stored.version, json.loads(stored.clear), sealed)
