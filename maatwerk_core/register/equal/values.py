"""Words for facts that are laid side by side: a choice, a number, a step, or words that hold together."""

from __future__ import annotations

from collections.abc import Sequence

from maatwerk_core.explain.voice import Voice, percent
from maatwerk_core.register.equal.distance import Part
from maatwerk_core.register.equal.general import MANY, Value, is_private, steps_of
from maatwerk_core.rules.facts import Fact

#: Choices that have no name elsewhere, in Dutch and in English.
_NAMES: dict[str, tuple[str, str]] = {
    "eviction": ("uitzetting", "eviction"),
    "energy_cutoff": ("afsluiting van energie", "energy cut off"),
    "water_cutoff": ("afsluiting van water", "water cut off"),
    "health_insurance_ended": ("einde van de zorgverzekering", "health insurance ended"),
    "repossession": ("beslag op spullen", "repossession"),
    "rent": ("huur", "rent"),
    "energy": ("energie", "energy"),
    "health_insurance": ("zorgverzekering", "health insurance"),
    "tax": ("belasting", "tax"),
    "fine": ("boete", "fine"),
    "benefit": ("uitkering", "benefit"),
    "other": ("iets anders", "something else"),
}
#: Under these kinds the catalogue names choices.
_KINDS = ("choice", "domain", "party")


def side_by_side(part: Part, voice: Voice) -> str:
    """A fact here and there, with what it adds to the distance: "kan niet wachten: hier ja, daar nee (5,5%)"."""
    name, share = label(part.fact, voice), percent(part.share_bp, voice.lang)
    if part.ours is None and part.theirs is None:
        both = _two(voice, "aan beide kanten onbekend", "unknown on both sides")
        return f"{name}: {both} ({share})"
    two = [in_words(part.fact, value, voice) for value in (part.ours, part.theirs)]
    here, there = (f"hier {two[0]}", f"daar {two[1]}") if voice.lang == "nl" else (
        f"{two[0]} here", f"{two[1]} there")  # fmt: skip
    return f"{name}: {here}, {there} ({share})"


def label(fact: Fact, voice: Voice) -> str:
    """What a fact is called."""
    return voice.own(fact, fact.id)


def in_words(fact: Fact, value: Value, voice: Voice) -> str:
    """A value as it may be seen; unknown is said."""
    if value is None:
        return _two(voice, "onbekend", "unknown")
    if isinstance(value, bool):
        return voice.say("yes" if value else "no")
    if isinstance(value, frozenset):
        return ", ".join(sorted(_choice(one, voice) for one in value)) or _two(
            voice, "geen", "none"
        )
    if isinstance(value, str):
        return _choice(value, voice)
    steps = steps_of(fact)
    if steps is not None:
        return _step(fact, value, steps, voice)
    if is_private(fact) and fact.type == "int" and value >= MANY:
        return _two(voice, "vier of meer", "four or more")
    return _number(fact, value, voice)


def _step(fact: Fact, at: int, steps: Sequence[int], voice: Voice) -> str:
    """A step by its ends."""
    if at == len(steps):
        over = _number(fact, steps[-1], voice)
        return _two(voice, f"meer dan {over}", f"over {over}")
    upto = _number(fact, steps[at], voice)
    if at == 0:
        return upto if steps[0] == 0 else _two(voice, f"hooguit {upto}", f"at most {upto}")
    over = _number(fact, steps[at - 1], voice)
    return _two(voice, f"{over} tot {upto}", f"{over} to {upto}")


def _number(fact: Fact, value: int, voice: Voice) -> str:
    if fact.type == "cents":
        return voice.money(value)
    if fact.type == "bp":
        return percent(value, voice.lang)
    return voice.length(value) if fact.type == "months" else str(value)


def _choice(code: str, voice: Voice) -> str:
    for kind in _KINDS:
        if f"{kind}.{code}" in voice.texts:
            return voice.label(kind, code)
    two = _NAMES.get(code)
    return code if two is None else _two(voice, *two)


def _two(voice: Voice, nl: str, en: str) -> str:
    return nl if voice.lang == "nl" else en
