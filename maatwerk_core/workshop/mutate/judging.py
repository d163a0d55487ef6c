"""Tries every mutant on the examples of its pack: killed by the first that comes out otherwise, or survived."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from maatwerk_core.engine.assess import Assessment, assess
from maatwerk_core.engine.running import running
from maatwerk_core.engine.stated import reading_stated
from maatwerk_core.model.assessment import Assessed
from maatwerk_core.packs.example import Example
from maatwerk_core.packs.expected import Difference, unmet
from maatwerk_core.packs.observed import ABSENT
from maatwerk_core.rules.leaves import read_leaves
from maatwerk_core.rules.plan import Plan
from maatwerk_core.rules.policy import Policy
from maatwerk_core.workshop.mutate.grafting import Graft, Stock
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
    bench = Bench(pack.policy, trials)
    killed: list[Killed] = []
    survived: list[Mutated] = []
    refused: list[Mutant] = []
    for mutant in pack.mutants if mutants is None else mutants:
        mutated = pack.mutated(mutant)
        if mutated is None:
            refused.append(mutant)
        elif (found := bench.first_to_notice(mutated)) is not None:
            killed.append(found)
        else:
            survived.append(mutated)
    return Judged(tuple(killed), tuple(survived), tuple(refused))


class Bench:
    """Examples to try mutants on, with the plan of each: most of it is the same for every mutant."""

    def __init__(self, policy: Policy, trials: Sequence[Trial]) -> None:
        self.policy, self.trials = policy, trials
        plans = {policy.plan, *(one.assessment.policy.plan for one in trials)}
        self.stocks = {plan: Stock(plan) for plan in plans}

    def first_to_notice(self, mutated: Mutated) -> Killed | None:
        """The first example that comes out otherwise; those that name what was changed are tried first."""
        grafts: dict[Plan, Graft] = {}
        able = [trial for trial in self.trials if trial.reads_any(mutated.changed)]
        if not mutated.same_plan:
            grafts[self.policy.plan] = self.stocks[self.policy.plan].graft(mutated.policy.plan)
            able = self._able(mutated, grafts[self.policy.plan].changed)
        named = [trial for trial in able if trial.mentions(mutated.mutant)]
        for trial in (*named, *(trial for trial in able if trial not in named)):
            differences = self.noticed(trial, mutated, grafts)
            if differences:
                return Killed(mutated.mutant, trial.example, differences)
        return None

    def _able(self, mutated: Mutated, changed: frozenset[str]) -> list[Trial]:
        """The examples that read a value or rest on an output that differs, or give a fact that is gone."""
        return [
            trial
            for trial in self.trials
            if trial.reads_any(mutated.changed)
            or trial.rests_on(changed, mutated.mutant)
            or unknown_facts(trial.example, mutated.policy)
        ]

    def noticed(
        self, trial: Trial, mutated: Mutated, grafts: dict[Plan, Graft] | None = None
    ) -> tuple[Difference, ...]:
        """Where one example comes out otherwise by a mutant; `grafts` keeps the plans that were grafted for it."""
        example, grafts = trial.example, {} if grafts is None else grafts
        if mutated.same_plan:
            return unmet(example.expect, assess_mutated(trial, mutated))
        unknown = unknown_facts(example, mutated.policy)
        if unknown:
            return unknown
        own = trial.assessment.policy.plan
        if own not in grafts:
            stated = reading_stated(mutated.policy, example.case, example.forced)
            grafts[own] = self.stocks[own].graft(stated.plan)
        policy = replace(mutated.policy, plan=grafts[own].plan)
        return unmet(example.expect, assess(example.case, policy, strict=example.strict))


def differences_by(example: Example, policy: Policy) -> tuple[Difference, ...]:
    """Where an example comes out otherwise by this policy; a fact that it doesn't know can't be given at all."""
    return unknown_facts(example, policy) or unmet(example.expect, assess_example(example, policy))


def unknown_facts(example: Example, policy: Policy) -> tuple[Difference, ...]:
    """The facts of an example that this policy doesn't know: its file would be refused."""
    given = {*example.forced, *(fact.id for fact in example.case.facts)}
    unknown = sorted(given - policy.plan.facts.keys())
    return tuple(Difference(f"given.{fact}", "?", ABSENT) for fact in unknown)


def assess_mutated(trial: Trial, mutated: Mutated) -> Assessment:
    """The assessment of an example by a mutant of which only values differ: the plan and its functions stay."""
    before, result = trial.assessment, trial.assessment.result
    policy = mutated.policy
    if before.policy.plan is not policy.plan:
        policy = replace(policy, plan=before.policy.plan)
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
