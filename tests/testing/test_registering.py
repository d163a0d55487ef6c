"""Hypothesis draws our models by their type, whichever is imported first; and imports none of them itself."""

from __future__ import annotations

import subprocess
import sys

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from maatwerk_core import Household, Intervention
from maatwerk_core.model.case import History

#: The models and hypothesis in both orders.
MODELS = "from maatwerk_core import Household, Intervention\nfrom maatwerk_core.model.case import History\n"
HYPOTHESIS = "from hypothesis import find, settings, strategies as st, Phase\n"
FIND = """
def first(type_, wanted):
    return find(st.from_type(type_), wanted, settings=settings(phases=[Phase.generate]))

print(first(Household, lambda one: one.kind == "couple").kind)
print(first(Intervention, lambda one: one.amount == 50_001).amount)
print(len(first(History, lambda one: len(one.granted or ()) == 2).granted))
"""


@pytest.fixture
def run(tmp_path):
    """What a Python that starts afresh prints, away from what a build may have left in the checkout."""

    def run(code):
        command = [sys.executable, "-c", code]
        done = subprocess.run(command, cwd=tmp_path, check=True, capture_output=True, text=True)
        return done.stdout.split()

    return run


@pytest.mark.parametrize("first", [MODELS + HYPOTHESIS, HYPOTHESIS + MODELS])
def test_whichever_is_imported_first_the_models_are_drawn(first, run):
    assert run(first + FIND) == ["couple", "50001", "2"]


def test_importing_hypothesis_loads_no_model(run):
    loaded = set(run("import hypothesis, sys\nprint(*sys.modules)"))
    assert {
        "pydantic",
        "yaml",
        "maatwerk_core.model",
        "maatwerk_core.testing.drawn_people",
    } & loaded == set()
    assert "maatwerk_core.testing.registering" in loaded


@pytest.mark.parametrize("model", [Household, Intervention, History])
@settings(max_examples=20)
@given(data=st.data())
def test_every_drawn_record_is_valid(model, data):
    drawn = data.draw(st.from_type(model))
    assert model.model_validate(dict(drawn)) == drawn
