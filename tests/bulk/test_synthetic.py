"""The label of made-up cases goes to what is made of them, and nothing that is real gets it."""

import datetime

import pyarrow as pa
import pyarrow.parquet as pq
import pytest

from maatwerk_core.bulk import assess_file, assess_table, cases_schema
from maatwerk_core.bulk.batches import ParquetSource
from maatwerk_core.bulk.files import open_source
from maatwerk_core.bulk.population import draw_population
from maatwerk_core.bulk.synthetic import (
    is_synthetic,
    label_by_ids,
    label_of,
    label_of_file,
    labelled,
)
from maatwerk_core.packs.load import load_pack
from tests.bulk.real_cases import as_if_real
from tests.bulk.test_files import KINDS, write_csv


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


@pytest.fixture(scope="module")
def made_up(policy):
    return pa.Table.from_batches([*draw_population(20, 7, datetime.date(2026, 1, 1), [policy])])


@pytest.mark.parametrize(("name", "write"), KINDS)
def test_the_result_of_a_copy_without_a_label_is_labelled_by_its_ids(
    policy, made_up, tmp_path, name, write
):
    write(made_up.replace_schema_metadata({}), tmp_path / name)
    count = assess_file(tmp_path / name, policy, tmp_path / "out.parquet")
    assert (count.assessed, count.synthetic) == (20, True)
    found = pq.read_schema(tmp_path / "out.parquet").metadata
    assert label_of(found) == {b"maatwerk.synthetic": b"true"}


@pytest.mark.parametrize(("name", "write"), KINDS)
def test_the_result_of_real_cases_is_not_labelled_whatever_their_file(
    policy, made_up, tmp_path, name, write
):
    write(as_if_real(made_up), tmp_path / name)
    assert not assess_file(tmp_path / name, policy, tmp_path / "out.parquet").synthetic
    assert not is_synthetic(pq.read_schema(tmp_path / "out.parquet").metadata)


@pytest.mark.parametrize(
    ("ids", "known"),
    [
        (["synthetic-7-0", None, "synthetic-7-1"], True),  # no id, no case: it says nothing
        (["synthetic-7-0", "synthetic-7-1", "a-1"], False),
        (["a-1", "synthetic-7-0"], False),
        ([None, None], False),
        ([], False),
    ],
    ids=str,
)
def test_one_id_of_another_kind_makes_a_file_real(tmp_path, ids, known):
    pq.write_table(pa.table({"case": pa.array(ids, pa.string())}), tmp_path / "a.parquet")
    assert bool(label_of_file(ParquetSource(tmp_path / "a.parquet", 2))) == known


def test_a_row_of_text_that_cannot_be_read_says_nothing(made_up, tmp_path):
    write_csv(made_up, tmp_path / "a.csv")
    text = (tmp_path / "a.csv").read_text("utf-8")
    (tmp_path / "a.csv").write_text(f"{text}half,a,row\n", "utf-8")
    assert label_of_file(open_source(tmp_path / "a.csv"))


@pytest.mark.parametrize("columns", [{}, {"case": [1, 2]}, {"day": ["2026-01-01"]}], ids=str)
def test_a_file_without_ids_in_words_is_not_known(tmp_path, columns):
    pq.write_table(pa.table(columns), tmp_path / "a.parquet")
    assert label_of_file(open_source(tmp_path / "a.parquet")) == {}


@pytest.mark.parametrize("said", [b"false", b"", b"True"])
def test_only_true_is_the_label(said):
    metadata = labelled("{}") | {b"maatwerk.synthetic": said}
    assert not is_synthetic(metadata)
    assert label_of(metadata) == {}
