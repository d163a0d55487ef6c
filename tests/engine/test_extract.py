"""An extract gives the figures that the whole assessment gives, and nothing else."""

from __future__ import annotations

import pytest

from maatwerk_core.engine.extract import READ, Extract, extract_of
from maatwerk_core.engine.figures import FIGURES_OF, TOLD_FIGURES, left_told

TEXT = (
    "scheme: {legal_basis: local_scheme}\n"
    "roles: {team: {nl: t}, baas: {nl: b}}\n"
    "mandate: {per: plan, tiers: [{role: team, ceiling: 500}, {role: baas, ceiling: unknown}]}\n"
    "quorum: {team: {approvals: 3, case_shown: open}}\n"
)
AMOUNTS = ("250", "750", "unknown")


@pytest.mark.parametrize("question", READ)
@pytest.mark.parametrize("amount", AMOUNTS)
def test_figures_and_what_they_leave_open_follow_from_the_extract(
    policy, assessed, question, amount
):
    whole = assessed(policy(TEXT), amount=amount)
    part = extract_of(question, whole)
    assert tuple(TOLD_FIGURES[question](part)) == tuple(FIGURES_OF[question](whole))
    assert tuple(left_told(question, part)) == tuple(left_told(question, whole))


def test_plans_have_equal_extracts_where_their_figures_read_the_same(policy, assessed):
    small = policy(TEXT)
    plans = {amount: assessed(small, amount=amount) for amount in ("250", "251", "750")}
    quorum = {amount: extract_of("quorum", plan) for amount, plan in plans.items()}
    assert quorum["250"] == quorum["251"] != quorum["750"]
    assert hash(quorum["250"]) == hash(quorum["251"])
    assert extract_of("mandate", plans["250"]) != extract_of("mandate", plans["750"])


def test_an_extract_has_nothing_else_to_give(policy, assessed):
    part: Extract = extract_of("quorum", assessed(policy(TEXT), amount="250"))
    with pytest.raises(ValueError, match="tuple"):
        part.output("saving_cents")
    with pytest.raises(ValueError, match="tuple"):
        part.leaf("wsnp")
