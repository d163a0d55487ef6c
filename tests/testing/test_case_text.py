"""A case in words is the case: whatever is drawn loads again from its text, value for value."""

from __future__ import annotations

import datetime

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from maatwerk_core.model.case import Case, Grant, History, Spent
from maatwerk_core.model.intervention import Intervention
from maatwerk_core.packs.cases import load_case
from maatwerk_core.packs.document import parse_document
from maatwerk_core.testing.case_text import case_text, written_case
from maatwerk_core.testing.drawn_cases import cases
from maatwerk_core.testing.law import policy_of

PLAN = Intervention(name="fiets")


@settings(max_examples=40, deadline=None, suppress_health_check=list(HealthCheck))
@given(data=st.data())
def test_every_drawn_case_loads_again_from_its_text(data):
    policy = policy_of("voorbeeld")
    case = data.draw(cases(policy, complete=data.draw(st.booleans())))
    document = parse_document(case_text(case, policy.plan.facts), "case.yaml")
    assert load_case(document.data, policy.plan.facts) == case


def test_only_what_is_known_is_written():
    assert written_case(Case(case="x", intervention=PLAN)) == {
        "case": "x",
        "intervention": {"name": "fiets"},
    }


def test_a_legal_basis_that_is_unknown_is_something_else_than_none_said():
    said = Case(case="x", intervention=PLAN, legal_basis=None)
    assert written_case(said)["legal_basis"] == "unknown"
    assert load_case(written_case(said)).model_fields_set >= {"legal_basis"}


def test_no_lines_is_something_else_than_unknown_lines():
    case = Case(case="x", intervention=PLAN, history=History(granted=()))
    assert written_case(case)["history"] == {"granted": "none"}


def test_a_default_that_was_set_aside_is_written():
    day = datetime.date(2024, 2, 29)
    grants = (Grant(amount=5, on=day), Grant(state="pending"))
    spent = (Spent(id="team", spent=100),)
    case = Case(case="x", intervention=PLAN, history=History(granted=grants, budget_spent=spent))
    assert written_case(case)["history"] == {
        "granted": [{"amount": "0.05", "on": "2024-02-29"}, {"state": "pending"}],
        "budget_spent": {"team": {"spent": "1"}},
    }
