"""A mutant is killed where a pack with that change in its files fails its own examples, else it survives."""

import pytest

from maatwerk_core.errors import Faults
from maatwerk_core.workshop.mutate.judging import Bench, differences_by, judge_mutants
from maatwerk_core.workshop.mutate.reading import trial_of
from maatwerk_core.workshop.scenarios import run_pack

PACKS = ("amsterdam", "utrecht", "zaanstad")


def sampled(pack, shape, many):
    """Some of the mutants of a pack, spread over its files."""
    found = [one for one in pack.mutants if one.shape is shape]
    return found[:: max(len(found) // many, 1)][:many]


def noticed(folder, name):
    """The examples that come out otherwise; where the mutant has no such fact or row, their file is refused."""
    try:
        return {one.example.name for one in run_pack(folder).failed}
    except Faults as error:
        codes = {one.code for one in error.faults}
        gone = {code for code in codes if code.startswith("case.unknown-")}
        assert codes <= {"scenario.unknown-output", "condition.unknown-fact"} | gone
        return {name}


@pytest.mark.parametrize("shape", [False, True], ids=["value", "shape"])
@pytest.mark.parametrize("name", PACKS)
def test_what_kills_a_mutant_fails_on_the_changed_file(name, shape, written, ran, write_mutant):
    pack, run = written(name), ran(name)
    judged = judge_mutants(pack, run.outcomes, sampled(pack, shape, 6))
    for number, one in enumerate(judged.killed):
        folder = write_mutant(pack, one.mutant, number)
        assert one.by.name in noticed(folder, one.by.name), one.mutant.id


@pytest.mark.parametrize("name", ["voorbeeld", "leeuwarden"])
def test_what_survives_passes_on_the_changed_file(name, written, ran, write_mutant):
    pack = written(name)
    cases = [one for one in ran(name).outcomes if "/" not in one.example.name]
    judged = judge_mutants(pack, cases, [*sampled(pack, False, 8), *sampled(pack, True, 8)])
    assert judged.survived
    names = {one.example.name for one in cases}
    for number, one in enumerate(judged.survived[::3]):
        run = run_pack(write_mutant(pack, one.mutant, number))
        assert names & {each.example.name for each in run.failed} == set(), one.mutant.id


@pytest.mark.parametrize("name", ["amsterdam", "landelijk"])
def test_a_grafted_plan_says_what_the_plan_itself_says(name, written, ran):
    pack, run = written(name), ran(name)
    examples = run.outcomes[:: max(len(run.outcomes) // 12, 1)]
    bench = Bench(pack.policy, [trial_of(one) for one in examples])
    for mutant in sampled(pack, True, 8):
        mutated = pack.mutated(mutant)
        for trial in bench.trials if mutated else ():
            grafted = bench.noticed(trial, mutated)
            assert grafted == differences_by(trial.example, mutated.policy), mutant.id


@pytest.mark.parametrize("name", ["almere", "landelijk"])
def test_an_example_that_reads_nothing_of_a_mutant_comes_out_the_same(name, written, ran):
    pack, run = written(name), ran(name)
    trials = [trial_of(one) for one in run.outcomes[:: max(len(run.outcomes) // 33, 1)]]
    for mutant in sampled(pack, False, 20):
        mutated = pack.mutated(mutant)
        for trial in trials:
            if not trial.reads_any(mutated.changed):
                assert differences_by(trial.example, mutated.policy) == (), mutant.id


def test_a_failing_example_kills_nothing(written, copied):
    folder = copied("amsterdam")
    text = (folder / "amsterdam.yaml").read_text()
    (folder / "amsterdam.yaml").write_text(text.replace("{2018: 500}", "{2018: 400}"))
    pack, run = written(folder), run_pack(folder)
    failing = {one.example.name for one in run.failed}
    judged = judge_mutants(pack, run.outcomes)
    assert failing
    assert failing.isdisjoint(one.by.name for one in judged.killed)


def test_what_the_loader_refuses_is_no_survivor(written, ran):
    judged = judge_mutants(written("amsterdam"), ran("amsterdam").outcomes)
    assert [one.id for one in judged.refused] == [
        "checks.altijd-in-natura.severity: motivate > stop"
    ]


def test_every_mutant_has_one_fate(written, ran):
    pack = written("amsterdam")
    judged = judge_mutants(pack, ran("amsterdam").outcomes)
    fates = (
        *(one.mutant for one in judged.killed),
        *(one.mutant for one in judged.survived),
        *judged.refused,
    )
    assert sorted(one.id for one in fates) == sorted(one.id for one in pack.mutants)
