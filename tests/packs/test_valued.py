"""A valued field: plain, by day, or long form; with the source it has or inherits."""

from __future__ import annotations

import datetime
from decimal import Decimal

import pytest

from maatwerk_core.model.provenance import Provenance
from maatwerk_core.model.scalars import Duration
from maatwerk_core.packs.kinds import KINDS
from maatwerk_core.packs.reading import Reading
from maatwerk_core.packs.valued import read_norm_rows, read_parameter, read_value, valued_reader
from maatwerk_core.rules.expression import UNLIMITED
from maatwerk_core.rules.valued import Valued
from maatwerk_core.rules.values import ENDED

PATH = ("maximum",)


def read(raw, kind="money", choices=(), inherited=None):
    """A value as read, with the faults found."""
    reading = Reading(of_pack=True, **({"inherited": inherited} if inherited else {}))
    value = valued_reader(Valued(kind, choices))(raw, reading, PATH)
    return value, [(wrong.code, wrong.path) for wrong in reading.wrongs]


@pytest.mark.parametrize(
    ("raw", "expected"),
    [
        ("een tekst", "een tekst"),
        ({"nl": "een tekst", "en": "a text"}, ("een tekst", "a text")),
        ({"nl": "een tekst"}, ("een tekst", None)),
        ({"value": {"nl": "een tekst", "en": "a text"}, "assumed": "zo"}, ("een tekst", "a text")),
        ({"2018-01-01": {"nl": "een tekst", "en": "a text"}}, ("een tekst", "a text")),
    ],
)
def test_a_text_may_be_written_in_each_language(raw, expected):
    value, wrongs = read(raw, "spoken")
    found = value.entries[0].value
    assert wrongs == []
    assert (found if isinstance(found, str) else (found.nl, found.en)) == expected


@pytest.mark.parametrize(
    ("raw", "kind", "code"),
    [
        ({"en": "a text"}, "spoken", "value.empty"),
        ({"nl": "een tekst", "en": ""}, "spoken", "value.empty"),
        ({"nl": "een tekst", "fr": "un texte"}, "spoken", "field.unknown"),
        ({"nl": "500"}, "money", "value.not-single"),
        ({}, "money", "field.missing"),
    ],
)
def test_languages_are_dutch_and_english_and_only_of_texts(raw, kind, code):
    _, wrongs = read(raw, kind)
    assert code in [found for found, _ in wrongs]


def plain(raw, *args, **more):
    """The value that always holds."""
    value, wrongs = read(raw, *args, **more)
    assert wrongs == []
    (entry,) = value.entries
    assert (entry.first, entry.last) == (None, None)
    return entry.value


@pytest.mark.parametrize(
    ("raw", "kind", "choices", "value"),
    [
        ("500", "money", (), 50_000),
        (500, "money", (), 50_000),
        (Decimal("0.05"), "money", (), 5),
        ("0", "money", (), 0),
        ("unlimited", "money", ("unlimited",), UNLIMITED),
        ("yes", "yes_no", (), True),
        (False, "yes_no", (), False),
        ("3", "count", (), 3),
        ("20%", "rate", (), 2_000),
        ("1 year", "months", (), 12),
        ("2 weeks", "duration", (), Duration(days=14)),
        ("2018", "span", (), (datetime.date(2018, 1, 1), datetime.date(2018, 12, 31))),
        ("plan", "choice", ("plan", "household"), "plan"),
        ("3", "approvals", ("all", "none"), 3),
        ("all", "approvals", ("all", "none"), -1),
        ("none", "approvals", ("all", "none"), 0),
        ("unknown", "money", (), None),
        ("unknown", "choice", ("plan",), None),
    ],
)
def test_a_plain_value_always_holds(raw, kind, choices, value):
    found = plain(raw, kind, choices)
    assert (found, type(found)) == (value, type(value))


@pytest.mark.parametrize(
    ("raw", "kind", "code"),
    [
        ("1.100", "money", "value.money-thousands"),
        (5.0, "money", "value.float"),
        ("", "money", "value.empty"),
        ("n.v.t.", "money", "value.null"),
        (None, "money", "value.null"),
        ("none", "money", "value.none-not-allowed"),
        ("unlimited", "money", "value.money"),
        ("all", "count", "value.count"),
        ("ended", "money", "value.money"),
        (["5"], "money", "value.not-single"),
        ("14 days", "months", "value.months"),
        ("-5", "money", "value.negative"),
    ],
)
def test_what_is_no_value_is_a_fault_and_unknown(raw, kind, code):
    value, wrongs = read(raw, kind)
    assert (value.entries[0].value, wrongs) == (None, [(code, PATH)])


def test_a_value_by_day_is_put_in_order():
    value, wrongs = read(
        {"2020-06-01": "600", "2018": "500", "2021-01": "unknown", "2022-01-01": "ended"}
    )
    assert wrongs == []
    assert [(entry.value, str(entry.first), str(entry.last)) for entry in value.entries] == [
        (50_000, "2018-01-01", "2018-12-31"),
        (60_000, "2020-06-01", "2020-06-01"),
        (None, "2021-01-01", "2021-01-31"),
        (ENDED, "2022-01-01", "2022-01-01"),
    ]


def test_a_day_that_is_none_and_a_value_that_is_none_are_faults_at_their_place():
    value, wrongs = read({"2020-13-01": "5", "2020-01-01": "vijf"})
    assert set(wrongs) == {
        ("value.day", (*PATH, "2020-13-01")),
        ("value.money", (*PATH, "2020-01-01")),
    }
    assert len(value.entries) == 1


SAID = {
    "value": "500",
    "source": "vng",
    "assumed": "gok",
    "about": "yes",
    "note": "ongeveer",
    "also_found": [{"value": "600", "source": "krant"}],
    "chosen": "nieuwer",
}


def test_a_long_form_says_where_a_value_comes_from():
    value, wrongs = read(SAID)
    assert wrongs == []
    assert value.entries[0].value == 50_000
    assert value.entries[0].provenance == Provenance(
        "vng", "gok", True, "ongeveer", (("600", "krant"),), "nieuwer"
    )


def test_each_day_may_have_a_long_form():
    value, wrongs = read(
        {"2018": SAID, "2020": {"value": "unknown", "source": "krant"}, "source": "wet"}
    )
    assert wrongs == []
    assert [entry.provenance.source for entry in value.entries] == ["vng", "krant"]


@pytest.mark.parametrize(
    ("raw", "source", "assumed"),
    [
        ("500", "blok", "van het blok"),
        ({"value": "500"}, "blok", "van het blok"),
        ({"value": "500", "source": "eigen"}, "eigen", ""),
        ({"value": "500", "assumed": "eigen"}, "blok", "eigen"),
        ({"2018": "500"}, "blok", "van het blok"),
        ({"2018": "500", "source": "eigen"}, "eigen", ""),
        ({"2018": {"value": "500", "source": "nader"}, "source": "eigen"}, "nader", ""),
    ],
)
def test_what_a_block_says_holds_within_it_and_nearer_wins(raw, source, assumed):
    value, _ = read(raw, inherited=Provenance(source="blok", assumed="van het blok"))
    said = value.entries[0].provenance
    assert (said.source, said.assumed) == (source, assumed)


def test_a_long_form_has_no_other_keys_and_a_value():
    assert read({"value": "5", "sorce": "x"})[1] == [("field.unknown", (*PATH, "sorce"))]
    assert read({"source": "x"})[1] == [("field.missing", PATH)]
    assert read({"2018": {"source": "x"}})[1] == [("field.missing", (*PATH, "2018"))]


def test_a_fault_in_a_long_form_stands_at_its_value():
    assert read({"value": "1.100"})[1] == [("value.money-thousands", (*PATH, "value"))]


@pytest.mark.parametrize(
    ("unit", "raw", "value"),
    [
        ("EUR", "5", 500),
        ("EUR per month", "5.50", 550),
        ("months", "6 months", 6),
        ("days", "6", 6),
        ("percent", "20%", 2_000),
    ],
)
def test_a_parameter_is_read_by_its_unit(unit, raw, value):
    reading = Reading(of_pack=True)
    found = read_parameter({"unit": unit, "value": raw}, unit, reading, ("parameters", "p"))
    assert (found.entries[0].value, reading.wrongs) == (value, [])


ROWS = [
    {"from": "2021-01-01", "single": "2", "couple": "unknown", "source": "later"},
    {
        "from": "2020-01-01",
        "single": "1",
        "couple": {"value": "3", "assumed": "gok"},
        "source": "eerst",
    },
]


def test_the_rows_of_a_norm_become_a_value_per_column():
    reading = Reading(of_pack=True)
    columns = dict(read_norm_rows(ROWS, reading, ("rows",)))
    assert reading.wrongs == []
    assert [(e.value, e.provenance.source) for e in columns["single"].entries] == [
        (100, "eerst"),
        (200, "later"),
    ]
    assert [(e.value, e.provenance.assumed) for e in columns["couple"].entries] == [
        (300, "gok"),
        (None, ""),
    ]


@pytest.mark.parametrize(
    ("rows", "code", "path"),
    [
        ({"2020": "1"}, "field.not-a-list", ("rows",)),
        (["1"], "field.not-a-mapping", ("rows", 0)),
        ([{"single": "1"}], "value.empty", ("rows", 0, "from")),
        (
            [{"from": "2020-01-01", "single": "1.100"}],
            "value.money-thousands",
            ("rows", 0, "single"),
        ),
        ([{"from": "gisteren", "single": "1"}], "value.span", ("rows", 0, "from")),
    ],
)
def test_a_row_that_can_not_be_read_is_a_fault_at_its_cell(rows, code, path):
    reading = Reading(of_pack=True)
    read_norm_rows(rows, reading, ("rows",))
    assert [(wrong.code, wrong.path) for wrong in reading.wrongs] == [(code, path)]


def test_every_kind_of_value_has_a_reader():
    for kind in KINDS:
        reading = Reading(of_pack=True)
        assert read_value("unknown", KINDS[kind], reading, PATH).entries[0].value is None
        assert reading.wrongs == []
