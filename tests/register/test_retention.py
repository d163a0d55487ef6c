"""A dossier is kept as long as its outcome and legal basis ask."""

import datetime
from dataclasses import replace

import pytest

import maatwerk_core as mw
from maatwerk_core.model.scalars import Duration
from maatwerk_core.register.dossier import fold
from maatwerk_core.register.events import Assessed, Closed, Decided
from maatwerk_core.register.retention import TERMS, kept_until, terms_of


def closed(outcome, basis, on="2020-02-29"):
    return fold(
        "d1",
        [
            Assessed("ready", basis, "team", 3, 25_000, "ab12"),
            Decided(outcome, "team", "2020-01-01", "factual", 25_000, 3, 3, None),
            Closed(on),
        ],
    )


@pytest.mark.parametrize(
    ("outcome", "basis", "until"),
    [
        ("grant", "local_scheme", "2030-03-01"),
        ("grant", None, "2030-03-01"),
        ("deviate", "wmo", "2035-03-01"),
        ("grant", "jeugdwet", "2040-02-29"),
        ("grant", "wgs", "2025-03-01"),
        ("solved_without_money", "local_scheme", "2030-03-01"),
        ("refuse", "wmo", "2025-03-01"),
        ("withdrawn", "jeugdwet", "2021-03-01"),
        ("refer", None, "2021-03-01"),
    ],
)
def test_how_long_follows_from_outcome_and_legal_basis(outcome, basis, until):
    assert kept_until(closed(outcome, basis)).isoformat() == until


def test_what_is_open_is_kept():
    assert kept_until(fold("d1", [])) is None
    assert kept_until(fold("d1", [Closed("2020-01-01")])) is None


def test_a_municipality_may_have_other_terms():
    own = {**TERMS, "granted-wmo": Duration(months=12)}
    assert kept_until(closed("grant", "wmo"), own).year == 2021
    days = {**TERMS, "broken-off": Duration(days=42)}
    assert kept_until(closed("withdrawn", "wmo"), days).isoformat() == "2020-04-11"


@pytest.mark.parametrize("name", ["voorbeeld", "leeuwarden", "landelijk"])
def test_the_terms_of_a_pack_go_before_those_of_the_list(name):
    policy = mw.load_pack(name)
    day = datetime.date(2026, 1, 1)
    found = terms_of(policy, day)
    for one in policy.pack.retention:
        assert found[one.id] == policy.value(f"retention.{one.id}.keep", day).value
    assert set(TERMS) <= set(found)


def test_the_list_that_landelijk_holds_is_the_one_used_where_a_pack_has_none():
    found = terms_of(mw.load_pack("landelijk"), datetime.date(2026, 1, 1))
    assert {id_: found[id_] for id_ in TERMS} == dict(TERMS)


def test_what_was_objected_to_stays_as_long_as_objections_do():
    refused = closed("withdrawn", None)
    assert kept_until(refused).isoformat() == "2021-03-01"
    assert kept_until(replace(refused, objected=True)).isoformat() == "2025-03-01"


def test_a_refusal_goes_sooner_than_a_grant():
    assert kept_until(closed("refuse", "wmo")) < kept_until(closed("grant", "wmo"))
