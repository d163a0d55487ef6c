"""The report of a comparison is a folder that is whole or not there, the same bytes each time."""

import hashlib
import json

import pyarrow as pa
import pyarrow.parquet as pq
import pytest

from maatwerk_core.bulk.pages import across_report
from maatwerk_core.bulk.pages.across_report import report_across, write_across
from maatwerk_core.bulk.population import draw_population
from maatwerk_core.bulk.synthetic import is_synthetic
from maatwerk_core.errors import Faults

from .conftest import DAY, RULEPACKS, load_pack

FILES = {"index.html", "across.md", "across.json", "outcomes.parquet", "pairs.parquet"}


@pytest.fixture(scope="module")
def packs():
    return [load_pack(RULEPACKS / name) for name in ("amsterdam", "hengelo")]


@pytest.fixture
def cases(tmp_path, packs):
    """Forty made-up households, the first of them twice."""
    table = pa.Table.from_batches(list(draw_population(40, 5, DAY, packs)))
    path = tmp_path / "casussen.parquet"
    pq.write_table(pa.concat_tables([table, table.slice(0, 1)]), path)
    return path


def digests(folder):
    return {path.name: hashlib.sha256(path.read_bytes()).hexdigest() for path in folder.iterdir()}


def test_the_same_comparison_gives_the_same_bytes(across, tmp_path):
    for name in ("one", "two"):
        (tmp_path / name).mkdir()
        write_across(across, tmp_path / name)
    assert digests(tmp_path / "one") == digests(tmp_path / "two")
    assert digests(tmp_path / "one").keys() == FILES


def test_programs_read_the_same_figures(across, tmp_path):
    write_across(across, tmp_path)
    data = json.loads((tmp_path / "across.json").read_text("utf-8"))
    assert (data["schema"], data["day"], data["households"]) == ("across.v1", "2026-01-01", 1_200)
    pairs = pq.read_table(tmp_path / "pairs.parquet")
    assert pairs["any"].to_pylist() == [None, 950, 1_188]
    assert is_synthetic(pairs.schema.metadata)
    outcomes = pq.read_table(tmp_path / "outcomes.parquet").to_pylist()
    assert {"pack": "gamma", "aspect": "role", "value": "team", "cases": 1_200} in outcomes


def test_a_report_is_put_in_place_as_a_whole_with_the_rows_left_out(cases, packs, tmp_path):
    out = tmp_path / "verslag"
    found = report_across(cases, packs, out)
    assert (found.households, found.data.bad_rows) == (40, 1)
    assert digests(out).keys() == FILES | {"bad.jsonl"}
    told = json.loads((out / "bad.jsonl").read_text("utf-8"))
    assert (told["row"], told["faults"][0]["code"]) == (41, "row.duplicate-case")
    report_across(cases, packs, out, lang="en")
    assert '<html lang="en">' in (out / "index.html").read_text("utf-8")


def test_nothing_is_there_where_it_went_wrong(cases, packs, tmp_path, monkeypatch):
    def refuse(*_):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(across_report, "write_pairs", refuse)
    with pytest.raises(Faults) as refused:
        report_across(cases, packs, tmp_path / "verslag")
    assert refused.value.faults[0].code == "bulk.unwritable"
    assert [path.name for path in tmp_path.iterdir()] == ["casussen.parquet"]


def test_a_folder_with_something_else_is_left_alone(cases, packs, tmp_path):
    (tmp_path / "foto.jpg").write_text("x")
    with pytest.raises(Faults) as refused:
        report_across(cases, packs, tmp_path)
    assert refused.value.faults[0].code == "impact.folder-taken"
