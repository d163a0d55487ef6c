"""Reads a record in which nothing is out of the ordinary, straight into its model: no notes, no faults, no places.

A program that gives plain values pays for nothing else. Whatever takes a second look (a value in long form, an unknown
key, a value that is refused, something missing) is left to `shapes` and `construct`, which read it all again and say
what is the matter, where. Both take their fields, scalars and defaults from the same model.
"""

from __future__ import annotations

import types
from collections.abc import Callable, Mapping
from functools import cache
from types import MappingProxyType
from typing import Annotated, Any, Literal, TypeVar, Union, get_args, get_origin

from pydantic import BaseModel

from maatwerk_core.errors import ScalarFault
from maatwerk_core.model.record import ById
from maatwerk_core.packs.construct import form_of, made_of
from maatwerk_core.packs.kinds import KINDS
from maatwerk_core.packs.shapes import Scalar, kind_of_id, reader_of

Model = TypeVar("Model", bound=BaseModel)
Straight = Callable[[Any], Any]

NOTHING_ELSE: Mapping[str, Any] = MappingProxyType({})
#: What is no part of a record as it is written.
_BESIDE = ("id", "notes", "facts")


class SecondLook(Exception):
    """Something is out of the ordinary."""


def read_straight(model: type[Model], raw: Any, also: Mapping[str, Any] = NOTHING_ELSE) -> Model:
    """A record of plain values, and of fields that are ready already. Raises `SecondLook`.

    >>> from maatwerk_core.model.intervention import Party
    >>> read_straight(Party, {"party": "employer", "committed": "unknown"}).committed is None
    True
    """
    try:
        found: Model = _record(model)(raw, also)
    except (ScalarFault, KeyError, TypeError) as error:  # refused, or no key or word of ours
        raise SecondLook from error
    return found


@cache
def _record(model: type[BaseModel]) -> Callable[..., Any]:
    """What reads a record; `also` holds fields that don't stand in it, such as the id that it stands under."""
    form = form_of(model)
    names = {key: name for key, name in form.names.items() if name not in _BESIDE}
    fields = {key: (name, _field(model, name)) for key, name in names.items()}
    defaults, required = form.defaults, fields.keys() & form.required

    def read(raw: Any, also: Mapping[str, Any] = NOTHING_ELSE) -> Any:
        if type(raw) is not dict:
            raise SecondLook
        values = defaults.copy()
        for key, value in raw.items():
            name, read_value = fields[key]
            values[name] = read_value(value)
        given = set(raw)
        if not required <= given:
            raise SecondLook
        for key, name in form.renamed:
            if key in given:
                given.remove(key)
                given.add(name)
        if also:
            values.update(also)
            given.update(also)
        return made_of(model, values, given)

    return read


def _field(model: type[BaseModel], name: str) -> Straight:
    info = model.model_fields[name]
    return _straight(info.annotation, tuple(info.metadata))


def _straight(annotation: Any, marks: tuple[Any, ...] = ()) -> Straight:
    """How to read a value of a type."""
    if get_origin(annotation) is Annotated:
        inner, *more = get_args(annotation)
        return _straight(inner, (*marks, *more))
    optional = get_origin(annotation) in (Union, types.UnionType)
    options = [option for option in get_args(annotation) if option is not type(None)]
    inner = options[0] if optional else annotation
    if get_origin(inner) is Literal:
        return _word_of(get_args(inner), optional=optional)
    read = reader_of(annotation, marks)
    if isinstance(read, Scalar):
        return _or_unknown(read.plain) if read.optional else read.plain
    if get_origin(inner) is not tuple:
        return _or_unknown(_record(inner)) if optional else _record(inner)
    member = get_args(inner)[0]
    by_id = any(isinstance(mark, ById) for mark in marks)
    lines = _by_id(member) if by_id else _list(_straight(member))
    return _or_unknown(lines) if optional else lines


def _word_of(choices: tuple[str, ...], *, optional: bool) -> Straight:
    """One of a few words, found by looking it up."""
    words: dict[str, str | None] = {choice: choice for choice in choices}
    return {**words, "unknown": None}.__getitem__ if optional else words.__getitem__


def _or_unknown(read: Straight) -> Straight:
    return lambda raw: None if type(raw) is str and raw == "unknown" else read(raw)


def _list(read: Straight) -> Straight:
    def all_of_them(raw: Any) -> Any:
        if type(raw) is list or type(raw) is tuple:
            return tuple([read(part) for part in raw])
        if raw == "none":
            return ()
        raise SecondLook

    return all_of_them


def _by_id(model: type[BaseModel]) -> Straight:
    """A map from id to record; one with a `value` may be in long form."""
    read_id, read = KINDS[kind_of_id(model)], _record(model)

    def records(raw: Any) -> Any:
        if type(raw) is not dict or "value" in raw:
            raise SecondLook
        return tuple([read(entry, {"id": read_id(key)}) for key, entry in raw.items()])

    return records
