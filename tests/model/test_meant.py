"""A guess is what a Dutch policy advisor most likely meant, and its reader would take it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from maatwerk_core.errors import ScalarFault
from maatwerk_core.model import meant, scalars


@pytest.mark.parametrize(
    ("raw", "near", "other"),
    [
        ("1.100", "1100", "1.10"),
        ("1.1", "1100", "1.10"),
        ("1.100,00", "1100", "1.10"),
        ("1,100", "1100", "1.10"),
        ("1.234", "1234", None),
        ("1.234.567", "1234567", None),
        ("1.100.000", "1100000", None),
        ("1,000,000", "1000000", None),
        ("1,100.50", "1100.50", None),
        ("1.100,5", "1100.50", None),
        ("1100.5", "1100.50", None),
        ("11,50", "11.50", None),
        ("€ 500", "500", None),
        ("€\u00a0500", "500", None),
        ("EUR 500", "500", None),
        ("500 euro", "500", None),
        ("500,-", "500", None),
        ("500.--", "500", None),
        ("500,–", "500", None),
        ("1 100", "1100", None),
        ("1100.", "1100", None),
        ("0363", "363", None),
        ("-1100.5", "-1100.50", None),
        ("1.23456", None, None),
        ("2k", None, None),
        ("veel", None, None),
        ("", None, None),
        ("١٢", None, None),
    ],
)
def test_an_amount_written_another_way(raw, near, other):
    assert meant.amounts(raw)[:2] == (near, other)


@pytest.mark.parametrize(
    ("raw", "near"),
    [("ja", "yes"), ("Nee", "no"), ("y", "yes"), ("OFF", "no"), ("1", "yes"), ("misschien", None)],
)
def test_yes_or_no_in_another_word(raw, near):
    assert meant.yes_or_no(raw).near == near


@pytest.mark.parametrize(
    ("raw", "near"),
    [
        ("drie", "3"),
        ("Twee", "2"),
        ("3 kinderen", "3"),
        ("3.0", "3"),
        ("3,00", "3"),
        ("0363", "363"),
        ("1.000", "1000"),
        ("1 000", "1000"),
        ("-3", None),
        ("3.5", None),
        ("veel", None),
    ],
)
def test_a_number_written_another_way(raw, near):
    assert meant.counts(raw).near == near


@pytest.mark.parametrize(
    ("raw", "near"),
    [
        ("1-6-2015", "2015-06-01"),
        ("01/06/2015", "2015-06-01"),
        ("2015/6/1", "2015-06-01"),
        ("1 juni 2015", "2015-06-01"),
        ("maandag 1 juni 2015", "2015-06-01"),
        ("31 augustus 2015", "2015-08-31"),
        ("1 mrt 2015", "2015-03-01"),
        ("20150601", "2015-06-01"),
        ("2015-06-01T12:30", "2015-06-01"),
        ("2015-06-01 12:30", "2015-06-01"),
        ("1-6-15", None),
        ("2015", None),
        ("2015-06", None),
        ("straks", None),
        ("", None),
    ],
)
def test_a_day_written_another_way(raw, near):
    assert meant.days(raw).near == near


def test_a_day_beyond_the_end_of_its_month_has_a_code_of_its_own():
    assert meant.days("30-2-2015").code == "value.no-such-day"


@pytest.mark.parametrize(
    ("raw", "near"),
    [
        ("juni 2015", "2015-06"),
        ("06-2015", "2015-06"),
        ("2015-6", "2015-06"),
        ("2015/06", "2015-06"),
        ("1-6-2015", "2015-06-01"),
        ("2015-13", None),
        ("ooit", None),
    ],
)
def test_a_month_written_another_way(raw, near):
    assert meant.spans(raw).near == near


@pytest.mark.parametrize(
    ("raw", "near"),
    [
        ("6 weken", "6 weeks"),
        ("een week", "1 week"),
        ("6weeks", "6 weeks"),
        ("6 wk.", "6 weeks"),
        ("2 jaar", "2 years"),
        ("1 jaar", "1 year"),
        ("1 half jaar", "6 months"),
        ("2 kwartalen", "6 months"),
        ("3 werkdagen", "3 working days"),
        ("24 uur", "24 hours"),
        ("6", "6 months"),
        ("ooit", None),
        ("6 manen", None),
        ("", None),
    ],
)
def test_a_duration_written_another_way(raw, near):
    assert meant.durations(raw).near == near


@pytest.mark.parametrize(
    ("raw", "near", "other"),
    [
        ("20", "20%", None),
        ("6,9%", "6.9%", None),
        ("20 procent", "20%", None),
        ("0.2", "20%", "0.2%"),
        ("0,05", "5%", "0.05%"),
        ("0.2%", "0.2%", None),
        ("1.5", "1.5%", None),
        ("6.955%", None, None),
        ("veel", None, None),
    ],
)
def test_a_rate_written_another_way(raw, near, other):
    assert meant.rates(raw)[:2] == (near, other)


@pytest.mark.parametrize(
    ("raw", "near"),
    [
        ("Bijzondere Bijstand", "bijzondere-bijstand"),
        ("café De Hoek", "cafe-de-hoek"),
        ("pw art. 35", "pw-art-35"),
        ("???", None),
    ],
)
def test_an_identifier_written_another_way(raw, near):
    assert meant.words(raw).near == near


GUESSES = {
    meant.amounts: lambda raw: scalars.read_money(raw, negative=True),
    meant.yes_or_no: scalars.read_yes_no,
    meant.counts: scalars.read_count,
    meant.days: scalars.read_day,
    meant.spans: scalars.read_span,
    meant.durations: scalars.read_duration,
    meant.rates: scalars.read_rate,
    meant.words: scalars.read_word,
}
WRITTEN = st.text("0123456789.,-–% €'", max_size=10) | st.from_regex(
    r"(?a)[0-9]{1,4}[ /.-](juni|mei|weken|jaar|[0-9]{1,2})[ /.-]?[0-9]{0,4}%?", fullmatch=True
)


@pytest.mark.parametrize("guess", GUESSES)
@given(raw=st.text(max_size=12) | WRITTEN)
def test_what_is_guessed_can_be_read(guess, raw):
    for text in guess(raw)[:2]:
        if text is not None:
            try:
                GUESSES[guess](text)
            except ScalarFault as fault:
                assert fault.code in ("value.too-large", "value.null"), (raw, text)
