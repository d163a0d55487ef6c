"""What a result rested on and what was missing for it, in the words of paths: leaf facts and parameters."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING, Any

from maatwerk_core.engine.replay import Replay
from maatwerk_core.model.assessment import Rest
from maatwerk_core.model.provenance import Provenance
from maatwerk_core.rules.expression import Leaf, Node, Param

if TYPE_CHECKING:
    from maatwerk_core.engine.assess import Assessment


class Grounds:
    """One replay of an assessment, asked several questions."""

    def __init__(self, assessment: Assessment) -> None:
        plan, result = assessment.policy.plan, assessment.result
        self.assessment = assessment
        self.leaves: Mapping[str, Any] = dict(zip(plan.leaves, result.leaves, strict=True))
        self.params: Mapping[str, Any] = dict(zip(plan.params, result.params, strict=True))
        self.replay = Replay(self.leaves, self.params, plan.fields)
        self.own_basis = "legal_basis" in assessment.case.model_fields_set

    def missing(self, nodes: Iterable[Node]) -> tuple[str, ...]:
        """The leaf facts and parameters that made these unknown, by name."""
        found: dict[str, None] = {}
        for node in nodes:
            value, used = self.replay.read(node)
            if value is None:
                found.update((name, None) for name in sorted(self._name(n) for n in used))
        return tuple(found)

    def assumed(self, nodes: Iterable[Node]) -> tuple[Rest, ...]:
        """The assumed, contested and approximate values that these rested on."""
        found: dict[str, Rest] = {}
        for node in nodes:
            for part in self.replay.used(node):
                found.update((rest.path, rest) for rest in self._rests(part))
        return tuple(found[path] for path in sorted(found))

    def _name(self, node: Node) -> str:
        if isinstance(node, Leaf):
            if node.fact == "legal_basis" and not self.own_basis:
                return "scheme.legal_basis"
            return self.fact_name(node.fact)
        assert isinstance(node, Param)  # noqa: S101  # reason: an invariant, for the type checker
        return written_path(node.path)

    def fact_name(self, leaf: str) -> str:
        """The id by which people know a leaf: `amount` for the stated amount."""
        return leaf.removeprefix("=").removesuffix("_stated")

    def _rests(self, node: Node) -> Iterable[Rest]:
        if isinstance(node, Leaf):
            yield from self._rests_of_fact(node.fact)
        elif isinstance(node, Param):
            yield from self._rests_of_value(node.path)

    def _rests_of_value(self, path: str) -> Iterable[Rest]:
        provenance = self.assessment.policy.value(path, self.assessment.day).provenance
        if found := as_rest(written_path(path), provenance):
            yield found

    def _rests_of_fact(self, fact: str) -> Iterable[Rest]:
        if fact == "legal_basis" and not self.own_basis:
            yield from self._rests_of_value("scheme.legal_basis")
            return
        facts = self.assessment.policy.plan.facts
        path = facts[fact].path if fact in facts else f"facts.{fact[1:]}"
        for noted, provenance in self.assessment.case.notes:
            if noted == path or noted.startswith(f"{path}.") or path.startswith(f"{noted}."):
                if found := as_rest(noted, provenance):
                    yield found


def written_path(path: str) -> str:
    """The path as it stands in a pack, of a value that was worked out from it.

    >>> written_path("mandate.window_start"), written_path("checks.gift.holds")
    ('mandate.within', 'checks.gift.from')
    """
    if path in ("mandate.window_start", "mandate.counts_all"):
        return "mandate.within"
    return f"{path.removesuffix('.holds')}.from" if path.endswith(".holds") else path


def as_rest(path: str, provenance: Provenance) -> Rest | None:
    """What to tell about a value: that it is assumed, contested or about. Nothing for a plain sourced one."""
    if provenance.assumed:
        return Rest(path, "assumed", provenance.assumed, provenance.source)
    if provenance.also_found:
        return Rest(path, "contested", provenance.chosen, provenance.source)
    return Rest(path, "about", provenance.note, provenance.source) if provenance.about else None


__all__ = ["Grounds", "as_rest"]
