"""Holds a JSON file to the published schema of the version that it names: a receipt, an assessment, a decision."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from maatwerk_core.errors import Fault, Faults, Place, did_you_mean, fault, pointer_to
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
    told = sorted(_told(file, name, errors), key=lambda one: one.pointer)
    return Held(file, name, tuple(told[:MOST_TOLD]))


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
