"""A dossier reads as a story, in both languages, and nothing is made up where it was erased."""

import pytest

from maatwerk_core.explain.voice import Voice
from maatwerk_core.register.desk import Happened
from maatwerk_core.register.events import (
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
from maatwerk_core.register.events_after import (
    Agreed,
    AgreementEnded,
    Answered,
    Completed,
    Evaluated,
    Objected,
    Repaid,
    Revised,
)
from maatwerk_core.register.kinds import KINDS
from maatwerk_core.register.story import Story

EVENTS = (
    Opened("amsterdam", "ab12", "2019-06-01", None, {"case": "schuur"}),
    Assessed("ready", "local_scheme", "team", 3, 25_000, "cd34", receipt={}),
    PutBefore("Wie: een huishouden"),
    VoteCast("team", True, False, False, False, "legitimacy", "a"),
    VoteCast("team", False, False, False, False, "legitimacy", "b"),
    VoteCast("team", None, False, False, False, "legitimacy", "c"),
    VoteCast("inkomensconsulent", None, False, False, True, "legitimacy", "z"),
    VoteWithdrawn("team", "b"),
    StopReleased("brake", "team", "Nagevraagd: het mag."),
    Motivated("doel", "Een plek om te wonen."),
    UnknownAccepted("wsnp", "Er zijn geen schulden bekend."),
    UnknownAccepted("mandate", "De manager is gevraagd."),
    Motivated("altijd-in-natura", "Dit kan alleen als geld."),
    Decided("grant", "team", "2019-06-03", "factual", 25_000, 3, 3, None, {}),
    Paid(25_000, "supplier", "2019-06-04", None, "Bouwmarkt"),
    Completed("2019-06-04", 3, 3, {}),
    Agreed("terugbetalen-na-baan", None, "2019-06-03", "2019-12-03", 10_000),
    Agreed("landlord", "landlord", words="Niemand wordt uit huis gezet."),
    AgreementEnded("terugbetalen-na-baan", "kept", "team", "2019-12-03", "outstanding", 10_000),
    AgreementEnded(
        "landlord", "waived", "team", "2019-12-03", "nothing", 0, "Hij verkocht het huis."
    ),
    AgreementEnded("x", "broken_otherwise", "team", "2019-12-03", None, None, "Zij werd ziek."),
    Repaid("terugbetalen-na-baan", 5_000, "2019-12-10"),
    Evaluated(1, "2019-07-03", None, None, None, None, False, None, None),
    Evaluated(6, "2019-12-03", "yes", "yes", "no", True, True, 25_000, None, "Eerder bellen."),
    Objected("objection", "2019-06-20", True, "Het is te weinig."),
    Objected("complaint", "2019-06-20", None),
    Objected("objection", "2019-12-20", False),
    Answered("unfounded", "2019-07-20", "De regels zijn goed toegepast."),
    Revised("mistake", "team", "2019-07-21", "Het bedrag klopte niet."),
    Closed("2019-06-05", "De schuur is klaar."),
    Erased("request"),
)


@pytest.fixture(params=["nl", "en"])
def story(request, desk, shed):
    policy = desk.policy(desk.dossier(shed))
    return Story(Voice(policy.pack, request.param), policy.plan)


def told(story, events):
    history = [Happened(n, "2019-06-03T09:00:00+00:00", one) for n, one in enumerate(events, 1)]
    return [f"{line.day}  {line.text}" for line in story.tell(history)]


def test_a_whole_dossier_as_a_story(story, snapshot):
    assert told(story, EVENTS) == snapshot


def test_what_was_erased_is_said_to_be_gone(story, snapshot):
    assert told(story, [type(one)(**one.clear) for one in EVENTS]) == snapshot


def test_every_kind_of_event_in_a_dossier_is_told():
    of_budgets = {"budget-set", "held", "booked", "freed", "returned"}
    assert {one.KIND for one in EVENTS} | of_budgets == set(KINDS)


def test_without_the_plan_of_its_pack_what_was_unknown_is_told_by_its_path(desk, shed):
    bare = Story(Voice(desk.policy(desk.dossier(shed)).pack, "en"))
    assert bare.words(UnknownAccepted("wsnp")) == "Gone ahead, though unknown is `wsnp`: (erased)"
