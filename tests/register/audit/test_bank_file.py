"""Banks write days, amounts and columns in their own ways; of a line nothing is kept but its day and its amount."""

import datetime

import pytest

from maatwerk_core.errors import Faults
from maatwerk_core.register.audit.bank_file import Named, read_amount, read_bank_file, read_day

DAY = datetime.date(2026, 3, 2)


@pytest.fixture
def read(tmp_path):
    def read(text, named=Named(), encoding="utf-8"):  # noqa: B008  # reason: it can't be changed
        path = tmp_path / "bank.csv"
        path.write_bytes(text if isinstance(text, bytes) else text.encode(encoding))
        return read_bank_file(path, named)

    return read


def told(read, text, named=Named()):  # noqa: B008  # reason: it can't be changed
    with pytest.raises(Faults) as raised:
        read(text, named)
    return [(one.place.line, one.code) for one in raised.value.faults]


@pytest.mark.parametrize(
    "text",
    [
        "Datum;Bedrag\n02-03-2026;-150,00\n",
        "\ufeffDatum;Bedrag\r\n02-03-2026;-150,00\r\n",
        '"Datum";"Naam / Omschrijving";"Af Bij";"Bedrag (EUR)"\n"20260302";"Wit; goed";"Af";"150,00"\n',
        "Date,Amount\n2026-03-02,-150.00\n",
        "Boekdatum\tBedrag\n02/03/2026\t-150,00\n",
        "Datum;Rentedatum;Transactiebedrag\n2-3-2026;3-3-2026;€ -150,00\n".replace("€ -", "-€ "),
        "Datum;Bedrag;Debet/Credit\n2026-03-02;150;Debet\n",
        "Datum;Bedrag\n02-03-2026;150,00\n",  # nothing says what came in, so all of it went out
    ],
)
def test_the_same_transaction_in_the_ways_of_banks(read, text):
    (line,) = read(text).lines
    assert (line.line, line.day, line.amount_cents) == (2, DAY, 15_000)


def test_an_old_file_with_other_signs_is_read_too(read):
    text = "Datum;Naam;Bedrag\n02-03-2026;Café;-1.234,56\n"
    assert read(text, encoding="cp1252").lines[0].amount_cents == 123_456


def test_columns_may_be_named(read):
    text = "Wanneer;Euro;Soort\n02-03-2026;150,00;D\n03-03-2026;20,00;C\n"
    found = read(text, Named("wanneer", "EURO", "Soort"))
    assert ([one.amount_cents for one in found.lines], found.incoming) == ([15_000], 1)


def test_money_that_came_in_is_counted_and_left_out(read):
    found = read("Datum;Bedrag\n02-03-2026;-150,00\n02-03-2026;+20,00\n\n03-03-2026;-1,00\n")
    assert [(one.line, one.amount_cents) for one in found.lines] == [(2, 15_000), (5, 100)]
    assert found.incoming == 1


def test_a_file_of_only_money_that_came_in_holds_no_payment(read):
    found = read("Datum;Bedrag\n02-03-2026;+150,00\n03-03-2026;20,00\n")
    assert (found.lines, found.incoming) == ((), 2)


def test_all_that_can_not_be_read_comes_at_once_with_its_line(read):
    text = (
        "Datum;Bedrag;Af Bij\n31-02-2026;1.234;Af\n02-03-2026;15,00;?\nx\n03-03-2026;Jansen;Bij\n"
    )
    assert told(read, text) == [
        (2, "bank.day"), (2, "bank.amount"), (3, "bank.sign"), (4, "bank.short-line"), (5, "bank.amount"),
    ]  # fmt: skip


def test_a_fault_shows_no_name_and_no_account(read):
    with pytest.raises(Faults) as raised:
        read("Datum;Bedrag\nJan Jansen;NL91ABNA0417164300\n")
    text = "".join(one.text("nl") for one in raised.value.faults)
    assert "Jansen" not in text
    assert "NL91" not in text


@pytest.mark.parametrize(
    ("text", "codes"),
    [
        ("", ["bank.empty"]),
        ("\n \n", ["bank.empty"]),
        ("Wanneer;Euro\n1;2\n", ["bank.no-column", "bank.no-column"]),
        ("Datum;Euro\n1;2\n", ["bank.no-column"]),
        (b"PK\x03\x04\x00\x00" + b"x" * 200_000, ["bank.not-a-table"]),
    ],
)
def test_what_is_no_table_is_told(read, text, codes):
    assert [code for _, code in told(read, text)] == codes


def test_a_column_that_was_named_has_to_be_there(read):
    assert told(read, "Datum;Bedrag\n02-03-2026;1,00\n", Named(sign="Soort")) == [
        (1, "bank.no-column")
    ]


def test_a_file_that_is_not_there_is_told(tmp_path):
    with pytest.raises(Faults, match="file.unreadable"):
        read_bank_file(tmp_path / "nergens.csv")


@pytest.mark.parametrize(
    ("text", "cents"),
    [
        ("1.234,56", 123_456), ("1,234.56", 123_456), ("1234,56", 123_456), ("1234.56", 123_456), ("-0,01", -1),
        ("+7", 700), ("€ 12,50", 1_250), ("-EUR 12.50", -1_250), ("1.234.567,00", 123_456_700),
        ("1.234", None), ("1,234", None), ("12,5", None), ("1.23.456,00", None), ("--1", None), ("", None),
        ("1e3", None), ("twaalf", None), ("12,345", None),
    ],
)  # fmt: skip
def test_an_amount_is_whole_cents_or_none(text, cents):
    assert read_amount(text) == cents


@pytest.mark.parametrize(
    "text", ["30-02-2026", "2026-13-01", "1-1-26", "2026/03-02", "202603", "", "morgen"]
)
def test_what_is_no_day_is_none(text):
    assert read_day(text) is None
