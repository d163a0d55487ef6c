"""What a reading collects: faults at their path, and where a value comes from unless it says so itself."""

from __future__ import annotations

import pytest

from maatwerk_core.model import scalars
from maatwerk_core.model.provenance import SAID_NOTHING, Provenance
from maatwerk_core.packs.reading import LONG, Reading, provenance, refuse_keys


def codes(reading):
    return [(wrong.code, wrong.path) for wrong in reading.wrongs]


def test_a_wrong_scalar_is_noted_and_reading_goes_on():
    reading = Reading(of_pack=True)
    assert reading.scalar(scalars.read_count, "drie", ("a",)) is None
    assert reading.scalar(scalars.read_count, "3", ("b",)) == 3
    assert codes(reading) == [("value.count", ("a",))]


@pytest.mark.parametrize(
    ("raw", "expected"),
    [
        ({"source": "vng"}, Provenance(source="vng")),
        ({"assumed": " omdat "}, Provenance(assumed="omdat")),
        ({"about": "yes", "note": "zie bron"}, Provenance(about=True, note="zie bron")),
        (
            {"also_found": [{"value": "3", "source": "vdp"}, {"value": "4"}], "chosen": "nieuwer"},
            Provenance(also_found=(("3", "vdp"), ("4", "")), chosen="nieuwer"),
        ),
    ],
)
def test_a_block_says_where_its_values_come_from(raw, expected):
    assert provenance(raw, SAID_NOTHING) == expected


def test_what_stands_nearer_wins():
    outer = Provenance(source="vng", assumed="gegokt", about=True)
    assert provenance({"source": "vdp"}, outer) == Provenance(source="vdp", about=True)
    assert provenance({"assumed": "beter gegokt"}, outer) == Provenance(
        source="vng", assumed="beter gegokt", about=True
    )
    assert provenance({"value": "3"}, outer) is outer


def test_a_note_is_of_the_block_that_holds_it_and_of_nothing_within():
    outer = Provenance(source="vng", note="over het geheel")
    assert provenance({"about": "yes"}, outer).note == ""


def test_a_block_that_says_nothing_is_the_same_reading():
    reading = Reading(of_pack=True)
    assert reading.within({"value": "3"}) is reading
    inner = reading.within({"source": "vng"})
    assert (inner.inherited.source, reading.inherited) == ("vng", SAID_NOTHING)


def test_faults_within_a_block_are_faults_of_the_whole():
    reading = Reading(of_pack=True)
    inner = reading.within({"source": "vng"}, ("quorum",))
    inner.fail("field.unknown", ("quorum", "x"), field="x")
    assert codes(reading) == [("field.unknown", ("quorum", "x"))]


@pytest.mark.parametrize(
    ("raw", "expected"),
    [
        ({"source": ""}, [("value.empty", ("a", "source"))]),
        ({"assumed": "-"}, [("value.null", ("a", "assumed"))]),
        ({"about": "ja"}, [("value.yes-no", ("a", "about"))]),
        ({"also_found": "3"}, [("field.not-a-list", ("a", "also_found"))]),
        ({"also_found": ["3"]}, [("field.missing", ("a", "also_found", 0))]),
        (
            {"also_found": [{"value": "3"}, {"value": "4", "bron": "x"}]},
            [("field.unknown", ("a", "also_found", 1, "bron"))],
        ),
        ({"source": "vng", "assumed": "omdat", "about": "no", "also_found": []}, []),
    ],
)
def test_a_remark_that_is_there_says_something(raw, expected):
    reading = Reading(of_pack=True)
    reading.check_remarks(raw, ("a",))
    assert codes(reading) == expected


def test_a_key_that_a_long_form_has_not_is_told_with_the_nearest():
    reading = Reading(of_pack=True)
    refuse_keys({"value": "3", "sourse": "vng"}, LONG, reading, ("a",))
    ((_, path, values),) = reading.wrongs
    assert (path, values["near"]) == (("a", "sourse"), "source")
