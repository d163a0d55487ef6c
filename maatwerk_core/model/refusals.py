"""Says why a value isn't what its field takes; what was probably meant is left to `meant`."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from maatwerk_core.errors import ScalarFault, did_you_mean
from maatwerk_core.model import meant
from maatwerk_core.model.scalars import NOTHING

#: Spaces that look like a space and are none; they come from Word and from web pages.
_HARD_SPACES = "\u00a0\u2007\u202f\u200b\u2060\ufeff"
_SOFTENED = {ord(space): " " if space.isspace() else None for space in _HARD_SPACES}
_NONE_WORDS = frozenset({"geen", "niets", "none", "nihil"})
_SUGGEST: dict[str, Callable[[str], meant.Meant]] = {
    "value.money": meant.amounts,
    "value.yes-no": meant.yes_or_no,
    "value.count": meant.counts,
    "value.day": meant.days,
    "value.span": meant.spans,
    "value.duration": meant.durations,
    "value.rate": meant.rates,
    "value.word": meant.words,
    "value.version": meant.versions,
}


def refusal(code: str, raw: object, choices: Iterable[str] = ()) -> ScalarFault:
    """The fault of a value that its reader refused, as precise as can be told from the value.

    >>> refusal("value.money", "n.v.t.").code
    'value.null'
    """
    if raw is None:
        return ScalarFault("value.null", given="null")
    if isinstance(raw, float):
        return ScalarFault("value.float", given=repr(raw))
    if isinstance(raw, list | tuple | dict | set):
        kind = "mapping" if isinstance(raw, dict) else "list"
        return ScalarFault("value.not-single", kind=kind)
    if isinstance(raw, str):
        return _left_open(raw) or _with_hard_space(code, raw) or _unfit(code, raw, choices)
    bare_number = isinstance(raw, int) and code in ("value.rate", "value.duration", "value.version")
    return _unfit(code, str(raw), choices) if bare_number else ScalarFault(code, given=raw)


def _left_open(raw: str) -> ScalarFault | None:
    """Someone had nothing to write here."""
    word = raw.strip().casefold()
    if not word:
        return ScalarFault("value.empty")
    if word in NOTHING:
        return ScalarFault("value.null", given=raw)
    if word == "unknown":
        return ScalarFault("value.unknown-not-allowed", given=raw)
    return ScalarFault("value.none-not-allowed", given=raw) if word in _NONE_WORDS else None


def _with_hard_space(code: str, raw: str) -> ScalarFault | None:
    """Without this the message would show a value that looks perfectly right."""
    if not any(space in raw for space in _HARD_SPACES):
        return None
    plain = raw.translate(_SOFTENED).strip()
    return ScalarFault("value.hard-space", given=raw, near=_guess(code, plain).near or plain)


def _guess(code: str, raw: str) -> meant.Meant:
    return _SUGGEST[code](raw) if code in _SUGGEST else meant.Meant()


def _unfit(code: str, raw: str, choices: Iterable[str]) -> ScalarFault:
    known = tuple(choices)
    if known:
        return ScalarFault(code, given=raw, choices=known, near=did_you_mean(raw, known))
    guess = _guess(code, raw)
    return ScalarFault(guess.code or code, given=raw, near=guess.near, other=guess.other)
