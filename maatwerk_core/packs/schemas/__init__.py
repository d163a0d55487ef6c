"""The published schemas: finds them, in a checkout and in an installation. What makes them is beside this."""

from __future__ import annotations

import json
from functools import cache
from pathlib import Path
from typing import Any

from maatwerk_core.errors import did_you_mean

_PACKAGE = Path(__file__).parents[2]
#: In a wheel they are inside the package, in a checkout beside it.
_FOLDERS = (_PACKAGE / "_schemas", _PACKAGE.parent / "schemas")


def schema_names() -> tuple[str, ...]:
    """Every published schema, such as `case.v1`.

    >>> "case.v1" in schema_names()
    True
    """
    return tuple(sorted(path.name.removesuffix(".json") for path in _folder().glob("*.json")))


@cache
def load_schema(name: str) -> dict[str, Any]:
    """A published schema by name (`case.v1`); `KeyError` with the nearest name where there is none.

    >>> load_schema("case.v1")["title"]
    'Casus'
    """
    if name not in schema_names():
        raise KeyError(name, did_you_mean(name, schema_names()))
    found: dict[str, Any] = json.loads((_folder() / f"{name}.json").read_text(encoding="utf-8"))
    return found


def _folder() -> Path:
    return next((folder for folder in _FOLDERS if any(folder.glob("*.json"))), _FOLDERS[-1])
