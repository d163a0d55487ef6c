"""What Spark lacks on a machine is said before it is started; a session of our own talks to nobody."""

import shutil
import signal
import sys
from types import SimpleNamespace

import pytest

from maatwerk_core.bulk.spark.session import check_installed, stopped_with
from maatwerk_core.errors import Faults


def told(refused):
    (one,) = refused.value.faults
    return one.code, one.message("en")


def test_a_machine_without_java_is_told_so(monkeypatch):
    monkeypatch.delenv("JAVA_HOME", raising=False)
    monkeypatch.setattr(shutil, "which", lambda program, path=None: None)
    with pytest.raises(Faults) as refused:
        check_installed()
    assert told(refused) == (
        "bulk.no-spark",
        "for Spark `java` is needed, which is not on this machine",
    )


def test_java_is_looked_for_where_java_home_points(monkeypatch, tmp_path):
    monkeypatch.setenv("JAVA_HOME", str(tmp_path))
    with pytest.raises(Faults) as refused:
        check_installed()
    assert told(refused)[0] == "bulk.no-spark"


def test_a_machine_without_pyspark_is_told_so(monkeypatch):
    monkeypatch.setitem(sys.modules, "pyspark", None)
    with pytest.raises(Faults) as refused:
        check_installed()
    assert told(refused) == (
        "bulk.no-spark",
        "for Spark `pyspark` is needed, which is not on this machine",
    )


@pytest.mark.java
@pytest.mark.xdist_group("spark")
def test_a_session_of_our_own_talks_to_nobody_else(spark):
    asked = spark.sparkContext.getConf().get
    assert asked("spark.driver.host") == asked("spark.driver.bindAddress") == "127.0.0.1"
    assert spark.sparkContext.uiWebUrl is None


@pytest.mark.java
@pytest.mark.xdist_group("spark")
def test_the_session_that_is_open_is_used(spark):
    from maatwerk_core.bulk.spark.session import spark_session

    assert spark_session() is spark


@pytest.mark.java
@pytest.mark.xdist_group("spark")
def test_ctrl_c_stays_what_it_was(spark):
    handler = signal.getsignal(signal.SIGINT)
    assert getattr(handler, "__module__", None) != "pyspark.core.context"


class Asked:
    """A session that remembers what it is asked, or is gone."""

    def __init__(self, gone=False):
        self.asked, self.gone = [], gone
        self.sparkContext = SimpleNamespace(
            addJobTag=lambda tag: self.asked.append(("tag", tag)),
            cancelJobsWithTag=lambda tag: self.ask("cancel", tag),
            removeJobTag=lambda tag: self.ask("forget", tag),
        )

    def ask(self, what, tag):
        self.asked.append((what, tag))
        if self.gone:
            raise ConnectionRefusedError


@pytest.mark.parametrize("gone", [False, True])
def test_what_is_broken_off_is_stopped_and_told_as_it_was(gone):
    session = Asked(gone)
    with pytest.raises(KeyboardInterrupt), stopped_with(session):
        raise KeyboardInterrupt
    assert [what for what, _ in session.asked] == ["tag", "cancel", "forget"]
    assert len({tag for _, tag in session.asked}) == 1


def test_what_is_done_is_not_stopped():
    session = Asked()
    with stopped_with(session):
        pass
    assert [what for what, _ in session.asked] == ["tag", "forget"]
