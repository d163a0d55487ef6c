"""Goes through what a pack's own files write by the types of the models: every value, condition, word and row."""

from __future__ import annotations

import types
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from typing import Annotated, Any, Literal, NamedTuple, Union, get_args, get_origin

from pydantic import BaseModel

from maatwerk_core.model.record import ById, Kind
from maatwerk_core.packs.places import Data
from maatwerk_core.packs.reading import LONG
from maatwerk_core.packs.valued import OF_UNIT
from maatwerk_core.rules.pack import Pack
from maatwerk_core.rules.valued import Valued
from maatwerk_core.rules.wrong import Path


@dataclass(frozen=True, slots=True)
class Site:
    """Something that a file writes: where, in which field of which model, of which kind, and the text itself.

    `kind` is that of a value (`money`, `count` …), or `condition`, `literal`, `codes`, `rows`, `list`, `norm_rows`.
    """

    path: Path
    model: str
    field: str
    kind: str
    raw: Data
    choices: tuple[str, ...] = ()


class Written(NamedTuple):
    """One scalar of a value: its path, its text, and the day from which it holds as written (empty: always)."""

    path: Path
    text: str
    day: str


def sites(data: Mapping[str, Data], units: Mapping[str, str]) -> Iterator[Site]:
    """Every site of a pack's data; `units` are those of the parameters that it inherits.

    >>> [(s.path, s.kind) for s in sites({"maximum": "8000"}, {})]
    [(('maximum',), 'money')]
    """
    yield from _of_record(Pack, dict(data), (), units)


def scalars_of(raw: Data, path: Path) -> Iterator[Written]:
    """The scalars of a value in any of its forms: plain, long, by day.

    >>> [w.text for w in scalars_of({"2018": "500", "2020": {"value": "750"}}, ())]
    ['500', '750']
    """
    if isinstance(raw, dict) and "value" not in raw:
        for key, value in raw.items():
            if key not in LONG:
                yield from (one._replace(day=key) for one in scalars_of(value, (*path, key)))
    elif isinstance(raw, dict):
        yield from scalars_of(raw["value"], (*path, "value"))
    elif isinstance(raw, str):
        yield Written(path, raw, "")


class _Field(NamedTuple):
    """A field of a model: the type without its marks, and the marks."""

    name: str
    type: Any
    marks: tuple[Any, ...]


@cache
def _fields(model: type[BaseModel]) -> dict[str, _Field]:
    return {
        info.alias or name: _Field(name, *_bare(info.annotation, tuple(info.metadata)))
        for name, info in model.model_fields.items()
    }


def _bare(annotation: Any, marks: tuple[Any, ...]) -> tuple[Any, tuple[Any, ...]]:
    """The type under `Annotated` and beside `None` and single words."""
    if get_origin(annotation) is Annotated:
        inner, *more = get_args(annotation)
        return _bare(inner, (*marks, *more))
    if get_origin(annotation) in (Union, types.UnionType):
        options = [option for option in get_args(annotation) if option is not type(None)]
        typed = [option for option in options if get_origin(option) is not Literal]
        return _bare((typed or options)[0], marks)
    return annotation, marks


def _of_record(
    model: type[BaseModel], raw: Data, path: Path, units: Mapping[str, str]
) -> Iterator[Site]:
    if not isinstance(raw, dict) or "removed" in raw:
        return
    for key, value in raw.items():
        field = _fields(model).get(key)
        if field is not None:
            yield from _of_field(model, field, value, (*path, key), units, raw)


def _of_field(
    model: type[BaseModel],
    field: _Field,
    raw: Data,
    path: Path,
    units: Mapping[str, str],
    around: Mapping[str, Data],
) -> Iterator[Site]:
    for mark in field.marks:
        if isinstance(mark, Valued):
            yield Site(path, model.__name__, field.name, mark.kind, raw, mark.choices)
            return
        if isinstance(mark, Kind):
            kind = mark.name
            if kind == "by_unit":
                unit = str(around.get("unit", units.get(str(path[-2]), "")))
                kind = OF_UNIT.get(unit, "text")
            yield Site(path, model.__name__, field.name, kind, raw)
            return
    yield from _unmarked(model, field, raw, path, units)


def _unmarked(
    model: type[BaseModel], field: _Field, raw: Data, path: Path, units: Mapping[str, str]
) -> Iterator[Site]:
    """Rows, lists, words; a section goes on with its fields."""
    type_ = field.type
    if get_origin(type_) is Literal:
        yield Site(path, model.__name__, field.name, "literal", raw, get_args(type_))
    elif get_origin(type_) is tuple:
        inner, _ = _bare(get_args(type_)[0], ())
        of_records = isinstance(inner, type) and issubclass(inner, BaseModel)
        by_id = any(isinstance(mark, ById) for mark in field.marks)
        kind = "rows" if by_id else "list" if of_records else "codes"
        yield Site(path, model.__name__, field.name, kind, raw)
        if of_records:
            yield from _within(inner, raw, path, units)
    elif isinstance(type_, type) and issubclass(type_, BaseModel):
        yield from _of_record(type_, raw, path, units)


def _within(
    model: type[BaseModel], raw: Data, path: Path, units: Mapping[str, str]
) -> Iterator[Site]:
    parts = raw.items() if isinstance(raw, dict) else enumerate(raw if type(raw) is list else ())
    for step, part in parts:
        yield from _of_record(model, part, (*path, step), units)
