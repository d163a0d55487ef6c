"""A value is written as a pack writes it, and reads back as the same value."""

import datetime

from hypothesis import given
from hypothesis import strategies as st
from pytest import mark

from maatwerk_core.model import scalars
from maatwerk_core.model.scalars import Duration
from maatwerk_core.packs.kinds import KINDS
from maatwerk_core.packs.written_form import as_written, duration_text, in_kind, span_text
from maatwerk_core.rules.expression import UNLIMITED
from maatwerk_core.rules.values import ENDED


@mark.parametrize(
    ("value", "kind", "written"),
    [
        (None, "money", "unknown"),
        (ENDED, "money", "ended"),
        (UNLIMITED, "ceiling", "unlimited"),
        (5, "money", "0.05"),
        (-110_050, "cents", "-1100.50"),
        (2_050, "rate", "20.5%"),
        (2_055, "bp", "20.55%"),
        (1, "months", "1 month"),
        (0, "approvals", "none"),
        (3, "approvals", "3"),
        (True, "yes_no", "yes"),
        (datetime.date(2020, 2, 1).toordinal(), "day", "2020-02-01"),
        ("besluit", "choice", "besluit"),
        (("a", "b"), "words_or_one", "[a, b]"),
    ],
)
def test_a_value_has_the_form_of_its_kind(value, kind, written):
    assert in_kind(value, kind) == written


@given(st.integers(0, 10**13))
def test_an_amount_reads_back(cents):
    assert scalars.read_money(in_kind(cents, "money")) == cents


@given(st.integers(0, 10**7))
def test_a_rate_reads_back(basis_points):
    assert KINDS["rate"](in_kind(basis_points, "rate")) == basis_points


@mark.parametrize(
    "length",
    [
        Duration(months=1),
        Duration(months=18),
        Duration(days=1),
        Duration(days=42),
        Duration(days=10),
        Duration(hours=24),
        Duration(working_days=3),
    ],
)
def test_a_length_of_time_reads_back(length):
    assert scalars.read_duration(duration_text(length)) == length
    assert as_written(length) == duration_text(length)


@mark.parametrize("span", ["2018", "2015-06", "2024-07-01"])
def test_a_vague_day_reads_back(span):
    assert span_text(*scalars.read_span(span)) == span
