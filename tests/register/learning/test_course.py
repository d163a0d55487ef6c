"""The course of a dossier keeps each decision with what was assessed before it and what came after."""

from maatwerk_core.register.events import Assessed, Decided, Paid
from maatwerk_core.register.events_after import Evaluated, Revised
from maatwerk_core.register.learning.course import course_of
from tests.register.learning.histories import Look, history


def decided(on, outcome="grant"):
    return Decided(outcome, "team", on, "factual", 50_000, 3, 3, None)


def test_a_decision_that_was_taken_back_keeps_its_own_regret():
    events = [
        *history(outcome="grant", looks=[Look(regret=True)], revised=True),
        Assessed("ready", None, "team", 3, 60_000, "other"),
        decided("2025-05-01"),
        Evaluated(3, "2025-08-01", None, None, None, False, False, None, None),
    ]
    course = course_of("d-1", events)
    first, second = course.taken
    assert (first.revised, first.regret, first.assessed.amount_cents) == (True, True, 50_000)
    assert (second.revised, second.regret, second.assessed.amount_cents) == (False, False, 60_000)
    assert course.standing is second


def test_while_a_decision_is_taken_back_none_stands():
    assert course_of("d-1", history(outcome="grant", revised=True)).standing is None


def test_the_last_answer_about_regret_holds_and_a_lesson_stays():
    looks = [Look(1, regret=True, lesson=True), Look(6, regret=False), Look(12)]
    (taken,) = course_of("d-1", history(outcome="grant", looks=looks)).taken
    assert (taken.regret, taken.learned) == (False, True)


def test_a_payment_belongs_to_the_decision_before_it():
    events = [*history(outcome="grant", paid=1, revised=True), decided("2025-06-01")]
    events += [Paid(1_000, "supplier", "2025-06-02"), Revised("court", "team", "2025-07-01")]
    first, second = course_of("d-1", events).taken
    assert [one.amount_cents for one in first.paid] == [50_000]
    assert [one.amount_cents for one in second.paid] == [1_000]


def test_what_does_not_begin_with_an_opening_is_no_dossier():
    assert course_of("d-1", history(outcome="grant")[1:]) is None
