"""Runs the rules of the analysis over a pack and sorts what they find by place."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from maatwerk_core.workshop.analysis.finding import Finding, Rule
from maatwerk_core.workshop.analysis.rules import RULES
from maatwerk_core.workshop.analysis.subject import Subject, read_subject


@dataclass(frozen=True, slots=True)
class Analysis:
    """What was found, and what could be neither shown nor refuted; both in the order of the files."""

    subject: Subject
    findings: tuple[Finding, ...]
    undecided: tuple[Finding, ...]


def analyse(where: str | Path, rules: Iterable[Rule] | None = None) -> Analysis:
    """Look a pack over, by name or by folder, with all rules or with these.

    Raises `Faults` when the pack can't be loaded: those come first.

    >>> analyse("landelijk", rules=()).findings
    ()
    """
    return look_over(read_subject(where), rules)


def look_over(subject: Subject, rules: Iterable[Rule] | None = None) -> Analysis:
    """Look a loaded pack over."""
    chosen = RULES.values() if rules is None else rules
    every = [finding for rule in chosen for finding in rule.findings(subject)]
    ordered = sorted(dict.fromkeys(every), key=_order)
    return Analysis(
        subject,
        tuple(one for one in ordered if one.state == "found"),
        tuple(one for one in ordered if one.state == "undecided"),
    )


def _order(finding: Finding) -> tuple[str, int, int, str]:
    place = finding.place
    return (place.file, place.line or 0, place.column or 0, finding.rule)
