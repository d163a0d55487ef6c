"""A file of cases comes out as its table would, whole or not at all, and no row is lost."""

import csv
import datetime
import json
import signal
import subprocess
import sys
from pathlib import Path

import duckdb
import polars as pl
import pyarrow as pa
import pyarrow.parquet as pq
import pytest

from maatwerk_core.bulk import Count, assess_file, assess_table
from maatwerk_core.bulk import files as bulk_files
from maatwerk_core.bulk.batches import ParquetSource
from maatwerk_core.bulk.files import bad_rows_of
from maatwerk_core.bulk.layout import layout_of, table_of
from maatwerk_core.bulk.text import TextSource
from maatwerk_core.errors import Faults
from maatwerk_core.packs.load import load_pack

ROOT = Path(__file__).resolve().parents[2]
DAY = datetime.date(2019, 7, 1)
CASES = 60


@pytest.fixture(scope="module")
def policy():
    return load_pack(ROOT / "rulepacks" / "zaanstad")


@pytest.fixture(scope="module")
def table(policy, sampler):
    """Cases on three days."""
    days = [datetime.date(year, 7, 1) for year in (2014, 2016, 2019)]
    draws = sampler(policy, seed=11)
    cases = [
        (f"case-{at}", days[at % 3].toordinal(), draws.case(days[at % 3])) for at in range(CASES)
    ]
    return table_of(layout_of(policy.plan), policy.plan.leaves, cases)


@pytest.fixture
def small_batches(monkeypatch):
    """Batches of seven rows."""
    sources = {
        ".parquet": lambda path: ParquetSource(path, 7),
        ".csv": lambda path: TextSource(path, 7),
        ".jsonl": lambda path: TextSource(path, 7),
    }
    monkeypatch.setattr(bulk_files, "SOURCES", sources)


def as_text(value):
    """A cell as people write it in CSV."""
    if isinstance(value, list):
        return json.dumps(value, default=str)
    if isinstance(value, bool):
        return "yes" if value else "no"
    return "" if value is None else str(value)


def write_parquet(table, path):
    pq.write_table(table, path)


def write_csv(table, path, separator=","):
    with path.open("w", encoding="utf-8", newline="") as file:
        rows = csv.writer(file, delimiter=separator)
        rows.writerow(table.column_names)
        rows.writerows([as_text(cell) for cell in row.values()] for row in table.to_pylist())


def write_semicolons(table, path):
    write_csv(table, path, ";")


def write_jsonl(table, path):
    lines = [json.dumps(row, default=str) + "\n" for row in table.to_pylist()]
    path.write_text("".join(lines), encoding="utf-8")


KINDS = [
    pytest.param("a.parquet", write_parquet, id="parquet"),
    pytest.param("a.csv", write_csv, id="csv"),
    pytest.param("a.csv", write_semicolons, id="semicolons"),
    pytest.param("a.jsonl", write_jsonl, id="jsonl"),
]


@pytest.mark.parametrize(("name", "write"), KINDS)
def test_every_kind_of_file_gives_what_its_table_gives(
    policy, table, tmp_path, name, write, small_batches
):
    write(table, tmp_path / name)
    count = assess_file(tmp_path / name, policy, tmp_path / "out.parquet")
    assert (count.assessed, count.bad, count.done) == (CASES, 0, count.total)
    found = pq.read_table(tmp_path / "out.parquet")
    expected = assess_table(table, policy)
    assert found.replace_schema_metadata().equals(expected.replace_schema_metadata())
    told, direct = (json.loads(each.schema.metadata[b"maatwerk"]) for each in (found, expected))
    assert told == direct | {"rows": CASES, "bad_rows": 0}
    assert not bad_rows_of(tmp_path / "out.parquet").exists()


@pytest.mark.parametrize(("name", "write"), KINDS)
def test_no_rows_is_a_result_without_rows(policy, table, tmp_path, name, write):
    write(table.slice(0, 0), tmp_path / name)
    assert assess_file(tmp_path / name, policy, tmp_path / "out.parquet").rows == 0
    found = pq.read_table(tmp_path / "out.parquet")
    assert found.schema.equals(assess_table(table, policy).schema)


def with_cells(table, **cells):
    """The table with other values in some rows, given as {row: value} per column."""
    for name, changed in cells.items():
        at = table.schema.get_field_index(name)
        values = table[name].to_pylist()
        for row, value in changed.items():
            values[row] = value
        table = table.set_column(at, table.field(at), pa.array(values, table.field(at).type))
    return table


@pytest.mark.parametrize(("name", "write"), KINDS)
def test_rows_in_are_rows_out_and_bad_rows(policy, table, tmp_path, name, write, small_batches):
    line = {"item": None, "price": 10**8 + 1, "per": None, "times": None, "each": None,
            "months": None, "chance": None, "payer": None}  # fmt: skip
    wrong = with_cells(
        table,
        case={3: None, 20: "case-0", 21: ""},
        day={5: None},
        amount_stated_cents={8: -1, 9: 10**13 + 1, 3: -2},
        lines_nothing={30: [line]},
        needed_by={31: datetime.date(2200, 1, 1)},
    )
    write(wrong, tmp_path / name)
    out = tmp_path / "out.parquet"
    count = assess_file(tmp_path / name, policy, out)
    bad = [json.loads(line) for line in bad_rows_of(out).read_text("utf-8").splitlines()]
    told = [(one["row"], one["case"], [each["code"] for each in one["faults"]]) for one in bad]
    # A day that text can't hold is no day there; in Parquet it is one beyond its bounds.
    beyond_day = "table.out-of-bounds" if name == "a.parquet" else "row.cell"
    assert [(row, codes) for row, _, codes in told] == [
        (4, ["row.no-case", "table.out-of-bounds"]),
        (6, ["row.no-day"]),
        (9, ["table.out-of-bounds"]),
        (10, ["table.out-of-bounds"]),
        (21, ["row.duplicate-case"]),
        (22, ["row.no-case"]),
        (31, ["table.out-of-bounds"]),
        (32, [beyond_day]),
    ]
    assert [case for _, case, _ in told][1:4] == ["case-5", "case-8", "case-9"]
    assert (count.assessed, count.bad, count.rows) == (CASES - 8, 8, CASES)
    found = pq.read_table(out)
    good = wrong.take([row for row in range(CASES) if row + 1 not in {one[0] for one in told}])
    expected = assess_table(good, policy)
    assert found.replace_schema_metadata().equals(expected.replace_schema_metadata())


def test_text_that_is_no_row_is_a_bad_row(policy, table, tmp_path, small_batches):
    cases = tmp_path / "a.jsonl"
    write_jsonl(table.slice(0, 10), cases)
    lines = cases.read_text("utf-8").splitlines()
    lines[2] = lines[2].replace('"wsnp": ', '"wsmp": ')
    lines[3] = lines[3][:-1]
    lines[4] = "[]"
    lines[5] = ""
    lines[6] = lines[6].replace('"case": "case-6"', '"case": "case-6", "case": "x"')
    cases.write_text("\n".join(lines), encoding="utf-8")
    count = assess_file(cases, policy, tmp_path / "out.parquet")
    bad = [
        json.loads(line) for line in (tmp_path / "out.bad.jsonl").read_text("utf-8").splitlines()
    ]
    assert [(one["row"], one["faults"][0]["code"]) for one in bad] == [
        (3, "row.no-cell"), (4, "row.broken"), (5, "row.broken"), (6, "row.broken"),
    ]  # fmt: skip
    assert (count.rows, count.bad) == (9, 4)  # an empty line is no row


def test_a_row_of_csv_with_another_number_of_cells_is_bad(policy, table, tmp_path):
    cases = tmp_path / "a.csv"
    write_csv(table.slice(0, 3), cases)
    lines = cases.read_text("utf-8").splitlines()
    cases.write_text("\n".join([*lines[:2], "a,b", "", *lines[2:]]), encoding="utf-8")
    assert assess_file(cases, policy, tmp_path / "out.parquet", lang="en").bad == 1
    bad = json.loads((tmp_path / "out.bad.jsonl").read_text("utf-8"))
    assert (bad["row"], bad["faults"][0]["message"]) == (2, "the row has 2 cells")


@pytest.mark.parametrize(
    ("name", "write", "id_"),
    [("a.csv", write_csv, "privé".encode("latin-1")), ("a.jsonl", write_jsonl, b"\\ud800")],
)
def test_an_id_that_is_no_utf_8_is_a_bad_row(policy, table, tmp_path, name, write, id_):
    write(table.slice(0, 2), tmp_path / name)
    text = (tmp_path / name).read_bytes().replace(b"case-1", id_)
    (tmp_path / name).write_bytes(text)
    count = assess_file(tmp_path / name, policy, tmp_path / "out.parquet")
    assert (count.assessed, count.bad) == (1, 1)
    bad = json.loads((tmp_path / "out.bad.jsonl").read_text("utf-8"))
    assert (bad["row"], bad["case"][-1]) == (2, "?")
    assert [one["code"] for one in bad["faults"]] == ["row.cell"]


def test_a_broken_first_line_is_told_in_the_language_asked_for(policy, tmp_path):
    (tmp_path / "a.jsonl").write_text("[]")
    with pytest.raises(Faults) as refused:
        assess_file(tmp_path / "a.jsonl", policy, tmp_path / "out.parquet")
    assert refused.value.faults[0].message("en") == "the file can't be read: no object"


def test_one_day_holds_for_all_whatever_the_column_says(policy, table, tmp_path):
    pq.write_table(table.drop_columns(["day"]), tmp_path / "a.parquet")
    assess_file(tmp_path / "a.parquet", policy, tmp_path / "out.parquet", day=DAY)
    found = pq.read_table(tmp_path / "out.parquet")
    assert found["status"].equals(assess_table(table, policy, day=DAY)["status"])
    assert json.loads(found.schema.metadata[b"maatwerk"])["day"] == "2019-07-01"


def test_a_file_without_legal_basis_takes_the_schemes(policy, table, tmp_path, small_batches):
    left_out = table.drop_columns(["legal_basis"])
    pq.write_table(left_out, tmp_path / "a.parquet")
    assess_file(tmp_path / "a.parquet", policy, tmp_path / "out.parquet")
    found = pq.read_table(tmp_path / "out.parquet")
    assert found["legitimacy"].equals(assess_table(left_out, policy)["legitimacy"])


def with_ids(table, ids):
    return table.set_column(table.schema.get_field_index("case"), "case", ids)


@pytest.mark.parametrize(
    ("ids", "bad"),
    [
        (pa.array(["a", " ", None, "a"]).dictionary_encode(), [2, 3, 4]),
        (pa.array(["a", " ", None, "a"], pa.large_string()), [2, 3, 4]),
        (pa.nulls(4), [1, 2, 3, 4]),
    ],
    ids=["categories", "large", "nothing"],
)
def test_however_ids_are_stored_each_row_has_its_own(policy, table, tmp_path, ids, bad):
    pq.write_table(with_ids(table.slice(0, 4), ids), tmp_path / "a.parquet")
    out = tmp_path / "out.parquet"
    count = assess_file(tmp_path / "a.parquet", policy, out)
    told = [json.loads(line) for line in bad_rows_of(out).read_text("utf-8").splitlines()]
    assert [one["row"] for one in told] == bad
    assert pq.read_table(out).num_rows == count.assessed == 4 - len(bad)


def codes(refused):
    return sorted((one.code, one.pointer) for one in refused.value.faults)


@pytest.mark.parametrize(("name", "write"), KINDS)
def test_columns_that_are_missing_are_told_at_once_and_nothing_is_written(
    policy, table, tmp_path, name, write
):
    write(table.drop_columns(["case", "day", "wsnp"]), tmp_path / name)
    with pytest.raises(Faults) as refused:
        assess_file(tmp_path / name, policy, tmp_path / "out.parquet")
    missing = "table.missing-column"
    assert codes(refused) == [(missing, "/case"), (missing, "/day"), (missing, "/wsnp")]
    assert {one.place.file for one in refused.value.faults} == {str(tmp_path / name)}
    assert [each.name for each in tmp_path.iterdir()] == [name]


def test_a_result_is_not_taken_for_cases(policy, table, tmp_path):
    pq.write_table(table, tmp_path / "a.parquet")
    assess_file(tmp_path / "a.parquet", policy, tmp_path / "out.parquet")
    with pytest.raises(Faults) as refused:
        assess_file(tmp_path / "out.parquet", policy, tmp_path / "again.parquet")
    assert codes(refused) == [("bulk.result", "")]
    whole = table.replace_schema_metadata(pq.read_schema(tmp_path / "out.parquet").metadata)
    pq.write_table(whole, tmp_path / "both.parquet")  # all columns are there: cases all the same
    assert assess_file(tmp_path / "both.parquet", policy, tmp_path / "again.parquet").bad == 0


def test_a_column_of_another_type_is_a_fault_of_the_whole_file(policy, table, tmp_path):
    at = table.schema.get_field_index("amount_stated_cents")
    wrong = table.set_column(at, "amount_stated_cents", pa.nulls(CASES, pa.float64()))
    pq.write_table(wrong, tmp_path / "a.parquet")
    with pytest.raises(Faults) as refused:
        assess_file(tmp_path / "a.parquet", policy, tmp_path / "out.parquet")
    assert codes(refused) == [("table.column-type", "/amount_stated_cents")]


def test_a_column_that_is_there_twice_is_a_fault(policy, table, tmp_path):
    write_csv(table, tmp_path / "a.csv")
    text = (tmp_path / "a.csv").read_text("utf-8").replace("form,", "wsnp,", 1)
    (tmp_path / "a.csv").write_text(text, encoding="utf-8")
    with pytest.raises(Faults) as refused:
        assess_file(tmp_path / "a.csv", policy, tmp_path / "out.parquet")
    expected = [("table.column-twice", "/wsnp"), ("table.missing-column", "/form")]
    assert codes(refused) == expected


@pytest.mark.parametrize(
    ("cases", "out", "code"),
    [
        ("gone.parquet", "out.parquet", "file.unreadable"),
        ("a.xlsx", "out.parquet", "bulk.kind"),
        ("a.parquet", "out.csv", "bulk.kind"),
        ("a.parquet", "a.parquet", "bulk.onto-itself"),
        ("half.parquet", "out.parquet", "bulk.broken-file"),
        ("half.jsonl", "out.parquet", "bulk.broken-file"),
        ("latin.csv", "out.parquet", "yaml.not-utf8"),
        ("utf16.csv", "out.parquet", "yaml.not-utf8"),
        ("long.csv", "out.parquet", "bulk.broken-file"),
        ("a.parquet", "nowhere/out.parquet", "bulk.unwritable"),
    ],
)
def test_a_file_that_will_not_do_is_a_fault(policy, table, tmp_path, cases, out, code):
    pq.write_table(table, tmp_path / "a.parquet")
    (tmp_path / "a.xlsx").write_bytes(b"PK")
    (tmp_path / "half.parquet").write_bytes((tmp_path / "a.parquet").read_bytes()[:500])
    (tmp_path / "half.jsonl").write_text('{"case": ')
    (tmp_path / "latin.csv").write_bytes("case,privé\na,1\n".encode("latin-1"))
    (tmp_path / "utf16.csv").write_bytes("case,day\n".encode("utf-16"))
    (tmp_path / "long.csv").write_text("x" * 200_000)
    before = (tmp_path / "a.parquet").read_bytes()
    with pytest.raises(Faults) as refused:
        assess_file(tmp_path / cases, policy, tmp_path / out)
    assert [one.code for one in refused.value.faults] == [code]
    assert (tmp_path / "a.parquet").read_bytes() == before


def test_who_listens_hears_how_far_it_is(policy, table, tmp_path, small_batches):
    pq.write_table(table, tmp_path / "a.parquet")
    heard = []
    assess_file(tmp_path / "a.parquet", policy, tmp_path / "out.parquet", tell=heard.append)
    assert heard[0] == Count(7, 0, 7, CASES)
    assert heard[-1] == Count(CASES, 0, CASES, CASES)


def test_breaking_off_half_way_leaves_the_old_file(policy, table, tmp_path, small_batches):
    pq.write_table(table, tmp_path / "a.parquet")
    out = tmp_path / "out.parquet"
    out.write_text("old")

    def stop(count):
        if count.done > 20:
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        assess_file(tmp_path / "a.parquet", policy, out, tell=stop)
    assert out.read_text() == "old"
    assert sorted(each.name for each in tmp_path.iterdir()) == ["a.parquet", "out.parquet"]


BROKEN_OFF = """
import os, resource, signal, sys
from pathlib import Path
from maatwerk_core.bulk import assess_file
from maatwerk_core.errors import Faults
from maatwerk_core.packs.load import load_pack
how, pack, cases, out = sys.argv[1:]
def tell(count):
    if how == "kill":
        os.kill(os.getpid(), signal.SIGKILL)
if how == "full":
    signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
    resource.setrlimit(resource.RLIMIT_FSIZE, (1000, 1000))
try:
    assess_file(Path(cases), load_pack(Path(pack)), Path(out), tell=tell)
except Faults as refused:
    print(*(one.text() for one in refused.faults))
"""


def broken_off(how, folder):
    pack = ROOT / "rulepacks" / "zaanstad"
    return subprocess.run(
        [sys.executable, "-c", BROKEN_OFF, how, pack, folder / "a.parquet", folder / "out.parquet"],
        capture_output=True, text=True, check=False, cwd=ROOT,
    )  # fmt: skip


@pytest.mark.skipif(sys.platform == "win32", reason="signals and limits are of Unix")
@pytest.mark.parametrize(("how", "code"), [("kill", -signal.SIGKILL), ("full", 0)])
@pytest.mark.parametrize("old", [b"old", None])
def test_a_kill_or_a_full_disk_leaves_the_old_file_or_none(table, tmp_path, how, code, old):
    pq.write_table(table, tmp_path / "a.parquet")
    out = tmp_path / "out.parquet"
    if old is not None:
        out.write_bytes(old)
    run = broken_off(how, tmp_path)
    assert run.returncode == code, run.stderr
    assert (out.read_bytes() if out.exists() else None) == old
    if how == "full":
        told = "de uitkomst kan niet worden geschreven: zo groot mag een bestand hier niet zijn"
        assert run.stdout.startswith(f"{out} bulk.unwritable {told}; ")
        assert len(run.stdout.splitlines()) == 1
        assert not list(tmp_path.glob(".out*"))


@pytest.mark.parametrize("group", [3, 11, 1000])
def test_however_a_file_is_divided_it_gives_the_same(policy, table, tmp_path, group, small_batches):
    wrong = with_cells(table, case={3: None, 20: "case-0"}, amount_stated_cents={40: -1})
    pq.write_table(wrong, tmp_path / "a.parquet", row_group_size=group)
    out = tmp_path / "out.parquet"
    count = assess_file(tmp_path / "a.parquet", policy, out)
    told = [json.loads(line)["row"] for line in bad_rows_of(out).read_text("utf-8").splitlines()]
    assert (count.assessed, told) == (CASES - 3, [4, 21, 41])
    good = assess_table(wrong.take([row for row in range(CASES) if row + 1 not in told]), policy)
    assert pq.read_table(out).replace_schema_metadata().equals(good.replace_schema_metadata())


def test_what_was_missed_can_be_left_out(policy, table, tmp_path):
    pq.write_table(table, tmp_path / "a.parquet")
    assess_file(tmp_path / "a.parquet", policy, tmp_path / "out.parquet", missing=False)
    found, whole = pq.read_table(tmp_path / "out.parquet"), assess_table(table, policy)
    kept = [name for name in whole.column_names if not name.startswith("missing_")]
    assert found.replace_schema_metadata().equals(whole.select(kept).replace_schema_metadata())
    assert json.loads(found.schema.metadata[b"maatwerk"])["missing"] == []
    assert assess_table(table, policy, missing=False).equals(found)


def as_large(type_):
    """The same type with the text and lists of frames that may grow beyond two gigabytes."""
    if pa.types.is_string(type_):
        return pa.large_string()
    if pa.types.is_list(type_):
        return pa.large_list(as_large(type_.value_type))
    if pa.types.is_struct(type_):
        return pa.struct([(field.name, as_large(field.type)) for field in type_])
    return type_


def write_large(table, path):
    large = pa.schema([(field.name, as_large(field.type)) for field in table.schema])
    pq.write_table(table.cast(large), path, row_group_size=9)


WRITERS = {
    "large": write_large,
    "polars": lambda table, path: pl.from_arrow(table).write_parquet(path),
    "duckdb": lambda table, path: duckdb.from_arrow(table).write_parquet(str(path)),
    "words written out": lambda table, path: pq.write_table(table, path, use_dictionary=False),
}


@pytest.mark.parametrize("write", WRITERS.values(), ids=WRITERS)
def test_whoever_wrote_a_file_it_gives_the_same(policy, table, tmp_path, write, small_batches):
    write(table, tmp_path / "a.parquet")
    assess_file(tmp_path / "a.parquet", policy, tmp_path / "out.parquet")
    found, expected = pq.read_table(tmp_path / "out.parquet"), assess_table(table, policy)
    for name in expected.column_names:
        assert found[name].to_pylist() == expected[name].to_pylist(), name
