"""The policy of a mutant is the one that loading the changed file would give."""

import json
import shutil

import pytest

from maatwerk_core.errors import Faults
from maatwerk_core.packs.find import find_folder, main_file
from maatwerk_core.packs.load import load_pack
from maatwerk_core.workshop.mutate.mutant import put
from maatwerk_core.workshop.mutate.written_pack import read_written


@pytest.fixture(scope="module")
def packs():
    return {name: read_written(name) for name in ("amsterdam", "landelijk", "voorbeeld")}


def write_mutant(pack, mutant, folder):
    """The pack's files with the change in them; each document as a flow mapping, which is YAML too."""
    where = folder / pack.policy.id
    shutil.copytree(pack.chain[0].folder, where, ignore=shutil.ignore_patterns("__pycache__"))
    data = put(pack.data, mutant.at, mutant.data)
    sections = pack.chain[0].documents.keys() - {""}
    for section in sections:
        (where / f"{section}.yaml").write_text(json.dumps(data[section]))
    whole = {key: part for key, part in data.items() if key not in sections}
    main_file(where).write_text(json.dumps(whole))
    return where


@pytest.mark.parametrize("name", ["amsterdam", "landelijk", "voorbeeld"])
def test_a_mutant_is_the_policy_that_its_file_would_load_as(name, packs, tmp_path):
    pack = packs[name]
    every = max(len(pack.mutants) // 12, 1)
    for at, mutant in enumerate(pack.mutants[::every]):
        folder = write_mutant(pack, mutant, tmp_path / str(at))
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
def test_a_mutant_of_values_leaves_the_plan_and_one_of_shape_need_not(name, packs):
    pack = packs[name]
    for mutant in pack.mutants[::7]:
        mutated = pack.mutated(mutant)
        if mutated is not None and mutated.same_plan:
            assert mutated.changed, mutant.id
            assert mutated.policy.plan is pack.policy.plan


def test_a_stop_without_a_law_is_refused(packs):
    pack = packs["amsterdam"]
    to_stop = next(one for one in pack.mutants if one.id.endswith("motivate > stop"))
    assert pack.mutated(to_stop) is None


def test_a_value_that_the_pack_overrides_comes_back_as_inherited_when_its_row_goes(packs):
    pack = packs["voorbeeld"]
    row = next(one for one in pack.mutants if one.id == "retention.granted: granted > -")
    inherited = packs["landelijk"].policy.values["retention.granted.keep"]
    assert pack.mutated(row).policy.values["retention.granted.keep"] == inherited


def test_the_place_of_a_mutant_is_where_its_text_stands(packs):
    pack = packs["amsterdam"]
    ceiling = next(one for one in pack.mutants if one.path[-2:] == ("ceiling", "2018"))
    place = pack.place(ceiling)
    lines = (find_folder("amsterdam") / "amsterdam.yaml").read_text().splitlines()
    assert lines[place.line - 1][place.column - 1 :].startswith("500")
