"""Every form of test on one fact, as in S-FEEL: what it holds for, what is unknown, and what is a fault."""

from __future__ import annotations

import datetime
from decimal import Decimal

import pytest

from maatwerk_core.engine.compile import compile_nodes
from maatwerk_core.rules.expression import UNSURE, Leaf, Param
from maatwerk_core.rules.facts import Fact
from maatwerk_core.rules.unary import Operand, read_unary

PARAMETERS = {
    "grens": Operand(Param("parameters.grens", "cents"), "EUR"),
    "deel": Operand(Param("parameters.deel", "bp"), "percent"),
    "aantal": Operand(Param("parameters.aantal", "int"), "persons"),
}


def fact(type_, values=()):
    return Fact("feit", type_, "feit", "fact", values=values)


def read(raw, of):
    """The test and what was wrong with it."""
    wrongs = []
    leaf = Leaf("feit", of.type)
    return read_unary(raw, of, leaf, PARAMETERS, ("checks", "c", "when", "feit"), wrongs), wrongs


def holds(raw, of, *values, param=None):
    """For which of these values the test holds."""
    node, wrongs = read(raw, of)
    assert wrongs == []
    run = compile_nodes([node], ["feit"], [f"parameters.{name}" for name in PARAMETERS], {})
    return [run((value,), (param,) * len(PARAMETERS))[0] for value in values]


def fault(raw, of):
    """The one fault of a test that can't be read; it is unknown then."""
    node, wrongs = read(raw, of)
    assert UNSURE in (node, *node.children())
    ((code, path, values),) = wrongs
    assert path == ("checks", "c", "when", "feit")
    return code, values


COUNT, MONEY, RATE = fact("int"), fact("cents"), fact("bp")


@pytest.mark.parametrize(
    ("raw", "expected"),
    [
        ("3", [False, True, False]),
        ("= 3", [False, True, False]),
        ("!= 3", [True, False, True]),
        ("< 3", [True, False, False]),
        ("<= 3", [True, True, False]),
        ("> 3", [False, False, True]),
        (">= 3", [False, True, True]),
        (">=3", [False, True, True]),
        ("  >=   3  ", [False, True, True]),
        ("not(3)", [True, False, True]),
        ("not (<= 3)", [False, False, True]),
        ("2, 4", [True, False, True]),
        ("not(2, 4)", [False, True, False]),
        ("[2..3]", [True, True, False]),
        ("(2..4)", [False, True, False]),
        ("]2..4[", [False, True, False]),
        ("[2..4)", [True, True, False]),
        ("(2..4]", [False, True, True]),
        ("]2..3]", [False, True, False]),
        ("[ 2 .. 2 ]", [True, False, False]),
        ("[4..2]", [False, False, False]),
        ("[0..2], [4..9]", [True, False, True]),
        ("not([2..3])", [False, False, True]),
        ("< 3, > 3", [True, False, True]),
    ],
)
def test_a_test_holds_below_at_and_above(raw, expected):
    assert holds(raw, COUNT, 2, 3, 4) == expected


@pytest.mark.parametrize("raw", ["3", "!= 3", "< 3", "[2..3]", "not(3)", "2, 4", ["2", "3"]])
def test_an_unknown_fact_makes_every_test_unknown(raw):
    assert holds(raw, COUNT, None) == [None]


@pytest.mark.parametrize(
    ("raw", "expected"),
    [
        (["2", "4"], [True, False, True]),
        ([2, 4], [True, False, True]),
        (["> 3"], [False, False, True]),
        ([], [False] * 3),
    ],
)
def test_a_list_is_one_of(raw, expected):
    assert holds(raw, COUNT, 2, 3, 4) == expected


def test_not_may_be_a_key_of_its_own():
    assert holds({"not": "3"}, COUNT, 2, 3) == [True, False]
    assert holds({"not": ["2", "3"]}, COUNT, 2, 3, 4) == [False, False, True]


@pytest.mark.parametrize(
    ("raw", "expected"),
    [
        ("<= 500", [True, False]),
        ("<= 500.00", [True, False]),
        ("> 500", [False, True]),
        ("[0..500]", [True, False]),
    ],
)
def test_money_is_written_in_euros(raw, expected):
    assert holds(raw, MONEY, 50_000, 50_001) == expected


def test_a_saving_may_be_below_zero():
    assert holds("< -10.50", MONEY, -1_051, -1_050) == [True, False]


def test_a_rate_is_a_percentage():
    assert holds("<= 110%", RATE, 11_000, 11_001) == [True, False]
    assert holds("> 6.9 %", RATE, 690, 691) == [False, True]


def test_months_are_a_number_or_a_length():
    assert holds(">= 12", fact("months"), 11, 12) == [False, True]
    assert holds(">= 1 year", fact("months"), 11, 12) == [False, True]
    assert holds([6], fact("months"), 6) == [True]


def test_a_day_is_compared_as_a_day():
    first = datetime.date(2020, 1, 1).toordinal()
    assert holds("< 2020-01-01", fact("day"), first - 1, first) == [True, False]
    assert holds("[2020-01-01..2020-01-02]", fact("day"), first - 1, first, first + 1) == [
        False,
        True,
        True,
    ]


@pytest.mark.parametrize(
    ("raw", "expected"),
    [
        ("yes", [True, False, None]),
        ("no", [False, True, None]),
        (True, [True, False, None]),
        (False, [False, True, None]),
        ("true", [True, False, None]),
        ("not(yes)", [False, True, None]),
        ("!= yes", [False, True, None]),
        ({"not": "yes"}, [False, True, None]),
        (["yes", "no"], [True, True, None]),
    ],
)
def test_yes_and_no(raw, expected):
    assert holds(raw, fact("bool"), True, False, None) == expected


@pytest.mark.parametrize(
    ("raw", "expected"),
    [
        ("goods", [True, False]),
        ("goods, service", [True, False]),
        (["goods", "money"], [True, True]),
        ("not(goods)", [False, True]),
        ("!= goods", [False, True]),
        ({"not": "goods"}, [False, True]),
    ],
)
def test_a_word(raw, expected):
    assert holds(raw, fact("enum", ("goods", "service", "money")), "goods", "money") == expected


def test_a_word_of_a_fact_without_a_list_may_be_any_word():
    assert holds("iets-anders", fact("enum"), "iets-anders", "iets") == [True, False]


def test_a_parameter_stands_for_its_value():
    assert holds("> $grens", MONEY, 100, 101, param=100) == [False, True]
    assert holds("[0..$grens]", MONEY, 100, 101, param=100) == [True, False]
    assert holds("<= $ deel", RATE, 100, 101, param=100) == [True, False]
    assert holds("$aantal", COUNT, 100, 101, param=100) == [True, False]


def test_an_unknown_parameter_value_makes_the_test_unknown():
    assert holds("> $grens", MONEY, 100, param=None) == [None]


@pytest.mark.parametrize("number", [3, Decimal(3), "3"])
def test_a_program_may_give_numbers(number):
    assert holds(number, COUNT, 3) == [True]


@pytest.mark.parametrize(
    ("raw", "of", "code"),
    [
        ("", COUNT, "condition.syntax"),
        ("-", COUNT, "condition.syntax"),
        ("unknown", COUNT, "condition.known"),
        ("not(unknown)", COUNT, "condition.known"),
        ("> 3 en meer", COUNT, "value.count"),
        ("=> 3", COUNT, "value.count"),
        ("drie", COUNT, "value.count"),
        ("-3", COUNT, "value.count"),
        ("[1..", COUNT, "value.count"),
        ("1..3", COUNT, "value.count"),
        ("> 1.100", MONEY, "value.money-thousands"),
        ("> 500,00", MONEY, "value.money"),
        ("> 1,100", MONEY, "value.money-thousands"),
        ("[0..1,100,000]", MONEY, "value.money-thousands"),
        ("> 1.1", MONEY, "value.money-thousands"),
        ("> 110", RATE, "value.rate"),
        ("> 1 juni 2020", fact("day"), "value.day"),
        ("ja", fact("bool"), "value.yes-no"),
        ("> yes", fact("bool"), "condition.type"),
        ("[no..yes]", fact("bool"), "condition.type"),
        ("> goods", fact("enum", ("goods",)), "condition.type"),
        ("godos", fact("enum", ("goods",)), "value.choice"),
        ({"minder": "3"}, COUNT, "condition.syntax"),
        ({"not": "3", "any": "4"}, COUNT, "condition.syntax"),
        (3.5, COUNT, "value.float"),
        (None, COUNT, "value.null"),
        ("$grnes", MONEY, "condition.unknown-parameter"),
        ("> $deel", MONEY, "condition.unit"),
        ("> $grens", COUNT, "condition.unit"),
    ],
)
def test_what_can_not_be_read_is_a_fault_and_unknown(raw, of, code):
    if isinstance(raw, str) and raw.startswith("[no"):
        node, wrongs = read(raw, of)
        assert {wrong.code for wrong in wrongs} == {code}
        return
    assert fault(raw, of)[0] == code


def test_a_fault_says_what_was_probably_meant():
    assert fault("godos", fact("enum", ("goods", "money")))[1]["near"] == "goods"
    assert fault("$grnes", MONEY)[1] == {"parameter": "grnes", "near": "grens"}
    assert fault("> $deel", MONEY)[1]["unit"] == "percent"
