"""A case with some of its facts moved, so that an answer can be assessed like any other case."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from pydantic import BaseModel

from maatwerk_core.model.case import Alternative, Case, StatedFact
from maatwerk_core.rules.plan import Plan

#: Stands for words that someone will write.
WORDS = "…"


def amount_said_once(case: Case) -> Case:
    """Without the whole price where amount and price are both stated in full: a lower amount then has a lower price.

    >>> from maatwerk_core.model.intervention import Intervention
    >>> plan = Intervention(name="x", amount=90, total_amount=100, own_contribution=10, co_funding=0)
    >>> amount_said_once(Case(case="c", intervention=plan)).intervention.total_amount is None
    True
    """
    plan = case.intervention
    if None in (plan.amount, plan.total_amount, plan.own_contribution, plan.co_funding):
        return case
    return case.model_copy(update={"intervention": plan.model_copy(update={"total_amount": None})})


def move(case: Case, plan: Plan, values: Mapping[str, Any]) -> Case:
    """The case with these leaves at these values. What was said of the old values goes with them."""
    for leaf, value in values.items():
        path = plan.facts[leaf].path if leaf in plan.facts else ""
        if not path or path.startswith("facts."):
            case = _stated(case, leaf.removeprefix("="), value)
            path = f"facts.{leaf.removeprefix('=')}"
        else:
            case = _with(case, path.split("."), _model_value(case, leaf, value, plan))
        notes = tuple(note for note in case.notes if not f"{note[0]}.".startswith(f"{path}."))
        case = case.model_copy(update={"notes": notes})
    return case


def _stated(case: Case, fact: str, value: Any) -> Case:
    kept = tuple(one for one in case.facts if one.id != fact)
    return case.model_copy(update={"facts": (*kept, StatedFact(id=fact, value=value))})


def _model_value(case: Case, leaf: str, value: Any, plan: Plan) -> Any:
    if leaf == "tried":
        return _alternatives(case, value)
    return WORDS if plan.facts[leaf].reads == "stated" and value else value


def _alternatives(case: Case, lines: tuple[tuple[Any, ...], ...]) -> tuple[Alternative, ...]:
    """The routes as they were, those that changed with their new outcome."""
    before = case.alternatives.tried or ()
    found = []
    for at, (provision, outcome, *_) in enumerate(lines):
        known = before[at] if at < len(before) else Alternative(provision=provision)
        found.append(known.model_copy(update={"outcome": outcome}))
    return tuple(found)


def _with(record: Any, steps: list[str], value: Any) -> Any:
    """A copy of a record with one value changed, deep down."""
    if not isinstance(record, BaseModel):
        raise AssertionError(f"{steps[0]} is no part of a record")
    head, *rest = steps
    inner = _with(getattr(record, head), rest, value) if rest else value
    return record.model_copy(update={head: inner})
