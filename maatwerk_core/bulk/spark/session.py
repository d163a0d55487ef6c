"""A Spark session to assess cases in: the one that is there, or one on this machine alone. Knows no cases."""

from __future__ import annotations

import os
import secrets
import shutil
import signal
import threading
import warnings
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from importlib.util import find_spec
from pathlib import Path
from typing import Any

from maatwerk_core.bulk.spark.failures import in_words
from maatwerk_core.errors import Faults, fault

#: A session of our own talks to nobody: no page, no other address than this machine's own.
ALONE = {
    "spark.driver.bindAddress": "127.0.0.1",
    "spark.driver.host": "127.0.0.1",
    "spark.ui.enabled": "false",
    "spark.ui.showConsoleProgress": "false",
    "spark.sql.shuffle.partitions": "8",
    "spark.driver.extraJavaOptions": f"-Dlog4j2.configurationFile={Path(__file__).with_name('log4j2.properties')}",
}


def spark_session(master: str = "local[*]") -> Any:
    """The session of this thread, whoever opened it; else a new one on this machine, on every processor it has.

    Raises `Faults` with `bulk.no-spark` where PySpark or Java is not installed, `spark.no-start` where Java won't.
    """
    check_installed()
    from pyspark.sql import SparkSession

    found = SparkSession.getActiveSession()
    if found is not None:
        return found
    builder = SparkSession.builder.appName("maatwerk").master(master)
    for name, value in ALONE.items():
        builder = builder.config(name, value)
    # Said on first use, and of no use to who asks: it is given Arrow, not pandas.
    warnings.filterwarnings("ignore", "PySpark does not yet fully support pandas", FutureWarning)
    with in_words(), _own_interrupt():
        return builder.getOrCreate()


@contextmanager
def _own_interrupt() -> Iterator[None]:
    """What Ctrl-C did before, it does after: Spark would ask Java something in the middle of what it asks already."""
    if threading.current_thread() is not threading.main_thread():
        yield
        return
    before = signal.getsignal(signal.SIGINT)
    try:
        yield
    finally:
        signal.signal(signal.SIGINT, before)


@contextmanager
def stopped_with(session: Any) -> Iterator[None]:
    """What Spark is asked meanwhile it stops doing where that is broken off, by Ctrl-C for one."""
    context, tag = session.sparkContext, f"maatwerk-{secrets.token_hex(4)}"
    context.addJobTag(tag)
    try:
        yield
    except BaseException:
        _quietly(context.cancelJobsWithTag, tag)
        raise
    finally:
        _quietly(context.removeJobTag, tag)


def _quietly(ask: Callable[[str], None], tag: str) -> None:
    """Ask Spark something where it may be gone: then what went wrong before is what has to be told."""
    from py4j.protocol import Py4JError  # type: ignore[import-untyped]  # reason: it has no types

    with suppress(Py4JError, ConnectionError):
        ask(tag)


def check_installed() -> None:
    """Raises `Faults` that name what Spark lacks on this machine."""
    lacking = "pyspark" if find_spec("pyspark") is None else None if _java() else "java"
    if lacking is not None:
        raise Faults([fault("bulk.no-spark", program=lacking)])


def _java() -> str | None:
    """Where Java is, as Spark looks for it."""
    home = os.environ.get("JAVA_HOME")
    return shutil.which("java", path=str(Path(home, "bin"))) if home else shutil.which("java")
