"""A slip of the pen is recognised; something else is not forced into a choice."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from maatwerk_core.errors import did_you_mean

FIELDS = ["budget", "mandate", "paid_to", "better_provision", "in_kind"]


@pytest.mark.parametrize(
    ("word", "meant"),
    [
        ("budgt", "budget"),
        ("mandaat", "mandate"),
        ("Paid-To", "paid_to"),
        ("better provison", "better_provision"),
        ("in_kind", "in_kind"),
    ],
)
def test_a_slip_is_recognised(word, meant):
    assert did_you_mean(word, FIELDS) == meant


@pytest.mark.parametrize("word", ["", "xyz", "quorum", "b" * 10_000])
def test_another_word_means_none_of_them(word):
    assert did_you_mean(word, FIELDS) is None


def test_without_choices_there_is_nothing_to_mean():
    assert did_you_mean("budget", []) is None


@given(st.text(max_size=30), st.permutations(FIELDS))
def test_the_order_of_the_choices_does_not_matter(word, fields):
    assert did_you_mean(word, fields) == did_you_mean(word, FIELDS)
