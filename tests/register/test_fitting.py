"""Words about nothing are told when they come in; what fits one outcome doesn't stand in the way of another."""

import datetime

import pytest

from maatwerk_core.model.decision import Release
from maatwerk_core.register.commands import AcceptUnknown, Decide, Motivate, ReleaseStop
from maatwerk_core.register.fitting import Said, fits_nothing
from tests.register.conftest import refused, vote

ON = datetime.date(2019, 6, 3)


@pytest.mark.parametrize(
    ("command", "codes"),
    [
        (Motivate("deol", "Een plek."), ["decide.nothing-to-motivate"]),
        (Motivate("doel", " "), ["register.no-words"]),
        (AcceptUnknown("mandaat", "De manager vindt het goed."), ["decide.nothing-to-accept"]),
        (ReleaseStop("nixeis", "team", "Toch."), ["decide.nothing-to-release"]),
    ],
)
def test_a_slip_of_the_pen_is_not_written_down(desk, shed, command, codes):
    before = desk.store.head()
    assert refused(lambda: desk.do(shed, command)) == codes
    assert desk.store.head() == before


def test_words_for_a_refusal_do_not_stand_in_the_way_of_a_grant(desk, agreed):
    desk.do(agreed, Motivate("refuse", "Er is niets anders."))
    assert desk.do(agreed, Decide("grant", "team", ON)).decided.outcome == "grant"


def test_what_fits_somewhere_is_no_slip(desk, shed):
    assessment = desk.assessment(desk.dossier(shed))
    assert fits_nothing(assessment, Said(motivations={"doel": "Wonen."})) == ()
    found = fits_nothing(assessment, Said(releases={"wsnp-geld": Release(by="team", grounds="x")}))
    assert [one.code for one in found] == ["decide.nothing-to-release"]


def test_what_is_dropped_is_only_what_fits_nothing(desk, shed):
    assessment = desk.assessment(desk.dossier(shed))
    said = Said(motivations={"doel": "Wonen.", "deol": "Wonen."})
    faults = said.decide(assessment, "grant", "team", ON)
    assert dict(said.without(faults).motivations) == {"doel": "Wonen."}
    assert vote("a").vote.person == "a"
