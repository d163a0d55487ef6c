"""Which facts are compared and how heavily: as the pack says, or as the engine does where a pack says nothing."""

from __future__ import annotations

import datetime
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal, TypeAlias

from maatwerk_core.register.equal.general import NEVER
from maatwerk_core.rules.facts import Fact
from maatwerk_core.rules.policy import Policy

#: What is compared where a pack has no weights: what it is about, how pressing it is, and what else there is for them.
#: The amount and its form are not among them: those are what someone gets, so they are what has to be explained.
DEFAULT: tuple[tuple[str, int], ...] = (
    ("domain", 3),
    ("kind", 2),
    ("children", 2),
    ("income_ratio", 2),
    ("threats", 2),
    ("better_provision", 2),
    ("on_benefit", 1),
    ("debts", 1),
    ("acute", 1),
    ("recurring", 1),
    ("granted_before", 1),
)
#: Types of facts that can be laid side by side; a day or a list of lines can't.
COMPARED = frozenset({"bool", "enum", "int", "cents", "bp", "months", "set"})

Whose: TypeAlias = Literal["pack", "engine"]


@dataclass(frozen=True, slots=True)
class Weights:
    """Facts with how much they count, the heaviest first. `left_out`: facts that the pack weighs and nobody may see."""

    weighed: tuple[tuple[Fact, int], ...]
    whose: Whose
    left_out: tuple[str, ...] = ()

    @property
    def facts(self) -> tuple[Fact, ...]:
        """The facts that are compared."""
        return tuple(fact for fact, _ in self.weighed)

    @property
    def total(self) -> int:
        """All weights together."""
        return sum(weight for _, weight in self.weighed)


def weights_of(policy: Policy, day: datetime.date) -> Weights:
    """The weights that hold on a day. A weight of 0, or one that is unknown, leaves a fact out.

    >>> import maatwerk_core as mw
    >>> found = weights_of(mw.load_pack("groningen"), datetime.date(2019, 6, 1))
    >>> found.whose, found.weighed[0][0].id, found.total
    ('engine', 'domain', 18)
    """
    own = tuple(_own(policy, day))
    known = policy.plan.facts
    chosen = own or DEFAULT
    seen = [(known[id_], weight) for id_, weight in chosen if id_ in known and is_seen(known[id_])]
    weighed = sorted(((fact, weight) for fact, weight in seen if weight), key=lambda one: -one[1])
    left_out = tuple(id_ for id_, _ in own if id_ not in known or not is_seen(known[id_]))
    return Weights(tuple(weighed), "pack" if own else "engine", left_out)


def is_seen(fact: Fact) -> bool:
    """May colleagues lay this fact of two households side by side, and can they?"""
    return fact.type in COMPARED and fact.id not in NEVER


def _own(policy: Policy, day: datetime.date) -> Iterator[tuple[str, int]]:
    section = policy.pack.precedents
    for one in section.weights if section else ():
        found = policy.value(f"precedents.weights.{one.id}.weight", day).value
        yield one.id, found or 0
