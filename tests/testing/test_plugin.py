"""The plugin of pytest is found by itself, and costs next to nothing where there is no rule pack."""

from __future__ import annotations

import subprocess
import sys

import pytest

#: What takes time to load, and what a run without rule packs has no use for.
HEAVY = {"hypothesis", "pydantic", "yaml", "jsonschema", "click", "rich", "pluggy", "babel"}


@pytest.fixture
def loaded(tmp_path):
    """The modules that a fresh Python has after some code, beside those that it starts with."""

    def loaded(code):
        told = f"import sys\nbefore = set(sys.modules)\n{code}\nprint(*set(sys.modules) - before)"
        command = [sys.executable, "-c", told]
        done = subprocess.run(command, cwd=tmp_path, check=True, capture_output=True, text=True)
        return set(done.stdout.split())

    return loaded


#: The plugin, and what Python loads on the way to it.
LIGHT = {
    "maatwerk_core",
    "maatwerk_core.version",
    "maatwerk_core.testing",
    "maatwerk_core.testing.plugin",
}


def ours(modules):
    """Those of our package."""
    return {name for name in modules if name.split(".")[0] == "maatwerk_core"}


def test_the_plugin_loads_four_modules_and_none_that_is_heavy(loaded):
    found = loaded("import maatwerk_core.testing.plugin")
    assert {name.split(".")[0] for name in found} & HEAVY == set()
    assert ours(found) == LIGHT


def test_a_run_without_rule_packs_loads_nothing_else_of_ours(loaded):
    found = ours(loaded("import pytest\npytest.main(['-q', '-p', 'no:cacheprovider', '.'])"))
    # Hypothesis may be loaded by its own plugin, and with it the module that waits for our models.
    assert found - {"maatwerk_core.testing.registering"} == LIGHT


def test_a_heavy_import_would_be_seen(loaded):
    assert "yaml" in loaded("import maatwerk_core.testing.collecting")
