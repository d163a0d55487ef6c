"""`maatwerk facts` names every fact that `--set` can set."""

import pytest

from maatwerk_core.packs.cases import load_case
from maatwerk_core.packs.changes import set_facts
from maatwerk_core.packs.load import load_pack

KEYS = {"id", "type", "unit", "nl", "en", "stratum", "supplier", "lever", "personal", "column"}


@pytest.mark.parametrize("columns", [60, 120])
@pytest.mark.parametrize("lang", ["nl", "en"])
def test_the_list(run, snapshot, lang, columns):
    assert run("facts", "--lang", lang, columns=columns).out == snapshot


def test_a_program_gets_everything_about_a_fact(run):
    found = {each["id"]: each for each in run("facts", "--json").json}
    assert KEYS <= found["amount"].keys()
    assert (found["amount"]["column"], found["amount"]["unit"]) == ("amount_cents", "EUR")
    assert found["form"]["values"] == ["goods", "service", "debt", "money"]
    assert not [name for name in found if name.endswith("_stated")]


def test_the_own_facts_of_a_pack_come_with_it(run):
    names = {each["id"] for each in run("facts", "--pack", "voorbeeld", "--json").json}
    assert "own_tweedehands_bekeken" in names


def test_every_fact_of_a_case_can_be_set_to_unknown(run):
    policy = load_pack("amsterdam")
    case = load_case("amsterdam/schuur", policy.plan.facts)
    for each in run("facts", "--json").json:
        if each["stratum"] == "case" and each["type"] != "set":
            set_facts(case, policy, sets=(f"{each['id']}=unknown",))
