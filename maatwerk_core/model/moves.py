"""What-if answers: which single fact, moved to which value, reaches a goal; and what stands in the way if none does."""

from __future__ import annotations

from dataclasses import asdict, dataclass
from typing import Any, Literal, TypeAlias

Meaning: TypeAlias = Literal["moves", "finds_out", "lowers", "at_most", "others_pay", "looks_at"]

#: What a change means, in words that take its values: `{before}`, `{after}`, `{undone}`.
MEANINGS: dict[Meaning, tuple[str, str]] = {
    "moves": ("kies {after} in plaats van {before}", "choose {after} instead of {before}"),
    "finds_out": ("leg vast dat dit {after} is", "establish that this is {after}"),
    "lowers": (
        "verlaag het bedrag tot {after}; voor {undone} blijft iets ongedaan of betaalt een ander",
        "lower the amount to {after}; for {undone} something stays undone or someone else pays",
    ),
    "at_most": ("houd het bedrag op ten hoogste {after}", "keep the amount to at most {after}"),
    "others_pay": ("laat een ander {after} betalen", "let someone else pay {after}"),
    "looks_at": (
        "ga {after} na; dit werkt als eruit komt: {outcomes}",
        "look at {after}; this works where it turns out: {outcomes}",
    ),
}


@dataclass(frozen=True, slots=True)
class Change:
    """One fact moved, in its own unit; unknown is `None`.

    `undone_cents` is the part of the plan that nobody pays for after a lower amount. `outcomes` are what a regular
    route may turn out to be for this to work; nobody chooses that.
    """

    fact: str
    before: Any
    after: Any
    meaning: Meaning
    undone_cents: int | None = None
    outcomes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Way:
    """Changes that together reach the goal: one, or two where no single one does."""

    changes: tuple[Change, ...]


@dataclass(frozen=True, slots=True)
class WhatIf:
    """The answer: is the goal reached already, which ways lead there, and if none what stands in the way.

    `exact` is no where a figure may move both ways, so that a nearer value can't be ruled out.
    """

    goal: str
    reached: bool
    ways: tuple[Way, ...] = ()
    in_the_way: tuple[str, ...] = ()
    exact: bool = True


def what_if_as_json(found: WhatIf) -> dict[str, Any]:
    """The answer as plain data; money in eurocents.

    >>> what_if_as_json(WhatIf("status=ready", reached=True))["ways"]
    []
    """
    ways = [
        {"changes": [{**asdict(one), "outcomes": list(one.outcomes)} for one in way.changes]}
        for way in found.ways
    ]
    return {
        "schema": "what_if.v1",
        "goal": found.goal,
        "reached": found.reached,
        "ways": ways,
        "in_the_way": list(found.in_the_way),
        "exact": found.exact,
    }
