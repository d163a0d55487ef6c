"""Reads the leaf facts of a case, in the order of a plan: the canonical values that every reader starts from."""

from __future__ import annotations

import datetime
from collections.abc import Callable
from functools import lru_cache
from operator import attrgetter
from typing import Any

from maatwerk_core.model.case import Case
from maatwerk_core.model.scalars import Duration
from maatwerk_core.rules.dated import days_from
from maatwerk_core.rules.declared import PER_YEAR
from maatwerk_core.rules.facts import Fact
from maatwerk_core.rules.facts import Field as LineField
from maatwerk_core.rules.plan import Plan
from maatwerk_core.rules.policy import Policy

Getter = Callable[[Case], Any]

#: Names of fields in a file that differ from those in the model.
ALIASES = {"for": "months", "sure": "chance"}

#: Fields that a table of the pack fills in when a line leaves them open, and the field that names the row.
FILLED_IN_BY = {"payer": "item", "takes": "provision"}


def read_leaves(
    case: Case, policy: Policy, day: datetime.date, *, strict: bool = False
) -> tuple[Any, ...]:
    """One value per leaf of the plan; unknown is `None`, a list is a tuple of lines.

    A case that doesn't set its legal basis takes the scheme's. With `strict`, what a case assumes is unknown.
    """
    plan = policy.plan
    values = [get(case) for get in getters(plan)]
    if strict:
        _forget_assumed(case, plan, values)
    if "legal_basis" not in case.model_fields_set and "legal_basis" in plan.leaves:
        basis = policy.value("scheme.legal_basis", day, strict=strict).value
        values[plan.leaves.index("legal_basis")] = basis
    return tuple(values)


@lru_cache(maxsize=256)
def getters(plan: Plan) -> tuple[Getter, ...]:
    """How to read each leaf of a plan from a case."""
    return tuple(_getter(id_, plan) for id_ in plan.leaves)


def _getter(id_: str, plan: Plan) -> Getter:
    if id_.startswith("="):
        return _from_facts(id_[1:])
    fact = plan.facts[id_]
    if fact.path.startswith("facts."):
        return _from_facts(id_)
    read = attrgetter(fact.path)
    if fact.fields:
        return _lines(read, fact)
    if fact.reads == "stated":
        return lambda case: True if read(case) is not None else None
    return _days(read) if fact.type == "day" else read


def _from_facts(id_: str) -> Getter:
    def get(case: Case) -> Any:
        for stated in case.facts:
            if stated.id == id_:
                return stated.value
        return None

    return get


def _days(read: Getter) -> Getter:
    def get(case: Case) -> int | None:
        day: datetime.date | None = read(case)
        return None if day is None else day.toordinal()

    return get


def _lines(read: Getter, fact: Fact) -> Getter:
    cells = tuple(_cell(field) for field in fact.fields)

    def get(case: Case) -> tuple[tuple[Any, ...], ...] | None:
        lines = read(case)
        if lines is None:
            return None
        return tuple(tuple([cell(case, line) for cell in cells]) for line in lines)

    return get


def _cell(field: LineField) -> Callable[[Case, Any], Any]:
    """How to read a field of a line: `*` a rhythm as times a year, `?` is it stated, empty the line itself."""
    if not field.path:
        return lambda case, line: line
    read = attrgetter(field.path.rstrip("*?"))
    if field.path.endswith("*"):
        return lambda case, line: PER_YEAR.get(read(line))
    if field.path.endswith("?"):
        return lambda case, line: True if read(line) is not None else None
    if field.name in ("takes", "on"):
        return lambda case, line: _moment(case, read(line))
    return lambda case, line: read(line)


def _moment(case: Case, value: Any) -> int | None:
    if isinstance(value, Duration) and case.day is not None:
        return days_from(case.day, value)
    return value.toordinal() if isinstance(value, datetime.date) else None


def _forget_assumed(case: Case, plan: Plan, values: list[Any]) -> None:
    """Set what the case assumes to unknown; the day is only listed."""
    flagged = [path for path, note in case.notes if note.flag and path != "day"]
    for at, id_ in enumerate(plan.leaves):
        path = plan.facts[id_].path if id_ in plan.facts else f"facts.{id_[1:]}"
        for noted in flagged:
            if noted == path or path.startswith(f"{noted}."):
                values[at] = None
            elif noted.startswith(f"{path}.") and values[at] is not None:
                values[at] = _forget_cell(
                    values[at], plan.facts[id_], noted[len(path) + 1 :].split(".")
                )


def _forget_cell(lines: tuple[Any, ...], fact: Fact, steps: list[str]) -> tuple[Any, ...]:
    """The lines with one cell of one line unknown."""
    name = ALIASES.get(steps[-1], steps[-1])
    return tuple(
        _without(name, line, fact) if steps[0] in (str(at), line[0]) else line
        for at, line in enumerate(lines)
    )


def _without(name: str, line: tuple[Any, ...], fact: Fact) -> tuple[Any, ...]:
    """A line with a cell unknown, and with it the code by which a table would fill that cell in."""
    cells = {field.name: cell for field, cell in zip(fact.fields, line, strict=True)}
    if cells.get(name) is None:
        return line
    gone = (name, FILLED_IN_BY.get(name))
    return tuple(None if field in gone else cell for field, cell in cells.items())
