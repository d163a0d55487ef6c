"""Holds a file to the published schema of the version that it names: what a person wrote, and a result as JSON."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from maatwerk_core.errors import Fault, Faults, Place, did_you_mean, fault, pointer_to
from maatwerk_core.packs.core_yaml import read_as_editor
from maatwerk_core.packs.document import read_document
from maatwerk_core.packs.modeline import Modeline, read_modeline
from maatwerk_core.packs.schemas import load_schema, schema_names

#: Larger than any result of ours; what is larger is something else.
MOST_BYTES = 16 * 1024 * 1024
#: So many differences are told.
MOST_TOLD = 20


@dataclass(frozen=True, slots=True)
class Held:
    """A file beside the schema that it names (`receipt.v1`), with all in which it differs."""

    file: Path
    schema: str
    faults: tuple[Fault, ...]


def hold_to_schema(file: Path) -> Held:
    """The file beside its schema. Raises `Faults` for what is no JSON, names no schema or one that isn't published."""
    from jsonschema import Draft202012Validator

    data = _read(file)
    name = data.get("schema") if isinstance(data, dict) else None
    if not isinstance(name, str):
        raise Faults([fault("schema.none-named", "/schema", _at(file))])
    if name not in schema_names():
        near = did_you_mean(name, schema_names())
        raise Faults([fault("schema.unknown-version", "/schema", _at(file), given=name, near=near)])
    errors = Draft202012Validator(load_schema(name)).iter_errors(data)
    told = sorted(dict.fromkeys(_told(file, name, errors)), key=lambda one: one.pointer)
    return Held(file, name, tuple(told[:MOST_TOLD]))


def misnamed(file: Path, kind: str) -> tuple[Fault, ...]:
    """A fault where a file that a person wrote names no published schema of its kind (`case`, `rulepack-checks`)."""
    named = read_modeline(file)
    return () if named is None else _misnamed(named, kind)


def hold_written(file: Path, kind: str) -> tuple[Fault, ...]:
    """A file that was read without faults beside the schema that it names; nothing where it names none."""
    named = read_modeline(file)
    if named is None:
        return ()
    return _misnamed(named, kind) or _differing(file, named.schema)


def _misnamed(named: Modeline, kind: str) -> tuple[Fault, ...]:
    fitting = [name for name in schema_names() if name.rpartition(".")[0] == kind]
    if named.schema in fitting:
        return ()
    given = {"given": named.schema, "near": fitting[-1] if fitting else None}
    known = named.schema in schema_names()
    code = "schema.other-kind" if known else "schema.unknown-version"
    return (fault(code, "", named.place, **given),)


def _differing(file: Path, name: str) -> tuple[Fault, ...]:
    """All in which a file differs from a schema, in the order of the file."""
    from jsonschema import Draft202012Validator

    document = read_document(file)
    data, schema = read_as_editor(file.read_text("utf-8-sig")), load_schema(name)
    told = []
    for error in Draft202012Validator(_whole(schema)).iter_errors(data):
        path = tuple(error.absolute_path)
        told.append(
            document.fault(
                "schema.written-otherwise", path, schema=name, where=pointer_to(path) or "/",
                rule=str(error.validator), expected=_expected(error),
            )
        )  # fmt: skip
    return tuple(sorted(dict.fromkeys(told), key=lambda one: _line(one.place))[:MOST_TOLD])


def _line(place: Place | None) -> tuple[int, int]:
    return (0, 0) if place is None else (place.line or 0, place.column or 0)


def _whole(schema: Mapping[str, Any]) -> dict[str, Any]:
    """A schema without references to another: that of a section points into that of the pack."""
    name, _, pointer = str(schema.get("$ref", "")).partition(".json#")
    if not pointer:
        return dict(schema)
    there = load_schema(name)
    return {"$defs": there["$defs"], **there["properties"][pointer.rpartition("/")[2]]}


def _read(file: Path) -> Any:
    try:
        if file.stat().st_size > MOST_BYTES:
            raise Faults([fault("receipt.unreadable", file=file)])
        return json.loads(file.read_text("utf-8"))
    except OSError:
        raise Faults([fault("receipt.no-file", file=file)]) from None
    except (ValueError, RecursionError):
        raise Faults([fault("schema.no-json", "", _at(file))]) from None


def _told(file: Path, name: str, errors: Iterator[Any]) -> Iterator[Fault]:
    for error in errors:
        pointer, place = pointer_to(error.absolute_path), _at(file)
        where = pointer or "/"
        given = {"schema": name, "where": where, "rule": str(error.validator)}
        yield fault("schema.differs", pointer, place, **given, expected=_expected(error))


def _expected(error: Any) -> str | None:
    """What the schema asks at this place, where it can be said in a few words."""
    asked = error.validator_value
    if error.validator == "required":
        return ", ".join(field for field in asked if field not in error.instance)
    if error.validator in ("type", "const", "enum"):
        return ", ".join(map(str, asked)) if isinstance(asked, list) else str(asked)
    return None


def _at(file: Path) -> Place:
    return Place(str(file), 1, 1)
