"""Reads the facts that a case states itself, or that are set from outside, each by the type it is declared with."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from maatwerk_core.errors import did_you_mean
from maatwerk_core.model import scalars
from maatwerk_core.model.provenance import SAID_NOTHING
from maatwerk_core.packs.reading import LONG, Reading, provenance, refuse_keys
from maatwerk_core.rules.declared import ANSWERS
from maatwerk_core.rules.facts import Fact
from maatwerk_core.rules.wrong import Path

_BY_TYPE: dict[str, Callable[[Any], Any]] = {
    "bool": scalars.read_yes_no,
    "int": scalars.read_count,
    "cents": lambda raw: scalars.read_money(raw, negative=True),
    "bp": scalars.read_rate,
    "months": scalars.read_months,
    "day": lambda raw: scalars.read_day(raw).toordinal(),
}


def read_stated(
    raw: Any, facts: Mapping[str, Fact], reading: Reading
) -> tuple[dict[str, Any], ...]:
    """The map of stated facts as records with an id and a value in the fact's own unit."""
    if not isinstance(raw, Mapping):
        reading.fail("field.not-a-mapping", ("facts",), given=raw)
        return ()
    found = []
    for key, value in raw.items():
        path: Path = ("facts", str(key))
        fact = facts.get(str(key))
        if fact is None or fact.type in ("set", "list"):
            reading.fail(
                "condition.unknown-fact", path, fact=key, near=did_you_mean(str(key), facts)
            )
            continue
        if fact.id in ANSWERS:
            reading.fail("case.answer-stated", path, fact=key)
            continue
        if fact.path and not fact.path.startswith("facts."):
            reading.fail("case.fact-elsewhere", path, fact=key, field=fact.path)
            continue
        if isinstance(value, Mapping) and "value" in value:
            refuse_keys(value, LONG, reading, path)
            reading.check_remarks(value, path)
            note = provenance(value, SAID_NOTHING)
            if note is not SAID_NOTHING:
                reading.notes.append((f"facts.{key}", note))
            value = value["value"]
        found.append({"id": str(key), "value": read_fact(value, fact, reading, path)})
    return tuple(found)


def read_fact(raw: Any, fact: Fact, reading: Reading, path: Path) -> Any:
    """One value by the fact's type; `unknown` is `None`."""
    if raw == "unknown":
        return None
    if fact.type == "enum":
        choices = fact.values
        return reading.scalar(
            lambda given: (
                scalars.read_choice(given, choices) if choices else scalars.read_word(given)
            ),
            raw,
            path,
        )
    return reading.scalar(_BY_TYPE[fact.type], raw, path)
