"""A plan is compared with what other households asked before, as long as that can be read."""

from maatwerk_core.register.erasing import erase
from maatwerk_core.register.personal.earlier import earlier_than
from tests.register.conftest import FIRST, case_data

WASH = "voorbeeld/wasmachine"


def test_other_households_count_and_ones_own_and_erased_ones_do_not(desk):
    first = desk.open(case_data(WASH), "voorbeeld")
    own = desk.open(case_data(WASH), "voorbeeld", subject=desk.dossier(first).subject)
    gone = desk.open(case_data(WASH), "voorbeeld")
    other = desk.open(case_data(WASH), "voorbeeld")
    erase(desk, gone, FIRST.date(), "request")
    assert len(earlier_than(desk, desk.dossier(first)).rows) == 1
    assert len(earlier_than(desk, desk.dossier(own)).rows) == 1
    assert len(earlier_than(desk, desk.dossier(other)).rows) == 1


def test_a_household_counts_once_however_many_dossiers_it_has(desk):
    often = desk.dossier(desk.open(case_data(WASH), "voorbeeld")).subject
    for _ in range(2):
        desk.open(case_data(WASH), "voorbeeld", subject=often)
    other = desk.open(case_data(WASH), "voorbeeld")
    assert len(earlier_than(desk, desk.dossier(other)).rows) == 1
