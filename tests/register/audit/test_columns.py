"""The account as people and programs read it: each column has words, and nothing unknown looks like nothing."""

import dataclasses

import pytest

from maatwerk_core.packs.load import load_pack
from maatwerk_core.register.audit.account import Account
from maatwerk_core.register.audit.columns import FLAGS, HEADINGS, as_values, as_words, flag_words
from maatwerk_core.register.audit.rows import Flags, Row, row_of
from maatwerk_core.register.audit.trails import trail_of
from tests.register.audit.test_trails import ASSESSED, DECIDED, OPENED, PAID, vote


@pytest.fixture(scope="module")
def row():
    events = (OPENED, ASSESSED, vote(), vote("inkomensconsulent"), DECIDED, PAID)
    trail = trail_of("d1", enumerate(events, 1))
    return row_of(trail, trail.payments[0], load_pack("amsterdam"), {}.get)


def cells(row, lang, **changed):
    heads, (found,) = as_words(
        Account(2019, (dataclasses.replace(row, **changed),), (), (), 0), lang
    )
    return dict(zip(heads, found, strict=True))


def test_every_field_of_a_row_is_a_column_and_every_flag_has_words():
    assert [*HEADINGS, "flags"] == [one.name for one in dataclasses.fields(Row)]
    assert [*FLAGS] == [one.name for one in dataclasses.fields(Flags)]


def test_no_two_columns_have_the_same_name():
    for lang in (0, 1):
        names = [words[lang] for words in (*HEADINGS.values(), *FLAGS.values())]
        assert len(set(names)) == len(names)


def test_people_read_words_and_euros_in_their_language(row):
    dutch, english = cells(row, "nl"), cells(row, "en")
    assert (dutch["bedrag"], dutch["plafond"], dutch["betaald aan"]) == (
        "250,00",
        "500,00",
        "leverancier",
    )
    assert (english["amount"], english["ceiling"], english["paid to"]) == (
        "250.00",
        "500.00",
        "supplier",
    )
    assert (dutch["geen kassabon"], english["from no budget"]) == ("ja", "yes")
    assert dutch["stemmen per rol"] == "inkomensconsulent:1 team:1"


def test_unknown_is_said_and_what_is_not_there_is_empty(row):
    found = cells(
        row, "nl", decided_cents=None, ceiling_cents=None, needed=None, budget=None, document=None
    )
    assert [found[name] for name in ("toegekend", "plafond", "akkoorden nodig")] == ["onbekend"] * 3
    assert [found[name] for name in ("budget", "vingerafdruk kassabon")] == ["", ""]


def test_all_and_unlimited_are_words(row):
    found = cells(row, "nl", needed=-1, ceiling_cents="unlimited")
    assert (found["akkoorden nodig"], found["plafond"]) == ("alle", "onbeperkt")


def test_a_budget_with_the_name_of_a_code_keeps_its_name(row):
    assert cells(row, "nl", budget="accepted")["budget"] == "accepted"


@pytest.mark.parametrize("name", ["=1+1", "+31", "-2", "@som", "\tx"])
def test_no_cell_is_a_formula(row, name):
    assert cells(row, "nl", budget=name, team=name)["budget"] == f"'{name}"


def test_a_program_reads_plain_values(row):
    (found,) = as_values(Account(2019, (row,), (), (), 0))
    assert (found["amount_cents"], found["no_document"], found["votes"]) == (
        25_000, True, ["inkomensconsulent:1", "team:1"],
    )  # fmt: skip


def test_a_flag_has_words_in_both_languages():
    assert (flag_words("erased", "nl"), flag_words("erased", "en")) == (
        "dossier is gewist",
        "dossier was erased",
    )
