"""Every check that stops has its ways in one place: those that a pack lists, and the maximum."""

from __future__ import annotations

import pytest

from maatwerk_core.rules.ways import Ways, maximum_is_set, maximum_stops, ways_of

TEXT = (
    "roles: {baas: {nl: baas}, team: {nl: team}}\n"
    "checks: {c: {ground: legitimacy, severity: advice, text: {nl: tekst},"
    " way_through: [{nl: anders}], released_by: [team]}}\n"
    "above_maximum: {way_through: [{nl: elders}, {nl: later}], released_by: [baas]}\n"
)


def words(ways: Ways) -> tuple[list[str], tuple[str, ...]]:
    return [way.nl for way in ways.through], ways.released_by


def test_a_check_has_its_own_ways_and_the_maximum_has_its_own(loaded):
    pack = loaded(TEXT).pack
    assert words(ways_of(pack, "c")) == (["anders"], ("team",))
    assert words(ways_of(pack, "maximum")) == (["elders", "later"], ("baas",))


def test_what_is_no_check_of_the_pack_has_no_ways(loaded):
    assert ways_of(loaded(TEXT).pack, "budget.pot") == Ways()
    assert ways_of(loaded("").pack, "maximum") == Ways()


@pytest.mark.parametrize(
    ("maximum", "is_set", "stops"),
    [
        ("unknown", False, False),
        ("5", True, False),
        ("{value: unknown, source: wet art 3}", True, True),
        ("{value: 5, source: wet art 3}", True, True),
        ("{value: 5, source: krant}", True, False),
        ("{2018: {value: 5, source: wet}, 2020: {value: 6, source: krant}}", True, False),
        ("{2018: {value: 5, source: wet}, 2020: {value: 6, source: wet art 4}}", True, True),
        ("{2018: {value: 5, source: wet}, 2020: ended}", True, True),
        ("{2016: unknown, 2018: {value: 5, source: wet}}", True, True),
        ("{2018: {value: 5, source: krant}, 2020: ended}", True, False),
    ],
)
def test_a_maximum_stops_where_law_sets_it_on_every_day(loaded, maximum, is_set, stops):
    pack = loaded(f"maximum: {maximum}\n{TEXT}").pack
    assert (maximum_is_set(pack), maximum_stops(pack)) == (is_set, stops)
