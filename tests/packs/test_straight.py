"""Read straight or with a second look: the same case, with the same fields given, or the same faults."""

from __future__ import annotations

import copy
import datetime
from collections.abc import Iterator
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
from pydantic import BaseModel

from maatwerk_core.errors import Faults
from maatwerk_core.model.case import History
from maatwerk_core.model.scenario import CostLine
from maatwerk_core.packs import cases
from maatwerk_core.packs.cases import find_case, load_case
from maatwerk_core.packs.document import read_document
from maatwerk_core.packs.load import load_pack
from maatwerk_core.packs.straight import SecondLook, read_straight
from tests.benchmarks.households import COMPLETE

RULEPACKS = Path(__file__).resolve().parents[2] / "rulepacks"
REAL = ("amsterdam/schuur", "zaanstad/lasmasker", "leeuwarden/auto")
ODD: tuple[Any, ...] = (
    "unknown",
    "none",
    "",
    "yes",
    " x ",
    "12",
    "12.50",
    "50%",
    "2019-06-01",
    "6 months",
    True,
    1,
    -1,
    10**15,
    0.5,
    None,
    Decimal("2.50"),
    datetime.date(2019, 6, 1),
    [],
    ["x"],
    [{}],
    ("none",),
    {},
    {"value": "12"},
    {"value": "yes", "assumed": "gegokt"},
    {"x": {}},
    {"x": {"id": "y"}},
    {1: 2},
)


@pytest.fixture
def second_look_only(monkeypatch):
    """Every case is read the careful way."""

    def careful(data: Any, facts: Any) -> Any:
        with monkeypatch.context() as patched:
            patched.setattr(cases, "_read_straight", lambda *_: None)
            return read(data, facts)

    return careful


def read(data: Any, facts: Any) -> Any:
    """What comes of a case: all that it holds and which fields were given, or its faults."""
    try:
        return held(load_case(data, facts))
    except Faults as refused:
        return [(fault.code, fault.pointer, fault.values) for fault in refused.faults]


def held(value: Any) -> Any:
    if isinstance(value, BaseModel):
        fields = {name: held(part) for name, part in vars(value).items()}
        return type(value), value.model_fields_set, fields
    return tuple(map(held, value)) if isinstance(value, tuple) else (type(value), value)


def odd_ones(data: Any) -> Iterator[Any]:
    """The same data with one part, at any depth, replaced by something odd, left out, or under a key nobody knows."""
    for steps in places(data):
        for odd in ODD:
            yield changed(data, steps, odd)
        yield changed(data, (*steps[:-1], "anders"), "x")


def places(data: Any, steps: tuple[Any, ...] = ()) -> Iterator[tuple[Any, ...]]:
    parts = (
        data.items()
        if isinstance(data, dict)
        else enumerate(data)
        if isinstance(data, list)
        else ()
    )
    for step, part in parts:
        yield (*steps, step)
        yield from places(part, (*steps, step))


def changed(data: Any, steps: tuple[Any, ...], value: Any) -> Any:
    whole = copy.deepcopy(data)
    part = whole
    for step in steps[:-1]:
        part = part[step]
    if isinstance(part, list):
        part[:1] = [value]
    else:
        part[steps[-1]] = value
    return whole


@pytest.mark.parametrize("whole", COMPLETE, ids=lambda whole: whole["case"])
def test_a_case_of_plain_values_needs_no_second_look(whole, second_look_only):
    facts = load_pack(whole["pack"]).plan.facts
    assert held(cases._read_straight(whole, facts)) == second_look_only(whole, facts)


@pytest.mark.parametrize("name", REAL)
def test_a_real_case_comes_out_the_same_as_a_dict(name, second_look_only):
    facts = load_pack(name.split("/")[0]).plan.facts
    data = read_document(find_case(name)).data
    assert read(data, facts) == second_look_only(data, facts)


def test_whatever_is_odd_comes_out_the_same(second_look_only):
    whole = COMPLETE[0]
    facts = load_pack(whole["pack"]).plan.facts
    straight = 0
    for odd in odd_ones(whole):
        found = read(odd, facts)
        assert found == second_look_only(odd, facts), odd
        straight += not isinstance(found, list)
    assert straight > 100


@pytest.mark.parametrize(
    ("model", "raw"),
    [
        (CostLine, {}),
        (CostLine, {"item": "own", "price": "1.100"}),
        (CostLine, {"item": "own", "prijs": 1}),
        (CostLine, {"item": "own", "per": "decennium"}),
        (CostLine, {"item": "own", "per": ["year"]}),
        (CostLine, "own"),
        (History, {"budget_spent": {"value": {"spent": 5}}}),
        (History, {"granted": {"amount": 5}}),
    ],
)
def test_what_is_out_of_the_ordinary_is_left_to_a_second_look(model, raw):
    with pytest.raises(SecondLook):
        read_straight(model, raw)


def test_a_renamed_field_counts_as_given_under_its_own_name():
    line = read_straight(CostLine, {"item": "own", "for": "6 months", "sure": "yes"})
    assert line.model_fields_set == {"item", "months", "chance"}
    assert (line.months, line.chance) == (6, 10_000)
