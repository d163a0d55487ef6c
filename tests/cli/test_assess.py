"""`maatwerk assess`: words for a person, JSON for a program, an exit code for a script."""

import json

import pytest

OUTCOMES = {
    "ready": (["amsterdam/schuur"], 0),
    "motivate": (["amsterdam/schuur", "--set", "paid_to=resident", "--set", "wsnp=no"], 0),
    "stop": (["zaanstad/lasmasker", "--set", "paid_to=resident"], 1),
    "incomplete": (["zaanstad/lasmasker"], 3),
}


@pytest.mark.parametrize(("args", "code"), OUTCOMES.values(), ids=OUTCOMES)
def test_the_exit_code_follows_the_status(run, args, code):
    status = next(name for name, each in OUTCOMES.items() if each == (args, code))
    ran = run("assess", *args, "--json")
    assert (ran.code, ran.json["status"]) == (code, status)
    assert run("assess", *args).code == code


@pytest.mark.parametrize(
    "reader", ["professional", "developer", "alderman", "neighbour", "resident"]
)
@pytest.mark.parametrize("lang", ["nl", "en"])
def test_every_reader_gets_words_that_fit(run, reader, lang):
    ran = run("assess", "zaanstad/lasmasker", "--for", reader, "--lang", lang, columns=60)
    assert ran.out.strip()
    if reader != "developer":  # a tree of ids may be wider than a line
        assert [
            line for line in ran.out.splitlines() if len(line) > 60 and len(line.split()) > 1
        ] == []


@pytest.mark.parametrize(
    ("form", "begins"), [("md", "**vandaag"), ("html", "<!doctype html>"), ("json", "{")]
)
def test_every_form_is_what_it_says(run, form, begins):
    assert run("assess", "amsterdam/schuur", "--format", form).out.lower().startswith(begins)


@pytest.mark.parametrize(
    ("lang", "said"),
    [
        ("nl", "Te moeilijk voor de brief, en weggelaten: de beschikking"),
        ("en", "Too hard for the letter, and left out: de beschikking"),
    ],
)
def test_what_the_letter_leaves_out_is_told_beside_it(run, lang, said):
    hard = ("--set", "goal=de beschikking")
    ran = run("assess", "amsterdam/schuur", *hard, "--for", "resident", "--lang", lang)
    assert ran.err.strip() == said
    assert "beschikking" not in ran.out
    assert run("assess", "amsterdam/schuur", *hard, "--for", "alderman").err == ""
    assert run("assess", "amsterdam/schuur", "--for", "resident").err == ""


def test_json_holds_what_the_schema_promises(run):
    found = run("assess", "zaanstad/lasmasker", "--json").json
    assert {"status", "first", "findings", "receipt"} <= found.keys()
    returns = found["findings"]["returns"]
    assert (returns["saving_cents"], returns["break_even_bp"]) == (1_490_000, 688)
    assert found["findings"]["mandate"]["role"] is None


def test_strict_takes_away_what_is_assumed(run):
    assert run("assess", "amsterdam/schuur", "--strict").code == 3


def test_another_day_has_other_rules(run):
    ran = run("assess", "amsterdam/schuur", "--day", "2017-12-31", "--json")
    assert (ran.code, ran.json["day"]) == (3, "2017-12-31")


def test_a_file_is_assessed_by_the_pack_it_stands_beside(run, pack, change):
    folder = pack()
    change(folder / "amsterdam.yaml", "ceiling: {2018: 500}", "ceiling: {2018: 200}")
    assert run("assess", folder / "cases" / "schuur.yaml").code == 3
    assert run("assess", folder / "cases" / "schuur.yaml", "--pack", "amsterdam").code == 0


def test_another_pack_takes_the_case_as_far_as_it_can(run):
    assert run("assess", "zaanstad/lasmasker", "--pack", "amsterdam").code == 3


def test_the_same_twice_is_the_same(run):
    first, second = (run("assess", "voorbeeld/fiets", "--json").out for _ in range(2))
    assert json.loads(first) == json.loads(second)
