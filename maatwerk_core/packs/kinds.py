"""How to read one scalar of each kind of field, by the name of the kind."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from maatwerk_core.errors import ScalarFault
from maatwerk_core.model import scalars
from maatwerk_core.rules.expression import UNLIMITED
from maatwerk_core.rules.written import Spoken

#: All of it, and a chance of 100 %, in basis points.
WHOLE = SURE = 10_000

#: A chance in a word. A program's `1` is none of these: it may have meant one percent.
_SAID: dict[str | bool, int] = {
    "yes": SURE,
    "true": SURE,
    True: SURE,
    "no": 0,
    "false": 0,
    False: 0,
}


def read_chance(raw: Any) -> int:
    """`yes` is sure, `no` is never, else a percentage; in basis points."""
    said = _SAID.get(raw) if isinstance(raw, (str, bool)) else None
    if said is not None:
        return said
    chance = scalars.read_rate(raw)
    if chance > SURE:
        raise _too_large(raw, SURE, "chance")
    return chance


def read_approvals(raw: Any) -> int:
    """A number, `all` (−1) or `none` (0)."""
    if raw in ("all", "none"):
        return -1 if raw == "all" else 0
    return scalars.read_count(raw)


def read_ceiling(raw: Any) -> int:
    """Eurocents, or `unlimited`."""
    return UNLIMITED if raw == "unlimited" else scalars.read_money(raw)


def read_spoken(raw: Any) -> str | Spoken:
    """A text, or one in each language; English may be left out."""
    if not isinstance(raw, Mapping):
        return scalars.read_text(raw)
    nl = scalars.read_text(raw.get("nl", ""))
    en = scalars.read_text(raw["en"]) if "en" in raw else None
    return Spoken.model_construct(nl=nl, en=en)


def read_source(raw: Any) -> str:
    """A source id, with an article behind it where the source is a law."""
    return scalars.read_text(raw)


def upto(kind: str, most: int) -> Callable[[Any], Any]:
    """How to read a scalar of this kind that may be no higher than `most`, in the unit in which it is kept."""
    read = KINDS[kind]

    def bounded(raw: Any) -> Any:
        value = read(raw)
        if value > most:
            raise _too_large(raw, most, kind)
        return value

    return bounded


def read_share(raw: Any) -> int:
    """A part of a whole as a percentage, in basis points."""
    share = scalars.read_rate(raw)
    if share > WHOLE:
        raise _too_large(raw, WHOLE, "share")
    return share


def _too_large(raw: Any, most: int, kind: str) -> ScalarFault:
    # Imported here because it is only needed once something is wrong.
    from maatwerk_core.packs.written_form import in_kind

    return ScalarFault("value.too-large", given=raw, limit=in_kind(most, kind))


KINDS: dict[str, Callable[[Any], Any]] = {
    "money": scalars.read_money,
    "ceiling": read_ceiling,
    "yes_no": scalars.read_yes_no,
    "count": scalars.read_count,
    "approvals": read_approvals,
    "rate": scalars.read_rate,
    "chance": read_chance,
    "share": read_share,
    "day": scalars.read_day,
    "span": scalars.read_span,
    "months": scalars.read_months,
    "duration": scalars.read_duration,
    "duration_text": scalars.read_duration,
    "word": scalars.read_word,
    "version": scalars.read_version,
    "rule_id": scalars.read_text,
    "text": scalars.read_text,
    "spoken": read_spoken,
    "source": read_source,
    "fact": scalars.read_text,
}
