"""One byte that is another than was written is found, and where."""

from dataclasses import fields, replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from maatwerk_core.register.chain import START, Broken, Stored, link, verify


def chained(count):
    """So many events in a chain."""
    previous, found = START, []
    for position in range(1, count + 1):
        row = (position, f"d{position % 3}", position, "closed", 1, "2026-01-01", '{"a":1}')
        sealed = b"cipher" if position % 2 else None
        previous = link(previous, row, sealed)
        found.append(Stored(*row, sealed, previous))
    return found


CHAIN = chained(7)
HEAD = (7, CHAIN[-1].hash)
COLUMNS = [field.name for field in fields(Stored)]


def test_what_was_written_is_right():
    assert verify(CHAIN, HEAD) is None
    assert verify([], (0, START)) is None


def other(value):
    """Something else of the same kind."""
    if value is None:
        return b"x"
    if isinstance(value, int):
        return value + 1
    if isinstance(value, bytes):
        return bytes([value[0] ^ 1]) + value[1:]
    return chr(ord(value[0]) ^ 1) + value[1:]


@pytest.mark.parametrize("column", COLUMNS)
@given(at=st.integers(0, 6))
def test_a_change_in_any_column_of_any_event_is_found_there(column, at):
    changed = list(CHAIN)
    changed[at] = replace(changed[at], **{column: other(getattr(changed[at], column))})
    assert verify(changed, HEAD).position == at + 1


@given(st.permutations(CHAIN))
def test_another_order_is_found(order):
    assert (verify(order, HEAD) is None) == (order == CHAIN)


@given(st.integers(0, 6))
def test_an_event_that_is_gone_is_found(at):
    left = CHAIN[:at] + CHAIN[at + 1 :]
    assert verify(left, HEAD).position == at + 1


def test_a_tail_that_was_cut_off_together_with_the_head_shows_beside_a_fingerprint_kept_elsewhere():
    cut, head = CHAIN[:5], (5, CHAIN[4].hash)
    assert verify(cut, head) is None
    assert verify(cut, head, known=HEAD[1]) == Broken(6, None, "other")
    assert verify(cut, head, known=CHAIN[2].hash) is None


def test_a_byte_can_not_move_from_the_clear_part_to_the_sealed_part():
    row = (1, "d1", 1, "closed", 1, "2026-01-01", "{}")
    assert link(START, row, b"") != link(START, (*row[:-1], "{"), b"}")
