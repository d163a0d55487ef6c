"""What points to a person is found in free text, and ordinary words and amounts are left alone."""

import datetime
import hashlib
from dataclasses import fields
from typing import get_args, get_type_hints

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from stdnum.nl import bsn

from maatwerk_core.register.carry_out import Command, personal_in
from maatwerk_core.register.commands import CastVote
from maatwerk_core.register.privacy import find_personal, mask, personal_texts, refuse_personal
from tests.register.conftest import vote

#: Numbers that are given out as examples, and belong to nobody.
PERSONAL = {
    "111222333": "bsn",
    "1112.22.333": "bsn",
    "111 222 333": "bsn",
    "NL91 ABNA 0417 1643 00": "iban",
    "NL91ABNA0417164300": "iban",
    "jan.jansen+wmo@voorbeeld.nl": "e-mail",
    "06-12345678": "phone",
    "06 12 34 56 78": "phone",
    "+31612345678": "phone",
    "0031 20 1234567": "phone",
    "020-1234567": "phone",
    "1234 AB 12": "postcode",
    "1234AB": "postcode",
    "1234ab": "postcode",
    "1234 AB, nr. 12a": "postcode",
    # typed in other ways
    "1112\N{NO-BREAK SPACE}22\N{NO-BREAK SPACE}333": "bsn",
    "111\N{ZERO WIDTH SPACE}222\N{ZERO WIDTH SPACE}333": "bsn",
    "１１１２２２３３３": "bsn",
    "١١١٢٢٢٣٣٣": "bsn",
    "111\N{EN DASH}222\N{EN DASH}333": "bsn",
    "nl91 abna 0417 1643 00": "iban",
    "NL91\N{NARROW NO-BREAK SPACE}ABNA\N{NARROW NO-BREAK SPACE}0417164300": "iban",
    "NL91-ABNA-0417-1643-00": "iban",
    "DE89 3704 0044 0532 0130 00": "iban",
    "jan(at)voorbeeld.nl": "e-mail",
    "jan [at] voorbeeld (punt) nl": "e-mail",
    "jan＠voorbeeld.nl": "e-mail",
    "jan @ voorbeeld.nl": "e-mail",
    "+31 (0)6 12345678": "phone",
    "+31 (0)20-123 45 67": "phone",
    "(020) 123 45 67": "phone",
    "06/12345678": "phone",
    "06.12.34.56.78": "phone",
    "０６-１２３４５６７８": "phone",
    "+32 470 12 34 56": "phone",
}
#: What people call it, and the part of it that points to someone.
NAMED = {
    "BSN 1234 56 782": ("bsn", "1234 56 782"),
    "bsn: 123456789": ("bsn", "123456789"),
    "burgerservicenummer is 12345678": ("bsn", "12345678"),
    "geboren op 1-2-1990": ("birth-date", "1-2-1990"),
    "Geboortedatum: 1 februari 1990": ("birth-date", "1 februari 1990"),
}
ORDINARY = [
    "Een lasmasker van € 1.100, besteld op 2015-09-01.",
    "Moeder van drie kinderen met een uitkering.",
    "Zij spaart € 16.000 in 2026, dat is 111% van 2025.",
    "Artikel 15 lid 1 Pw, BWBR0015703, dossier d-1a2b3c4d.",
    "Factuur 123456789 van de bouwmarkt.",
    "ECLI:NL:CRVB:2025:700",
    "Tussen 1000 en 2000 euro.",
    "",
    "In 2019 2020 en 2021.",
    "Van 1500kg naar 2000 KG, 1200 km verderop; 1990 en 1991.",
    "Op 01-02-2015 12 stoelen en op 2026-04-15 09:30 nog 3.",
    "Het loopt van 08.30-12.45 uur.",
    "s-0f9a2c4e6b8d1357",
    "https://www.divosa.nl/publicaties/bundel-4-2",
    "Vraag het aan wie het weet (at the desk).",
]


@pytest.mark.parametrize("text", PERSONAL)
def test_it_is_found_in_a_sentence_and_nothing_else_is(text):
    sentence = f"Volgens {text}, en dat klopt."
    assert [(hit.kind, hit.text) for hit in find_personal(sentence)] == [(PERSONAL[text], text)]


@pytest.mark.parametrize("text", ORDINARY)
def test_ordinary_words_are_left_alone(text):
    assert find_personal(text) == ()
    assert mask(text) == text


@pytest.mark.parametrize("text", NAMED)
def test_who_says_what_it_is_means_it(text):
    (hit,) = find_personal(f"{text}, zegt hij.")
    assert (hit.kind, hit.text) == NAMED[text]


@settings(max_examples=300)
@given(
    amount=st.integers(0, 10**9),
    cents=st.sampled_from(["", ",00", ",50", ",-"]),
    mark=st.sampled_from([".", " ", "'", "\N{NO-BREAK SPACE}", ""]),
    shown=st.sampled_from(["€ {}", "€{}", "{} euro", "EUR {}", "€\N{NO-BREAK SPACE}{}"]),
)
def test_an_amount_points_to_nobody(amount, cents, mark, shown):
    number = f"{amount:,}".replace(",", mark) + cents
    assert find_personal(f"Het kost {shown.format(number)} per jaar.") == ()


@settings(max_examples=300)
@given(
    day=st.datetimes(datetime.datetime(1900, 1, 1), datetime.datetime(2099, 12, 31)),
    shown=st.sampled_from(["%Y-%m-%d", "%d-%m-%Y", "%d/%m/%Y", "%d.%m.%Y", "%d %m %Y", "%Y%m%d",
                           "%Y-%m-%dT%H:%M:%S+00:00", "%d-%m-%Y %H:%M", "%d %B %Y"]),
    more=st.integers(0, 99),
)  # fmt: skip
def test_a_day_points_to_nobody(day, shown, more):
    assert find_personal(f"Op {day.strftime(shown)} waren er {more}.") == ()
    assert find_personal(f"Op {day.strftime(shown)} {more} stoelen.") == ()


@settings(max_examples=200)
@given(st.binary(min_size=4, max_size=32), st.uuids())
def test_ids_of_registers_and_systems_point_to_nobody(some, uuid):
    for id_ in (
        f"d-{some[:4].hex()}",
        f"s-{some.hex()}",
        hashlib.sha256(some).hexdigest(),
        str(uuid),
    ):
        assert find_personal(f"Zie {id_} of ({id_}).") == ()


@given(st.lists(st.sampled_from([*PERSONAL, *ORDINARY, "€ 250", "2019-06-01"]), max_size=5))
def test_what_was_found_is_what_was_typed(parts):
    text = " en ".join(parts)
    for hit in find_personal(text):
        assert text[hit.start : hit.end] == hit.text


@given(st.sampled_from([*PERSONAL]), st.data())
def test_signs_that_nobody_sees_hide_nothing(text, data):
    at = data.draw(st.integers(1, len(text) - 1))
    unseen = data.draw(st.sampled_from("\N{ZERO WIDTH SPACE}\N{SOFT HYPHEN}\N{WORD JOINER}"))
    (hit,) = find_personal(f"Volgens {text[:at]}{unseen}{text[at:]}, en dat klopt.")
    assert hit.kind == PERSONAL[text]


@given(st.integers(10_000_000, 999_999_999))
def test_a_number_is_a_bsn_exactly_when_its_check_digit_fits(number):
    found = [hit.kind for hit in find_personal(f"nummer {number:09} staat hier")]
    assert ("bsn" in found) == bool(bsn.is_valid(f"{number:09}"))


@given(st.lists(st.sampled_from([*PERSONAL, *ORDINARY]), max_size=6))
def test_what_is_masked_holds_nothing_that_points_to_a_person(parts):
    assert find_personal(mask(" en ".join(parts))) == ()


@given(st.text())
def test_any_text_can_be_looked_through(text):
    assert find_personal(mask(text)) == ()


def test_what_was_found_is_shown_veiled_with_a_text_that_can_be_kept():
    (one,) = refuse_personal("Bel 06-12345678 voor de fiets.", "/words")
    for lang in ("nl", "en"):
        told = one.text(lang)
        assert "06…8" in told
        assert "12345678" not in told
        assert "Bel […] voor de fiets." in told


def test_every_text_however_deep_is_looked_through():
    said = {
        "goal": "een fiets",
        "lines": [{"what": "Bel 06-12345678."}, 3, None],
        "who": ["1234AB"],
    }
    assert [one.pointer for one in personal_texts(said)] == ["/lines/0/what", "/who/0"]
    assert [*personal_texts({"amount": "250", "day": "2026-04-15"})] == []


def texts_in(command):
    """The fields of a command in which people write, a vote's own too."""
    hints = get_type_hints(command)
    return [field.name for field in fields(command) if hints[field.name] in (str, str | None)]


@pytest.mark.parametrize("command", [each for each in get_args(Command) if each is not CastVote])
def test_every_text_of_every_command_is_looked_through(command):
    blank = {field.name: None for field in fields(command)}
    for name in texts_in(command):
        said = command(**blank | {name: "Bel 06-12345678."})
        assert [fault.pointer for fault in personal_in(said)] == [f"/{name}"]


def test_who_votes_is_no_number_of_a_person():
    (found,) = personal_in(vote("111222333"))
    assert (found.code, found.pointer) == ("register.personal", "/person")
