"""`maatwerk register`: the shed in Amsterdam from opening to closing, as the article tells it, and what goes wrong."""

import sqlite3
import sys

import pytest

from maatwerk_core.cli.register import COMMANDS


@pytest.fixture
def dossier(register):
    """A dossier of the shed, in a new register."""
    assert register("init").code == 0
    return register("open", "amsterdam/schuur", "--json").json["dossier"]


@pytest.fixture
def agreed(register, dossier):
    for person in "abc":
        ran = register(
            "vote", dossier, "--person", person, "--role", "team", "--yes",
            "--knows-household", "no", "--requester", "no",
        )  # fmt: skip
        assert ran.code == 0, ran.err
    register("motivate", dossier, "doel", "--words", "Een plek om te wonen.")
    return dossier


def test_the_shed_from_opening_to_closing(register, agreed):
    decide = ("decide", agreed, "--outcome", "grant", "--by", "team", "--on", "2019-06-03")
    pay = ("pay", agreed, "--amount", "250", "--to", "supplier", "--payee", "Bouwmarkt")
    close = ("close", agreed, "--words", "De schuur is klaar.")
    assert [register(*each).code for each in (decide, pay, close)] == [0, 0, 0]
    lines = register("show", agreed, columns=120).out.splitlines()
    texts = [line.split("  ", 1)[1] for line in lines]
    assert texts == [
        "Geopend met de regels van `amsterdam`. Gevraagd: een schuur tijdelijk bewoonbaar maken.",
        "Getoetst: u kunt beslissen.",
        "a (het Samen DOEN-team) is akkoord.",
        "b (het Samen DOEN-team) is akkoord.",
        "c (het Samen DOEN-team) is akkoord.",
        "Waarvoor is het geld gebruikt? Een plek om te wonen.",
        "Besloten door het Samen DOEN-team: toegekend, € 250, met 3 akkoorden. "
        "Dat was op 3 juni 2019.",
        "€ 250 betaald aan de leverancier (Bouwmarkt).",
        "Gesloten: De schuur is klaar.",
    ]
    assert register("list", "--json").json == [
        {"dossier": agreed, "pack": "amsterdam", "day": "2019-06-01", "state": "closed"}
    ]
    assert register("verify", "--json").json["broken"] is None


def test_what_is_missing_for_a_decision_comes_at_once_and_nothing_is_written(register, dossier):
    before = register("show", dossier, "--json").json
    ran = register("decide", dossier, "--outcome", "grant", "--by", "team")
    assert ran.code == 2
    assert [line.split(" ")[1] for line in ran.err.splitlines()] == [
        "decide.approvals-short", "decide.write",
    ]  # fmt: skip
    assert register("show", dossier, "--json").json == before


def test_the_same_request_twice_pays_once(register, agreed):
    register("decide", agreed, "--outcome", "grant", "--by", "team", "--on", "2019-06-03")
    pay = ("pay", agreed, "--amount", "250", "--to", "supplier", "--request", "r1", "--json")
    first, second = register(*pay).json, register(*pay).json
    assert second == {**first, "repeated": True}
    events = register("show", agreed, "--json").json["events"]
    assert [one["kind"] for one in events].count("paid") == 1
    again = register(*pay[:-1])
    assert "was al uitgevoerd: er is niets opgeschreven" in " ".join(again.out.split())


def test_of_the_receipt_of_a_shop_only_the_fingerprint_is_kept(register, agreed, tmp_path):
    (tmp_path / "bon.pdf").write_bytes(b"bon")
    register("decide", agreed, "--outcome", "grant", "--by", "team", "--on", "2019-06-03")
    pay = ("pay", agreed, "--amount", "250", "--to", "supplier", "--document")
    assert register(*pay, "weg.pdf").err.startswith("receipt.no-file")
    assert register(*pay, "bon.pdf").code == 0
    paid = register("show", agreed, "--json").json["events"][-1]
    assert len(paid["document"]) == 64


def test_a_change_in_the_file_is_found(register, agreed, tmp_path):
    with sqlite3.connect(tmp_path / "register" / "events.sqlite") as events:
        events.execute(
            "UPDATE events SET clear = replace(clear, 'true', 'null') WHERE position = 4"
        )
    events.close()
    ran = register("verify")
    assert ran.code == 1
    assert "vanaf gebeurtenis 4: er is iets veranderd" in ran.out
    assert register("verify", "--json").json["broken"]["position"] == 4


def test_a_seal_that_was_broken_is_told_and_is_no_traceback(register, dossier, tmp_path):
    with sqlite3.connect(tmp_path / "register" / "events.sqlite") as events:
        events.execute("UPDATE events SET sealed = zeroblob(length(sealed)) WHERE position = 1")
    events.close()
    # Who only reads the story opens no case; whoever opens it, and whoever verifies, is told.
    for args in (("put", dossier), ("subject", dossier), ("precedents", dossier)):
        ran = register(*args)
        assert ran.code != 0
        assert "register.broken" in ran.err
        assert len(ran.err.splitlines()) == 1
    assert register("verify").code == 1


def test_a_fingerprint_that_was_never_in_the_register_is_told(register, dossier):
    ran = register("verify", "--head", "0" * 63 + "1")
    assert ran.code == 1
    assert "de gegeven vingerafdruk komt niet voor" in ran.out


@pytest.mark.parametrize(
    ("args", "code"),
    [
        (("list",), "register.not-found"),
        (("show", "d-1"), "register.not-found"),
        (("opne", "amsterdam/schuur"), "usage.unknown-command"),
        (("open",), "usage.missing-argument"),
    ],
)
def test_what_is_typed_wrong_takes_one_line(register, args, code):
    ran = register(*args)
    assert ran.code == 2
    assert len(ran.err.splitlines()) == 1
    assert ran.err.startswith(code)


@pytest.mark.parametrize(
    ("args", "code"),
    [
        (("--requester", "misschien"), "value.yes-no"),
        (("--role", "teem"), "decide.unknown-role"),
        (("--ground", "zomaar"), "usage.wrong-choice"),
    ],
)
def test_a_vote_that_can_not_be_read_is_told(register, dossier, args, code):
    ran = register("vote", dossier, "--person", "a", "--role", "team", "--yes", *args)
    assert ran.code == 2
    assert code in ran.err


def test_an_amount_that_is_no_amount_is_told(register, agreed):
    register("decide", agreed, "--outcome", "grant", "--by", "team", "--on", "2019-06-03")
    ran = register("pay", agreed, "--amount", "veel", "--to", "supplier")
    assert (ran.code, "--amount" in ran.err or "/amount" in ran.err) == (2, True)


def test_another_dossier_than_there_is_is_told_with_the_one_that_is_near(register, dossier):
    ran = register("show", dossier[:-1])
    assert dossier in ran.err


def test_what_is_due_is_listed_and_erased(register, agreed):
    register("decide", agreed, "--outcome", "grant", "--by", "team", "--on", "2019-06-03")
    register("close", agreed, "--words", "De schuur is klaar.", "--on", "2019-07-01")
    assert register("due", "--day", "2029-06-30").out == "Er hoeft niets te worden gewist.\n"
    assert register("due", "--day", "2029-07-01", "--json").json[0]["dossier"] == agreed
    assert "tot 2029-07-01" in register("erase", agreed, "--day", "2029-06-30").err
    assert register("erase", agreed, "--day", "2029-07-01").code == 0
    shown = register("show", agreed, columns=120).out
    assert "Een plek om te wonen." not in shown
    assert "(gewist)" in shown
    assert register("list", "--json").json[0]["state"] == "erased"
    assert register("verify").code == 0


def test_a_plan_is_put_before_colleagues_in_general_words(register, dossier):
    assert register("put", dossier, "--draft").out.splitlines() == [
        "Wie: een huishouden",
        "Waarvoor: een ding",
        "Rond: wonen",
        "Bedrag: € 250",
    ]
    ran = register("put", dossier, "--with-words")
    assert ran.out.splitlines() == [
        "Wie: een huishouden",
        "Waarvoor: een schuur tijdelijk bewoonbaar maken",
        "Rond: wonen",
        "Bedrag: € 250",
        "Als er niets gebeurt: een plek in de opvang voor daklozen",
    ]
    assert register("put", dossier, "--json").json["rare"] is False
    register("open", "voorbeeld/wasmachine")
    other = register("list", "--json").json[0]["dossier"]
    assert "herkenbaar" in register("put", other).out
    assert "Voorgelegd aan collega's: Wie: een huishouden;" in register("show", dossier).out


def test_a_budget_is_set_shown_and_drawn_on(register):
    register("init")
    assert register("budget").out == "Er is nog geen budget.\n"
    assert register("budget", "team", "--amount", "400", "--year", "2019").code == 0
    id_ = register("open", "amsterdam/schuur", "--budget", "team", "--json").json["dossier"]
    for person in "abc":
        said = ("--yes", "--knows-household", "no", "--requester", "no")
        register("vote", id_, "--person", person, "--role", "team", *said)
    register("motivate", id_, "doel", "--words", "Een plek om te wonen.")
    register("decide", id_, "--outcome", "grant", "--by", "team", "--on", "2019-06-03")
    register("pay", id_, "--amount", "200", "--to", "supplier")
    assert register("budget", "--json").json == [
        {"budget": "team", "year": 2019, "total_cents": 40_000, "held_cents": 5_000, "paid_cents": 20_000,
         "left_cents": 15_000},
    ]  # fmt: skip
    assert register("budget", columns=100).out.splitlines() == [
        "budget  jaar  bedrag  toegezegd  betaald  vrij",
        "------  ----  ------  ---------  -------  -----",
        "team    2019  € 400   € 50       € 200    € 150",
    ]


def test_a_budget_or_year_that_can_not_be_is_told(register):
    register("init")
    assert "register.no-budget" in register("open", "amsterdam/schuur", "--budget", "teem").err
    assert register("budget", "team", "--amount", "veel").code == 2
    assert register("budget", "team", "--amount", "5", "--year", "straks").code == 2
    assert register("budget", "team").err.startswith("register.no-budget")


def test_the_keys_may_stand_elsewhere_and_without_them_there_is_no_register(register, tmp_path):
    elsewhere = ("--keys", "kluis/keys.sqlite")
    register("init", *elsewhere)
    assert (tmp_path / "kluis" / "keys.sqlite").is_file()
    assert register("list", *elsewhere).code == 0
    assert register("list").err.startswith("register.not-found")


def test_a_server_is_asked_where_its_keys_are(register):
    ran = register("list", "--register", "postgresql://nergens/register")
    assert ran.err.startswith("register.no-keys")


@pytest.mark.parametrize("name", COMMANDS)
@pytest.mark.parametrize("lang", ["nl", "en"])
def test_every_subcommand_has_help_in_both_languages(run, name, lang):
    ran = run("--lang", lang, "register", name, "--help")
    assert ran.code == 0
    assert "--register" in ran.out


def test_an_empty_register_says_so(register):
    register("init")
    assert register("list").out == "Er is nog geen dossier.\n"


def test_without_the_extra_help_works_and_the_rest_says_what_to_install(register, monkeypatch):
    for name in [name for name in sys.modules if name.startswith("maatwerk_core.register.")]:
        monkeypatch.delitem(sys.modules, name)
    monkeypatch.setitem(sys.modules, "sqlalchemy", None)
    assert register("--help").code == 0
    vote = ("vote", "d-1", "--person", "a", "--role", "team", "--yes")
    for args in (("init",), ("list",), vote, ("complete", "d-1")):
        assert register(*args).err.startswith("register.not-installed")
