"""`maatwerk bulk` says how many rows went where, and ends with 1 when some could not be assessed."""

import builtins
import datetime
import json
import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture
def cases(tmp_path):
    """A file of cases in which little is known; some rows changed by hand."""
    from maatwerk_core.bulk.layout import layout_of
    from maatwerk_core.packs.load import load_pack

    names = layout_of(load_pack("amsterdam").plan).schema.names

    def cases(*rows):
        path = tmp_path / "casussen.jsonl"
        whole = [dict.fromkeys(names) | {"case": f"a-{at}"} | row for at, row in enumerate(rows)]
        path.write_text("".join(json.dumps(row) + "\n" for row in whole), encoding="utf-8")
        return path

    return cases


@pytest.fixture
def bulk(run, tmp_path, monkeypatch):
    """Run the command where the files are."""
    monkeypatch.chdir(tmp_path)
    return lambda *args: run("bulk", *args, "--pack", "amsterdam", "-o", "uitkomst.parquet")


def test_all_rows_assessed(bulk, cases):
    cases({}, {"wsnp": True})
    ran = bulk("casussen.jsonl", "--day", "2019-07-01")
    assert (ran.code, ran.err) == (0, "")
    assert ran.out == "2 van 2 rijen getoetst: uitkomst.parquet\n"


def test_bad_rows_are_counted_and_told_beside_the_result(bulk, cases, tmp_path):
    cases({"day": "2019-07-01"}, {"day": None}, {"day": "2019-07-01", "wsnp": "ja"})
    ran = bulk("casussen.jsonl", "--lang", "en")
    assert ran.code == 1
    assert ran.out == (
        "1 of 3 rows assessed: uitkomst.parquet\n"
        "2 not, with the reason in uitkomst.bad.jsonl\n"
    )  # fmt: skip
    lines = (tmp_path / "uitkomst.bad.jsonl").read_text("utf-8").splitlines()
    bad = [json.loads(line) for line in lines]
    assert [(one["row"], one["case"], one["faults"][0]["message"]) for one in bad] == [
        (2, "a-1", "the row has no day"),
        (3, "a-2", "the column `wsnp` holds `ja`"),
    ]


def test_a_program_gets_the_same_counts(bulk, cases):
    cases({"day": "2019-07-01"}, {"day": None})
    ran = bulk("casussen.jsonl", "--json")
    assert ran.json == {
        "rows": 2,
        "assessed": 1,
        "bad": 1,
        "out": "uitkomst.parquet",
        "bad_rows": "uitkomst.bad.jsonl",
    }


def test_a_good_run_takes_the_bad_rows_of_an_earlier_one_away(bulk, cases, tmp_path):
    cases({"day": None})
    bulk("casussen.jsonl")
    assert (tmp_path / "uitkomst.bad.jsonl").exists()
    cases({"day": "2019-07-01"})
    assert bulk("casussen.jsonl").code == 0
    assert not (tmp_path / "uitkomst.bad.jsonl").exists()


def test_a_missing_column_is_one_fault_in_words(bulk, tmp_path):
    (tmp_path / "casussen.csv").write_text("case\na\n", encoding="utf-8")
    ran = bulk("casussen.csv", "--day", "2019-07-01")
    assert ran.code == 2
    assert "table.missing-column de kolom `wsnp` ontbreekt" in ran.err
    assert not (tmp_path / "uitkomst.parquet").exists()


def test_strict_is_passed_on_and_kept(bulk, cases, tmp_path):
    import pyarrow.parquet as pq

    cases({})
    bulk("casussen.jsonl", "--day", "2019-07-01", "--strict")
    told = json.loads(pq.read_schema(tmp_path / "uitkomst.parquet").metadata[b"maatwerk"])
    assert told["strict"] is True


@pytest.mark.parametrize("package", ["duckdb", "numpy", "pyarrow", "sqlglot"])
def test_without_the_extra_it_says_what_to_install(bulk, cases, monkeypatch, package):
    import sys

    cases({})
    real = builtins.__import__

    def without(name, *args, **others):
        if name.partition(".")[0] == package:
            raise ModuleNotFoundError(f"No module named {name!r}", name=package)
        return real(name, *args, **others)

    for name in [name for name in sys.modules if name.startswith("maatwerk_core.bulk")]:
        monkeypatch.delitem(sys.modules, name)
    monkeypatch.setattr(builtins, "__import__", without)
    ran = bulk("casussen.jsonl")
    assert ran.code == 2
    assert f"bulk.not-installed voor veel casussen tegelijk is `{package}` nodig" in ran.err
    assert "pip install 'maatwerk-core[bulk]'" in ran.err


def test_without_java_spark_says_in_one_line_what_to_install(bulk, cases, monkeypatch):
    import shutil

    cases({})
    monkeypatch.delenv("JAVA_HOME", raising=False)
    monkeypatch.setattr(shutil, "which", lambda program, path=None: None)
    ran = bulk("casussen.jsonl", "--engine", "spark")
    assert ran.code == 2
    assert "bulk.no-spark voor Spark is `java` nodig, en dat staat niet op deze machine" in ran.err
    assert "pip install 'maatwerk-core[spark]'" in ran.err


@pytest.mark.parametrize(
    ("asked", "said"),
    [
        (["--labels"], "er is nog iets uit te zoeken"),
        (["--labels", "en"], "something is still to be found out"),
        (["--labels", "--lang", "en"], "something is still to be found out"),
    ],
)
def test_words_stand_beside_the_codes_when_asked(bulk, cases, tmp_path, asked, said):
    import pyarrow.parquet as pq

    cases({"day": "2019-07-01"})
    assert bulk("casussen.jsonl", *asked).code == 0
    assert pq.read_table(tmp_path / "uitkomst.parquet")["status_label"].to_pylist() == [said]


def test_words_come_in_two_languages_only(bulk, cases):
    cases({"day": "2019-07-01"})
    ran = bulk("casussen.jsonl", "--labels", "fr")
    assert (ran.code, ran.err.split()[0]) == (2, "usage.wrong-choice")


def many_cases(path, count):
    """So many cases of which nothing is known but the day, as Parquet."""
    import pyarrow as pa
    import pyarrow.parquet as pq

    from maatwerk_core.bulk import cases_schema
    from maatwerk_core.packs.load import load_pack

    schema = cases_schema(load_pack("amsterdam"))
    columns = {field.name: pa.nulls(count, field.type) for field in schema}
    columns["case"] = pa.array(map(str, range(count)))
    columns["day"] = pa.repeat(pa.scalar(datetime.date(2019, 7, 1)), count)
    pq.write_table(pa.table(columns, schema=schema), path)


@pytest.mark.skipif(sys.platform == "win32", reason="Ctrl-C is another thing there")
@pytest.mark.parametrize("old", ["old", None])
def test_ctrl_c_half_way_ends_with_130_and_leaves_the_old_file_or_none(tmp_path, old):
    many_cases(tmp_path / "casussen.parquet", 400_000)
    out = tmp_path / "uitkomst.parquet"
    if old is not None:
        out.write_text(old)
    asked = ["bulk", "casussen.parquet", "--pack", "amsterdam", "-o", out.name]
    with subprocess.Popen(
        [sys.executable, "-m", "maatwerk_core", *asked], cwd=tmp_path, text=True,
        stdout=subprocess.PIPE, stderr=subprocess.PIPE, env=os.environ | {"PYTHONPATH": str(ROOT)},
    ) as child:  # fmt: skip
        while not any(part.stat().st_size > 10_000 for part in tmp_path.glob(".uitkomst.p*.part")):
            assert child.poll() is None
            time.sleep(0.01)
        child.send_signal(signal.SIGINT)
        told = child.communicate(timeout=60)
    assert (child.returncode, *told) == (130, "", "")
    assert (out.read_text() if out.exists() else None) == old
    kept = {"casussen.parquet", *([out.name] if old else [])}
    assert {each.name for each in tmp_path.iterdir()} == kept
