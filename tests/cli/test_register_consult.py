"""`maatwerk register put` shows what colleagues will read, and makes it vaguer when asked."""

import click
import pytest

from maatwerk_core.cli.register_words import put_command, recognisable
from maatwerk_core.register.consult import Consult


@pytest.fixture
def register(register):
    """Run a subcommand, in a folder with a register."""
    assert register("init").code == 0
    return register


@pytest.fixture
def wash(register):
    return register("open", "voorbeeld/wasmachine", "--json").json["dossier"]


def test_a_draft_puts_nothing_before_anyone(register, wash):
    before = register("show", wash, "--json").json
    assert "met twee kinderen" in register("put", wash, "--draft").out
    assert register("show", wash, "--json").json == before


def test_each_time_it_is_asked_the_rarest_fact_is_left_out(register, wash):
    told = [register("put", wash, "--draft", "--json", *["--vaguer"] * n).json for n in range(3)]
    assert [one["rare"] for one in told] == [True, False, False]
    assert [len(one["left_out"]) for one in told] == [0, 1, 2]
    assert "kinderen" not in told[1]["text"]
    assert [one["among"] for one in told] == [0, 0, 0]


def test_what_is_put_is_what_was_shown(register, wash):
    text = register("put", wash, "--vaguer", "--json").json["text"]
    assert register("show", wash, "--json").json["events"][-1]["words"] == text


@pytest.mark.parametrize(("lang", "words"), [("nl", "Met --vaguer"), ("en", "--vaguer leaves out")])
def test_a_warning_says_what_can_be_done(register, wash, lang, words):
    assert words in register("put", wash, "--draft", "--lang", lang, columns=120).out


@pytest.mark.parametrize(
    ("lang", "words"),
    [
        ("nl", "minder dan 5 van de 60 andere huishoudens hebben deze feiten samen."),
        ("en", "fewer than 5 of the 60 other households share these facts."),
    ],
)
def test_where_there_is_enough_to_count_the_warning_says_among_how_many(lang, words):
    with click.Context(put_command, obj=lang):
        assert words in recognisable(Consult("Wie: een huishouden", True, 3, 60))
