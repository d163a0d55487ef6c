"""Obstacles that come back together, each combination once, with the dossiers behind it."""

import datetime

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from maatwerk_core.register.learning.signals import find_signals, signals_of
from tests.register.conftest import case_data, refused
from tests.register.learning.histories import courses, history

ROUTE, CHECK = "provisions.bijstand:too_late", "checks.in-natura"
DRAWN = st.lists(
    st.tuples(
        st.frozensets(st.sampled_from([ROUTE, CHECK, "checks.ander"])),
        st.sampled_from(["work", "debt"]),
    ),
    max_size=20,
)


def plans(*obstacles, domain="work", category=None, times=1, **others):
    one = history(obstacles=obstacles, domain=domain, category=category, **others)
    return [one] * times


def of(histories, at_least=3):
    (found,) = find_signals(courses(histories), lambda _: at_least)
    return found


def test_what_always_comes_together_is_one_signal():
    (one,) = of(plans(ROUTE, CHECK, category="tools", times=3)).signals
    assert one.obstacles == (CHECK, ROUTE)
    assert (one.domain, one.category) == ("work", "tools")
    assert one.dossiers == ("d-000", "d-001", "d-002")


def test_what_comes_with_more_in_fewer_dossiers_is_part_of_the_other():
    found = of(plans(ROUTE, times=2) + plans(ROUTE, CHECK, domain="debt", times=3)).signals
    assert [(one.obstacles, one.domain, one.within) for one in found] == [
        ((ROUTE,), None, None),
        ((CHECK, ROUTE), "debt", 0),
    ]


def test_facts_without_an_obstacle_are_no_signal():
    assert of(plans(times=9)).signals == ()


def test_under_the_threshold_there_is_no_signal():
    assert of(plans(ROUTE, times=2)).signals == ()
    assert of(plans(ROUTE, times=3)).signals != ()


def test_without_a_threshold_nothing_is_a_signal():
    found = of(plans(ROUTE, times=9), None)
    assert (found.at_least, found.signals) == (None, ())


def test_what_was_not_written_down_is_counted_apart():
    unknown = [history(obstacles=None)] * 2
    found = of(unknown + plans(ROUTE, times=3))
    assert (found.dossiers, found.unknown, len(found.signals)) == (5, 2, 1)


def test_packs_stand_apart():
    both = courses(plans(ROUTE, times=2) + plans(ROUTE, pack="almere", times=2))
    assert [one.pack for one in find_signals(both, lambda _: 2)] == ["almere", "amsterdam"]


def test_the_policy_of_a_signal_is_the_newest_behind_it():
    new = plans(ROUTE, policy="new", day=datetime.date(2025, 9, 1))
    (one,) = of(plans(ROUTE, policy="old", times=2) + new).signals
    assert one.policy == "new"


@settings(max_examples=60)
@given(DRAWN, st.integers(2, 4))
def test_signals_equal_a_slow_count_and_no_two_have_the_same_dossiers(drawn, at_least):
    histories = [
        history(obstacles=tuple(sorted(items)), domain=domain, category=None)
        for items, domain in drawn
    ]
    if not histories:
        assert find_signals([], lambda _: at_least) == ()
        return
    found = of(histories, at_least).signals
    assert len({one.dossiers for one in found}) == len(found)
    for one in found:
        behind = tuple(
            f"d-{at:03}"
            for at, (items, domain) in enumerate(drawn)
            if {*one.obstacles} <= items and one.domain in (None, domain)
        )
        assert one.dossiers == behind
        assert len(behind) >= at_least
    for obstacle in {each for items, _ in drawn for each in items}:
        times = sum(obstacle in items for items, _ in drawn)
        largest = max((len(o.dossiers) for o in found if obstacle in o.obstacles), default=0)
        assert largest == (times if times >= at_least else 0)


@pytest.fixture
def filled(desk):
    """Two dossiers of a pack that names no threshold."""
    for _ in range(2):
        desk.open(case_data("amsterdam/schuur"), "amsterdam")
    return desk


def test_a_register_of_packs_without_a_threshold_asks_for_one(filled):
    def ask(*given):
        return refused(lambda: signals_of(filled.store, filled.policies, *given))

    assert ask() == ["register.signal-from"]
    assert ask(1) == ["register.signal-few"]


def test_a_number_that_was_given_holds_for_every_pack(filled):
    filled.open(case_data("voorbeeld/fiets"), "voorbeeld")
    found = signals_of(filled.store, filled.policies, 2)
    assert [(one.pack, one.at_least) for one in found] == [("amsterdam", 2), ("voorbeeld", 2)]


def test_a_pack_without_a_threshold_beside_one_with_is_unknown(filled):
    filled.open(case_data("voorbeeld/fiets"), "voorbeeld")
    found = signals_of(filled.store, filled.policies)
    assert [(one.pack, one.at_least) for one in found] == [("amsterdam", None), ("voorbeeld", 5)]
