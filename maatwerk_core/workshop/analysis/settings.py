"""How heavily each finding weighs in this pack: its rule's own level, unless the pack says otherwise and why."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from maatwerk_core.errors import Fault, did_you_mean, fault
from maatwerk_core.errors.fault import as_values, names_in
from maatwerk_core.rules.sections import RuleSetting
from maatwerk_core.workshop.analysis.finding import Finding, Level
from maatwerk_core.workshop.analysis.rules import RULES
from maatwerk_core.workshop.analysis.subject import Subject

#: The code of a setting that settles nothing. It is no rule: a pack can't turn it off.
IDLE = "analysis.settles-nothing"


@dataclass(frozen=True, slots=True)
class Weighed:
    """A finding with how heavily it weighs in the pack."""

    finding: Finding
    level: Level


def weigh(subject: Subject, findings: Sequence[Finding]) -> tuple[Weighed, ...]:
    """The findings that count, each with its level; what the pack settled with a reason is left out."""
    settings = {setting.id: setting for setting in subject.policy.pack.analysis}
    weighed = ((found, _level(subject, found, settings.get(found.rule))) for found in findings)
    return tuple(Weighed(found, level) for found, level in weighed if level is not None)


def _level(subject: Subject, found: Finding, setting: RuleSetting | None) -> Level | None:
    """How heavily a finding weighs; `None` where the pack settled it. A setting without places speaks of all."""
    if setting is None or (
        setting.at and not any(_is_within(subject, found, place) for place in setting.at)
    ):
        return RULES[found.rule].level
    return None if setting.level == "off" else setting.level


def _is_within(subject: Subject, found: Finding, place: str) -> bool:
    where = address_of(subject.data, found.pointer)
    return where == place or where.startswith(f"{place}.")


def address_of(data: Any, pointer: str) -> str:
    """A pointer as people address a place in a pack: points between the steps, a tier by its first role.

    >>> address_of({"tiers": [{"role": ["team", "manager"]}]}, "/tiers/0/ceiling")
    'tiers.team.ceiling'
    """
    steps = []
    for step in names_in(pointer):
        data, name = _into(data, step)
        steps.append(name)
    return ".".join(steps)


def _into(data: Any, name: str) -> tuple[Any, str]:
    """What stands under a step, and what the step is called."""
    if isinstance(data, dict):
        return data.get(name), name
    if not isinstance(data, list) or not name.isdigit() or int(name) >= len(data):
        return None, name
    row = data[int(name)]
    role = row.get("role") if isinstance(row, dict) else None
    return row, str(role[0] if isinstance(role, list) else role or name)


def wrong_settings(subject: Subject) -> Iterator[Fault]:
    """Settings of rules that don't exist."""
    for setting in subject.policy.pack.analysis:
        if setting.id not in RULES:
            path = ("analysis", setting.id)
            near = did_you_mean(setting.id, RULES)
            place = subject.place(path, key=True)
            yield fault(
                "analysis.unknown-rule", subject.pointer(path), place, rule=setting.id, near=near
            )


def idle_settings(subject: Subject, findings: Sequence[Finding]) -> Iterator[Weighed]:
    """Places that a setting speaks of and where its rule finds nothing: a new finding there would go unnoticed."""
    for setting in subject.policy.pack.analysis:
        own = [found for found in findings if found.rule == setting.id]
        for at, place in enumerate(setting.at):
            if setting.id in RULES and not any(_is_within(subject, one, place) for one in own):
                path = ("analysis", setting.id, "at", at)
                given = as_values({"rule": setting.id, "at": place})
                found = Finding(IDLE, subject.pointer(path), subject.place(path), given)
                yield Weighed(found, "warn")
