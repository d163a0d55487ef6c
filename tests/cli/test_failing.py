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
    "half a goal": (["what-if", "amsterdam/schuur", "--goal", "ready"], "what-if.unknown-goal", "`status=ready`"),
    "a fact by its label": (["assess", "amsterdam/schuur", "--set", "bedrag=5"], "condition.unknown-fact", "`amount`"),
    "no votes": (["decide", "amsterdam/schuur"], "usage.missing-argument", "--votes"),
    "votes that are nowhere": (["decide", "amsterdam/schuur", "--votes", "weg.yaml"], "file.unreadable", "weg.yaml"),
    "one unknown pack": (["compare", "amsterdam/schuur", "--packs", "almere,hengloo"], "pack.not-found", "`hengelo`"),
    "facts of something": (["facts", "amsterdam"], "usage.too-many", "`amsterdam`"),
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


def test_an_argument_is_called_as_in_the_language_asked_for(run):
    assert "CASE;" in run("plan", "--lang", "en").err
    assert "CASUS;" in run("plan").err
    assert "PACK|FOLDER|JSON" in run("check", "--lang", "en").err


def test_a_form_that_a_plan_lacks_is_told(run):
    ran = run("plan", "amsterdam/schuur", "--format", "docx")
    assert (ran.code, len(ran.err.splitlines())) == (2, 1)
    assert "md, html, text" in ran.err


WRONG_FILES = {
    "empty.yaml": b"",
    "bytes.yaml": b"\xff\xfe\x00a",
    "tab.yaml": b"case: x\n\tday: 2019-06-01\n",
    "large.yaml": b"a" * 1_100_000,
    "deep.yaml": b"[" * 500,
    "list.json": b"[1, 2]",
    "half.json": b'{"case": "x",',
    "float.json": b'{"case": "x", "intervention": {"name": "f", "amount": 1.5}}',
    "binary.json": bytes(range(256)),
    "folder.yaml": None,
}
WITH_A_FILE = (
    ("assess", "{file}", "--pack", "amsterdam"), ("check", "{file}"), ("plan", "{file}", "--pack", "amsterdam"),
    ("decide", "amsterdam/schuur", "--votes", "{file}"), ("decide", "{file}", "--votes", "{file}"),
    ("what-if", "{file}", "--pack", "amsterdam", "--goal", "status=ready"), ("compare", "{file}"),
    ("reproduce", "{file}"), ("assess", "amsterdam/schuur", "--pack", "{file}"),
)  # fmt: skip


@pytest.mark.parametrize("name", WRONG_FILES)
@pytest.mark.parametrize(("lang", "columns"), [("nl", 60), ("en", 120)])
def test_a_wrong_file_is_told_in_a_line_by_every_command(run, tmp_path, name, lang, columns):
    path = tmp_path / name
    if (content := WRONG_FILES[name]) is None:
        path.mkdir()
    else:
        path.write_bytes(content)
    for words in WITH_A_FILE:
        args = [word.format(file=path) for word in words]
        ran = run(*args, "--lang", lang, columns=columns)
        told = (ran.out + ran.err).splitlines()
        assert ran.code in (1, 2), args
        assert 1 <= len(told) <= 2, (args, told)
        assert name in told[0], args
        assert {"nl": "; hint", "en": "; tip"}[lang] not in told[0]


@pytest.mark.parametrize(
    "wrong", ["case: x\nintervention: {name: f}\n", "pack: p\nversion: 1.0.0\n"]
)
def test_another_file_in_the_place_of_votes_is_called_what_it_is(run, los, wrong):
    los.write_text(wrong, encoding="utf-8")
    ran = run("decide", "amsterdam/schuur", "--votes", los)
    assert (ran.code, len(ran.err.splitlines())) == (1, 1)
    assert "file.other-kind" in ran.err


@pytest.mark.parametrize("packs", ["", ",", " , "])
def test_no_packs_are_all_packs(run, packs):
    found = run("compare", "amsterdam/schuur", "--packs", packs, "--json").json
    assert len(found["packs"]) >= 10


def test_a_result_that_lacks_much_says_so_once(run, tmp_path):
    path = tmp_path / "r.json"
    path.write_text('{"schema": "receipt.v1", "day": "2019-06-01"}', encoding="utf-8")
    assert len(run("check", path).out.splitlines()) == 1


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
