"""The few shapes that results are made of, each with the words for it."""

from __future__ import annotations

from collections.abc import Mapping

from maatwerk_core.packs.schemas.hover import hover, meanings
from maatwerk_core.packs.schemas.patterns import DAY
from maatwerk_core.packs.schemas.scalars import Schema

TEXT: Schema = {"type": "string"}
TEXT_OR_NULL: Schema = {"type": ["string", "null"]}
YES_NO: Schema = {"type": "boolean"}
YES_NO_OR_NULL: Schema = {"type": ["boolean", "null"]}
WHOLE: Schema = {"type": "integer"}
COUNT: Schema = {"type": "integer", "minimum": 0}
WHOLE_OR_NULL: Schema = {"type": ["integer", "null"]}
TEXTS: Schema = {"type": "array", "items": TEXT}
TEXTS_OR_NULL: Schema = {"type": ["array", "null"], "items": TEXT}
A_DAY: Schema = {"type": "string", "pattern": f"^{DAY}$"}
A_DAY_OR_NULL: Schema = {"type": ["string", "null"], "pattern": f"^{DAY}$"}
SHA256: Schema = {"type": "string", "pattern": "^[0-9a-f]{64}$"}


def record(name: str, properties: Mapping[str, Schema]) -> Schema:
    """A map with all of these and no other, with the words of this part of the result."""
    return hover(name) | {
        "type": "object",
        "properties": {key: hover(f"{name}.{key}") | made for key, made in properties.items()},
        "required": list(properties),
        "additionalProperties": False,
    }


def one_of(choices: tuple[str, ...], *, nullable: bool = False) -> Schema:
    """One of a few words, with what they mean."""
    said = meanings(choices)
    if nullable and said:
        said = {"enumDescriptions": [*said["enumDescriptions"], "onbekend"]}
    return {"enum": [*choices, *([None] if nullable else [])], **said}


def whole_or(word: str) -> Schema:
    """A whole number, unknown, or this word."""
    return {"type": ["integer", "string", "null"], "pattern": f"^{word}$"}
