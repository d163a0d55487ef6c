"""Spark says the same words as DuckDB of every row. Here of one result, so that no statement has to be planned."""

from pathlib import Path

import pyarrow as pa
import pytest

from maatwerk_core.bulk import assess_table
from maatwerk_core.bulk.labels.columns import Labels
from maatwerk_core.bulk.labels.wording import Coded, Wording, wording_of
from maatwerk_core.bulk.layout import layout_of, table_of
from maatwerk_core.bulk.results import results_of
from maatwerk_core.packs.load import load_pack
from maatwerk_core.testing.sampled_cases import Sampler

pytestmark = [pytest.mark.java, pytest.mark.xdist_group("spark")]

ROOT = Path(__file__).resolve().parents[3]


def said(spark, wording, found):
    """The words of each row, by Spark and by Arrow."""
    from maatwerk_core.bulk.spark.labels import label_columns

    frame = spark.createDataFrame(found.replace_schema_metadata()).coalesce(1)
    told = frame.select(*label_columns(wording, lambda name: frame[name])).toArrow()
    return told.to_pydict(), {
        label.name: words.to_pylist()
        for label, words in zip(wording.labels, Labels(wording).of(found), strict=True)
    }


@pytest.mark.parametrize("missing", [True, False])
def test_both_engines_say_the_same(spark, missing):
    policy = load_pack(ROOT / "rulepacks" / "voorbeeld")
    cases = Sampler(policy, 5).cases(150, days=6)
    table = table_of(layout_of(policy.plan), policy.plan.leaves, cases)
    found = assess_table(table, policy, missing=missing)
    wording = wording_of(policy, results_of(policy.plan, missing=missing), "nl", borrowed=missing)
    one, other = said(spark, wording, found)
    assert one == other
    assert len(set(other["mandate_label"])) > (20 if missing else 2)


def test_a_code_without_a_word_of_its_own_is_said_by_its_number(spark):
    wording = Wording((Coded("approvals", {-1: "all", 0: "none"}, "unknown", "{} of them"),))
    codes = pa.table({"approvals": pa.array([-1, 0, 7, None], pa.int32())})
    one, other = said(spark, wording, codes)
    assert one == other == {"approvals_label": ["all", "none", "7 of them", "unknown"]}
