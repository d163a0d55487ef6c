"""A dossier as a story that one can read: when, who (the role), and what."""

from __future__ import annotations

import datetime
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import singledispatchmethod
from typing import Any

from maatwerk_core.explain.naming import Naming
from maatwerk_core.explain.voice import Voice, day_text
from maatwerk_core.register.desk import Happened
from maatwerk_core.register.events import (
    Assessed,
    Closed,
    Decided,
    Erased,
    Event,
    Motivated,
    Opened,
    Paid,
    PutBefore,
    StopReleased,
    UnknownAccepted,
    VoteCast,
    VoteWithdrawn,
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
from maatwerk_core.register.story_words import (
    ANSWERS,
    ENDED,
    GOALS,
    GONE,
    REGRET,
    UNKNOWN,
    WAYS,
    WHY,
)
from maatwerk_core.rules.plan import Plan


@dataclass(frozen=True, slots=True)
class Line:
    """One thing that happened: on which day it was written down, and in words."""

    day: datetime.date
    text: str


@dataclass(frozen=True, slots=True)
class Story:
    """Words for what happens in dossiers of one pack; with its plan, what was unknown has a name."""

    voice: Voice
    plan: Plan | None = None

    def tell(self, history: Sequence[Happened]) -> Iterator[Line]:
        """A line for each event, in order."""
        for one in history:
            day = datetime.datetime.fromisoformat(one.at).date()
            text, when = self.words(one.event), self._happened(one.event, day)
            if when:
                text = f"{text if text.endswith(('.', '!', '?')) else f'{text}.'} {when}"
            yield Line(day, text)

    def _happened(self, event: Event, written: datetime.date) -> str:
        """The day it was, where it was written down on another."""
        day = getattr(event, "on", None)
        if day is None or day == written.isoformat():
            return ""
        text = day_text(datetime.date.fromisoformat(day), self.voice.lang)
        return self.say((f"Dat was op {text}.", f"That was on {text}."))

    def say(self, two: tuple[str, str]) -> str:
        """The text in this language."""
        return two[0] if self.voice.lang == "nl" else two[1]

    @singledispatchmethod
    def words(self, event: Event) -> str:
        """What happened, in one sentence."""
        raise TypeError(f"no words for {event!r}")

    @words.register
    def _(self, event: Opened) -> str:
        head = self.say(
            (
                f"Geopend met de regels van `{event.pack}`.",
                f"Opened under the rules of `{event.pack}`.",
            )
        )
        asked = self._asked_for(event.case)
        return f"{head} {asked}" if asked else head

    def _asked_for(self, case: Mapping[str, Any] | None) -> str:
        """What is asked for, in the words of the case."""
        plan = (case or {}).get("intervention")
        name = plan.get("name") if isinstance(plan, Mapping) else None
        return (
            self.say((f"Gevraagd: {name}.", f"Asked for: {name}.")) if isinstance(name, str) else ""
        )

    @words.register
    def _(self, event: Assessed) -> str:
        status = self.voice.say(f"status.{event.status}")
        return self.say((f"Getoetst: {status}.", f"Assessed: {status}."))

    @words.register
    def _(self, event: PutBefore) -> str:
        head = self.say(("Voorgelegd aan collega's", "Put before colleagues"))
        if event.words is None:
            return f"{head}."
        return f"{head}: {'; '.join(event.words.splitlines())}."

    @words.register
    def _(self, event: VoteCast) -> str:
        who = f"{event.person or self.say(GONE)} ({self.voice.role(event.role)})"
        if event.brake:
            return self.say((f"{who} trekt aan de rem.", f"{who} pulls the brake."))
        said = {
            True: ("is akkoord", "agrees"),
            False: ("is niet akkoord", "doesn't agree"),
            None: ("zegt nog niets", "says nothing yet"),
        }[event.approves]
        return f"{who} {self.say(said)}."

    @words.register
    def _(self, event: VoteWithdrawn) -> str:
        who = event.person or self.say(GONE)
        return self.say((f"{who} trekt de stem in.", f"{who} withdraws the vote."))

    @words.register
    def _(self, event: Motivated) -> str:
        asked = self._asked(event.about)
        if asked is None:
            return self._written(("Opgeschreven", "Written"), event.about, event.words)
        return f"{asked} {event.words or self.say(GONE)}"

    def _asked(self, id_: str) -> str | None:
        """What the pack asks to write under this id."""
        lang = self.voice.lang
        for row in self.voice.pack.substantiation:
            for name, nl, en in row.write:
                if name == id_:
                    return str((en if lang == "en" else nl) or nl)
        return None

    @words.register
    def _(self, event: UnknownAccepted) -> str:
        what = self._unknown(event.path)
        head = self.say(
            (f"Verder gegaan, al is onbekend {what}", f"Gone ahead, though unknown is {what}")
        )
        return f"{head}: {event.words or self.say(GONE)}"

    def _unknown(self, path: str) -> str:
        if path in UNKNOWN:
            return self.say(UNKNOWN[path])
        return f"`{path}`" if self.plan is None else Naming(self.voice, self.plan).clause(path)

    @words.register
    def _(self, event: StopReleased) -> str:
        who = self.voice.role(event.by)
        about = self.say((f"Losgelaten door {who}", f"Released by {who}"))
        return self._written((about, about), event.check, event.grounds)

    @words.register
    def _(self, event: Decided) -> str:
        who, what = self.voice.role(event.by), self.voice.label("decided", event.outcome)
        amount = "" if event.amount_cents is None else f", {self.voice.money(event.amount_cents)}"
        said = self.say(
            (f"Besloten door {who}: {what}{amount}", f"Decided by {who}: {what}{amount}")
        )
        return f"{said}, {self._approvals(event.approvals)}."

    def _approvals(self, count: int) -> str:
        return self.say(
            (
                f"met {count} {'akkoord' if count == 1 else 'akkoorden'}",
                f"with {count} {'approval' if count == 1 else 'approvals'}",
            )
        )

    @words.register
    def _(self, event: Paid) -> str:
        amount, to = self.voice.money(event.amount_cents), self.voice.label("choice", event.to)
        payee = f" ({event.payee})" if event.payee else ""
        return self.say((f"{amount} betaald aan {to}{payee}.", f"{amount} paid to {to}{payee}."))

    @words.register
    def _(self, event: Completed) -> str:
        return self.say(
            (
                f"Het acute besluit is aangevuld, {self._approvals(event.approvals)}.",
                f"The acute decision was completed, {self._approvals(event.approvals)}.",
            )
        )

    @words.register
    def _(self, event: Agreed) -> str:
        due = self._by(event.due)
        if event.party is not None:
            who = self.voice.label("party", event.party)
            head = self.say((f"Toezegging van {who}{due}", f"Promise of {who}{due}"))
            return f"{head}: {event.words or self.say(GONE)}"
        name = event.agreement
        promise = next((one.promise for one in self.voice.pack.agreements if one.id == name), None)
        head = self.say((f"Afgesproken (`{name}`){due}", f"Agreed (`{name}`){due}"))
        return f"{head}: {self.voice.own(promise)}" if promise else f"{head}."

    def _by(self, due: str | None) -> str:
        if due is None:
            return ""
        day = day_text(datetime.date.fromisoformat(due), self.voice.lang)
        return self.say((f", tot {day}", f", until {day}"))

    @words.register
    def _(self, event: AgreementEnded) -> str:
        how = self.say(ENDED[event.how])
        follows = self._follows(event)
        words = f" {event.words}" if event.words else ""
        return self.say(
            (
                f"De afspraak `{event.agreement}` is {how}. {follows}{words}",
                f"The agreement `{event.agreement}` was {how}. {follows}{words}",
            )
        )

    def _follows(self, event: AgreementEnded) -> str:
        if event.pays == "nothing":
            return self.say(("Er wordt niets terugbetaald.", "Nothing is paid back."))
        if event.pays_cents is None:
            return self.say(
                ("Wat er wordt terugbetaald is onbekend.", "What is paid back is unknown.")
            )
        amount = self.voice.money(event.pays_cents)
        return self.say((f"Terug te betalen: {amount}.", f"To be paid back: {amount}."))

    @words.register
    def _(self, event: Repaid) -> str:
        amount = self.voice.money(event.amount_cents)
        return self.say((f"{amount} terugbetaald.", f"{amount} paid back."))

    @words.register
    def _(self, event: Evaluated) -> str:
        goal = self.say(GOALS[event.goal])
        n = event.after_months
        after = self.say(("1 maand", "1 month") if n == 1 else (f"{n} maanden", f"{n} months"))
        head = self.say(
            (f"Teruggekeken na {after}: {goal}.", f"Looked back after {after}: {goal}.")
        )
        if event.regret is not None:
            head = f"{head} {self.say(REGRET[event.regret])}"
        if event.lesson:
            return f"{head} {self.say(('Geleerd', 'Learned'))}: {event.lesson}"
        return head

    @words.register
    def _(self, event: Objected) -> str:
        head = self.say(WAYS[event.way])
        late = self.say((" (te laat)", " (too late)")) if event.in_time is False else ""
        return f"{head}{late}: {event.words}" if event.words else f"{head}{late}."

    @words.register
    def _(self, event: Answered) -> str:
        return f"{self.say(ANSWERS[event.how])}: {event.words or self.say(GONE)}"

    @words.register
    def _(self, event: Revised) -> str:
        who, why = self.voice.role(event.by), self.say(WHY[event.why])
        head = self.say(
            (
                f"Het besluit is teruggenomen door {who}, {why}",
                f"{who} took the decision back, {why}",
            )
        )
        return f"{head}: {event.words or self.say(GONE)}"

    @words.register
    def _(self, event: Closed) -> str:
        return self._written(("Gesloten", "Closed"), None, event.words)

    @words.register
    def _(self, event: Erased) -> str:
        return self.say(("Wat persoonlijk is, is gewist.", "What is personal was erased."))

    def _written(self, what: tuple[str, str], about: str | None, words: str | None) -> str:
        head = f"{self.say(what)} (`{about}`)" if about else self.say(what)
        return f"{head}: {words or self.say(GONE)}"
