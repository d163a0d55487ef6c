"""Reads plain data by the types of a model's fields: a typed dict out. Files are `document`.

Both doors come in here: raw text from a file, and Python values from a caller.
"""

from __future__ import annotations

import types
from collections.abc import Callable, Mapping
from functools import cache
from typing import Annotated, Any, Literal, Union, get_args, get_origin

from pydantic import BaseModel

from maatwerk_core.errors import ScalarFault, did_you_mean
from maatwerk_core.frozen import dataclass
from maatwerk_core.model import scalars
from maatwerk_core.model.provenance import SAID_NOTHING
from maatwerk_core.model.record import ById, Kind, most_of
from maatwerk_core.packs.kinds import KINDS, upto
from maatwerk_core.packs.reading import LONG, REMARKS, Read, Reading, provenance, refuse_keys
from maatwerk_core.packs.small_shapes import SHAPES
from maatwerk_core.packs.valued import read_parameter, valued_reader
from maatwerk_core.rules.sections import Parameter
from maatwerk_core.rules.valued import Valued
from maatwerk_core.rules.wrong import Path

#: What someone writes who gives no reason.
NO_REASON = scalars.NOTHING | {"", "yes", "no", "true", "false", "unknown", "ja", "nee"}


def read_record(
    model: type[BaseModel], raw: Any, reading: Reading, path: Path = ()
) -> dict[str, Any]:
    """A mapping read by the fields of `model`; unknown keys are faults with a hint."""
    if not isinstance(raw, dict):
        reading.no_mapping(raw, path)
        return {}
    readers = field_readers(model)
    inside = reading.within(raw, path) if reading.of_pack else reading
    found: dict[str, Any] = {}
    for key, value in raw.items():
        read = readers.get(key)
        if type(read) is not Scalar or type(value) is dict:
            if read is not None:
                found[key] = _read_part(read, value, reading, inside, (*path, key))
            elif not (reading.of_pack and key in REMARKS):
                near = did_you_mean(str(key), readers)
                reading.fail("field.unknown", (*path, str(key)), field=key, near=near)
        elif read.optional and value == "unknown":
            found[key] = None
        else:  # by far the commonest, so read in place
            try:
                found[key] = read.plain(value)
            except ScalarFault as error:
                found[key] = None
                reading.refuse(error, (*path, key))
    return found


def _read_part(read: Read, raw: Any, reading: Reading, inside: Reading, path: Path) -> Any:
    """A value that may be in the long form of a case."""
    if type(raw) is dict and "value" in raw and not reading.of_pack:
        note_long_form(raw, reading, path)
        return read(raw["value"], inside, (*path, "value"))
    return read(raw, inside, path)


class Scalar:
    """Reads one value by itself; where it may be unknown, `unknown` stands for that."""

    __slots__ = ("optional", "plain")

    def __init__(self, plain: Callable[[Any], Any], *, optional: bool = False) -> None:
        self.plain = plain
        self.optional = optional

    def __call__(self, raw: Any, reading: Reading, path: Path) -> Any:
        """The value, or `None` with a fault noted."""
        if self.optional and type(raw) is str and raw == "unknown":
            return None
        return reading.scalar(self.plain, raw, path)


@cache
def field_readers(model: type[BaseModel]) -> dict[str, Read]:
    """How to read each field of a model, by the name it has in a file."""
    return {
        info.alias or name: reader_of(info.annotation, tuple(info.metadata))
        for name, info in model.model_fields.items()
        if name not in ("id", "notes")
    }


def reader_of(annotation: Any, marks: tuple[Any, ...] = ()) -> Read:
    """The reader of a type: scalars by their mark, records by their fields, lists by their members."""
    origin = get_origin(annotation)
    if origin is Annotated:
        inner, *more = get_args(annotation)
        return reader_of(inner, (*marks, *more))
    if origin in (Union, types.UnionType):
        return _optional([a for a in get_args(annotation) if a is not type(None)], marks)
    for mark in marks:
        if isinstance(mark, Valued):
            return valued_reader(mark)
        if isinstance(mark, Kind):
            return _of_kind(mark.name, most_of(marks))
    if any(isinstance(mark, ById) for mark in marks):
        return _by_id(get_args(annotation)[0])
    return _unmarked(annotation)


def _unmarked(annotation: Any) -> Read:
    if get_origin(annotation) is Literal:
        return _choice(get_args(annotation))
    if get_origin(annotation) is tuple:
        return _list(reader_of(get_args(annotation)[0]))
    if annotation is scalars.Duration:
        return _of_kind("duration")
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        return lambda raw, reading, path: read_record(annotation, raw, reading, path)
    raise AssertionError(f"no reader for {annotation}")


def _optional(options: list[Any], marks: tuple[Any, ...]) -> Read:
    """A value that may be unknown or in long form; a few words may stand in its place."""
    types_ = [option for option in options if get_origin(option) is not Literal]
    beside: frozenset[str] = frozenset()
    if types_:
        words = [get_args(option) for option in options if get_origin(option) is Literal]
        beside = frozenset(word for some in words for word in some)
    read = reader_of((types_ or options)[0], marks)
    if isinstance(read, Scalar):
        return Scalar(_or_word(read.plain, beside) if beside else read.plain, optional=True)

    def known(raw: Any, reading: Reading, path: Path) -> Any:
        if type(raw) is str:
            if raw == "unknown":
                return None
            if raw in beside:
                return raw
        return read(raw, reading, path)

    return known


def _or_word(plain: Callable[[Any], Any], beside: frozenset[str]) -> Callable[[Any], Any]:
    return lambda raw: raw if type(raw) is str and raw in beside else plain(raw)


def note_long_form(raw: Mapping[str, Any], reading: Reading, path: Path) -> None:
    """Keep what a long form of a case says of its value, under the path of the value."""
    refuse_keys(raw, LONG, reading, path)
    reading.check_remarks(raw, path)
    found = provenance(raw, SAID_NOTHING)
    if found is not SAID_NOTHING:
        name = ".".join(str(step) for step in path if step != "value")
        reading.notes.append((name, found))


def _list(read: Read) -> Read:
    def all_of_them(raw: Any, reading: Reading, path: Path) -> Any:
        if raw == "none":
            return ()
        if not isinstance(raw, list | tuple):
            reading.fail("field.not-a-list", path, given=raw)
            return ()
        return tuple(read(part, reading, (*path, at)) for at, part in enumerate(raw))

    return all_of_them


def _by_id(model: type[BaseModel]) -> Read:
    """A map from id to record; in a pack an entry may be taken out with `removed` and a reason."""
    read_id = KINDS[kind_of_id(model)]

    def records(raw: Any, reading: Reading, path: Path) -> Any:
        if not isinstance(raw, dict):
            reading.no_mapping(raw, path)
            return {}
        found: dict[str, Any] = {}
        for key, entry in raw.items():
            here = (*path, str(key))
            name = reading.scalar(read_id, key, here)
            if isinstance(entry, dict) and "removed" in entry and reading.of_pack:
                found[name] = take_out(entry["removed"], reading, here)
            else:
                found[name] = read_record(model, entry, reading, here)
                unit = found[name].get("unit") or reading.units.get(name)
                if model is Parameter and unit and "value" in found[name]:
                    found[name]["value"] = read_parameter(entry, unit, reading, here)
        return found

    return records


def kind_of_id(model: type[BaseModel]) -> str:
    """The kind of scalar that stands before the records of a map by id."""
    marks = model.model_fields["id"].metadata
    return next(mark.name for mark in marks if isinstance(mark, Kind))


@dataclass(frozen=True, slots=True)
class Removed:
    """Takes an inherited entry out, for a reason."""

    reason: str


def take_out(raw: Any, reading: Reading, path: Path) -> Removed:
    """The mark that takes an entry out; a bare yes is no reason."""
    reason = raw.strip() if isinstance(raw, str) else ""
    if reason.casefold() in NO_REASON:
        reading.fail("policy.removed-without-reason", path, field=path[-1])
    return Removed(reason)


def _choice(choices: tuple[str, ...]) -> Read:
    known = frozenset(choices)

    def choose(raw: Any) -> str:
        # Those who choose wrong are told what was meant, which takes a longer look.
        return raw if type(raw) is str and raw in known else scalars.read_choice(raw, choices)

    return Scalar(choose)


def _of_kind(kind: str, most: int | None = None) -> Read:
    if kind in SHAPES:
        return SHAPES[kind]
    return Scalar(KINDS[kind] if most is None else upto(kind, most))
