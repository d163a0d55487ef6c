"""The hash of what a policy means: its resolved content, whatever its layout, comments and order of keys."""

from __future__ import annotations

import datetime
import hashlib
import json
from dataclasses import is_dataclass
from functools import cache, lru_cache
from typing import Any

from pydantic import BaseModel

from maatwerk_core.rules.policy import Policy
from maatwerk_core.rules.values import UNSET

#: Fields of a pack that say how it is worked on, not what it decides.
_FOR_THE_WORKSHOP = frozenset({"analysis"})


#: What stands for itself.
_PLAIN = frozenset({type(None), bool, int, str})


@lru_cache(maxsize=64)
def meaning_of(policy: Policy) -> str:
    """The sha256 of the canonical content of a merged pack."""
    text = json.dumps(
        canonical(policy.pack), ensure_ascii=False, sort_keys=True, separators=(",", ":")
    )
    return hashlib.sha256(text.encode()).hexdigest()


def canonical(value: Any) -> Any:
    """Plain data for any value of a pack: records as maps, lists by id as maps by id, days as text.

    What nobody set is left out, so that a field added later changes no hash; an `unknown` that was written stays in.

    >>> canonical((datetime.date(2020, 1, 1), None))
    ['2020-01-01', None]
    """
    if type(value) in _PLAIN:
        return value
    if isinstance(value, list | tuple):
        return _items(value)
    if isinstance(value, BaseModel):
        values = vars(value)
        return {
            name: canonical(values[name])
            for name, default in _defaults(type(value))
            if _is_said(values[name], default)
        }
    if isinstance(value, datetime.date):
        return value.isoformat()
    if isinstance(value, dict):
        return {str(key): canonical(part) for key, part in value.items()}
    if is_dataclass(value):
        return {name: canonical(getattr(value, name)) for name in value.__dataclass_fields__}
    return repr(value)


def _is_said(part: Any, default: Any) -> bool:
    """Is it another than nobody set? Sections that are equal may differ in an `unknown` that was written in one."""
    if isinstance(default, BaseModel):
        return bool(canonical(part) != canonical(default))
    return part is not default and (default is UNSET or part != default)


@cache
def _defaults(model: type[BaseModel]) -> tuple[tuple[str, Any], ...]:
    return tuple(
        (name, info.default)
        for name, info in model.model_fields.items()
        if name not in _FOR_THE_WORKSHOP
    )


def _items(values: list[Any] | tuple[Any, ...]) -> Any:
    """A list keeps its order, unless its parts have names of their own: then the order says nothing."""
    names = [_name(part) for part in values]
    if values and None not in names and len(set(names)) == len(names):
        return {name: canonical(part) for name, part in zip(names, values, strict=True)}
    return [canonical(part) for part in values]


def _name(part: Any) -> str | None:
    """The id of a record, or what a text or a column of a table is named by in the file."""
    if isinstance(part, BaseModel):
        return getattr(part, "id", None)
    named = isinstance(part, tuple) and len(part) > 1 and isinstance(part[0], str)
    return part[0] if named else None
