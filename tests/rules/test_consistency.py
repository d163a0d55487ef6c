"""A pack may not contradict itself: sources and roles exist, a stop rests on a law and names a way through."""

from __future__ import annotations

import pytest

from maatwerk_core.errors import Faults

ROLES = "roles: {team: {nl: team}}\n"
CHECK = (
    "checks: {{c: {{ground: legitimacy, require: {{wsnp: no}}, severity: {severity}{more},"
    " text: {{nl: tekst}}}}}}\n"
)
WAY = ", way_through: [{nl: anders}]"


def check(severity, more=""):
    return CHECK.format(severity=severity, more=more)


def faults(loaded, text):
    """The codes of a pack's faults, with where they point."""
    with pytest.raises(Faults) as caught:
        loaded(text)
    return [(fault.code, fault.pointer) for fault in caught.value.faults]


@pytest.mark.parametrize(
    ("text", "pointer"),
    [
        ("maximum: {value: 5, source: wte}\n", "/maximum"),
        ("maximum: {2020-01-01: {value: 5, source: wte}}\n", "/maximum"),
        (check("advice", ", source: wte art 3"), "/checks/c/source"),
        ("provisions: {p: {nl: weg, law: wte}}\n", "/provisions/p/law"),
        ("legal_bases: {wmo: {nl: Wmo, article: wte art 1}}\n", "/legal_bases/wmo/article"),
        ("deadlines: {d: {nl: termijn, law: wte}}\n", "/deadlines/d/law"),
        ("substantiation: {s: {write: {a: Waarom}, source: wte}}\n", "/substantiation/s/source"),
    ],
)
def test_a_source_that_is_not_listed_is_a_fault(loaded, text, pointer):
    assert ("policy.unknown-source", pointer) in faults(loaded, text)


def test_a_source_may_carry_an_article(loaded):
    loaded(check("advice", ", source: wet art 15 lid 1"))


@pytest.mark.parametrize(("more", "code"), [
    (f", source: krant{WAY}", "policy.stop-without-law"),
    (WAY, "policy.stop-without-law"),
    (", source: wet", "policy.stop-without-way"),
])  # fmt: skip
def test_a_stop_rests_on_a_law_and_names_a_way_through(loaded, more, code):
    assert [found for found, _ in faults(loaded, check("stop", more))] == [code]


def test_a_stop_of_a_law_with_a_way_through_is_fine(loaded):
    loaded(check("stop", f", source: wet art 3{WAY}"))


def test_a_maximum_of_a_law_names_a_way_through_as_well(loaded):
    text = "maximum: {value: 5, source: wet art 3}\n"
    assert faults(loaded, text) == [("policy.stop-without-way", "/maximum")]
    loaded(text + "above_maximum: {way_through: [{nl: anders}]}\n")
    loaded(text.replace("wet art 3", "krant"))


@pytest.mark.parametrize("severity", ["motivate", "advice"])
def test_what_does_not_stop_may_rest_on_anything(loaded, severity):
    loaded(check(severity, ", source: krant"))


@pytest.mark.parametrize(
    ("text", "pointer"),
    [
        ("mandate: {tiers: [{role: taem}]}\n", "/mandate/tiers/0/role"),
        ("mandate: {tiers: [{role: [team, taem]}]}\n", "/mandate/tiers/0/role"),
        ("quorum: {taem: {approvals: 3}}\n", "/quorum/taem"),
        ("mandate: {tiers: [{role: team, inform: [taem]}]}\n", "/mandate/tiers/0/inform"),
        (check("advice", ", released_by: [taem]"), "/checks/c/released_by"),
        ("above_maximum: {released_by: [taem]}\n", "/above_maximum/released_by"),
    ],
)
def test_a_role_that_is_not_listed_is_a_fault_with_what_was_meant(loaded, text, pointer):
    with pytest.raises(Faults) as caught:
        loaded(ROLES + text)
    (fault,) = caught.value.faults
    assert (fault.code, fault.pointer) == ("policy.unknown-role", pointer)
    assert dict(fault.values)["near"] == "team"


def test_a_quorum_of_none_names_no_roles(loaded):
    assert loaded("quorum: none\n").pack.quorum == "none"


@pytest.mark.parametrize("silence", ["approval", "{2020: no_approval, 2021: unknown}"])
def test_what_silence_means_needs_a_term_to_answer_in(loaded, silence):
    text = ROLES + f"quorum: {{team: {{approvals: 3, no_answer_is: {silence}"
    assert faults(loaded, text + "}}\n") == [
        ("policy.silence-without-term", "/quorum/team/no_answer_is")
    ]
    loaded(text + ", answer_within: 24 hours}}\n")
    loaded(text + ", answer_within: unknown}}\n")


def test_silence_of_which_nobody_knows_what_it_means_needs_no_term(loaded):
    loaded(ROLES + "quorum: {team: {approvals: 3, no_answer_is: unknown}}\n")


def test_a_tier_that_waits_for_a_check_that_is_not_there_is_a_fault(loaded):
    text = ROLES + "mandate: {tiers: [{role: team, when_met: [cc]}]}\n" + check("advice")
    assert faults(loaded, text) == [("policy.unknown-check", "/mandate/tiers/0/when_met")]
    loaded(text.replace("[cc]", "[c, maximum]"))


def test_a_tier_does_not_wait_for_a_check_that_may_wait_for_the_tier(loaded):
    late = check("advice").replace("ground: legitimacy", "ground: tegenprestatie")
    text = ROLES + "mandate: {tiers: [{role: team, when_met: [c]}]}\n"
    assert faults(loaded, text + late) == [("condition.stratum", "/mandate/tiers/0/when_met")]
    loaded(text + check("advice"))


@pytest.mark.parametrize(
    ("name", "code"),
    [
        ("verhuisd", "policy.local-fact-name"),
        ("own_postcode", "pack.unreadable-fact"),
        ("own_nationaliteit", "pack.unreadable-fact"),
    ],
)
def test_a_local_fact_has_its_own_name_and_is_not_about_what_people_are_not_judged_on(
    loaded, name, code
):
    text = f"facts: {{{name}: {{type: yes_no, nl: iets}}}}\n"
    assert (code, f"/facts/{name}") in faults(loaded, text)


def test_a_choice_says_which(loaded):
    assert faults(loaded, "facts: {own_kleur: {type: choice, nl: kleur}}\n") == [
        ("field.missing", "/facts/own_kleur")
    ]
    loaded("facts: {own_kleur: {type: choice, choices: [rood, blauw], nl: kleur}}\n")


def test_a_row_of_a_norm_has_no_column_that_is_not_declared(loaded):
    norm = "norms: {n: {unit: EUR, columns: [single], rows: [{from: 2020-01-01, signle: 5}]}}\n"
    assert faults(loaded, norm) == [("policy.unknown-column", "/norms/n/rows")]
    loaded(norm.replace("signle", "single"))


def test_a_price_that_would_leave_64_bits_is_a_fault(loaded):
    text = "costs: {{a: {{nl: iets, price: {}, per: day, assumed: zomaar}}}}\n"
    with pytest.raises(Faults) as caught:
        loaded(text.format("1000000.01"))
    ((code, pointer, values),) = [(f.code, f.pointer, dict(f.values)) for f in caught.value.faults]
    assert (code, pointer) == ("value.too-large", "/costs/a/price")
    assert (values["given"], values["limit"]) == ("1000000.01", "1000000")
    assert loaded(text.format("1000000")).pack.costs[0].price.entries[0].value == 100_000_000
