"""Small shapes of their own in a pack: one word or several, texts by id, what is kept for a later reader."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from maatwerk_core.model import scalars
from maatwerk_core.packs.reading import Read, Reading, refuse_keys
from maatwerk_core.packs.valued import read_norm_rows
from maatwerk_core.rules.wrong import Path

LANGUAGES = frozenset({"nl", "en"})


def words_or_one(raw: Any, reading: Reading, path: Path) -> tuple[str, ...]:
    """One word, or a list of equals."""
    parts = raw if isinstance(raw, list | tuple) and raw else (raw or "",)
    return tuple(reading.scalar(scalars.read_word, part, path) for part in parts)


def texts_by_id(raw: Any, reading: Reading, path: Path) -> tuple[tuple[str, str, str], ...]:
    """A map from id to a text, or to one per language: `(id, nl, en)`."""
    if not isinstance(raw, dict):
        reading.fail("field.not-a-mapping", path, given=raw)
        return ()
    found = []
    for key, value in raw.items():
        spoken = value if isinstance(value, dict) else {"nl": value, "en": value}
        refuse_keys(spoken, LANGUAGES, reading, (*path, key))
        nl, en = (
            reading.scalar(scalars.read_text, spoken.get(lang, ""), (*path, key))
            for lang in ("nl", "en")
        )
        found.append((str(key), nl, en))
    return tuple(found)


def condition(raw: Any, reading: Reading, path: Path) -> Any:
    """Kept for a later reader; as a block text, `> 500` would have lost its sign and still be a condition."""
    if isinstance(raw, dict):
        parts: Iterable[tuple[str | int, Any]] = raw.items()
    else:
        parts = enumerate(raw) if isinstance(raw, list | tuple) else ()
    for step, part in parts:
        condition(part, reading, (*path, step))
    if isinstance(raw, str) and reading.is_block(path):
        reading.fail("condition.block-text", path, given=" ".join(raw.split()))
    return raw


def as_it_is(raw: Any, reading: Reading, path: Path) -> Any:
    """Kept for a later reader."""
    return raw


SHAPES: dict[str, Read] = {
    "words_or_one": words_or_one,
    "texts_by_id": texts_by_id,
    "words_by_id": texts_by_id,
    "condition": condition,
    "any": as_it_is,
    "norm_rows": read_norm_rows,
    "by_unit": as_it_is,
}
