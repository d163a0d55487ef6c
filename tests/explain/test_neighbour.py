"""The neighbour's paragraph explains why it is fair and points to nobody."""

import re

import pytest

from maatwerk_core.explain import render
from maatwerk_core.rules.declared import CORE_FACTS
from tests.explain.real_cases import LANGS, NAMES, assessed, variations

PERSONAL = ("schuld", "wsnp", "uitkering", "bijstand", "behandeling", "gezondheid", "overlast", "kinderen", "inkomen",
            "debt", "benefit", "treatment", "health", "nuisance", "children", "income")  # fmt: skip


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize("lang", LANGS)
def test_no_amount_and_no_day_is_told(name, lang):
    for assessment in variations(name):
        text = render(assessment, "neighbour", lang)
        assert "€" not in text
        assert [n for n in re.findall(r"\d+", text) if int(n) > 20] == []


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize("lang", LANGS)
def test_nothing_of_health_debts_or_income_is_told(name, lang):
    for assessment in variations(name):
        low = render(assessment, "neighbour", lang).lower()
        assert [word for word in PERSONAL if word in low] == []


@pytest.mark.parametrize("name", NAMES)
def test_no_text_of_the_case_is_told(name):
    case = assessed(name).case
    text = render(assessed(name), "neighbour", width=9999)
    own = (
        case.goal,
        case.intervention.name,
        case.household.situation,
        case.scenarios.nothing.happens,
    )
    assert [part for part in own if part and part in text] == []


@pytest.mark.parametrize(
    "fact", ["wsnp=yes", "on_benefit=yes", "debts=yes", "treatment_needed=yes", "nuisance=yes"]
)
def test_a_personal_fact_changes_no_word(fact):
    assert CORE_FACTS.get(fact.split("=")[0]) or CORE_FACTS[f"{fact.split('=')[0]}_stated"]
    assert render(assessed("amsterdam/schuur", fact), "neighbour") == render(
        assessed("amsterdam/schuur"), "neighbour"
    )
