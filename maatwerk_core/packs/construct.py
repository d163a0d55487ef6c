"""Makes the models of a pack from typed data. The reader has checked every value; what is left is what is missing.

Validating again would cost a third of loading a pack, most of it to build the validators of models that are used once.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import cache
from typing import Annotated, Any, Literal, NamedTuple, TypeVar, get_args, get_origin

from pydantic import BaseModel

from maatwerk_core.rules.wrong import Path, Wrong, wrong

Model = TypeVar("Model", bound=BaseModel)
Make = Callable[[Any, list[Wrong], Path], Any]


class _Form(NamedTuple):
    """A model's fields, by their names in a file: what each is called here, what may be left out, what is made."""

    names: dict[str, str]
    renamed: tuple[tuple[str, str], ...]
    defaults: dict[str, Any]
    required: tuple[str, ...]
    makers: tuple[tuple[str, str, Make], ...]


def construct(
    model: type[Model], data: Mapping[str, Any], wrongs: list[Wrong], path: Path = ()
) -> Model:
    """A model from typed data; fields that are missing are noted in `wrongs`."""
    form = form_of(model)
    values = {**form.defaults, **data}
    for key, name in form.renamed:
        if key in data:
            values[name] = values.pop(key)
    for key, name, make in form.makers:
        if key in data:
            values[name] = make(values[name], wrongs, (*path, key))
    for key in form.required:
        if key not in data:
            wrongs.append(wrong("field.missing", path, field=key))
    given = map(form.names.__getitem__, data) if form.renamed else data
    return made_of(model, values, set(given))


def made_of(model: type[Model], values: dict[str, Any], given: set[str]) -> Model:
    """A model of all its values, with the names of those that were given.

    As `model_construct` does in the end, without its look at every field: that takes longer than all the rest.
    """
    record = _new(model)
    _set_values(record, values)
    _set_given(record, given)
    _set_extra(record, None)
    _set_private(record, None)
    return record


#: A frozen record refuses what comes by any other way; and these are found once, not once per record.
_new = object.__new__
_set_values, _set_given, _set_extra, _set_private = (
    vars(BaseModel)[name].__set__
    for name in (
        "__dict__",
        "__pydantic_fields_set__",
        "__pydantic_extra__",
        "__pydantic_private__",
    )
)


@cache
def form_of(model: type[BaseModel]) -> _Form:
    """The fields of a model, prepared for making it."""
    infos = {info.alias or name: (name, info) for name, info in model.model_fields.items()}
    makers = ((key, name, _maker(info.annotation)) for key, (name, info) in infos.items())
    return _Form(
        names={key: name for key, (name, _) in infos.items()},
        renamed=tuple((key, name) for key, (name, _) in infos.items() if key != name),
        defaults={name: info.default for name, info in infos.values() if not info.is_required()},
        required=tuple(key for key, (_, info) in infos.items() if info.is_required()),
        makers=tuple((key, name, make) for key, name, make in makers if make is not None),
    )


def _maker(annotation: Any) -> Make | None:
    """How to make a value of records; `None` where the reader's value is the value."""
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        return _record(annotation)
    origin = get_origin(annotation)
    if origin is None or origin is Literal:
        return None
    if origin is Annotated:
        return _maker(get_args(annotation)[0])
    if origin is tuple:
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
