"""What a resident who disagrees can do: object to a besluit, complain about an agreement; said only where it holds."""

from __future__ import annotations

from maatwerk_core.explain.blocks import sentence
from maatwerk_core.explain.plain_texts import PlainTexts
from maatwerk_core.explain.telling import Telling


def disagree(told: Telling, plain: PlainTexts, kind: str, *, gives: bool = True) -> str:
    """For a letter about a decision: objection and where, or the complaint route, by what kind of act it is.

    What `gives` nothing is no agreement either.
    """
    match kind:
        case "besluit":
            return _object(told, plain)
        case "factual":
            opening = "complain" if gives else "complain.no_plan"
            return sentence(plain.say(opening), _complain_to(told, plain))
        case "private_law":
            return sentence(plain.say("private"), _complain_to(told, plain))
        case _:
            return sentence(plain.say("kind.unknown"), _complain_to(told, plain))


def disagree_later(told: Telling, plain: PlainTexts) -> str:
    """Before there is a decision: which of these it will be, as far as that is known."""
    kind = told.findings["legitimacy"]["decision_kind"]
    if kind == "besluit":
        return plain.say("object.later")
    opening = {"factual": "complain.later", "private_law": "private"}.get(str(kind), "kind.unknown")
    return sentence(plain.say(opening), _complain_to(told, plain))


def _object(told: Telling, plain: PlainTexts) -> str:
    """Six weeks from the day after it was sent (Awb 6:7, 6:8), and to whom."""
    within = told.value("deadlines.bezwaar.within")
    municipality = told.pack.municipality
    address = told.voice.own(municipality.address) if municipality else ""
    return sentence(
        plain.say("object"),
        plain.say("object.within", length=told.voice.length(within)) if within is not None else "",
        plain.say("object.starts"),
        plain.say("object.how"),
        _to(told, plain, "object.to", "scheme.objection_to"),
        plain.with_words("object.address", address=address),
    )


def _complain_to(told: Telling, plain: PlainTexts) -> str:
    return _to(told, plain, "complain.to", "scheme.complaint_to")


def _to(told: Telling, plain: PlainTexts, key: str, path: str) -> str:
    """Where to send it, in the letter's language; Dutch words in an English letter are said to be Dutch."""
    whom = told.value(path)
    dutch_only = isinstance(whom, str) or (whom is not None and whom.en is None)
    if told.lang == "en" and dutch_only:
        key = f"{key}.dutch"
    words = whom if isinstance(whom, str) else told.voice.own(whom)
    return plain.with_words(key, f"{key.removesuffix('.dutch')}.missing", whom=words)
