"""One row of a table of cases as the engine for single cases takes it: to explain what came out of a statement."""

from __future__ import annotations

import datetime
from collections.abc import Mapping, Sequence
from typing import Any

from maatwerk_core.bulk.layout import CASE, DAY
from maatwerk_core.engine.assess import Assessment, compiled
from maatwerk_core.model.assessment import Assessed
from maatwerk_core.model.case import Case
from maatwerk_core.model.intervention import Intervention
from maatwerk_core.rules.facts import Fact, Field
from maatwerk_core.rules.policy import Policy

#: A row as Arrow gives it: a value per column, lines as records.
Row = Mapping[str, Any]


def assess_row(
    row: Row, policy: Policy, day: datetime.date | None = None, *, strict: bool = False
) -> Assessment:
    """Assess a row on `day`, else on its own; a column that it lacks is unknown, but for the legal basis.

    The case of the outcome has the row's id and its day; everything else stands in the leaves.
    """
    on = row[DAY] if day is None else day
    leaves = leaves_of(row, policy, on, strict=strict)
    params = policy.params(on, strict=strict)
    values = compiled(policy.plan)(leaves, params)
    return Assessment(_case(row, on), policy, Assessed(on, strict, leaves, params, tuple(values)))


def leaves_of(
    row: Row, policy: Policy, day: datetime.date, *, strict: bool = False
) -> tuple[Any, ...]:
    """One value per leaf of the plan, as `rules.leaves` reads them from a case.

    >>> from maatwerk_core.packs.load import load_pack
    >>> policy = load_pack("amsterdam")
    >>> found = leaves_of({"amount_stated_cents": 25000, "own_plan": True}, policy, datetime.date(2018, 6, 1))
    >>> dict(zip(policy.plan.leaves, found))["amount_stated"]
    25000
    """
    plan = policy.plan
    basis = policy.value("scheme.legal_basis", day, strict=strict).value
    row = {"legal_basis": basis} | dict(row)
    facts = (plan.facts[leaf.removeprefix("=")] for leaf in plan.leaves)
    return tuple(_leaf(fact, row.get(fact.column)) for fact in facts)


def _leaf(fact: Fact, value: Any) -> Any:
    if value is None or (fact.reads == "stated" and value is False):
        return None
    if fact.type == "list":
        return tuple(_line(fact.fields, line) for line in value)
    return _scalar(value)


def _line(fields: Sequence[Field], line: Mapping[str, Any] | None) -> tuple[Any, ...]:
    cells = line or {}
    return tuple(_scalar(cells.get(field.name)) for field in fields)


def _scalar(value: Any) -> Any:
    """A day as its number, anything else as it is."""
    return value.toordinal() if isinstance(value, datetime.date) else value


def _case(row: Row, day: datetime.date) -> Case:
    """What the words of an outcome read beside its leaves: the day, and whether a legal basis was said."""
    said = {"legal_basis": row["legal_basis"]} if "legal_basis" in row else {}
    plan = Intervention.model_construct(name="")
    return Case.model_construct(case=str(row.get(CASE) or ""), day=day, intervention=plan, **said)
