"""The clumsy user gets one clear line each, on stderr, with the right exit code and never a trace of code."""

from pathlib import Path

import pytest

from maatwerk_core.cli.failing import option_of

CASE = "case: los\nday: 2019-06-01\nintervention: {name: iets, amount: 250}\n"


@pytest.fixture
def los(tmp_path):
    """A case on its own, that names no pack."""
    path = tmp_path / "los.yaml"
    path.write_text(CASE, encoding="utf-8")
    return path


TYPED = {
    "an unknown command": (["asess"], "usage.unknown-command", "`assess`"),
    "an unknown option": (["assess", "amsterdam/schuur", "--dag", "2019"], "usage.unknown-option", "--day"),
    "no case": (["assess"], "usage.missing-argument", "CASUS"),
    "one thing too many": (["assess", "amsterdam/schuur", "meer"], "usage.too-many", "`meer`"),
    "an option without its value": (["assess", "amsterdam/schuur", "--day"], "usage.option-value", "--day"),
    "an unknown reader": (["assess", "amsterdam/schuur", "--for", "residnt"], "usage.wrong-choice", "`resident`"),
    "an unknown pack": (["check", "amsterdm"], "pack.not-found", "`amsterdam`"),
    "an unknown pack for a case": (["assess", "amsterdam/schuur", "--pack", "zanstad"], "pack.not-found", "`zaanstad`"),
    "an unknown pack of a case": (["assess", "amstrdam/schuur"], "pack.not-found", "`amsterdam`"),
    "an unknown case": (["assess", "amsterdam/schur"], "case.not-found", "`amsterdam/schuur`"),
    "a case that is nowhere": (["assess", "nergens.yaml"], "case.not-found", "nergens.yaml"),
    "an unknown fact": (["assess", "amsterdam/schuur", "--set", "amuont=5"], "condition.unknown-fact", "`amount`"),
    "an amount like a float": (["assess", "amsterdam/schuur", "--set", "amount=500.5"], "value.money", "500.50"),
    "an amount with a thousand point": (["assess", "amsterdam/schuur", "--set", "amount=1.100"], "value.money", "1100"),
    "an amount with a comma": (["assess", "amsterdam/schuur", "--set", "amount=500,50"], "value.money", "500.50"),
    "a setting without a value": (["assess", "amsterdam/schuur", "--set", "amount"], "usage.not-a-setting", "amount"),
    "a wrong day": (["assess", "amsterdam/schuur", "--day", "1 juni"], "value.day", "--day"),
    "a day that is none": (["assess", "amsterdam/schuur", "--day", "2019-02-30"], "value.no-such-day", "--day"),
    "an unknown goal": (["what-if", "amsterdam/schuur", "--goal", "status=redy"], "what-if.unknown-goal", "ready"),
    "an unknown code": (["explain", "value.mony"], "usage.unknown-code", "`value.money`"),
    "an unknown schema": (["schema", "rulepak"], "usage.unknown-schema", "rulepack"),
    "a receipt that isn't there": (["reproduce", "nergens.json"], "file.unreadable", "nergens.json"),
}  # fmt: skip


@pytest.mark.parametrize(("args", "code", "told"), TYPED.values(), ids=TYPED)
def test_what_was_typed_wrong_is_one_line_and_2(run, args, code, told):
    ran = run(*args)
    assert ran.code == 2
    assert ran.out == ""
    assert len(ran.err.splitlines()) == 1
    assert code in ran.err
    assert told in ran.err


@pytest.mark.parametrize(("args", "code", "told"), TYPED.values(), ids=TYPED)
def test_a_program_gets_the_same_as_json(run, args, code, told):
    ran = run(args[0], "--json", *args[1:])
    assert ran.code == 2
    assert ran.err == ""
    assert code in ran.json["faults"][0]["code"]


@pytest.mark.parametrize("lang", ["nl", "en"])
def test_faults_are_told_in_the_language_asked_for(run, lang):
    said = {"nl": "bedoelde u", "en": "did you mean"}
    for args, *_ in TYPED.values():
        told = run(*args, "--lang", lang).err
        assert said["en" if lang == "nl" else "nl"] not in told


def test_lines_for_what_was_typed_wrong(run, snapshot):
    assert {name: run(*args).err for name, (args, *_) in TYPED.items()} == snapshot


def test_a_case_without_a_day_asks_for_one(run, los):
    ran = run("assess", los, "--pack", "amsterdam")
    assert (ran.code, run("assess", los, "--pack", "amsterdam", "--day", "2019-06-01").code) == (
        3,
        3,
    )
    los.write_text(CASE.replace("day: 2019-06-01\n", ""), encoding="utf-8")
    ran = run("assess", los, "--pack", "amsterdam")
    assert (ran.code, ran.out) == (2, "")
    assert "case.no-day" in ran.err
    assert "--day" in ran.err
    assert run("assess", los, "--pack", "amsterdam", "--day", "2019-06-01").code == 3


def test_a_case_that_names_no_pack_asks_for_one(run, los):
    ran = run("assess", los)
    assert ran.code == 2
    assert "usage.no-pack" in ran.err


def test_a_folder_without_a_pack_is_told(run, tmp_path):
    ran = run("check", tmp_path)
    assert ran.code == 2
    assert "pack.not-in-folder" in ran.err


def test_a_file_that_can_not_be_read_is_told(run, los):
    los.write_bytes(b"case: \xff\xfe\n")
    ran = run("assess", los, "--pack", "amsterdam")
    assert ran.code in (1, 2)
    assert "los.yaml" in ran.err
    assert "Traceback" not in ran.err


def test_a_file_that_may_not_be_read_is_told(run, los, monkeypatch):
    # Refused here and not by the rights of the file: root, as which CI may run, reads everything.
    opened = Path.open

    def refused(path, *args, **others):
        if path.name == los.name:
            raise PermissionError(13, "Permission denied", str(path))
        return opened(path, *args, **others)

    monkeypatch.setattr(Path, "open", refused)
    ran = run("assess", los, "--pack", "amsterdam")
    assert (ran.code, ran.out) == (2, "")
    assert "file.unreadable" in ran.err


def test_a_fault_in_a_file_is_1_with_its_place(run, los):
    los.write_text(CASE.replace("250", "2.500"), encoding="utf-8")
    ran = run("assess", los, "--pack", "amsterdam")
    assert ran.code == 1
    assert "los.yaml:3:36 value.money" in ran.err


def test_a_code_that_the_pack_lacks_is_a_fault_in_the_case(run, pack, change):
    folder = pack()
    change(folder / "cases" / "schuur.yaml", "scenarios:\n", "alternatives: {looked_for_others: yes, "
           "tried: [{provision: bijzonder-bijstand, outcome: refused}]}\nscenarios:\n")  # fmt: skip
    ran = run("assess", folder / "cases" / "schuur.yaml")
    assert ran.code == 1
    assert "case.unknown-provision" in ran.err
    assert "`bijzondere-bijstand`" in ran.err


@pytest.mark.parametrize(
    ("pointer", "shown"),
    [
        ("/set/x", "--set x"),
        ("/facts/x", "--set x"),
        ("/day", "--day"),
        ("/goal", "/goal"),
        ("", ""),
    ],
)
def test_a_place_in_what_was_typed_is_its_option(pointer, shown):
    assert option_of(pointer) == shown
