"""What can be done today, and by whom: the first thing every rendering says, as data."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from maatwerk_core.engine.assess import Assessment
from maatwerk_core.model.assessment import Finding


def first_step(assessment: Assessment, findings: Mapping[str, Finding]) -> dict[str, Any]:
    """`do` (`decide`, `motivate`, `find_out`, `way_through`), by whom, and about what."""
    mandate = findings["mandate"]
    who = mandate["roles"]
    match assessment.status:
        case "stop":
            return {"do": "way_through", "by": who, "about": stopped_by(findings)}
        case "incomplete":
            return {"do": "find_out", "by": who, "about": open_points(findings)}
        case "motivate":
            return {"do": "motivate", "by": who, "about": to_motivate(findings)}
        case _:
            return {"do": "decide", "by": who, "about": []}


def stopped_by(findings: Mapping[str, Finding]) -> list[str]:
    """The checks that stop the plan."""
    return [
        r.id
        for f in findings.values()
        for r in f.reasons
        if r.severity == "stop" and r.verdict == "no"
    ]


def open_points(findings: Mapping[str, Finding]) -> list[str]:
    """What is missing for what counts, each once."""
    found: dict[str, None] = {}
    for finding in findings.values():
        if finding.counts:
            found.update((name, None) for name in finding.open)
        for reason in finding.reasons:
            if reason.severity == "stop" and reason.verdict == "unknown":
                found.update((name, None) for name in reason.missing)
    return list(found)


def to_motivate(findings: Mapping[str, Finding]) -> list[str]:
    """Checks and questions that have to be put into words."""
    reasons = [
        r.id
        for finding in findings.values()
        for r in finding.reasons
        if r.severity == "motivate" and r.verdict in ("no", "unknown")
    ]
    questions = [f.question for f in findings.values() if f.counts and f.verdict == "no"]
    return [*reasons, *questions]
