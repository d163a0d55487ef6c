"""What every rendering of one assessment shares: its findings, one replay, the voice and the names."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cached_property
from typing import Any

from maatwerk_core.engine.assess import Assessment
from maatwerk_core.engine.first import first_step, open_points
from maatwerk_core.engine.replay import Replay, replay_choose
from maatwerk_core.engine.running import replay_of
from maatwerk_core.explain.citation import Citing
from maatwerk_core.explain.naming import Naming
from maatwerk_core.explain.voice import Lang, Voice, day_text
from maatwerk_core.model.assessment import Finding, Reason, Rest
from maatwerk_core.rules.expression import Leaf, Node, Param, Pick
from maatwerk_core.rules.sections import Check


class Telling:
    """One assessment about to be told in one language. It looks things up and works nothing out."""

    def __init__(self, assessment: Assessment, lang: Lang) -> None:
        self.assessment, self.lang = assessment, lang
        self.pack = assessment.policy.pack
        self.voice = Voice(self.pack, lang)
        self.naming = Naming(self.voice, assessment.policy.plan)
        self.checks: Mapping[str, Check] = {check.id: check for check in self.pack.checks}
        self.citing = Citing(self.pack.sources, lang, assessment.day)

    @cached_property
    def findings(self) -> dict[str, Finding]:
        """The seven findings."""
        return self.assessment.findings

    @cached_property
    def first(self) -> dict[str, Any]:
        """What can be done first, and by whom."""
        return first_step(self.assessment, self.findings)

    @cached_property
    def replay(self) -> Replay:
        """The value of any node of the plan, and what it rested on."""
        result = self.assessment.result
        return replay_of(self.assessment.policy.plan, result.leaves, result.params)

    @cached_property
    def open(self) -> tuple[str, ...]:
        """What keeps the status from being better, by path."""
        return tuple(open_points(self.findings))

    def value(self, path: str) -> Any:
        """A value of the policy on the day; unknown is `None`."""
        found = self.assessment.policy.value(
            path, self.assessment.day, strict=self.assessment.result.strict
        )
        return found.value

    def applies(self, name: str) -> tuple[bool | None, tuple[str, ...]]:
        """Does this agreement, text to write or route apply, and if that is unknown, what is missing?"""
        value, used = self.replay.read(self.assessment.policy.plan.extras[name])
        return value, () if value is not None else tuple(sorted(name_of(node) for node in used))

    def possible_roles(self) -> tuple[str, ...]:
        """The roles that may decide, or that may turn out to."""
        roles = self.findings["mandate"]["roles"]
        if roles:
            return tuple(roles)
        table = self.assessment.policy.plan.outputs["mandate"]
        if not isinstance(table, Pick):
            return ()
        possible = {
            row for row, applies in replay_choose(self.replay, table.choose) if applies is not False
        }  # fmt: skip
        return tuple(
            role
            for tier in self.pack.mandate.tiers or ()
            if f"mandate.tiers.{tier.role[0]}" in possible
            for role in tier.role
        )

    def reasons(self, *severities: str, verdicts: tuple[str, ...]) -> Iterator[Reason]:
        """The reasons of these weights and verdicts, over all questions."""
        for finding in self.findings.values():
            for reason in finding.reasons:
                if reason.severity in severities and reason.verdict in verdicts:
                    yield reason

    def rests(self) -> dict[str, Rest]:
        """Everything assumed, contested or about that a finding that was given rested on, by path."""
        return {rest.path: rest for finding in self.findings.values() for rest in finding.assumed}

    @property
    def day(self) -> str:
        """The day of the case in words."""
        return day_text(self.assessment.day, self.lang)


def name_of(node: Node) -> str:
    """The id by which people know a leaf, or the path of a value of the rule pack.

    >>> name_of(Leaf("amount_stated", "cents"))
    'amount'
    """
    if isinstance(node, Leaf):
        return node.fact.removeprefix("=").removesuffix("_stated")
    return node.path if isinstance(node, Param) else ""
