"""A report of made-up dossiers, without a register."""

import datetime

import pytest

from maatwerk_core.register.budgets import STREAM
from maatwerk_core.register.events import Booked, Held, PurseSet
from maatwerk_core.register.learning.reading import read_events
from maatwerk_core.register.learning.report import make_report
from tests.register.learning.histories import Look, asked, history, said, stored

GOALS = ("yes", "yes", "partly", "no")
OUTCOMES = ("grant", "grant", "grant", "solved_without_money", "refuse")


def plan(at):
    """One of two years of dossiers, each a little different, more of them in the second year."""
    year, of_year = (2024, at) if at < 60 else (2025, at - 60)
    day = datetime.date(year, of_year % 12 + 1, 5)
    look = Look(3, at % 9 == 0, at % 18 == 0, GOALS[at % 4], 40_000 + at * 100, 90_000 + at * 500)
    outcome = OUTCOMES[at % 5]
    return history(
        day, team="noord" if at % 3 else "zuid", budget=f"noord-{year}", amount=50_000 + at * 100,
        saving=60_000 + at * 300, domain=("work", "debt")[at % 2], outcome=outcome, after=at % 9,
        regular=(30, 56)[at % 2], acute=at % 7 == 0, paid=at % 4 if outcome == "grant" else None,
        looks=[look] if at % 2 else [],
    )  # fmt: skip


def streams():
    for year in (2024, 2025):
        yield STREAM + f"noord-{year}", [PurseSet(6_000_000, year)]
    for at in range(150):
        events, id_ = plan(at), f"d-{at:03}"
        yield id_, events
        if OUTCOMES[at % 5] == "grant":
            cents = 50_000 + at * 100
            year = events[0].day[:4]
            yield STREAM + f"noord-{year}", [Held(id_, cents), Booked(id_, cents)]


@pytest.fixture(scope="session")
def found():
    """What is read of all of them."""
    return read_events(stored(streams()))


@pytest.fixture(scope="session")
def report(found):
    """The report at the end of the second year."""
    return make_report(found, said, asked(datetime.date(2025, 12, 31)))


@pytest.fixture(scope="session")
def bare():
    """The report of a register with two dossiers."""
    few = [("d-1", history()), ("d-2", history(outcome="grant", looks=[Look(regret=True)]))]
    return make_report(read_events(stored(few)), said, asked())
