"""Whatever can be missing has words in both languages, and somebody who can supply it."""

import pytest

from maatwerk_core.explain.naming import SUPPLIERS, Naming, by_supplier
from maatwerk_core.explain.voice import CLAUSES, Voice
from maatwerk_core.rules.declared import LEAVES, LISTS
from tests.explain.real_cases import FILES, LANGS, policy

PACKS = sorted({path.parent.parent.name for path in FILES})


@pytest.mark.parametrize("lang", LANGS)
def test_every_fact_of_a_case_can_be_asked_for(lang):
    ids = {fact.id.removesuffix("_stated") for fact in (*LEAVES, *LISTS)}
    assert ids - set(CLAUSES[lang]) == set()


@pytest.mark.parametrize("pack", PACKS)
@pytest.mark.parametrize("lang", LANGS)
def test_every_value_that_a_plan_reads_has_words(pack, lang):
    plan = policy(pack).plan
    naming = Naming(Voice(policy(pack).pack, lang), plan)
    unnamed = [path for path in plan.params if "." in path and path in naming.clause(path)]
    assert unnamed == []


@pytest.mark.parametrize("pack", PACKS)
def test_everything_can_be_supplied_by_someone(pack):
    plan = policy(pack).plan
    naming = Naming(Voice(policy(pack).pack, "nl"), plan)
    assert {naming.supplier(path) for path in (*plan.leaves, *plan.params)} <= set(SUPPLIERS)


def test_a_value_of_the_pack_is_the_municipalitys_to_supply():
    naming = Naming(Voice(policy("zaanstad").pack, "nl"), policy("zaanstad").plan)
    assert naming.supplier("mandate.tiers.sociaal-wijkteam.ceiling") == "municipality"
    assert naming.supplier("on_benefit") == "resident"


def test_paths_in_a_case_are_called_by_their_fact():
    naming = Naming(Voice(policy("zaanstad").pack, "nl"), policy("zaanstad").plan)
    assert naming.label("intervention.paid_to") == "betaald aan"
    assert naming.label("alternatives.tried.1.takes") == "andere wegen"


def test_a_local_fact_that_is_yes_or_no_is_asked_as_one():
    naming = Naming(Voice(policy("zaanstad").pack, "nl"), policy("zaanstad").plan)
    asked = naming.clause("own_schuldregeling_gevraagd")
    assert asked == "of dit klopt: “wie de schuldregeling uitvoert is gevraagd”"


def test_what_is_missing_is_gathered_by_who_knows_it():
    naming = Naming(Voice(policy("zaanstad").pack, "nl"), policy("zaanstad").plan)
    found = by_supplier(naming, ("returns.within", "wsnp", "on_benefit", "wsnp"))
    assert list(found) == ["resident", "municipality"]
    assert len(found["resident"]) == 2
