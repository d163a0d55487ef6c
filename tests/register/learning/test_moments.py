"""When it was time to look back, who did, and what was said."""

import datetime

from hypothesis import given
from hypothesis import strategies as st

from maatwerk_core.register.learning.moments import moments
from tests.register.learning.histories import Look, asked, courses, history, said

GOALS = st.sampled_from([None, "yes", "partly", "no"])


def of(histories, **others):
    return {one.months: one for one in moments(courses(histories), said, asked(**others))}


def answers(one, question):
    return {each.answer: each.times for each in one.answers if each.question == question}


def test_it_is_time_from_the_day_so_many_months_after():
    plans = [history(outcome="grant")] * 5  # decided on 12 March
    assert of(plans, day=datetime.date(2025, 6, 11)) == {}
    assert of(plans, day=datetime.date(2025, 6, 12))[3].due == 5
    assert [*of(plans)] == [3, 12]


def test_looking_back_at_a_moment_that_no_pack_asks_for_is_seen():
    found = of([history(outcome="grant", looks=[Look(7)])] * 5)
    assert (found[7].due, found[7].done, found[12].done) == (0, 5, 0)


def test_under_five_the_numbers_are_hidden():
    one = of([history(outcome="grant", looks=[Look(goal="yes")])] * 4)[3]
    assert (one.due, one.done, one.answers) == (None, None, ())


def test_a_decision_that_was_taken_back_is_not_asked_about():
    assert of([history(outcome="grant", revised=True)] * 5) == {}


def test_the_professionals_answers_are_shown_with_those_of_the_resident(ten):
    one = of(ten)[3]
    assert answers(one, "regret") == {"yes": None, "no": None}
    assert answers(one, "lesson") == {"yes": None, "no": None}
    many = of(ten * 5)[3]
    assert answers(many, "regret") == {"yes": 10, "no": 40}
    assert answers(many, "lesson") == {"yes": 5, "no": 45}


def test_a_small_team_cannot_be_told_from_what_professionals_said(ten):
    few = [history(outcome="grant", team="zuid", looks=[Look(regret=True)])] * 3
    assert {one.question for one in of(ten * 5 + few)[3].answers} == {"goal", "better", "heard"}


def test_ten_decisions_of_a_team_are_enough_to_show(ten):
    few = [history(outcome="grant", team="zuid", looks=[Look(regret=True)])] * 10
    assert answers(of(ten * 5 + few)[3], "regret") == {"yes": 20, "no": 40}
    nine = [history(outcome="grant", team=None, looks=[Look(regret=True)])] * 9
    assert answers(of(ten * 5 + nine)[3], "regret") == {}


@given(st.lists(GOALS, max_size=40))
def test_answers_equal_a_slow_count_or_are_hidden(goals):
    found = of([history(outcome="grant", looks=[Look(goal=goal)]) for goal in goals])
    for word, times in answers(found[3], "goal").items() if 3 in found else ():
        assert times is None or times == goals.count(word)
        assert times not in (1, 2, 3, 4)
