"""The door: help in two languages, exit codes, quiet ends, nothing heavy at the start."""

import os
import subprocess
import sys

import pytest

from maatwerk_core.cli.main import COMMANDS, split_language
from maatwerk_core.errors import Faults

PYTHON = [sys.executable, "-m", "maatwerk_core"]


@pytest.mark.parametrize("columns", [60, 120])
@pytest.mark.parametrize("lang", ["nl", "en"])
def test_the_list_of_commands(run, snapshot, lang, columns):
    assert run("--lang", lang, "--help", columns=columns).out == snapshot


@pytest.mark.parametrize("columns", [60, 120])
@pytest.mark.parametrize("lang", ["nl", "en"])
@pytest.mark.parametrize("name", COMMANDS)
def test_the_help_of_a_command(run, snapshot, name, lang, columns):
    assert run(name, "--help", "--lang", lang, columns=columns).out == snapshot


@pytest.mark.parametrize("name", ["", *COMMANDS])
def test_help_in_dutch_holds_no_english_of_click(run, name):
    told = run(*([name] if name else []), "--help").out
    assert not {"Usage:", "Options:", "Commands:", "Show this message"} & set(told.split("\n"))
    assert told.startswith("Gebruik: maatwerk")


def test_the_language_may_stand_anywhere():
    assert split_language(["--lang", "en", "packs"]) == ("en", ["packs"])
    assert split_language(["packs", "--lang=en"]) == ("en", ["packs"])
    assert split_language(["packs"]) == ("nl", ["packs"])


def test_another_language_is_refused(run):
    with pytest.raises(Faults):
        split_language(["--lang", "fr"])
    assert run("packs", "--lang", "fr").code == 2


def test_without_a_command_comes_the_help(run):
    ran = run()
    assert (ran.code, ran.out) == (0, run("--help").out)


def test_json_of_a_command_is_written_without_escapes(run):
    assert "€" in run("compare", "amsterdam/schuur", "--packs", "amsterdam").out


def ended(*args, **environment):
    """Run in a process of its own."""
    env = {**os.environ, **environment}
    return subprocess.run([*PYTHON, *args], capture_output=True, env=env)


def test_a_c_locale_prints_utf8():
    done = ended("assess", "amsterdam/schuur", LC_ALL="C", PYTHONCOERCECLOCALE="0", PYTHONUTF8="0")
    assert done.returncode == 0
    assert "€" in done.stdout.decode("utf-8")


@pytest.mark.parametrize("args", [["facts"], ["test", "nergens", "--json"]], ids=["told", "failed"])
def test_a_closed_pipe_is_quiet(args):
    first, then = os.pipe()
    os.close(first)
    done = subprocess.run([*PYTHON, *args], stdout=then, stderr=subprocess.PIPE)
    os.close(then)
    assert (done.returncode, done.stderr) == (141, b"")


def test_an_interrupt_is_quiet(run, monkeypatch):
    def interrupted(*_):
        raise KeyboardInterrupt

    monkeypatch.setattr("maatwerk_core.cli.packs.found_packs", interrupted)
    ran = run("packs")
    assert (ran.code, ran.out, ran.err) == (130, "", "")


def loaded_by(*args):
    """The modules that a fresh run of the command has loaded at its end."""
    code = (
        "import sys; from maatwerk_core.cli.main import maatwerk\n"
        "try: maatwerk.main(sys.argv[1:])\n"
        "except SystemExit: print(*sys.modules, file=sys.stderr)"
    )
    done = subprocess.run(
        [sys.executable, "-c", code, *args], check=True, capture_output=True, text=True
    )
    return set(done.stderr.split())


@pytest.mark.parametrize("args", [("--help",), ("assess", "amsterdam/schuur", "--json")])
def test_what_only_people_need_is_not_loaded(args):
    assert not {"rich", "babel", "jinja2", "duckdb", "jsonschema", "hypothesis"} & loaded_by(*args)


def test_one_case_loads_nothing_that_compiles_translates_or_writes_a_second_way():
    ours = {f"maatwerk_core.engine.{name}" for name in ("compile", "compile_check", "masks")}
    theirs = {"json", "locale", "calendar", "importlib.metadata"}
    assert not (ours | theirs) & loaded_by("assess", "amsterdam/schuur", "--json")
