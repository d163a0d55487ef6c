"""How to read each kind of field by its name: one scalar (`KINDS`), or a small shape of its own (`SHAPES`)."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, Any

from maatwerk_core.errors import ScalarFault
from maatwerk_core.model import scalars
from maatwerk_core.rules.expression import UNLIMITED
from maatwerk_core.rules.wrong import Path

if TYPE_CHECKING:
    from maatwerk_core.packs.reading import Reading


def read_chance(raw: Any) -> int:
    """`yes` is sure, `no` is never, else a percentage; in basis points."""
    if raw in ("yes", "true", True):
        return 10_000
    return 0 if raw in ("no", "false", False) else scalars.read_rate(raw)


def read_months(raw: Any) -> int:
    """A length in whole months."""
    found = scalars.read_duration(raw)
    if found.days or found.hours or found.working_days:
        raise ScalarFault("value.months", given=raw)
    return found.months


def read_approvals(raw: Any) -> int:
    """A number, `all` (−1) or `none` (0)."""
    if raw in ("all", "none"):
        return -1 if raw == "all" else 0
    return scalars.read_count(raw)


def read_ceiling(raw: Any) -> int:
    """Eurocents, or `unlimited`."""
    return UNLIMITED if raw == "unlimited" else scalars.read_money(raw)


def read_source(raw: Any) -> str:
    """A source id, with an article behind it where the source is a law."""
    return scalars.read_text(raw)


KINDS: dict[str, Callable[[Any], Any]] = {
    "money": scalars.read_money,
    "ceiling": read_ceiling,
    "yes_no": scalars.read_yes_no,
    "count": scalars.read_count,
    "approvals": read_approvals,
    "rate": scalars.read_rate,
    "chance": read_chance,
    "day": scalars.read_day,
    "span": scalars.read_span,
    "months": read_months,
    "duration": scalars.read_duration,
    "duration_text": scalars.read_duration,
    "word": scalars.read_word,
    "text": scalars.read_text,
    "source": read_source,
    "fact": scalars.read_text,
}


def words_or_one(raw: Any, reading: Reading, path: Path) -> tuple[str, ...]:
    """One word, or a list of equals."""
    parts = raw if isinstance(raw, list | tuple) else (raw,)
    return tuple(reading.scalar(scalars.read_word, part, path) for part in parts)


def texts_by_id(raw: Any, reading: Reading, path: Path) -> tuple[tuple[str, str, str], ...]:
    """A map from id to a text, or to one per language: `(id, nl, en)`."""
    if not isinstance(raw, Mapping):
        reading.fail("field.not-a-mapping", path, given=raw)
        return ()
    found = []
    for key, value in raw.items():
        spoken = value if isinstance(value, Mapping) else {"nl": value, "en": value}
        nl, en = (reading.scalar(scalars.read_text, spoken.get(lang, ""), (*path, key)) for lang in ("nl", "en"))
        found.append((str(key), nl, en))
    return tuple(found)


def as_it_is(raw: Any, reading: Reading, path: Path) -> Any:
    """Kept for a later reader."""
    return raw


def norm_rows(raw: Any, reading: Reading, path: Path) -> Any:
    """Rows by day become one value per column, each cell with its own source or its row's."""
    from maatwerk_core.packs.valued import read_norm_rows

    return read_norm_rows(raw, reading, path)


SHAPES: dict[str, Any] = {
    "words_or_one": words_or_one,
    "texts_by_id": texts_by_id,
    "words_by_id": texts_by_id,
    "condition": as_it_is,
    "any": as_it_is,
    "range": as_it_is,
    "norm_rows": norm_rows,
    "by_unit": as_it_is,
}
