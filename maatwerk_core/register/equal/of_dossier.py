"""The precedents of a dossier: what was asked or decided in it beside what was decided before it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from maatwerk_core.engine.assess import Assessment
from maatwerk_core.errors import Fault, fault
from maatwerk_core.model.decision import GIVES, OUTCOMES
from maatwerk_core.register.dossier import Dossier
from maatwerk_core.register.equal.earlier import Shelf, decided_at
from maatwerk_core.register.equal.finding import find_precedents, severity_of
from maatwerk_core.register.equal.outcomes import RESULTS, WORDS_ABOUT, Settled
from maatwerk_core.register.equal.precedents import Precedents

if TYPE_CHECKING:
    from maatwerk_core.register.desk import Desk


def precedents_of(desk: Desk, id_: str) -> Precedents:
    """What was decided before the decision in a dossier; with none yet, before today.

    Raises `Faults` (`register.erased`) where its case can't be read any more.
    """
    dossier = desk.dossier(id_)
    decided = dossier.decided
    settled = None if decided is None else Settled(decided.outcome, decided.amount_cents)
    return _beside(desk, dossier, desk.assessment(dossier), settled)


def unlike_precedents(
    desk: Desk, dossier: Dossier, assessment: Assessment, outcome: str
) -> tuple[Fault, ...]:
    """A fault where the pack wants words for an outcome that differs from all with nearly the same facts."""
    if severity_of(assessment) != "motivate" or outcome not in OUTCOMES or outcome in RESULTS:
        return ()
    if WORDS_ABOUT in dict(dossier.motivations):
        return ()
    amount = assessment.on_demand("fact:amount") if outcome in GIVES else None
    found = _beside(desk, dossier, assessment, Settled(outcome, amount))
    if not found.unlike_all:
        return ()
    return (
        fault(
            "register.unlike-precedents",
            f"/motivations/{WORDS_ABOUT}",
            about=WORDS_ABOUT,
            dossier=dossier.id,
            dossiers=", ".join(one.dossier for one in found.unexplained),
        ),
    )


def _beside(
    desk: Desk, dossier: Dossier, assessment: Assessment, settled: Settled | None
) -> Precedents:
    decided = dossier.decided is not None
    return find_precedents(
        Shelf(desk.store, desk.keys, desk.policies),
        assessment,
        settled,
        itself=dossier.id,
        before=decided_at(desk.store.read(dossier.id)) if decided else None,
        subject=dossier.subject,
        words=dict(dossier.motivations).get(WORDS_ABOUT),
    )
