"""A household has one key over all its dossiers, and nobody can read from it who it is."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from maatwerk_core.register.erasing import erase
from maatwerk_core.register.subject import new_subject, refuse_opening
from tests.register.conftest import FIRST, case_data, refused

SHED = "amsterdam/schuur"


def test_who_opens_a_dossier_without_a_key_gets_a_new_one_each_time(desk):
    keys = {desk.dossier(desk.open(case_data(SHED), "amsterdam")).subject for _ in range(3)}
    assert len(keys) == 3
    assert None not in keys


def test_a_household_that_was_here_before_keeps_its_key(desk, shed):
    key = desk.dossier(shed).subject
    again = desk.open(case_data(SHED), "amsterdam", subject=key)
    assert (again != shed, desk.dossier(again).subject) == (True, key)


@pytest.mark.parametrize(
    ("key", "code"),
    [
        ("111222333", "register.personal"),
        ("jan@voorbeeld.nl", "register.personal"),
        ("1234AB", "register.personal"),
        ("jansen", "register.subject-key"),
        ("j.jansen-devries", "register.subject-key"),
        ("s-1", "register.subject-key"),
        ("123456789", "register.subject-key"),
        ("12345678", "register.subject-key"),
        ("de heer 12", "register.subject-key"),
        ("s-1" * 40, "register.subject-key"),
    ],
)
def test_a_key_that_says_who_it_is_is_refused_and_nothing_is_written(desk, key, code):
    assert refused(lambda: desk.open(case_data(SHED), "amsterdam", subject=key)) == [code]
    assert desk.store.head()[0] == 0


@given(st.uuids())
def test_ids_as_other_systems_make_them_are_keys(uuid):
    refuse_opening({}, str(uuid))


def test_the_name_of_a_team_or_a_budget_points_to_nobody(desk):
    assert refused(
        lambda: desk.open(case_data(SHED), "amsterdam", team="team van jan@voorbeeld.nl")
    ) == ["register.personal"]
    assert refused(lambda: desk.budgets.set("111222333", 1)) == ["register.personal"]
    assert desk.store.head()[0] == 0


def test_our_own_keys_are_keys():
    for _ in range(100):
        refuse_opening({}, new_subject())


def test_a_case_that_points_to_a_person_is_refused_with_every_place_at_once(desk):
    case = case_data(SHED)
    case["situation"] = "Mail jan@voorbeeld.nl."
    case["scenarios"]["nothing"]["happens"] = "Bel 06-12345678."
    assert refused(lambda: desk.open(case, "amsterdam")) == ["register.personal"] * 2
    assert desk.store.head()[0] == 0


def test_the_key_of_a_household_stands_nowhere_in_the_clear_and_goes_with_the_dossier(desk, place):
    key = "s-0f9a2c4e6b8d1357"
    id_ = desk.open(case_data(SHED), "amsterdam", subject=key)
    erase(desk, id_, FIRST.date(), "request")
    assert desk.dossier(id_).subject is None
    stored = b"".join(path.read_bytes() for path in place.events.parent.glob("*.sqlite*"))
    assert key.encode() not in stored
