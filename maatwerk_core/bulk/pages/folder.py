"""Writes the files of a report into a folder: all are ready beside it before the first is put in its place."""

from __future__ import annotations

import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from maatwerk_core.errors import Faults, Place, fault


@contextmanager
def whole_folder(folder: Path) -> Iterator[Path]:
    """A new folder to write in; at the end its files take their place in `folder`, beside what else is there.

    Whatever goes wrong before, nothing of `folder` changes. Raises `Faults` with `bulk.unwritable` when the system
    refuses: a file where the folder should be, no right, no room.

    >>> with tempfile.TemporaryDirectory() as place:
    ...     with whole_folder(Path(place, "report")) as part:
    ...         _ = (part / "a.txt").write_text("all of it")
    ...     sorted(path.name for path in Path(place, "report").iterdir())
    ['a.txt']
    """
    made: Path | None = None
    try:
        made = Path(tempfile.mkdtemp(prefix=f".{folder.name}.", suffix=".part", dir=folder.parent))
        yield made
        _put(made, folder)
    except OSError as error:
        why = (error.strerror or str(error)).lower()
        raise Faults([fault("bulk.unwritable", place=Place(str(folder)), error=why)]) from error
    finally:
        if made is not None:
            shutil.rmtree(made, ignore_errors=True)


def _put(made: Path, folder: Path) -> None:
    folder.mkdir(exist_ok=True)
    for path in sorted(made.iterdir()):
        path.replace(folder / path.name)
