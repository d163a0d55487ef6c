"""A letter about what people really decided, under every pack: plain, and fitting what was decided."""

from __future__ import annotations

import pytest
from syrupy.extensions.single_file import SingleFileSnapshotExtension, WriteMode

from maatwerk_core.explain import render
from maatwerk_core.explain.plain import BLAME, JARGON, LONGEST, MEAN, mean_length, sentences, words
from tests.explain.real_cases import KINDS, LANGS, NAMES, OUTCOMES, Decided
from tests.explain.real_decisions import PACKS, assessed_as, case_of, decided

NO_GIFT = ("refer", "solved_without_money", "refuse", "withdrawn")
#: What a letter of each is about: a plan in a shed, the same that was applied for, and a pack with every feature.
LETTERS = {
    "schuur": ("amsterdam/schuur", None),
    "aanvraag": ("amsterdam/schuur", "application"),
    "wasmachine": ("voorbeeld/wasmachine", "application"),
}


class Readable(SingleFileSnapshotExtension):
    """A snapshot as the text that it is."""

    _write_mode = WriteMode.TEXT
    file_extension = "txt"


def lines(text):
    """Each paragraph and each point of a letter."""
    return [line.removeprefix("- ") for line in text.splitlines() if line]


def hard(text):
    """All that keeps a letter from being plain."""
    long = [s for line in lines(text) for s in sentences(line) if len(words(s)) > LONGEST]
    heavy = [] if mean_length(lines(text)) <= MEAN else [f"mean {mean_length(lines(text))}"]
    return [*heavy, *long, *(word for word in JARGON | BLAME if word in text.lower())]


def letter(assessment, outcome, lang="nl", width=9999):
    return render(assessment, "resident", lang, width=width, decision=decided(assessment, outcome))


def named(name):
    case, trigger = LETTERS[name]
    return assessed_as(case, **({"trigger": trigger} if trigger else {}))


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize("trigger", ["application", "offer", None])
@pytest.mark.parametrize("lang", LANGS)
def test_every_case_decided_on_in_every_way_gives_a_plain_letter(name, trigger, lang):
    assessment = assessed_as(name, trigger=trigger)
    for outcome in OUTCOMES:
        assert hard(letter(assessment, outcome, lang)) == []


@pytest.mark.parametrize("pack", PACKS)
@pytest.mark.parametrize("lang", LANGS)
def test_every_pack_gives_plain_letters(pack, lang):
    assessment = assessed_as(case_of(pack), pack)
    assert hard(render(assessment, "resident", lang, width=9999)) == []
    by = next((role.id for role in assessment.policy.pack.roles), "team")
    for outcome in OUTCOMES:
        for kind in KINDS:
            decision = Decided(outcome, kind, by=by)
            assert hard(render(assessment, "resident", lang, width=9999, decision=decision)) == []


@pytest.mark.parametrize("name", LETTERS)
@pytest.mark.parametrize("lang", LANGS)
@pytest.mark.parametrize("width", [60, 120])
def test_letters_about_a_decision_read_as_before(name, lang, width, snapshot):
    assessment = named(name)
    parts = [f"[{one}]\n\n{letter(assessment, one, lang, width)}" for one in OUTCOMES]
    assert "\n\n".join(parts) + "\n" == snapshot(extension_class=Readable)


def test_a_refused_application_says_how_to_object():
    text = letter(named("aanvraag"), "refuse")
    assert "Dan kunt u bezwaar maken." in text
    assert "Namens wie".upper() in text
    assert "of u bezwaar kunt maken. Dat hoort u van ons." in letter(named("schuur"), "refuse")


@pytest.mark.parametrize("outcome", NO_GIFT)
@pytest.mark.parametrize("kind", ["factual", "private_law"])
@pytest.mark.parametrize("lang", LANGS)
def test_where_nothing_is_given_no_agreement_and_no_payment_is_spoken_of(outcome, kind, lang):
    decision = Decided(outcome, kind)
    text = render(named("schuur"), "resident", lang, width=9999, decision=decision)
    about = ("een afspraak", "fonds betaalt", "ONZE AFSPRAKEN", "Wij betalen €")
    about += ("an agreement", "fund pays", "OUR AGREEMENTS", "We pay €")
    assert [words for words in about if words in text] == []


@pytest.mark.parametrize("lang", LANGS)
def test_who_withdraws_a_plan_is_owed_no_reason(lang):
    text = letter(named("schuur"), "withdrawn", lang)
    assert {"nl": "U wilt met dit plan niet verder.", "en": "You do not want to go on"}[
        lang
    ] in text
    assert "[" not in text.replace("[vul in: adres]", "").replace("[fill in: address]", "")
    assert {"nl": "WAAROM", "en": "WHY"}[lang] not in text


def test_an_exception_is_said_to_be_one():
    assert "Voor u maken wij een uitzondering." in letter(named("schuur"), "deviate")
    assert "uitzondering" not in letter(named("schuur"), "grant")
