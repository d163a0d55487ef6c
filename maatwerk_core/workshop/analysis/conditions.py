"""Rules about conditions and the parameters in them: a part that never matters, another unit, a number nobody reads."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from maatwerk_core.engine.assess import Assessment
from maatwerk_core.rules.conditions import read_condition
from maatwerk_core.rules.expression import Node, Param, Test, all_of, negate
from maatwerk_core.rules.facts import Fact
from maatwerk_core.rules.sections import Parameter
from maatwerk_core.rules.wrong import Path
from maatwerk_core.workshop.analysis.evidence import (
    Confirms,
    look_for,
    never,
    replayed,
    unlike,
)
from maatwerk_core.workshop.analysis.finding import Found, Rule, Witness, found
from maatwerk_core.workshop.analysis.subject import Subject
from maatwerk_core.workshop.analysis.written_conditions import (
    Written,
    conditions,
    leave_out,
    part_text,
    parts,
    scope_of,
    tests,
)

_PARAMETER = re.compile(r"\$\s*([\w-]+)")
#: What the unit of a parameter counts per, where it is money.
_PER = {"EUR": "", "EUR per year": "year", "EUR per month": "month"}
#: What the core's own numbers count.
_COUNTED = {
    "parties": "parties",
    "household_size": "persons",
    "children": "persons",
    "approvals": "persons",
}


def find_parts_without_effect(subject: Subject) -> Iterator[Found]:
    """A part of a condition without which it says the same of every case.

    Of a row that never counts no part matters: that is told once, of the row.
    """
    for condition in conditions(subject.policy):
        gone: list[Path] = []
        written = tuple(parts(condition.raw, condition.path))
        if not written or not subject.writes(condition.path) or _is_idle(subject, condition):
            continue
        for path in written:
            inside = any(path[: len(outer)] == outer for outer in gone)
            finding = None if inside else _without_effect(subject, condition, path, gone)
            if finding is not None:
                gone.append(path)
                yield finding


def _is_idle(subject: Subject, condition: Written) -> bool:
    """Does another rule tell that the row never counts? Of what is required or derived no rule does."""
    whole = read_condition(condition.raw, scope_of(subject.policy), condition.path)
    when = () if condition.path[-1] in ("require", "derive") else (whole,)
    return never(subject.policy, all_of(condition.within, *when)) == "found"


def _without_effect(
    subject: Subject, condition: Written, path: Path, gone: list[Path]
) -> Found | None:
    """Of two parts that say the same one has an effect: those found before are left out already."""
    policy = subject.policy
    scope = scope_of(policy)
    whole = read_condition(condition.raw, scope, condition.path)
    rest = leave_out(condition.raw, [*gone, path], condition.path)
    without = read_condition(rest, scope, condition.path)
    answer = never(policy, all_of(condition.within, unlike(whole, without)))
    if answer == "none":
        return None
    witness = _met(subject, condition, whole) if answer == "found" else None
    part = part_text(condition.raw, path[len(condition.path) :])
    return found(path, witness, answer, key=True, part=part)


def _met(subject: Subject, condition: Written, whole: Node) -> Witness | None:
    """Facts that meet the condition, with the part or without it; where none can, facts that don't meet it."""

    def comes_to(expected: bool) -> Confirms:
        def confirms(assessment: Assessment) -> bool:
            scope = scope_of(assessment.policy)
            node = read_condition(condition.raw, scope, condition.path)
            return replayed(assessment, node) is expected

        return confirms

    tried = (look_for(subject.policy, all_of(condition.within, node), comes_to(expected)).witness
             for node, expected in ((whole, True), (negate(whole), False)))  # fmt: skip
    return next((witness for witness in tried if witness is not None), None)


def find_other_units(subject: Subject) -> Iterator[Found]:
    """A fact compared with a parameter of another unit: a month's income with an amount a year."""
    parameters = {one.id: one for one in subject.policy.pack.parameters}
    for condition in conditions(subject.policy):
        for path, name, value in tests(condition.raw, condition.path):
            fact = subject.policy.plan.facts.get(name)
            for one in _PARAMETER.findall(str(value)) if fact is not None else ():
                if fact is not None and _mismatch(fact, parameters[one]):
                    yield _apart(subject, path, fact, parameters[one])


def _mismatch(fact: Fact, parameter: Parameter) -> bool:
    if fact.type == "cents":
        return fact.unit != _PER.get(parameter.unit, fact.unit)
    if fact.id in _COUNTED:
        return _COUNTED[fact.id] != parameter.unit
    # Other units don't get this far; a number of provisions is no number of days either.
    return fact.type == "int" and parameter.unit == "days"


def _apart(subject: Subject, path: Path, fact: Fact, parameter: Parameter) -> Found:
    """The witness is the case in which the two are the same number, though not the same thing."""
    policy = subject.policy
    param: Any = Param(f"parameters.{parameter.id}", "cents" if fact.type == "cents" else "int")
    same = Test(policy.plan.nodes[fact.id], "=", param)

    def confirms(assessment: Assessment) -> bool:
        value = assessment.policy.value(param.path, assessment.day).value
        return bool(assessment.on_demand(f"fact:{fact.id}") == value)

    witness = look_for(policy, same, confirms).witness
    money = next((unit for unit, per in _PER.items() if per == fact.unit), "int")
    unit = money if fact.type == "cents" else _COUNTED.get(fact.id, "int")
    return found(
        path, witness, fact=fact.id, unit=unit, parameter=parameter.id, other=parameter.unit
    )


def find_unread_parameters(subject: Subject) -> Iterator[Found]:
    """A parameter that no condition reads."""
    for parameter in subject.policy.pack.parameters:
        if f"parameters.{parameter.id}" not in subject.policy.plan.params:
            yield found(("parameters", parameter.id), key=True, parameter=parameter.id)


RULES: tuple[Rule, ...] = (
    Rule("condition.no-effect", "warn", find_parts_without_effect),
    Rule("unit.mismatch", "error", find_other_units),
    Rule("parameter.unread", "warn", find_unread_parameters),
)
