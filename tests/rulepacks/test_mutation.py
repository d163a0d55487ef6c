"""The examples of every pack notice at least 95 in 100 of its mutants; at most 3 in 100 are shown to be equivalent."""

from fractions import Fraction

import pytest

from maatwerk_core.packs.find_cases import pack_folders
from maatwerk_core.workshop.mutate.mutation import mutate_run
from maatwerk_core.workshop.scenarios import run_pack

FOLDERS = pack_folders()
LEAST, MOST_EQUIVALENT = Fraction(95, 100), Fraction(3, 100)
#: Packs in which nothing is known that a mutant could be made of.
WITHOUT = {"eindhoven", "huizen"}
#: Packs with hundreds of mutants.
LARGE = {"landelijk", "voorbeeld"}


def each_pack():
    for name in FOLDERS:
        yield pytest.param(name, marks=[pytest.mark.slow] if name in LARGE else [])


@pytest.mark.parametrize("pack", list(each_pack()))
def test_the_examples_of_a_pack_notice_its_mutants(pack):
    found = mutate_run(run_pack(FOLDERS[pack]))
    if pack in WITHOUT:
        assert found.score is None
        return
    survived = [one.mutant.id for one in found.survived]
    assert found.score >= LEAST, survived
    many = len(found.killed) + len(survived) + len(found.equivalent)
    assert Fraction(len(found.equivalent), many) <= MOST_EQUIVALENT
    assert all(one.draft is not None for one in found.survived)
