"""How long it takes, beside counting days one by one."""

import datetime

from hypothesis import given
from hypothesis import strategies as st

from maatwerk_core.register.learning.lead_times import lead_times
from tests.register.learning.histories import DAY, asked, courses, history

PLANS = st.lists(
    st.tuples(st.integers(0, 60), st.none() | st.integers(0, 30), st.booleans()), max_size=30
)


def of(histories, **others):
    found = lead_times(courses(histories), asked(**others))
    return {(one.acute, one.stage): one for one in found}


def test_the_regular_route_stands_beside_the_decision_and_the_payment():
    found = of([history(outcome="grant", after=n, paid=1, regular=56) for n in range(10)])
    said = {
        stage: (one.dossiers, one.median_days, one.p90_days) for (_, stage), one in found.items()
    }
    assert said == {"decided": (10, 4, 8), "delivered": (10, 5, 9), "regular": (10, 56, 56)}


def test_what_was_acute_stands_apart():
    quick = [history(outcome="grant", after=0, acute=True)] * 5
    found = of([*quick, *[history(outcome="grant", after=9)] * 5])
    assert found[True, "decided"].median_days == 0
    assert found[False, "decided"].median_days == 9


def test_under_five_there_is_nothing():
    assert of([history(outcome="grant", paid=1, regular=56)] * 4) == {}


def test_a_decision_before_the_day_of_the_case_says_nothing():
    assert of([history(outcome="grant", after=-1)] * 5) == {}


def test_deciding_anew_does_not_make_it_longer():
    again = [
        *history(outcome="grant", after=1, revised=True),
        *history(outcome="grant", after=90)[1:],
    ]
    assert of([again] * 5)[False, "decided"].median_days == 1


def test_only_decisions_on_days_that_count_are_in():
    assert of([history(outcome="grant")] * 5, last=DAY + datetime.timedelta(days=1)) == {}


@given(PLANS)
def test_half_and_nine_in_ten_equal_a_slow_count(plans):
    histories = [history(outcome="grant", after=a, paid=p, acute=acute) for a, p, acute in plans]
    for (acute, stage), one in of(histories).items():
        mine = [(a, p) for a, p, is_acute in plans if is_acute is acute]
        days = sorted(a if stage == "decided" else a + p for a, p in mine
                      if stage == "decided" or p is not None)  # fmt: skip
        assert one.dossiers == len(days) >= 5
        assert (
            days.index(one.median_days) < len(days) / 2 <= sum(d <= one.median_days for d in days)
        )
        assert sum(d <= one.p90_days for d in days) * 10 >= len(days) * 9
