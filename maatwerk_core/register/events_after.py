"""What can happen in a dossier once people decided: what was agreed, paid back, learned, objected to and revised."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from maatwerk_core.register.events import Event


@dataclass(frozen=True, slots=True)
class Completed(Event):
    """What an acute decision skipped was done after all: the votes are there, and the words."""

    KIND = "completed"
    SEALED = frozenset({"decision"})
    on: str
    needed: int | None
    approvals: int
    decision: Mapping[str, Any] | None = None


@dataclass(frozen=True, slots=True)
class Agreed(Event):
    """Someone promised something: the resident, under an agreement of the pack, or another `party` in the plan.

    `due` is the day on which it is clear whether it was kept. Said again, the last time holds.
    """

    KIND = "agreed"
    SEALED = frozenset({"words"})
    agreement: str
    party: str | None = None
    starts: str | None = None
    due: str | None = None
    outstanding_cents: int | None = None
    words: str | None = None


@dataclass(frozen=True, slots=True)
class AgreementEnded(Event):
    """An agreement was kept, broken or waived. `pays_cents` is what is paid back then; unknown is `None`."""

    KIND = "agreement-ended"
    SEALED = frozenset({"words"})
    agreement: str
    how: str
    by: str
    on: str
    pays: str | None
    pays_cents: int | None
    words: str | None = None


@dataclass(frozen=True, slots=True)
class Repaid(Event):
    """Money came back under an agreement."""

    KIND = "repaid"
    agreement: str
    amount_cents: int
    on: str


@dataclass(frozen=True, slots=True)
class Evaluated(Event):
    """How it went, so many months after the decision.

    The resident says whether the goal was reached, whether things are better and whether they felt heard; the
    professional whether they would decide otherwise now (`regret`) and what was learned. What wasn't asked is `None`.
    """

    KIND = "evaluated"
    SEALED = frozenset({"lesson"})
    after_months: int
    on: str
    goal: str | None
    better: str | None
    heard: str | None
    regret: bool | None
    learned: bool
    cost_cents: int | None
    avoided_cents: int | None
    lesson: str | None = None


@dataclass(frozen=True, slots=True)
class Objected(Event):
    """The resident disagrees: an `objection` to a besluit, a `complaint` about another act, or `unknown`."""

    KIND = "objected"
    SEALED = frozenset({"words"})
    way: str
    on: str
    in_time: bool | None
    words: str | None = None


@dataclass(frozen=True, slots=True)
class Answered(Event):
    """An objection or complaint was answered without another decision."""

    KIND = "answered"
    SEALED = frozenset({"words"})
    how: str
    on: str
    words: str | None = None


@dataclass(frozen=True, slots=True)
class Revised(Event):
    """A decision was taken back to be decided anew. With a `case`, it is about other facts from then on."""

    KIND = "revised"
    SEALED = frozenset({"words", "case"})
    why: str
    by: str
    on: str
    words: str | None = None
    case: Mapping[str, Any] | None = None
