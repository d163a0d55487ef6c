"""A pack over the one it extends: per field, maps by id entry by entry, lists as a whole."""

import pytest

from maatwerk_core.packs.merge import OWN, merge
from maatwerk_core.packs.shapes import Removed

GONE = Removed("dubbel")


def merged(base, over):
    wrongs = []
    found = merge(base, over, wrongs)
    return found, [(one.code, one.path) for one in wrongs]


def test_what_is_not_written_is_inherited_and_what_is_goes_first():
    assert merged({"a": 1, "b": 2}, {"b": 3}) == ({"a": 1, "b": 3}, [])
    assert merged({"a": {"x": 1, "y": 2}}, {"a": {"y": 3}}) == ({"a": {"x": 1, "y": 3}}, [])


def test_a_list_is_replaced_whole():
    assert merged({"tiers": (1, 2)}, {"tiers": (3,)}) == ({"tiers": (3,)}, [])


@pytest.mark.parametrize("key", sorted(OWN))
def test_what_is_a_packs_own_is_never_inherited(key):
    assert merged({key: "below"}, {}) == ({}, [])
    assert merged({key: "below"}, {key: "own"}) == ({key: "own"}, [])


def test_unknown_takes_the_place_of_what_was_known():
    assert merged({"quorum": {"team": {"approvals": 3}}}, {"quorum": None}) == (
        {"quorum": None},
        [],
    )


def test_an_entry_is_taken_out_with_a_reason():
    found, wrongs = merged({"checks": {"a": {"x": 1}, "b": {}}}, {"checks": {"a": GONE}})
    assert (found, wrongs) == ({"checks": {"b": {}}}, [])


def test_what_is_not_there_can_not_be_taken_out():
    found, wrongs = merged({"checks": {"b": {}}}, {"checks": {"a": GONE}})
    assert found == {"checks": {"b": {}}}
    assert wrongs == [("policy.nothing-to-remove", ("checks", "a"))]


def test_what_is_not_there_can_not_be_taken_out_of_a_section_that_is_not_there_either():
    found, wrongs = merged({}, {"checks": {"a": GONE, "b": {}}})
    assert found == {"checks": {"b": {}}}
    assert wrongs == [("policy.nothing-to-remove", ("checks", "a"))]


FINAL = {"checks": {"a": {"final": True, "severity": "stop"}}}


@pytest.mark.parametrize(
    "change",
    [
        {"severity": "advice"},
        {"final": False},
        {"severity": "stop"},
        GONE,
        {"released_by": ("x",), "note": "y"},
    ],
)
def test_a_final_check_can_not_change(change):
    found, wrongs = merged(FINAL, {"checks": {"a": change}})
    assert wrongs == [("policy.final-check", ("checks", "a"))]
    assert found == FINAL


def test_who_may_release_a_final_check_is_the_municipalitys_own():
    found, wrongs = merged(FINAL, {"checks": {"a": {"released_by": ("baas",)}}})
    assert wrongs == []
    assert found["checks"]["a"]["released_by"] == ("baas",)


def test_neither_side_is_changed():
    base, over = {"a": {"x": 1}}, {"a": {"y": GONE, "z": 2}}
    merge(base, over, [])
    assert (base, over) == ({"a": {"x": 1}}, {"a": {"y": GONE, "z": 2}})
