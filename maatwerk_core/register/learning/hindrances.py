"""What stands in the way, in words: the regular route or the rule behind an obstacle, and the law it rests on."""

from __future__ import annotations

import datetime
from dataclasses import dataclass

from maatwerk_core.explain.citation import Citing
from maatwerk_core.explain.voice import Voice
from maatwerk_core.rules.policy import Policy


@dataclass(frozen=True, slots=True)
class Hindrance:
    """An obstacle with its words. `law` is what it rests on, cited by title; empty where the pack names nothing.

    `text` says what happened: a route with its outcome, or the rule that wasn't met.
    """

    obstacle: str
    text: str
    law: str


def hindrance(obstacle: str, policy: Policy, voice: Voice, day: datetime.date) -> Hindrance:
    """An obstacle of `Assessed.obstacles` in words. What the pack has no more is called by its id.

    >>> import maatwerk_core as mw
    >>> policy = mw.load_pack("amsterdam")
    >>> found = hindrance("checks.altijd-in-natura", policy, Voice(policy.pack, "nl"), datetime.date(2019, 6, 1))
    >>> found.law
    'Het mini-maatwerkbudget'
    """
    citing = Citing(policy.pack.sources, voice.lang, day)
    kind, _, rest = obstacle.partition(".")
    id_, _, outcome = rest.partition(":")
    if kind == "provisions":
        route = next((one for one in policy.pack.provisions if one.id == id_), None)
        name = voice.own(route, id_)
        law = (route.law or route.source) if route is not None else None
        return Hindrance(
            obstacle, f"{name}: {voice.label('outcome', outcome)}", _cited(law, citing)
        )
    check = next((one for one in policy.pack.checks if one.id == id_), None)
    text = voice.own(check.text, id_) if check is not None else id_
    return Hindrance(obstacle, text, _cited(check.source if check else None, citing))


def _cited(reference: object, citing: Citing) -> str:
    return "" if reference is None else citing.full(str(reference))
