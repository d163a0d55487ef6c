"""Reads what should come out: every name must be one that this policy can answer to, every value of its kind."""

from __future__ import annotations

import datetime
from collections.abc import Iterator, Mapping
from dataclasses import replace
from functools import lru_cache
from typing import Any

from maatwerk_core.engine.assess import assess
from maatwerk_core.engine.figures import FIGURES_OF
from maatwerk_core.errors import did_you_mean
from maatwerk_core.model import scalars
from maatwerk_core.model.assessment import QUESTIONS
from maatwerk_core.model.case import Case
from maatwerk_core.model.intervention import Intervention
from maatwerk_core.packs.example import Expectation
from maatwerk_core.packs.expected import OF_A_CHECK, flatten
from maatwerk_core.packs.facts import read_fact
from maatwerk_core.packs.kinds import KINDS
from maatwerk_core.packs.observed import REMARKS
from maatwerk_core.packs.reading import Reading
from maatwerk_core.packs.said import spots
from maatwerk_core.packs.written_form import in_kind
from maatwerk_core.rules.policy import Policy
from maatwerk_core.rules.wrong import Path

STATUSES = ("ready", "motivate", "incomplete", "stop")
VERDICTS = ("yes", "no", "unknown")
#: What can be asked of a question beside its figures.
OF_A_QUESTION = ("verdict", "counts", "missing", "open")
#: The parts of an outcome that hold names of the pack's own.
NAMED = ("checks", "substantiation", "agreements", "provisions", "facts", "reads")
HEADS = ("status", "write", *QUESTIONS, *NAMED)


def read_expectations(
    raw: Any, policy: Policy, reading: Reading, at: Path
) -> tuple[Expectation, ...]:
    """The expectations in an `expect:` block, values in the form in which an outcome is written.

    Names that nothing answers to and values of another kind are noted in `reading`.
    """
    if not isinstance(raw, Mapping):
        reading.fail("field.not-a-mapping", at, given=raw)
        return ()
    return tuple(_read(each, policy, reading) for each in flatten(raw, at))


def _read(expected: Expectation, policy: Policy, reading: Reading) -> Expectation:
    head, *rest = expected.path
    near = _unknown_name(expected.path, policy)
    if near is not None:
        reading.fail("scenario.unknown-output", expected.at, given=expected.name, near=near or None)
        return expected
    if head == "status":
        return _chosen(expected, STATUSES, reading)
    if head == "reads":
        return _said(expected, policy, reading)
    if head == "facts":
        fact = policy.plan.facts[rest[0]]
        value = read_fact(expected.value, fact, reading, expected.at)
        return replace(expected, value=in_kind(value, fact.type))
    if len(rest) == 1 and head in ("substantiation", "provisions", "agreements"):
        return _chosen(expected, VERDICTS, reading)
    if head == "checks" and rest[1:] in ([], ["verdict"]):
        return _chosen(expected, (*VERDICTS, "not_applicable"), reading)
    if head in QUESTIONS and rest == ["verdict"]:
        return _chosen(expected, VERDICTS, reading)
    return expected


def _chosen(expected: Expectation, choices: tuple[str, ...], reading: Reading) -> Expectation:
    """One of a few words; yes and no as a file may write them."""
    value = {"true": "yes", "false": "no", "True": "yes", "False": "no"}.get(
        expected.value if isinstance(expected.value, str) else "", expected.value
    )
    reading.scalar(lambda given: scalars.read_choice(given, choices), value, expected.at)
    return replace(expected, value=value)


def _said(expected: Expectation, policy: Policy, reading: Reading) -> Expectation:
    """A value of the pack in its written form: `500` and `500.00` are one amount."""
    spot, value = spots(policy)[expected.path[1]], expected.value
    if expected.path[2:] not in ((), ("value",)) or value in ("unknown", "ended"):
        return expected
    if spot.kind == "choice":
        reading.scalar(lambda given: scalars.read_choice(given, spot.choices), value, expected.at)
    elif spot.kind in KINDS and not isinstance(value, list):
        read = reading.scalar(KINDS[spot.kind], value, expected.at)
        return replace(expected, value=in_kind(read, spot.kind))
    return expected


def _unknown_name(path: tuple[str, ...], policy: Policy) -> str | None:
    """`None` where the path is known; else the nearest name, or empty."""
    known = _names(path[:1], policy) if path[0] in HEADS else HEADS
    if path[0] not in HEADS:
        return _near(path, 0, known)
    if len(path) == 1:
        return None if path[0] in ("status", "write") else ""
    if path[1] not in known:
        return _near(path, 1, known)
    deeper = {"checks": OF_A_CHECK, "reads": ("value", *REMARKS), "provisions": ("open",)}
    if len(path) > 2 and path[0] in deeper and path[2] not in deeper[path[0]]:
        return _near(path, 2, deeper[path[0]])
    return None


def _near(path: tuple[str, ...], at: int, known: Any) -> str:
    near = did_you_mean(path[at], known)
    return ".".join((*path[:at], near)) if near else ""


def _names(path: tuple[str, ...], policy: Policy) -> tuple[str, ...]:
    """The names that stand under the first step of a path."""
    plan, head = policy.plan, path[0]
    match head:
        case "checks":
            return tuple(check.id for check in plan.checks)
        case "facts":
            return tuple(_after("fact:", plan.extras))
        case "provisions":
            return tuple(_after("open:", plan.extras))
        case "substantiation" | "agreements":
            return tuple(_after(f"{head}:", plan.extras))
        case "reads":
            return tuple(spots(policy))
        case _:
            return (*OF_A_QUESTION, *_figures(policy).get(head, ()))


def _after(prefix: str, names: Mapping[str, Any]) -> Iterator[str]:
    return (name.removeprefix(prefix) for name in names if name.startswith(prefix))


@lru_cache(maxsize=64)
def _figures(policy: Policy) -> dict[str, tuple[str, ...]]:
    """The names of the figures of each question: those of a case of which nothing is known."""
    empty = Case(
        case="empty", day=datetime.date(2020, 1, 1), intervention=Intervention(name="empty")
    )
    assessment = assess(empty, policy)
    return {name: tuple(key for key, _ in FIGURES_OF[name](assessment)) for name in QUESTIONS}
