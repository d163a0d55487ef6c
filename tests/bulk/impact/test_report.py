"""A report holds what was found: as JSON, as words in two languages, and the cases that flip as a table."""

import json

import pyarrow as pa
import pyarrow.parquet as pq
import pytest

from maatwerk_core.bulk.impact import report
from maatwerk_core.bulk.impact.markdown import as_markdown
from maatwerk_core.bulk.impact.passing import Asked
from maatwerk_core.bulk.impact.sweep import read_sweep
from maatwerk_core.bulk.one_case import assess_row
from maatwerk_core.bulk.population import draw_population
from maatwerk_core.bulk.reports.plain import as_data
from maatwerk_core.bulk.synthetic import is_synthetic
from maatwerk_core.errors import Faults
from tests.bulk.test_files import write_csv, write_jsonl

from .conftest import DAYS, EDITS

CASES = 90


@pytest.fixture(scope="module")
def change(edited, pack):
    return pack("amsterdam"), edited(*EDITS["ceiling"])


@pytest.fixture
def table(change, drawn):
    return drawn(change, CASES)


def test_a_report_is_a_folder_with_what_was_found(change, table, impact_of, tmp_path):
    impact = impact_of(table, *change, out=tmp_path / "verslag")
    data = json.loads((tmp_path / "verslag" / "impact.json").read_text("utf-8"))
    assert data == json.loads(json.dumps(as_data(impact)))
    assert data["schema"] == "impact.v1"
    assert (tmp_path / "verslag" / "impact.md").read_text("utf-8") == as_markdown(impact, change)


def test_the_same_cases_give_the_same_bytes(change, table, impact_of, tmp_path):
    for name in ("een", "twee"):
        impact_of(table, *change, out=tmp_path / name)
    for file in ("impact.json", "impact.md", "flipped.parquet"):
        assert (tmp_path / "een" / file).read_bytes() == (tmp_path / "twee" / file).read_bytes()


def test_the_cases_that_flip_stand_beside_each_other_with_both_results(
    change, table, impact_of, tmp_path
):
    impact = impact_of(table, *change, out=tmp_path / "verslag")
    flipped = pq.read_table(tmp_path / "verslag" / "flipped.parquet")
    rows = {row["case"]: row for row in table.to_pylist()}
    assert flipped.num_rows == impact.changed > 0
    for row in flipped.to_pylist():
        old, new = (assess_row(rows[row["case"]], policy) for policy in change)
        assert row["flips"]
        for name in ("role", "approvals", "legitimacy", "saving_cents", "check:altijd-in-natura"):
            assert (row[f"old_{name}"], row[f"new_{name}"]) == (old.output(name), new.output(name))
        assert (row["old_status"], row["new_status"]) == (old.status, new.status)


def test_no_flips_are_an_empty_file_with_the_same_columns(change, table, impact_of, tmp_path):
    impact_of(table, *change, out=tmp_path / "anders")
    impact_of(table, change[0], change[0], out=tmp_path / "gelijk")
    some, none = (
        pq.read_table(tmp_path / name / "flipped.parquet") for name in ("anders", "gelijk")
    )
    assert none.num_rows == 0
    assert none.schema.equals(some.schema)


def test_made_up_cases_are_labelled_everywhere(change, table, impact_of, tmp_path):
    impact = impact_of(table, *change, out=tmp_path / "verslag")
    assert impact.data.synthetic
    assert "verzonnen huishoudens" in as_markdown(impact, change)
    assert "made-up households" in as_markdown(impact, change, "en")
    assert is_synthetic(pq.read_schema(tmp_path / "verslag" / "flipped.parquet").metadata)
    assert any(flip.witness.case for flip in impact.flips)


@pytest.mark.parametrize(("name", "write"), [("a.csv", write_csv), ("a.jsonl", write_jsonl)])
def test_a_copy_as_text_is_still_labelled_everywhere(change, tmp_path, name, write):
    made_up = pa.Table.from_batches([*draw_population(CASES, 5, DAYS[0], change)])
    write(made_up, tmp_path / name)
    cases = report.open_cases(tmp_path / name)
    impact = report.find_impact(cases, Asked(change), tmp_path / "verslag")
    assert (impact.data.synthetic, impact.data.rows) == (True, CASES)
    assert is_synthetic(pq.read_schema(tmp_path / "verslag" / "flipped.parquet").metadata)
    for page in ("index.html", "impact.md"):
        text = (tmp_path / "verslag" / page).read_text("utf-8")
        assert "erzonnen" in text
        assert "echte" not in text.lower()


def test_a_column_that_is_missing_is_told_of_the_file(change, table, impact_of):
    with pytest.raises(Faults) as told:
        impact_of(table.drop_columns(["domain"]), *change)
    (missing,) = told.value.faults
    assert missing.text("en").startswith("casussen.parquet table.missing-column")


def test_real_cases_need_a_purpose_that_is_recorded(change, table, tmp_path, impact_of):
    path = tmp_path / "echt.parquet"
    pq.write_table(table, path)
    with pytest.raises(Faults) as told:
        report.open_cases(path, "  ")
    assert told.value.faults[0].code == "bulk.no-purpose"
    impact = impact_of(table, *change, purpose="raadsvoorstel.", out=tmp_path / "verslag")
    assert impact.data.purpose == "raadsvoorstel."
    for name in ("index.html", "impact.md", "impact.json"):
        text = (tmp_path / "verslag" / name).read_text("utf-8")
        assert "raadsvoorstel." in text
        assert "raadsvoorstel.." not in text
    metadata = pq.read_schema(tmp_path / "verslag" / "flipped.parquet").metadata
    assert metadata[b"maatwerk.purpose"] == b"raadsvoorstel."
    assert not is_synthetic(metadata)


def test_of_real_cases_no_id_is_told_and_no_small_count(change, table, impact_of):
    impact = impact_of(table, *change, purpose="raadsvoorstel")
    assert impact.flips
    for flip in impact.flips:
        assert flip.cases is None or flip.cases >= 10
        assert flip.witness is None or flip.witness.case is None
        assert flip.cases is not None or flip.witness is None


def test_rows_that_can_not_be_read_are_beside_the_report(change, table, impact_of, tmp_path):
    import pyarrow as pa

    twice = pa.concat_tables([table, table.slice(0, 2)])
    impact = impact_of(twice, *change, out=tmp_path / "verslag")
    assert (impact.households, impact.data.rows, impact.data.bad_rows) == (CASES, CASES + 2, 2)
    lines = (tmp_path / "verslag" / "bad.jsonl").read_text("utf-8").splitlines()
    assert [json.loads(line)["faults"][0]["code"] for line in lines] == ["row.duplicate-case"] * 2


@pytest.mark.parametrize("lang", ["nl", "en"])
def test_a_report_reads_well(change, table, impact_of, snapshot, lang):
    sweep = read_sweep("mandate.tiers.team.ceiling=250..1000:250", change[1])
    impact = impact_of(table, *change, sweeps=(sweep,))
    assert as_markdown(impact, change, lang) == snapshot


def test_breaking_off_leaves_no_report(change, table, impact_of, tmp_path, monkeypatch):
    def stops(*_):
        raise KeyboardInterrupt

    monkeypatch.setattr(report, "as_markdown", stops)
    with pytest.raises(KeyboardInterrupt):
        impact_of(table, *change, out=tmp_path / "verslag")
    assert not (tmp_path / "verslag").exists()
    assert [path.name for path in tmp_path.iterdir()] == ["casussen.parquet"]
