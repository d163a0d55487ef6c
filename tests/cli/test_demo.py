"""`maatwerk demo` shows every case, and says whether it came out as expected."""

from pathlib import Path

import pytest

from maatwerk_core.packs.find_cases import case_files, pack_folders


@pytest.fixture
def only(monkeypatch):
    """Let the demo see only these packs."""

    def only(**folders):
        monkeypatch.setattr("maatwerk_core.cli.demo.pack_folders", lambda: folders)

    return only


@pytest.mark.parametrize("columns", [60, 120])
@pytest.mark.parametrize("lang", ["nl", "en"])
def test_what_a_person_sees(run, snapshot, only, lang, columns):
    only(amsterdam=pack_folders()["amsterdam"], zaanstad=pack_folders()["zaanstad"])
    assert run("demo", "--lang", lang, columns=columns).out == snapshot


def test_every_case_of_every_pack_comes_by_and_is_as_expected(run):
    ran = run("demo")
    assert ran.code == 0
    for name, folder in pack_folders().items():
        for path in case_files(folder):
            assert f"{name}/{path.stem} · " in ran.out
    total = ran.out.splitlines()[-1]
    right, _, cases, *_ = total.split()
    assert right == cases


def test_examples_come_last_and_say_so(run):
    found = run("demo", "--json").json
    examples = [each["example"] for each in found]
    assert examples == sorted(examples)
    assert examples[-1]
    assert "(verzonnen)" in run("demo").out


def test_a_case_that_comes_out_otherwise_is_1_and_told(run, only, pack, change):
    folder = pack()
    change(folder / "amsterdam.yaml", "ceiling: {2018: 500}", "ceiling: {2018: 200}")
    only(amsterdam=folder)
    ran = run("demo")
    assert ran.code == 1
    assert "anders dan verwacht: status: ready ≠ incomplete" in " ".join(ran.out.split())
    assert ran.out.splitlines()[-1].startswith("1 van 2 casussen")


@pytest.mark.parametrize("columns", [60, 80])
def test_no_line_is_wider_than_the_screen(run, columns):
    assert max(map(len, run("demo", columns=columns).out.splitlines())) <= columns


def test_make_runs_this_command():
    makefile = (Path(__file__).resolve().parents[2] / "Makefile").read_text(encoding="utf-8")
    assert "$(BIN)/maatwerk demo" in makefile
