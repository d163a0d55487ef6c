"""A dossier is kept as long as its outcome and legal basis ask."""

import pytest

from maatwerk_core.register.dossier import fold
from maatwerk_core.register.events import Assessed, Closed, Decided
from maatwerk_core.register.retention import YEARS, kept_until


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
    assert kept_until(closed("grant", "wmo"), {**YEARS, ("granted", "wmo"): 1}).year == 2021


def test_a_refusal_goes_sooner_than_a_grant():
    assert kept_until(closed("refuse", "wmo")) < kept_until(closed("grant", "wmo"))
