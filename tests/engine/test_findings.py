"""The seven findings: verdict, figures, reasons, what was open and what the pack leaves unsaid."""

import pytest

from maatwerk_core.model.assessment import QUESTIONS

TIERS = (
    "roles: {team: {nl: team}, baas: {nl: baas}}\n"
    "mandate: {per: plan, within: ever, above: nobody, tiers: "
    "[{role: team, ceiling: 500, when: {complexity: simple}, inform: [baas]}, {role: baas, ceiling: 900}]}\n"
)
QUORUM = (
    "quorum:\n"
    "  team: {approvals: 3, case_shown: anonymous, brake: {by: [baas], grounds: [legitimacy]}}\n"
    "  baas: {approvals: 3, requester_counts: yes, answer_within: 24 hours}\n"
)
SAID = ("requester_counts", "case_shown", "of", "answer_within", "no_answer_is", "discuss")
NONE_BEFORE = {"granted": []}


def unsaid(role, *said):
    return {f"quorum.{role}.{name}" for name in SAID if name not in said}


def test_all_seven_questions_are_answered(policy, assessed):
    assert tuple(assessed(policy()).findings) == QUESTIONS


def test_what_the_pack_leaves_unsaid_of_a_quorum_is_named_and_changes_no_verdict(policy, assessed):
    found = assessed(policy(TIERS + QUORUM), amount="1", complexity="simple", history=NONE_BEFORE)
    quorum = found.findings["quorum"]
    assert (quorum.verdict, quorum["approvals"], quorum["case_shown"]) == ("yes", 3, "anonymous")
    assert quorum["brake"] == {"by": ["baas"], "grounds": ["legitimacy"]}
    assert set(quorum.missing) == unsaid("team", "case_shown")
    assert quorum.open == ()


def test_an_unknown_role_leaves_the_arrangements_unknown_and_says_why(policy, assessed):
    found = assessed(policy(TIERS + QUORUM), amount="1", history=NONE_BEFORE).findings
    assert (found["mandate"].verdict, found["mandate"]["role"]) == ("yes", None)
    assert found["mandate"].missing == ("complexity",)
    quorum = found["quorum"]
    assert (quorum.verdict, quorum["approvals"], quorum["brake"]) == ("yes", 3, None)
    assert quorum.missing == ("complexity",)
    assert quorum["would_need"] == {"team": 3, "baas": 3}


def test_above_everyone_nobody_decides_and_it_is_told_what_each_would_need(policy, assessed):
    found = assessed(policy(TIERS + QUORUM), amount="901", history=NONE_BEFORE).findings
    assert (found["mandate"].verdict, found["mandate"]["tier"]) == ("no", -1)
    assert (found["quorum"].verdict, found["quorum"]["approvals"]) == ("unknown", None)
    assert found["quorum"]["would_need"] == {"team": 3, "baas": 3}


@pytest.mark.parametrize(
    ("quorum", "verdict", "approvals"),
    [
        ("", "unknown", None),
        ("quorum: unknown\n", "unknown", None),
        ("quorum: none\n", "yes", 0),
        ("quorum: {team: {approvals: none}}\n", "yes", 0),
        ("quorum: {team: {approvals: all}}\n", "yes", "all"),
        ("quorum: {team: {approvals: unknown}}\n", "unknown", None),
        ("quorum: {baas: {approvals: 2}}\n", "unknown", None),
    ],
)
def test_all_and_none_are_known_numbers_and_unsaid_is_not(
    policy, assessed, quorum, verdict, approvals
):
    found = assessed(policy(TIERS + quorum), amount="1", complexity="simple", history=NONE_BEFORE)
    assert (found.findings["quorum"].verdict, found.findings["quorum"]["approvals"]) == (
        verdict,
        approvals,
    )


def test_of_equal_roles_the_one_with_a_quorum_counts(policy, assessed):
    text = TIERS.replace("role: team,", "role: [baas, team],").replace(
        ", {role: baas, ceiling: 900}", ""
    )
    found = assessed(
        policy(text + "quorum: {team: {approvals: 2}}\n"),
        amount="1",
        complexity="simple",
        history=NONE_BEFORE,
    )
    assert found.findings["mandate"]["roles"] == ["baas", "team"]
    assert found.findings["quorum"]["approvals"] == 2


BASES = (
    "scheme: {legal_basis: wmo}\n"
    "legal_bases: {wmo: {nl: Wmo, on_application: besluit, on_offer: unknown}}\n"
)


@pytest.mark.parametrize(
    ("trigger", "kind", "missing"),
    [
        ("application", "besluit", ()),
        ("offer", None, ("legal_bases.wmo.on_offer",)),
        ("unknown", None, ("trigger",)),
    ],
)
def test_the_kind_of_decision_follows_from_basis_and_trigger(
    policy, assessed, trigger, kind, missing
):
    found = assessed(policy(BASES), trigger=trigger).findings["legitimacy"]
    assert (found["decision_kind"], found.missing) == (kind, missing)


def test_strict_figures_show_nothing_that_the_case_assumes(policy, assessed):
    case = {
        "trigger": {"value": "application", "assumed": "gok"},
        "tegenprestatie": {"fits": {"value": "yes", "assumed": "gok"}},
    }
    for strict, kind, fits in ((False, "besluit", True), (True, None, None)):
        found = assessed(policy(BASES), strict=strict, **case).findings
        assert found["legitimacy"]["decision_kind"] == kind
        assert found["tegenprestatie"]["fits"] is fits


ASK = "ask: {facts: [goal, own_plan]}\n"


def test_what_must_be_stated_is_asked_even_beside_a_no(policy, assessed):
    check = (
        "checks: {c: {ground: involvement, require: {network: yes}, severity: motivate, "
        "source: praktijk, text: {nl: tekst}}}\n"
    )
    involvement = {"network": "no", "own_plan": "no"}
    found = assessed(policy(ASK + check), involvement=involvement).findings["involvement"]
    asked = {r.id: (r.verdict, r.missing) for r in found.reasons if r.kind == "ask"}
    assert found.verdict == "no"
    assert asked == {"goal": ("unknown", ("goal",)), "own_plan": ("yes", ())}
    assert "goal" in found.missing


@pytest.mark.parametrize(("counts", "expected"), [("require", True), ("show", False)])
def test_a_question_counts_where_the_pack_requires_it(policy, assessed, counts, expected):
    found = assessed(policy(f"questions: {{returns: {counts}}}\n")).findings
    assert found["returns"].counts is expected
    assert all(found[question].counts for question in ("legitimacy", "mandate", "quorum"))
    assert not found["side_effects"].counts


def test_a_figure_that_is_not_there_is_a_key_error(policy, assessed):
    with pytest.raises(KeyError):
        assessed(policy()).findings["returns"]["role"]


AGREEMENT = (
    "agreements:\n"
    "  terug: {offer: example, when: {title: loan}, promise: {nl: houden}, until: 6 months,\n"
    "    kept: {pays: nothing}, broken_culpably: {pays: all}, broken_otherwise: {pays: outstanding},\n"
    "    judged_by: het team}\n"
    "  vaag: {offer: standard, when: {title: loan}, promise: {nl: houden}}\n"
)


def agreements(assessment):
    return assessment.findings["tegenprestatie"]["agreements"]


def test_an_agreement_tells_when_it_is_due_and_what_comes_back(policy, assessed):
    uses = [{"uses": "terug", "starts": "2020-08-31", "outstanding": "40"}]
    found = assessed(
        policy(AGREEMENT), intervention={"title": "loan", "amount": "100"}, agreements=uses
    )
    told = agreements(found)["terug"]
    assert (told["applies"], told["used"], told["due"]) == ("yes", True, "2021-02-28")
    assert (told["kept_cents"], told["broken_culpably_cents"], told["broken_otherwise_cents"]) == (
        0,
        10_000,
        4_000,
    )


def test_all_of_the_amount_comes_back_also_where_the_amount_is_worked_out(policy, assessed):
    plan = {"title": "loan", "total_amount": "100", "own_contribution": "30", "co_funding": "0"}
    found = assessed(policy(AGREEMENT), intervention=plan, agreements=[{"uses": "terug"}])
    assert agreements(found)["terug"]["broken_culpably_cents"] == 7_000
    assert agreements(found)["terug"]["due"] is None


def test_an_agreement_that_may_apply_is_shown_as_such_and_says_why(policy, assessed):
    found = assessed(policy(AGREEMENT))
    assert {id_: one["applies"] for id_, one in agreements(found).items()} == {
        "terug": "unknown",
        "vaag": "unknown",
    }
    assert "title" in found.findings["tegenprestatie"].missing


def test_an_agreement_that_does_not_apply_is_not_shown_unless_it_is_used(policy, assessed):
    small, plan = policy(AGREEMENT), {"title": "gift"}
    assert agreements(assessed(small, intervention=plan)) == {}
    used = agreements(assessed(small, intervention=plan, agreements=[{"uses": "vaag"}]))
    assert (used["vaag"]["applies"], used["vaag"]["used"]) == ("no", True)


def test_what_the_pack_leaves_unsaid_of_an_agreement_in_use_is_named(policy, assessed):
    found = assessed(
        policy(AGREEMENT), intervention={"title": "loan"}, agreements=[{"uses": "vaag"}]
    )
    missing = set(found.findings["tegenprestatie"].missing)
    assert {
        "agreements.vaag.until",
        "agreements.vaag.judged_by",
        "agreements.vaag.kept.pays",
    } <= missing
    assert not any(name.startswith("agreements.terug") for name in missing)
