"""The smallest honest case: what was answered, what was stated, and what is assumed with the reason beside it."""

import datetime

import pytest

from maatwerk_core.packs.cases import load_case
from maatwerk_core.packs.load import load_pack
from maatwerk_core.register.light_case import condition_text, light_case
from tests.register.conftest import refused

DAY = datetime.date(2026, 3, 2)


@pytest.fixture(scope="module")
def amsterdam():
    return load_pack("amsterdam")


def test_the_form_is_assumed_only_where_the_pack_gives_in_kind(amsterdam):
    assert light_case(amsterdam, "een bed", 100, DAY)["intervention"]["form"]["assumed"]
    assert "form" not in light_case(load_pack("leeuwarden"), "een bed", 100, DAY)["intervention"]


def test_what_was_said_is_not_assumed(amsterdam):
    plan = light_case(amsterdam, "een bed", 100, DAY, "supplier", {"form": "service"})[
        "intervention"
    ]
    assert (plan["paid_to"], plan["form"]) == ("supplier", "service")


def test_money_to_the_resident_is_never_taken_for_goods(amsterdam):
    assert "form" not in light_case(amsterdam, "een bed", 100, DAY, "resident")["intervention"]


def test_facts_stand_where_the_case_keeps_them(amsterdam):
    facts = {"wsnp": "no", "party_list": "none", "tried": "[{provision: fondsen, outcome: refused}]",
             "own_schuldregeling_gevraagd": "yes"}  # fmt: skip
    case = load_case(light_case(amsterdam, "een bed", 100, DAY, facts=facts), amsterdam)
    assert case.household.wsnp is False
    assert case.intervention.parties == ()
    assert case.alternatives.tried[0].outcome == "refused"
    assert case.facts[0].value is True


def test_earlier_help_that_nobody_can_sum_is_unknown(amsterdam):
    case = load_case(light_case(amsterdam, "een bed", 100, DAY, granted=None), amsterdam)
    assert case.history.granted is None


def test_every_unknown_fact_is_told_at_once(amsterdam):
    facts = {"kleur": "rood", "wsmp": "no"}
    assert (
        refused(lambda: light_case(amsterdam, "een bed", 100, DAY, facts=facts))
        == ["condition.unknown-fact"] * 2
    )


@pytest.mark.parametrize(
    ("raw", "text"),
    [
        ({"amount": "<= 100", "wsnp": "no"}, "amount <= 100; wsnp no"),
        ({"any": [{"amount": "<= 100"}, {"wsnp": "no"}]}, "any: [amount <= 100 | wsnp no]"),
        ({"domain": ["work", "debt"]}, "domain: [work | debt]"),
        ({"tried": {"has_any": ["fondsen"]}}, "tried: [has_any: [fondsen]]"),
    ],
)
def test_a_condition_is_told_as_the_pack_writes_it(amsterdam, raw, text):
    assert condition_text(raw, amsterdam, DAY) == text


def test_a_parameter_is_told_with_its_value_of_the_day():
    when = {"amount": "> $hoger_bedrag", "parties": ">= $meer_partijen"}
    told = condition_text(when, load_pack("voorbeeld"), DAY)
    assert told == "amount > $hoger_bedrag (1250); parties >= $meer_partijen (2)"
