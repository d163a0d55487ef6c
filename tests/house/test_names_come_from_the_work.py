"""Modules are named after the work, and each opens with a sentence on what it is for."""

import ast
from pathlib import PurePath

import pytest

VAGUE = {"utils", "util", "helpers", "helper", "common", "misc", "manager", "service", "base"}


def vague(sources):
    """Modules and folders whose name says nothing."""
    return [
        source.path
        for source in sources
        if VAGUE
        & {
            word
            for part in PurePath(source.path).with_suffix("").parts
            for word in (part, *part.split("_"))
        }
    ]


def silent(sources):
    """Modules that don't say what they are for."""
    return [source.path for source in sources if not ast.get_docstring(source.tree)]


def test_no_module_has_a_vague_name(core, suite):
    assert vague(core + suite) == []


def test_every_module_opens_with_a_docstring(core, suite):
    assert silent(core + suite) == []


@pytest.mark.parametrize(
    "path", ["model/utils.py", "cli/common/words.py", "packs/pack_manager.py", "engine/base.py"]
)
def test_a_vague_name_is_found(plant, path):
    assert len(vague([plant("", f"maatwerk_core/{path}")])) == 1


def test_a_word_that_only_holds_a_vague_one_is_left_alone(plant):
    assert vague([plant("", "maatwerk_core/rules/database.py")]) == []


@pytest.mark.parametrize("text", ["", "# a comment\n", "import ast\n'''too late'''\n"])
def test_a_module_without_a_docstring_is_found(plant, text):
    assert len(silent([plant(text)])) == 1
