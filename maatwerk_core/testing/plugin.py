"""The pytest plugin: finds the examples of rule packs. Loads nothing until there is such a file."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import pytest

#: Folders beside a pack that hold examples.
FOLDERS = frozenset({"scenarios", "cases"})


def pytest_collect_file(file_path: Path, parent: pytest.Collector) -> pytest.Collector | None:
    """A file of scenarios or a case beside a pack; every other file is left to others."""
    if file_path.suffix != ".yaml" or file_path.parent.name not in FOLDERS:
        return None
    from maatwerk_core.testing.collecting import collect_examples

    return collect_examples(file_path, parent)
