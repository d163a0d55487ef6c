"""What an example reads of a policy, so that a mutant is tried only on examples that can notice it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Any

from maatwerk_core.engine.assess import Assessment
from maatwerk_core.engine.grounds import flagged_params
from maatwerk_core.engine.replay import Replay
from maatwerk_core.packs.example import Example
from maatwerk_core.packs.expected import unmet
from maatwerk_core.rules.dated import Dated
from maatwerk_core.rules.leaves import read_leaves
from maatwerk_core.workshop.mutate.written_pack import Mutated
from maatwerk_core.workshop.scenarios import Outcome

#: Fields whose name in a file is another than in the policy.
_SPELLED = {".from": ".starts", ".until": ".ends"}


@dataclass(frozen=True, eq=False)
class Trial:
    """An example that comes out as expected, with the paths of the values that its outcome can depend on."""

    example: Example
    assessment: Assessment
    reads: frozenset[str]
    words: frozenset[str]

    def may_notice(self, mutated: Mutated) -> bool:
        """Can this mutant change anything here? Of values: one that is read differs on the day of the example."""
        if not mutated.same_plan:
            return True
        return any(
            path in self.reads and self._differs(path, value)
            for path, value in mutated.changed.items()
        )

    def mentions(self, mutated: Mutated) -> bool:
        """Does what is expected name something that the mutant changes?"""
        return not self.words.isdisjoint(map(str, mutated.mutant.path))

    def _differs(self, path: str, value: Dated) -> bool:
        result, before = self.assessment.result, self.assessment.policy.values.get(path)
        now = value.on(result.day, strict=result.strict)
        return before is None or before.on(result.day, strict=result.strict) != now


def trial_of(outcome: Outcome) -> Trial:
    """An example with what it reads, found by running it once more with every look noted."""
    example, assessment = outcome.example, outcome.assessment
    words = {step for each in example.expect for key in each.path for step in key.split(".")}
    reads = {*_by_the_plan(assessment), *_beside_the_plan(example, assessment), *_asked(example)}
    return Trial(example, assessment, frozenset(reads), frozenset(words))


class _Noting(dict[str, Any]):
    """A mapping that notes what is asked of it."""

    def __init__(self, held: Mapping[str, Any]) -> None:
        super().__init__(held)
        self.asked: set[str] = set()

    def get(self, key: str, default: Any = None) -> Any:
        """The value, with the key noted."""
        self.asked.add(key)
        return super().get(key, default)


def _by_the_plan(assessment: Assessment) -> set[str]:
    """The values that any expression of the plan needs for this case."""
    plan, result = assessment.policy.plan, assessment.result
    params = _Noting(dict(zip(plan.params, result.params, strict=True)))
    leaves = dict(zip(plan.leaves, result.leaves, strict=True))
    replay = Replay(leaves, params, plan.fields)
    for node in (*plan.outputs.values(), *plan.extras.values()):
        replay.read(node)
    return params.asked


def _beside_the_plan(example: Example, assessment: Assessment) -> set[str]:
    """The values that are looked up for the case, for figures and for words."""
    values = _Noting(assessment.policy.values)
    policy = replace(assessment.policy, values=values)
    flagged_params(policy, assessment.day)  # looks at the remarks of every value: kept apart
    values.asked.clear()
    read_leaves(assessment.case, policy, assessment.day, strict=assessment.result.strict)
    unmet(example.expect, replace(assessment, policy=policy))
    return values.asked


def _asked(example: Example) -> Iterator[str]:
    """The values that the example asks for by their path."""
    for each in example.expect:
        if each.path[0] == "reads":
            path = each.path[1]
            ends = next((end for end in _SPELLED if path.endswith(end)), "")
            yield path.removesuffix(ends) + _SPELLED[ends] if ends else path
