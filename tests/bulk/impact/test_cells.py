"""Cells know which cases a number counts, and what there could have been."""

from maatwerk_core.bulk.impact.cells import Cells, Which
from maatwerk_core.bulk.impact.counted import Counts
from maatwerk_core.bulk.impact.found import Sum

ALL = Which()
NAMES = ("kind", "old_status", "new_status")


def cells():
    counts = Counts(
        NAMES, {(2, 0, 0): (3, 2**70, 1), (1, 0, 3): (4, 2**70, 0), (1, 3, 3): (5, 10, 0)}
    )
    return Cells(counts, [("old_status", "new_status")])


def test_a_number_counts_the_cells_that_have_all_its_values():
    assert cells().sum(ALL) == Sum(12, 2**71 + 10, 1)
    assert cells().sum(ALL.having("kind", 1).having("new_status", 3)) == Sum(9, 2**70 + 10, 0)
    assert cells().sum(ALL.having("kind", 7)) == Sum(0, 0, 0)


def test_a_case_flips_where_both_packs_differ():
    assert cells().sum(ALL.flipping).cases == 4
    assert cells().sum(ALL.having("kind", 2).flipping).cases == 0


def test_cells_stand_in_their_order_whatever_came_first():
    assert cells().keys.tolist() == [[1, 0, 3], [1, 3, 3], [2, 0, 0]]
    assert cells().values("kind") == [1, 2]


def test_an_empty_cell_adds_nothing_and_has_the_values_that_were_asked():
    asked = ALL.having("kind", 2).having("old_status", 3)
    found = cells().with_empty([asked])
    assert found.keys[-1].tolist() == [2, 3, 0]
    assert found.sum(ALL) == cells().sum(ALL)
    assert found.mask(asked).tolist() == [False, False, False, True]
