"""`maatwerk register subject` gives people what is held about their household."""

import pytest

KEY = "s-0f9a2c4e6b8d1357"


@pytest.fixture
def register(register):
    """Run a subcommand, in a folder with a register."""
    assert register("init").code == 0
    return register


def opened(register, *args):
    return register("open", "amsterdam/schuur", *args, "--json").json


def test_who_opens_a_dossier_hears_the_key_of_the_household(register):
    told = opened(register, "--subject", KEY)
    assert told["subject"] == KEY
    assert f"De sleutel van het huishouden is {KEY}." in register(
        "open", "amsterdam/schuur", "--subject", KEY
    ).out.replace("\n", " ")


def test_a_key_gives_all_dossiers_in_plain_words(register):
    ids = [opened(register, "--subject", KEY)["dossier"] for _ in range(2)]
    register("vote", ids[0], "--person", "collega-9", "--role", "team", "--yes")
    ran = register("subject", KEY, columns=120)
    assert ran.code == 0
    assert f"Er zijn 2 dossiers: {ids[0]}, {ids[1]}." in ran.out
    assert ran.out.count("een schuur tijdelijk bewoonbaar maken") >= 2
    assert "Een collega (het Samen DOEN-team) is akkoord." in ran.out
    assert "collega-9" not in ran.out
    assert "dat zijn hun eigen gegevens" in ran.out


def test_for_a_program_everything_stands_there_and_what_is_withheld_is_said(register):
    id_ = opened(register)["dossier"]
    register("vote", id_, "--person", "collega-9", "--role", "team", "--yes")
    ran = register("subject", id_, "--json", "--lang", "en")
    (dossier,) = ran.json["dossiers"]
    assert [one["kind"] for one in dossier["events"]] == ["opened", "assessed", "vote-cast"]
    assert dossier["events"][0]["case"]["intervention"]["amount"] == "250"
    assert "collega-9" not in ran.out
    assert "their own" in ran.json["withheld"][0]


def test_an_unknown_key_takes_one_line(register):
    ran = register("subject", "jansen")
    assert (ran.code, len(ran.err.splitlines())) == (2, 1)
    assert ran.err.startswith("register.unknown-subject")


def test_a_key_that_says_who_it_is_is_refused(register):
    ran = register("open", "amsterdam/schuur", "--subject", "111222333")
    assert ran.code == 2
    assert ran.err.startswith("/subject register.personal")
    assert "111222333" not in ran.err


def test_the_same_request_once_more_tells_of_an_erased_dossier_that_it_is(register):
    args = ("open", "amsterdam/schuur", "--request", "r1")
    register(*args)
    id_ = register(*args, "--json").json["dossier"]
    register("erase", id_, "--ground", "request")
    assert register(*args).out == f"Dossier {id_} is gewist.\n"
