"""Changes facts of a case for one run: `--set fact=value` and `--day`. The case itself stays as it is."""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Mapping
from typing import Any

from pydantic import BaseModel

from maatwerk_core.engine.stated import reading_stated
from maatwerk_core.errors import Fault, Faults, did_you_mean, pointer_to
from maatwerk_core.errors.fault import as_values
from maatwerk_core.model import scalars
from maatwerk_core.model.case import Case, StatedFact
from maatwerk_core.packs.facts import read_fact
from maatwerk_core.packs.reading import Reading
from maatwerk_core.rules.declared import ANSWERS
from maatwerk_core.rules.facts import Fact
from maatwerk_core.rules.policy import Policy
from maatwerk_core.rules.wrong import Path


def set_facts(
    case: Case, policy: Policy, day: str | None = None, sets: Iterable[str] = ()
) -> tuple[Case, Policy]:
    """The case with these facts set (`"amount=500"`, euros for money, `unknown`), and the policy that reads them.

    Lists and sets stand between brackets (`"party_kinds=[landlord]"`), with lines as in a case file.

    A derived fact takes the place of its derivation. Raises `Faults` for an unknown fact or a wrong value.
    """
    reading = Reading(of_pack=False)
    if day is not None:
        case = case.model_copy(update={"day": reading.scalar(scalars.read_day, day, ("day",))})
    forced: set[str] = set()
    for text in sets:
        name, _, raw = text.partition("=")
        if raw.strip().startswith("[") or _is_set(name.strip(), policy):
            case = _with_lines(case, policy, name.strip(), raw, reading)
            continue
        fact = fact_to_set(name.strip(), policy, reading)
        if fact is None:
            continue
        value = read_set(raw.strip(), fact, reading, ("facts", name))
        case = with_fact(case, fact, value)
        forced |= set() if fact.stratum == "case" else {fact.id}
    if reading.wrongs:
        raise Faults(
            Fault(w.code, pointer_to(w.path), None, as_values(w.values)) for w in reading.wrongs
        )
    return case, with_replaced(policy, case, frozenset(forced))


def _is_set(name: str, policy: Policy) -> bool:
    """Is this a fact of several words, which stand between brackets, or are `none` or `unknown`?"""
    fact = policy.plan.facts.get(name)
    return fact is not None and fact.type == "set"


def _with_lines(case: Case, policy: Policy, name: str, raw: str, reading: Reading) -> Case:
    """The case with the lines of a list, or the words of a set, written as they are in a case file."""
    # Imported here because both are for what has lines only; most runs set single facts.
    from maatwerk_core.packs.document import parse_document
    from maatwerk_core.packs.given import give

    lines = parse_document(f"{name}: {raw}", "--set").data
    return give(case, policy, lines, reading, ("set",))[0]


def with_fact(case: Case, fact: Fact, value: Any) -> Case:
    """The case with one fact set; what it said of the old value (source, assumed) goes with that.

    The price that an amount would otherwise follow from no longer holds.
    """
    if fact.path and not fact.path.startswith("facts."):
        case = with_value(case, fact.path.split("."), as_model_value(fact, value))
        if fact.id == "amount_stated":
            case = with_value(case, ["intervention", "total_amount"], None)
        return without_notes(case, fact.path)
    kept = tuple(one for one in case.facts if one.id != fact.id)
    case = case.model_copy(update={"facts": (*kept, StatedFact(id=fact.id, value=value))})
    return without_notes(case, f"facts.{fact.id}")


def without_notes(case: Case, path: str) -> Case:
    """The case without what it said of the values at a path or beneath it."""
    kept = tuple(note for note in case.notes if not f"{note[0]}.".startswith(f"{path}."))
    return case if len(kept) == len(case.notes) else case.model_copy(update={"notes": kept})


def fact_to_set(name: str, policy: Policy, reading: Reading) -> Fact | None:
    """The fact of this name; the amount is stated in the case, and takes the price with it."""
    facts = policy.plan.facts
    fact = facts.get("amount_stated" if name == "amount" else name)
    if fact is None or fact.type == "set":
        near = _by_label(name, facts) or did_you_mean(name, facts)
        reading.fail("condition.unknown-fact", ("set", name), fact=name, near=near)
        return None
    if fact.id in ANSWERS:
        reading.fail("case.answer-stated", ("set", name), fact=name)
        return None
    return fact


def _by_label(name: str, facts: Mapping[str, Fact]) -> str | None:
    """The id of the fact that people call so, in either language: the one with the fewest words around it."""
    ids = {label: id_ for id_, fact in facts.items() for label in (fact.nl, fact.en)}
    said = name.replace("_", " ").casefold()
    calls = sorted(
        (one for one in ids if f" {said} " in f" {one} "), key=lambda one: len(one.split())
    )
    return ids[calls[0]].removesuffix("_stated") if calls else None


def read_set(raw: str, fact: Fact, reading: Reading, path: Path) -> Any:
    """A value for a fact: of a text any words, of a list only `unknown` or `none`."""
    if fact.type == "list":
        word = reading.scalar(
            lambda given: scalars.read_choice(given, ("unknown", "none")), raw, path
        )
        return () if word == "none" else None
    if fact.reads == "stated":
        return None if raw == "unknown" else reading.scalar(scalars.read_text, raw, path)
    return read_fact(raw, fact, reading, path)


def as_model_value(fact: Fact, value: Any) -> Any:
    """Days are dates in the model."""
    return datetime.date.fromordinal(value) if fact.type == "day" and value is not None else value


def with_value(record: Any, steps: list[str], value: Any) -> Any:
    """A copy of a record with one value changed, deep down."""
    assert isinstance(record, BaseModel)  # noqa: S101  # reason: an invariant, for the type checker
    head, *rest = steps
    inner = with_value(getattr(record, head), rest, value) if rest else value
    return record.model_copy(update={head: inner})


def with_replaced(policy: Policy, case: Case, forced: frozenset[str] = frozenset()) -> Policy:
    """The policy whose plan reads the derived facts that this case states."""
    return reading_stated(policy, case, forced)
