"""Laws of the whole report: order and erasing change nothing, small numbers stay out, and nobody is named."""

import datetime

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from maatwerk_core.model.decision import OUTCOMES
from maatwerk_core.register.budgets import STREAM
from maatwerk_core.register.commands import Close, Decide, Motivate, Pay
from maatwerk_core.register.commands_after import Evaluate
from maatwerk_core.register.erasing import erase
from maatwerk_core.register.events import Booked, Held, PurseSet
from maatwerk_core.register.learning.columns import figures
from maatwerk_core.register.learning.reading import read_events
from maatwerk_core.register.learning.report import make_report, report_of
from tests.register.conftest import case_data, refused, vote
from tests.register.learning.histories import DAY, Look, asked, history, reading, said, stored

SOME = st.fixed_dictionaries(
    {
        "day": st.dates(datetime.date(2024, 1, 1), datetime.date(2025, 12, 31)),
        "team": st.sampled_from(["noord", "zuid", None]),
        "budget": st.sampled_from(["noord", None]),
        "amount": st.none() | st.integers(1, 90_000),
        "domain": st.sampled_from(["work", "debt"]),
        "outcome": st.sampled_from([None, *OUTCOMES]),
        "after": st.integers(0, 20),
        "acute": st.booleans(),
        "revised": st.booleans(),
        "looks": st.lists(
            st.builds(
                Look, st.sampled_from([3, 12]), st.none() | st.booleans(), st.booleans(),
                st.sampled_from([None, "yes", "no"]), st.integers(0, 90_000),
                st.integers(0, 90_000),
            ), max_size=2,
        ),
    }
)  # fmt: skip
HISTORIES = st.lists(SOME, max_size=25)


def streams(drawn):
    """The events of each dossier with what it does to its budget, every stream by its name."""
    found = [(STREAM + "noord", [PurseSet(9_000_000, 2025)])]
    for at, values in enumerate(drawn):
        found.append((f"d-{at:03}", history(**values)))
        if values["budget"] and values["outcome"] == "grant" and values["amount"]:
            moved = [kind(f"d-{at:03}", values["amount"]) for kind in (Held, Booked)]
            found.append((STREAM + "noord", moved))
    return found


def report(drawn, **others):
    return make_report(read_events(stored(streams(drawn))), said, asked(**others))


@settings(max_examples=25, deadline=None)
@given(HISTORIES, st.randoms())
def test_the_order_of_dossiers_changes_nothing(drawn, random):
    there = streams(drawn)
    head, rest = there[0], there[1:]
    dossiers = [one for one in rest if not one[0].startswith(STREAM)]
    random.shuffle(dossiers)
    mixed = []
    for stream, events in dossiers:
        mixed.append((stream, events))
        mixed += [one for one in rest if one[0].startswith(STREAM) and one[1][0].dossier == stream]
    found = make_report(read_events(stored([head, *mixed])), said, asked())
    assert found == report(drawn)


@settings(max_examples=25, deadline=None)
@given(HISTORIES)
def test_no_number_of_dossiers_in_it_is_from_one_to_four(drawn):
    counted = {
        "dossiers",
        "plans",
        "evaluated",
        "due",
        "done",
        "times",
        "without",
        "before",
        "after",
    }
    for one in figures(report(drawn)):
        assert one.name not in counted or one.number not in (1, 2, 3, 4), one


@settings(max_examples=25, deadline=None)
@given(HISTORIES)
def test_no_dossier_is_named_in_it(drawn):
    assert not [one for one in figures(report(drawn)) if "d-0" in f"{one.of} {one.text}"]


@settings(max_examples=25, deadline=None)
@given(HISTORIES)
def test_a_team_has_the_figures_of_its_own_dossiers_alone(drawn):
    mine = [one for one in drawn if one["team"] == "noord"]
    if not mine:
        return
    whole, alone = report(drawn, team="noord"), report(mine, team="noord")
    assert (whole.outcomes, whole.regrets, whole.expected) == (
        alone.outcomes, alone.regrets, alone.expected,
    )  # fmt: skip
    assert (whole.demand, whole.lead_times, whole.moments) == (
        alone.demand, alone.lead_times, alone.moments,
    )  # fmt: skip


def test_a_team_sees_the_budgets_that_it_draws_on():
    books = [(STREAM + name, [PurseSet(1, 2025)]) for name in ("noord", "zuid")]
    found = read_events(stored([*books, ("d-1", history(budget="noord"))]))
    assert [one.budget for one in make_report(found, said, asked()).spending] == ["noord", "zuid"]
    mine = make_report(found, said, asked(team="noord"))
    assert [one.budget for one in mine.spending] == ["noord"]


def test_a_team_that_is_not_there_is_a_fault_with_the_nearest():
    found = reading([history()])
    assert refused(lambda: make_report(found, said, asked(team="nord"))) == [
        "register.no-such-team"
    ]


@pytest.fixture
def learned(desk, agreed):
    """A desk with a dossier that was granted, looked back on and closed."""
    desk.budgets.set("noord", 200_000, 2019)
    desk.do(agreed, Decide("grant", "team", datetime.date(2019, 6, 3)))
    for months, goal in ((1, "partly"), (6, "yes")):
        on = datetime.date(2019, 6 + months, 3)
        command = Evaluate(
            months, on, goal=goal, regret=True, lesson="Eerder bellen.", cost_cents=1
        )
        desk.do(agreed, command)
    desk.do(agreed, Close("Klaar.", datetime.date(2019, 12, 4)))
    return desk


def test_erasing_a_dossier_changes_no_figure(learned, agreed):
    def every():
        return list(figures(report_of(learned.store, learned.policies, asked())))

    before = every()
    erase(learned, agreed, datetime.date(2031, 1, 1))
    assert learned.keys.key_of(agreed) is None
    assert every() == before
    assert any(one.number for one in before)


def test_ten_dossiers_of_a_desk_are_told_as_they_went(desk):
    desk.budgets.set("noord", 500_000, 2019)
    for at in range(10):
        id_ = desk.open(case_data("amsterdam/schuur"), "amsterdam", budget="noord", team="noord")
        for person in "abc":
            desk.do(id_, vote(person))
        desk.do(id_, Motivate("doel", "Een plek om te wonen tot de woning er is."))
        desk.do(id_, Decide("grant", "team", datetime.date(2019, 6, 3 + at)))
        desk.do(id_, Pay(20_000, "supplier", datetime.date(2019, 6, 13)))
        look = Evaluate(1, datetime.date(2019, 8, 1), goal="yes", heard="yes", regret=at < 3,
                        lesson="Bel eerder." if at < 2 else None, cost_cents=20_000)  # fmt: skip
        desk.do(id_, look)
    found = report_of(desk.store, desk.policies, asked(datetime.date(2019, 12, 31)))
    (team,) = found.regrets
    assert (team.verdict, team.share_bp, team.lessons_missing) == ("over", 3000, 1)
    (budget,) = found.spending
    assert (budget.paid_cents, budget.promised_cents, budget.left_cents) == (
        200_000,
        50_000,
        250_000,
    )
    assert {one.first for one in budget.stretches} == {"2019-06"}
    housing, unnamed = found.expected
    assert (housing.kind, unnamed.kind) == ("housing", None)
    assert (housing.cost.expected_cents, housing.cost.real_cents) == (25_000, 20_000)
    assert {one.stage: one.median_days for one in found.lead_times} == {
        "decided": 6,
        "delivered": 12,
    }
    assert [(one.months, one.due, one.done) for one in found.moments] == [(1, 10, 10), (6, 10, 0)]


def test_days_in_the_wrong_order_are_a_fault(desk):
    wrong = asked(first=DAY, last=DAY - datetime.timedelta(days=1))
    assert refused(lambda: report_of(desk.store, desk.policies, wrong)) == [
        "register.report-period"
    ]


def test_an_empty_register_has_a_report(desk):
    found = report_of(desk.store, desk.policies, asked())
    assert (found.outcomes.dossiers, found.regrets, found.demand.stretches) == (0, (), ())
