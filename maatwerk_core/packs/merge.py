"""Merges a pack over the one it extends: per field, maps by id entry by entry, lists as a whole."""

from __future__ import annotations

from typing import Any

from maatwerk_core.packs.shapes import Removed
from maatwerk_core.rules.wrong import Path, Wrong, wrong

#: What belongs to one pack only and is never inherited.
OWN = frozenset(
    {
        "pack",
        "version",
        "extends",
        "municipality",
        "scheme",
        "note",
        "example",
        "words",
        "analysis",
    }
)

#: Conditions are replaced whole: half a condition of one pack and half of another would be nobody's rule.
CONDITIONS = frozenset({"when", "require", "open_when", "derive"})


def merge(base: dict[str, Any], over: dict[str, Any], wrongs: list[Wrong]) -> dict[str, Any]:
    """The typed data of a pack with what it inherits.

    >>> merge({"roles": {"team": {"nl": "team"}}}, {"roles": {"team": {"en": "team"}}}, [])
    {'roles': {'team': {'nl': 'team', 'en': 'team'}}}
    """
    inherited = {key: value for key, value in base.items() if key not in OWN}
    merged: dict[str, Any] = _merge(inherited, over, (), wrongs)
    return merged


def _merge(base: Any, over: Any, path: Path, wrongs: list[Wrong]) -> Any:
    if path == ("texts",) and isinstance(base, tuple):
        return tuple({text[0]: text for text in (*base, *over)}.values())
    if not isinstance(over, dict) or (path and path[-1] in CONDITIONS):
        return over
    merged = dict(base) if isinstance(base, dict) else {}
    for key, value in over.items():
        inherited = merged.get(key)
        if inherited is None and not isinstance(value, dict | Removed):
            merged[key] = value  # by far the commonest
            continue
        here = (*path, key)
        if _is_final(inherited) and not _only_releases(value):
            wrongs.append(wrong("policy.final-check", here, check=key))
        elif isinstance(value, Removed):
            if key not in merged:
                wrongs.append(wrong("policy.nothing-to-remove", here, id=key))
            merged.pop(key, None)
        else:
            merged[key] = _merge(inherited, value, here, wrongs)
    return merged


def _only_releases(entry: Any) -> bool:
    """A municipality names who may release a final check of the base; nothing else of it may change."""
    return isinstance(entry, dict) and entry.keys() <= {"released_by"}


def _is_final(entry: Any) -> bool:
    return isinstance(entry, dict) and entry.get("final") is True
