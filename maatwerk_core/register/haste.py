"""Acute decisions: what can't wait is decided first, and votes and words follow within the pack's term."""

from __future__ import annotations

import datetime
from collections.abc import Iterable
from typing import cast

from maatwerk_core.engine.decision_kind import kind_of
from maatwerk_core.engine.decision_shape import decision_as_json
from maatwerk_core.errors import Fault, Faults, fault
from maatwerk_core.model.decision import GIVES, Decision, DecisionOutcome
from maatwerk_core.model.scalars import Duration
from maatwerk_core.register.bench import Bench
from maatwerk_core.register.equal.outcomes import WORDS_ABOUT
from maatwerk_core.register.events import Decided
from maatwerk_core.register.fitting import Said, decide_by
from maatwerk_core.rules.dated import days_from

#: Where a pack says within which term an acute decision is completed.
TERM = "deadlines.complete.within"
#: What may come after an acute decision. Who may decide, what stops a plan and a brake hold at once.
LATER = frozenset(
    {
        "decide.approvals-short",
        "decide.approvals-in-doubt",
        "decide.not-all",
        "decide.members-unknown",
        "decide.quorum-unknown",
        "decide.unknown",
        "decide.motivate",
        "decide.write",
        "register.unlike-precedents",
    }
)


def weigh_all(
    bench: Bench, outcome: str, by: str, on: datetime.date
) -> Decision | tuple[Fault, ...]:
    """The decision by all that was said in the dossier, or everything that is missing for it."""
    dossier = bench.dossier
    unexplained = bench.explain(outcome)
    words = {about: words for about, words in dossier.motivations if about != WORDS_ABOUT}
    said = Said(dossier.votes, words, dict(dossier.accepts), dict(dossier.releases))
    found = decide_by(said, bench.assessment, outcome, by, on)
    if not unexplained:
        return found
    return unexplained if isinstance(found, Decision) else (*found, *unexplained)


def decide_in_haste(
    bench: Bench,
    outcome: str,
    by: str,
    on: datetime.date,
    found: Decision | tuple[Fault, ...],
) -> Decided:
    """An acute decision, with what is missing now left for later. Raises `Faults` where it can't be that."""
    faults = [*_not_acute(bench)]
    term = bench.assessment.said(TERM)
    if not isinstance(term, Duration):
        faults.append(fault("register.no-haste-term", pack=bench.dossier.pack))
    if not isinstance(found, Decision):
        faults.extend(one for one in found if one.code not in LATER)
    if faults or not isinstance(term, Duration):
        raise Faults(faults)
    chosen = cast(DecisionOutcome, outcome)
    amount = bench.assessment.on_demand("fact:amount") if chosen in GIVES else None
    return Decided(
        outcome=chosen,
        by=by,
        on=on.isoformat(),
        kind=kind_of(bench.assessment, chosen),
        amount_cents=amount,
        needed=None,
        approvals=sum(bool(vote.approves) for vote in bench.dossier.votes),
        complete_by=(on + datetime.timedelta(days=days_from(on, term))).isoformat(),
        decision=decision_as_json(found) if isinstance(found, Decision) else None,
    )


def _not_acute(bench: Bench) -> Iterable[Fault]:
    if bench.assessment.leaf("acute") is not True:
        yield fault("register.not-acute")
