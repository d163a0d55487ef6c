"""What is generated is compared with what is committed; `make generate` writes it instead."""

import os
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture(scope="session")
def root() -> Path:
    """The checkout."""
    return ROOT


@pytest.fixture(scope="session")
def in_step():
    """Fail where a committed file differs from what its source makes of it now."""

    def in_step(path: str, text: str) -> None:
        file = ROOT / path
        if os.environ.get("MAATWERK_GENERATE") == "1":
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_text(text, encoding="utf-8")
        committed = file.read_text(encoding="utf-8") if file.exists() else None
        assert committed == text, f"{path} is out of step: run `make generate`"

    return in_step
