"""A receipt holds what was read and what came of it, no free text, and is the same every time."""

import json

from maatwerk_core.engine.meaning import meaning_of
from maatwerk_core.engine.receipt import digest, make_receipt
from maatwerk_core.version import VERSION

TEXT = (
    "scheme: {legal_basis: {value: wmo, assumed: niet genoemd}}\nroles: {team: {nl: team}}\n"
    "mandate: {per: plan, tiers: [{role: team, ceiling: {value: 500, source: praktijk,"
    " also_found: [{value: 400, source: wet}], chosen: nieuwer}}]}\n"
)
WORDS = "iets dat niemand hoeft te weten"


def receipt(policy, assessed, **parts):
    plan = {"name": WORDS, "amount": {"value": "100", "about": "yes"}}
    day = {"value": "2020-06-01", "assumed": "gekozen"}
    return make_receipt(assessed(policy(TEXT), day=day, intervention=plan, goal=WORDS, **parts))


def test_a_receipt_says_by_what_engine_and_policy_on_which_day(policy, assessed):
    found = receipt(policy, assessed)
    assert (found["engine"], found["day"], found["strict"]) == (VERSION, "2020-06-01", False)
    assert found["policy"] | {"files": ""} == {
        "pack": "small",
        "version": "1.0.0",
        "meaning": meaning_of(policy(TEXT)),
        "files": "",
    }
    assert len(found["policy"]["files"]) == 64


def test_a_receipt_holds_the_facts_unknown_ones_included(policy, assessed):
    facts = receipt(policy, assessed)["facts"]
    assert (facts["amount_stated"], facts["goal"], facts["wsnp"]) == (10_000, True, None)


def test_a_receipt_holds_no_free_text(policy, assessed):
    assert WORDS not in json.dumps(receipt(policy, assessed, household={"situation": WORDS}))


def test_a_receipt_names_what_it_rested_on(policy, assessed):
    assert receipt(policy, assessed)["rested_on"] == {
        "assumed": ["day", "scheme.legal_basis"],
        "contested": ["mandate.tiers.team.ceiling"],
        "about": ["intervention.amount"],
    }


def test_the_hash_of_a_receipt_is_of_all_that_is_in_it(policy, assessed):
    found = receipt(policy, assessed)
    body = {key: value for key, value in found.items() if key != "hash"}
    assert digest(body) == found["hash"]
    for changed in ({"day": "2020-06-02"}, {"strict": True}, {"facts": {}}):
        assert digest(body | changed) != found["hash"]


def test_a_receipt_survives_being_written_and_read(policy, assessed):
    found = receipt(policy, assessed)
    again = json.loads(json.dumps(found))
    assert digest({key: value for key, value in again.items() if key != "hash"}) == found["hash"]
