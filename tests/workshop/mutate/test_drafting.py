"""A drafted scenario can be pasted: the pack meets it, and the pack with the mutant in its files doesn't."""

import pytest

from maatwerk_core.packs.find import find_folder
from maatwerk_core.workshop.mutate.drafting import draft_for, tells
from maatwerk_core.workshop.scenarios import run_pack


def pasted(folder, draft):
    """A pack's folder with the draft in a file of scenarios."""
    (folder / "scenarios").mkdir(exist_ok=True)
    path = folder / "scenarios" / "geplakt.yaml"
    path.write_text(f"pack: {find_folder(folder).name}\nscenarios:\n{draft}\n")
    return folder


@pytest.mark.parametrize("name", ["amsterdam", "hengelo"])
def test_a_draft_kills_its_mutant_once_it_is_pasted(name, written, write_mutant, copied):
    pack = written(name)
    for number, mutant in enumerate(pack.mutants[::7]):
        mutated = pack.mutated(mutant)
        if mutated is None:
            continue
        draft = draft_for(pack.policy, mutated, "geplakt", "Om te proberen.")
        assert draft is not None, mutant.id
        assert run_pack(pasted(copied(name, f"{number}-own"), draft), "geplakt").failed == ()
        assert run_pack(pasted(write_mutant(pack, mutant, number), draft), "geplakt").failed, (
            mutant.id
        )


def test_a_ceiling_is_told_apart_by_the_amount_at_which_the_outcome_changes(written):
    pack = written("amsterdam")
    mutant = next(one for one in pack.mutants if one.id.endswith("500 > 499.99"))
    draft = draft_for(pack.policy, pack.mutated(mutant), "plafond", "Waarom.")
    assert draft.given["amount"] == "500"
    assert ("mandate.role", "team") in draft.expect


def test_a_draft_that_does_not_tell_the_two_apart_is_no_draft(written):
    pack = written("amsterdam")
    same = pack.policy
    mutant = next(one for one in pack.mutants if one.id.endswith("500 > 499.99"))
    draft = draft_for(pack.policy, pack.mutated(mutant), "plafond", "Waarom.")
    assert tells(draft, same, pack.mutated(mutant).policy)
    assert not tells(draft, same, same)


def test_without_a_search_the_value_itself_is_asked_for(written):
    pack = written("amsterdam")
    mutant = next(one for one in pack.mutants if one.id.endswith("500 > 499.99"))
    draft = draft_for(pack.policy, pack.mutated(mutant), "plafond", "Waarom.", searched=False)
    assert draft.given == {}
    assert draft.expect == (("reads.mandate.tiers.team.ceiling", "500"),)
