"""What is held about a household, as a resident reads it."""

import re
from dataclasses import replace

import pytest

from maatwerk_core.register.access.held import held_about
from maatwerk_core.register.access.page import Page
from maatwerk_core.register.access.resident_voice import ResidentVoice
from maatwerk_core.register.commands import Close, Pay, Put
from maatwerk_core.register.desk import Happened
from maatwerk_core.register.erasing import erase
from maatwerk_core.register.events import UnknownAccepted
from tests.register.conftest import FIRST, case_data
from tests.register.test_commands import GRANT, ON

LANGS = ["nl", "en"]


def text(desk, id_, lang):
    """The page, what is another thing each time made the same."""
    (held,) = held_about(desk, id_)
    return page_text(desk, held, lang).replace(id_, "d-1")


def page_text(desk, held, lang):
    policy, lines = desk.policy(held.dossier), []
    for part in Page(held, ResidentVoice(policy.pack, lang), policy.plan).parts():
        lines += [f"# {part.heading}", *(f"{label} | {told}" for label, told in part.rows)]
    return re.sub("[0-9a-f]{64}", "…", "\n".join(lines))


@pytest.fixture
def opened(desk):
    return desk.open(case_data("amsterdam/schuur"), "amsterdam", subject="s-0f9a2c4e6b8d1357")


@pytest.fixture
def closed(desk, opened):
    from maatwerk_core.register.commands import Motivate
    from tests.register.conftest import vote

    desk.do(opened, Put("Wie: een huishouden\nWaarvoor: een schuur"))
    for person in ("alfa", "beta", "gamma"):
        desk.do(opened, vote(person))
    desk.do(opened, Motivate("doel", "Een plek om te wonen."))
    desk.do(opened, GRANT)
    desk.do(opened, Pay(24_000, "supplier", ON, "Bouwmarkt"))
    desk.do(opened, Close("De schuur is klaar.", ON))
    return opened


@pytest.mark.parametrize("lang", LANGS)
def test_a_dossier_is_told_from_what_the_household_said_to_what_happened(
    desk, closed, lang, snapshot
):
    told = text(desk, closed, lang)
    assert not {"alfa", "beta", "gamma"} & {*told.replace("(", " ").split()}
    assert told == snapshot


@pytest.mark.parametrize("lang", LANGS)
def test_of_an_erased_dossier_nothing_of_the_household_is_told(desk, closed, lang, snapshot):
    erase(desk, closed, FIRST.date(), "request")
    told = text(desk, closed, lang)
    assert "schuur" not in told
    assert told == snapshot


def test_what_colleagues_read_is_told_word_for_word(desk, opened):
    desk.do(opened, Put("Wie: een huishouden"))
    assert "Voorgelegd aan collega's: Wie: een huishouden." in text(desk, opened, "nl")


@pytest.mark.parametrize(
    ("lang", "words"),
    [
        ("nl", "Verder gegaan, al is onbekend of het huishouden in de Wsnp zit: Niemand wist het."),
        (
            "en",
            "Gone ahead, though unknown is whether the household is in the Wsnp: Niemand wist het.",
        ),
    ],
)
def test_what_was_unknown_is_told_by_its_name(desk, opened, lang, words):
    (held,) = held_about(desk, opened)
    at = held.history[0].at
    accepted = replace(
        held, history=[Happened(1, at, UnknownAccepted("wsnp", "Niemand wist het."))]
    )
    assert words in page_text(desk, accepted, lang)
