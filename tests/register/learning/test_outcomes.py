"""Every dossier comes out in one way, and small numbers are hidden."""

import datetime

from hypothesis import given
from hypothesis import strategies as st

from maatwerk_core.model.decision import OUTCOMES
from maatwerk_core.register.learning.outcomes import OPEN, outcomes
from tests.register.learning.histories import DAY, asked, courses, history


def of(*names, **others):
    histories = [history(outcome=None if name == OPEN else name) for name in names]
    return outcomes(courses(histories), asked(**others))


def test_no_money_and_withdrawn_are_results():
    found = of(*["solved_without_money"] * 6, *["withdrawn"] * 5)
    counts = {one.outcome: one.dossiers for one in found.by_outcome}
    assert (found.dossiers, counts["solved_without_money"], counts["withdrawn"]) == (11, 6, 5)


def test_a_decision_that_was_taken_back_is_open():
    found = outcomes(courses([history(outcome="grant", revised=True)] * 5), asked())
    assert {one.outcome: one.dossiers for one in found.by_outcome}[OPEN] == 5


def test_under_five_dossiers_there_is_no_number():
    found = of(*["grant"] * 4)
    assert found.dossiers is None
    assert {one.dossiers for one in found.by_outcome} == {None, 0}


def test_only_dossiers_opened_on_days_that_count_are_in():
    assert of(*["grant"] * 6, last=DAY - datetime.timedelta(days=1)).dossiers == 0


@given(st.lists(st.sampled_from([*OUTCOMES, OPEN]), max_size=60))
def test_what_is_shown_equals_a_slow_count_and_never_points_at_a_few(names):
    found = of(*names)
    for one in found.by_outcome:
        assert one.dossiers is None or one.dossiers == names.count(one.outcome)
        assert one.dossiers not in (1, 2, 3, 4)
