"""A finding names what was missing and what was assumed: those values, and no others."""

import pytest

from maatwerk_core.engine.grounds import Grounds, bits_of
from maatwerk_core.rules.expression import Not

ROLES = "roles: {team: {nl: team}}\n"
MANDATE = ROLES + (
    "mandate: {per: household, within: {value: ever, assumed: geen periode genoemd},"
    " tiers: [{role: team, ceiling: {value: 500, source: praktijk, about: yes}}], source: praktijk}\n"
)
QUORUM = (
    "quorum: {team: {approvals: {value: 3, source: praktijk, "
    "also_found: [{value: 4, source: wet}], chosen: de nieuwste}}}\n"
)
BEFORE = {"granted": {"value": [], "assumed": "niets genoemd"}}


def rests(finding):
    """What a finding rested on, as path and flag."""
    return [(rest.path, rest.flag) for rest in finding.assumed]


def test_assumed_about_and_contested_values_are_told_with_the_reason(policy, assessed):
    before = {"granted": {"value": [{"amount": "1", "on": "2020-01-01"}], "assumed": "gok"}}
    found = assessed(policy(MANDATE + QUORUM), amount="100", history=before).findings
    assert rests(found["mandate"]) == [
        ("history.granted", "assumed"),
        ("mandate.tiers.team.ceiling", "about"),
        ("mandate.within", "assumed"),
    ]
    contested = next(rest for rest in found["quorum"].assumed if rest.flag == "contested")
    assert (contested.path, contested.reason) == ("quorum.team.approvals", "de nieuwste")


def test_a_value_that_played_no_part_is_not_told(policy, assessed):
    plan = {
        "amount": {"value": "100", "assumed": "gok"},
        "form": {"value": "goods", "assumed": "gok"},
    }
    found = assessed(policy(MANDATE), intervention=plan, history=BEFORE).findings["mandate"]
    assert ("intervention.amount", "assumed") in rests(found)
    assert "intervention.form" not in dict(rests(found))


def test_the_period_plays_no_part_where_nothing_was_granted(policy, assessed):
    found = assessed(policy(MANDATE), amount="100", history=BEFORE).findings["mandate"]
    assert "mandate.within" not in dict(rests(found))


def test_a_remark_on_one_line_is_told_with_the_list(policy, assessed):
    history = {"granted": [{"amount": {"value": "1", "assumed": "gok"}, "on": "2020-01-01"}]}
    found = assessed(policy(MANDATE), amount="1", history=history).findings["mandate"]
    assert ("history.granted.0.amount", "assumed") in rests(found)


def test_a_scheme_that_lends_its_basis_lends_its_remark(policy, assessed):
    small = policy("scheme: {legal_basis: {value: wmo, assumed: niet genoemd}}\n")
    lent = assessed(small).findings["legitimacy"]
    assert rests(lent) == [("scheme.legal_basis", "assumed")]
    own = assessed(small, legal_basis="wmo").findings["legitimacy"]
    assert rests(own) == []


@pytest.mark.parametrize(
    ("basis", "missing"), [({}, "scheme.legal_basis"), ({"legal_basis": "unknown"}, "legal_basis")]
)
def test_an_unknown_basis_is_asked_where_it_is_to_be_said(policy, assessed, basis, missing):
    found = assessed(policy(), **basis).findings["legitimacy"]
    assert found.open == (missing,)


def test_a_known_verdict_misses_nothing(policy, assessed):
    found = assessed(policy(MANDATE + QUORUM), amount="100", history=BEFORE).findings["mandate"]
    assert (found.verdict, found.open, found.missing) == ("yes", (), ())


def test_the_amount_is_asked_for_once_where_neither_way_to_it_has_begun(policy, assessed):
    small = policy(MANDATE)
    assert assessed(small, history=BEFORE).findings["mandate"].open == ("amount", "mandate.above")
    begun = assessed(small, intervention={"total_amount": "100"}, history=BEFORE)
    assert set(begun.findings["mandate"].open) >= {"own_contribution", "co_funding"}


def test_an_output_and_any_other_node_can_be_asked_about(policy, assessed):
    assessment = assessed(policy(MANDATE))
    grounds = Grounds(assessment)
    plan = assessment.policy.plan
    assert grounds.missing(["mandate"]) == grounds.missing([plan.outputs["mandate"]])
    assert grounds.missing([Not(plan.nodes["wsnp"])]) == ("wsnp",)


def test_bits_are_told_lowest_first():
    assert list(bits_of(0)) == []
    assert list(bits_of(1 << 200 | 1 << 3)) == [3, 200]
