"""Where the examples of a page are carried out: a desk with the rule packs on it."""

import shutil

import pytest

from tests.docs.examples import ROOT


@pytest.fixture
def desk(tmp_path):
    """A folder with the rule packs and the schemas, to work in."""
    leave = shutil.ignore_patterns("build", "dist", "*.egg-info", "__pycache__")
    for name in ("rulepacks", "schemas"):
        shutil.copytree(ROOT / name, tmp_path / name, ignore=leave)
    return tmp_path
