"""No count under ten is shown, nor follows from what is."""

from hypothesis import given
from hypothesis import strategies as st

from maatwerk_core.bulk.reports.hiding import LEAST, hidden, hidden_part


@given(st.lists(st.integers(0, 60), max_size=8))
def test_what_is_hidden_does_not_follow_from_the_total(counts):
    shown = hidden(counts)
    assert all(kept in (None, count) for kept, count in zip(shown, counts, strict=True))
    assert all(count == 0 or count >= LEAST for count in shown if count is not None)
    away = [count for kept, count in zip(shown, counts, strict=True) if kept is None]
    others = [count for count in shown if count]
    assert not away or not others or (len(away) > 1 and sum(away) >= LEAST)


@given(st.lists(st.integers(0, 60), min_size=2, max_size=8), st.integers(0, 1))
def test_what_is_to_be_hidden_takes_another_along(counts, place):
    shown = hidden(counts, {place})
    assert shown[place] is None
    others = [count for count in shown if count]
    away = [count for kept, count in zip(shown, counts, strict=True) if kept is None]
    assert not others or (len(away) > 1 and sum(away) >= LEAST)


@given(st.integers(0, 60), st.integers(0, 60))
def test_a_part_is_shown_only_where_the_rest_is_no_small_group(part, rest):
    small = 0 < part < LEAST or 0 < rest < LEAST
    assert hidden_part(part, part + rest) == (None if small else part)
