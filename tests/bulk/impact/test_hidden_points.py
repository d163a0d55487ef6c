"""No step of a curve tells of few cases, nor the difference between a curve and the packs themselves."""

from hypothesis import given
from hypothesis import strategies as st

from maatwerk_core.bulk.impact.found import Point, Sum
from maatwerk_core.bulk.impact.hidden_points import Beside, hide_points

LEAST, TOTAL = 10, 100
HIDDEN = Sum(None, None, None)


def point(at, *statuses, changed=0):
    sums = tuple((f"{name}", Sum(n, n * 100, 0)) for name, n in enumerate(statuses) if n)
    return Point(at, changed, sums, sums)


shares = (
    st.tuples(st.integers(0, TOTAL), st.integers(0, TOTAL))
    .map(sorted)
    .map(lambda ends: (ends[0], ends[1] - ends[0], TOTAL - ends[1]))
)


@given(st.lists(st.tuples(shares, st.integers(0, TOTAL)), min_size=1, max_size=8))
def test_two_numbers_that_are_told_differ_by_none_or_by_ten(drawn):
    points = [point(at, *share, changed=changed) for at, (share, changed) in enumerate(drawn)]
    shown = hide_points(points, Beside())
    for one, other in zip(points, shown, strict=True):
        hidden = [name for name, sum_ in other.statuses if sum_.cases is None]
        assert len(hidden) != 1 or sum(1 for _ in other.statuses) == 1
        exact = dict(one.statuses)
        assert all(sum_ in (HIDDEN, exact[name]) for name, sum_ in other.statuses)
    for name in ("0", "1", "2"):
        told = [dict(each.statuses)[name].cases for each in shown if name in dict(each.statuses)]
        told = [cases for cases in told if cases is not None]
        assert all(a == b or abs(a - b) >= LEAST for a in told for b in told)
        assert all(cases >= LEAST for cases in told)
    changed = [each.changed for each in shown if each.changed is not None]
    assert all(a == b or abs(a - b) >= LEAST for a in changed for b in changed)


def test_steps_of_ten_are_told_whole():
    points = [point(at, 40 + 10 * at, 60 - 10 * at, changed=10 * at) for at in range(4)]
    assert hide_points(points, Beside()) == tuple(points)


def test_a_point_near_what_a_pack_comes_to_is_not_told():
    whole = Sum(43, 4_300, 0)
    beside = Beside(statuses={"0": [(whole, whole)]}, roles={})
    (shown,) = hide_points([point(1, 40, 60)], beside)
    assert {sum_.cases for _, sum_ in shown.statuses} == {None}
    assert {sum_.cases for _, sum_ in shown.roles} == {40, 60}


def test_a_point_says_no_more_than_the_pack_that_it_is():
    exact = Sum(40, 4_000, 0)
    beside = Beside(statuses={"0": [(exact, HIDDEN)]}, roles={"0": [(exact, Sum(40, None, 0))]})
    (shown,) = hide_points([point(1, 40, 60)], beside)
    assert {sum_.cases for _, sum_ in shown.statuses} == {None}
    assert dict(shown.roles)["0"] == Sum(40, None, 0)


def test_amounts_of_few_and_few_that_are_unknown_are_not_told():
    sums = (("a", Sum(40, 900, 35)), ("b", Sum(40, 900, 4)), ("c", Sum(40, 900, 20)))
    (shown,) = hide_points([Point(1, 0, sums, ())], Beside())
    assert [sum_ for _, sum_ in shown.statuses] == [
        Sum(40, None, None), Sum(40, 900, None), Sum(40, 900, 20),
    ]  # fmt: skip
