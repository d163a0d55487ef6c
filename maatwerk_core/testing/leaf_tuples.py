"""Draws the values of a plan's leaves, as a reader of plans gets them: from a seed, or by hypothesis.

For who writes a reader. A tuple costs far less than a case, so that many more can be tried; it isn't always one that
a case can hold, but every reader must give the same answer on it.
"""

from __future__ import annotations

import datetime
import random
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import cache
from typing import Any

from hypothesis import strategies as st

from maatwerk_core.engine.compile import Compiled, compile_nodes
from maatwerk_core.rules.declared import PER_YEAR
from maatwerk_core.rules.expression import Coalesce, Const, Item, Leaf, Lookup, Node, Test, walk
from maatwerk_core.rules.plan import Plan
from maatwerk_core.rules.policy import Policy

#: How many of ten leaves are known in what a seed draws: unknown spreads, and hides what comes after it.
KNOWN_OF_TEN = 9
#: Of a long table of codes (costs, routes) so many are drawn from.
MOST_WORDS = 8

_YES_NO = (True, False)
_LINE_NUMBERS: dict[str, tuple[int, ...]] = {
    "per": tuple(sorted(set(PER_YEAR.values()))),
    "each": tuple(sorted(set(PER_YEAR.values()))),
    "times": (0, 1, 2, 10_000),
    "months": (0, 1, 6, 12, 13, 120),
    "chance": (0, 1, 4_999, 5_000, 9_999, 10_000),
    "takes": (0, 1, 14, 42, 365),
}


@dataclass(frozen=True)
class Lines:
    """The values that each field of a line may have."""

    fields: tuple[tuple[Any, ...], ...]


@dataclass(frozen=True)
class Drawer:
    """What each leaf of a plan may be on a day; unknown is always one of the options."""

    plan: Plan
    params: tuple[Any, ...]
    options: tuple[tuple[Any, ...] | Lines, ...]

    def seeded(self, seed: int) -> tuple[Any, ...]:
        """The tuple of a seed: the same one on every machine."""
        chance = random.Random(seed)  # noqa: S311  # reason: no secret, the same tuple for ever
        return self.consistent(self._one(option, chance) for option in self.options)

    def strategy(self) -> st.SearchStrategy[tuple[Any, ...]]:
        """Tuples that shrink to unknown and to no lines."""
        return st.tuples(*map(_strategy, self.options)).map(self.consistent)

    def consistent(self, drawn: Iterable[Any]) -> tuple[Any, ...]:
        """What a case states may not contradict what follows from it: then it gives way to unknown."""
        leaves = list(drawn)
        while clash := self._first_clash(tuple(leaves)):
            leaves[self.plan.leaves.index(clash)] = None
        return tuple(leaves)

    def _first_clash(self, leaves: tuple[Any, ...]) -> str | None:
        stated, derive = derivations(self.plan)
        for fact, follows in zip(stated, derive(leaves, self.params), strict=True):
            said = leaves[self.plan.leaves.index(fact)]
            if said is not None and follows is not None and said != follows:
                return fact
        return None

    def _one(self, option: tuple[Any, ...] | Lines, chance: random.Random) -> Any:
        if chance.randrange(10) >= KNOWN_OF_TEN:
            return None
        if isinstance(option, tuple):
            return chance.choice(option)
        return tuple(
            tuple(
                None if chance.randrange(20) == 0 else chance.choice(values)
                for values in option.fields
            )
            for _ in range(chance.randrange(4))
        )


def _strategy(option: tuple[Any, ...] | Lines) -> st.SearchStrategy[Any]:
    if isinstance(option, tuple):
        return st.sampled_from((None, *option))
    line = st.tuples(*(st.sampled_from((*values, None)) for values in option.fields))
    return st.none() | st.lists(line, max_size=2).map(tuple)


@cache
def derivations(plan: Plan) -> tuple[tuple[str, ...], Compiled]:
    """The leaves that state what can also be derived, and a function for what then follows."""
    pairs = [
        (node.first.fact, node.second)
        for node in walk(*plan.outputs.values(), *plan.extras.values())
        if isinstance(node, Coalesce) and isinstance(node.first, Leaf)
    ]
    compiled = compile_nodes([second for _, second in pairs], plan.leaves, plan.params, plan.fields)
    return tuple(fact for fact, _ in pairs), compiled


@cache
def drawer(policy: Policy, day: datetime.date) -> Drawer:
    """What may be drawn for a policy on a day.

    >>> from maatwerk_core.testing.pack_text import load_text
    >>> drawn = drawer(load_text("{pack: small, version: 1.0.0}"), datetime.date(2025, 9, 1))
    >>> drawn.seeded(7) == drawn.seeded(7)
    True
    """
    plan = policy.plan
    params = policy.params(day)
    nodes = tuple(walk(*plan.outputs.values(), *plan.extras.values()))
    numbers = boundaries(nodes, params)
    words = compared_words(nodes)
    leaves = {node.fact: node for node in nodes if isinstance(node, Leaf)}

    def options(name: str) -> tuple[Any, ...] | Lines:
        fact = plan.facts.get(name.removeprefix("="))
        if fact is not None and fact.fields:
            return Lines(tuple(_cell(f.name, f.type, numbers, words, day) for f in fact.fields))
        if fact is not None and fact.reads == "stated":
            return (True,)
        if fact is not None and fact.values:
            return fact.values
        return _scalar(name, leaves[name].type, numbers, words, day)

    return Drawer(plan, params, tuple(options(name) for name in plan.leaves))


def boundaries(nodes: Iterable[Node], params: Iterable[Any]) -> tuple[int, ...]:
    """Every number that the policy holds, with its neighbours."""
    found = {0, 1, 10**13}
    for node in nodes:
        if isinstance(node, Const) and type(node.value) is int and node.value > 1:
            found |= {node.value - 1, node.value, node.value + 1}
    for value in params:
        if type(value) is int and 1 < value <= 10**9:
            found |= {value - 1, value, value + 1}
    return tuple(sorted(found))


def compared_words(nodes: Iterable[Node]) -> dict[str, tuple[str, ...]]:
    """The words that each leaf or field is compared with, and one that none is."""
    found: dict[str, dict[str, None]] = {}
    for node in nodes:
        if isinstance(node, Test) and isinstance(node.y, Const) and isinstance(node.y.value, str):
            found.setdefault(_name(node.x), {})[node.y.value] = None
        elif isinstance(node, Lookup):
            words = [word for word, _ in node.rows]
            kept = [*words[:1], *words[1 :: max(1, len(words) // MOST_WORDS)]]
            found.setdefault(_name(node.key), {}).update(dict.fromkeys(kept))
    return {name: (*words, "something-else") for name, words in found.items()}


def _name(node: Node) -> str:
    if isinstance(node, Leaf):
        return node.fact
    return node.field if isinstance(node, Item) else ""


def _cell(
    name: str,
    type_: str,
    numbers: tuple[int, ...],
    words: dict[str, tuple[str, ...]],
    day: datetime.date,
) -> tuple[Any, ...]:
    if name in _LINE_NUMBERS:
        return _LINE_NUMBERS[name]
    return (True,) if name == "own_effort" else _scalar(name, type_, numbers, words, day)


def _scalar(
    name: str,
    type_: str,
    numbers: tuple[int, ...],
    words: dict[str, tuple[str, ...]],
    day: datetime.date,
) -> tuple[Any, ...]:
    plain: dict[str, Callable[[], tuple[Any, ...]]] = {
        "bool": lambda: _YES_NO,
        "enum": lambda: words.get(name, ("something", "something-else")),
        "day": lambda: tuple(
            day.toordinal() + away for away in (-800, -366, -365, -1, 0, 1, 14, 43)
        ),
        "int": lambda: (0, 1, 2, 3, 10),
        "months": lambda: (0, 1, 6, 12, 120),
        "bp": lambda: tuple(n for n in numbers if n <= 20_000) + (100_000,),
        "cents": lambda: numbers,
    }
    return plain[type_]()
