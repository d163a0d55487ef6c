"""Every value that a pack's own files write is found with its place, once for each of its first days."""

import datetime

import pytest

from maatwerk_core.packs.find import find_folder
from maatwerk_core.packs.load import load_pack, read_chain
from maatwerk_core.workshop.coverage.own_values import day_of, entry_on, own_entries


def found(name):
    folder = find_folder(name)
    return list(own_entries(load_pack(folder), read_chain(folder)[0]))


@pytest.fixture(scope="module")
def zaanstad():
    return {(one.path, one.number): one for one in found("zaanstad")}


def test_a_value_by_day_is_found_once_for_each_day(zaanstad):
    path = "scheme.legal_basis"
    assert [zaanstad[path, number].written for number in (0, 1)] == ["local_scheme", "unknown"]
    assert (path, 2) not in zaanstad


def test_a_value_stands_at_its_day(zaanstad):
    entry = zaanstad["provisions.bijzondere-bijstand.takes", 1]
    assert entry.steps == ("provisions", "bijzondere-bijstand", "takes", "2019")
    assert (entry.written, entry.is_key) == ("4 weeks", True)


def test_a_tier_is_found_by_its_place_in_the_list(zaanstad):
    entry = zaanstad["mandate.tiers.sociaal-wijkteam.ceiling", 0]
    assert (entry.steps, entry.value) == (("mandate", "tiers", 0, "ceiling"), None)


def test_what_is_inherited_is_not_found(zaanstad):
    inherited = [
        path for path, _ in zaanstad if path.startswith(("norms.", "costs.", "parameters."))
    ]
    assert inherited == []
    assert "provisions.fondsen.takes" not in {path for path, _ in zaanstad}


def test_a_cell_of_a_norm_stands_in_its_row():
    cells = [one for one in found("landelijk") if one.path == "norms.bijstand.single"]
    assert len(cells) > 3
    for cell in cells:
        assert cell.steps[:3] == ("norms", "bijstand", "rows")
        assert cell.steps[-1] == "single"
    assert len({cell.steps for cell in cells}) == len(cells)


def test_the_day_of_a_value_is_one_on_which_it_holds(zaanstad):
    for (_, number), entry in zaanstad.items():
        if entry.day is not None:
            assert entry_on(entry.held, entry.day) == number
            assert entry.held.on(entry.day).value == entry.value


def test_within_a_vague_day_no_value_holds_for_sure(zaanstad):
    held = zaanstad["budget.pilot.amount", 0].held
    assert entry_on(held, datetime.date(2015, 6, 15)) is None
    assert entry_on(held, datetime.date(2015, 7, 1)) == 0
    assert entry_on(held, datetime.date(2017, 6, 1)) is None
    assert entry_on(held, datetime.date(2018, 1, 1)) == 1
    assert day_of(held, 1) == datetime.date(2018, 1, 1)
