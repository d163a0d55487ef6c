"""Sets the facts that a scenario gives: single facts as `--set` takes them, and lists as a case file has them."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from maatwerk_core.errors import did_you_mean
from maatwerk_core.model.case import Case
from maatwerk_core.packs.changes import read_set, with_fact, with_value, without_notes
from maatwerk_core.packs.construct import construct
from maatwerk_core.packs.fitting import unknown_codes
from maatwerk_core.packs.reading import Reading
from maatwerk_core.packs.shapes import read_record
from maatwerk_core.rules.declared import ANSWERS
from maatwerk_core.rules.facts import Fact
from maatwerk_core.rules.policy import Policy
from maatwerk_core.rules.wrong import Path

#: A route that was looked at has an outcome; whoever means another one writes `tried`.
_LOOKED_AT = {"outcome": "not_fitting"}


def give(
    case: Case, policy: Policy, given: Mapping[str, Any], reading: Reading, at: Path
) -> tuple[Case, frozenset[str]]:
    """The case with these facts set, and the derived facts among them that take the place of their derivation.

    What the case said of the old values (source, assumed) goes with them. Faults are noted in `reading`.
    """
    forced: set[str] = set()
    for name, raw in given.items():
        here = (*at, name)
        fact = _fact_named(str(name), policy)
        if name == "agreements":
            case = _with_list(case, policy, "agreements", raw, reading, here)
        elif fact is None:
            near = did_you_mean(str(name), policy.plan.facts)
            reading.fail("condition.unknown-fact", here, fact=name, near=near)
        elif fact.id in ANSWERS:
            reading.fail("case.answer-stated", here, fact=name)
        elif fact.type in ("list", "set"):
            case = _with_list(case, policy, *_as_list(fact, raw, policy), reading, here)
        elif isinstance(raw, list | Mapping):
            reading.fail("scenario.one-value", here, fact=name)
        else:
            case = with_fact(case, fact, read_set(raw, fact, reading, here))
            forced |= set() if fact.stratum == "case" else {fact.id}
    return case, frozenset(forced)


def _fact_named(name: str, policy: Policy) -> Fact | None:
    """The fact of this name; the amount is stated in the case."""
    facts = policy.plan.facts
    return facts.get("amount_stated" if name == "amount" else name)


def _as_list(fact: Fact, raw: Any, policy: Policy) -> tuple[str, Any]:
    """Where the list of a fact stands, and its lines; a set gives the one field that it is made of."""
    if fact.type == "list":
        return fact.path, raw
    lines = policy.plan.facts[fact.list]
    field = next(one for one in lines.fields if one.name == fact.field)
    if not isinstance(raw, list) or not field.path:
        return lines.path, raw
    beside = _LOOKED_AT if fact.id == "looked_at" else {}
    return lines.path, [{field.path.removesuffix("?"): word, **beside} for word in raw]


def _with_list(case: Case, policy: Policy, path: str, raw: Any, reading: Reading, at: Path) -> Case:
    """A case with a whole list in place; it is read as it is in a case file, names of the pack included."""
    steps = path.split(".")
    if raw == "unknown":
        return without_notes(with_value(case, steps, None), path)
    nested: Any = raw
    for step in reversed(steps):
        nested = {step: nested}
    inside = Reading(of_pack=False)
    # A case can't do without a name for what is proposed; the rest of it is left alone here.
    proposed = {"name": "x"} | nested.pop("intervention", {})
    typed = read_record(Case, {"case": "x", "intervention": proposed} | nested, inside)
    value: Any = construct(Case, typed, inside.wrongs)
    inside.wrongs += [] if inside.wrongs else unknown_codes(value, policy)
    depth = len(steps)
    for wrong in inside.wrongs:
        reading.fail(wrong.code, (*at, *wrong.path[depth:]), **dict(wrong.values))
    if inside.wrongs:
        return case
    for step in steps:
        value = getattr(value, step)
    return without_notes(with_value(case, steps, value), path)
