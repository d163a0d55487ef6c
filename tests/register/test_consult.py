"""Colleagues read a plan in general words: what points to a household is not in it."""

import pytest

import maatwerk_core as mw
from maatwerk_core.explain.voice import Voice
from maatwerk_core.register.commands import Put
from maatwerk_core.register.consult import consult
from maatwerk_core.register.privacy import find_personal
from tests.register.test_desk import REAL

LANGS = ["nl", "en"]


def put(lang, **household):
    """The text about a household that asks for a bicycle."""
    case = {
        "case": "fiets", "pack": "voorbeeld", "day": "2020-01-01", "household": household,
        "intervention": {"name": "een fiets", "domain": "mobility", "amount": 250},
    }  # fmt: skip
    policy = mw.load_pack("voorbeeld")
    return consult(mw.assess(mw.load_case(case, policy), policy), Voice(policy.pack, lang))


@pytest.mark.parametrize("lang", LANGS)
@pytest.mark.parametrize("name", REAL)
def test_every_real_case_can_be_put_before_colleagues(name, lang, snapshot):
    policy = mw.load_pack(name.partition("/")[0])
    said = consult(mw.assess(mw.load_case(name, policy), policy), Voice(policy.pack, lang))
    assert find_personal(said.text) == ()
    assert said.text == snapshot


@pytest.mark.parametrize(
    ("children", "nl", "en"),
    [
        (1, "met een kind", "with a child"),
        (3, "met drie kinderen", "with three children"),
        (4, "met vier of meer kinderen", "with four or more children"),
        (9, "met vier of meer kinderen", "with four or more children"),
    ],
)
def test_many_children_are_not_counted(children, nl, en):
    assert nl in put("nl", kind="single_parent", children=children).text
    assert en in put("en", kind="single_parent", children=children).text


@pytest.mark.parametrize("lang", LANGS)
def test_illness_nuisance_and_ones_own_story_are_never_told(lang):
    plain = put(lang, kind="single")
    told = put(
        lang,
        kind="single",
        treatment_needed=True,
        nuisance=True,
        situation="Zij woont naast de kerk.",
    )
    assert told == plain


@pytest.mark.parametrize("lang", LANGS)
def test_what_is_unknown_is_left_out(lang):
    assert put(lang).text.splitlines()[0] in ("Wie: een huishouden", "Who: a household")


def test_many_facts_together_give_a_warning():
    assert not put("nl", kind="single", debts=True, on_benefit=True).rare
    assert put("nl", kind="single_parent", children=2, debts=True, on_benefit=True).rare


def test_what_was_put_before_colleagues_is_under_seal(desk, shed):
    said = consult(desk.assessment(desk.dossier(shed)), Voice(mw.load_pack("amsterdam").pack, "nl"))
    desk.do(shed, Put(said.text))
    event = desk.history(shed)[-1].event
    assert (event.words, event.clear) == (said.text, {})
