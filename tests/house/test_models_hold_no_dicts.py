"""What a frozen model holds can't change either: no field of `maatwerk_core.model` is a dict, a list or a set."""

import dataclasses
import pkgutil
from collections.abc import Collection, Mapping, Set
from importlib import import_module
from typing import get_args, get_origin, get_type_hints

from pydantic import BaseModel

from maatwerk_core import model
from maatwerk_core.model.record import Record

#: A tuple and a text are collections that stay as they are.
STEADY = (tuple, str, bytes, frozenset)


def models():
    """Every record and every frozen dataclass of the model, by the module that makes it."""
    for module in pkgutil.iter_modules(model.__path__):
        home = import_module(f"{model.__name__}.{module.name}")
        for thing in vars(home).values():
            if isinstance(thing, type) and thing.__module__ == home.__name__ and is_frozen(thing):
                yield thing


def is_frozen(thing):
    """Is this a model whose fields can't be set anew?"""
    if issubclass(thing, BaseModel):
        return thing.model_config.get("frozen", False)
    return dataclasses.is_dataclass(thing) and thing.__dataclass_params__.frozen


def loose_fields(thing):
    """The fields of a model whose type, or a part of it, can be changed in place."""
    hints = get_type_hints(thing, include_extras=True)
    written = issubclass(thing, BaseModel)
    names = thing.model_fields if written else [f.name for f in dataclasses.fields(thing)]
    return [f"{thing.__name__}.{name}" for name in names if is_loose(hints[name])]


def is_loose(type_):
    """Is this type, or one that it is made of, a collection that can be changed in place?"""
    here = get_origin(type_) or type_
    if isinstance(here, type) and issubclass(here, Collection) and not issubclass(here, STEADY):
        return True
    return any(is_loose(part) for part in get_args(type_) if not isinstance(part, str))


def test_no_model_holds_what_can_be_changed():
    found = list(models())
    assert len(found) > 30
    assert [field for thing in found for field in loose_fields(thing)] == []


def test_every_model_is_frozen():
    loose = [
        thing.__name__
        for module in pkgutil.iter_modules(model.__path__)
        for thing in vars(import_module(f"{model.__name__}.{module.name}")).values()
        if isinstance(thing, type)
        and thing.__module__.startswith(model.__name__)
        and (dataclasses.is_dataclass(thing) or issubclass(thing, BaseModel))
        and not is_frozen(thing)
    ]
    assert loose == []


def test_a_dict_deep_in_a_field_is_found():
    @dataclasses.dataclass(frozen=True)
    class Planted:
        fine: tuple[tuple[str, int | None], ...] = ()
        a_map: Mapping[str, str] = dataclasses.field(default_factory=dict)
        deep: tuple[dict[str, int], ...] | None = None
        words: Set[str] = frozenset()

    class Written(Record):
        lines: list[int]
        name: str

    assert loose_fields(Planted) == ["Planted.a_map", "Planted.deep", "Planted.words"]
    assert loose_fields(Written) == ["Written.lines"]
