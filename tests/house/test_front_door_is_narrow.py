"""The public API is a list of at most twenty names, in order, each of which is there."""

import ast
import doctest
import inspect
import subprocess
import sys
from importlib import import_module

import pytest

import maatwerk_core

HEAVY = {
    "click", "duckdb", "hypothesis", "jsonschema", "pyarrow", "pyspark", "pytest", "rich",
    "sqlglot", "starlette",
}  # fmt: skip  # a list of words reads better in two lines than in ten


def door_faults(names):
    """What is wrong with a list of public names."""
    faults = []
    if len(names) > 20:
        faults.append(f"{len(names)} names")
    if list(names) != sorted(names):
        faults.append("not sorted")
    if len(set(names)) != len(names):
        faults.append("a name twice")
    return faults


def untold(name, thing):
    """What the docstring of a public name leaves out. pytest runs what it shows."""
    words = inspect.getdoc(thing) or ""
    faults = [] if doctest.DocTestParser().get_examples(words) else [f"{name}: no doctest"]
    if inspect.isfunction(thing) and "Raises " not in words:
        faults.append(f"{name}: doesn't say what it raises")
    return faults


def public_things():
    """Every public name but the version, with what its home holds."""
    for name, home in maatwerk_core._HOMES.items():
        yield name, getattr(import_module(f"maatwerk_core.{home}"), name)


def loaded_by(statement):
    """The heavy packages that a fresh Python has loaded after this statement."""
    code = f"{statement}\nimport sys\nprint(*sys.modules)"
    done = subprocess.run([sys.executable, "-c", code], check=True, capture_output=True, text=True)
    return HEAVY & set(done.stdout.split())


def test_the_front_door_has_at_most_twenty_sorted_names():
    assert door_faults(maatwerk_core.__all__) == []


def test_every_public_name_is_there():
    assert [name for name in maatwerk_core.__all__ if not hasattr(maatwerk_core, name)] == []


def test_every_public_name_shows_its_use_and_every_function_says_what_it_raises():
    assert set(maatwerk_core._HOMES) == set(maatwerk_core.__all__) - {"__version__"}
    assert [fault for name, thing in public_things() for fault in untold(name, thing)] == []


def test_importing_the_front_door_loads_nothing_heavy():
    assert loaded_by("import maatwerk_core") == set()


def test_nothing_at_run_time_imports_the_testing_kit(core):
    inside = [source for source in core if "/testing/" not in source.path]
    assert [source.path for source in inside if imports(source, "maatwerk_core.testing")] == []


def imports(source, name):
    """Does this module import that one, however deep in a function?"""
    for node in ast.walk(source.tree):
        if isinstance(node, ast.Import) and any(a.name.startswith(name) for a in node.names):
            return True
        if isinstance(node, ast.ImportFrom) and node.module and node.module.startswith(name):
            return True
    return False


@pytest.mark.parametrize(
    "names", [["b", "a"], ["a", "a"], [f"n{number:02}" for number in range(21)]]
)
def test_a_wide_or_untidy_door_is_found(names):
    assert door_faults(names) != []


def test_a_public_name_without_a_doctest_or_its_errors_is_found():
    def silent():
        """Nothing."""

    def shown():
        """Raises nothing.

        >>> 1
        1
        """

    assert untold("silent", silent) == [
        "silent: no doctest",
        "silent: doesn't say what it raises",
    ]
    assert untold("shown", shown) == []


def test_a_heavy_import_is_found():
    assert loaded_by("import maatwerk_core, click") == {"click"}


def test_a_late_import_of_the_testing_kit_is_found(plant):
    late = plant("def f():\n    from maatwerk_core.testing.laws import law\n    return law\n")
    assert imports(late, "maatwerk_core.testing")
