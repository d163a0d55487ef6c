"""The desk where dossiers are opened and people's commands are carried out: rules, store, keys and clock together."""

from __future__ import annotations

import json
import secrets
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import partial, reduce
from pathlib import Path
from typing import Any

from maatwerk_core.engine.assess import Assessment, assess
from maatwerk_core.errors import Fault, Faults, did_you_mean, fault
from maatwerk_core.packs.cases import load_case
from maatwerk_core.register.assessing import assessed_as
from maatwerk_core.register.bench import Bench
from maatwerk_core.register.budgets import Budgets
from maatwerk_core.register.carry_out import Command, carry_out
from maatwerk_core.register.chain import Broken, Stored
from maatwerk_core.register.clock import Clock
from maatwerk_core.register.dossier import Dossier, fold, step
from maatwerk_core.register.drafts import as_draft, as_event, place_of
from maatwerk_core.register.equal.of_dossier import unlike_precedents
from maatwerk_core.register.events import Event, Opened
from maatwerk_core.register.events_after import Revised
from maatwerk_core.register.policies import Policies
from maatwerk_core.register.purses import move
from maatwerk_core.register.sealing import Keys
from maatwerk_core.register.store import Beside, Store
from maatwerk_core.register.subject import new_subject, refuse_opening
from maatwerk_core.rules.policy import Policy


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
        subject: str | None = None,
        team: str | None = None,
        commands: Iterable[Command] = (),
    ) -> str:
        """Open a dossier for a case and assess it; gives its id. The pack is kept as it is now. Raises `Faults`.

        A `request` that was carried out before gives the dossier of then, here and in `do`. With a `budget`, what is
        decided is held in it. A household that was here before has a `subject`; another gets a new one. Regret is
        counted per `team`. With `commands`, all of it is written at once; where one is refused, nothing is.
        """
        if (done := self.store.carried_out(request)) is not None:
            return self._the_same(done, case, request)
        refuse_opening(case, subject, team)
        purse = None if budget is None else self.budgets.purse(budget)
        policy = self.policies.keep(pack)
        assessment = assess(load_case(case, policy), policy)
        id_ = f"d-{secrets.token_hex(4)}"
        day, key = assessment.day.isoformat(), subject or new_subject()
        opened = Opened(policy.id, policy.files, day, budget, dict(case), key, team)
        events = [opened, assessed_as(assessment)]
        for command in commands:
            events += carry_out(command, self._bench(fold(id_, events), assessment))
        if purse is not None:
            move(purse, id_, events)  # a budget that is short is told before there is a key
        self.keys.make(id_)
        beside = None if purse is None else self.budgets.beside(purse.name, id_, events)
        return self._write(id_, 0, events, request, beside)

    def do(self, id_: str, command: Command, request: str | None = None) -> Dossier:
        """Carry out a command, or say all that stands in the way and write nothing. Raises `Faults`."""
        return self.do_all(id_, (command,), request)

    def do_all(self, id_: str, commands: Iterable[Command], request: str | None = None) -> Dossier:
        """Carry out several commands together, or none and say all that stands in the way. Raises `Faults`."""
        done = self.store.carried_out(request)
        if done not in (None, id_):
            raise Faults([fault("register.other-request", "/request", request=request)])
        if done is None:
            dossier = self.dossier(id_)
            events = self._follow(dossier, commands)
            name = dossier.budget
            beside = None if name is None else self.budgets.beside(name, id_, events)
            self._write(id_, dossier.number, events, request, beside)
        return self.dossier(id_)

    def _the_same(self, id_: str, case: Mapping[str, Any], request: str | None) -> str:
        """A request that was carried out opened this very case; what was erased can't be told apart any more."""
        first = self.history(id_)[0].event
        opened = first.case if isinstance(first, Opened) else {}
        if opened is not None and opened != json.loads(json.dumps(case)):
            raise Faults([fault("register.other-request", "/request", request=request)])
        return id_

    def _follow(self, dossier: Dossier, commands: Iterable[Command]) -> list[Event]:
        events: list[Event] = []
        faults: list[Fault] = []
        assessment = self.assessment(dossier)
        for command in commands:
            try:
                more = carry_out(command, self._bench(dossier, assessment))
            except Faults as refused:
                faults += refused.faults
            else:
                events += more
                dossier = reduce(step, more, dossier)
                if any(isinstance(one, Revised) for one in more):
                    assessment = self.assessment(dossier)
        if faults:
            raise Faults(faults)
        return events

    def dossiers(self) -> Sequence[str]:
        """The ids of all dossiers, the newest first."""
        return self.store.streams(Opened.KIND)

    def dossier(self, id_: str) -> Dossier:
        """The dossier as it stands. Raises `Faults` where there is none."""
        stored, key = self._read(id_)
        return fold(id_, [as_event(one, key) for one in stored])

    def history(self, id_: str) -> Sequence[Happened]:
        """All that happened in a dossier, in order. Raises `Faults` where there is none."""
        stored, key = self._read(id_)
        return [Happened(one.number, one.at, as_event(one, key)) for one in stored]

    def _read(self, id_: str) -> tuple[Sequence[Stored], bytes | None]:
        stored = self.store.read(id_)
        if not stored:
            near = did_you_mean(id_, self.dossiers())
            raise Faults([fault("register.unknown-dossier", dossier=id_, near=near)])
        return stored, self.keys.key_of(id_)

    def policy(self, dossier: Dossier) -> Policy:
        """The pack as it was when the dossier was opened."""
        return self.policies.load(dossier.policy)

    def assessment(self, dossier: Dossier) -> Assessment:
        """The case under those rules. Raises `Faults` where the case can't be read any more."""
        if dossier.case is None:
            raise Faults([fault("register.erased", dossier=dossier.id)])
        policy = self.policy(dossier)
        return assess(load_case(dossier.case, policy), policy)

    def verify(self, head: str | None = None) -> Broken | None:
        """The first place where the register isn't what was written, or `None`."""
        return self.store.verify(head)

    @property
    def budgets(self) -> Budgets:
        """The budgets that dossiers draw on."""
        return Budgets(self.store, self.clock)

    def _bench(self, dossier: Dossier, assessment: Assessment) -> Bench:
        return Bench(dossier, assessment, partial(unlike_precedents, self, dossier, assessment))

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
        at = self.clock()
        drafts = [
            as_draft(event, at, key, place_of(id_, number))
            for number, event in enumerate(events, after + 1)
        ]
        return self.store.append(id_, after, drafts, request, beside)
