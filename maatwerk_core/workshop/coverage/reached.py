"""Which goals the outcome of an example reaches: what was decided, by which conditions, resting on which values."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from functools import cached_property

from maatwerk_core.engine.figures import quorum_of
from maatwerk_core.engine.grounds import bits_of, names_of
from maatwerk_core.engine.replay import Replay
from maatwerk_core.engine.running import running, running_extras
from maatwerk_core.packs.expected import AT_LEAST
from maatwerk_core.rules.expression import Node
from maatwerk_core.rules.policy import NOBODY, Policy
from maatwerk_core.workshop.coverage.atoms import atoms_of, decides
from maatwerk_core.workshop.coverage.goals import Goal, outcome_of
from maatwerk_core.workshop.coverage.own_values import entry_on
from maatwerk_core.workshop.coverage.possible import named_facts
from maatwerk_core.workshop.scenarios import Outcome


class Reached:
    """One outcome, asked for what it shows."""

    def __init__(self, outcome: Outcome, policy: Policy) -> None:
        self.outcome, self.policy = outcome, policy
        self.assessment = outcome.assessment
        self._truths: dict[tuple[Node, Node], dict[Node, bool | None]] = {}

    def shows(self, goal: Goal) -> bool:
        """Does this outcome reach a goal? A condition needs two outcomes: see `sides`."""
        match goal.kind:
            case "value":
                return self._reads(goal)
            case "above":
                is_nobody = self.assessment.output("tier") == NOBODY
                return is_nobody if goal.shows == "nobody" else bool(goal.names & self.expected)
            case "quorum":
                return self._agrees(goal)
            case "ask":
                stated = self.assessment.output(goal.path.replace(".", ":", 1))
                return (stated is True) is (goal.shows == "yes")
            case "tier":
                return self._decides(goal)
            case _:
                return self._comes_to(goal)

    def sides(self, goal: Goal) -> Iterator[bool | None]:
        """On which side a condition decided here, of the sides that have to be shown; mostly on none."""
        assert goal.decision is not None and goal.atom is not None  # noqa: S101  # reason: an invariant, for the type checker
        truths = self._of(goal.decision.node, goal.decision.applies)
        value = truths[goal.atom]
        if value in goal.sides and decides(goal.atom, goal.decision.node, truths):
            yield value

    def _agrees(self, goal: Goal) -> bool:
        """Does this quorum count here? Where nobody can be known to decide, an example says what it would need."""
        found = quorum_of(self.assessment)
        if found is not None:
            return f"quorum.{found.id}" == goal.path
        role = goal.path.removeprefix("quorum.")
        asked = (each.path for each in self.outcome.example.expect)
        return ("quorum", "would_need", role) in asked

    def _decides(self, goal: Goal) -> bool:
        assert goal.decision is not None  # noqa: S101  # reason: an invariant, for the type checker
        if goal.shows == "unknown":
            return bool(goal.names & self.expected)
        return bool(self.assessment.output("tier") == int(goal.decision.id))

    def _comes_to(self, goal: Goal) -> bool:
        assert goal.decision is not None  # noqa: S101  # reason: an invariant, for the type checker
        truths = self._of(goal.decision.node, goal.decision.applies)
        if outcome_of(goal.decision, truths) != goal.shows:
            return False
        return goal.shows != "unknown" or self._asks_about(goal)

    def _asks_about(self, goal: Goal) -> bool:
        """Does the example expect this unknown, or name what is missing for it?"""
        assert goal.decision is not None  # noqa: S101  # reason: an invariant, for the type checker
        # The check that the days of a scheme stand for goes by another name than its place in the pack.
        paths = (tuple(goal.path.split(".")), ("checks", goal.decision.id))
        asked = any(
            each.path[:2] in paths and each.value == "unknown"
            for each in self.outcome.example.expect
        )
        return asked or bool(goal.names & self.expected)

    def _reads(self, goal: Goal) -> bool:
        """A value counts where an outcome rested on it or an example asks for it; an unknown one has to be named."""
        entry = goal.entry
        assert entry is not None  # noqa: S101  # reason: an invariant, for the type checker
        if entry_on(entry.held, self.assessment.day) != entry.number:
            return False
        if goal.path in self.expected:
            return True
        if goal.shows == "unknown" or self.outcome.example.strict:
            return False
        return goal.path in self.rested

    def _of(self, node: Node, applies: Node) -> Mapping[Node, bool | None]:
        """What the conditions of a decision were."""
        key = (node, applies)
        if key not in self._truths:
            atoms = (*atoms_of(node, self.names), *atoms_of(applies, self.names))
            self._truths[key] = {atom: self.replay.value(atom) for atom in atoms}
        return self._truths[key]

    @cached_property
    def names(self) -> Mapping[Node, str]:
        """The facts that conditions read, by their expression."""
        return named_facts(self.policy)

    @cached_property
    def replay(self) -> Replay:
        """The value of any node of the pack's own plan; what the example put in a fact's place stands there."""
        plan, result = self.assessment.policy.plan, self.assessment.result
        leaves = dict(zip(plan.leaves, result.leaves, strict=True))
        params = dict(zip(plan.params, result.params, strict=True))
        replay = Replay(leaves, params, plan.fields)
        if plan is not self.policy.plan:
            theirs = Replay(leaves, params, plan.fields)
            for fact in (*plan.replaced.stated, *plan.replaced.forced):
                replay.seen[self.policy.plan.nodes[fact]] = theirs.read(plan.nodes[fact])
        return replay

    @cached_property
    def rested(self) -> frozenset[str]:
        """The values of the pack that anything in the outcome rested on, by path."""
        plan, result = self.assessment.policy.plan, self.assessment.result
        together = 0
        for ready in (running(plan), running_extras(plan)):
            for mask in ready.masks(result.leaves, result.params):
                together |= mask
        names = names_of(plan)
        found = {names[bit] for bit in bits_of(together)}
        if "legal_basis" in found and "legal_basis" not in self.assessment.case.model_fields_set:
            found.add("scheme.legal_basis")
        rows = [name.removesuffix(".from") for name in found if name.endswith(".from")]
        ends = {f"{row}.{end}" for row in rows for end in ("until", "through")}
        return frozenset(found | ends)

    @cached_property
    def expected(self) -> frozenset[str]:
        """The values of the pack that the example names, by path: as read, as missing, or as a figure."""
        return frozenset(self._expected())

    def _expected(self) -> Iterator[str]:
        for each in self.outcome.example.expect:
            if each.path[-1] in AT_LEAST and isinstance(each.value, Sequence):
                yield from map(str, each.value)
            elif each.path[0] == "reads":
                yield each.path[1]
            else:
                yield from self._figure(each.path)

    def _figure(self, path: tuple[str, ...]) -> Iterator[str]:
        """The value of the pack that a figure shows as it is."""
        match path:
            case ("quorum", "would_need", role):
                yield f"quorum.{role}.approvals"
            case ("quorum", name, *_):
                quorum = quorum_of(self.assessment)
                yield f"quorum.{quorum.id}.{name}" if quorum else ""
            case ("tegenprestatie", "stance") | ("returns", "reference"):
                yield ".".join(path)
            case ("agreements", id_, ("kept" | "broken_culpably" | "broken_otherwise") as ending):
                yield f"agreements.{id_}.{ending}.pays"
            case ("agreements", id_, name):
                yield f"agreements.{id_}.{name}"
            case ("legitimacy", "decision_kind"):
                basis = self.assessment.leaf("legal_basis")
                trigger = self.assessment.leaf("trigger")
                yield f"legal_bases.{basis}.on_{trigger}"
            case _:
                return
