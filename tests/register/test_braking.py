"""A brake holds as the pack has it, for votes as for the decision."""

import datetime

import pytest

from maatwerk_core.register.bench import Bench
from maatwerk_core.register.braking import holding
from maatwerk_core.register.commands import Decide, Motivate, ReleaseStop, WithdrawVote
from tests.register.conftest import refused, vote

GRANT = Decide("grant", "team", datetime.date(2019, 6, 3))


def test_who_may_not_brake_holds_nobody_up(desk, shed):
    desk.do(shed, vote("z", None, "team", brake=True))
    for person in "abc":
        desk.do(shed, vote(person))
    desk.do(shed, Motivate("doel", "Een plek om te wonen."))
    assert desk.do(shed, GRANT).decided.approvals == 3


def test_a_brake_on_another_ground_than_the_pack_names_holds_nobody_up(desk, shed):
    desk.do(shed, vote("z", None, "inkomensconsulent", brake=True, ground="returns"))
    assert len(desk.do(shed, vote("a")).votes) == 2


@pytest.mark.parametrize("role", ["inkomensconsulent"])
def test_the_role_that_braked_does_not_release_it(desk, shed, role):
    desk.do(shed, vote("z", None, role, brake=True))
    release = ReleaseStop("brake", role, "Nagevraagd: het mag.")
    assert refused(lambda: desk.do(shed, release)) == ["decide.may-not-release"]
    assert refused(lambda: desk.do(shed, vote("a"))) == ["register.braked"]


@pytest.mark.parametrize(
    "way",
    [WithdrawVote("z"), ReleaseStop("brake", "voorzieningendeskundige", "Nagevraagd: het mag.")],
)
def test_a_brake_holds_until_it_is_withdrawn_or_released_by_another(desk, shed, way):
    desk.do(shed, vote("z", None, "inkomensconsulent", brake=True))
    dossier = desk.dossier(shed)
    assert holding(Bench(dossier, desk.assessment(dossier))).person == "z"
    after = desk.do(shed, way)
    assert holding(Bench(after, desk.assessment(after))) is None
