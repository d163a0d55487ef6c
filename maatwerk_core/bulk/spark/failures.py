"""What goes wrong within Spark, told as a fault: a traceback of Java is no answer. Knows no cases.

Errors of Spark come in two kinds, and one more where its program has ended: those are all caught here, nothing else.
"""

from __future__ import annotations

import errno
import re
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from maatwerk_core.errors import Fault, Faults, fault

#: How Java and Spark call what has words of its own.
_MEMORY, _ROOM, _START = "OutOfMemoryError", "No space left on device", "JAVA_GATEWAY_EXITED"
_UNREADABLE = ("FAILED_READ_FILE", "PATH_NOT_FOUND", "FileNotFoundException")
_TYPES = "SchemaColumnConvertNotSupportedException"
_NO_ROOM = (errno.ENOSPC, errno.EDQUOT, errno.EFBIG)
#: Behind this Spark repeats a code, and a hint for programs of its own.
_BEYOND = re.compile(r"\s*(SQLSTATE:.*|It is possible the underlying.*)$", re.DOTALL)


@contextmanager
def in_words() -> Iterator[None]:
    """Raises `Faults` for what Spark raises meanwhile; anything else goes on as it is."""
    from py4j.protocol import Py4JError  # type: ignore[import-untyped]  # reason: it has no types
    from pyspark.errors import PySparkException

    try:
        yield
    except (PySparkException, Py4JError, ConnectionError) as error:
        raise Faults([fault_of(error)]) from error
    except OSError as error:
        if error.errno not in _NO_ROOM:
            raise
        raise Faults([_no_room()]) from error


def fault_of(error: Exception) -> Fault:
    """The fault behind an error of Spark."""
    told = [*_causes(error)] or [str(error)]
    whole = "\n".join(told)
    if _is_gone(error):
        return fault("spark.gone")
    if _MEMORY in whole:
        return fault("spark.memory")
    if _ROOM in whole:
        return _no_room()
    if _TYPES in whole and (found := re.search(r"column: \[(.*?)\]", whole)):
        return fault("spark.column-type", column=found[1])
    if _START in whole:
        return fault("spark.no-start", error=first_line(told[0]))
    code = "spark.unreadable" if any(word in whole for word in _UNREADABLE) else "spark.stopped"
    return fault(code, error=first_line(told[0]))


def first_line(told: str) -> str:
    """What Spark says first, without its codes.

    >>> first_line("org.apache.spark.SparkException: [NO_TABLE] There is no table. SQLSTATE: 42\\nat java.base")
    'There is no table.'
    """
    line = _BEYOND.sub("", told.partition("\n")[0])
    return re.sub(r"^([\w.$]+: )?(\[[A-Z_.]+\] )?", "", line).strip()


def _causes(error: Any) -> Iterator[str]:
    """What Java says, from the outside in: the name of each error with its message."""
    found = getattr(error, "java_exception", None) or getattr(error, "_origin", None)
    while found is not None and not _is_gone(error):
        yield f"{found.getClass().getName()}: {found.getMessage()}"
        found = found.getCause()


def _is_gone(error: Exception) -> bool:
    """Does Spark's program no longer answer?"""
    return isinstance(error, ConnectionError) or type(error).__name__ == "Py4JNetworkError"


def _no_room() -> Fault:
    return fault("spark.room", folder=tempfile.gettempdir())
