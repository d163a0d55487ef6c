"""A witness in words: the facts it can't do without, what both packs make of it, and which value makes the flip."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from maatwerk_core.bulk.impact.case_words import value_words
from maatwerk_core.bulk.impact.found import Moved, Witness
from maatwerk_core.bulk.impact.witnesses import Candidate, Trial, stripped
from maatwerk_core.bulk.layout import CASE, DAY
from maatwerk_core.bulk.one_case import assess_row
from maatwerk_core.bulk.reports.found import Told, Words
from maatwerk_core.bulk.reports.telling import told
from maatwerk_core.engine.assess import Assessment
from maatwerk_core.explain.naming import Naming
from maatwerk_core.explain.questions import question_words
from maatwerk_core.explain.telling import Telling
from maatwerk_core.explain.voice import Voice
from maatwerk_core.model.assessment import QUESTIONS
from maatwerk_core.rules.facts import Fact
from maatwerk_core.rules.policy import Policy

#: Columns that are no facts.
_BESIDE = (CASE, DAY)
#: The question that says more of a flip than the first line of a page.
_QUESTIONS: Mapping[str, str] = {
    "role": "mandate",
    "approvals": "quorum",
    "legitimacy": "legitimacy",
    "tegenprestatie": "tegenprestatie",
}


def witness_of(
    candidate: Candidate, trial: Trial, about: str, outcomes: tuple[str, str], *, named: bool
) -> tuple[Witness, Mapping[str, Any]] | None:
    """A case explained, and the facts it still has. `named`: its id may be told."""
    facts = {name: value for name, value in candidate.row.items() if name not in _BESIDE}
    kept = stripped(trial, about, outcomes, facts)
    if kept is None:
        return None
    old, new = (
        assess_row(kept, policy, trial.day, strict=trial.strict) for policy in trial.policies
    )
    amount = new.on_demand("fact:amount")
    shown = tuple(fact_words(kept, trial.policies))
    case = candidate.case if named else None
    return Witness(
        case, trial.day, amount, shown, told_about(about, old), told_about(about, new)
    ), kept


def told_about(about: str, assessment: Assessment) -> Told:
    """The first line of the page, then what bears on this flip: the answer to its question, or the checks."""
    found = told(assessment)
    if about not in _QUESTIONS:
        return found if about == "status" else Told(found.lead)
    at = QUESTIONS.index(_QUESTIONS[about])
    nl, en = (question_words(Telling(assessment, lang))[at] for lang in ("nl", "en"))
    return Told(found.lead, (Words(nl, en),))


def decisive(
    trial: Trial,
    about: str,
    outcomes: tuple[str, str],
    row: Mapping[str, Any],
    moved: Sequence[Moved],
) -> Iterator[Moved]:
    """Each value with whether the flip is undone when the new pack sets this one as the old pack does."""
    for each in moved:
        undone = trial.outcome(1, about, row, {each.path: each.old}) == outcomes[0]
        yield Moved(each.path, each.type, each.old, each.new, undone)


def fact_words(row: Mapping[str, Any], policies: tuple[Policy, Policy]) -> Iterator[Words]:
    """Every known fact with its value, by the pack that has it."""
    facts = {fact.column: (fact, policy) for policy in policies for fact in policy.plan.facts.values()
             if not fact.id.startswith("=") and (fact.path or fact.fields)}  # fmt: skip
    for name, value in row.items():
        if value is not None and value is not False and name in facts:
            fact, policy = facts[name]
            yield Words(_sentence(fact, value, policy, "nl"), _sentence(fact, value, policy, "en"))
        elif value is False and name in facts and facts[name][0].reads != "stated":
            fact, policy = facts[name]
            yield Words(_sentence(fact, value, policy, "nl"), _sentence(fact, value, policy, "en"))


def _sentence(fact: Fact, value: Any, policy: Policy, lang: Any) -> str:
    voice = Voice(policy.pack, lang)
    name = Naming(voice, policy.plan).label(fact.id.removesuffix("_stated"))
    return f"{name}: {value_words(value, fact.type, voice)}"
