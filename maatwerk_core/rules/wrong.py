"""Something wrong at a path in a pack, before it is known in which file that path stands."""

from __future__ import annotations

from typing import NamedTuple, TypeAlias

Path: TypeAlias = tuple[str | int, ...]


class Wrong(NamedTuple):
    """A fault's code and values with the path it is about; `packs` gives it a place."""

    code: str
    path: Path
    values: dict[str, object]


def wrong(code: str, path: Path, **values: object) -> Wrong:
    """Make a `Wrong`.

    >>> wrong("condition.type", ("checks", "a"), given="x").path
    ('checks', 'a')
    """
    return Wrong(code, path, values)
