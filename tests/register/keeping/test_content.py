"""Rows are written as lines and read back; what fits no table is none of ours."""

import pytest

from maatwerk_core.register.keeping.content import (
    Fingerprint,
    Heading,
    heading_in,
    line_of,
    row_in,
    tables_at,
)
from maatwerk_core.register.migrations.schema import EVENTS_SCHEMA, KEYS_SCHEMA
from tests.register.conftest import refused

TABLES = tables_at(EVENTS_SCHEMA, EVENTS_SCHEMA.last)
EVENT = {
    "position": 1, "dossier": "d1", "number": 1, "kind": "closed", "version": 1, "at": "nu", "clear": "{}",
    "sealed": b"\0\xff", "hash": "h",
}  # fmt: skip


def test_a_row_is_a_line_that_can_be_read_without_us():
    line = line_of("events", EVENT)
    assert b'"sealed":{"base64":"AP8="}' in line
    assert line.count(b"\n") == 1
    assert row_in(line, TABLES) == ("events", EVENT)


@pytest.mark.parametrize(
    "change",
    [
        {"position": "1"}, {"position": True}, {"position": 1.0}, {"position": 2**63}, {"dossier": None},
        {"kind": b"closed"}, {"sealed": "x"}, {"extra": 1},
    ],
)  # fmt: skip
def test_a_cell_that_its_column_can_not_hold_is_no_row(change):
    with pytest.raises(ValueError, match="no value|too large|other columns"):
        row_in(line_of("events", {**EVENT, **change}), TABLES)


@pytest.mark.parametrize(
    "line",
    [
        b"", b"[]", b"null", b'{"table":"events"}', b'{"table":"nergens","row":{}}', b'{"table":"head","row":{}}',
        b'{"table":"events","row":{},"more":1}', b"\xff", b'{"table":"requests","row":{"id":"\\ud800","dossier":"d"}}',
        b'{"table":"requests","row":{"id":{"base64":"!"},"dossier":"d"}}', b"[" * 100_000,
    ],
)  # fmt: skip
def test_a_line_that_is_no_row_is_refused(line):
    with pytest.raises(ValueError):
        row_in(line, TABLES)


def test_text_that_is_none_is_told_and_not_written():
    assert refused(lambda: line_of("requests", {"id": "\udcff"})) == ["register.no-text"]


def test_a_heading_is_read_as_it_was_written_and_one_of_another_form_is_refused():
    heading = Heading("events", "0001", 3, 2, "h")
    assert heading_in(heading.line) == heading
    for wrong in (b'{"form":1', b'{"form":2'):
        with pytest.raises(ValueError):
            heading_in(heading.line.replace(b'{"of":"events"', wrong))
    with pytest.raises(ValueError, match="no heading"):
        heading_in(heading.line.replace(b'"form":1', b'"form":2'))


def test_a_fingerprint_is_of_the_heading_the_rows_and_their_order():
    def print_of(heading, *lines):
        print_ = Fingerprint(heading)
        for line in lines:
            print_.add(line)
        return print_

    one = Heading("events", "0001", 2, 2, "h")
    known = print_of(one, b"a", b"b")
    assert known.fits(known.hash)
    assert not print_of(one, b"b", b"a").fits(known.hash)
    assert not print_of(one, b"a").fits(print_of(one, b"a").hash)
    assert print_of(Heading("keys", "0001", 2, 2, "h"), b"a", b"b").hash != known.hash


@pytest.mark.parametrize("schema", [EVENTS_SCHEMA, KEYS_SCHEMA], ids=lambda one: one.name)
def test_tables_of_every_step_are_known_and_never_those_that_say_how_far_it_is(schema):
    for step in schema.steps:
        tables = tables_at(schema, step)
        assert schema.oldest in tables
        assert {"head", schema.table} & tables.keys() == set()
    assert "erasures" not in tables_at(KEYS_SCHEMA, "0001")


def test_columns_that_share_a_name_share_what_they_hold():
    """One Parquet file holds all tables."""
    kinds = {}
    for table in TABLES.values():
        for column in table.columns:
            kinds.setdefault(column.name, set()).add(column.type.python_type)
    assert [name for name, found in kinds.items() if len(found) > 1] == []
