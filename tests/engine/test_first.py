"""What can be done today, by whom, and about what: the first thing every rendering says."""

import json

import pytest

from maatwerk_core.engine.first import first_step

TEXT = (
    "scheme: {legal_basis: local_scheme}\n"
    "roles: {team: {nl: team}}\n"
    "mandate: {per: plan, tiers: [{role: team, ceiling: 500}]}\n"
    "quorum: {team: {approvals: 3}}\n"
    "questions: {returns: show, involvement: require}\n"
    "ask: {facts: [goal]}\n"
    "checks:\n"
    "  verbod: {ground: legitimacy, when: {wsnp: yes}, require: {paid_to: supplier}, severity: stop,\n"
    "    source: wet, way_through: [{nl: anders}], text: {nl: tekst}}\n"
    "  natura: {ground: legitimacy, require: {form: goods}, severity: motivate, source: praktijk, text: {nl: tekst}}\n"
    "  tip: {ground: legitimacy, require: {recurring: no}, severity: advice, source: praktijk, text: {nl: tekst}}\n"
)
FINE = {
    "amount": "100",
    "form": "goods",
    "paid_to": "supplier",
    "household": {"wsnp": "no"},
    "goal": "werken",
    "history": {"granted": []},
}


@pytest.mark.parametrize(
    ("change", "do", "by", "about"),
    [
        ({}, "decide", ["team"], []),
        ({"form": "money"}, "motivate", ["team"], ["natura"]),
        ({"intervention": {"recurring": "yes"}}, "decide", ["team"], []),
        (
            {"household": {"wsnp": "yes"}, "paid_to": "resident"},
            "way_through",
            ["team"],
            ["verbod"],
        ),
        ({"household": {}, "paid_to": "resident"}, "find_out", ["team"], ["wsnp"]),
        ({"amount": "501"}, "find_out", None, ["mandate.above"]),
        ({"legal_basis": "unknown"}, "find_out", ["team"], ["legal_basis"]),
        ({"goal": "unknown"}, "find_out", ["team"], ["goal"]),
    ],
)
def test_the_first_step_says_what_by_whom_and_about_what(policy, assessed, change, do, by, about):
    assessment = assessed(policy(TEXT), **{**FINE, **change})
    found = first_step(assessment, assessment.findings)
    assert {key: found[key] for key in ("do", "by", "about")} == {
        "do": do,
        "by": by,
        "about": about,
    }
    assert [ways["check"] for ways in found["ways"]] == (about if do == "way_through" else [])


def test_a_question_that_counts_and_is_a_no_is_to_be_motivated(policy, assessed):
    text = (
        TEXT.replace("returns: show", "returns: require")
        + "returns: {reference: nothing, within: 12 months}\n"
    )
    scenarios = {"nothing": {"lines": []}, "budget": {"lines": []}}
    assessment = assessed(policy(text), scenarios=scenarios, **FINE)
    assert first_step(assessment, assessment.findings) == {
        "do": "motivate",
        "by": ["team"],
        "about": ["returns"],
        "ways": [],
    }


@pytest.mark.parametrize(("above", "by"), [("nobody", []), ("unknown", None)])
def test_that_nobody_may_decide_is_another_answer_than_not_knowing_who(policy, assessed, above, by):
    text = TEXT.replace("ceiling: 500}]}", f"ceiling: 500}}], above: {above}}}")
    assessment = assessed(policy(text), **{**FINE, "amount": "501"})
    assert first_step(assessment, assessment.findings)["by"] == by
    assert assessment.findings["mandate"]["roles"] == by
    assert json.loads(assessment.to_json())["first"]["by"] == by
