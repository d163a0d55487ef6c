"""A case comes from a file, from PACK/CASE or from a dict; unknown, none and zero stay apart."""

from __future__ import annotations

import datetime
import json
from decimal import Decimal
from pathlib import Path

import pytest

from maatwerk_core.errors import Faults
from maatwerk_core.model.provenance import Provenance
from maatwerk_core.model.scalars import Duration
from maatwerk_core.packs.cases import find_case, load_case, load_case_file

RULEPACKS = Path(__file__).resolve().parents[2] / "rulepacks"


def case(**parts):
    plan = {"name": "iets", **parts.pop("intervention", {})}
    return load_case({"case": "geval", "intervention": plan, **parts})


def one_line(**cells):
    """The parts of a case with one line of costs."""
    return {"scenarios": {"nothing": {"lines": [{"item": "own", **cells}]}}}


def faults(**parts):
    with pytest.raises(Faults) as caught:
        case(**parts)
    return [(fault.code, fault.pointer) for fault in caught.value.faults]


@pytest.mark.parametrize(
    "amount", ["250", 250, Decimal(250), Decimal("250.00"), "250.00", Decimal("2.5E+2")]
)
def test_a_program_gives_euros_as_text_whole_or_decimal(amount):
    assert case(intervention={"amount": amount}).intervention.amount == 25_000


@pytest.mark.parametrize("amount", [250.0, 0.1, float("nan")])
def test_a_float_is_refused(amount):
    assert faults(intervention={"amount": amount}) == [("value.float", "/intervention/amount")]


@pytest.mark.parametrize("day", ["2020-06-01", datetime.date(2020, 6, 1)])
def test_a_program_gives_a_day_as_text_or_date(day):
    assert case(day=day).day == datetime.date(2020, 6, 1)


def test_a_moment_is_no_day():
    assert faults(day=datetime.datetime(2020, 6, 1, 12, 0)) == [("value.day", "/day")]


@pytest.mark.parametrize(
    ("said", "read"), [(True, True), ("yes", True), ("false", False), ("unknown", None)]
)
def test_a_program_gives_yes_and_no_as_bool_or_text(said, read):
    assert case(household={"wsnp": said}).household.wsnp is read


def test_one_is_no_yes():
    assert faults(household={"wsnp": 1}) == [("value.yes-no", "/household/wsnp")]
    assert faults(household={"children": True}) == [("value.count", "/household/children")]


@pytest.mark.parametrize(
    ("said", "read"),
    [
        ({}, None),
        ({"debt_list": "unknown"}, None),
        ({"debt_list": "none"}, ()),
        ({"debt_list": []}, ()),
    ],
)
def test_unknown_is_not_none(said, read):
    assert case(household=said).household.debt_list == read


@pytest.mark.parametrize(
    ("said", "read"),
    [({}, None), ({"amount": "unknown"}, None), ({"amount": "0"}, 0), ({"amount": 0}, 0)],
)
def test_unknown_is_not_zero(said, read):
    assert case(intervention=said).intervention.amount == read


@pytest.mark.parametrize("said", ["", None, "null", "n.v.t.", "-", "onbekend"])
def test_an_empty_value_is_a_fault(said):
    ((code, pointer),) = faults(intervention={"amount": said})
    assert code in ("value.empty", "value.null")
    assert pointer == "/intervention/amount"


LONG = {
    "value": "250",
    "source": "dossier",
    "assumed": "gok",
    "about": "yes",
    "note": "nog na te vragen",
    "also_found": [{"value": "300", "source": "krant"}],
    "chosen": "nieuwer",
}


def test_a_value_may_say_where_it_comes_from():
    found = case(intervention={"amount": LONG})
    said = Provenance("dossier", "gok", True, "nog na te vragen", (("300", "krant"),), "nieuwer")
    assert found.intervention.amount == 25_000
    assert found.notes == (("intervention.amount", said),)


@pytest.mark.parametrize(
    ("parts", "path"),
    [
        ({"day": {"value": "2020-06-01", "assumed": "gok"}}, "day"),
        ({"household": {"kind": {"value": "single", "assumed": "gok"}}}, "household.kind"),
        ({"history": {"granted": {"value": [], "assumed": "gok"}}}, "history.granted"),
        (
            {"history": {"granted": [{"amount": {"value": 5, "assumed": "gok"}}]}},
            "history.granted.0.amount",
        ),
        (
            {
                "scenarios": {
                    "nothing": {
                        "lines": [{"item": "own", "for": {"value": "1 month", "assumed": "gok"}}]
                    }
                }
            },
            "scenarios.nothing.lines.0.for",
        ),
        (
            {"history": {"budget_spent": {"jaar": {"spent": {"value": 5, "assumed": "gok"}}}}},
            "history.budget_spent.jaar.spent",
        ),
        (
            {"facts": {"better_provision": {"value": "yes", "assumed": "gok"}}},
            "facts.better_provision",
        ),
    ],
)
def test_any_value_may_be_assumed_and_the_remark_stands_at_its_path(parts, path):
    assert case(**parts).notes == ((path, Provenance(assumed="gok")),)


def test_a_long_form_that_says_nothing_leaves_no_remark():
    assert case(intervention={"amount": {"value": "5"}}).notes == ()


def test_a_long_form_has_no_other_keys():
    assert faults(intervention={"amount": {"value": "5", "sorce": "x"}}) == [
        ("field.unknown", "/intervention/amount/sorce")
    ]


def test_a_fault_in_a_long_form_stands_at_its_value():
    assert faults(intervention={"amount": {"value": 5.0}}) == [
        ("value.float", "/intervention/amount/value")
    ]


def test_every_fault_of_a_case_comes_at_once():
    found = faults(
        houshold={},
        household={"kind": "singel", "name": "Jansen"},
        intervention={"amount": "1.100"},
        history={"granted": [{"amount": 1.5}]},
        facts={"betere_voorziening": "yes"},
    )
    assert set(found) == {
        ("field.unknown", "/houshold"),
        ("value.choice", "/household/kind"),
        ("field.unknown", "/household/name"),
        ("value.money-thousands", "/intervention/amount"),
        ("value.float", "/history/granted/0/amount"),
        ("condition.unknown-fact", "/facts/betere_voorziening"),
    }


@pytest.mark.parametrize("name", ["bsn", "name", "address", "birth_date", "nationality", "gender"])
def test_who_someone_is_can_not_be_said(name):
    assert faults(household={name: "x"}) == [("field.unknown", f"/household/{name}")]


@pytest.mark.parametrize(
    ("parts", "pointer"),
    [
        ({"case": "geval"}, ""),
        ({"intervention": {"name": "iets"}}, ""),
        ({"case": "geval", "intervention": {}}, "/intervention"),
        (
            {"case": "geval", "intervention": {"name": "x", "parties": [{}]}},
            "/intervention/parties/0",
        ),
    ],
)
def test_what_must_be_there_is_told(parts, pointer):
    with pytest.raises(Faults) as caught:
        load_case(parts)
    assert [(f.code, f.pointer) for f in caught.value.faults] == [("field.missing", pointer)]


@pytest.mark.parametrize(
    ("parts", "pointer"),
    [
        ({"intervention": {"amount": str(10**12)}}, "/intervention/amount"),
        ({"intervention": {"duration": "121 months"}}, "/intervention/duration"),
        (
            {"scenarios": {"nothing": {"lines": [{"item": "own", "price": str(10**6 + 1)}]}}},
            "/scenarios/nothing/lines/0/price",
        ),
        (
            {"scenarios": {"nothing": {"lines": [{"item": "own", "times": 1_001}]}}},
            "/scenarios/nothing/lines/0/times",
        ),
    ],
)
def test_a_number_that_the_readers_could_not_count_with_is_refused(parts, pointer):
    assert faults(**parts) == [("value.too-large", pointer)]


def test_a_number_that_is_too_large_is_told_in_its_own_unit_beside_the_other_faults():
    lines = [{"item": "own", "price": "1000000.01", "per": "mnd", "times": 1001, "sure": "101%"}]
    with pytest.raises(Faults) as caught:
        load_case(
            {
                "case": "g",
                "intervention": {"name": "x", "duration": "121 months"},
                "scenarios": {"nothing": {"lines": lines}},
            }
        )
    limits = {
        fault.pointer.rsplit("/", 1)[1]: dict(fault.values).get("limit")
        for fault in caught.value.faults
    }
    assert limits == {
        "duration": "120 months",
        "price": "1000000",
        "per": None,
        "times": "1000",
        "sure": "100%",
    }


def test_stated_facts_are_read_by_their_type():
    found = case(
        facts={
            "better_provision": "yes",
            "debts_total": "12.50",
            "kind": "single",
            "payback": "2 years",
        }
    )
    assert {fact.id: fact.value for fact in found.facts} == {
        "better_provision": True,
        "debts_total": 1_250,
        "kind": "single",
        "payback": 24,
    }
    assert faults(facts={"kind": "singel"}) == [("value.choice", "/facts/kind")]
    assert faults(facts=["kind"]) == [("field.not-a-mapping", "/facts")]
    assert faults(facts={"looked_at": "x"}) == [("condition.unknown-fact", "/facts/looked_at")]


def test_lengths_of_time_keep_their_unit():
    found = case(
        alternatives={"tried": [{"provision": "fondsen", "takes": Duration(working_days=3)}]}
    )
    assert found.alternatives.tried[0].takes == Duration(working_days=3)


def test_a_case_is_found_by_path_and_by_pack_and_name():
    path = RULEPACKS / "zaanstad" / "cases" / "lasmasker.yaml"
    assert find_case(path) == path
    assert find_case("zaanstad/lasmasker").parts[-3:] == path.parts[-3:]


@pytest.mark.parametrize(
    ("source", "near"),
    [
        ("zaanstad/lasmaker", "zaanstad/lasmasker"),
        ("zaanstad/xyz", None),
        ("nergens.yaml", None),
        ("lasmasker", None),
    ],
)
def test_a_case_that_is_not_there_is_told_with_what_was_meant(source, near):
    with pytest.raises(Faults) as caught:
        find_case(source)
    (fault,) = caught.value.faults
    assert (fault.code, dict(fault.values).get("near")) == ("case.not-found", near)


def test_a_fault_in_a_file_has_its_line(tmp_path):
    path = tmp_path / "geval.yaml"
    path.write_text("case: geval\nintervention:\n  name: iets\n  amount: 1.100\n", encoding="utf-8")
    with pytest.raises(Faults) as caught:
        load_case(path)
    assert str(caught.value.faults[0].place) == f"{path}:4:11"


def test_a_case_in_json_is_the_same_case(tmp_path):
    data = {"case": "geval", "day": "2020-06-01", "intervention": {"name": "iets", "amount": 250}}
    path = tmp_path / "geval.json"
    path.write_text(json.dumps(data), encoding="utf-8")
    assert load_case(path) == load_case(data)
    path.write_text(json.dumps(data).replace("250", "250.5"), encoding="utf-8")
    with pytest.raises(Faults) as caught:
        load_case(path)
    assert [fault.code for fault in caught.value.faults] == ["value.money-thousands"]


def test_what_stands_beside_a_case_is_for_its_tests(tmp_path):
    path = tmp_path / "geval.yaml"
    text = "case: geval\nintervention: {name: iets}\n"
    path.write_text(
        text + "expect: {status: ready}\nalso: [{set: {amount: 5}}]\n", encoding="utf-8"
    )
    found = load_case_file(path)
    assert (found.expect, found.also) == ({"status": "ready"}, ({"set": {"amount": "5"}},))
    path.write_text(text, encoding="utf-8")
    assert (load_case_file(path).expect, load_case_file(path).also) == ({}, ())


@pytest.mark.parametrize("source", [None, [], 3])
def test_what_is_no_case_at_all_is_a_fault(source):
    with pytest.raises(Faults) as caught:
        load_case(source)
    assert [(f.code, f.pointer) for f in caught.value.faults] == [("field.not-a-mapping", "")]
