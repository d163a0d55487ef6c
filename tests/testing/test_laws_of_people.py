"""Each law of those who decide together holds for a lawful pack, and sees a count or a brake that works otherwise."""

from __future__ import annotations

import pytest

from maatwerk_core.engine.decide import decide
from maatwerk_core.errors import fault
from maatwerk_core.testing import laws_of_people
from maatwerk_core.testing.law import hold
from maatwerk_core.testing.laws_of_people import BRAKE, EXTRA_APPROVAL
from tests.testing.conftest import QUORUM

LAWS = [EXTRA_APPROVAL, BRAKE]


@pytest.mark.parametrize("law", LAWS)
def test_a_lawful_pack_keeps_it(law, small):
    hold(law, small(), 40)


@pytest.mark.parametrize("law", LAWS)
@pytest.mark.parametrize("quorum", ["none", {}])
def test_a_pack_that_asks_nobody_is_spared_with_the_reason(law, quorum, small):
    with pytest.raises(pytest.skip.Exception, match="asks nobody to agree"):
        hold(law, small(quorum=quorum))


def test_a_count_that_must_be_exact_is_seen(small, broken, monkeypatch):
    def exactly_two(assessment, outcome, by, votes, **named):
        if sum(vote.approves is True for vote in votes) > 2:
            return (fault("decide.approvals-short", "/votes", have=3, need=2),)
        return decide(assessment, outcome, by, votes, **named)

    monkeypatch.setattr(laws_of_people, "decide", exactly_two)
    told = broken(EXTRA_APPROVAL, small())
    assert "stemmen / votes: " in told
    assert "with one more approval by" in told


def test_a_brake_on_what_it_costs_is_seen(small, broken):
    brake = {"by": ["manager"], "grounds": ["returns"]}
    told = broken(BRAKE, small(quorum={"team": {**QUORUM, "brake": brake}}))
    assert "manager remt op / brakes on returns: decide.braked" in told


def test_a_named_brake_that_does_not_work_is_seen(small, broken, monkeypatch):
    def deaf(assessment, outcome, by, votes, **named):
        quiet = [vote.model_copy(update={"brake": False}) for vote in votes]
        return decide(assessment, outcome, by, quiet, **named)

    monkeypatch.setattr(laws_of_people, "decide", deaf)
    assert "het pakket noemt deze rol voor de rem" in broken(BRAKE, small())
