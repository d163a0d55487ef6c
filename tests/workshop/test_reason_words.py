"""A chain of reasons names which tier or check decided, and the facts that it decided on, in the reader's words."""

from dataclasses import replace

from pytest import fixture, mark

from maatwerk_core.explain.telling import Telling
from maatwerk_core.packs.expected import Difference
from maatwerk_core.packs.find import find_folder
from maatwerk_core.packs.load import load_pack
from maatwerk_core.rules.values import always
from maatwerk_core.workshop.reason_words import MOST_LINES, reason_lines
from maatwerk_core.workshop.scenarios import judge, run_pack


@fixture(scope="module")
def above():
    """The example one cent above the ceiling."""
    return run_pack(find_folder("amsterdam"), "plafond-van-het-team").outcomes[-1].assessment


@fixture(scope="module")
def many():
    """Every example of the pack that holds the most."""
    return run_pack(find_folder("voorbeeld")).outcomes


def told(assessment, path, lang="nl"):
    lines = reason_lines(Telling(assessment, lang), Difference(path, "a", "b"))
    return [("  " * depth + text).replace("\u00a0", " ") for depth, text in lines]


def test_the_tier_that_was_passed_over_says_on_which_fact(above):
    assert told(above, "mandate.role") == [
        "wie beslist: het Samen DOEN-team niet, want bedrag voor de gemeente is € 500,01 "
        "en het plafond is € 500 (vng-2022, vanaf 2018)",
        "boven de laatste trede: nog niet bekend wie beslist (mandate.above)",
    ]


def test_the_same_in_english(above):
    assert told(above, "mandate.role", "en") == [
        "who decides: the neighbourhood team does not, since amount for the municipality is "
        "€500.01 and the ceiling is €500 (vng-2022, from 2018)",
        "above the last tier: not known yet who decides (mandate.above)",
    ]


@mark.parametrize(
    ("path", "line"),
    [
        ("checks.altijd-in-natura", "eis altijd-in-natura: ja, want in natura: ja"),
        ("checks.budget.team", "eis budget.team: nog niet bekend, want dit ontbreekt: uitgegeven per budget"),
        ("legitimacy.verdict", "wat hiervoor moet kloppen, klopt"),
        ("tegenprestatie.verdict", "nog niet bekend: of de gemeente iets terugvraagt"),
        ("facts.exposure", "  of bedragen per plan of per huishouden tellen: per huishouden (vng-2022)"),
        ("reads.mandate.tiers.team.ceiling", "mandate.tiers.team.ceiling: € 500 (vng-2022)"),
        ("status", "mandaat: nog niet bekend (wie boven het hoogste plafond beslist)"),
    ],
)  # fmt: skip
def test_every_part_of_an_outcome_has_its_words(above, path, line):
    assert line in told(above, path)


def test_a_tier_that_decides_says_how_many_agree(above):
    policy = above.policy
    higher = replace(policy, values={**policy.values, "mandate.tiers.team.ceiling": always(60_000)})
    example = run_pack(find_folder("amsterdam"), "plafond-van-het-team").outcomes[-1].example
    last = told(judge(example, higher).assessment, "quorum.approvals")[-1]
    assert last == "hoeveel akkoorden nodig zijn als het Samen DOEN-team beslist: 3 (divosa-4-2)"


def test_codes_that_were_asked_of_one_fact_stand_together(above):
    [line] = told(above, "checks.mandaat-buiten-de-gemeente")
    assert line.endswith(
        "grondslag is eigen regeling van de gemeente en niet Participatiewet, Wmo 2015 of Jeugdwet"
    )


def test_what_is_absent_has_no_reason(above):
    assert told(above, "reads.nergens") == []


@mark.parametrize("lang", ["nl", "en"])
def test_no_chain_is_long_or_names_a_node_of_the_plan(many, lang):
    plan = load_pack("voorbeeld").plan
    paths = ["status", "mandate.role", "quorum.approvals", "returns.verdict", "legitimacy.verdict",
             "side_effects.verdict", "involvement.verdict", *(f"checks.{c.id}" for c in plan.checks),
             *(f"facts.{id_}" for id_ in plan.nodes)]  # fmt: skip
    for outcome in many[::17]:
        for path in paths:
            lines = told(outcome.assessment, path, lang)
            assert len(lines) <= MOST_LINES + 1
            for word in ("coalesce", "table ", "_stated", "None", " = "):
                assert word not in "\n".join(lines), (path, lines)


def test_a_fact_that_the_pack_derives_is_looked_into(many):
    outcome = next(one for one in many if one.example.name == "wasmachine")
    assert told(outcome.assessment, "facts.own_zuinig") == [
        "het apparaat is zuinig: ja",
        "  energielabel van het apparaat is b",
    ]
    assert told(outcome.assessment, "checks.zuinig-apparaat") == [
        "eis zuinig-apparaat: ja, want energielabel van het apparaat is b"
    ]
