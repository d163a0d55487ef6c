"""Whatever stands in a case is told, in words where the schema has them."""

from collections.abc import Mapping

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from maatwerk_core.register.access.case_words import case_rows
from tests.register.conftest import case_data
from tests.register.test_desk import REAL


def leaves(value):
    """All that was filled in; what stands beside a value is told with it."""
    if isinstance(value, Mapping):
        inner = [value["value"]] if "value" in value else value.values()
        return [leaf for each in inner for leaf in leaves(each)] or [{}]
    if isinstance(value, list):
        return [leaf for each in value for leaf in leaves(each)] or [[]]
    return [value]


@pytest.mark.parametrize("lang", ["nl", "en"])
@pytest.mark.parametrize("name", REAL)
def test_every_field_of_every_real_case_has_a_line_with_a_name_of_its_own(name, lang):
    case = case_data(name)
    rows = [*case_rows(case, lang)]
    assert len(rows) == len(leaves(case))
    assert all(row.part and row.label and row.text for row in rows)
    assert not [row for row in rows if "_" in row.part + row.label]


@pytest.mark.parametrize("name", REAL)
def test_what_was_assumed_and_why_is_told_beside_the_value(name):
    told = " ".join(row.text for row in case_rows(case_data(name), "nl"))
    for reason in reasons(case_data(name)):
        assert reason in told


def reasons(value):
    if isinstance(value, Mapping):
        own = [value["assumed"]] if isinstance(value.get("assumed"), str) else []
        return own + [each for one in value.values() for each in reasons(one)]
    return [each for one in value for each in reasons(one)] if isinstance(value, list) else []


@pytest.mark.parametrize(
    ("case", "nl", "en"),
    [
        ({"goal": "werk"}, ("De casus", "Doel", "werk"), ("The case", "goal", "werk")),
        (
            {"household": {"kind": "single_parent"}},
            ("Huishouden", "Soort huishouden", "alleen met kinderen"),
            ("household", "kind", "single parent"),
        ),
        (
            {"intervention": {"amount": {"value": "1100.50", "source": "offerte"}}},
            ("Inzet", "Bedrag voor de gemeente", "€\N{NO-BREAK SPACE}1.100,50 (bron: offerte)"),
            ("intervention", "amount", "€1,100.50 (source: offerte)"),
        ),
        (
            {"intervention": {"amount": "unknown"}},
            ("Inzet", "Bedrag voor de gemeente", "onbekend"),
            ("intervention", "amount", "unknown"),
        ),
        (
            {"scenarios": {"nothing": {"lines": [{"for": "12 months"}, {"for": "unknown"}]}}},
            ("Drie scenario's", "Niets doen › Kosten › 1 › Hoe lang", "12 maanden"),
            ("scenarios", "nothing › lines › 1 › for", "12 months"),
        ),
        (
            {"onbekend_veld": True},
            ("De casus", "onbekend veld", "ja"),
            ("The case", "onbekend veld", "yes"),
        ),
    ],
)
def test_a_value_is_told_as_people_say_it(case, nl, en):
    assert next(case_rows(case, "nl")) == nl
    assert next(case_rows(case, "en")) == en


@settings(max_examples=50)
@given(
    st.dictionaries(
        st.text(),
        st.recursive(
            st.none() | st.booleans() | st.integers() | st.text(),
            lambda inner: st.lists(inner) | st.dictionaries(st.text(min_size=1), inner),
            max_leaves=5,
        ),
        min_size=1,
    )
)
def test_whatever_stands_there_can_be_told(case):
    assert len([*case_rows(case, "nl")]) == len(leaves(case))
