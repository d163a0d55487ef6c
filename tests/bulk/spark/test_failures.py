"""What goes wrong within Spark is a fault in words, with nothing of Java in it; anything else stays what it is."""

import errno
import os
import subprocess
import sys
from pathlib import Path

import pyarrow as pa
import pyarrow.parquet as pq
import pytest

from maatwerk_core.bulk import assess_table
from maatwerk_core.bulk.layout import layout_of, table_of
from maatwerk_core.errors import Faults
from maatwerk_core.testing.pack_text import load_text
from maatwerk_core.testing.sampled_cases import Sampler

pytestmark = [pytest.mark.java, pytest.mark.xdist_group("spark")]

ROOT = Path(__file__).resolve().parents[3]


@pytest.fixture(scope="module")
def policy():
    """The smallest pack: no statement is run here, but one."""
    return load_text("{pack: small, version: 1.0.0}")


@pytest.fixture(scope="module")
def table(policy):
    cases = Sampler(policy, 3).cases(9, days=3)
    return table_of(layout_of(policy.plan), policy.plan.leaves, cases)


def told(refused, lang="en"):
    (one,) = refused.value.faults
    return one.code, one.message(lang)


def test_a_file_that_is_gone_is_told_by_name(spark, policy, table, tmp_path):
    pq.write_table(table, tmp_path / "a.parquet")
    frame = spark.read.parquet(str(tmp_path))
    (tmp_path / "a.parquet").unlink()
    with pytest.raises(Faults) as refused:
        assess_table(frame, policy)
    code, words = told(refused)
    assert code == "spark.unreadable"
    assert words.startswith("the cases can't be read by Spark: ")
    assert "a.parquet" in words
    assert "SQLSTATE" not in words


def test_files_of_which_one_has_a_column_of_another_type_are_told_by_that_column(
    spark, policy, table, tmp_path
):
    at = table.schema.names.index("amount_stated_cents")
    other = table.set_column(at, "amount_stated_cents", pa.array(["x"] * len(table)))
    pq.write_table(other, tmp_path / "a.parquet")
    frame = spark.read.schema(spark.createDataFrame(table).schema).parquet(str(tmp_path))
    with pytest.raises(Faults) as refused:
        assess_table(frame, policy)
    expected = "the column `amount_stated_cents` hasn't the same type in every file"
    assert told(refused) == ("spark.column-type", expected)


def test_memory_that_is_full_is_told(spark, policy, table):
    from pyspark.sql import functions

    endless = functions.repeat(functions.lit("x"), functions.lit(2**31 - 8))
    frame = spark.createDataFrame(table).withColumn("domain", endless)
    with pytest.raises(Faults) as refused:
        assess_table(frame, policy)
    assert told(refused) == ("spark.memory", "the memory of Spark is full")


class Raised:
    """An error of Java, as it comes through the gateway."""

    def __init__(self, name, message, cause=None):
        self.name, self.message, self.cause = name, message, cause

    def getClass(self):
        return self

    def getName(self):
        return self.name

    def getMessage(self):
        return self.message

    def getCause(self):
        return self.cause


def of_java(*told):
    """An error of Spark with these of Java behind it, from the outside in."""
    cause = None
    for name, message in reversed(told):
        cause = Raised(name, message, cause)
    error = Exception("An error occurred while calling o1.parquet.")
    error.java_exception = cause
    return error


STOPPED = ("org.apache.spark.SparkException", "[X.Y] Job aborted. SQLSTATE: 1\n at java.base")


@pytest.mark.parametrize(
    ("error", "expected"),
    [
        (ConnectionRefusedError(111, "refused"), "the program of Spark ended half-way"),
        (
            of_java(STOPPED, ("java.io.IOException", "No space left on device")),
            "there is no room for the temporary files of Spark in /somewhere",
        ),
        (of_java(STOPPED), "the assessment was broken off by Spark: Job aborted."),
        (Exception("without Java"), "the assessment was broken off by Spark: without Java"),
    ],
    ids=["gone", "room", "stopped", "bare"],
)
def test_what_java_says_becomes_words(error, expected, monkeypatch):
    from maatwerk_core.bulk.spark.failures import fault_of

    monkeypatch.setattr("tempfile.tempdir", "/somewhere")
    assert fault_of(error).message("en") == expected


def test_a_gateway_that_no_longer_answers_is_told():
    from py4j.protocol import Py4JNetworkError

    from maatwerk_core.bulk.spark.failures import in_words

    with pytest.raises(Faults) as refused, in_words():
        raise Py4JNetworkError("Answer from Java side is empty")
    assert told(refused)[0] == "spark.gone"


def test_a_full_disk_is_told_and_other_errors_of_the_system_go_on():
    from maatwerk_core.bulk.spark.failures import in_words

    with pytest.raises(Faults) as refused, in_words():
        raise OSError(errno.ENOSPC, "No space left on device")
    assert told(refused)[0] == "spark.room"
    with pytest.raises(PermissionError), in_words():
        raise PermissionError(errno.EACCES, "Permission denied")
    with pytest.raises(KeyError), in_words():
        raise KeyError("x")


@pytest.fixture
def bulk(policy, table, tmp_path):
    """Run the command in a process of its own, with Spark, over some cases; `out.parquet` is there already."""
    (tmp_path / "pack").mkdir()
    (tmp_path / "pack" / "pack.yaml").write_text("{pack: small, version: 1.0.0}", "utf-8")
    pq.write_table(table, tmp_path / "cases.parquet")
    (tmp_path / "out.parquet").write_text("old")

    def bulk(**environment):
        asked = ["bulk", "cases.parquet", "--pack", "pack", "-o", "out.parquet"]
        return subprocess.run(
            [sys.executable, "-m", "maatwerk_core", *asked, "--engine", "spark", "--lang", "en"],
            capture_output=True, text=True, check=False, cwd=tmp_path,
            env=os.environ | {"PYTHONPATH": str(ROOT)} | environment,
        )  # fmt: skip

    return bulk


@pytest.mark.skipif(sys.platform == "win32", reason="a program is a script of the shell here")
def test_a_java_that_will_not_start_is_one_line_and_leaves_the_old_file(bulk, tmp_path):
    java = tmp_path / "java" / "bin" / "java"
    java.parent.mkdir(parents=True)
    java.write_text("#!/bin/sh\nexit 1\n")
    java.chmod(0o755)
    ran = bulk(JAVA_HOME=str(tmp_path / "java"))
    last = ran.stderr.splitlines()[-1]
    assert (ran.returncode, last.split()[0]) == (2, "spark.no-start")
    assert "Traceback" not in ran.stderr
    assert (tmp_path / "out.parquet").read_text() == "old"
    assert not list(tmp_path.glob(".out*"))
