"""What a plan costs the municipality, in words: about so much, or at most so much while that is unknown."""

from __future__ import annotations

from maatwerk_core.engine.bounds import most_amount
from maatwerk_core.engine.grounds import Grounds
from maatwerk_core.explain.telling import Telling

#: The parts of a case that the amount is worked out from.
PARTS: frozenset[str] = frozenset({
    "intervention.amount", "intervention.total_amount", "intervention.own_contribution",
    "intervention.co_funding",
})  # fmt: skip


def amount_known(told: Telling) -> str:
    """The amount, and that it is about so much where it is; nothing where it is unknown."""
    amount = told.replay.value(told.assessment.policy.plan.nodes["amount"])
    return "" if amount is None else _about(told, amount)


def amount_words(told: Telling, unknown: str = "unknown") -> str:
    """The amount, or the most that it can be, or that it is unknown."""
    known = amount_known(told)
    if known:
        return known
    most = most_amount(told.assessment)
    if most is None:
        return told.voice.say(unknown)
    return told.voice.say("amount.most", amount=_about(told, most))


def amount_line(told: Telling) -> str:
    """A sentence about it where the first line doesn't name it; nothing where nothing is known of it."""
    first, words = told.first, amount_words(told)
    named = first["do"] in ("decide", "motivate") or not first["about"]
    if named or words == told.voice.say("unknown"):
        return ""
    return told.voice.say("amount.line", amount=words)


def _about(told: Telling, cents: int) -> str:
    money = told.voice.money(cents)
    return told.voice.say("amount.about", amount=money) if _is_about(told) else money


def _is_about(told: Telling) -> bool:
    """Does it rest on something that is about so much?

    While it is unknown, on what it would be worked out from.
    """
    amount = told.assessment.policy.plan.nodes["amount"]
    rests = Grounds(told.assessment).assumed([amount])
    if any(rest.flag == "about" for rest in rests):
        return True
    unknown = told.replay.value(amount) is None
    return unknown and any(said.about for path, said in told.assessment.case.notes if path in PARTS)
