"""Regret is a permission: per team, from ten decisions, and over the norm only where lessons are missing."""

import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from maatwerk_core.register.learning.asked import Said
from maatwerk_core.register.learning.reading import Book, Move
from maatwerk_core.register.learning.regret import regrets
from tests.register.learning.histories import SAID, Look, asked, courses, history, said


def looked_back(*regret, **others):
    """Granted dossiers with one look back each."""
    looks = [one if isinstance(one, Look) else Look(regret=one, lesson=one) for one in regret]
    return [history(outcome="grant", looks=[look], **others) for look in looks]


def of(histories, books=(), policy=said, **others):
    return regrets(courses(histories), books, policy, asked(**others))


def test_under_ten_decisions_there_is_no_share():
    (one,) = of(looked_back(*[True] * 9))
    assert (one.verdict, one.share_bp, one.regretted, one.evaluated) == ("too-few", None, None, 9)


def test_under_five_the_number_is_hidden_too():
    (one,) = of(looked_back(*[True] * 4))
    assert (one.evaluated, one.room) == (None, False)


def test_a_share_within_the_norm_is_within_it_also_without_lessons(ten):
    (one,) = of(ten)
    assert (one.verdict, one.evaluated, one.regretted) == ("within", 10, 2)
    assert (one.share_bp, one.low_bp, one.high_bp, one.at_most_bp) == (2000, 566, 5099, 2000)
    assert one.lessons_missing == 1


@pytest.mark.parametrize(
    ("lesson", "asks", "verdict"),
    [(True, True, "learned"), (False, True, "over"), (True, False, "over")],
)
def test_above_the_norm_is_over_it_only_without_lessons(lesson, asks, verdict):
    looks = [Look(regret=True, lesson=True)] * 2 + [Look(regret=True, lesson=lesson)]
    (one,) = of(looked_back(*looks, *[False] * 7), policy=lambda _: SAID._replace(lesson=asks))
    assert (one.verdict, one.lessons_missing) == (verdict, 0 if lesson else 1)


def test_without_a_norm_nothing_is_over_it():
    (one,) = of(looked_back(*[True] * 10), policy=lambda _: Said(None, False, ()))
    assert (one.verdict, one.at_most_bp) == ("no-norm", None)


def test_the_norm_is_that_of_the_newest_policy():
    old = looked_back(*[True] * 5, *[False] * 5, policy="old")
    new = looked_back(False, policy="new", day=datetime.date(2025, 9, 1))
    (one,) = of(old + new, policy=lambda hash_: SAID._replace(at_most_bp={"new": 5000}.get(hash_)))
    assert (one.verdict, one.at_most_bp) == ("within", 5000)


def test_a_dossier_that_was_looked_back_on_three_times_counts_once():
    looks = [Look(3, regret=True), Look(6), Look(12, regret=False)]
    (one,) = of([history(outcome="grant", looks=looks) for _ in range(10)])
    assert (one.evaluated, one.regretted) == (10, 0)


def test_a_regretted_decision_that_was_taken_back_still_counts():
    gone = [history(outcome="grant", looks=[Look(regret=True)], revised=True)]
    (one,) = of(gone + looked_back(*[False] * 9))
    assert (one.evaluated, one.regretted) == (10, 1)


def test_decisions_of_no_team_have_no_share():
    (one,) = of(looked_back(*[True] * 12, team=None))
    assert (one.team, one.verdict, one.evaluated, one.share_bp) == (None, "no-team", 12, None)


def test_teams_and_packs_stand_apart():
    found = of(
        looked_back(*[False] * 10)
        + looked_back(*[True] * 10, team="zuid")
        + looked_back(*[True] * 3, pack="almere")
    )
    assert [(one.team, one.pack, one.regretted) for one in found] == [
        ("noord", "almere", None),
        ("noord", "amsterdam", 0),
        ("zuid", "amsterdam", 10),
    ]


def test_only_decisions_on_days_that_count_are_in():
    assert of(looked_back(*[True] * 10), first=datetime.date(2025, 3, 13)) == ()


def book(left, year=2025):
    """A budget of noord with so much left."""
    move = Move(datetime.date(2025, 3, 12), "held", "d-000", 500_000)
    return Book("noord", 500_000 + left, year, (move,))


@pytest.mark.parametrize(
    ("regret", "left", "year", "room"),
    [
        (False, 50_000, 2025, True),
        (False, 49_999, 2025, False),
        (True, 50_000, 2025, False),
        (False, 50_000, 2026, False),
        (False, 50_000, None, False),
    ],
)
def test_no_regret_and_room_for_one_more_plan_gives_a_question(regret, left, year, room):
    histories = looked_back(regret, *[False] * 9, budget="noord")
    (one,) = of(histories, [book(left, year)])
    assert one.room is room


def test_a_granted_amount_that_is_unknown_is_not_the_usual_one():
    histories = looked_back(*[False] * 9, budget="noord", amount=None)
    assert not of(histories + looked_back(False, budget="noord", amount=None), [book(50_000)])[
        0
    ].room
    assert of(histories + looked_back(False, budget="noord"), [book(50_000)])[0].room


@given(
    st.lists(
        st.tuples(st.sampled_from(["noord", "zuid"]), st.booleans(), st.booleans()), max_size=40
    )
)
def test_a_share_equals_a_slow_count_and_lies_in_its_interval(drawn):
    histories = [
        history(team=team, outcome="grant", looks=[Look(regret=regret, lesson=lesson)])
        for team, regret, lesson in drawn
    ]
    for one in of(histories):
        mine = [(regret, lesson) for team, regret, lesson in drawn if team == one.team]
        if len(mine) < 10:
            assert one.share_bp is None
            continue
        regretted = [lesson for regret, lesson in mine if regret]
        assert (one.evaluated, one.regretted) == (len(mine), len(regretted))
        assert one.lessons_missing == regretted.count(False)
        assert one.low_bp <= one.share_bp <= one.high_bp
        over = 5 * len(regretted) > len(mine)
        expected = "within" if not over else ("over" if False in regretted else "learned")
        assert one.verdict == expected
