"""Each question turns its section of the policy into a verdict, ignorant of the others."""

import pytest

RETURNS = (
    "returns: {reference: nothing, within: 12 months}\n"
    "costs:\n"
    "  uitkering: {nl: uitkering, price: 16000, per: year, payer: municipality, source: praktijk}\n"
    "  zorg: {nl: zorg, price: 100, per: month, payer: health_insurer, source: praktijk}\n"
)
YEAR = {"item": "uitkering", "for": "12 months", "sure": "yes"}


def scenarios(nothing=None, budget=None, regular=None):
    lines = {"nothing": nothing, "regular": regular, "budget": budget}
    return {name: {"lines": some} for name, some in lines.items() if some is not None}


@pytest.mark.parametrize(
    ("amount", "verdict", "saving", "payback", "break_even"),
    [
        ("1100", "yes", 1_490_000, 1, 688),
        ("16000", "yes", 0, 12, 10_000),
        ("16000.01", "no", -1, 13, 10_000),
        ("0", "yes", 1_600_000, 0, 0),
    ],
)
def test_returns_are_yes_from_a_saving_of_zero(
    policy, assessed, amount, verdict, saving, payback, break_even
):
    found = assessed(policy(RETURNS), amount=amount, scenarios=scenarios([YEAR], [])).findings[
        "returns"
    ]
    figures = (found["saving_cents"], found["payback_months"], found["break_even_bp"])
    assert (found.verdict, figures) == (verdict, (saving, payback, break_even))


def test_where_nothing_is_avoided_it_never_pays_back(policy, assessed):
    found = assessed(policy(RETURNS), amount="1", scenarios=scenarios([], [])).findings["returns"]
    assert (found.verdict, found["payback_months"], found["break_even_bp"]) == (
        "no",
        "never",
        "never",
    )


def test_what_another_purse_saves_is_shown_and_does_not_decide(policy, assessed):
    lines = [{"item": "zorg", "for": "12 months", "sure": "yes"}]
    plan = {"amount": "100", "own_contribution": "10", "co_funding": "0"}
    found = assessed(policy(RETURNS), intervention=plan, scenarios=scenarios(lines, [])).findings[
        "returns"
    ]
    assert (found.verdict, found["saving_cents"], found["saving_all_cents"]) == (
        "no",
        -10_000,
        109_000,
    )


def test_the_reference_is_the_packs_choice(policy, assessed):
    small = policy(RETURNS.replace("reference: nothing", "reference: regular"))
    found = assessed(small, amount="1", scenarios=scenarios([], [], [YEAR])).findings["returns"]
    assert (found["reference"], found["saving_cents"]) == ("regular", 1_599_900)


def test_an_unknown_reference_is_unknown_though_both_readings_come_to_the_same(policy, assessed):
    small = policy(RETURNS.replace("reference: nothing, ", ""))
    same = assessed(small, amount="1", scenarios=scenarios([YEAR], [], [YEAR])).findings["returns"]
    # Past both readings a pack may mean something else: nothing is known of it.
    assert (same.verdict, same.open) == ("unknown", ("returns.reference",))


def test_scenarios_without_lines_leave_the_returns_unknown(policy, assessed):
    found = assessed(policy(RETURNS), amount="1").findings["returns"]
    assert found.verdict == "unknown"
    assert {"lines_nothing", "lines_budget"} <= set(found.missing)


STANCE = "tegenprestatie: {{stance: {stance}, must: {{serve_resident: yes, fit: {fit}}}}}\n"


@pytest.mark.parametrize(
    ("stance", "tegenprestatie", "verdict"),
    [
        ("none", {}, "yes"),
        ("invited", {"agreed": "no"}, "yes"),
        ("expected", {}, "unknown"),
        ("expected", {"agreed": "no"}, "no"),
        ("required", {"agreed": "yes", "serves_resident": "yes", "fits": "yes"}, "yes"),
        ("required", {"agreed": "yes", "serves_resident": "yes", "fits": "no"}, "no"),
        ("required", {"agreed": "yes", "serves_resident": "yes"}, "unknown"),
        ("unknown", {"agreed": "yes", "serves_resident": "yes", "fits": "yes"}, "unknown"),
    ],
)
def test_the_stance_is_met_or_not(policy, assessed, stance, tegenprestatie, verdict):
    small = policy(STANCE.format(stance=stance, fit="yes"))
    assert (
        assessed(small, tegenprestatie=tegenprestatie).findings["tegenprestatie"].verdict == verdict
    )


def test_what_a_tegenprestatie_need_not_do_is_not_asked(policy, assessed):
    small = policy(STANCE.format(stance="required", fit="no"))
    said = {"agreed": "yes", "serves_resident": "yes", "fits": "no"}
    assert assessed(small, tegenprestatie=said).findings["tegenprestatie"].verdict == "yes"


def test_a_pack_that_says_nothing_of_a_tegenprestatie_leaves_it_unknown(policy, assessed):
    found = assessed(policy("tegenprestatie: unknown\n")).findings["tegenprestatie"]
    assert (found.verdict, found["stance"], found.open) == (
        "unknown",
        None,
        ("tegenprestatie.stance",),
    )


CHECK = (
    "checks: {{c: {{ground: {ground}, require: {{network: yes}}, severity: {severity},"
    " source: praktijk, text: {{nl: t}}}}}}\n"
)


@pytest.mark.parametrize(("severity", "verdict"), [("motivate", "no"), ("advice", "yes")])
def test_involvement_does_not_hang_on_advice(policy, assessed, severity, verdict):
    small = policy(CHECK.format(ground="involvement", severity=severity))
    assert assessed(small, involvement={"network": "no"}).findings["involvement"].verdict == verdict


@pytest.mark.parametrize(("network", "verdict"), [("yes", "yes"), ("no", "no"), (None, "unknown")])
def test_side_effects_are_yes_when_none_is_known(policy, assessed, network, verdict):
    small = policy(CHECK.format(ground="side_effects", severity="advice"))
    involvement = {"network": network} if network else {}
    assert assessed(small, involvement=involvement).findings["side_effects"].verdict == verdict


def test_legitimacy_is_unknown_without_a_basis_though_no_stop_fails(policy, assessed):
    assert assessed(policy()).findings["legitimacy"].verdict == "unknown"
    assert assessed(policy(), legal_basis="own_fund").findings["legitimacy"].verdict == "yes"


def test_a_failing_stop_is_a_no_though_the_basis_is_unknown(policy, assessed):
    stop = (
        "checks: {c: {ground: legitimacy, require: {recurring: no}, severity: stop, source: wet,"
        " way_through: [{nl: anders}], text: {nl: t}}}\n"
    )
    found = assessed(policy(stop), intervention={"recurring": "yes"})
    assert (found.findings["legitimacy"].verdict, found.status) == ("no", "stop")
