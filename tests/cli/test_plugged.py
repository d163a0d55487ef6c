"""Commands, templates and listeners of plugins: what fails is named, what was printed stands."""

import sys

import pytest

from tests.distributions import register

HOME = "maatwerk_zon_plugin"
HEAD = """
from pathlib import Path
import click
from maatwerk_core.hookspecs import hookimpl
"""
COMMAND = (
    HEAD
    + """
@click.command("{name}")
def zon():
    {body}

@hookimpl
def commands():
    return [zon]
"""
)


@pytest.fixture
def plugin(tmp_path, monkeypatch):
    """Install the plugin `zon` with this code, as pip would."""
    monkeypatch.syspath_prepend(str(tmp_path))

    def install(code, **files):
        home = tmp_path / HOME
        home.mkdir()
        (home / "__init__.py").write_text(code, encoding="utf-8")
        for name, text in files.items():
            (home / name.replace("_yaml", ".yaml")).write_text(text, encoding="utf-8")
        register(tmp_path, "maatwerk-zon", {"zon": HOME})

    yield install
    sys.modules.pop(HOME, None)


def test_a_command_of_a_plugin_runs_and_stands_in_the_help(plugin, run):
    plugin(COMMAND.format(name="zon", body="click.echo('schijnt')"))
    assert run("zon").out == "schijnt\n"
    assert " zon" in run("--help").out


def test_one_of_our_commands_is_never_replaced(plugin, run):
    plugin(COMMAND.format(name="packs", body="click.echo('weg')"))
    assert "weg" not in run("packs").out


@pytest.mark.parametrize("body", ["1 / 0", "raise KeyError('x')"])
def test_a_command_that_raises_names_its_plugin(plugin, run, body):
    plugin(COMMAND.format(name="zon", body=body))
    done = run("zon")
    assert done.code == 2
    assert "pack.broken-plugin" in done.err and "`zon`" in done.err
    assert "Traceback" not in done.err


def test_a_broken_plugin_keeps_nobody_from_the_help(plugin, run):
    plugin("raise RuntimeError('stuk')")
    done = run("--help")
    assert done.code == 0 and "assess" in done.out
    assert done.err.count("pack.broken-plugin") == 1


def test_what_is_no_command_is_named(plugin, run):
    plugin(HEAD + "@hookimpl\ndef commands():\n    return [3]\n")
    assert "not a click.Command" in run("--help").err


def test_a_listener_that_raises_is_named_and_changes_nothing(plugin, run, tmp_path):
    args = ("assess", "amsterdam/schuur", "--policies", str(tmp_path / "store"))
    before = run(*args)
    plugin(HEAD + "@hookimpl\ndef recorded(event):\n    event['kind'] = 'anders'\n")
    after = run(*args)
    assert (before.code, before.out) == (after.code, after.out)
    assert "plugin.observer-failed" in after.err and "`zon`" in after.err


TEMPLATE = (
    HEAD
    + """
@hookimpl
def texts():
    return Path(__file__).parent / "texts.yaml"

@hookimpl
def letter_template():
    return Path(__file__).parent / "letter"
"""
)


@pytest.mark.parametrize(
    "template", ["{{ letter", "{{ nothing }}", "{{ page.lead.upper.__globals__ }}"]
)
def test_a_template_that_fails_or_reaches_out_gives_no_letter(plugin, run, tmp_path, template):
    plugin(TEMPLATE, texts_yaml="groet: {nl: Groet., en: Regards.}\n", letter=template)
    folder = tmp_path / "maan"
    folder.mkdir()
    (folder / "maan.yaml").write_text("pack: maan\nversion: 1.0.0\nuses: [zon]\n")
    case = tmp_path / "tocht.yaml"
    case.write_text("case: tocht\npack: maan\nday: 2026-03-01\nintervention: {name: strips}\n")
    args = ("assess", str(case), "--pack", str(folder), "--for", "resident", "--format", "html")
    done = run(*args)
    assert done.out == "" and "plugin.template" in done.err
