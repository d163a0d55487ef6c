"""What becomes of every mutant: noticed, to do with a scenario, or shown to make no difference."""

from fractions import Fraction

import pytest

from maatwerk_core.workshop.mutate.mutation import mutate, mutate_run
from maatwerk_core.workshop.mutate.written_pack import read_written
from maatwerk_core.workshop.scenarios import run_pack


@pytest.fixture(scope="module")
def bare(tmp_path_factory):
    """Amsterdam with its cases only."""
    import shutil

    from maatwerk_core.packs.find import find_folder

    folder = tmp_path_factory.mktemp("packs") / "amsterdam"
    shutil.copytree(find_folder("amsterdam"), folder)
    shutil.rmtree(folder / "scenarios")
    return mutate_run(run_pack(folder))


def test_scenarios_for_every_row_notice_every_mutant(written, ran):
    found = mutate(written("amsterdam"), ran("amsterdam"))
    assert (found.score, found.survived, found.equivalent) == (Fraction(1), (), ())


def test_cases_alone_leave_a_list_of_what_to_do(bare):
    assert Fraction(1, 4) < bare.score < Fraction(3, 4)
    assert len(bare.survived) + len(bare.killed) + len(bare.refused) == len(bare.pack.mutants)
    assert all(one.draft is not None for one in bare.survived)


def test_no_two_scenarios_of_the_list_have_one_name(bare):
    names = [one.draft.name for one in bare.survived if one.with_draft_of is None]
    assert len(names) == len(set(names))


def test_one_scenario_may_do_for_several_mutants(bare):
    shared = [one for one in bare.survived if one.with_draft_of is not None]
    drafts = {one.mutant.id: one.draft for one in bare.survived if one.with_draft_of is None}
    assert shared
    assert all(one.draft == drafts[one.with_draft_of.id] for one in shared)


def test_a_pack_that_writes_no_rule_has_no_score(tmp_path):
    folder = tmp_path / "leeg"
    folder.mkdir()
    (folder / "leeg.yaml").write_text("pack: leeg\nversion: 1.0.0\nextends: landelijk\n")
    found = mutate(read_written(folder), run_pack(folder))
    assert (found.score, found.killed, found.survived) == (None, (), ())
