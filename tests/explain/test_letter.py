"""A resident can read the letter: short sentences, plain words, and only what holds."""

import datetime

import pytest

from maatwerk_core.engine.decide import decide
from maatwerk_core.explain import render
from maatwerk_core.explain.plain import BLAME, JARGON, LONGEST, MEAN, mean_length, sentences, words
from maatwerk_core.model.decision import Decision, Vote
from tests.explain.real_cases import (
    KINDS,
    LANGS,
    NAMES,
    OUTCOMES,
    Decided,
    Written,
    assessed,
    variations,
)


def lines(text):
    """Each paragraph and each point of a letter."""
    return [line.removeprefix("- ") for line in text.splitlines() if line]


def letters(name, lang):
    """Of a case: the letter of today, and one about each kind of decision. Of its variations: the letter of today."""
    first, *others = variations(name)
    role = first.policy.pack.roles[0].id if first.policy.pack.roles else "team"
    for assessment in (first, *others):
        yield render(assessment, "resident", lang, width=9999)
    for outcome in OUTCOMES:
        for kind in KINDS:
            decision = Decided(outcome, kind, by=role, written=WRITTEN)
            yield render(first, "resident", lang, width=9999, decision=decision)


WRITTEN = (
    Written("doel", "Zo blijft er een dak boven het hoofd."),
    Written("rechtmatigheid", "De beschikking is rechtmatig onder het mandaat."),
    Written("nothing", "Dan is er geen plek om te slapen."),
    Written("instead", "U krijgt een gesprek over andere hulp."),
    Written("children", "De kinderen kunnen op school blijven."),
)


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize("lang", LANGS)
def test_sentences_are_short_and_words_plain(name, lang):
    for text in letters(name, lang):
        assert mean_length(lines(text)) <= MEAN
        long = [s for line in lines(text) for s in sentences(line) if len(words(s)) > LONGEST]
        assert long == []
        assert [word for word in JARGON | BLAME if word in text.lower()] == []


@pytest.mark.parametrize("lang", LANGS)
def test_a_besluit_says_why_on_whose_behalf_and_how_to_object(lang):
    about = {
        "nl": ("WAAROM", "NAMENS WIE", "bezwaar", "6 weken", "dag nadat wij deze brief"),
        "en": ("WHY", "ON WHOSE BEHALF", "object", "6 weeks", "day after we send"),
    }[lang]
    text = letter("amsterdam/schuur", "besluit", lang)
    assert [part for part in about if part not in text] == []


@pytest.mark.parametrize("lang", LANGS)
def test_an_agreement_has_a_card_and_a_complaint_route_and_no_objection(lang):
    wanted, unwanted = {
        "nl": (("ONZE AFSPRAKEN", "klacht"), "bezwaar"),
        "en": (("OUR AGREEMENTS", "complaint"), "objection"),
    }[lang]
    text = letter("amsterdam/schuur", "factual", lang)
    assert [part for part in wanted if part not in text] == []
    assert unwanted not in text


@pytest.mark.parametrize("decided", [True, False])
def test_where_the_kind_is_unknown_the_letter_says_so(decided):
    decision = Decided(kind="unknown") if decided else None
    text = render(assessed("amsterdam/schuur"), "resident", width=9999, decision=decision)
    assert "Wij zoeken nog uit of u bezwaar kunt maken." in text
    assert "6 weken" not in text


def test_where_an_objection_goes_comes_from_the_pack_or_is_left_to_fill_in():
    assert "Stuur uw bezwaar naar: [vul in: adres]." in letter("amsterdam/schuur", "besluit")
    text = letter("voorbeeld/wasmachine", "besluit")
    assert "Stuur uw bezwaar naar burgemeester en wethouders van Voorbeeldstad." in text
    assert "Wij beslissen dit namens burgemeester en wethouders van Voorbeeldstad." in text


def test_a_decision_without_plain_reasons_asks_for_them():
    hard = Decided("refuse", written=(Written("refuse", "Dit is niet rechtmatig."),))
    text = render(assessed("amsterdam/schuur"), "resident", decision=hard)
    assert "[Vul in: de reden, in eenvoudige woorden.]" in " ".join(text.split())
    assert "rechtmatig" not in text


def test_a_refusal_says_what_happens_now_what_there_is_instead_and_the_childrens_interest():
    decision = Decided("refuse", written=WRITTEN)
    text = render(assessed("amsterdam/schuur"), "resident", width=9999, decision=decision)
    for part in ("WAT ER NU GEBEURT", "WAT U WEL KRIJGT", "UW KINDEREN"):
        assert part in text
    assert text.splitlines()[0].startswith("De hulpverlener kan met u zoeken naar wat wel kan.")


def test_words_that_the_resident_never_said_are_not_put_in_their_mouth():
    assert "In uw eigen woorden: “werken in de zorg”." in letter("leeuwarden/auto")
    assert "Wij denken dat u dit wilt" in letter("groningen/woning")
    assert "eigen woorden" not in letter("groningen/woning")


def test_only_what_is_needed_is_asked():
    """Of a plan that can be decided on, nothing is asked any more."""
    assert "WAT WIJ VAN U WILLEN WETEN" not in letter("amsterdam/schuur")
    assert "Kunt u zelf iets betalen?" in letter("groningen/woning")


def test_a_goal_too_hard_to_read_stays_out():
    case = assessed("zaanstad/lasmasker").case.model_copy(update={"goal": "rechtmatigheid"})
    changed = type(assessed("zaanstad/lasmasker"))(
        case, assessed("zaanstad/lasmasker").policy, assessed("zaanstad/lasmasker").result
    )
    text = render(changed, "resident")
    assert "rechtmatigheid" not in text
    assert "U heeft ons verteld wat u wilt." in text
    assert "WAT NIET IN DE BRIEF STAAT" in render(changed, "professional")
    assert "WAT NIET IN DE BRIEF STAAT" not in render(assessed("zaanstad/lasmasker"))


def letter(name, kind=None, lang="nl"):
    """The letter of a case; with a kind, about a decision of that kind."""
    role = assessed(name).policy.pack.roles[0].id
    decision = Decided(kind=kind, by=role) if kind else None
    return render(assessed(name), "resident", lang, width=9999, decision=decision)


def test_a_decision_that_people_took_becomes_a_letter():
    assessment = assessed("amsterdam/schuur")
    votes = [
        Vote(person=one, role="team", approves=True, requester=False, knows_household=False)
        for one in "abcd"
    ]
    goal = {"doel": "Een droge plek om te slapen."}
    decision = decide(assessment, "grant", "team", votes, goal, on=datetime.date(2019, 6, 3))
    assert isinstance(decision, Decision), decision
    text = render(assessment, "resident", width=9999, decision=decision)
    assert text.startswith("Het Samen DOEN-team zegt ja: uw plan kan doorgaan.")
    assert "Wij betalen € 250. Het geld gaat naar de winkel of het bedrijf." in text
    assert "- Een droge plek om te slapen." in text
    assert "De datum is 3 juni 2019." in text


def test_where_one_role_decides_it_signs_and_else_the_municipality():
    assert "\nHet Samen DOEN-team, gemeente Amsterdam" in letter("amsterdam/schuur")
    assert letter("zaanstad/lasmasker").endswith("Gemeente Zaanstad")


def test_a_pack_without_a_word_for_its_professional_has_a_contact():
    assert "Vraag het aan uw contactpersoon." in letter("zaanstad/lasmasker")
    assert "Vraag het aan de wijkcoach." in letter("enschede/gebit")
