"""What someone wants to reach, such as `status=ready` or `tier=team`; and what stands in the way of it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any, TypeAlias

from maatwerk_core.engine.assess import Assessment
from maatwerk_core.engine.first import open_points, stopped_by, to_motivate
from maatwerk_core.engine.running import positions
from maatwerk_core.engine.status import STATUSES
from maatwerk_core.errors import Faults, did_you_mean, fault
from maatwerk_core.model.assessment import QUESTIONS, Finding
from maatwerk_core.rules.policy import Policy

#: Reads the outputs of a plan, in its order.
Reached: TypeAlias = Callable[[tuple[Any, ...]], bool]

#: A status as good as this, or better.
WANTED_STATUS: tuple[str, ...] = ("ready", "motivate")


@dataclass(frozen=True, slots=True)
class Goal:
    """A goal by its name and value, with the test of it on a plan's outputs."""

    name: str
    wanted: str
    reached: Reached

    @property
    def text(self) -> str:
        """As it was written."""
        return f"{self.name}={self.wanted}"


def read_goal(text: str, policy: Policy) -> Goal:
    """A goal from text: `status=ready|motivate` (or better), a question `=yes`, or `tier=ROLE` (its tier decides).

    Raises `Faults` (`what-if.unknown-goal`) for any other.
    """
    name, _, wanted = (part.strip() for part in text.partition("="))
    choices = [f"status={status}" for status in WANTED_STATUS]
    choices += [f"{question}=yes" for question in QUESTIONS]
    tiers = {role: at for at, t in enumerate(policy.pack.mandate.tiers or ()) for role in t.role}
    choices += [f"tier={role}" for role in tiers]
    goal = f"{name}={wanted}"
    if goal not in choices:
        half = (choice for choice in choices if text.strip() and text.strip() in choice.split("="))
        near = did_you_mean(goal, choices) or next(half, None)
        raise Faults([fault("what-if.unknown-goal", "", given=text, choices=choices, near=near)])
    return Goal(name, wanted, _test(name, wanted, positions(policy.plan), tiers))


def _test(name: str, wanted: str, at: Mapping[str, int], tiers: Mapping[str, int]) -> Reached:
    if name == "status":
        best = STATUSES.index(wanted)
        return lambda values: bool(values[at["status"]] <= best)
    if name == "tier":
        return lambda values: bool(values[at["tier"]] == tiers[wanted])
    return lambda values: values[at[name]] is True


def in_the_way(goal: Goal, assessment: Assessment) -> tuple[str, ...]:
    """What keeps a goal from being reached today: failing checks, unknown facts and values, questions that are no."""
    findings = assessment.findings
    if goal.name == "status":
        found = [*stopped_by(findings), *open_points(findings)]
        found += to_motivate(findings) if goal.wanted == "ready" else []
        return tuple(dict.fromkeys(found))
    question = "mandate" if goal.name == "tier" else goal.name
    return _of_question(findings[question])


def _of_question(finding: Finding) -> tuple[str, ...]:
    failing = [r.id for r in finding.reasons if r.verdict == "no" and r.severity != "advice"]
    return tuple(dict.fromkeys((*failing, *finding.open, *finding.missing)))
