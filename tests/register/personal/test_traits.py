"""What is told of a household is coarse, and the same from a case as from the receipt of its dossier."""

import pytest

import maatwerk_core as mw
from maatwerk_core.engine.receipt import make_receipt
from maatwerk_core.explain.voice import Voice
from maatwerk_core.register.personal.traits import Trait, in_words, traits_of
from tests.register.test_desk import REAL


@pytest.mark.parametrize("name", REAL)
def test_a_receipt_tells_the_same_of_a_household_as_its_case(name):
    policy = mw.load_pack(name.partition("/")[0])
    assessment = mw.assess(mw.load_case(name, policy), policy)
    assert traits_of(make_receipt(assessment)["facts"].get) == traits_of(assessment.leaf)


@pytest.mark.parametrize(
    ("facts", "traits"),
    [
        ({}, ()),
        ({"children_stated": 0, "on_benefit": False, "wsnp": None}, ()),
        ({"children_stated": 9}, (Trait("children_stated", 4),)),
        ({"ages_stated": "21-aow"}, ()),
        ({"ages_stated": "aow", "domain": "work"}, (Trait("ages_stated", "aow"), Trait("domain", "work"))),
    ],
)  # fmt: skip
def test_only_what_is_so_is_told(facts, traits):
    assert traits_of(facts.get) == traits


@pytest.mark.parametrize("lang", ["nl", "en"])
def test_every_trait_has_words(lang):
    voice = Voice(mw.load_pack("voorbeeld").pack, lang)
    told = [
        in_words(Trait(fact, value), voice)
        for fact, values in {
            "kind_stated": ("single", "couple"), "children_stated": (1, 2, 3, 4), "wsnp": (True,),
            "ages_stated": ("18-20", "aow"), "on_benefit": (True,), "domain": ("work", "housing"),
        }.items()
        for value in values
    ]  # fmt: skip
    assert len({*told}) == len(told)
    assert not [words for words in told if "_" in words]
