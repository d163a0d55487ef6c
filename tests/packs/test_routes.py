"""The same household takes other routes in other municipalities; what only its own pack knows is unknown elsewhere."""

import pytest

from maatwerk_core.packs.cases import find_case
from maatwerk_core.packs.find_cases import pack_folders
from maatwerk_core.packs.load import load_pack
from maatwerk_core.packs.routes import differing, routes


@pytest.fixture(scope="module")
def policies():
    loaded = [load_pack(folder) for folder in pack_folders().values()]
    return {policy.id: policy for policy in loaded if policy.pack.municipality}


def through(case, policies, *names, sets=(), day=None):
    own = policies[case.partition("/")[0]]
    chosen = [policies[name] for name in names or policies]
    return routes(find_case(case), own, chosen, day, sets)


@pytest.mark.parametrize("case", ["amsterdam/schuur", "zaanstad/lasmasker", "voorbeeld/wasmachine"])
def test_one_case_takes_at_least_four_routes(policies, case):
    assert len({route.key for route in through(case, policies)}) >= 4


def test_a_pack_beside_itself_differs_in_nothing(policies):
    found = through("amsterdam/schuur", policies, "amsterdam", "amsterdam")
    assert differing(found) == ()


def test_who_decides_with_whom_stands_side_by_side(policies):
    own, other = through("amsterdam/schuur", policies, "amsterdam", "zaanstad")
    assert (own.values["role"], own.values["approvals"], own.values["brake"]) == (
        "team",
        3,
        ["inkomensconsulent"],
    )
    assert (other.values["role"], other.values["approvals"], other.values["brake"]) == (
        None,
        None,
        None,
    )
    assert {"role", "approvals", "brake", "ceiling_cents"} <= set(differing((own, other)))


def test_a_price_of_its_own_pack_is_unknown_to_another(policies):
    own, other = through("zaanstad/lasmasker", policies, "zaanstad", "amsterdam")
    assert (own.values["saving_cents"], other.values["saving_cents"]) == (1_490_000, None)


def test_a_fact_of_its_own_pack_is_no_fault_in_another(policies):
    [other] = through("voorbeeld/wasmachine", policies, "amsterdam")
    assert other.values["status"] in ("incomplete", "motivate")


def test_a_case_takes_the_basis_of_each_scheme(policies):
    bases = {
        route.pack: route.values["legal_basis"] for route in through("amsterdam/schuur", policies)
    }
    assert (bases["amsterdam"], bases["huizen"]) == ("local_scheme", None)


def test_what_is_set_is_set_everywhere(policies):
    found = through("amsterdam/schuur", policies, sets=("legal_basis=wmo",))
    assert {route.values["legal_basis"] for route in found} == {"wmo"}
