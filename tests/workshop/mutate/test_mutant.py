"""A mutant is one change, and leaves everything else of the data as it was."""

import pytest

from maatwerk_core.workshop.mutate.mutant import Mutant, put, renamed, without

DATA = {"mandate": {"tiers": [{"role": "team", "ceiling": "500"}, {"role": "manager"}]}}


def test_what_is_put_stands_there_and_the_rest_is_shared():
    changed = put(DATA, ("mandate", "tiers", 0, "ceiling"), "750")
    assert changed["mandate"]["tiers"][0] == {"role": "team", "ceiling": "750"}
    assert changed["mandate"]["tiers"][1] is DATA["mandate"]["tiers"][1]
    assert DATA["mandate"]["tiers"][0]["ceiling"] == "500"


@pytest.mark.parametrize("data", [{"a": "1", "b": "2"}, ["a", "b"]])
def test_what_is_left_out_leaves_the_data_it_came_from_as_it_was(data):
    before = data.copy()
    assert len(without(data, next(iter(data)) if isinstance(data, dict) else 0)) == 1
    assert data == before


def test_a_key_by_another_name_keeps_its_place():
    assert list(renamed({"a": "1", "b": "2", "c": "3"}, "b", "x")) == ["a", "x", "c"]


def test_the_name_of_a_mutant_says_where_and_what():
    mutant = Mutant("row", ("checks", "gift"), "gift", "", ("checks",), {})
    assert (mutant.id, mutant.section) == ("checks.gift: gift > -", "checks")
