"""Outcomes in words, in both languages: those of the pack where it has its own."""

from __future__ import annotations

from maatwerk_core.bulk.across.found import Aspect
from maatwerk_core.bulk.reports.found import NOBODY, UNKNOWN, Words
from maatwerk_core.errors import Lang
from maatwerk_core.explain.voice import CATALOGUE, Voice, money
from maatwerk_core.rules.pack import Pack

#: Short: these stand at the head of a column. A person decides; a status says what stands in the way of that.
STATUS: dict[str, Words] = {
    "ready": Words("kan beslist worden", "can be decided"),
    "motivate": Words("kan, met uitleg", "can, with reasons"),
    "incomplete": Words("nog iets onbekend", "something unknown"),
    "stop": Words("regel in de weg", "rule in the way"),
}
_UNKNOWN = Words("onbekend", "unknown")


def outcome_words(aspect: Aspect, value: str, pack: Pack) -> Words:
    """What an outcome is called by this pack.

    >>> from maatwerk_core.packs.load import load_pack
    >>> outcome_words("role", "team", load_pack("amsterdam").pack).nl
    'Samen DOEN-team'
    """
    if value == UNKNOWN:
        return _UNKNOWN
    if aspect == "status":
        return STATUS[value]
    if aspect == "role":
        return _role(value, pack)
    if value == "all":
        return Words("iedereen", "everyone")
    return Words(value, value)


def _role(value: str, pack: Pack) -> Words:
    if value == NOBODY:
        return Words("niemand uit het mandaat", "nobody in the mandate")
    role = next((one for one in pack.roles if one.id == value), None)
    nl, en = Voice(pack, "nl"), Voice(pack, "en")
    return Words(nl.own(role, value), en.own(role, value))


def band_words(over: int | None, upto: int | None, lang: Lang) -> str:
    """A band of amounts: above one amount in eurocents, up to and with another.

    >>> band_words(25_000, 50_000, "en"), band_words(None, None, "nl")
    ('above €250 up to €500', 'bedrag onbekend')
    """
    nl = lang == "nl"
    if over is None:
        return "bedrag onbekend" if nl else "amount unknown"
    if upto is None:
        return f"{'meer dan' if nl else 'above'} {money(over, lang)}"
    if over == 0:
        return f"{'t/m' if nl else 'up to'} {money(upto, lang)}"
    above, to = ("boven", "t/m") if nl else ("above", "up to")
    return f"{above} {money(over, lang)} {to} {money(upto, lang)}"


def domain_words(domain: str, lang: Lang) -> str:
    """The name of a life domain.

    >>> domain_words("debt", "nl"), domain_words("unknown", "en")
    ('schulden', 'unknown')
    """
    if domain == UNKNOWN:
        return _UNKNOWN.en if lang == "en" else _UNKNOWN.nl
    return CATALOGUE[lang][f"domain.{domain}"]
