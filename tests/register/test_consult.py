"""Colleagues read a plan in general words: what points to a household is not in it."""

import pytest

import maatwerk_core as mw
from maatwerk_core.explain.voice import Voice
from maatwerk_core.register.commands import Put
from maatwerk_core.register.consult import consult
from maatwerk_core.register.personal.rare import Earlier
from maatwerk_core.register.personal.traits import traits_of
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
    assessment = mw.assess(mw.load_case(case, policy), policy)
    return consult(assessment, Voice(policy.pack, lang), told=True)


@pytest.mark.parametrize("lang", LANGS)
@pytest.mark.parametrize("name", REAL)
def test_every_real_case_can_be_put_before_colleagues(name, lang, snapshot):
    policy = mw.load_pack(name.partition("/")[0])
    assessment = mw.assess(mw.load_case(name, policy), policy)
    said = consult(assessment, Voice(policy.pack, lang), told=True)
    assert find_personal(said.text) == ()
    assert said.text == snapshot


@pytest.mark.parametrize("lang", LANGS)
@pytest.mark.parametrize("name", REAL)
def test_words_of_the_case_are_told_only_when_asked_for(name, lang):
    policy = mw.load_pack(name.partition("/")[0])
    case = mw.load_case(name, policy)
    said = consult(mw.assess(case, policy), Voice(policy.pack, lang)).text
    written = (case.intervention.name, case.scenarios.nothing.happens)
    assert [text for text in written if text and text in said] == []


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


@pytest.mark.parametrize(
    ("ages", "nl", "en"),
    [
        ("18-20", "van 18 tot en met 20 jaar", "aged 18 to 20"),
        ("aow", "boven de AOW-leeftijd", "past pension age"),
    ],
)
def test_an_age_is_told_as_a_band(ages, nl, en):
    assert nl in put("nl", ages=ages).text
    assert en in put("en", ages=ages).text
    assert put("nl", ages="21-aow") == put("nl")


def test_the_rarest_fact_is_left_out_on_request_and_named():
    household = {"kind": "single_parent", "children": 2, "debts": True, "on_benefit": True}
    case = {"case": "fiets", "pack": "voorbeeld", "day": "2020-01-01", "household": household,
            "intervention": {"name": "een fiets", "domain": "mobility", "amount": 250}}  # fmt: skip
    policy = mw.load_pack("voorbeeld")
    assessment = mw.assess(mw.load_case(case, policy), policy)
    voice = Voice(policy.pack, "nl")
    less = consult(assessment, voice, vaguer=1)
    assert less.left_out == ("met twee kinderen",)
    assert "kinderen" not in less.text
    assert not less.rare
    least = consult(assessment, voice, vaguer=99, told=True)
    assert least.text.splitlines()[:2] == ["Wie: een huishouden", "Waarvoor: een fiets"]
    assert len(least.left_out) == 5


def test_few_earlier_dossiers_that_share_the_facts_give_a_warning():
    benefit = traits_of({"on_benefit": True, "domain": "mobility"}.get)
    earlier = Earlier(tuple(frozenset(benefit) for _ in range(60)))
    case = {"case": "fiets", "pack": "voorbeeld", "day": "2020-01-01",
            "household": {"on_benefit": True, "wsnp": True},
            "intervention": {"name": "een fiets", "domain": "mobility", "amount": 250}}  # fmt: skip
    policy = mw.load_pack("voorbeeld")
    assessment = mw.assess(mw.load_case(case, policy), policy)
    voice = Voice(policy.pack, "nl")
    told = consult(assessment, voice, earlier)
    assert (told.rare, told.alike, told.among) == (True, 0, 60)
    less = consult(assessment, voice, earlier, vaguer=1)
    assert (less.rare, less.alike, less.left_out) == (False, 60, ("in de Wsnp",))


def test_illness_and_the_name_of_the_municipality_are_gaps_in_what_people_wrote():
    case = {"case": "fiets", "pack": "amsterdam", "day": "2020-01-01",
            "intervention": {"name": "een fiets, vanwege autisme", "amount": 250},
            "scenarios": {"nothing": {"happens": "dan komt hij Amsterdam niet uit"}}}  # fmt: skip
    policy = mw.load_pack("amsterdam")
    assessment = mw.assess(mw.load_case(case, policy), policy)
    said = consult(assessment, Voice(policy.pack, "nl"), told=True)
    assert "een fiets, vanwege […]" in said.text
    assert "dan komt hij […] niet uit" in said.text


def test_many_facts_together_give_a_warning():
    assert not put("nl", kind="single", debts=True, on_benefit=True).rare
    assert put("nl", kind="single_parent", children=2, debts=True, on_benefit=True).rare


def test_what_was_put_before_colleagues_is_under_seal(desk, shed):
    said = consult(desk.assessment(desk.dossier(shed)), Voice(mw.load_pack("amsterdam").pack, "nl"))
    desk.do(shed, Put(said.text))
    event = desk.history(shed)[-1].event
    assert (event.words, event.clear) == (said.text, {})
