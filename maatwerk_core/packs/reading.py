"""Reads plain data by the types of a model's fields: a typed dict out, faults and notes collected. Files are `document`.

Both doors come in here: raw text from a file, and Python values from a caller.
"""

from __future__ import annotations

import types
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from functools import lru_cache
from typing import Annotated, Any, Literal, Union, get_args, get_origin

from pydantic import BaseModel

from maatwerk_core.errors import ScalarFault, did_you_mean
from maatwerk_core.model import scalars
from maatwerk_core.model.provenance import SAID_NOTHING, Provenance
from maatwerk_core.model.record import ById, Kind
from maatwerk_core.rules.valued import Valued
from maatwerk_core.rules.wrong import Path, Wrong, wrong

#: The keys of a value in long form, and of the remarks that any block of a pack may carry.
LONG: frozenset[str] = frozenset(
    {"value", "source", "assumed", "about", "note", "also_found", "chosen"}
)
REMARKS: frozenset[str] = frozenset({"source", "assumed", "about", "note"})

Read = Callable[[Any, "Reading", Path], Any]


@dataclass(slots=True)
class Reading:
    """What one reading collects, and where its values come from unless they say so themselves."""

    of_pack: bool
    wrongs: list[Wrong] = field(default_factory=list)
    notes: list[tuple[str, Provenance]] = field(default_factory=list)
    inherited: Provenance = SAID_NOTHING

    def fail(self, code: str, path: Path, **values: object) -> None:
        """Note a fault and go on."""
        self.wrongs.append(wrong(code, path, **values))

    def scalar(self, read: Callable[[Any], Any], raw: Any, path: Path) -> Any:
        """The value, or `None` with a fault noted."""
        try:
            return read(raw)
        except ScalarFault as error:
            self.wrongs.append(Wrong(error.code, path, dict(error.values)))
            return None

    def within(self, raw: Mapping[str, Any]) -> Reading:
        """The same reading inside a block that may name its own source."""
        own = provenance(raw, self.inherited)
        if own is self.inherited:
            return self
        return replace(self, inherited=own)


def provenance(raw: Mapping[str, Any], inherited: Provenance) -> Provenance:
    """What a block or a long form says of its values; nearer wins over what was inherited."""
    if not REMARKS & raw.keys() and "also_found" not in raw:
        return inherited
    source, assumed = _said(raw, "source"), _said(raw, "assumed")
    also = raw.get("also_found")
    found = tuple(
        (str(one.get("value", "")), str(one.get("source", "")))
        for one in (also if isinstance(also, list | tuple) else ())
        if isinstance(one, Mapping)
    )
    return Provenance(
        source=source or inherited.source,
        assumed=assumed or ("" if source else inherited.assumed),
        about=str(raw.get("about", "")) in ("yes", "true", "True") or inherited.about,
        note=_said(raw, "note"),
        also_found=found,
        chosen=_said(raw, "chosen"),
    )


def _said(raw: Mapping[str, Any], key: str) -> str:
    value = raw.get(key, "")
    return value.strip() if isinstance(value, str) else ""


def read_record(
    model: type[BaseModel], raw: Any, reading: Reading, path: Path = ()
) -> dict[str, Any]:
    """A mapping read by the fields of `model`; unknown keys are faults with a hint."""
    if not isinstance(raw, Mapping):
        reading.fail("field.not-a-mapping", path, given=raw)
        return {}
    readers = field_readers(model)
    inside = reading.within(raw) if reading.of_pack else reading
    found: dict[str, Any] = {}
    for key, value in raw.items():
        read = readers.get(key)
        if read is not None:
            found[key] = read(value, inside, (*path, key))
        elif not (reading.of_pack and key in REMARKS):
            near = did_you_mean(str(key), readers)
            reading.fail("field.unknown", (*path, str(key)), field=key, near=near)
    return found


@lru_cache(maxsize=None)
def field_readers(model: type[BaseModel]) -> dict[str, Read]:
    """How to read each field of a model, by the name it has in a file."""
    return {
        info.alias or name: reader_of(info.annotation, tuple(info.metadata))
        for name, info in model.model_fields.items()
        if name not in ("id", "notes")
    }


def reader_of(annotation: Any, marks: tuple[Any, ...] = ()) -> Read:
    """The reader of a type: scalars by their mark, records by their fields, lists by their members."""
    if get_origin(annotation) is Annotated:
        inner, *more = get_args(annotation)
        return reader_of(inner, (*marks, *more))
    if get_origin(annotation) in (Union, types.UnionType):
        return _optional([a for a in get_args(annotation) if a is not type(None)], marks)
    for mark in marks:
        if isinstance(mark, Valued):
            from maatwerk_core.packs.valued import valued_reader

            return valued_reader(mark)
        if isinstance(mark, Kind):
            return _of_kind(mark.name)
    if any(isinstance(mark, ById) for mark in marks):
        return _by_id(get_args(annotation)[0])
    if get_origin(annotation) is Literal:
        return _choice(get_args(annotation))
    if get_origin(annotation) is tuple:
        return _list(reader_of(get_args(annotation)[0]))
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        return lambda raw, reading, path: read_record(annotation, raw, reading, path)
    if annotation is scalars.Duration:
        return _of_kind("duration")
    raise AssertionError(f"no reader for {annotation} {marks}")


def _optional(options: list[Any], marks: tuple[Any, ...]) -> Read:
    """A value that may be unknown, or have a long form; of a few types the first is read, words beside it as they are."""
    words = [
        word for option in options if get_origin(option) is Literal for word in get_args(option)
    ]
    kinds = [option for option in options if get_origin(option) is not Literal]
    read = reader_of(kinds[0], marks) if kinds else reader_of(options[0], marks)
    beside = frozenset(words) if kinds else frozenset()

    def known(raw: Any, reading: Reading, path: Path) -> Any:
        if type(raw) is str:
            if raw == "unknown":
                return None
            if raw in beside:
                return raw
        elif isinstance(raw, Mapping) and "value" in raw and not reading.of_pack:
            return _long(raw, reading, path)
        return read(raw, reading, path)

    def _long(raw: Mapping[str, Any], reading: Reading, path: Path) -> Any:
        for key in raw.keys() - LONG:
            near = did_you_mean(str(key), LONG)
            reading.fail("field.unknown", (*path, str(key)), field=key, near=near)
        found = provenance(raw, SAID_NOTHING)
        if found is not SAID_NOTHING:
            reading.notes.append((".".join(str(step) for step in path), found))
        return known(raw["value"], reading, (*path, "value")) if raw["value"] != "unknown" else None

    return known


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

    from maatwerk_core.packs.valued import read_parameter

    def records(raw: Any, reading: Reading, path: Path) -> Any:
        if not isinstance(raw, Mapping):
            reading.fail("field.not-a-mapping", path, given=raw)
            return {}
        found = {}
        for key, entry in raw.items():
            here = (*path, str(key))
            name = reading.scalar(scalars.read_word, key, here)
            if isinstance(entry, Mapping) and "removed" in entry and reading.of_pack:
                found[name] = reading.scalar(removed, entry["removed"], here)
            else:
                found[name] = read_record(model, entry, reading, here)
                if "unit" in found[name] and "value" in found[name]:
                    found[name]["value"] = read_parameter(entry, reading, here)
        return found

    return records


@dataclass(frozen=True, slots=True)
class Removed:
    """Takes an inherited entry out, for a reason."""

    reason: str


def removed(raw: Any) -> Removed:
    """The mark that takes an entry out."""
    return Removed(scalars.read_text(raw))


def _choice(choices: tuple[str, ...]) -> Read:
    return lambda raw, reading, path: reading.scalar(
        lambda given: scalars.read_choice(given, choices), raw, path
    )


def _of_kind(kind: str) -> Read:
    from maatwerk_core.packs.kinds import KINDS, SHAPES

    if kind in SHAPES:
        return SHAPES[kind]
    read = KINDS[kind]
    return lambda raw, reading, path: reading.scalar(read, raw, path)
