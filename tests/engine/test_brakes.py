"""A brake holds a plan up when the pack names the role and the ground, and in no other case."""

from hypothesis import given
from hypothesis import strategies as st

from maatwerk_core.engine.brakes import weigh_brakes
from maatwerk_core.model.decision import Release, Vote
from maatwerk_core.rules.sections import Brake

LEGALITY = Brake(by=("inkomensconsulent",), grounds=("legitimacy",))
GROUNDS = ["legitimacy", "returns", "involvement", "mandate", "tegenprestatie", "side_effects"]


def braking(role="inkomensconsulent", ground="legitimacy", knows=False):
    return Vote(person="a", role=role, brake=True, ground=ground, knows_household=knows)


def weigh(vote, brake=LEGALITY, accepts=(), releases=None):
    return weigh_brakes([vote], brake, "quorum.team", dict.fromkeys(accepts, "x"), releases or {})


@given(st.sampled_from(GROUNDS), st.sampled_from(["inkomensconsulent", "team", "manager"]))
def test_the_brake_works_on_legality_only_and_by_the_named_role_only(ground, role):
    found = weigh(braking(role, ground))
    holds = (role, ground) == ("inkomensconsulent", "legitimacy")
    assert [f.code for f in found.faults] == (["decide.braked"] if holds else [])
    assert found.set_aside == (() if holds else ((role, ground),))


def test_whoever_knows_the_household_brakes_nothing():
    assert weigh(braking(knows=True)) == weigh(Vote(person="a", role="team"))


def test_with_nobody_named_a_brake_on_legality_isnt_lost_in_silence():
    assert [f.code for f in weigh(braking("jurist"), None).faults] == ["decide.brake-unknown"]
    assert weigh(braking("jurist"), None, ["quorum.team.brake"]).faults == ()
    assert weigh(braking("jurist", "returns"), None).faults == ()


def test_another_role_releases_a_brake_with_grounds_and_is_not_listed_by_the_pack():
    released = weigh(
        braking(), releases={"brake": Release(by="manager", grounds="de jurist zag het")}
    )
    assert [(one.check, one.by, one.listed) for one in released.released] == [
        ("brake", "manager", False)
    ]
    assert released.faults == ()


def test_the_role_that_brakes_doesnt_release_its_own_brake():
    own = {"brake": Release(by="inkomensconsulent", grounds="toch wel")}
    assert [f.code for f in weigh(braking(), releases=own).faults] == ["decide.braked"]
