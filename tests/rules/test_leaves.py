"""The leaf facts of a case: canonical values in the order of the plan; unknown, none and zero stay apart."""

from __future__ import annotations

import datetime

import pytest

from maatwerk_core.packs.cases import load_case
from maatwerk_core.rules.facts import Fact, Field
from maatwerk_core.rules.leaves import leaf_reader, read_leaves
from maatwerk_core.rules.plan import Plan

DAY = datetime.date(2020, 6, 1)


@pytest.fixture
def leaves(voorbeeld):
    """The leaves of a small case by name, with strictness."""

    def read(strict=False, policy=voorbeeld, **parts):
        plan = {"name": "iets", **parts.pop("intervention", {})}
        data = {"case": "geval", "day": "2020-06-01", "intervention": plan, **parts}
        case = load_case(data, policy.plan.facts)
        values = read_leaves(case, policy, DAY, strict=strict)
        return dict(zip(policy.plan.leaves, values, strict=True))

    return read


def test_what_is_not_said_is_unknown(leaves):
    found = leaves(legal_basis="unknown")
    assert {name for name, value in found.items() if value is not None} == set()


@pytest.mark.parametrize(
    ("said", "read"),
    [
        ("unknown", None),
        ([], ()),
        ("none", ()),
        ([{"amount": "0"}], ((0, None, "granted"),)),
        ([{}], ((None, None, "granted"),)),
    ],
)
def test_unknown_is_not_none_and_none_is_not_zero(leaves, said, read):
    assert leaves(history={"granted": said})["granted"] == read


def test_values_are_canonical(leaves):
    found = leaves(
        goal="werken",
        intervention={
            "amount": "250.01",
            "needed_by": "2020-07-01",
            "duration": "1 year",
            "recurring": "no",
        },
        household={"income_ratio": "110%", "threats": ["eviction"]},
    )
    assert found["amount_stated"] == 25_001
    assert found["needed_by"] == datetime.date(2020, 7, 1).toordinal()
    assert (found["duration"], found["recurring"], found["goal"]) == (12, False, True)
    assert (found["income_ratio_stated"], found["threat_list"]) == (11_000, (("eviction",),))


def test_a_line_of_costs_is_read_with_its_rhythm_as_times_a_year(leaves):
    line = {
        "item": "own",
        "price": "5",
        "per": "week",
        "for": "6 months",
        "sure": "50%",
        "payer": "resident",
    }
    found = leaves(scenarios={"nothing": {"lines": [line, {"item": "wasserette"}]}})
    assert found["lines_nothing"] == (
        ("own", 500, 52, 1, 0, 6, 5_000, "resident"),
        ("wasserette", None, None, 1, 0, None, None, None),
    )


def test_a_lead_time_is_counted_from_the_day_of_the_case(leaves):
    tried = [{"provision": "fondsen", "outcome": "available", "takes": "1 month"}]
    assert leaves(alternatives={"tried": tried})["tried"] == (("fondsen", "available", 30),)


def test_a_text_is_only_known_to_be_there(leaves):
    adults = [{"agrees": "yes", "own_effort": "belt zelf"}]
    found = leaves(involvement={"adults": adults, "first_step": "bellen"})
    assert found["first_step"] is True
    assert found["adults"] == (("applicant", None, True, True),)


def test_local_facts_are_read_by_their_id(leaves):
    assert leaves(facts={"own_energielabel": "b"})["own_energielabel"] == "b"
    assert leaves(facts={"own_energielabel": "unknown"})["own_energielabel"] is None


def test_a_case_that_says_nothing_of_its_basis_takes_the_schemes(leaves, voorbeeld):
    lent = voorbeeld.value("scheme.legal_basis", DAY).value
    assert lent is not None
    assert leaves()["legal_basis"] == lent
    assert leaves(legal_basis="unknown")["legal_basis"] is None
    assert leaves(legal_basis="wmo")["legal_basis"] == "wmo"
    assert leaves(strict=True)["legal_basis"] is None  # the pack only assumes it
    assert leaves(strict=True, legal_basis="wmo")["legal_basis"] == "wmo"


def assumed(value):
    return {"value": value, "assumed": "gok"}


@pytest.mark.parametrize(
    ("parts", "leaf"),
    [
        ({"household": {"wsnp": assumed("yes")}}, "wsnp"),
        ({"intervention": {"amount": assumed("5")}}, "amount_stated"),
        ({"goal": assumed("werken")}, "goal"),
        ({"history": {"granted": assumed([])}}, "granted"),
        ({"legal_basis": assumed("wmo")}, "legal_basis"),
        ({"facts": {"own_energielabel": assumed("a")}}, "own_energielabel"),
        (
            {
                "household": {
                    "wsnp": {"value": "yes", "also_found": [{"value": "no"}], "chosen": "x"}
                }
            },
            "wsnp",
        ),
    ],
)
def test_strict_forgets_what_the_case_assumes_or_finds_contested(leaves, parts, leaf):
    assert leaves(**parts)[leaf] is not None
    assert leaves(strict=True, **parts)[leaf] is None


def test_strict_keeps_what_is_sourced_or_about(leaves):
    said = {"value": "yes", "source": "dossier", "about": "yes"}
    assert leaves(strict=True, household={"wsnp": said})["wsnp"] is True


def line(**cells):
    return {"item": "wasserette", "for": "12 months", "sure": "yes", **cells}


def test_strict_forgets_one_cell_of_one_line(leaves):
    lines = [line(**{"for": assumed("12 months")}), line()]
    found = leaves(strict=True, scenarios={"nothing": {"lines": lines}})["lines_nothing"]
    assert [cells[5] for cells in found] == [None, 12]
    assert [cells[0] for cells in found] == ["wasserette", "wasserette"]


def test_strict_lets_no_table_fill_in_what_it_forgot(leaves):
    paid = leaves(strict=True, scenarios={"nothing": {"lines": [line(payer=assumed("resident"))]}})
    assert (paid["lines_nothing"][0][0], paid["lines_nothing"][0][7]) == (None, None)
    tried = [
        {"provision": "bijzondere-bijstand", "outcome": "available", "takes": assumed("1 day")}
    ]
    assert leaves(strict=True, alternatives={"tried": tried})["tried"] == (
        (None, "available", None),
    )


def test_strict_forgets_the_spending_of_a_budget_by_its_id(leaves):
    spent = {"jaar": {"spent": assumed("5")}}
    assert leaves(history={"budget_spent": spent})["budget_spent"] == (("jaar", 500),)
    assert leaves(strict=True, history={"budget_spent": spent})["budget_spent"] == (("jaar", None),)


def test_what_a_pack_calls_its_facts_never_becomes_part_of_the_program(landelijk):
    name = "own_x'] + [exit(1)] + ['"
    fact = Fact(name, "bool", "x", "x", path=f"facts.{name}")
    plan = Plan({}, {}, (), (), {name: fact}, {}, (name,), ())
    case = load_case({"case": "geval", "intervention": {"name": "iets"}})
    assert leaf_reader(plan)(case, {}) == (None,)


@pytest.mark.parametrize(
    "fact",
    [
        Fact("f", "bool", "x", "x", path="household.wsnp or exit(1)"),
        Fact(
            "f", "list", "x", "x", path="household.persons", fields=(Field("a", "bool", "role)"),)
        ),
    ],
)
def test_a_path_that_is_no_path_is_refused(fact):
    plan = Plan({}, {}, (), (), {"f": fact}, {}, ("f",), ())
    with pytest.raises(AssertionError, match="no path"):
        leaf_reader(plan)
