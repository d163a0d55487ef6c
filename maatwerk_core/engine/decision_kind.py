"""What kind of act a decision is: a besluit open to objection, a factual act, private law, or unknown."""

from __future__ import annotations

from maatwerk_core.engine.assess import Assessment
from maatwerk_core.model.decision import SETTLES, DecisionKind, DecisionOutcome


def kind_of(assessment: Assessment, outcome: DecisionOutcome) -> DecisionKind:
    """From the legal basis and what set it off; a refusal of an application is always a besluit.

    Referring and a plan that is withdrawn settle nothing and are factual; something solved without money leaves an
    application open unless it is withdrawn, so what that is stays unknown unless it was an offer.
    """
    trigger = assessment.case.trigger
    if outcome not in SETTLES:
        solved = outcome == "solved_without_money" and trigger != "offer"
        return "unknown" if solved else "factual"
    if outcome == "refuse" and trigger == "application":
        return "besluit"
    return _by_basis(assessment)


def _by_basis(assessment: Assessment) -> DecisionKind:
    found = assessment.findings["legitimacy"]["decision_kind"]
    return found if found in ("besluit", "factual", "private_law") else "unknown"
