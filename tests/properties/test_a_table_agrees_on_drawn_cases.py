"""Cases as people write them give in a table what each gives alone, in every column; else the smallest is told.

The sampler of `test_both_readers_agree` gives values of leaves, a hundred thousand a pack. Here hypothesis draws whole
cases, each at a boundary or not, with a legal basis of its own or the scheme's, and many stand in one table.
"""

import datetime
import json
import os
import sys

import pyarrow as pa
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from maatwerk_core.bulk import assess_table, table
from maatwerk_core.bulk.layout import layout_of, table_of
from maatwerk_core.bulk.prepared import Prepared
from maatwerk_core.bulk.results import results_of
from maatwerk_core.engine.assess import assess
from maatwerk_core.engine.grounds import names_in, without_other_ways
from maatwerk_core.model.assessment import QUESTIONS
from maatwerk_core.model.case import Case
from maatwerk_core.model.intervention import Intervention
from maatwerk_core.rules.leaves import read_leaves
from maatwerk_core.testing import cases
from maatwerk_core.testing.case_text import case_text
from maatwerk_core.testing.offers import days_of

#: So many cases a pack, some more or less: a table of hypothesis' choosing holds six of these on average.
CASES = 500 if {"MAATWERK_CI", "MAATWERK_PROOF_CASES"} & os.environ.keys() else 24
EXAMPLES, AT_ONCE, DAYS = CASES // 6 + 1, 12, 17
#: A statement is written and planned once for each policy, not for each table.
PREPARED = {}


@pytest.fixture(autouse=True)
def planned_once(monkeypatch):
    """What is ready for a policy is used again."""

    def prepared(policy, **how):
        asked = (policy, *how.values())
        if asked not in PREPARED:
            PREPARED[asked] = Prepared(policy, **how)
        return PREPARED[asked]

    monkeypatch.setattr(table, "Prepared", prepared)


def as_table(drawn, policy):
    """The cases as rows, in their order."""
    rows = [
        (str(at), case.day.toordinal(), read_leaves(case, policy, case.day))
        for at, case in enumerate(drawn)
    ]
    return table_of(layout_of(policy.plan), policy.plan.leaves, rows)


def alone(case, policy, words):
    """The columns of one case, as the engine for single cases gives them; what was missing by name."""
    assessment, results = assess(case, policy), results_of(policy.plan)
    found = {name: assessment.output(name) for name in results.plain}
    found["role"] = None if found["role"] is None else words.index(found["role"])
    for mask in results.masks:
        for side, verdict in (("yes", True), ("no", False)):
            bits = enumerate(assessment.output(name) is verdict for name in mask.outputs)
            found[f"{mask.name}_{side}"] = sum(yes << at for at, yes in bits)
    borrowed = "legal_basis" not in case.model_fields_set
    for question in QUESTIONS:
        found[f"missing_{question}"] = (borrowed, assessment.findings[question].open)
    return found


def in_table(row, policy, borrowed):
    """The columns of a row; what was missing by name."""
    results = results_of(policy.plan)
    found = {name: row[name] for name in results.schema.names if not name.startswith("missing_")}
    for question in QUESTIONS:
        names = names_in(policy.plan, results.read_missing(row, question), borrowed)
        found[f"missing_{question}"] = (borrowed, without_other_ways(names))
    return found


def differences(drawn, policy):
    """The first case that comes out otherwise in a table, as a person would write it, and which columns differ."""
    found = assess_table(as_table(drawn, policy), policy)
    words = json.loads(found.schema.metadata[b"maatwerk"])["words"]
    for case, row in zip(drawn, found.to_pylist(), strict=True):
        expected = alone(case, policy, words)
        told = in_table(row, policy, "legal_basis" not in case.model_fields_set)
        wrong = {
            name: (told[name], value) for name, value in expected.items() if told[name] != value
        }
        if wrong or told.keys() != expected.keys():
            return wrong, case_text(case, policy.plan.facts)
    return None


def bare(day, amount=None):
    """A case of which little is known."""
    return Case(case="drawn", day=day, intervention=Intervention(name="plan", amount=amount))


@pytest.mark.proof
def test_a_drawn_case_gives_in_a_table_what_it_gives_alone(policy):
    days = days_of(policy)[::DAYS]
    assert differences([*map(bare, days)], policy) is None  # a day that is new is planned anew

    @settings(max_examples=EXAMPLES, suppress_health_check=[*HealthCheck])
    @given(st.lists(cases(policy, days=days), min_size=1, max_size=AT_ONCE))
    def agree(drawn):
        assert differences(drawn, policy) is None

    agree()


@pytest.mark.parametrize(
    "column", ["status", "role", "saving_cents", "checks_no", "missing_mandate_1"]
)
def test_a_difference_is_told_with_the_case_that_differs(rich, monkeypatch, column):
    drawn = [bare(datetime.date(2025, 9, 1), amount) for amount in (10_000, None, 30_000)]
    assert differences(drawn, rich) is None
    right = assess_table

    def wrong(cases, policy):
        found = right(cases, policy)
        at, values = found.schema.names.index(column), found[column].to_pylist()
        values[1] = (values[1] or 0) ^ 1
        return found.set_column(
            at, found.schema.field(at), pa.array(values, found.schema.types[at])
        )

    monkeypatch.setattr(sys.modules[__name__], "assess_table", wrong)
    columns, text = differences(drawn, rich)
    assert set(columns) == {column.removesuffix("_1")}
    assert "amount" not in text
