"""Lessons are read where the key is, by team, and nothing else with them."""

import datetime

import pytest

from maatwerk_core.register.commands import Decide
from maatwerk_core.register.commands_after import Evaluate
from maatwerk_core.register.learning.lessons import Lesson, lessons
from tests.register.learning.histories import asked

DECIDED = datetime.date(2019, 6, 3)
FOUND = (Lesson("amsterdam", None, "Eerder bellen."), Lesson("amsterdam", None, "Vaker bellen."))


@pytest.fixture
def learned(desk, agreed):
    """A dossier in which two lessons were written."""
    desk.do(agreed, Decide("grant", "team", DECIDED))
    for months, words in ((1, "Vaker bellen."), (3, None), (6, "Eerder bellen.")):
        on = datetime.date(2019, 6 + months, 3)
        desk.do(agreed, Evaluate(months, on, goal="yes", lesson=words))
    return desk


def test_lessons_come_without_dossier_and_day(learned):
    assert lessons(learned.store, learned.keys, asked()) == FOUND


def test_lessons_of_another_team_or_another_time_stay_out(learned):
    assert lessons(learned.store, learned.keys, asked(team="noord")) == ()
    later = asked(first=DECIDED + datetime.timedelta(days=1))
    assert lessons(learned.store, learned.keys, later) == ()
    assert lessons(learned.store, learned.keys, asked(first=DECIDED, last=DECIDED)) == FOUND


def test_without_its_key_a_lesson_is_gone(learned, agreed):
    learned.keys.drop(agreed)
    assert lessons(learned.store, learned.keys, asked()) == ()
