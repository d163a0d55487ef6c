"""What an example reads of a policy, so that a mutant is tried only on examples that can notice it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Any

from maatwerk_core.engine.assess import Assessment
from maatwerk_core.engine.grounds import flagged_params
from maatwerk_core.engine.replay import Replay
from maatwerk_core.model.assessment import QUESTIONS
from maatwerk_core.packs.example import Example, Expectation
from maatwerk_core.packs.expected import unmet
from maatwerk_core.rules.dated import Dated
from maatwerk_core.rules.leaves import read_leaves
from maatwerk_core.workshop.mutate.mutant import Mutant
from maatwerk_core.workshop.scenarios import Outcome

#: What is worked out on demand, by the part of an expectation that asks for it.
_EXTRAS = {
    "substantiation": "substantiation",
    "agreements": "agreements",
    "provisions": "open",
    "facts": "fact",
}
#: Fields whose name in a file is another than in the policy.
_SPELLED = {"from": ("starts", "low"), "until": ("ends",), "to": ("high",)}


@dataclass(frozen=True, eq=False)
class Trial:
    """An example that comes out as expected, with what its outcome can depend on.

    `reads` are paths of values, `rests` names of outputs and extras (`None`: any of them), `words` are those of what
    is expected.
    """

    example: Example
    assessment: Assessment
    reads: frozenset[str]
    rests: frozenset[str] | None
    words: frozenset[str]

    def reads_any(self, changed: Mapping[str, Dated]) -> bool:
        """Does a value that is read differ on the day of the example?"""
        return any(path in self.reads and self._differs(path, changed[path]) for path in changed)

    def rests_on(self, outputs: frozenset[str], mutant: Mutant) -> bool:
        """Can what is expected differ where these outputs do, or what the pack says beside them in this row?"""
        if self.rests is None or not self.rests.isdisjoint(outputs):
            return True
        row = ".".join(map(str, mutant.path[: 1 if mutant.section == "mandate" else 2]))
        return any(f"{path}.".startswith(f"{row}.") for path in self.reads_said)

    @property
    def reads_said(self) -> tuple[str, ...]:
        """What the example asks the pack itself, by path."""
        return tuple(each.path[1] for each in self.example.expect if each.path[0] == "reads")

    def mentions(self, mutant: Mutant) -> bool:
        """Does what is expected name something that the mutant changes?"""
        return not self.words.isdisjoint(map(str, mutant.path))

    def _differs(self, path: str, value: Dated) -> bool:
        result, before = self.assessment.result, self.assessment.policy.values.get(path)
        now = value.on(result.day, strict=result.strict)
        return before is None or before.on(result.day, strict=result.strict) != now


def trial_of(outcome: Outcome) -> Trial:
    """An example with what it reads, found by running it once more with every look noted."""
    example, assessment = outcome.example, outcome.assessment
    words = {step for each in example.expect for key in each.path for step in key.split(".")}
    reads = {*_by_the_plan(assessment), *_beside_the_plan(example, assessment), *_asked(example)}
    found = [rests_of(each) for each in example.expect]
    rests = None if None in found else frozenset(name for names in found for name in names or ())
    return Trial(example, assessment, frozenset(reads), rests, frozenset(words))


def rests_of(expected: Expectation) -> frozenset[str] | None:
    """The outputs and extras that one expectation rests on; `None` where it may be any, or more than these.

    >>> rests_of(Expectation(("checks", "gift"), "yes")) == {"applies:gift", "check:gift"}
    True
    """
    head, *rest = expected.path
    if head == "status":
        return frozenset(("status",))
    if head == "reads":
        return frozenset()
    if head == "checks" and rest[1:] in ([], ["verdict"]):
        return frozenset((f"applies:{rest[0]}", f"check:{rest[0]}"))
    if head in _EXTRAS and len(rest) == 1:
        return frozenset((f"{_EXTRAS[head]}:{rest[0]}",))
    if head in QUESTIONS and rest == ["verdict"]:
        return frozenset((head,))
    return frozenset(("approvals",)) if (head, *rest) == ("quorum", "approvals") else None


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
    unmet(
        [one for one in example.expect if one.path[0] != "reads"],
        replace(assessment, policy=policy),
    )
    return values.asked


def _asked(example: Example) -> Iterator[str]:
    """The values that the example asks for by their path, under each name that the policy may have for it."""
    for each in example.expect:
        if each.path[0] == "reads":
            block, _, field = each.path[1].rpartition(".")
            yield each.path[1]
            yield from (f"{block}.{name}" for name in _SPELLED.get(field, ()))
