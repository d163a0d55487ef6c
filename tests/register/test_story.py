"""A dossier reads as a story, in both languages, and nothing is made up where it was erased."""

import pytest

from maatwerk_core.explain.voice import Voice
from maatwerk_core.register.desk import Happened
from maatwerk_core.register.events import (
    KINDS,
    Assessed,
    Closed,
    Decided,
    Erased,
    Motivated,
    Opened,
    Paid,
    PutBefore,
    StopReleased,
    UnknownAccepted,
    VoteCast,
    VoteWithdrawn,
)
from maatwerk_core.register.story import Story

EVENTS = (
    Opened("amsterdam", "ab12", "2019-06-01", None, {"case": "schuur"}),
    Assessed("ready", "local_scheme", "team", 3, 25_000, "cd34", {}),
    PutBefore("Wie: een huishouden"),
    VoteCast("team", True, False, False, False, "legitimacy", "a"),
    VoteCast("team", False, False, False, False, "legitimacy", "b"),
    VoteCast("team", None, False, False, False, "legitimacy", "c"),
    VoteCast("inkomensconsulent", None, False, False, True, "legitimacy", "z"),
    VoteWithdrawn("team", "b"),
    StopReleased("brake", "team", "Nagevraagd: het mag."),
    Motivated("doel", "Een plek om te wonen."),
    UnknownAccepted("wsnp", "Er zijn geen schulden bekend."),
    Decided("grant", "team", "2019-06-03", "factual", 25_000, 3, 3, {}),
    Paid(25_000, "supplier", "2019-06-04", None, "Bouwmarkt"),
    Closed("2019-06-05", "De schuur is klaar."),
    Erased("request"),
)


@pytest.fixture(params=["nl", "en"])
def story(request, desk, shed):
    return Story(Voice(desk.policy(desk.dossier(shed)).pack, request.param))


def told(story, events):
    history = [Happened(n, "2019-06-03T09:00:00+00:00", one) for n, one in enumerate(events, 1)]
    return [f"{line.day}  {line.text}" for line in story.tell(history)]


def test_a_whole_dossier_as_a_story(story, snapshot):
    assert told(story, EVENTS) == snapshot


def test_what_was_erased_is_said_to_be_gone(story, snapshot):
    assert told(story, [type(one)(**one.clear) for one in EVENTS]) == snapshot


def test_every_kind_of_event_in_a_dossier_is_told():
    of_budgets = {"budget-set", "held", "booked", "freed"}
    assert {one.KIND for one in EVENTS} | of_budgets == set(KINDS)
