"""The label of made-up cases goes to what is made of them, and nothing that is real gets it."""

import datetime

import pyarrow as pa
import pytest

from maatwerk_core.bulk import assess_table, cases_schema
from maatwerk_core.bulk.synthetic import is_synthetic, label_by_ids, label_of, labelled
from maatwerk_core.packs.load import load_pack


@pytest.fixture(scope="module")
def policy():
    return load_pack("amsterdam")


def test_a_result_of_made_up_cases_is_labelled(policy):
    cases = cases_schema(policy).empty_table().replace_schema_metadata(labelled('{"seed": 7}'))
    found = assess_table(cases, policy).schema.metadata
    assert is_synthetic(found)
    assert label_of(found) == labelled('{"seed": 7}')
    assert b"maatwerk" in found


def test_a_result_of_real_cases_is_not(policy):
    found = assess_table(cases_schema(policy).empty_table(), policy).schema.metadata
    assert not is_synthetic(found)
    assert label_of(found) == {}


@pytest.mark.parametrize(
    ("ids", "made_up"),
    [
        (pa.array(["synthetic-7-0", "synthetic-7-1"]), True),
        (pa.array(["synthetic-7-0", "synthetic-7-1"]).dictionary_encode(), True),
        (pa.array(["synthetic-7-0", "synthetic-7-1"], pa.string_view()), True),
        (pa.array(["synthetic-7-0", "a-1"]), False),
        (pa.array(["synthetic-7-0", None]), False),
        (pa.array([1, 2]), False),
        (pa.nulls(2), False),
        (pa.nulls(0, pa.string()), False),
    ],
    ids=str,
)
def test_ids_say_whether_all_cases_are_made_up(ids, made_up):
    assert bool(label_by_ids(pa.chunked_array([ids]))) == made_up


def test_a_table_that_lost_its_label_is_known_by_its_ids(policy):
    schema = cases_schema(policy)
    columns = [pa.nulls(1, field.type) for field in schema if field.name != "case"]
    cases = pa.table([pa.array(["synthetic-7-0"]), *columns], names=schema.names)
    found = assess_table(cases, policy, day=datetime.date(2019, 7, 1)).schema.metadata
    assert label_of(found) == {b"maatwerk.synthetic": b"true"}


@pytest.mark.parametrize("said", [b"false", b"", b"True"])
def test_only_true_is_the_label(said):
    metadata = labelled("{}") | {b"maatwerk.synthetic": said}
    assert not is_synthetic(metadata)
    assert label_of(metadata) == {}
