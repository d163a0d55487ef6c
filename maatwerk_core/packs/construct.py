"""Makes the models of a pack from typed data. The reader has checked every value; what is left is what is missing.

Validating again would cost a third of loading a pack, most of it to build the validators of models that are used once.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import cache
from typing import Annotated, Any, NamedTuple, TypeVar, get_args, get_origin

from pydantic import BaseModel

from maatwerk_core.rules.wrong import Path, Wrong, wrong

Model = TypeVar("Model", bound=BaseModel)
Make = Callable[[Any, list[Wrong], Path], Any]


class _Part(NamedTuple):
    """One field: its name in the file, how to make its value, and what it is when left out."""

    name: str
    key: str
    make: Make | None
    required: bool
    default: Any


def construct(
    model: type[Model], data: Mapping[str, Any], wrongs: list[Wrong], path: Path = ()
) -> Model:
    """A model from typed data; fields that are missing are noted in `wrongs`."""
    values = {}
    for part in parts_of(model):
        if part.key in data:
            value = data[part.key]
            values[part.name] = (
                value if part.make is None else part.make(value, wrongs, (*path, part.key))
            )
        elif part.required:
            wrongs.append(wrong("field.missing", path, field=part.key))
        else:
            values[part.name] = part.default
    return model.model_construct(None, **values)


@cache
def parts_of(model: type[BaseModel]) -> tuple[_Part, ...]:
    """The fields of a model, prepared for making it."""
    return tuple(
        _Part(name, info.alias or name, _maker(info.annotation), info.is_required(), info.default)
        for name, info in model.model_fields.items()
    )


def _maker(annotation: Any) -> Make | None:
    """How to make a value of records; `None` where the reader's value is the value."""
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        return _record(annotation)
    if get_origin(annotation) is Annotated:
        return _maker(get_args(annotation)[0])
    if get_origin(annotation) is tuple:
        inner = _maker(get_args(annotation)[0])
        return _records(inner) if inner is not None else None
    makers = [_maker(option) for option in get_args(annotation)]
    return next((maker for maker in makers if maker is not None), None)


def _record(model: type[BaseModel]) -> Make:
    def make(value: Any, wrongs: list[Wrong], path: Path) -> Any:
        return construct(model, value, wrongs, path) if isinstance(value, Mapping) else value

    return make


def _records(inner: Make) -> Make:
    """A list of records, or a map by id of them."""

    def make(value: Any, wrongs: list[Wrong], path: Path) -> Any:
        if isinstance(value, Mapping):
            return tuple(
                inner({"id": id_, **entry}, wrongs, (*path, id_)) for id_, entry in value.items()
            )
        if isinstance(value, tuple):
            return tuple(inner(part, wrongs, (*path, at)) for at, part in enumerate(value))
        return value

    return make
