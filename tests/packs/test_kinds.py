"""A scalar is read by the kind of its field; the few words that may stand for a number mean one number each."""

from __future__ import annotations

import pytest

from maatwerk_core.errors import ScalarFault
from maatwerk_core.packs.kinds import (
    KINDS,
    read_approvals,
    read_ceiling,
    read_chance,
    read_share,
    read_source,
    read_spoken,
)
from maatwerk_core.rules.expression import UNLIMITED


@pytest.mark.parametrize(
    ("read", "raw", "value"),
    [
        (read_chance, "yes", 10_000),
        (read_chance, True, 10_000),
        (read_chance, "no", 0),
        (read_chance, False, 0),
        (read_chance, "60%", 6_000),
        (read_chance, "0%", 0),
        (read_share, "100%", 10_000),
        (read_share, "0%", 0),
        (read_approvals, "all", -1),
        (read_approvals, "none", 0),
        (read_approvals, "3", 3),
        (read_ceiling, "unlimited", UNLIMITED),
        (read_ceiling, "500.01", 50_001),
        (read_source, "pw art 15 lid 1", "pw art 15 lid 1"),
        (read_spoken, "een tekst", "een tekst"),
    ],
)
def test_a_word_stands_for_one_number(read, raw, value):
    assert read(raw) == value


@pytest.mark.parametrize(
    ("read", "raw"),
    [
        (read_chance, "ja"),
        (read_chance, 1),
        (read_chance, 0),
        (read_chance, "0.6"),
        (read_chance, "101%"),
        (read_share, "100.01%"),
        (read_share, "yes"),
        (read_approvals, "iedereen"),
        (read_approvals, "-1"),
        (read_approvals, "2.5"),
        (read_ceiling, "onbeperkt"),
        (read_ceiling, "1.100"),
        (read_source, ""),
        (read_spoken, {"en": "a text"}),
        (read_spoken, ["een", "tekst"]),
    ],
)
def test_what_is_no_such_value_is_refused(read, raw):
    with pytest.raises(ScalarFault):
        read(raw)


def test_a_text_in_two_languages_keeps_both():
    both = read_spoken({"nl": "een tekst", "en": "a text"})
    assert (both.nl, both.en, str(both)) == ("een tekst", "a text", "een tekst / a text")
    dutch = read_spoken({"nl": "een tekst"})
    assert (dutch.nl, dutch.en, str(dutch)) == ("een tekst", None, "een tekst")


@pytest.mark.parametrize("kind", sorted(KINDS))
def test_no_kind_takes_nothing_for_a_value(kind):
    for nothing in ("", "-", "n.v.t.", None):
        with pytest.raises(ScalarFault):
            KINDS[kind](nothing)
