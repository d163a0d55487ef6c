"""A file assessed by Spark is the file that DuckDB makes: the same rows in the same order, the same bad ones."""

import datetime
import json
import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pyarrow as pa
import pyarrow.parquet as pq
import pytest

from maatwerk_core.bulk import assess_file
from maatwerk_core.bulk.files import bad_rows_of
from maatwerk_core.bulk.layout import layout_of, table_of
from maatwerk_core.packs.load import load_pack
from maatwerk_core.testing.pack_text import load_text
from maatwerk_core.testing.sampled_cases import Sampler
from tests.bulk.test_files import write_csv, write_jsonl, write_parquet

pytestmark = [pytest.mark.java, pytest.mark.xdist_group("spark")]

ROOT = Path(__file__).resolve().parents[3]
CASES = 60


@pytest.fixture(scope="module")
def policy():
    return load_pack(ROOT / "rulepacks" / "landelijk")


@pytest.fixture(scope="module")
def cases(policy, tmp_path_factory):
    """A file with cases and, among these, rows without an id or a day, twice there, and beyond a bound."""
    rows = Sampler(policy, 11).cases(CASES, days=5)
    table = table_of(layout_of(policy.plan), policy.plan.leaves, rows)
    for name, row, value in (
        ("case", 3, None),
        ("case", 20, "case-0"),
        ("day", 5, None),
        ("amount_stated_cents", 8, -1),
        ("needed_by", 31, datetime.date(2200, 1, 1)),
    ):
        at = table.schema.names.index(name)
        values = table[name].to_pylist()
        values[row] = value
        table = table.set_column(at, table.field(at), pa.array(values, table.field(at).type))
    path = tmp_path_factory.mktemp("cases") / "cases.parquet"
    pq.write_table(unsigned(table.drop_columns(["legal_basis"])), path, row_group_size=16)
    return path


def unsigned(table):
    """Amounts without a sign, where there is none: Spark has no such numbers."""
    at = table.schema.names.index("lines_regular")
    lines = table.schema.field(at).type.value_type
    fields = [(one.name, pa.uint64() if one.name == "price" else one.type) for one in lines]
    type_ = pa.list_(pa.struct(fields))
    changed = pa.array(table["lines_regular"].to_pylist(), type_)
    return table.set_column(at, "lines_regular", changed)


def test_both_engines_write_the_same_file(spark, policy, cases, tmp_path):
    from maatwerk_core.bulk.spark.files import assess_batches

    made = []
    for name, assess in (("one", None), ("other", assess_batches)):
        out = tmp_path / f"{name}.parquet"
        count = assess_file(cases, policy, out, labels="nl", assess=assess)
        bad = [json.loads(line) for line in bad_rows_of(out).read_text("utf-8").splitlines()]
        made.append((count, bad, pq.read_table(out)))
    (count, bad, found), expected = made[1], made[0]
    assert (count.assessed, count.bad) == (CASES - 5, 5)
    assert [one["row"] for one in bad] == [4, 6, 9, 21, 32]
    assert (count, bad) == expected[:2]
    assert found.equals(expected[2])
    assert "status_label" in found.column_names
    told, direct = (json.loads(t.schema.metadata[b"maatwerk"]) for t in (found, expected[2]))
    assert told == direct
    assert sorted(each.name for each in tmp_path.iterdir()) == [
        "one.bad.jsonl", "one.parquet", "other.bad.jsonl", "other.parquet",
    ]  # fmt: skip


@pytest.fixture(scope="module")
def small():
    """A pack of its own, whose statement Spark plans fast."""
    return load_text("{pack: small, version: 1.0.0, maximum: 500}")


@pytest.mark.parametrize(
    ("name", "write", "rows"),
    [
        pytest.param("a.parquet", write_parquet, 0, id="parquet without rows"),
        pytest.param("a.csv", write_csv, 30, id="csv"),
        pytest.param("a.jsonl", write_jsonl, 30, id="jsonl"),
    ],
)
def test_whatever_kind_a_file_is_and_also_without_rows_both_engines_write_the_same(
    spark, small, tmp_path, name, write, rows
):
    from maatwerk_core.bulk.spark.files import assess_batches

    drawn = Sampler(small, 11).cases(30, days=2)[:rows]
    write(table_of(layout_of(small.plan), small.plan.leaves, drawn), tmp_path / name)
    found, heard = [], []
    for out, assess in ((tmp_path / "one.parquet", None), (tmp_path / "2.parquet", assess_batches)):
        heard.clear()
        count = assess_file(tmp_path / name, small, out, assess=assess, tell=heard.append)
        found.append((count, pq.read_table(out)))
    # What is left for Spark to do is not told as done.
    assert [one.done <= one.total // 2 or one.assessed > 0 for one in heard] == [True] * len(heard)
    (count, table), expected = found
    assert (count, table.schema.names) == (expected[0], expected[1].schema.names)
    assert table.equals(expected[1])
    assert table.num_rows == rows


BROKEN_OFF = """
import os, resource, signal, sys
from pathlib import Path
from maatwerk_core.bulk import assess_file
from maatwerk_core.bulk.spark.files import assess_batches
from maatwerk_core.errors import Faults
from maatwerk_core.packs.load import load_pack
how, pack, cases, out = sys.argv[1:]
def tell(count):
    if how == "kill":
        os.kill(os.getpid(), signal.SIGKILL)
if how == "full":
    signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
    resource.setrlimit(resource.RLIMIT_FSIZE, (8000, 8000))
try:
    assess_file(Path(cases), load_pack(Path(pack)), Path(out), tell=tell, assess=assess_batches)
except Faults as refused:
    print([one.code for one in refused.faults])
"""


@pytest.mark.skipif(sys.platform == "win32", reason="signals and limits are of Unix")
@pytest.mark.parametrize(("how", "code"), [("kill", -signal.SIGKILL), ("full", 0)])
def test_a_kill_or_a_full_disk_leaves_the_old_file(cases, tmp_path, how, code):
    out = tmp_path / "out.parquet"
    out.write_text("old")
    pack = ROOT / "rulepacks" / "landelijk"
    run = subprocess.run(
        [sys.executable, "-c", BROKEN_OFF, how, pack, cases, out],
        capture_output=True, text=True, check=False, cwd=ROOT,
    )  # fmt: skip
    assert run.returncode == code, run.stderr
    assert out.read_text() == "old"
    if how == "full":
        assert run.stdout == "['spark.room']\n"
        assert sorted(each.name for each in tmp_path.iterdir()) == ["out.parquet"]


#: One processor writes row after row to a file of its own, so that Java is busy for seconds.
WRITING = """
import sys
from pathlib import Path
from maatwerk_core.bulk import assess_file
from maatwerk_core.bulk.spark import session
from maatwerk_core.bulk.spark.files import assess_batches
from maatwerk_core.testing.pack_text import load_text
java = "spark.driver.extraJavaOptions"
session.ALONE |= {
    java: session.ALONE[java] + " -XX:TieredStopAtLevel=1 -XX:+UseSerialGC",
    "spark.sql.adaptive.enabled": "false", "spark.sql.shuffle.partitions": "60",
}
session.spark_session("local[1]")
text, cases, out = sys.argv[1:]
assess_file(Path(cases), load_text(text), Path(out), missing=False, assess=assess_batches)
"""
SOON = 240.0
INCUBATOR = "WARNING: Using incubator modules: jdk.incubator.vector"


def wait_for_parts(rough, run, log):
    """Wait until Spark has begun to write."""
    until = time.monotonic() + SOON
    while not any(rough.glob("maatwerk-*/results/_temporary/**/part-*")):
        assert run.poll() is None, log.read_text("utf-8")
        assert time.monotonic() < until, log.read_text("utf-8")
        time.sleep(0.01)


@pytest.mark.skipif(sys.platform == "win32", reason="groups of processes are of Unix")
def test_a_kill_while_java_writes_leaves_the_old_file_and_none_where_there_was_none(
    small, tmp_path
):
    out, rough, log = tmp_path / "out" / "out.parquet", tmp_path / "rough", tmp_path / "log"
    rough.mkdir()
    out.parent.mkdir()
    out.write_text("old")
    drawn = list(Sampler(small, 11).cases(60, days=2))
    drawn.append(drawn[0])  # twice there, so that there are bad rows to write as well
    write_parquet(table_of(layout_of(small.plan), small.plan.leaves, drawn), tmp_path / "a.parquet")
    with log.open("wb") as told:
        run = subprocess.Popen(
            [sys.executable, "-c", WRITING, small.text, tmp_path / "a.parquet", out],
            stdout=told, stderr=told, cwd=ROOT, env=os.environ | {"TMPDIR": str(rough)},
            start_new_session=True,
        )  # fmt: skip
    try:
        wait_for_parts(rough, run, log)
    finally:
        os.killpg(run.pid, signal.SIGKILL)  # Java is of the same group
    assert run.wait() == -signal.SIGKILL
    # What Spark has written whole is moved out of this folder: so it was still at it.
    assert any(rough.glob("maatwerk-*/results/_temporary"))
    assert out.read_text() == "old"
    assert not bad_rows_of(out).exists()
    # The machine says this of itself; nothing else of Java or Spark is for who waits.
    assert log.read_text("utf-8").splitlines() == [INCUBATOR]
    halves = [each.name for each in out.parent.iterdir() if each != out]
    assert sorted(name.split(".", 2)[1] for name in halves) == ["out", "out"]
    assert {Path(name).suffix for name in halves} == {".part"}


@pytest.mark.parametrize("while_", ["sifting", "spark is at it"])
def test_breaking_off_leaves_the_old_file_and_nothing_beside_it(
    spark, policy, cases, tmp_path, monkeypatch, while_
):
    from maatwerk_core.bulk.spark import files
    from maatwerk_core.bulk.spark.files import assess_batches

    monkeypatch.setattr("tempfile.tempdir", str(tmp_path / "rough"))
    (tmp_path / "rough").mkdir()
    out = tmp_path / "out.parquet"
    out.write_text("old")

    def stop(*_):
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        if while_ == "sifting":
            assess_file(cases, policy, out, assess=assess_batches, tell=stop)
        monkeypatch.setattr(files, "assessed", stop)
        assess_file(cases, policy, out, assess=assess_batches)
    assert list(spark.sparkContext.getJobTags()) == []
    assert out.read_text() == "old"
    assert sorted(each.name for each in tmp_path.iterdir()) == ["out.parquet", "rough"]
    assert not list((tmp_path / "rough").iterdir())


def test_the_command_takes_spark(spark, cases, tmp_path):
    from click.testing import CliRunner

    from maatwerk_core.cli.main import maatwerk

    out = tmp_path / "out.parquet"
    asked = ["bulk", cases, "--pack", ROOT / "rulepacks" / "landelijk", "-o", out]
    ran = CliRunner().invoke(maatwerk, [*map(str, asked), "--engine", "spark", "--json"])
    assert ran.exit_code == 1
    assert json.loads(ran.stdout)["assessed"] == CASES - 5
    assert pq.read_metadata(out).num_rows == CASES - 5
