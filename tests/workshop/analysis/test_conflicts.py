"""Two checks that can't both be met are shown by facts that meet one; a law wins from a local rule."""

import pytest

from maatwerk_core.errors import Faults
from maatwerk_core.packs.load import load_pack
from maatwerk_core.workshop.analysis.analyse import analyse
from maatwerk_core.workshop.analysis.rules import RULES
from tests.workshop.analysis.conftest import HEAD

TEXT = "text: {nl: T., en: T.}"


def check(name, *parts, severity="motivate", source="besluit"):
    said = ", ".join(
        ("ground: legitimacy", f"severity: {severity}", f"source: {source}", TEXT, *parts)
    )
    return f"  {name}: {{{said}}}"


STOP = check(
    "geld", "require: {paid_to: {not: resident}}", "when: {wsnp: yes}",
    "way_through: [{nl: Anders., en: Otherwise.}]", severity="stop", source="wet",
)  # fmt: skip


def test_what_one_check_asks_the_other_forbids(shown):
    one, other = check("een", "require: {form: goods}"), check("twee", "require: {form: money}")
    assert shown("check.contradicts", "checks:", one, other) == {
        "/checks/een/require": "2020-01-01: form=goods"
    }


def test_checks_that_never_apply_together_do_not_contradict(shown):
    one = check("een", "when: {acute: yes}", "require: {form: goods}")
    other = check("twee", "when: {acute: no}", "require: {form: money}")
    assert shown("check.contradicts", "checks:", one, other) == {}


def test_checks_that_can_both_be_met_do_not_contradict(shown):
    one, other = (
        check("een", "require: {form: [goods, money]}"),
        check("twee", "require: {form: money}"),
    )
    assert shown("check.contradicts", "checks:", one, other) == {}


def test_amounts_that_exclude_each_other_where_both_checks_apply(shown):
    one = check("een", "when: {form: service}", "require: {amount: '<= 500'}")
    other = check("twee", "when: {complexity: complex}", "require: {amount: '> 500'}")
    assert shown("check.contradicts", "checks:", one, other) == {
        "/checks/een/require": "2020-01-01: form=service, complexity=complex, amount=500"
    }


def test_a_check_that_can_never_be_met_contradicts_no_other(shown):
    one = check("een", "applies_under: [wmo]", "require: {legal_basis: {not: wmo}}")
    other = check("twee", "require: {legal_basis: wmo}")
    assert shown("check.contradicts", "checks:", one, other) == {}


def test_days_that_never_meet(shown):
    one = check("een", "until: 2024-01-01", "require: {form: goods}")
    other = check("twee", "from: 2024-01-01", "require: {form: money}")
    assert shown("check.contradicts", "checks:", one, other) == {}


def test_a_local_check_that_a_law_leaves_no_room_for(shown):
    own = check("contant", "require: {paid_to: resident}", "when: {wsnp: yes}")
    assert shown("check.against-law", "checks:", STOP, own) == {
        "/checks/contant/require": "2020-01-01: wsnp=yes, paid_to=resident"
    }
    assert shown("check.contradicts", "checks:", STOP, own) == {}


def test_a_local_check_that_a_law_leaves_room_for(shown):
    own = check("leverancier", "require: {paid_to: supplier}")
    assert shown("check.against-law", "checks:", STOP, own) == {}


@pytest.fixture
def above(pack, shown):
    """What the rule finds in a pack on top of one with a stop of a law."""
    pack("checks:", STOP)

    def above(*sections):
        head = "pack: boven\nversion: 1.0.0\nextends: ../proef\n"
        head = head.replace("../proef", "proef")
        return shown("check.against-law", *sections, head=head, name="boven")

    return above


@pytest.mark.parametrize(
    ("change", "at"),
    [
        ("severity: advice", "/checks/geld/severity"),
        ("removed: dat doen wij hier niet", "/checks/geld"),
        ("when: {wsnp: yes, acute: no}", "/checks/geld/when"),
        ("until: 2024-01-01", "/checks/geld/until"),
    ],
)
def test_a_stop_of_the_law_that_is_taken_out_or_weakened(above, change, at):
    found = above(f"checks: {{geld: {{{change}}}}}")
    assert list(found) == [at]
    assert "wsnp=yes, paid_to=resident" in found[at]


@pytest.mark.parametrize("change", ["released_by: [manager]", "note: lees artikel 295"])
def test_a_stop_of_the_law_that_is_left_as_it_is(above, change):
    assert above(f"checks: {{geld: {{{change}}}}}") == {}


SAID = "said_against_law: {source: besluit, law: wet art 15}"


@pytest.fixture
def accused(pack):
    """Which rules of a pack a source says to go against the law: `{pointer: words}` in both languages."""

    def accused(*sections, head=HEAD):
        rule = RULES["rule.said-against-law"]
        return {
            one.pointer: (one.fault.message("nl"), one.fault.message("en"))
            for one in analyse(pack(*sections, head=head), rules=[rule]).findings
        }

    return accused


def test_a_check_that_a_source_says_goes_against_the_law_is_told_with_source_and_law(accused):
    assert accused("checks:", check("geld", "require: {form: goods}", SAID)) == {
        "/checks/geld/said_against_law": (
            "volgens `besluit` gaat `geld` in tegen `wet art 15`",
            "according to `besluit`, `geld` goes against `wet art 15`",
        )
    }
    assert accused("checks:", check("geld", "require: {form: goods}")) == {}


def test_a_source_may_say_it_without_naming_a_law_of_scheme_tier_and_agreement(accused):
    said = "said_against_law: {source: besluit}"
    tier = f"{{role: team, ceiling: 500, source: besluit, {said}}}"
    promise = f"promise: {{nl: Later., en: Later.}}, {said}"
    found = accused(
        f"mandate: {{above: nobody, tiers: [{tier}]}}",
        f"agreements: {{later: {{offer: standard, {promise}}}}}",
        head=HEAD.replace("from: 2020-01-01}", f"from: 2020-01-01, {said}}}"),
    )
    assert {pointer: words[0] for pointer, words in found.items()} == {
        "/scheme/said_against_law": "volgens `besluit` gaat `scheme` in tegen de wet",
        "/mandate/tiers/0/said_against_law": "volgens `besluit` gaat `team` in tegen de wet",
        "/agreements/later/said_against_law": "volgens `besluit` gaat `later` in tegen de wet",
    }


def test_what_a_source_says_against_a_rule_changes_no_plan(pack):
    said = load_pack(pack("checks:", check("geld", "require: {form: goods}", SAID)))
    silent = load_pack(pack("checks:", check("geld", "require: {form: goods}"), name="stil"))
    assert said.plan.checks == silent.plan.checks


def test_the_source_and_the_law_that_speak_against_a_rule_must_be_there(pack):
    unknown = "said_against_law: {source: brief, law: awb}"
    with pytest.raises(Faults) as raised:
        load_pack(pack("checks:", check("geld", "require: {form: goods}", unknown)))
    assert [(fault.code, fault.pointer) for fault in raised.value.faults] == [
        ("policy.unknown-source", "/checks/geld/said_against_law/source"),
        ("policy.unknown-source", "/checks/geld/said_against_law/law"),
    ]


def test_what_a_source_says_against_a_rule_is_shown_by_facts_with_which_the_rule_counts(shown):
    sections = (
        "mandate: {per: household, within: ever, tiers: [{role: team, ceiling: 500, %s}]}",
        "agreements: {later: {offer: standard, when: {acute: yes}, promise: {nl: L., en: L.}, %s}}",
        "checks: {een: {ground: legitimacy, severity: advice, text: {nl: T., en: T.}, when: "
        "{form: goods}, require: {acute: yes}, %s}}",
    )
    said = "said_against_law: {source: besluit}"
    head = HEAD.replace("from: 2020-01-01}", f"from: 2020-01-01, {said}}}")
    assert shown("rule.said-against-law", *(one % said for one in sections), head=head) == {
        "/scheme/said_against_law": "2020-01-01",
        "/mandate/tiers/0/said_against_law": "2020-01-01: amount=500, granted_total=0",
        "/agreements/later/said_against_law": "2020-01-01: acute=yes",
        "/checks/een/said_against_law": "2020-01-01: form=goods",
    }
