"""The policy of a mutant is the one that loading the changed file would give."""

import pytest

from maatwerk_core.errors import Faults
from maatwerk_core.packs.find import find_folder
from maatwerk_core.packs.load import load_pack


@pytest.mark.parametrize("name", ["amsterdam", "landelijk", "voorbeeld"])
def test_a_mutant_is_the_policy_that_its_file_would_load_as(name, written, write_mutant):
    pack = written(name)
    every = max(len(pack.mutants) // 12, 1)
    for at, mutant in enumerate(pack.mutants[::every]):
        folder = write_mutant(pack, mutant, at)
        mutated = pack.mutated(mutant)
        if mutated is None:
            with pytest.raises(Faults):
                load_pack(folder)
            continue
        loaded = load_pack(folder)
        assert mutated.policy.values == loaded.values, mutant.id
        assert mutated.policy.plan.outputs == loaded.plan.outputs, mutant.id
        assert mutated.policy.plan.extras == loaded.plan.extras, mutant.id


@pytest.mark.parametrize("name", ["amsterdam", "landelijk", "voorbeeld"])
def test_a_mutant_of_values_leaves_the_plan_and_one_of_shape_need_not(name, written):
    pack = written(name)
    for mutant in pack.mutants[::7]:
        mutated = pack.mutated(mutant)
        if mutated is not None and mutated.same_plan:
            assert mutated.changed, mutant.id
            assert mutated.policy.plan is pack.policy.plan


def test_a_stop_without_a_law_is_refused(written):
    pack = written("amsterdam")
    to_stop = next(one for one in pack.mutants if one.id.endswith("motivate > stop"))
    assert pack.mutated(to_stop) is None


def test_a_value_that_the_pack_overrides_comes_back_as_inherited_when_its_row_goes(written):
    pack = written("voorbeeld")
    row = next(one for one in pack.mutants if one.id == "retention.granted: granted > -")
    inherited = written("landelijk").policy.values["retention.granted.keep"]
    assert pack.mutated(row).policy.values["retention.granted.keep"] == inherited


def test_the_place_of_a_mutant_is_where_its_text_stands(written):
    pack = written("amsterdam")
    ceiling = next(one for one in pack.mutants if one.path[-2:] == ("ceiling", "2018"))
    place = pack.place(ceiling)
    lines = (find_folder("amsterdam") / "amsterdam.yaml").read_text().splitlines()
    assert lines[place.line - 1][place.column - 1 :].startswith("500")
