"""Pairing payments with lines of a bank, held against trying every pairing there is."""

import datetime

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from maatwerk_core.register.audit.matching import match

FIRST = datetime.date(2026, 2, 25)


def on(*days, cents=5_000):
    return [(cents, FIRST + datetime.timedelta(days=day)) for day in days]


def test_the_nearest_first_would_leave_two_over():
    assert match(on(1, 3), on(3, 5), days=2).pairs == ((0, 0), (1, 1))


@pytest.mark.parametrize(
    ("payments", "lines", "days", "pairs"),
    [
        (on(1), on(1), 0, ((0, 0),)),
        (on(1), on(2), 0, ()),
        (on(1), on(4), 3, ((0, 0),)),
        (on(1), on(5), 3, ()),
        (on(1), on(1, cents=5_001), 3, ()),
        (on(4), on(1, 5), 3, ((0, 1),)),  # the nearer of two
        (on(1, 10), on(10, 1), 3, ((0, 1), (1, 0))),
        (on(2, 2), on(2, 2), 3, ((0, 0), (1, 1))),  # alike: it makes no difference
        ([], on(1), 3, ()),
    ],
)
def test_what_is_certain_is_paired(payments, lines, days, pairs):
    found = match(payments, lines, days)
    assert (found.pairs, found.unsure) == (pairs, ())


@pytest.mark.parametrize(
    ("payments", "lines"),
    [
        (on(1, 1), on(2)),  # which of two was paid?
        (on(1), on(2, 2)),  # by which of two lines?
        (on(2), on(1, 3)),  # as near on either side
        (on(2, 2), on(2, 3)),  # both are paid, but which when?
    ],
)
def test_what_could_be_otherwise_is_not_claimed(payments, lines):
    found = match(payments, lines, 3)
    assert found.pairs == ()
    assert found.unsure == ((tuple(range(len(payments))), tuple(range(len(lines)))),)
    assert (found.payments, found.lines) == ((), ())


def every_best(payments, lines, days):
    """All pairings with the most pairs, and of those the least squared distance."""
    best = {}

    def go_on(at, left, pairs, far):
        if at == len(payments):
            best.setdefault((len(pairs), -far), []).append(pairs)
            return
        go_on(at + 1, left, pairs, far)
        for to in left:
            apart = abs((payments[at][1] - lines[to][1]).days)
            if payments[at][0] == lines[to][0] and apart <= days:
                go_on(at + 1, left - {to}, (*pairs, (at, to)), far + apart**2)

    go_on(0, frozenset(range(len(lines))), (), 0)
    return best[max(best)]


ITEMS = st.lists(
    st.tuples(
        st.sampled_from([5_000, 7_500]),
        st.integers(0, 7).map(lambda day: FIRST + datetime.timedelta(days=day)),
    ),
    max_size=4,
)


@settings(max_examples=100)
@given(ITEMS, ITEMS, st.integers(0, 3))
def test_it_finds_what_trying_everything_finds(payments, lines, days):
    found = match(payments, lines, days)
    every = every_best(payments, lines, days)
    ever = {pair for pairs in every for pair in pairs}
    assert set(found.payments) == set(range(len(payments))) - {mine for mine, _ in ever}
    assert set(found.lines) == set(range(len(lines))) - {other for _, other in ever}
    assert set(found.pairs) <= ever
    for mine, other in found.pairs:
        partners = {to for at, to in ever if at == mine}
        assert len({lines[to] for to in partners}) == 1
        assert len(partners) == 1 or payments.count(payments[mine]) == len(partners)
        assert (mine, other) in ever
    for some, others in found.unsure:
        partners = {at: {to for one, to in ever if one == at} for at in some}
        assert len(some) != len(others) or any(len(each) != 1 for each in partners.values())


@settings(max_examples=40)
@given(ITEMS, ITEMS, st.integers(0, 3), st.randoms())
def test_everything_is_in_exactly_one_place_and_order_makes_no_difference(
    payments, lines, days, random
):
    found = match(payments, lines, days)
    mine = [at for at, _ in found.pairs] + [at for some, _ in found.unsure for at in some]
    assert sorted([*mine, *found.payments]) == list(range(len(payments)))
    other = [at for _, at in found.pairs] + [at for _, some in found.unsure for at in some]
    assert sorted([*other, *found.lines]) == list(range(len(lines)))
    shuffled = random.sample(payments, len(payments))
    again = match(shuffled, lines, days)
    assert sorted(shuffled[at] for at in again.payments) == sorted(
        payments[at] for at in found.payments
    )
    assert {some for _, some in again.unsure} == {some for _, some in found.unsure}


def test_thousands_alike_are_no_matter():
    many = on(*range(3_000))
    assert match(many, many, 3).pairs == tuple((at, at) for at in range(3_000))
