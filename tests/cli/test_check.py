"""`maatwerk check`: a block per fault and finding with its place, and warnings that count when asked."""

import os
import re
import subprocess
import sys

import pytest

from maatwerk_core.errors import Place
from maatwerk_core.workshop import checking
from maatwerk_core.workshop.analysis.analyse import Analysis
from maatwerk_core.workshop.analysis.finding import Finding

PLACED = re.compile(r"\S+\.yaml(:\d+:\d+)? (fout|waarschuwing) [a-z]+(-[a-z]+)*\.[a-z0-9-]+$")


def heads(out):
    """The lines that name a place: all that aren't indented, without the verdict and what comes after it."""
    return [line for line in out.splitlines() if PLACED.match(line)]


def test_a_pack_in_order_is_0(run):
    ran = run("check", "amsterdam", "--strict")
    assert (ran.code, ran.out) == (0, "amsterdam 1.0.0: in orde\n")
    assert run("check", "amsterdam", "--lang", "en").out == "amsterdam 1.0.0: in order\n"


def test_five_faults_are_five_places_in_one_run(run, pack, change):
    main = pack() / "amsterdam.yaml"
    for old, new in (
        ("approvals: 3 ", "approvals: drie "),
        ("ceiling: {2018: 500}", "ceiling: {2018: 1.100}"),
        ("severity: motivate", "severity: stpo"),
        ("legal_basis:\n    value: local_scheme", "legal_basis:\n    value: eigen"),
        ("at_most: 20%", "at_most: twintig"),
    ):
        change(main, old, new)
    ran = run("check", main.parent)
    assert ran.code == 1
    assert len({line.split(" ")[0] for line in heads(ran.out)}) == 5
    assert "amsterdam: 5 fouten" in ran.out.splitlines()


@pytest.fixture
def full(pack, change):
    """A copy of amsterdam in which much can be found."""
    main = pack() / "amsterdam.yaml"
    for old, new in (
        ("    en: neighbourhood team\n", ""),
        ("sources:\n", "sources:\n  nota: {kind: law, title: Nota}\n"),
        ("    amount:\n      2018:", "    amount:\n      2025: 2500\n      2018:"),
        (" chosen: De VNG beschrijft de methode zelf.", ""),
        ("require: {in_kind: yes}", 'require: {in_kind: yes}\n    when: {amount: "> 250"}'),
        ("goods or a service and no money.", "goods to scroungers."),
        ("source: divosa-4-2\n\ntegen", "source: divosa-4-2 artikel 3\n\ntegen"),
        ("year_about: yes", "note: cvdr 12"),
    ):
        change(main, old, new)
    return main.parent


@pytest.mark.parametrize("columns", [60, 120])
@pytest.mark.parametrize("lang", ["nl", "en"])
def test_what_is_found(run, full, snapshot, lang, columns, monkeypatch):
    monkeypatch.chdir(full.parent)
    ran = run("check", "amsterdam", "--lang", lang, columns=columns)
    assert ran.code == 1
    prose = [line for line in ran.out.splitlines() if line.startswith(" ")]
    assert max(map(len, prose)) <= columns
    assert ran.out == snapshot


@pytest.mark.parametrize("columns", [60, 120])
@pytest.mark.parametrize("lang", ["nl", "en"])
def test_what_is_repaired(run, full, snapshot, lang, columns, monkeypatch):
    monkeypatch.chdir(full.parent)
    assert run("check", "amsterdam", "--fix", "--lang", lang, columns=columns).out == snapshot


def test_what_was_repaired_is_gone_the_next_time(run, full):
    run("check", full, "--fix")
    again = run("check", full, "--fix", "--json").json
    assert again["fixed"] == []
    assert [found["code"] for found in again["findings"] if found["fixable"]] == []


def test_warnings_alone_are_0_and_with_strict_1(run, pack, change):
    main = pack() / "amsterdam.yaml"
    change(main, "    en: neighbourhood team\n", "")
    ran = run("check", main.parent)
    assert ran.code == 0
    assert re.search(r"amsterdam\.yaml:\d+:5 waarschuwing text\.one-language\n", ran.out)
    assert ran.out.endswith("amsterdam 1.0.0: in orde, 1 waarschuwing\n")
    assert run("check", main.parent, "--strict").code == 1


def test_an_error_of_the_analysis_is_1(run, pack, change):
    main = pack() / "amsterdam.yaml"
    change(main, "provided: lesson}, source: divosa-4-2}", "provided: lesson}}")
    ran = run("check", main.parent)
    assert ran.code == 1
    assert ran.out.endswith("amsterdam 1.0.0: 1 fout\n")


def test_a_place_is_told_from_where_one_works(run, pack, change, monkeypatch):
    folder = pack()
    change(folder / "amsterdam.yaml", "approvals: 3 ", "approvals: drie ")
    monkeypatch.chdir(folder.parent)
    assert re.match(r"amsterdam/amsterdam\.yaml:\d+:16 fout value", run("check", "amsterdam").out)


def test_what_was_said_of_a_rule_is_not_repeated(run, pack, change):
    main = pack() / "amsterdam.yaml"
    change(main, "    en: neighbourhood team\n", "")
    change(main, ", en: income adviser", "")
    out = run("check", main.parent).out
    assert out.count("text.one-language") == 2
    assert out.count("tip: voeg de tekst toe") == 1


def test_a_program_gets_all_that_was_found(run, full):
    found = run("check", full, "--json").json
    assert list(found) == [
        "schema",
        "pack",
        "version",
        "faults",
        "findings",
        "warnings",
        "undecided",
    ]
    assert (found["pack"], found["version"], found["faults"]) == ("amsterdam", "1.0.0", [])
    stale = next(each for each in found["findings"] if each["code"] == "value.stale")
    assert (stale["level"], stale["fixable"]) == ("warn", False)
    assert stale["witness"] == {"day": "2026-01-01", "facts": {}}
    assert stale["pointer"] == "/budget/team/amount/2025"
    assert (stale["file"], stale["column"]) == (str(full / "amsterdam.yaml"), 13)


def test_a_program_gets_what_was_repaired(run, pack, change):
    main = pack() / "amsterdam.yaml"
    change(main, "answer_within: unknown", "answer_within: 3 werkdagen")
    [fixed] = run("check", main.parent, "--fix", "--json").json["fixed"]
    assert fixed["code"] == "value.duration"
    assert fixed["before"] == ["    answer_within: 3 werkdagen"]
    assert fixed["after"] == ["    answer_within: 3 working days"]


def test_what_was_left_undecided_is_told_and_counts_for_nothing(run, pack, monkeypatch):
    folder = pack()
    place = Place(str(folder / "amsterdam.yaml"), 77, 5)
    given = (("other", "team"), ("row", "manager"), ("table", "mandate.tiers"))
    open_ = Finding("table.overlap", "/mandate/tiers/0", place, given, None, "undecided")
    monkeypatch.setattr(
        checking, "look_over", lambda subject, rules: Analysis(subject, (), (open_,))
    )
    ran = run("check", folder, "--strict")
    assert ran.code == 0
    assert "amsterdam.yaml:77:5 onbeslist table.overlap\n" in ran.out
    assert "  niet te bewijzen en niet te weerleggen, telt niet mee\n" in ran.out
    assert ran.out.endswith("amsterdam 1.0.0: in orde, 1 onbeslist\n")
    [told] = run("check", folder, "--json").json["undecided"]
    assert (told["code"], told["line"], told["witness"]) == ("table.overlap", 77, None)


@pytest.mark.parametrize("name", ["landelijk", "voorbeeld", "leeuwarden"])
def test_our_packs_are_in_order_even_strictly(run, name):
    assert run("check", name, "--strict").code == 0


BAD = {
    "empty": (b"", "yaml.empty-file"),
    "only-comments": (b"# pack: later\n", "yaml.empty-file"),
    "a-case": (b"case: een\npack: proef\nday: 2020-01-01\n", "pack.other-file"),
    "scenarios": (b"pack: proef\nscenarios: {}\n", "pack.other-file"),
    "a-decision": (b"outcome: grant\n", "pack.other-file"),
    "latin-1": ("pack: proef\nversion: 1.0.0\nnote: café\n".encode("latin-1"), "yaml.not-utf8"),
    "utf-16": ("pack: proef\n".encode("utf-16"), "yaml.not-utf8"),
    "tabs": (b"pack: proef\nversion: 1.0.0\nscheme:\n\tname: x\n", "yaml.tab"),
    "deep-lists": (b"pack: proef\nversion: 1.0.0\nnote: " + b"[" * 2000 + b"]" * 2000, "yaml.too-deep"),
    "deep-blocks": (b"pack: proef\nversion: 1.0.0\nnote:" + b" {a:" * 2000 + b"}" * 2000, "yaml.too-deep"),
    "a-list": (b"- pack: proef\n", "yaml.not-a-mapping"),
    "a-picture": (b"\x89PNG\r\n\x1a\n\x00\x00", "yaml.not-utf8"),
}  # fmt: skip


@pytest.mark.parametrize("extra", [(), ("--fix",)], ids=["look", "fix"])
@pytest.mark.parametrize(("raw", "code"), BAD.values(), ids=BAD)
def test_a_bad_file_is_one_clear_message(run, tmp_path, raw, code, extra):
    main = tmp_path / "proef" / "proef.yaml"
    main.parent.mkdir()
    main.write_bytes(raw)
    ran = run("check", main.parent, *extra)
    [head] = heads(ran.out)
    assert head.endswith(f" fout {code}")
    assert (ran.code, ran.err) == (1, "")
    assert ran.out.endswith("proef: 1 fout\n")
    assert main.read_bytes() == raw


def test_no_pack_is_wrong_use(run, tmp_path):
    ran = run("check", tmp_path / "nergens")
    assert (ran.code, ran.out) == (2, "")
    case = tmp_path / "los.txt"
    case.write_text("niets")
    assert run("check", case).code == 2


def test_the_workshop_comes_only_when_a_pack_is_looked_at():
    said = "import sys, maatwerk_core.cli.check as c; print([m for m in sys.modules if 'workshop' in m])"
    done = subprocess.run(
        [sys.executable, "-c", said], capture_output=True, text=True, check=True, env=os.environ
    )
    assert done.stdout == "[]\n"


@pytest.mark.parametrize(
    ("old", "new", "code", "hint"),
    [
        ("{in_kind: yes}", '{amount: "<= 500,50"}', "value.money", "500.50"),
        ("{in_kind: yes}", '{amount: "not(<= 1.000,00)"}', "value.money-thousands", "1000"),
        ("code: GM0363", "code: 363", "policy.municipality-code", "GM0363"),
        ("code: GM0363", "code: Amsterdam", "policy.municipality-code", "CBS"),
        ("tegenprestatie: unknown", "tegenprestatie: onbekend", "value.null", "`unknown`"),
        ("tegenprestatie: unknown", "tegenprestatie:", "value.empty", "`unknown`"),
        ("tegenprestatie: unknown", "tegenprestatie: graag", "field.not-a-mapping", "veld"),
    ],
)
def test_a_slip_of_a_policy_advisor_is_told_with_what_to_write(
    run, pack, change, old, new, code, hint
):
    folder = pack("amsterdam")
    change(folder / "amsterdam.yaml", old, new)
    (found,) = run("check", folder, "--json").json["faults"]
    assert found["code"] == code
    assert hint in found["hint"]


def test_numbers_with_a_space_between_them_are_more_tests(run, pack, change):
    folder = pack("amsterdam")
    change(folder / "amsterdam.yaml", "{in_kind: yes}", '{amount: "<= 500, 750"}')
    assert run("check", folder, "--json").json["faults"] == []


def test_a_result_is_held_to_the_schema_that_it_names(run, tmp_path):
    file = tmp_path / "uitkomst.json"
    file.write_text(run("assess", "amsterdam/schuur", "--json").out, encoding="utf-8")
    ran = run("check", file)
    assert (ran.code, ran.out) == (0, f"{file} is zoals assessment.v1 vraagt.\n")
    file.write_text(file.read_text("utf-8").replace('"ready"', '"klaar"', 1), encoding="utf-8")
    ran = run("check", file)
    assert ran.code == 1
    assert "schema.differs" in ran.out
    assert "ready" in ran.out
    found = run("check", file, "--json").json
    assert (found["schema"], found["faults"][0]["pointer"]) == ("assessment.v1", "/status")
    file.write_text('{"schema": "receipt.v9"}', encoding="utf-8")
    assert run("check", file).err.count("\n") == 1
