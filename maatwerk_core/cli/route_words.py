"""The words for what `maatwerk compare` lays side by side."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from maatwerk_core.cli.spoken import say
from maatwerk_core.errors import Lang
from maatwerk_core.explain.lead import point
from maatwerk_core.explain.telling import Telling
from maatwerk_core.explain.voice import percent
from maatwerk_core.packs.routes import Route

Word = Callable[[Telling, Any], str]


def label_of(name: str) -> str:
    """What a value is called."""
    labels = {
        "status": ("hoe het ervoor staat", "how it stands"),
        "legitimacy": ("rechtmatigheid", "legitimacy"),
        "legal_basis": ("grondslag", "legal basis"),
        "mandate": ("mandaat", "mandate"),
        "role": ("wie beslist", "who decides"),
        "ceiling_cents": ("tot welk bedrag", "up to which amount"),
        "approvals": ("akkoorden", "approvals"),
        "brake": ("wie kan remmen", "who may brake"),
        "case_shown": ("hoe de casus wordt getoond", "how the case is shown"),
        "form": ("eisen aan de vorm", "what is asked of the form"),
        "write": ("wat u opschrijft", "what you write down"),
        "tegenprestatie": ("tegenprestatie", "what is asked in return"),
        "saving_cents": ("scheelt de gemeente", "saves the municipality"),
        "break_even_bp": ("de moeite waard boven deze kans", "worth it above this chance"),
    }
    return say(*labels[name])


def value_words(route: Route, name: str, lang: Lang) -> str:
    """A value in words; unknown is said."""
    told, value = Telling(route.assessment, lang), route.values[name]
    if value is None:
        return told.voice.say("unknown")
    return _WORDS[name](told, value)


def _status(told: Telling, value: str) -> str:
    return told.voice.say(f"status.{value}")


def _verdict(told: Telling, value: str) -> str:
    return told.voice.say(value)


def _roles(told: Telling, value: Any) -> str:
    names = [value] if isinstance(value, str) else value
    return told.voice.either(map(told.voice.role, names))


def _money(told: Telling, value: int | str) -> str:
    return told.voice.say(value) if isinstance(value, str) else told.voice.money(value)


def _approvals(told: Telling, value: int | str) -> str:
    if value == "all":
        return told.voice.say("quorum.need.all")
    return (
        told.voice.count("quorum.need.some", int(value))
        if value
        else told.voice.say("quorum.need.none")
    )


def _shown(told: Telling, value: str) -> str:
    return say("zonder namen", "without names") if value == "anonymous" else say("open", "openly")


def _checks(told: Telling, value: list[str]) -> str:
    return "; ".join(point(told, check) for check in value) or say("geen", "nothing")


def _write(told: Telling, value: list[str]) -> str:
    """The questions of the rows that apply, and the facts that must be stated."""
    rows = {row.id: row for row in told.pack.substantiation}
    words = []
    for name in value:
        row = rows.get(name.rstrip("?"))
        maybe = say(" (misschien)", " (maybe)") if name.endswith("?") else ""
        texts = [en if told.lang == "en" and en else nl for _, nl, en in row.write] if row else []
        words += [text + maybe for text in texts] or [told.naming.clause(name)]
    return "; ".join(words) or say("niets", "nothing")


def _stance(told: Telling, value: str) -> str:
    return told.voice.say(f"stance.{value}")


def _chance(told: Telling, value: int | str) -> str:
    return told.voice.say(value) if isinstance(value, str) else percent(value, told.lang)


def _basis(told: Telling, value: str) -> str:
    return told.voice.label("choice", value)


_WORDS: dict[str, Word] = {
    "status": _status,
    "legitimacy": _verdict,
    "legal_basis": _basis,
    "mandate": _verdict,
    "role": _roles,
    "ceiling_cents": _money,
    "approvals": _approvals,
    "brake": _roles,
    "case_shown": _shown,
    "form": _checks,
    "write": _write,
    "tegenprestatie": _stance,
    "saving_cents": _money,
    "break_even_bp": _chance,
}
