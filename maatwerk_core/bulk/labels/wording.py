"""What can be said of a row of a result in one language, as data: so that each engine of tables says the same.

The words are those of the pages about one case; none is made here.
"""

from __future__ import annotations

import datetime
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import TypeAlias

import pyarrow as pa

from maatwerk_core.bulk.results import Mask, Results
from maatwerk_core.engine.answers import outlines
from maatwerk_core.engine.assess import Assessment
from maatwerk_core.engine.grounds import names_of, without_other_ways
from maatwerk_core.engine.status import STATUSES
from maatwerk_core.errors import Lang
from maatwerk_core.explain.questions import need_words, reason_words
from maatwerk_core.explain.telling import Telling
from maatwerk_core.model.assessment import QUESTIONS, Assessed, Reason
from maatwerk_core.model.case import Case
from maatwerk_core.model.intervention import Intervention
from maatwerk_core.rules.policy import NOBODY, Policy

#: How the name of a column with words ends, and what reasons are told apart by.
LABEL = "_label"
SEVERITIES = ("stop", "motivate", "advice")
#: What stands between the things that an answer missed, and between reasons, which are sentences.
AND, NEXT = "; ", " "


@dataclass(frozen=True, slots=True)
class Coded:
    """A column of small whole numbers: a word for each, or one with a hole for any other number."""

    column: str
    words: Mapping[int, str]
    unknown: str
    other: str = "{}"

    @property
    def name(self) -> str:
        """The column with the words."""
        return self.column + LABEL


@dataclass(frozen=True, slots=True)
class Point:
    """What an answer may have missed: its bit, counted over all columns of a question, its name and its words.

    With `aside` it isn't told where both of two other ways are open too.
    """

    bit: int
    name: str
    text: str
    aside: bool = False


@dataclass(frozen=True, slots=True)
class Answered:
    """The answer to a question, and where that is unknown what was missing; `columns` hold the bits of that."""

    column: str
    yes: str
    no: str
    unknown: str
    columns: tuple[str, ...] = ()
    points: tuple[Point, ...] = field(default=(), repr=False)

    @property
    def name(self) -> str:
        """The column with the words."""
        return self.column + LABEL


@dataclass(frozen=True, slots=True)
class Told:
    """One thing that is asked of a case: its bit in a pair of columns, and what is said where it is no or unknown."""

    mask: str
    bit: int
    no: str
    unknown: str


@dataclass(frozen=True, slots=True)
class Reasons:
    """Everything of one weight that is not met or not known, in the order of the pages about one case."""

    severity: str
    each: tuple[Told, ...]

    @property
    def name(self) -> str:
        """The column with the words."""
        return self.severity + LABEL


Label: TypeAlias = Coded | Answered | Reasons


@dataclass(frozen=True, slots=True)
class Wording:
    """Every column with words, in their order."""

    labels: tuple[Label, ...]

    @property
    def fields(self) -> list[pa.Field]:
        """The columns as a result has them: text, nothing left empty but where there is no reason to tell."""
        return [pa.field(label.name, pa.string()) for label in self.labels]


def wording_of(policy: Policy, results: Results, lang: Lang, *, borrowed: bool = False) -> Wording:
    """The words for the results of a policy. A `borrowed` legal basis is the scheme's: the cases say nothing of it.

    >>> from maatwerk_core.bulk.results import results_of
    >>> from maatwerk_core.packs.load import load_pack
    >>> policy = load_pack("amsterdam")
    >>> status, *_ = wording_of(policy, results_of(policy.plan), "en").labels
    >>> status.name, status.words[0]
    ('status_label', 'you can decide')
    """
    told = _telling(policy, lang)
    points = tuple(_points(told, policy, borrowed=borrowed)) if results.missing else ()
    reasons = tuple(_reasons(told, policy, results.masks))
    return Wording(
        (
            _status(told),
            _tier(told),
            _approvals(told),
            *(_answered(told, question, results, points) for question in QUESTIONS),
            *(
                Reasons(weight, tuple(r for w, r in reasons if w == weight))
                for weight in SEVERITIES
            ),
        )
    )


def _telling(policy: Policy, lang: Lang) -> Telling:
    """The words of a policy without any case: what is said of a reason doesn't depend on the case or its day."""
    nobody = Case.model_construct(intervention=Intervention.model_construct(name=""))
    return Telling(Assessment(nobody, policy, Assessed(datetime.date.min, False, (), (), ())), lang)


def _status(told: Telling) -> Coded:
    words = {at: told.voice.say(f"status.{name}") for at, name in enumerate(STATUSES)}
    return Coded("status", words, told.voice.say("verdict.unknown"))


def _tier(told: Telling) -> Coded:
    tiers = enumerate(told.pack.mandate.tiers or ())
    words = {at: told.voice.either(map(told.voice.role, tier.role)) for at, tier in tiers}
    words[NOBODY] = told.voice.say("mandate.no")
    return Coded("tier", words, told.voice.say("verdict.unknown"))


def _approvals(told: Telling) -> Coded:
    known = {-1: need_words(told, "quorum.need", "all")}
    known |= {need: need_words(told, "quorum.need", need) for need in (0, 1)}
    unknown = need_words(told, "quorum.need", None)
    return Coded("approvals", known, unknown, told.voice.say("quorum.need.some.many", n="{}"))


def _answered(
    told: Telling, question: str, results: Results, points: tuple[Point, ...]
) -> Answered:
    yes, no, unknown = (told.voice.say(f"verdict.{one}") for one in ("yes", "no", "unknown"))
    columns = tuple(name for name in results.missing if _is_of(name, question))
    return Answered(question, yes, no, unknown, columns, points if columns else ())


def _is_of(column: str, question: str) -> bool:
    """Is this column of bits that of a question?"""
    return column.removeprefix("missing_").rpartition("_")[0] == question


def _points(told: Telling, policy: Policy, *, borrowed: bool) -> Iterator[Point]:
    """What may be missing, by name, as the engine for single cases gives it."""
    names = {
        bit: "scheme.legal_basis" if borrowed and name == "legal_basis" else name
        for bit, name in enumerate(names_of(policy.plan))
    }
    kept = without_other_ways(tuple(names.values()))
    for bit, name in sorted(names.items(), key=lambda one: (one[1], one[0])):
        yield Point(bit, name, told.naming.clause(name), name not in kept)


def _reasons(told: Telling, policy: Policy, masks: tuple[Mask, ...]) -> Iterator[tuple[str, Told]]:
    """Everything that is asked of a case, by question, with its weight."""
    at = {output: (mask.name, bit) for mask in masks for bit, output in enumerate(mask.outputs)}
    for outline in outlines(policy).values():
        for fact, _ in outline.asked:
            said = reason_words(told, Reason(fact, "ask", "no", "motivate"))
            yield "motivate", Told(*at[f"ask:{fact}"], said, said)
        for judged in outline.checks:
            broken = judged.broken
            unknown = Reason(broken.id, "check", "unknown", broken.severity, broken.source)
            words = (reason_words(told, reason) for reason in (broken, unknown))
            yield broken.severity, Told(*at[f"check:{broken.id}"], *words)
