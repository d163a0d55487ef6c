"""Nothing small is told of an impact, nor follows by adding and subtracting: worked out again cell by cell."""

from itertools import product

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from maatwerk_core.bulk.impact.cells import Cells
from maatwerk_core.bulk.impact.compared import SIDES
from maatwerk_core.bulk.impact.counted import Counts
from maatwerk_core.bulk.impact.found import Sum
from maatwerk_core.bulk.impact.telling import EVERYONE, Telling, cost, flip, ready

from ..reports.cell_by_cell import basis_of, follows

LEAST = 10
NAMES = ("year", "kind", "old_status", "new_status", "old_role", "new_role")
PAIRS = (("old_status", "new_status"), ("old_role", "new_role"))
#: Ready or stopped in both packs, with a decider in both.
KINDS, OUTCOMES, ROLES = (0, 1, 2), (0, 3), (0, 1)
sizes = st.sampled_from([0, 0, 0, 1, 2, 4, 9, 10, 12, 30, 80])
cells = st.dictionaries(
    st.tuples(
        st.just(2026),
        st.sampled_from(KINDS),
        *[st.sampled_from(OUTCOMES)] * 2,
        *[st.sampled_from(ROLES)] * 2,
    ),
    st.tuples(sizes, sizes),
    min_size=1,
    max_size=14,
)


def telling(drawn, *, synthetic):
    """What is told of cells with so many known amounts and so many unknown ones."""
    found = {key: (a + b, 1_000 * a, b) for key, (a, b) in drawn.items() if a + b}
    laid_out = Cells(Counts(NAMES, found), PAIRS)
    return Telling(laid_out, ("status", "role"), ("kind",), synthetic=synthetic, curves=True)


class Reader:
    """Knows what is told, and that no number is below zero. Cells are known to a reader by name, not by number."""

    def __init__(self, told, keys):
        self.told, self.keys = told, keys
        #: Every cell twice: its cases whose amount is known, and the others.
        self.cells = [*((key, True) for key in keys), *((key, False) for key in keys)]
        empty = {
            cell for which, sum_ in told.items() if sum_.cases == 0 for cell in self.in_(which)
        }
        self.cells = [cell for cell in self.cells if cell not in empty]
        self.counts = basis_of(self.rows("cases"))
        self.amounts = basis_of(self.rows("cents"))

    def in_(self, which, known=None):
        """The cells that a number counts."""
        found = []
        for key, is_known in self.cells:
            values = dict(zip(NAMES, key, strict=True))
            flips = any(values[old] != values[new] for old, new in PAIRS)
            if (
                all(values[name] == value for name, value in which.values)
                and (flips or not which.changed)
                and known in (None, is_known)
            ):
                found.append((key, is_known))
        return found

    def row(self, which, known=None):
        inside = set(self.in_(which, known))
        return [int(cell in inside) for cell in self.cells]

    def rows(self, name):
        for which, sum_ in self.told.items():
            if name == "cents" and sum_.cents is not None:
                yield self.row(which, known=True)
            if name == "cases" and sum_.cases is not None:
                yield self.row(which)
            if name == "cases" and sum_.unknown is not None:
                yield self.row(which, known=False)

    def knows(self, which):
        """Does this count follow?"""
        return follows(self.row(which), self.counts)

    def knows_amount(self, which):
        """Does what these ask follow?"""
        return follows(self.row(which, known=True), self.amounts)

    def knows_move(self, old, new, known=None):
        pairs = zip(self.row(old, known), self.row(new, known), strict=True)
        return follows([two - one for one, two in pairs], self.counts)


def groups():
    return [EVERYONE.having("kind", kind) for kind in KINDS]


def numbers_of(group):
    return [group, group.flipping, *(ready(side, group) for side in SIDES)]


def exact(found, which):
    return found.cells.sum(which)


def moved(found, old, new):
    """The households that one of both numbers counts alone: all, those whose amount is known, the others."""
    mask = found.cells.mask(old) ^ found.cells.mask(new)
    cases, unknown = found.cells.cases[mask].sum(), found.cells.unknown[mask].sum()
    return {None: cases, True: cases - unknown, False: unknown}


@settings(max_examples=40)
@given(cells)
def test_no_small_number_of_a_group_follows_from_the_others_and_the_totals(drawn):
    found = telling(drawn, synthetic=True)
    if not found.cells.keys.size:
        return
    there = [group for group in groups() if exact(found, group).cases]
    totals = {which: exact(found, which) for which in numbers_of(EVERYONE)}
    # Whether amounts of households and of flips are known together is told nowhere.
    totals |= {which: Sum(totals[which].cases, None, None) for which in numbers_of(EVERYONE)[:2]}
    told = {which: found.sum(which) for group in there for which in numbers_of(group)}
    keys = [(2026, *each) for each in product(KINDS, OUTCOMES, OUTCOMES, ROLES, ROLES)]
    keys = [key for key in keys if key[1] in {dict(group.values)["kind"] for group in there}]
    without, reader = Reader(totals, keys), Reader(totals | told, keys)
    for which, sum_ in told.items():
        cases = exact(found, which).cases
        assert sum_.cases in (None, cases)
        if 0 < cases < LEAST:
            assert sum_.cases is None
            assert not reader.knows(which) or without.knows(which)
        known = cases - exact(found, which).unknown
        if 0 < known < LEAST:
            assert sum_.cents is None
            assert not reader.knows_amount(which) or without.knows_amount(which)
    for group in there:
        both = [ready(side, group) for side in SIDES]
        if 0 < moved(found, *both)[None] < LEAST:
            assert not reader.knows_move(*both) or without.knows_move(*both)


@settings(max_examples=40)
@given(cells)
def test_no_small_number_of_real_cases_follows_from_all_that_is_told(drawn):
    found = telling(drawn, synthetic=False)
    if not found.cells.keys.size:
        return
    keys = [tuple(key) for key in found.cells.keys.tolist()]
    known = {EVERYONE: Sum(exact(found, EVERYONE).cases, None, None)}
    without, reader = Reader(known, keys), Reader(known | found.told, keys)
    asked = [EVERYONE.flipping, *(which for group in groups() for which in numbers_of(group))]
    asked += [cost(side, *each) for each in found.costs() for side in SIDES]
    asked += [flip(about, *each) for about in ("status", "role") for each in found.flips(about)]
    for which in asked:
        sum_ = exact(found, which)
        if 0 < sum_.cases < LEAST:
            assert not reader.knows(which) or without.knows(which)
        if 0 < sum_.cases - sum_.unknown < LEAST:
            assert not reader.knows_amount(which)
    pairs = [[ready(side, group) for side in SIDES] for group in groups()]
    pairs += [[cost(side, *each) for side in SIDES] for each in found.costs()]
    for both in pairs:
        for part, cases in moved(found, *both).items():
            if 0 < cases < LEAST:
                assert not reader.knows_move(*both, part) or without.knows_move(*both, part)


def test_made_up_cases_are_told_to_the_last_but_for_small_groups():
    drawn = {(2026, 0, 0, 0, 0, 0): (3, 0), (2026, 1, 3, 0, 0, 0): (40, 2)}
    found = telling(drawn, synthetic=True)
    assert found.sum(cost("old", 2026, 0, 0)) == Sum(3, 3_000, 0)
    assert [found.sum(group).cases for group in groups()[:2]] == [None, None]


def test_a_group_whose_neighbour_is_hidden_is_hidden_too_so_that_the_total_gives_nothing_away():
    drawn = {(2026, kind, 0, 0, 0, 0): (size, 0) for kind, size in enumerate((3, 25, 40))}
    found = telling(drawn, synthetic=True)
    assert [found.sum(group).cases for group in groups()] == [None, None, 40]
    assert [found.sum(ready("old", group)).cents for group in groups()] == [None, None, 40_000]


def test_an_amount_is_not_told_twice_where_few_households_are_the_difference():
    drawn = {
        (2026, 0, 0, 0, 0, 0): (50, 0),
        (2026, 0, 3, 0, 0, 0): (2, 0),
        (2026, 0, 3, 3, 0, 0): (30, 0),
        (2026, 1, 0, 0, 0, 0): (50, 0),
        (2026, 1, 3, 0, 0, 0): (20, 0),
        (2026, 1, 3, 3, 0, 0): (30, 0),
    }
    found = telling(drawn, synthetic=True)
    one, other, _ = groups()
    assert found.sum(ready("old", one)) == Sum(50, 50_000, 0)
    assert found.sum(ready("new", one)).cents is None
    assert found.sum(ready("new", other)).cents is None


@pytest.mark.parametrize("moving", [(40, 3), (3, 40)], ids=["few unknown", "few known"])
def test_unknown_amounts_are_not_counted_twice_where_few_are_the_difference(moving):
    drawn = {
        (2026, kind, old, new, 0, 0): sizes
        for kind, moves in enumerate((moving, (40, 40)))
        for old, new, sizes in ((0, 0, (50, 20)), (0, 3, moves), (3, 3, (50, 20)))
    }
    found = telling(drawn, synthetic=False)
    old, new = (found.sum(ready(side, groups()[0])) for side in SIDES)
    assert (old.cases, old.unknown) == (113, 20 + moving[1])
    assert (new.cases, new.unknown) == (70, None)


def test_amounts_are_hidden_where_few_are_known():
    drawn = {
        (2026, 0, 0, 0, 0, 0): (4, 60),
        (2026, 1, 0, 0, 0, 0): (30, 20),
        (2026, 2, 0, 0, 0, 0): (30, 20),
    }
    found = telling(drawn, synthetic=False)
    first = found.sum(ready("old", groups()[0]))
    assert (first.cases, first.cents, first.unknown) == (64, None, None)


def test_of_fewer_than_ten_real_cases_nothing_is_told():
    found = telling({(2026, 0, 0, 0, 0, 0): (9, 0)}, synthetic=False)
    assert found.sum(EVERYONE.flipping).cases is None
    assert found.sum(cost("old", 2026, 0, 0)).cases is None
