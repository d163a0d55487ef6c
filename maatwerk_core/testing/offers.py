"""What a policy makes worth drawing on a day: its numbers with their neighbours, its words, its days."""

from __future__ import annotations

import datetime
from functools import lru_cache
from typing import Any

from maatwerk_core.rules.dated import add_months
from maatwerk_core.rules.expression import UNLIMITED, Const, Param, Test, walk
from maatwerk_core.rules.plan import Plan
from maatwerk_core.rules.policy import Policy
from maatwerk_core.rules.values import Value
from maatwerk_core.testing.drawn_records import Offer

#: Long before and long after anything that a pack says.
LONG_AGO, FAR_OFF = datetime.date(2010, 6, 15), datetime.date(2035, 6, 15)
#: Of a long table of codes so many are drawn from.
MOST_WORDS = 8
#: The kind of field that holds a fact of this type.
_KINDS = {"cents": "money", "int": "count", "months": "months", "bp": "rate"}


@lru_cache(maxsize=256)
def days_of(policy: Policy) -> tuple[datetime.date, ...]:
    """Days on which the policy differs from the day before, with both neighbours; and far from any.

    The latest comes first: there most of a pack is known.
    """
    edges = {
        edge + datetime.timedelta(days=shift)
        for dated in policy.values.values()
        if isinstance(dated, Value)
        for entry in dated.entries
        for edge in (entry.first, entry.last, *_spans(entry.value))
        if edge is not None
        for shift in (-1, 0, 1)
    }
    known = sorted((day for day in edges if LONG_AGO < day < FAR_OFF), reverse=True)
    usual = datetime.date(2025, 9, 1)
    return tuple(dict.fromkeys((usual, *known[:1], LONG_AGO, FAR_OFF, *known)))


def _spans(value: Any) -> tuple[datetime.date, ...]:
    """The first and the last day of a vague day that is itself a value."""
    return value if isinstance(value, tuple) else ()


@lru_cache(maxsize=512)
def offer_of(policy: Policy, day: datetime.date) -> Offer:
    """The offer of a policy on a day."""
    pack = policy.pack
    window = policy.value("mandate.window_start", day).value
    since = [] if window is None or window < 400_000 else [datetime.date.fromordinal(window)]
    near = (day, add_months(day, -12), *since, day + datetime.timedelta(days=14))
    costs = [cost.id for cost in pack.costs]
    words = {
        "item": ("own", *_some(costs)),
        "provision": _some([route.id for route in pack.provisions]),
        "id": tuple(budget.id for budget in pack.budget or ()),
        "uses": tuple(rule.id for rule in pack.agreements),
    }
    days = {one + datetime.timedelta(days=shift) for one in near for shift in (-1, 0, 1)}
    return Offer(day, _numbers(policy, day), words, tuple(sorted(days)))


def _some(words: list[str]) -> tuple[str, ...]:
    """The first of a table, and a few of the rest."""
    return (*words[:1], *words[1 :: max(1, len(words) // MOST_WORDS)])


def _numbers(policy: Policy, day: datetime.date) -> dict[str, tuple[int, ...]]:
    """Every number that something is compared with, one below and one above, and half of it, by kind of field."""
    known = dict(zip(policy.plan.params, policy.params(day), strict=True))
    found: dict[str, set[int]] = {}
    for type_, operand in _operands(policy.plan):
        value = known.get(operand.path) if isinstance(operand, Param) else operand.value
        if type(value) is int and 0 < value < UNLIMITED:
            near = (value - 1, value, value + 1, value // 2, value // 2 + 1)
            found.setdefault(_KINDS[type_], set()).update(near)
    return {kind: tuple(sorted(values)) for kind, values in found.items()}


@lru_cache(maxsize=256)
def _operands(plan: Plan) -> tuple[tuple[str, Const | Param], ...]:
    """The constants and the values of the pack that numbers are compared with."""
    nodes = walk(*plan.outputs.values(), *plan.extras.values())
    sides = (side for node in nodes if isinstance(node, Test) for side in (node.x, node.y))
    operands = (side for side in sides if isinstance(side, Const | Param))
    return tuple(dict.fromkeys((side.type, side) for side in operands if side.type in _KINDS))
