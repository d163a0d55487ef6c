"""A decision holds what was decided, in roles and counts, and can't be changed afterwards."""

import dataclasses
import datetime

import pytest
from pydantic import ValidationError

from maatwerk_core.model.decision import GIVES, OUTCOMES, SETTLES, Decision, Release, Vote

NAMES = {field.name for field in dataclasses.fields(Decision)}


def a_decision():
    day = datetime.date(2019, 6, 4)
    return Decision(
        outcome="grant",
        kind="unknown",
        by="team",
        on=day,
        case="schuur",
        pack="amsterdam",
        day=day,
        status="ready",
        amount_cents=25_000,
        mandate="listed",
        quorum="met",
        needed=3,
        approvals=3,
        votes=(),
        set_aside=(),
        accepted=(),
        released=(),
        written=(),
        assessment="0" * 64,
    )


def test_what_is_left_out_of_a_vote_is_unknown_but_a_brake_is_an_act():
    vote = Vote(person="a", role="team")
    assert (vote.approves, vote.knows_household, vote.requester) == (None, None, None)
    assert vote.brake is False


def test_a_vote_has_no_field_for_a_name():
    with pytest.raises(ValidationError):
        Vote(person="a", role="team", name="x")


def test_a_yes_is_a_yes_and_not_the_word_for_it():
    with pytest.raises(ValidationError):
        Vote(person="a", role="team", approves="yes")


def test_a_release_without_grounds_is_none():
    with pytest.raises(ValidationError):
        Release(by="team")


def test_a_decision_doesnt_change():
    with pytest.raises(dataclasses.FrozenInstanceError):
        a_decision().outcome = "refuse"


def test_a_decision_has_no_place_for_persons():
    assert NAMES & {"person", "persons", "name", "names"} == set()


def test_what_gives_settles_and_not_the_other_way_round():
    assert GIVES < SETTLES < set(OUTCOMES)
    assert SETTLES - GIVES == {"refuse"}
