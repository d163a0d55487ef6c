"""The manual shows of each rule a text in which it finds something, and one in which it doesn't."""

import pytest

from maatwerk_core.errors.catalogue import CATALOGUE
from maatwerk_core.workshop.analysis.analyse import analyse
from maatwerk_core.workshop.analysis.page import rules_page
from maatwerk_core.workshop.analysis.rules import RULES

#: What the examples stand on: the sections that they don't write themselves.
BELOW = {
    "sources": """\
  vng-2022: {kind: practice, title: T, year: 2022}
  vdp-2022: {kind: practice, title: T, year: 2022}
  nota-2026: {kind: policy, title: T, year: 2026}
  pw: {kind: law, title: Participatiewet, bwb: BWBR0015703}
""",
    "roles": "  team: {nl: team, en: team, at_most: 2}\n  manager: {nl: manager, en: manager}\n",
    "checks": """\
  geen-schulden:
    ground: legitimacy
    require: {form: {not: debt}}
    severity: advice
    source: pw art 13
    text: {nl: Geen schulden., en: No debts.}
  wsnp:
    ground: legitimacy
    when: {wsnp: yes}
    require: {paid_to: {not: resident}}
    severity: stop
    source: pw art 15
    way_through: [{nl: Betaal de leverancier., en: Pay the supplier.}]
    text: {nl: Geen geld in handen., en: No money in hand.}
""",
}


@pytest.fixture
def found(pack):
    """How often a rule finds something in an example of the manual."""

    def found(rule, example):
        base = "pack: basis\nversion: 1.0.0\n"
        pack(head=base + "".join(f"{name}:\n{text}" for name, text in BELOW.items()), name="basis")
        head = (
            "pack: proef\nversion: 1.0.0\nextends: basis\nmunicipality: {code: GM0000, name: P}\n"
        )
        return len(analyse(pack(example, head=head), rules=[RULES[rule]]).findings)

    return found


@pytest.mark.parametrize("rule", sorted(RULES))
def test_a_rule_finds_something_in_its_wrong_example(found, rule):
    assert found(rule, CATALOGUE[rule].wrong) > 0


@pytest.mark.parametrize("rule", sorted(RULES))
def test_a_rule_finds_nothing_in_its_right_example(found, rule):
    assert found(rule, CATALOGUE[rule].right) == 0


def test_the_list_holds_every_rule_in_both_languages():
    assert {rule for rule in RULES if rules_page().count(f"[`{rule}`]") != 2} == set()


@pytest.mark.parametrize("rule", sorted(RULES))
def test_a_rule_says_why_in_both_languages(rule):
    entry = CATALOGUE[rule]
    assert entry.nl.why.endswith(".")
    assert entry.en.why.endswith(".")
