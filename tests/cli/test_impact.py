"""`maatwerk impact` says how many households get another outcome, writes the report, and tells what is typed wrong."""

import builtins
import json

import pytest

NUMBER = ("--population", "300", "--seed", "4")


@pytest.fixture
def change(pack, tmp_path, monkeypatch):
    """Where the command is run: a folder with a changed Amsterdam in it."""
    file = pack("amsterdam") / "amsterdam.yaml"
    text = file.read_text("utf-8")
    file.write_text(text.replace("ceiling: {2018: 500}", "ceiling: {2018: 750}"), "utf-8")
    (tmp_path / "amsterdam").rename(tmp_path / "nieuw")
    (tmp_path / "nieuw" / "amsterdam.yaml").rename(tmp_path / "nieuw" / "nieuw.yaml")
    monkeypatch.chdir(tmp_path)
    return "amsterdam", "./nieuw"


def test_made_up_households_say_how_many_get_another_outcome(run, change, tmp_path):
    ran = run("impact", *change, *NUMBER, "-o", "verslag")
    assert (ran.code, ran.err) == (0, "")
    first, number, where = ran.out.splitlines()
    assert first == "Verzonnen huishoudens."
    assert number.startswith("Een andere uitkomst: ")
    assert number.endswith(" van 300 huishoudens.")
    assert where == "Het verslag: verslag"
    names = {path.name for path in (tmp_path / "verslag").iterdir()}
    assert names == {"index.html", "impact.json", "impact.md", "flipped.parquet"}


def test_a_program_gets_what_is_in_the_report(run, change, tmp_path):
    ran = run("impact", *change, *NUMBER, "-o", "verslag", "--json")
    assert run("impact", *change, *NUMBER, "--json").out == ran.out
    assert ran.json == json.loads((tmp_path / "verslag" / "impact.json").read_text("utf-8"))
    assert ran.json["data"] == {
        "name": "", "synthetic": True, "rows": 300, "bad_rows": 0, "purpose": "", "seed": 4,
    }  # fmt: skip


def test_a_file_of_real_cases_asks_for_a_purpose(run, change, tmp_path):
    from maatwerk_core.bulk.layout import layout_of
    from maatwerk_core.packs.load import load_pack

    row = dict.fromkeys(layout_of(load_pack("amsterdam").plan).schema.names)
    row |= {"case": "a", "day": "2019-07-01"}
    lines = [json.dumps(row | {"case": f"a-{at}"}) for at in range(3)] + [
        json.dumps(row | {"day": None})
    ]
    (tmp_path / "casussen.jsonl").write_text("\n".join(lines), "utf-8")
    asked = ("impact", *change, "--cases", "casussen.jsonl")
    assert run(*asked).err.startswith("casussen.jsonl bulk.no-purpose")
    ran = run(*asked, "--purpose", "raadsvoorstel.", "--lang", "en")
    assert ran.code == 1
    assert ran.out.splitlines() == [
        "Real households. Purpose: raadsvoorstel.",
        "Another outcome: a hidden number of 3 households.",
        "Rows that are not counted, for something in them is wrong: 1.",
    ]


def test_one_pack_will_do_to_see_other_values(run, change):
    sweep = "mandate.tiers.team.ceiling=250..750:250"
    curve = run("impact", change[0], *NUMBER, "--vary", sweep, "--json").json["curves"][0]
    assert [point["value"] for point in curve["points"]] == [25_000, 50_000, 75_000]
    assert curve["points"][1]["changed"] == 0


def test_earlier_receipts_can_be_run_without_a_file_of_cases(run, change, tmp_path):
    told = run("assess", "amsterdam/schuur", "--set", "amount=600", "--json").out
    (tmp_path / "bewijs.json").write_text(told, "utf-8")
    ran = run("impact", *change, "--replay", "bewijs.json", "--purpose", "evaluatie")
    assert ran.out == "Anders dan eerder getoetst: 1 van 1.\n"


def test_a_pack_that_was_kept_is_known_by_its_fingerprint(run, change, tmp_path):
    from maatwerk_core.packs.load import load_pack
    from maatwerk_core.packs.receipts import store_policy

    store_policy("amsterdam", tmp_path / "bewaard")
    asked = ("impact", load_pack("amsterdam").files, "amsterdam", "--population", "20")
    assert run(*asked).err.startswith("pack.not-found")
    assert "0 van 20" in run(*asked, "--policies", "bewaard").out


WRONG = {
    "impact.no-cases": ("amsterdam", "voorbeeld"),
    "impact.one-pack": ("amsterdam", *NUMBER),
    "impact.by": ("amsterdam", "voorbeeld", *NUMBER, "--by", "kind,postcode"),
    "impact.vary-address": ("amsterdam", *NUMBER, "--vary", "mandaat=1..2:1"),
    "pack.not-found": ("amsterdm", "voorbeeld", *NUMBER),
    "population.households": ("amsterdam", "voorbeeld", "--population", "0"),
    "value.count": ("amsterdam", "voorbeeld", "--population", "veel"),
    "file.unreadable": ("amsterdam", "voorbeeld", "--cases", "nergens.parquet"),
    "impact.no-receipts": ("amsterdam", "voorbeeld", "--replay", "nergens", "--purpose", "x"),
    "bulk.unwritable": ("amsterdam", "voorbeeld", *NUMBER, "-o", "nergens/verslag"),
    "impact.folder-taken": ("amsterdam", "voorbeeld", *NUMBER, "-o", "nieuw"),
}


@pytest.mark.parametrize("code", WRONG)
@pytest.mark.parametrize("lang", ["nl", "en"])
def test_what_is_typed_wrong_is_told_in_one_line(run, change, code, lang):
    ran = run("impact", *WRONG[code], "--lang", lang)
    assert ran.code in (1, 2)
    assert ran.out == ""
    assert len(ran.err.splitlines()) == 1
    assert f"{code} " in ran.err


def test_a_file_and_a_population_together_are_too_much(run, change):
    ran = run("impact", *change, *NUMBER, "--cases", "casussen.parquet")
    assert "impact.no-cases" in ran.err


def test_without_what_it_needs_the_extra_is_named(run, change, monkeypatch):
    really = builtins.__import__

    def lacks(name, *args, **others):
        if name.startswith("maatwerk_core.bulk"):
            raise ModuleNotFoundError("No module named 'duckdb'", name="duckdb")
        return really(name, *args, **others)

    monkeypatch.setattr(builtins, "__import__", lacks)
    assert "pip install 'maatwerk-core[bulk]'" in run("impact", *change, *NUMBER).err
