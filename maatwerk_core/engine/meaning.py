"""The hash of what a policy means: its resolved content, whatever its layout, comments and order of keys."""

from __future__ import annotations

import datetime
import hashlib
from collections.abc import Callable
from dataclasses import is_dataclass
from functools import lru_cache
from operator import attrgetter
from typing import Any

from pydantic import BaseModel
from pydantic_core import to_json

from maatwerk_core.rules.policy import Policy
from maatwerk_core.rules.values import UNSET

#: Fields of a pack that say how it is worked on, not what it decides.
_FOR_THE_WORKSHOP = frozenset({"analysis"})


#: What stands for itself.
_PLAIN = frozenset({type(None), bool, int, str})
#: How values of each type are told, as far as types were met.
_FORMS: dict[type, Callable[[Any], Any]] = {}


@lru_cache(maxsize=64)
def meaning_of(policy: Policy) -> str:
    """The sha256 of the canonical content of a merged pack."""
    return hashlib.sha256(to_json(canonical(policy.pack))).hexdigest()


def canonical(value: Any) -> Any:
    """Plain data for any value of a pack: records as maps, lists by id as maps by id, days as text.

    Keys come in alphabetical order, so that its text is the canonical one.

    What nobody set is left out, so that a field added later changes no hash; an `unknown` that was written stays in.

    >>> canonical((datetime.date(2020, 1, 1), None))
    ['2020-01-01', None]
    """
    kind = type(value)
    if kind in _PLAIN:
        return value
    if kind not in _FORMS:
        _FORMS[kind] = _form_of(kind)
    return _FORMS[kind](value)


def _form_of(kind: type) -> Callable[[Any], Any]:
    """How a value of a type is told. A pack holds thousands of values of some thirty types: each is looked at once."""
    if issubclass(kind, list | tuple):
        return _items
    if issubclass(kind, BaseModel):
        return _fields_of(kind)
    if issubclass(kind, datetime.date):
        return kind.isoformat
    if issubclass(kind, dict):
        return _entries
    if is_dataclass(kind):
        return _parts_of(tuple(sorted(kind.__dataclass_fields__)))
    return repr


def _entries(value: dict[Any, Any]) -> dict[str, Any]:
    named = {str(key): part for key, part in value.items()}
    return {name: canonical(named[name]) for name in sorted(named)}


def _parts_of(names: tuple[str, ...]) -> Callable[[Any], dict[str, Any]]:
    if len(names) == 1:
        return lambda value: {names[0]: canonical(getattr(value, names[0]))}
    read = attrgetter(*names)

    def told(value: Any) -> dict[str, Any]:
        parts = zip(names, read(value), strict=True)
        # Most parts are plain, so these are looked at here.
        return {name: part if type(part) in _PLAIN else canonical(part) for name, part in parts}

    return told


def _fields_of(model: type[BaseModel]) -> Callable[[BaseModel], dict[str, Any]]:
    """What a record says: each field that is other than where nobody set it."""
    fields = [
        (name, info.default, isinstance(info.default, BaseModel))
        for name, info in sorted(model.model_fields.items())
        if name not in _FOR_THE_WORKSHOP
    ]

    def told(record: BaseModel) -> dict[str, Any]:
        values = vars(record)
        found = {}
        for name, default, is_section in fields:
            part = values[name]
            if is_section:
                # Sections that are equal may differ in an `unknown` that was written in one.
                if (said := canonical(part)) != canonical(default):
                    found[name] = said
            elif part is not default and (default is UNSET or part != default):
                found[name] = part if type(part) in _PLAIN else canonical(part)
        return found

    return told


def _items(values: list[Any] | tuple[Any, ...]) -> Any:
    """A list keeps its order, unless its parts have names of their own: then the order says nothing."""
    if values and _name(values[0]) is not None:
        named = {name: part for part in values if (name := _name(part)) is not None}
        if len(named) == len(values):
            return {name: canonical(named[name]) for name in sorted(named)}
    return [canonical(part) for part in values]


def _name(part: Any) -> str | None:
    """The id of a record, or what a text or a column of a table is named by in the file."""
    if isinstance(part, BaseModel):
        return getattr(part, "id", None)
    named = isinstance(part, tuple) and len(part) > 1 and isinstance(part[0], str)
    return part[0] if named else None
