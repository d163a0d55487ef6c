"""The decision: what people decided, who agreed, and what they accepted, released and put into words. No names."""

from __future__ import annotations

import datetime
from dataclasses import dataclass
from typing import Literal, TypeAlias

from maatwerk_core.model.assessment import Status
from maatwerk_core.model.record import Record, Text, Word, YesNo

DecisionOutcome: TypeAlias = Literal[
    "grant", "deviate", "refer", "solved_without_money", "refuse", "withdrawn"
]
DecisionKind: TypeAlias = Literal["besluit", "factual", "private_law", "unknown"]
MandateUsed: TypeAlias = Literal["listed", "accepted", "not_asked"]
QuorumUsed: TypeAlias = Literal["met", "accepted", "not_asked"]

OUTCOMES: tuple[DecisionOutcome, ...] = (
    "grant",
    "deviate",
    "refer",
    "solved_without_money",
    "refuse",
    "withdrawn",
)
#: Outcomes that give what was asked, so that everything the rules ask of a grant is asked.
GIVES: frozenset[DecisionOutcome] = frozenset({"grant", "deviate"})
#: Outcomes that settle the matter itself, so that someone with a mandate takes them.
SETTLES: frozenset[DecisionOutcome] = GIVES | {"refuse"}


class Vote(Record):
    """What one person said, known by a letter or a word and by role; what is left out is unknown.

    `ground` is what a brake is about. Whoever knows the household privately takes no part.

    >>> Vote(person="a", role="inkomensconsulent", approves=True).knows_household is None
    True
    """

    person: Word
    role: Word
    approves: YesNo | None = None
    knows_household: YesNo | None = None
    requester: YesNo | None = None
    brake: YesNo = False
    ground: Literal[
        "legitimacy", "returns", "involvement", "mandate", "tegenprestatie", "side_effects"
    ] = "legitimacy"


class Release(Record):
    """Who lets a plan pass a check that stops it (or a brake), and on which written grounds.

    >>> Release(by="college", grounds="het kind slaapt anders op straat").by
    'college'
    """

    by: Word
    grounds: Text


@dataclass(frozen=True, slots=True)
class Brought:
    """All that people bring to a decision, before it is known whether it is enough.

    `motivations` are words by the id they are about, `accepts` words by path, `releases` by check: pairs, each id once.
    """

    outcome: DecisionOutcome
    by: str
    votes: tuple[Vote, ...] = ()
    motivations: tuple[tuple[str, str], ...] = ()
    accepts: tuple[tuple[str, str], ...] = ()
    releases: tuple[tuple[str, Release], ...] = ()


@dataclass(frozen=True, slots=True)
class VoteCount:
    """The votes of one role. `recused` take no part and are counted nowhere else."""

    role: str
    approved: int
    not_approved: int
    unanswered: int
    recused: int
    braked: int


@dataclass(frozen=True, slots=True)
class Accepted:
    """Something unknown that the deciding role went ahead with, in words; `about` says what was unknown in it."""

    path: str
    words: str
    about: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Released:
    """A stop (or `brake`) that was let pass. `listed`: does the pack itself name this role for it?"""

    check: str
    by: str
    grounds: str
    listed: bool


@dataclass(frozen=True, slots=True)
class Written:
    """Something put into words: why a rule is not followed, what the pack asks to write, why this outcome."""

    id: str
    words: str
    why: Literal["check", "ask", "question", "substantiation", "outcome", "refusal"]


@dataclass(frozen=True, slots=True)
class Decision:
    """What was decided, by which role, on which day, and all that it rested on.

    `needed` is the number of approvals asked (−1: all), `None` where that is unknown; `approvals` those that counted.
    `set_aside` lists brakes that hold nothing up, as role and ground. `assessment` is the hash of its receipt.
    `amount_cents` is what is given, in eurocents; `None` where nothing is given or the amount is unknown.

    >>> import maatwerk_core as mw
    >>> prepared = mw.assess(mw.load_case("amsterdam/schuur"), mw.load_pack("amsterdam"))
    >>> decided = mw.decide(prepared, "withdrawn", "team", on=datetime.date(2019, 6, 4))
    >>> decided.outcome, decided.kind, decided.amount_cents
    ('withdrawn', 'factual', None)
    """

    outcome: DecisionOutcome
    kind: DecisionKind
    by: str
    on: datetime.date
    case: str
    pack: str
    day: datetime.date
    status: Status
    amount_cents: int | None
    mandate: MandateUsed
    quorum: QuorumUsed
    needed: int | None
    approvals: int
    votes: tuple[VoteCount, ...]
    set_aside: tuple[tuple[str, str], ...]
    accepted: tuple[Accepted, ...]
    released: tuple[Released, ...]
    written: tuple[Written, ...]
    assessment: str
