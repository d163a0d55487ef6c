"""The tree as the house tests see it: sources with their syntax, and the files that git holds."""

import ast
import subprocess
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]


@dataclass(frozen=True)
class Source:
    """A Python file: where it is in the checkout, and what it says."""

    path: str
    text: str

    @cached_property
    def tree(self) -> ast.Module:
        return ast.parse(self.text)

    @property
    def lines(self) -> int:
        return len(self.text.splitlines())


def sources_under(folder: str) -> list[Source]:
    """Every Python file below this top-level folder, build leftovers aside."""
    paths = sorted((ROOT / folder).rglob("*.py"))
    return [
        Source(path.relative_to(ROOT).as_posix(), path.read_text(encoding="utf-8"))
        for path in paths
        if not {"build", "dist", "node_modules", "__pycache__"} & set(path.parts)
    ]


@pytest.fixture(scope="session")
def root() -> Path:
    """The checkout."""
    return ROOT


@pytest.fixture(scope="session")
def core() -> list[Source]:
    """The modules of maatwerk_core."""
    return sources_under("maatwerk_core")


@pytest.fixture(scope="session")
def suite() -> list[Source]:
    """The modules of the test suite."""
    return sources_under("tests")


@pytest.fixture(scope="session")
def plant():
    """Make a source that isn't there: each check is shown a fault that it must find."""

    def plant(text: str, path: str = "maatwerk_core/model/planted.py") -> Source:
        return Source(path, text)

    return plant


@pytest.fixture(scope="session")
def committed() -> list[Path]:
    """The files that git holds, or would hold after `git add`."""
    command = ["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard"]
    listed = subprocess.run(command, cwd=ROOT, check=True, capture_output=True, text=True).stdout
    paths = [ROOT / name for name in listed.split("\0") if name]
    return [path for path in paths if path.is_file()]
