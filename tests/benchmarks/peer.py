"""The peer: zen-engine with a static loader, which compiles its decision graphs once, when it is made."""

from __future__ import annotations

import datetime
import re
from collections.abc import Mapping
from typing import Any

from maatwerk_core import Case, Policy, assess
from maatwerk_core.engine.shape import as_json
from tests.benchmarks.peer_rules import graph_of

#: With its trace, as ours comes with reasons.
TRACED = {"trace": True}


class Peer:
    """The rules of one pack on one day."""

    def __init__(self, policy: Policy, day: datetime.date, wiring: str = "whole") -> None:
        from zen import ZenEngine  # here, for the suite must be collected where it isn't installed

        self.policy, self.day = policy, day
        self.key = f"{policy.id}-{day}"
        graph = graph_of(policy, day, wiring)
        (facts,) = (node for node in graph["nodes"] if node["id"] == "facts")
        keys = facts["content"]["expressions"]
        self.answers = frozenset(one["key"] for one in keys)
        self.reads = _facts_read(" ".join(one["value"] for one in keys), policy)
        self.engine = ZenEngine({"loader": {"type": "static", "content": {self.key: graph}}})

    def facts(self, case: Case) -> dict[str, Any]:
        """What the rules read of a case, ready-made: cents, whole days, lists of lines; unknown is left out."""
        told = as_json(assess(case, self.policy))["receipt"]["facts"]
        return {
            name: self._plain(name, told[name]) for name in self.reads if told[name] is not None
        }

    def evaluate(self, facts: Mapping[str, Any]) -> dict[str, Any]:
        """The peer's result with its trace."""
        return dict(self.engine.evaluate(self.key, facts, TRACED))

    def evaluate_bare(self, facts: Mapping[str, Any]) -> dict[str, Any]:
        """The peer's result without a trace: the fastest it has."""
        return dict(self.engine.evaluate(self.key, facts))

    def outcome(self, facts: Mapping[str, Any]) -> dict[str, Any]:
        """Every outcome, wherever the peer left it: in its trace or in its answer."""
        told = self.evaluate(facts)
        return {**told["trace"]["facts"]["output"], **told["result"]}

    def _plain(self, name: str, value: Any) -> Any:
        fields = self.policy.plan.fields.get(name)
        if fields is None:
            return value
        return [
            {field: cell for field, cell in zip(fields, line, strict=True) if cell is not None}
            for line in value
        ]


def _facts_read(text: str, policy: Policy) -> tuple[str, ...]:
    """The leaf facts that some expression names: the peer is spared the others."""
    words = set(re.findall(r"(?<![.\w])[a-z_]+", text))
    return tuple(name for name in policy.plan.leaves if name in words)
