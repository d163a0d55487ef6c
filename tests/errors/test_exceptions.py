"""All faults of a file are raised at once, in the order in which one reads it."""

import pytest

from maatwerk_core.errors import Faults, MaatwerkError, Place, ScalarFault, fault

LATE = fault("yaml.tab", "", Place("a.yaml", 20, 1))
EARLY = fault("yaml.tag", "", Place("a.yaml", 3, 8), given="!x")


def test_faults_stand_in_the_order_of_their_places():
    assert Faults([LATE, EARLY]).faults == (EARLY, LATE)


def test_lines_are_ordered_as_numbers():
    ninth = fault("yaml.tab", "", Place("a.yaml", 9, 1))
    assert Faults([LATE, ninth]).faults == (ninth, LATE)


def test_the_same_fault_is_told_once():
    assert Faults([EARLY, LATE, EARLY]).faults == (EARLY, LATE)


def test_faults_without_a_place_keep_their_order():
    first, second = fault("field.missing", "/b", field="b"), fault("field.missing", "/a", field="a")
    assert Faults([first, second]).faults == (first, second)


def test_each_fault_has_a_line_of_its_own():
    assert str(Faults([LATE, EARLY])).splitlines() == [EARLY.text(), LATE.text()]


def test_no_faults_is_nothing_to_raise():
    with pytest.raises(ValueError, match="at least one"):
        Faults([])


def test_every_exception_of_ours_has_one_root():
    assert issubclass(Faults, MaatwerkError)
    assert issubclass(ScalarFault, MaatwerkError)


def test_a_scalar_fault_becomes_a_fault_at_its_place():
    place = Place("a.yaml", 3, 8)
    wrong = ScalarFault("value.money", given="1.5.0", near=None).at("/amount", place)
    assert wrong == fault("value.money", "/amount", place, given="1.5.0")


def test_a_scalar_fault_reads_as_its_words():
    assert "`x` is geen geheel getal" in str(ScalarFault("value.count", given="x"))
