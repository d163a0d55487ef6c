"""Counts under ten are hidden, and so is what they would follow from. All told together: `test_telling`."""

import pytest

from maatwerk_core.bulk.impact.cells import Cells, Which
from maatwerk_core.bulk.impact.counted import Counts
from maatwerk_core.bulk.impact.found import Cause, Sum
from maatwerk_core.bulk.impact.hiding import HIDDEN, Wish, hide_causes, told

ALL = Which()


def cells(*sizes):
    """Cells by a number of their own, each with so many cases, of which some have an unknown amount."""
    found = {
        (at,): (known + unknown, 100 * known, unknown) for at, (known, unknown) in enumerate(sizes)
    }
    return Cells(Counts(("at",), found), ())


def at(*places):
    return [ALL.having("at", place) for place in places]


def test_what_is_asked_is_told_where_nothing_is_small():
    wish = Wish()
    wish.ask(at(0, 1))
    assert list(told(cells((20, 0), (30, 10)), wish).values()) == [
        Sum(40, 3_000, 10),
        Sum(20, 2_000, 0),
    ]


def test_a_small_number_takes_the_next_smallest_along_where_the_total_is_known():
    wish = Wish()
    wish.know([ALL], amounts=True)
    wish.ask(at(0, 1, 2))
    found = told(cells((3, 0), (40, 0), (12, 0)), wish)
    assert [found[which].cases for which in at(0, 1, 2)] == [None, 40, None]


def test_small_numbers_that_are_few_together_take_one_along():
    wish = Wish()
    wish.know([ALL], amounts=True)
    wish.ask(at(0, 1, 2))
    found = told(cells((3, 0), (4, 0), (40, 0)), wish)
    assert set(found.values()) == {HIDDEN}


def test_without_a_total_the_others_are_told():
    wish = Wish()
    wish.ask(at(0, 1))
    found = told(cells((3, 0), (40, 0)), wish)
    assert [found[which].cases for which in at(0, 1)] == [None, 40]


@pytest.mark.parametrize(
    ("size", "expected"),
    [((40, 3), Sum(43, 4_000, None)), ((3, 40), Sum(43, None, None)), ((40, 0), Sum(40, 4_000, 0))],
)
def test_few_whose_amount_is_known_or_not_are_not_told_apart(size, expected):
    wish = Wish()
    wish.ask(at(0))
    assert told(cells(size, (50, 50)), wish)[at(0)[0]] == expected


def test_a_number_within_a_hidden_one_is_hidden():
    wish = Wish()
    small, large = at(0, 1)
    wish.ask([small, large], amounts=False)
    wish.ask([small.flipping, large.flipping], within=[small, large])
    found = told(cells((3, 0), (40, 0)), wish)
    assert (found[small.flipping], found[large.flipping]) == (HIDDEN, Sum(0, 0, 0))


def test_of_a_flip_few_causes_are_not_counted_nor_what_few_lack():
    causes = [Cause("check", f"{n}", "yes", "no", cases=n) for n in (4, 46, 30, 50)]
    assert [cause.cases for cause in hide_causes(causes, 50)] == [None, None, 30, 50]


def test_the_outcomes_of_one_check_give_no_rest_away():
    causes = [Cause("check", "a", old, "yes", cases=n) for old, n in (("no", 27), ("unknown", 20))]
    assert [cause.cases for cause in hide_causes(causes, 50)] == [27, None]
    assert [cause.cases for cause in hide_causes(causes, 47)] == [27, 20]


def test_deciders_whose_approvals_differ_give_no_rest_away():
    causes = [
        Cause("quorum", role, "2", "3", cases=n) for role, n in (("a", 3), ("b", 20), ("c", 27))
    ]
    assert [cause.cases for cause in hide_causes(causes, 50)] == [None, None, 27]
