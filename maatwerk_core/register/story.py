"""A dossier as a story that one can read: when, who (the role), and what."""

from __future__ import annotations

import datetime
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import singledispatchmethod

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

_GONE = ("(gewist)", "(erased)")


@dataclass(frozen=True, slots=True)
class Line:
    """One thing that happened: on which day, and in words."""

    day: str
    text: str


@dataclass(frozen=True, slots=True)
class Story:
    """Words for what happens in dossiers of one pack."""

    voice: Voice

    def tell(self, history: Sequence[Happened]) -> Iterator[Line]:
        """A line for each event, in order."""
        for one in history:
            day = datetime.datetime.fromisoformat(one.at).date()
            yield Line(day_text(day, self.voice.lang), self.words(one.event))

    def say(self, two: tuple[str, str]) -> str:
        """The text in this language."""
        return two[0] if self.voice.lang == "nl" else two[1]

    @singledispatchmethod
    def words(self, event: Event) -> str:
        """What happened, in one sentence."""
        raise TypeError(f"no words for {event!r}")

    @words.register
    def _(self, event: Opened) -> str:
        return self.say(
            (
                f"Geopend met de regels van `{event.pack}`.",
                f"Opened under the rules of `{event.pack}`.",
            )
        )

    @words.register
    def _(self, event: Assessed) -> str:
        status = self.voice.say(f"status.{event.status}")
        return self.say((f"Getoetst: {status}.", f"Assessed: {status}."))

    @words.register
    def _(self, event: PutBefore) -> str:
        return self.say(("Voorgelegd aan collega's.", "Put before colleagues."))

    @words.register
    def _(self, event: VoteCast) -> str:
        who = f"{event.person or self.say(_GONE)} ({self.voice.role(event.role)})"
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
        who = event.person or self.say(_GONE)
        return self.say((f"{who} trekt de stem in.", f"{who} withdraws the vote."))

    @words.register
    def _(self, event: Motivated) -> str:
        return self._written(("Opgeschreven", "Written"), event.about, event.words)

    @words.register
    def _(self, event: UnknownAccepted) -> str:
        return self._written(
            ("Aanvaard dat dit onbekend is", "Accepted as unknown"), event.path, event.words
        )

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
        count = event.approvals
        with_ = self.say(
            (
                f"met {count} {'akkoord' if count == 1 else 'akkoorden'}",
                f"with {count} {'approval' if count == 1 else 'approvals'}",
            )
        )
        return f"{said}, {with_}."

    @words.register
    def _(self, event: Paid) -> str:
        amount, to = self.voice.money(event.amount_cents), self.voice.label("choice", event.to)
        payee = f" ({event.payee})" if event.payee else ""
        return self.say((f"{amount} betaald aan {to}{payee}.", f"{amount} paid to {to}{payee}."))

    @words.register
    def _(self, event: Closed) -> str:
        return self._written(("Gesloten", "Closed"), None, event.words)

    @words.register
    def _(self, event: Erased) -> str:
        return self.say(("Wat persoonlijk is, is gewist.", "What is personal was erased."))

    def _written(self, what: tuple[str, str], about: str | None, words: str | None) -> str:
        head = f"{self.say(what)} (`{about}`)" if about else self.say(what)
        return f"{head}: {words or self.say(_GONE)}"
