"""What can be done today, and by whom: the first thing every rendering says, as data."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, TypeAlias

from maatwerk_core.engine.answers import Answer
from maatwerk_core.engine.assess import Assessment
from maatwerk_core.model.assessment import Finding, Status
from maatwerk_core.rules.pack import Pack
from maatwerk_core.rules.ways import ways_of

#: What is read of the answer to each question, by its name.
Answers: TypeAlias = Mapping[str, Finding] | Mapping[str, Answer]


def first_step(assessment: Assessment, findings: Mapping[str, Finding]) -> dict[str, Any]:
    """`do` (`decide`, `motivate`, `find_out`, `way_through`), by whom, about what, and the ways through a stop."""
    who = findings["mandate"]["roles"]
    return step_of(assessment.policy.pack, assessment.status, who, findings)


def step_of(
    pack: Pack, status: Status, who: Sequence[str] | None, findings: Answers
) -> dict[str, Any]:
    """The same from what it is made of: the status, who may decide and the answers."""
    match status:
        case "stop":
            stops = stopped_by(findings)
            ways = [_ways(pack, check) for check in stops]
            return {"do": "way_through", "by": who, "about": stops, "ways": ways}
        case "incomplete":
            return {"do": "find_out", "by": who, "about": open_points(findings), "ways": []}
        case "motivate":
            return {"do": "motivate", "by": who, "about": to_motivate(findings), "ways": []}
        case _:
            return {"do": "decide", "by": who, "about": [], "ways": []}


def _ways(pack: Pack, check: str) -> dict[str, Any]:
    """What can be done instead of a check, in both languages, and which roles may release it."""
    ways = ways_of(pack, check)
    return {
        "check": check,
        "way_through": [{"nl": way.nl, "en": way.en} for way in ways.through],
        "released_by": list(ways.released_by),
    }


def stopped_by(findings: Answers) -> list[str]:
    """The checks that stop the plan."""
    return [
        r.id
        for f in findings.values()
        for r in f.reasons
        if r.severity == "stop" and r.verdict == "no"
    ]


def open_points(findings: Answers) -> list[str]:
    """What is missing for what counts, each once."""
    found: dict[str, None] = {}
    for finding in findings.values():
        if finding.counts:
            found.update((name, None) for name in finding.open)
        for reason in finding.reasons:
            if reason.severity == "stop" and reason.verdict == "unknown":
                found.update((name, None) for name in reason.missing)
    return list(found)


def to_motivate(findings: Answers) -> list[str]:
    """Checks and questions that have to be put into words."""
    reasons = [
        r.id
        for finding in findings.values()
        for r in finding.reasons
        if r.severity == "motivate" and r.verdict in ("no", "unknown")
    ]
    questions = [name for name, f in findings.items() if f.counts and f.verdict == "no"]
    return [*reasons, *questions]
