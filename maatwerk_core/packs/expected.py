"""Compares an assessment with what its case file expects; which of the two is right is left to people."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from maatwerk_core.engine.assess import Assessment, assess
from maatwerk_core.engine.shape import finding_as_json
from maatwerk_core.packs.cases import CaseFile
from maatwerk_core.packs.changes import set_facts
from maatwerk_core.rules.policy import Policy

#: What stands in `got` where an assessment has nothing of that name.
ABSENT = "?"


@dataclass(frozen=True, slots=True)
class Difference:
    """One place where an assessment came out otherwise than its case file says."""

    path: str
    expected: str
    got: str

    def __str__(self) -> str:
        return f"{self.path}: {self.expected} ≠ {self.got}"


@dataclass(frozen=True, slots=True)
class Variation:
    """A case file's case as it stands, or with some facts set or on another day; and what should come out."""

    name: str
    sets: tuple[str, ...]
    day: str | None
    expect: Mapping[str, Any]


def variations(file: CaseFile) -> tuple[Variation, ...]:
    """The case as it stands first, then each entry under `also`, numbered from 1."""
    found = [Variation("", (), None, file.expect)]
    for at, entry in enumerate(file.also, 1):
        sets = tuple(f"{fact}={value}" for fact, value in entry.get("set", {}).items())
        name = f"also {at}: {', '.join((*sets, *((entry['day'],) if 'day' in entry else ())))}"
        found.append(Variation(name, sets, entry.get("day"), entry.get("expect", {})))
    return tuple(found)


def compare(file: CaseFile, policy: Policy, variation: Variation) -> tuple[Difference, ...]:
    """Assess one variation of a case file and compare. Raises `Faults` for a fact that can't be set."""
    case, policy = set_facts(file.case, policy, variation.day, variation.sets)
    return differences(variation.expect, assess(case, policy))


def differences(expect: Mapping[str, Any], assessment: Assessment) -> tuple[Difference, ...]:
    """Where an assessment differs from an `expect:` block; what the block doesn't name isn't compared.

    `missing` holds when everything it names is missing; every other value holds when it is the same.
    """
    return tuple(_differences(expect, assessment))


def _differences(expect: Mapping[str, Any], assessment: Assessment) -> Iterator[Difference]:
    findings = {name: finding_as_json(found) for name, found in assessment.findings.items()}
    checks = {
        reason["id"]: reason["verdict"]
        for found in findings.values()
        for reason in found["reasons"]
        if reason["kind"] == "check"
    }
    for key, value in expect.items():
        if key == "status":
            yield from _differs(key, value, assessment.status)
        elif key == "checks":
            yield from _differs(key, value, checks)
        else:
            yield from _differs(key, value, findings.get(key, ABSENT))


def _differs(path: str, expected: Any, got: Any) -> Iterator[Difference]:
    """Maps by key, `missing` as a part of what is missing, everything else as written."""
    if isinstance(expected, Mapping) and isinstance(got, Mapping):
        for key, value in expected.items():
            yield from _differs(f"{path}.{key}", value, got.get(key, ABSENT))
        return
    if path.endswith(".missing") and isinstance(expected, list) and isinstance(got, list):
        if set(expected) <= set(got):
            return
    elif as_written(expected) == as_written(got):
        return
    yield Difference(path, as_written(expected), as_written(got))


def as_written(value: Any) -> str:
    """A value as it stands in a case file.

    >>> as_written(None), as_written(True), as_written(["a", 3]), as_written({"by": ["a"]})
    ('unknown', 'yes', '[a, 3]', '{by: [a]}')
    """
    if value is None:
        return "unknown"
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, Mapping):
        return "{" + ", ".join(f"{key}: {as_written(part)}" for key, part in value.items()) + "}"
    if isinstance(value, list | tuple):
        return f"[{', '.join(map(as_written, value))}]"
    return str(value)
