"""Runs the command as a person or a program would, without leaving the process."""

import json
import shutil
from dataclasses import dataclass
from functools import partial
from pathlib import Path

import pytest
from click.testing import CliRunner

from maatwerk_core.cli.main import maatwerk

ROOT = Path(__file__).resolve().parents[2]


@dataclass(frozen=True)
class Ran:
    """How a run ended: the exit code, what was printed, what went to stderr."""

    code: int
    out: str
    err: str

    @property
    def json(self):
        return json.loads(self.out)


@pytest.fixture
def run():
    """Run `maatwerk` with these arguments on a screen of so many columns."""

    def run(*args, columns=80):
        found = CliRunner().invoke(
            maatwerk, [str(arg) for arg in args], env={"COLUMNS": str(columns)},
            terminal_width=columns,
        )  # fmt: skip
        if found.exception is not None and not isinstance(found.exception, SystemExit):
            raise found.exception
        return Ran(found.exit_code, found.stdout, found.stderr)

    return run


@pytest.fixture
def register(run, tmp_path, monkeypatch):
    """Run a subcommand of `maatwerk register`, in an empty folder."""
    monkeypatch.chdir(tmp_path)
    for name in ("MAATWERK_REGISTER", "MAATWERK_KEYS"):
        monkeypatch.delenv(name, raising=False)
    return partial(run, "register")


@pytest.fixture
def pack(tmp_path):
    """A copy of a pack to change, beside a copy of the one it builds on."""

    def pack(name="amsterdam", **replaced):
        for each in ("landelijk", name):
            shutil.copytree(
                ROOT / "rulepacks" / each, tmp_path / each,
                ignore=shutil.ignore_patterns("*.py", "*.egg-info", "__pycache__"), dirs_exist_ok=True,
            )  # fmt: skip
        return tmp_path / name

    return pack


@pytest.fixture
def change():
    """Replace a text in a file; it must be there."""

    def change(path, old, new):
        text = path.read_text(encoding="utf-8")
        assert old in text
        path.write_text(text.replace(old, new, 1), encoding="utf-8")

    return change
