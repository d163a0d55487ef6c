"""A fact stands under its label, with its value as people say it; a value of the pack with its source and first day."""

from pytest import fixture, mark

from maatwerk_core.explain.telling import Telling
from maatwerk_core.packs.find import find_folder
from maatwerk_core.rules.expression import Const, Leaf, Param, Test
from maatwerk_core.workshop.fact_words import MOST_FACTS, FactWords
from maatwerk_core.workshop.scenarios import run_pack

AMOUNT, WSNP = Leaf("amount_stated", "cents"), Leaf("wsnp", "bool")


@fixture(scope="module")
def words():
    outcome = run_pack(find_folder("amsterdam"), "plafond-van-het-team").outcomes[-1]
    return FactWords(Telling(outcome.assessment, "nl"))


def cents(value):
    return Const(value, "cents")


@mark.parametrize(
    ("node", "said"),
    [
        (AMOUNT, "bedrag voor de gemeente is € 500,01"),
        (WSNP, "zit in de Wsnp: nog niet bekend"),
        (Param("mandate.per", "enum"), "of bedragen per plan of per huishouden tellen: per huishouden (vng-2022)"),
        (Test(AMOUNT, ">", cents(50_000)), "bedrag voor de gemeente is € 500,01 en dat is meer dan € 500"),
        (Test(AMOUNT, ">", cents(60_000)), "bedrag voor de gemeente is € 500,01 en dat is minder dan € 600"),
        (Test(AMOUNT, ">=", cents(50_001)), "bedrag voor de gemeente is € 500,01 en dat is precies € 500,01"),
        (Test(Leaf("income", "cents"), ">", cents(1)), "inkomen per maand is nog niet bekend"),
    ],
)  # fmt: skip
def test_one_fact_in_words(words, node, said):
    assert words.one(node).replace("\u00a0", " ") == said


def test_what_is_unknown_names_what_is_missing(words):
    node = words.plan.nodes["better_provision"]
    assert (
        words.missing("dit", node)
        == "dit, want dit ontbreekt: naar andere wegen is gezocht; andere wegen"
    )


def test_of_many_facts_the_rest_is_counted(words):
    names = [f"feit {n}" for n in range(MOST_FACTS + 2)]
    assert words.few([*names, names[0], ""]).endswith("feit 3; en nog 2")
    assert words.few(names[:MOST_FACTS]).endswith("feit 3")
