"""What stands in the clear of an event, in words: the figures and ids beside the sentence that tells what happened."""

from __future__ import annotations

import datetime
from collections.abc import Iterator
from typing import Any

from maatwerk_core.explain.voice import Voice, day_text
from maatwerk_core.register.access.held import COLLEAGUES
from maatwerk_core.register.events import Event

#: What a field is called, in Dutch and in English.
LABELS: dict[str, tuple[str, str]] = {
    "about": ("waarover", "about"),
    "after_months": ("maanden na het besluit", "months after the decision"),
    "agreement": ("afspraak", "agreement"),
    "amount_cents": ("bedrag", "amount"),
    "approvals": ("akkoorden", "approvals"),
    "approves": ("akkoord", "agrees"),
    "avoided_cents": ("bespaard", "saved"),
    "basis": ("grondslag", "legal basis"),
    "better": ("gaat het beter", "are things better"),
    "brake": ("rem", "brake"),
    "budget": ("budget", "budget"),
    "by": ("door", "by"),
    "category": ("categorie", "category"),
    "check": ("eis", "check"),
    "complete_by": ("aanvullen voor", "complete by"),
    "cost_cents": ("kosten", "costs"),
    "day": ("regels van", "rules of"),
    "document": ("vingerafdruk van de bon", "fingerprint of the receipt"),
    "domain": ("levensgebied", "domain"),
    "due": ("tot", "due"),
    "goal": ("doel bereikt", "goal reached"),
    "ground": ("grond", "ground"),
    "heard": ("gehoord", "felt heard"),
    "how": ("hoe", "how"),
    "in_time": ("op tijd", "in time"),
    "kind": ("soort", "kind"),
    "learned": ("iets geleerd", "something learned"),
    "needed": ("akkoorden nodig", "approvals needed"),
    "obstacles": ("wat in de weg stond", "what stood in the way"),
    "on": ("op", "on"),
    "outcome": ("uitkomst", "outcome"),
    "outstanding_cents": ("openstaand", "outstanding"),
    "pack": ("regelpakket", "rule pack"),
    "party": ("andere partij", "other party"),
    "path": ("wat onbekend was", "what was unknown"),
    "pays": ("terug te betalen", "to be paid back"),
    "pays_cents": ("bedrag terug", "amount back"),
    "policy": ("vingerafdruk van de regels", "fingerprint of the rules"),
    "receipt_hash": ("vingerafdruk van de toetsing", "fingerprint of the assessment"),
    "regret": ("spijt", "regret"),
    "regular_days": ("dagen op de gewone weg", "days by the regular route"),
    "role": ("rol", "role"),
    "saving_cents": ("besparing", "saving"),
    "starts": ("begint", "starts"),
    "status": ("stand", "status"),
    "team": ("team", "team"),
    "to": ("aan", "to"),
    "way": ("vorm", "form"),
    "why": ("waarom", "why"),
}
#: Fields that hold a day.
_DAYS = frozenset({"complete_by", "day", "due", "on", "starts"})


def field_words(event: Event, voice: Voice) -> Iterator[str]:
    """Each figure and id of an event that is known, with what it is called; not what is a colleague's own.

    >>> from maatwerk_core.packs.load import load_pack
    >>> from maatwerk_core.register.events import Paid
    >>> voice = Voice(load_pack("amsterdam").pack, "en")
    >>> [*field_words(Paid(25_000, "supplier", "2019-06-04"), voice)]
    ['amount: €250', 'to: the supplier', 'on: 4 June 2019']
    """
    other = voice.lang != "nl"
    clear = event.clear
    # The ground is that of a brake: where none was pulled there is nothing to tell.
    silent = COLLEAGUES if clear.get("brake", True) else COLLEAGUES | {"brake", "ground"}
    for name, value in clear.items():
        if value in (None, [], ()) or name in silent:
            continue
        label = LABELS[name][other] if name in LABELS else name.replace("_", " ")
        yield f"{label}: {_value(name, value, voice)}"


def _value(name: str, value: Any, voice: Voice) -> str:
    if isinstance(value, bool):
        return voice.say("yes" if value else "no")
    if name.endswith("_cents"):
        return voice.money(value)
    if isinstance(value, list | tuple):
        return ", ".join(map(str, value))
    if name in _DAYS:
        return day_text(datetime.date.fromisoformat(value), voice.lang)
    if name in ("role", "by"):
        return voice.role(value)
    if name == "status":
        return voice.say(f"status.{value}")
    kind = {"outcome": "decided", "domain": "domain", "party": "party"}.get(name, "choice")
    return voice.label(kind, None if value == "unknown" else str(value))
