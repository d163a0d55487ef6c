"""A table of cases is assessed as each of its cases would be."""

import datetime
import json
from pathlib import Path

import duckdb
import pandas as pd
import polars as pl
import pyarrow as pa
import pytest

from maatwerk_core.bulk import assess_table, prepared
from maatwerk_core.bulk.layout import layout_of, table_of
from maatwerk_core.bulk.results import results_of
from maatwerk_core.engine.assess import compiled
from maatwerk_core.engine.masks import compile_masks
from maatwerk_core.errors import Faults
from maatwerk_core.model.assessment import QUESTIONS
from maatwerk_core.packs.load import load_pack

ROOT = Path(__file__).resolve().parents[2]

CASES, DAYS = 2_000, 40


def by_row(found, plan):
    """The outputs of every row by name, masks taken apart, words for positions."""
    words = json.loads(found.schema.metadata[b"maatwerk"])["words"]
    masks = results_of(plan).masks
    for row in found.to_pylist():
        outputs = {name: row[name] for name in plan.outputs if name in row}
        outputs["role"] = None if outputs["role"] is None else words[outputs["role"]]
        for mask in masks:
            outputs |= mask.read(row[f"{mask.name}_yes"], row[f"{mask.name}_no"])
        yield outputs


def one_by_one(cases, policy, *, strict=False):
    """The same from the engine for single cases."""
    run = compiled(policy.plan)
    for _, day, leaves in cases:
        params = policy.params(datetime.date.fromordinal(day), strict=strict)
        yield dict(zip(policy.plan.outputs, run(leaves, params), strict=True))


def missing(cases, policy, **how):
    """What each answer missed: case, question, by the table, by the engine for single cases."""
    plan, results = policy.plan, results_of(policy.plan)
    table = table_of(layout_of(plan), plan.leaves, cases)
    names = list(plan.outputs)
    masks = compile_masks(tuple(plan.outputs.values()), plan.leaves, plan.params, plan.fields)
    run = compiled(plan)
    for (id_, day, leaves), row in zip(
        cases, assess_table(table, policy, **how).to_pylist(), strict=True
    ):
        params = policy.params(datetime.date.fromordinal(day), strict=how.get("strict", False))
        values, found = run(leaves, params), masks(leaves, params)
        for question in QUESTIONS:
            at = names.index(question)
            expected = found[at] if values[at] is None else 0
            yield id_, question, results.read_missing(row, question), expected


def draw(sampler, days, count):
    """So many cases over these days."""
    return [
        (f"case-{at}", (day := days[at % len(days)]).toordinal(), sampler.case(day))
        for at in range(count)
    ]


def differences(cases, policy, **how):
    """Where the two readers don't agree: case, output, table, single."""
    table = table_of(layout_of(policy.plan), policy.plan.leaves, cases)
    found = by_row(assess_table(table, policy, **how), policy.plan)
    alone = one_by_one(cases, policy, strict=how.get("strict", False))
    return [
        (case[0], name, row[name], value)
        for case, row, single in zip(cases, found, alone, strict=True)
        for name, value in single.items()
        if row[name] is not value and row[name] != value
    ]


def test_both_readers_agree_on_every_output_of_every_case(policy, sampler):
    draws = sampler(policy, seed=20260101)
    cases = draw(draws, draws.days(DAYS), CASES)
    assert differences(cases, policy) == []


@pytest.mark.parametrize("strict", [False, True])
def test_both_readers_agree_on_what_every_unknown_answer_missed(policy, sampler, strict):
    draws = sampler(policy, seed=20260102)
    cases = draw(draws, draws.days(10), 120)
    told = list(missing(cases, policy, strict=strict))
    assert [one for one in told if one[2] != one[3]] == []
    often = {"legitimacy", "mandate", "quorum", "returns"}
    assert often <= {question for _, question, _, mask in told if mask}


@pytest.fixture(scope="module")
def zaanstad():
    """One pack, for what is the same for all."""
    return load_pack(ROOT / "rulepacks" / "zaanstad")


@pytest.fixture(scope="module")
def cases(zaanstad, sampler):
    """Some cases of it on three days."""
    days = [datetime.date(year, 7, 1) for year in (2014, 2016, 2019)]
    return draw(sampler(zaanstad, seed=7), days, 60)


@pytest.fixture(scope="module")
def table(zaanstad, cases):
    """The same as a table."""
    return table_of(layout_of(zaanstad.plan), zaanstad.plan.leaves, cases)


def same(one, other):
    """Are two results equal, types and words included?"""
    return one.schema == other.schema and one.equals(other)


def test_strict_forgets_the_same_values(zaanstad, cases):
    assert differences(cases, zaanstad, strict=True) == []


def test_a_day_for_all_goes_before_the_days_of_the_cases(zaanstad, cases):
    day = datetime.date(2016, 6, 1)
    moved = [(id_, day.toordinal(), leaves) for id_, _, leaves in cases]
    assert differences(moved, zaanstad, day=day) == []


def test_rows_come_out_in_the_order_they_went_in(zaanstad, table):
    assert assess_table(table, zaanstad)["case"].to_pylist() == table["case"].to_pylist()


def test_an_engine_may_give_the_rows_in_any_order(zaanstad, table, monkeypatch):
    expected, run = assess_table(table, zaanstad), prepared.Planned.run

    def backwards(*statement):
        found = run(*statement)
        return found.take(list(range(found.num_rows))[::-1])

    monkeypatch.setattr(prepared.Planned, "run", backwards)
    assert same(assess_table(table, zaanstad), expected)


def test_a_table_without_rows_gives_the_same_columns(zaanstad, table):
    found = assess_table(table.slice(0, 0), zaanstad)
    assert found.num_rows == 0
    assert found.schema.names == assess_table(table, zaanstad).schema.names
    assert found.schema.types == assess_table(table, zaanstad).schema.types


def test_figures_are_whole_numbers_of_64_bits_and_never_anything_wider(zaanstad, table):
    types = dict(
        zip((schema := assess_table(table, zaanstad).schema).names, schema.types, strict=True)
    )
    assert {str(types[name]) for name in types if name.endswith("_cents")} == {"int64"}
    assert {str(types[name]) for name in ("status", "tier", "approvals")} == {"int32"}
    assert {str(type_) for type_ in types.values()} == {"string", "bool", "int32", "int64"}


def test_a_relation_gives_the_same_as_the_table_it_is_made_of(zaanstad, table):
    assert same(assess_table(duckdb.from_arrow(table), zaanstad), assess_table(table, zaanstad))


class Capsule:
    """Any frame, known by the Arrow interface alone."""

    def __init__(self, table):
        self.table = table

    def __arrow_c_stream__(self, requested_schema=None):
        return self.table.__arrow_c_stream__(requested_schema)


@pytest.mark.parametrize("frame", [Capsule, pl.from_arrow], ids=["capsule", "polars"])
def test_a_frame_gives_the_same_as_the_table_it_is_made_of(zaanstad, table, frame):
    found, expected = (assess_table(each, zaanstad) for each in (frame(table), table))
    assert found.drop_columns("case").equals(expected.drop_columns("case"))
    assert found["case"].to_pylist() == expected["case"].to_pylist()


def test_a_frame_of_pandas_gives_the_same(zaanstad, table):
    frame = table.to_pandas(types_mapper=pd.ArrowDtype)
    assert assess_table(frame, zaanstad)["status"].equals(assess_table(table, zaanstad)["status"])


def test_what_is_no_table_is_refused_by_name(zaanstad):
    with pytest.raises(TypeError, match="list is no table"):
        assess_table([{"case": "a"}], zaanstad)


def test_every_column_with_a_value_beyond_its_bounds_is_told_once(zaanstad, table):
    at = table.schema.get_field_index("amount_stated_cents")
    wrong = table.set_column(at, "amount_stated_cents", pa.array([-1] * len(table), pa.int64()))
    at = wrong.schema.get_field_index("day")
    wrong = wrong.set_column(at, "day", pa.repeat(pa.scalar(datetime.date(2200, 1, 1)), len(table)))
    with pytest.raises(Faults) as refused:
        assess_table(wrong, zaanstad)
    told = [
        (fault.code, fault.pointer, dict(fault.values)["row"]) for fault in refused.value.faults
    ]
    assert told == [
        ("table.out-of-bounds", "/day", "1"),
        ("table.out-of-bounds", "/amount_stated_cents", "1"),
    ]


LINE = {"item": "own", "price": 1, "per": 0, "times": 1, "each": 0, "months": None,
        "chance": 10_000, "payer": "municipality"}  # fmt: skip
DEAREST = LINE | {"price": 10**8, "times": 1_000}


@pytest.mark.parametrize(
    ("lines", "total"),
    [
        ([], 0),
        (None, None),
        ([None], None),
        ([LINE, LINE | {"price": None}], None),
        ([DEAREST] * 90_073 + [LINE], 90_073 * 10**11 + 1),
        ([LINE | {"price": 101, "chance": 5_000}], 51),
        ([LINE | {"price": 99, "chance": 5_000}, LINE | {"chance": 4_999}], 50),
    ],
    ids=["none", "unknown", "line unknown", "price unknown", "over 2^53", "half", "halves"],
)
def test_lines_are_added_up_exactly(zaanstad, table, lines, total):
    one = table.slice(2, 1)
    at = one.schema.get_field_index("lines_nothing")
    changed = one.set_column(at, one.field(at), pa.array([lines], one.field(at).type))
    assert assess_table(changed, zaanstad)["total_nothing_cents"].to_pylist() == [total]


def test_a_table_in_pieces_gives_the_same(zaanstad, table):
    pieces = pa.concat_tables([table.slice(0, 7), table.slice(7, 0), table.slice(7)])
    assert same(assess_table(pieces, zaanstad), assess_table(table, zaanstad))


def test_a_table_without_legal_basis_takes_the_schemes(zaanstad, cases, table):
    at = zaanstad.plan.leaves.index("legal_basis")
    basis = [
        zaanstad.value("scheme.legal_basis", datetime.date.fromordinal(day)).value
        for _, day, _ in cases
    ]
    filled = [
        (id_, day, (*leaves[:at], word, *leaves[at + 1 :]))
        for (id_, day, leaves), word in zip(cases, basis, strict=True)
    ]
    stated = table_of(layout_of(zaanstad.plan), zaanstad.plan.leaves, filled)
    left_out = table.drop_columns(["legal_basis"])
    assert set(basis) == {None, "local_scheme"}
    assert same(assess_table(left_out, zaanstad), assess_table(stated, zaanstad))


def test_an_empty_legal_basis_stays_unknown(zaanstad, table):
    at = table.schema.get_field_index("legal_basis")
    empty = table.set_column(at, "legal_basis", pa.nulls(len(table), pa.string()))
    assert True not in assess_table(empty, zaanstad)["legitimacy"].to_pylist()


def test_a_row_without_a_day_is_a_fault(zaanstad, table):
    at = table.schema.get_field_index("day")
    without = table.set_column(at, "day", pa.nulls(len(table), pa.date32()))
    with pytest.raises(Faults) as refused:
        assess_table(without, zaanstad)
    assert [fault.code for fault in refused.value.faults] == ["table.no-day"]


def test_every_missing_column_is_told_at_once(zaanstad, table):
    with pytest.raises(Faults) as refused:
        assess_table(table.drop_columns(["wsnp", "amount_stated_cents"]), zaanstad)
    told = {(fault.code, fault.pointer) for fault in refused.value.faults}
    assert told == {
        ("table.missing-column", "/wsnp"),
        ("table.missing-column", "/amount_stated_cents"),
    }
