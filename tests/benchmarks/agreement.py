"""Are the outcomes equal? Nothing is timed before they are."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from maatwerk_core import Case, assess
from maatwerk_core.engine.shape import as_json
from tests.benchmarks.peer import Peer

#: Our figures by their name in the peer's answer.
FIGURES: dict[str, tuple[str, str]] = {
    "role": ("mandate", "role"),
    "tier": ("mandate", "tier"),
    "ceiling": ("mandate", "ceiling_cents"),
    "approvals": ("quorum", "approvals"),
    "total_nothing": ("returns", "total_nothing_cents"),
    "total_regular": ("returns", "total_regular_cents"),
    "total_budget": ("returns", "total_budget_cents"),
    "avoided": ("returns", "avoided_cents"),
    "saving": ("returns", "saving_cents"),
    "saving_all": ("returns", "saving_all_cents"),
    "payback": ("returns", "payback_months"),
    "break_even": ("returns", "break_even_bp"),
}
WORDS = {None: "unknown", True: "yes", False: "no"}


class Disagreement(Exception):
    """The two come to different outcomes, so that their times can't be compared."""


def ours(answer: Mapping[str, Any]) -> dict[str, Any]:
    """What we say, of what both can say. A check that doesn't apply holds."""
    findings = answer["findings"]
    verdicts = {name: found["verdict"] for name, found in findings.items() if name != "quorum"}
    checks = {
        f"check_{reason['id'].replace('-', '_')}": reason["verdict"].replace(
            "not_applicable", "yes"
        )
        for found in findings.values()
        for reason in found["reasons"]
        if reason["kind"] == "check"
    }
    figures = {
        name: -1 if findings[question][figure] == "never" else findings[question][figure]
        for name, (question, figure) in FIGURES.items()
    }
    return {"status": answer["status"], **verdicts, **figures, **checks}


def theirs(result: Mapping[str, Any], names: Iterable[str]) -> dict[str, Any]:
    """What the peer says of these, in our words. It leaves unknown answers out of its result."""
    return {
        name: result.get(name) if name in FIGURES or name == "status" else WORDS[result.get(name)]
        for name in names
    }


def differences(ours_: Mapping[str, Any], theirs_: Mapping[str, Any]) -> list[str]:
    """Every outcome that differs, in words."""
    return [
        f"{name}: {ours_[name]} here, {found} there"
        for name, found in theirs_.items()
        if ours_[name] != found
    ]


def compare(cases: Iterable[Case], peer: Peer) -> int:
    """How many cases were compared. Raises `Disagreement` with everything that differs in the first that does."""
    count = 0
    for count, case in enumerate(cases, 1):
        said = ours(as_json(assess(case, peer.policy)))
        both = [name for name in said if not name.startswith("check_") or name in peer.answers]
        found = differences(said, theirs(peer.outcome(peer.facts(case)), both))
        if found:
            raise Disagreement(f"{case.case} ({count}): {'; '.join(found)}")
    return count
