"""Tries every mutant on the examples of its pack: killed by the first that comes out otherwise, or survived."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from maatwerk_core.engine.assess import Assessment
from maatwerk_core.engine.running import running
from maatwerk_core.model.assessment import Assessed
from maatwerk_core.packs.example import Example
from maatwerk_core.packs.expected import Difference, unmet
from maatwerk_core.rules.leaves import read_leaves
from maatwerk_core.workshop.mutate.mutant import Mutant
from maatwerk_core.workshop.mutate.reading import Trial, trial_of
from maatwerk_core.workshop.mutate.written_pack import Mutated, WrittenPack
from maatwerk_core.workshop.scenarios import Outcome, assess_example


@dataclass(frozen=True, slots=True)
class Killed:
    """A mutant that an example noticed, and what came out otherwise there."""

    mutant: Mutant
    by: Example
    differences: tuple[Difference, ...]


@dataclass(frozen=True, slots=True)
class Judged:
    """Every mutant of a pack: killed, survived, or refused when it is loaded."""

    killed: tuple[Killed, ...]
    survived: tuple[Mutated, ...]
    refused: tuple[Mutant, ...]


def judge_mutants(
    pack: WrittenPack, outcomes: Iterable[Outcome], mutants: Iterable[Mutant] | None = None
) -> Judged:
    """Try each mutant (all of them, unless some are given) on the outcomes that are as expected."""
    trials = [trial_of(outcome) for outcome in outcomes if outcome.passed]
    killed: list[Killed] = []
    survived: list[Mutated] = []
    refused: list[Mutant] = []
    for mutant in pack.mutants if mutants is None else mutants:
        mutated = pack.mutated(mutant)
        if mutated is None:
            refused.append(mutant)
        elif (found := first_to_notice(mutated, trials)) is not None:
            killed.append(found)
        else:
            survived.append(mutated)
    return Judged(tuple(killed), tuple(survived), tuple(refused))


def first_to_notice(mutated: Mutated, trials: Sequence[Trial]) -> Killed | None:
    """The first example that comes out otherwise; those that name what was changed are tried first."""
    for trial in _likeliest_first(mutated, trials):
        differences = unmet(trial.example.expect, assess_mutated(trial, mutated))
        if differences:
            return Killed(mutated.mutant, trial.example, differences)
    return None


def _likeliest_first(mutated: Mutated, trials: Sequence[Trial]) -> Iterator[Trial]:
    able = [trial for trial in trials if trial.may_notice(mutated)]
    yield from (trial for trial in able if trial.mentions(mutated))
    yield from (trial for trial in able if not trial.mentions(mutated))


def assess_mutated(trial: Trial, mutated: Mutated) -> Assessment:
    """The assessment of an example by a mutant. Where only values differ the plan and its functions stay."""
    if not mutated.same_plan:
        return assess_example(trial.example, mutated.policy)
    before, result = trial.assessment, trial.assessment.result
    policy = replace(mutated.policy, plan=before.policy.plan)
    params = list(result.params)
    for path, value in mutated.changed.items():
        if path in before.policy.plan.params:
            at = before.policy.plan.params.index(path)
            params[at] = value.on(result.day, strict=result.strict).value
    swapped = tuple(params)
    leaves = read_leaves(before.case, policy, result.day, strict=result.strict)
    values = running(policy.plan).values(leaves, swapped)
    assessed = Assessed(result.day, result.strict, leaves, swapped, values)
    return Assessment(before.case, policy, assessed)
