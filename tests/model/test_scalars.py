"""A value is read by the type of its field, exactly as written, or refused."""

from datetime import date, datetime
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from maatwerk_core.errors import ScalarFault
from maatwerk_core.model import scalars
from maatwerk_core.model.scalars import (
    MOST_CENTS,
    Duration,
    read_choice,
    read_count,
    read_day,
    read_duration,
    read_money,
    read_rate,
    read_span,
    read_text,
    read_version,
    read_word,
    read_yes_no,
)

READERS = [
    read_money,
    read_yes_no,
    read_count,
    read_day,
    read_span,
    read_duration,
    read_rate,
    read_word,
    read_version,
    read_text,
]
ANYTHING = (
    st.text()
    | st.text("0123456789.,-% €euro'", max_size=12)
    | st.integers()
    | st.booleans()
    | st.decimals()
    | st.dates()
    | st.datetimes()
    | st.floats()
    | st.none()
    | st.binary()
    | st.lists(st.text())
    | st.dictionaries(st.text(), st.text())
)


def refused(read, raw, **options):
    """The code of the fault."""
    with pytest.raises(ScalarFault) as caught:
        read(raw, **options)
    return caught.value.code


@pytest.mark.parametrize(
    ("raw", "cents"),
    [
        ("0", 0),
        ("1100", 110000),
        ("1100.50", 110050),
        ("0.05", 5),
        (1100, 110000),
        (Decimal("1100.50"), 110050),
        (Decimal("1100.5"), 110050),
        (Decimal("1E+3"), 100000),
        (Decimal("0.050"), 5),
        ("100000000000", MOST_CENTS),
    ],
)
def test_an_amount_is_whole_eurocents(raw, cents):
    assert read_money(raw) == cents


@pytest.mark.parametrize(
    "raw",
    [
        "1100.5",
        "1100.505",
        "1100.",
        ".50",
        "0363",
        "€ 500",
        "500 euro",
        "500,-",
        "11,50",
        "1e3",
        "0x10",
        "1_000",
        "+5",
        " 500",
        "١٢",
        "²",
        "2k",
        True,
        Decimal("0.001"),
        Decimal("NaN"),
        Decimal("Infinity"),
        Decimal("1E+999999"),
        Decimal("1E-999999"),
        date(2015, 6, 1),
        b"500",
    ],
)
def test_what_is_no_amount_is_refused(raw):
    assert refused(read_money, raw) == "value.money"


@pytest.mark.parametrize("raw", ["1.100", "1.1", "1.100,00", "1,100", "1.234.567", "1,100.50"])
def test_thousands_set_apart_are_refused_as_such(raw):
    assert refused(read_money, raw) == "value.money-thousands"


def test_an_amount_below_zero_needs_a_field_that_allows_it():
    assert refused(read_money, "-500") == "value.negative"
    assert refused(read_money, -500) == "value.negative"
    assert read_money("-500.25", negative=True) == -50025
    assert read_money(Decimal("-0.01"), negative=True) == -1


@pytest.mark.parametrize(
    "raw", ["100000000000.01", "9" * 30, 10**11 + 1, Decimal("1E+12"), "9" * 5000]
)
def test_an_amount_over_the_limit_is_refused(raw):
    assert refused(read_money, raw) == "value.too-large"


def test_a_number_too_long_to_write_out_is_refused():
    assert refused(read_money, 10**5000) == "value.too-large"


def test_a_debt_over_the_limit_is_refused_too():
    assert refused(read_money, "-100000000000.01", negative=True) == "value.too-large"


@pytest.mark.parametrize(
    ("raw", "answer"),
    [
        ("yes", True),
        ("no", False),
        ("true", True),
        ("false", False),
        ("True", True),
        ("False", False),
        (True, True),
        (False, False),
    ],
)
def test_yes_and_no_are_read(raw, answer):
    assert read_yes_no(raw) is answer


@pytest.mark.parametrize(
    "raw", ["ja", "nee", "y", "n", "on", "off", "1", "0", 1, 0, "YES", "Yes", "TRUE", "misschien"]
)
def test_no_other_word_is_yes_or_no(raw):
    assert refused(read_yes_no, raw) == "value.yes-no"


@pytest.mark.parametrize(("raw", "count"), [("0", 0), ("3", 3), (3, 3), (Decimal("3"), 3)])
def test_a_count_is_a_whole_number(raw, count):
    assert read_count(raw) == count


@pytest.mark.parametrize(
    "raw", ["-1", -1, "3.0", "0363", "drie", "3 kinderen", True, Decimal("3.5"), "²", "1.000"]
)
def test_what_is_no_whole_number_is_refused(raw):
    assert refused(read_count, raw) == "value.count"


def test_a_count_has_a_limit():
    assert refused(read_count, "1000000000001") == "value.too-large"
    assert refused(read_count, 10**5000) == "value.too-large"


def test_a_day_is_read_from_text_and_from_a_date():
    assert read_day("2015-06-01") == date(2015, 6, 1)
    assert read_day(date(2015, 6, 1)) == date(2015, 6, 1)
    assert read_day("2016-02-29") == date(2016, 2, 29)


@pytest.mark.parametrize(
    "raw",
    [
        "1-6-2015",
        "2015-6-1",
        "20150601",
        "2015-W23-1",
        "2015-06",
        "2015",
        "2015-13-01",
        "0215-06-01",
        "2200-01-01",
        "2015-06-01T00:00",
        "٢٠١٥-٠٦-٠١",
        datetime(2015, 6, 1),
        20150601,
    ],
)
def test_a_day_written_another_way_is_refused(raw):
    assert refused(read_day, raw) == "value.day"


@pytest.mark.parametrize("raw", ["2015-02-29", "2015-06-31"])
def test_a_day_that_does_not_exist_is_named_so(raw):
    assert refused(read_day, raw) == "value.no-such-day"


@pytest.mark.parametrize(
    ("raw", "first", "last"),
    [
        ("2018", date(2018, 1, 1), date(2018, 12, 31)),
        (2018, date(2018, 1, 1), date(2018, 12, 31)),
        ("2015-06", date(2015, 6, 1), date(2015, 6, 30)),
        ("2016-02", date(2016, 2, 1), date(2016, 2, 29)),
        ("2015-06-01", date(2015, 6, 1), date(2015, 6, 1)),
        (date(2015, 6, 1), date(2015, 6, 1), date(2015, 6, 1)),
    ],
)
def test_a_vague_day_has_a_first_and_a_last_day(raw, first, last):
    assert read_span(raw) == (first, last)


@pytest.mark.parametrize(
    "raw", ["18", "0215", "2015-13", "2015-00", "2015-6", "2015-", "juni 2015", "ended", True]
)
def test_what_is_no_year_month_or_day_is_refused(raw):
    assert refused(read_span, raw) in ("value.span", "value.day")


@pytest.mark.parametrize(
    ("raw", "length"),
    [
        ("24 hours", Duration(hours=24)),
        ("1 day", Duration(days=1)),
        ("6 weeks", Duration(days=42)),
        ("3 working days", Duration(working_days=3)),
        ("1 month", Duration(months=1)),
        ("12 months", Duration(months=12)),
        ("2 years", Duration(months=24)),
        ("0 days", Duration()),
        (Duration(days=2), Duration(days=2)),
    ],
)
def test_a_duration_keeps_its_kind(raw, length):
    assert read_duration(raw) == length


@pytest.mark.parametrize(
    "raw", ["6 weken", "6", "6weeks", "6  weeks", "six weeks", "1.5 years", "-1 day", "06 days", 6]
)
def test_a_duration_written_another_way_is_refused(raw):
    assert refused(read_duration, raw) == "value.duration"


def test_a_duration_has_a_limit():
    assert read_duration("99999 days") == Duration(days=99999)
    assert refused(read_duration, "100000 days") == "value.too-large"


@pytest.mark.parametrize(
    ("raw", "points"),
    [
        ("0%", 0),
        ("20%", 2000),
        ("6.9%", 690),
        ("6.95%", 695),
        ("0.05%", 5),
        ("110 %", 11000),
        ("100000%", 10**7),
    ],
)
def test_a_rate_is_whole_basis_points(raw, points):
    assert read_rate(raw) == points


@pytest.mark.parametrize(
    "raw", ["20", "0.2", "6,9%", "6.955%", "6.%", ".5%", "-5%", "%", "20  %", 20, Decimal("0.2")]
)
def test_a_rate_written_another_way_is_refused(raw):
    assert refused(read_rate, raw) == "value.rate"


def test_a_rate_has_a_limit():
    assert refused(read_rate, "100000.01%") == "value.too-large"
    assert refused(read_rate, "9" * 5000 + "%") == "value.too-large"


@pytest.mark.parametrize("raw", ["bijzondere-bijstand", "sociaal_wijkteam", "a", "2018-pilot"])
def test_an_identifier_is_read(raw):
    assert read_word(raw) == raw


@pytest.mark.parametrize("raw", ["Bijstand", "bijzondere bijstand", "café", "-a", "a.b", "a\n", 5])
def test_what_is_no_identifier_is_refused(raw):
    assert refused(read_word, raw) == "value.word"


@pytest.mark.parametrize("raw", ["0.1.0", "1.0.0", "12.10.999"])
def test_a_version_is_read(raw):
    assert read_version(raw) == raw


@pytest.mark.parametrize(
    ("raw", "near"),
    [("1", "1.0.0"), ("1.0", "1.0.0"), ("v1.2.3", "1.2.3"), ("1.02.0", "1.2.0"), ("1.0.0-rc1", "1.0.0"),
     ("1.0.0.0", "1.0.0"), (1, "1.0.0"), ("nieuw", None), ("1.0.0\n", "1.0.0"), ("1" * 5000, None)],
)  # fmt: skip
def test_what_is_no_version_is_refused_with_what_was_meant(raw, near):
    with pytest.raises(ScalarFault) as caught:
        read_version(raw)
    assert (caught.value.code, dict(caught.value.values).get("near")) == ("value.version", near)


def test_a_choice_is_one_of_the_words():
    assert read_choice("goods", ["goods", "service"]) == "goods"
    assert refused(read_choice, "good", choices=["goods", "service"]) == "value.choice"
    assert refused(read_choice, True, choices=["goods", "service"]) == "value.choice"


def test_a_text_is_trimmed_and_otherwise_kept():
    assert read_text("  de baan\n als lasser  ") == "de baan\n als lasser"
    assert read_text("no") == "no"
    assert read_text("0363") == "0363"


@pytest.mark.parametrize("raw", [5, True, date(2015, 6, 1), Decimal("5"), b"x"])
def test_what_is_no_text_is_refused(raw):
    assert refused(read_text, raw) == "value.text"


@pytest.mark.parametrize("read", READERS)
@pytest.mark.parametrize("raw", ["", " ", "\t\n"])
def test_nothing_written_is_no_value(read, raw):
    assert refused(read, raw) == "value.empty"


@pytest.mark.parametrize("read", READERS)
@pytest.mark.parametrize("raw", [None, "null", "NULL", "~", "-", "–", "n.v.t.", "NVT", "onbekend"])
def test_a_word_for_nothing_is_no_value(read, raw):
    assert refused(read, raw) == "value.null"


@pytest.mark.parametrize("read", READERS)
def test_a_float_is_never_read(read):
    assert refused(read, 1.5) == "value.float"
    assert refused(read, 2.0) == "value.float"


@pytest.mark.parametrize("read", READERS)
@pytest.mark.parametrize("raw", [[], ["500"], {}, {"value": "500"}])
def test_a_list_or_block_is_not_one_value(read, raw):
    assert refused(read, raw) == "value.not-single"


@pytest.mark.parametrize("read", READERS)
@given(raw=ANYTHING)
def test_a_reader_gives_a_value_or_a_fault_that_can_be_told(read, raw):
    try:
        read(raw)
    except ScalarFault as fault:
        assert fault.at().text("nl").isprintable()


@given(st.integers(0, MOST_CENTS))
def test_every_amount_that_is_written_out_reads_back(cents):
    assert read_money(f"{cents // 100}.{cents % 100:02}") == cents
    assert read_money(Decimal(cents).scaleb(-2)) == cents


@given(st.dates(date(1900, 1, 1), date(2199, 12, 31)))
def test_every_day_lies_in_its_month_and_its_year(day):
    for length in (4, 7, 10):
        first, last = read_span(day.isoformat()[:length])
        assert first <= day <= last
    assert read_day(day.isoformat()) == day


def test_every_word_for_nothing_is_in_lower_case():
    assert {word for word in scalars.NOTHING if word != word.casefold()} == set()
