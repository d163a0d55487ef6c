"""What an example shows counts, and nothing else: a planted goal is reached by the example that should."""

from fractions import Fraction

from pytest import mark

from maatwerk_core.packs.find import find_folder
from maatwerk_core.workshop.coverage.measuring import Coverage, is_reached
from maatwerk_core.workshop.coverage.skeletons import atom_text
from maatwerk_core.workshop.scenarios import run_pack

CHECK = """\
checks:
  klein:
    ground: legitimacy
    when: {domain: work}
    require: {recurring: no}
    severity: advice
    assumed: Verzonnen.
    text: {nl: Het is eenmalig., en: It is once.}
"""
TIERS = """\
mandate:
  within: {value: ever, assumed: Verzonnen.}
  per: household
  assumed: Verzonnen.
  tiers:
    - {role: team, ceiling: {2020: 500}}
    - {role: baas, ceiling: CEILING}
  above: ABOVE
roles:
  team: {nl: team, en: team}
  baas: {nl: baas, en: boss}
"""


def scenario(given="{}", expect="{status: incomplete}", when="2024-06-03", name="a"):
    """One scenario on a line."""
    return f"  {name}: {{given: {given}, when: {when}, expect: {expect}, because: proef}}\n"


def test_a_check_has_to_be_seen_to_come_out_each_way(covered):
    found = covered(CHECK, scenario("{domain: work, recurring: no}"))
    assert found["check checks.klein yes"]
    assert not found["check checks.klein no"]
    assert not found["check checks.klein not_applicable"]


def test_of_two_examples_each_shows_its_own(covered):
    both = scenario("{domain: work, recurring: yes}") + scenario("{domain: debt}", name="b")
    found = covered(CHECK, both)
    assert not found["check checks.klein yes"]
    assert found["check checks.klein no"]
    assert found["check checks.klein not_applicable"]


@mark.parametrize(
    ("other", "shown"),
    [("{domain: debt, recurring: yes}", {"domain = work"}), ("{domain: work, recurring: no}", {"recurring"}),
     ("{domain: debt, recurring: no}", set())],
)  # fmt: skip
def test_a_condition_has_to_decide_both_ways(measured, other, shown):
    both = scenario("{domain: work, recurring: yes}") + scenario(other, name="b")
    found = measured(CHECK, both)
    atoms = [one.goal.atom for one in found.covered if one.goal.atom]
    assert {atom_text(atom, found.names) for atom in atoms} == shown


@mark.parametrize(
    ("amount", "shown"),
    [("500", "team"), ("500.01", "baas"), ("800", "baas"), ("900", None)],
)
def test_a_tier_is_shown_by_an_example_in_which_it_decides(covered, amount, shown):
    rules = TIERS.replace("CEILING", "800").replace("ABOVE", "nobody")
    found = covered(rules, scenario(f"{{amount: {amount}, granted: none}}"))
    reached = {key.split()[1] for key, yes in found.items() if yes and key.startswith("tier")}
    assert reached == ({f"mandate.tiers.{shown}"} if shown else set())
    assert found["above mandate.above nobody"] is (shown is None)


def test_a_row_with_an_unknown_parameter_is_shown_by_naming_it(covered):
    rules = TIERS.replace("CEILING", "unknown").replace("ABOVE", "unknown")
    given = "{amount: 900, granted: none}"
    silent = covered(rules, scenario(given, "{mandate: unknown}"))
    assert not silent["tier mandate.tiers.baas unknown"]
    assert not silent["above mandate.above unknown"]
    named = "{mandate.missing: [mandate.tiers.baas.ceiling, mandate.above]}"
    told = covered(rules, scenario(given, named))
    assert told["tier mandate.tiers.baas unknown"]
    assert told["above mandate.above unknown"]
    assert "tier mandate.tiers.baas decides" not in told


def test_a_value_counts_on_the_days_it_holds(measured):
    rules = TIERS.replace("{2020: 500}", "{2020: 500, 2022-01-01: 700}").replace("CEILING", "800")
    rules = rules.replace("ABOVE", "nobody")
    given = "{amount: 100, granted: none}"
    early = covered_values(measured, rules, scenario(given, when="2021-06-01"))
    late = covered_values(measured, rules, scenario(given, when="2024-06-01"))
    assert early == {0: True, 1: False}
    assert late == {0: False, 1: True}
    vague = covered_values(measured, rules, scenario(given, when="2020-06-01"))
    assert vague == {0: False, 1: False}


def covered_values(measured, rules, scenarios):
    """Per entry of the team's ceiling: is it shown?"""
    found = measured(rules, scenarios)
    return {
        one.goal.entry.number: is_reached(one)
        for one in (*found.covered, *found.uncovered)
        if one.goal.path == "mandate.tiers.team.ceiling"
    }


def test_a_value_that_no_plan_reads_is_shown_by_asking_for_it(covered):
    rules = "learning: {regret: {at_most: 20%, provided: lesson}, assumed: Verzonnen.}\n"
    assert not covered(rules, scenario())["value learning.regret.at_most read"]
    asked = scenario(expect="{reads: {learning.regret.at_most: 20%}}")
    assert covered(rules, asked)["value learning.regret.at_most read"]


def test_an_example_that_comes_out_otherwise_shows_nothing(covered):
    wrong = scenario("{domain: work, recurring: no}", "{checks: {klein: no}}")
    assert not covered(CHECK, wrong)["check checks.klein yes"]


def test_what_is_only_inherited_is_no_goal(covered):
    found = covered(CHECK, scenario())
    assert {key.split()[1] for key in found} == {"checks.klein"}


def test_a_pack_that_writes_no_rule_has_no_score():
    policy = run_pack(find_folder("amsterdam"), "schuur").policy
    assert Coverage(policy, (), ()).score is None


def test_the_score_is_the_share_that_is_shown(measured):
    found = measured(CHECK, scenario("{domain: work, recurring: no}"))
    many = len(found.covered) + len(found.uncovered)
    assert found.score == Fraction(len(found.covered), many)
    assert found.score < 1
    assert sum(reached for reached, _ in found.by_kind.values()) == len(found.covered)
    assert sum(all_ for _, all_ in found.by_kind.values()) == many
