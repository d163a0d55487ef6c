"""A plain frame of pandas is taken as far as its types say what they mean; the rest is refused in words."""

import datetime
from pathlib import Path

import numpy as np
import pandas as pd
import pyarrow as pa
import pytest

from maatwerk_core.bulk import assess_table
from maatwerk_core.bulk.layout import layout_of, table_of
from maatwerk_core.bulk.pandas_frames import read_frame
from maatwerk_core.errors import Faults
from maatwerk_core.packs.load import load_pack
from maatwerk_core.testing.sampled_cases import Sampler

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture(scope="module")
def policy():
    return load_pack(ROOT / "rulepacks" / "amsterdam")


@pytest.fixture(scope="module")
def table(policy):
    cases = Sampler(policy, 7).cases(40, days=4)
    return table_of(layout_of(policy.plan), policy.plan.leaves, cases)


@pytest.fixture
def frame(table):
    """What pandas makes of the rows by itself: amounts with gaps are numbers with a point."""
    return pd.DataFrame(table.to_pylist(), columns=table.column_names)


def told(frame, policy):
    with pytest.raises(Faults) as refused:
        assess_table(frame, policy)
    return [(one.code, one.pointer) for one in refused.value.faults]


def test_a_frame_whose_types_know_gaps_gives_what_its_table_gives(policy, table, frame):
    found = assess_table(frame.convert_dtypes(), policy)
    expected = assess_table(table, policy)
    assert found.drop_columns("case").equals(expected.drop_columns("case"))


def test_amounts_with_a_point_stay_a_fault_and_the_hint_says_what_to_do(policy, frame):
    assert frame["amount_stated_cents"].dtype == np.float64
    with pytest.raises(Faults) as refused:
        assess_table(frame, policy)
    by_pointer = {one.pointer: one for one in refused.value.faults}
    amount = by_pointer["/amount_stated_cents"]
    assert amount.code == "table.column-type"
    assert "frame.convert_dtypes()" in amount.hint("nl")
    assert {one.code for one in refused.value.faults} == {"table.column-type"}


def test_moments_that_are_all_midnight_are_days(policy, table, frame):
    frame = frame.convert_dtypes().assign(day=pd.to_datetime(frame["day"]))
    assert str(frame["day"].dtype).startswith("datetime64")
    found = assess_table(frame, policy)
    assert found["status"].equals(assess_table(table, policy)["status"])


@pytest.mark.parametrize(
    "moments",
    [
        lambda days: pd.to_datetime(days) + pd.Timedelta(hours=10),
        lambda days: pd.to_datetime(days).dt.tz_localize("Europe/Amsterdam"),
    ],
    ids=["an hour", "a time zone"],
)
def test_moments_that_say_more_than_a_day_are_refused(policy, frame, moments):
    frame = frame.convert_dtypes().assign(day=moments(frame["day"]))
    assert told(frame, policy) == [("table.column-type", "/day")]


@pytest.mark.parametrize("gap", [None, np.nan, pd.NA, pd.NaT], ids=str)
def test_a_column_of_nothing_but_gaps_is_unknown(policy, table, frame, gap):
    names = ["wsnp", "amount_stated_cents", "domain", "needed_by", "lines_nothing"]
    empty = frame.convert_dtypes().assign(**{name: [gap] * len(frame) for name in names})
    nothing = table
    for name in names:
        at = table.schema.names.index(name)
        nothing = nothing.set_column(at, name, pa.nulls(len(table), table.schema.types[at]))
    found, expected = assess_table(empty, policy), assess_table(nothing, policy)
    assert found.drop_columns("case").equals(expected.drop_columns("case"))


@pytest.mark.parametrize(
    ("name", "values"),
    [("domain", ["work", 3]), ("lines_nothing", [[], 5]), ("amount_stated_cents", [10**30, 1])],
)
def test_a_column_of_several_kinds_is_told_by_name(policy, frame, name, values):
    frame = frame.convert_dtypes().assign(**{name: (values * len(frame))[: len(frame)]})
    frame[name] = frame[name].astype(object)
    assert told(frame, policy) == [("table.mixed-column", f"/{name}")]


def test_a_column_that_is_there_twice_is_a_fault(policy, frame):
    frame = frame.convert_dtypes()
    twice = pd.concat([frame, frame[["wsnp"]]], axis=1)
    assert told(twice, policy) == [("table.column-twice", "/wsnp")]


def test_types_are_taken_as_they_say():
    day = datetime.date(2019, 7, 1)
    frame = pd.DataFrame(
        {
            "whole": pd.array([1, None], dtype="Int64"),
            "yes": pd.array([True, None], dtype="boolean"),
            "said": pd.Series([True, None], dtype=object),
            "word": pd.Categorical(["work", None]),
            "day": pd.Series([day, None], dtype=object),
            "point": [1.0, np.nan],
            "arrow": pd.array([3, None], dtype=pd.ArrowDtype(pa.int32())),
        },
    )
    found = read_frame(frame.set_index(pd.Index(["x", "y"])))
    assert [str(type_) for type_ in found.schema.types] == [
        "int64", "bool", "bool", "dictionary<values=large_string, indices=int8, ordered=0>",
        "date32[day]", "double", "int32",
    ]  # fmt: skip
    assert found.slice(1).to_pylist() == [dict.fromkeys(frame)]
