"""An answer is made once per combination of verdicts, of what was missing and of what was assumed."""

from maatwerk_core.engine.answers import answer_to, outlines
from maatwerk_core.engine.grounds import Grounds
from maatwerk_core.model.assessment import QUESTIONS

CHECKS = (
    "checks:\n"
    "  hulp: {ground: legitimacy, severity: advice, source: praktijk, text: {nl: x, en: x},\n"
    "    when: {recurring: yes}, require: {wsnp: no}}\n"
)


def told(question, assessment, *left):
    return answer_to(question, Grounds(assessment), left)


def test_an_outline_starts_with_the_verdict(policy):
    made = policy(CHECKS)
    names = list(made.plan.outputs)
    for question, outline in outlines(made).items():
        assert names[outline.outputs[0]] == names[outline.judged[0]] == question


def test_cases_that_differ_in_amount_alone_share_their_answers(policy, assessed):
    made = policy(CHECKS)
    one, other = (assessed(made, amount=amount) for amount in ("1", "2"))
    for question in QUESTIONS:
        assert told(question, one) is told(question, other)


def hulp(policy, assessed, wsnp=None, recurring=None):
    parts = {"household": {"wsnp": wsnp}} if wsnp else {}
    plan = {"recurring": recurring} if recurring else {}
    answer = told("legitimacy", assessed(policy, intervention=plan, **parts))
    return next(reason for reason in answer.reasons if reason.id == "hulp"), answer


def test_another_verdict_gets_another_answer(policy, assessed):
    made = policy(CHECKS)
    verdicts = [hulp(made, assessed, wsnp, "yes")[0].verdict for wsnp in ("yes", "no", None)]
    assert [*verdicts, hulp(made, assessed, "yes", "no")[0].verdict] == [
        "no",
        "yes",
        "unknown",
        "not_applicable",
    ]


def test_the_same_verdict_for_want_of_another_fact_is_another_answer(policy, assessed):
    made = policy(CHECKS)
    no_wsnp, answer = hulp(made, assessed, recurring="yes")
    no_rhythm, _ = hulp(made, assessed, wsnp="yes")
    assert (no_wsnp.missing, no_rhythm.missing) == (("wsnp",), ("recurring",))
    assert "wsnp" in answer.missing


def test_what_is_left_open_about_figures_is_missing_and_opens_no_verdict(policy, assessed):
    answer = told("side_effects", assessed(policy(CHECKS)), "trigger", "trigger")
    assert (answer.missing, answer.open) == (("trigger",), ())


def test_what_one_case_assumes_is_not_told_of_another(policy, assessed):
    made = policy(CHECKS)
    guess = {"value": "no", "assumed": "gok"}
    _, sure = hulp(made, assessed, "no", "yes")
    _, guessed = hulp(made, assessed, guess, "yes")
    assert "household.wsnp" in {rest.path for rest in guessed.assumed}
    assert "household.wsnp" not in {rest.path for rest in sure.assumed}
    assert guessed.verdict == sure.verdict
