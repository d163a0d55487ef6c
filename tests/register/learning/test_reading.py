"""What is read of a register: each dossier, and what moved in each budget on the day that people named."""

import datetime

from maatwerk_core.register.budgets import STREAM
from maatwerk_core.register.commands import Close, Decide, Pay
from maatwerk_core.register.events import (
    Booked,
    Closed,
    Decided,
    Erased,
    Freed,
    Held,
    Paid,
    PurseSet,
)
from maatwerk_core.register.learning.reading import Move, read, read_events
from tests.register.conftest import case_data
from tests.register.learning.histories import history, stored

NOON = STREAM + "noord"


def moves(events):
    (book,) = read_events(events).books
    return book.moves


def test_money_moves_on_the_day_that_people_named():
    streams = [
        (NOON, [PurseSet(100_000, 2025)]),
        ("d-1", history(budget="noord", outcome="grant")[:2]),
        ("d-1", [Decided("grant", "team", "2025-03-12", "factual", 50_000, 3, 3, None)]),
        (NOON, [Held("d-1", 50_000)]),
        ("d-1", [Paid(20_000, "supplier", "2025-04-01")]),
        (NOON, [Booked("d-1", 20_000)]),
        ("d-1", [Erased("term")]),
        (NOON, [Freed("d-1", 30_000)]),
    ]
    day = datetime.date.fromisoformat
    assert moves(stored(streams)) == (
        Move(day("2025-03-12"), "held", "d-1", 50_000),
        Move(day("2025-04-01"), "paid", "d-1", 20_000),
        # Erasing names no day: it is the day on which it was written.
        Move(day("2025-01-01"), "freed", "d-1", 30_000),
    )


def test_what_is_decided_and_paid_at_once_moves_on_each_day_of_its_own():
    at_once = [
        Decided("grant", "team", "2025-03-12", "factual", 50_000, 3, 3, None),
        Paid(20_000, "supplier", "2025-03-14"),
        Closed("2025-03-20"),
    ]
    streams = [
        (NOON, [PurseSet(100_000, 2025)]),
        ("d-1", history(budget="noord")),
        ("d-1", at_once),
        (NOON, [Held("d-1", 50_000), Booked("d-1", 20_000), Freed("d-1", 30_000)]),
    ]
    assert [(one.flow, one.day.day) for one in moves(stored(streams))] == [
        ("held", 12), ("paid", 14), ("freed", 20),
    ]  # fmt: skip


def test_a_budget_holds_what_was_said_last():
    (book,) = read_events(stored([(NOON, [PurseSet(1, 2025), PurseSet(2, 2026)])])).books
    assert (book.name, book.total_cents, book.year) == ("noord", 2, 2026)


def test_a_desk_is_read_without_a_key(desk, agreed):
    desk.do(agreed, Decide("grant", "team", datetime.date(2019, 6, 3)))
    desk.do(agreed, Pay(25_000, "supplier", datetime.date(2019, 6, 5)))
    desk.do(agreed, Close("Klaar.", datetime.date(2019, 7, 1)))
    other = desk.open(case_data("amsterdam/schuur"), "amsterdam", team="noord")
    before = read(desk.store)
    (course,) = (one for one in before.courses if one.dossier == agreed)
    assert course.opened.case is None
    assert [one.on for one in course.taken[0].paid] == ["2019-06-05"]
    assert {one.opened.team for one in before.courses} == {None, "noord"}
    desk.keys.drop_all([agreed, other])
    assert read(desk.store) == before
