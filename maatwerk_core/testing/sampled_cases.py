"""Draws cases to the boundaries of a policy, from a seed: leaf values as the engine reads them, many unknown.

For whoever holds one reader beside another over very many cases. It draws faster than hypothesis and shrinks nothing;
every value is within the bounds that a table of cases has.
"""

from __future__ import annotations

import datetime
from collections.abc import Sequence
from random import Random
from typing import Any

from maatwerk_core.bulk.bounds import bounds_of
from maatwerk_core.engine.assess import compiled
from maatwerk_core.rules.expression import Const, Item, Leaf, Lookup, Param, Test, walk
from maatwerk_core.rules.facts import Fact
from maatwerk_core.rules.policy import Policy
from maatwerk_core.rules.values import Value

#: A case: its id, its day as a number, and its leaves in the order of the plan.
Drawn = tuple[str, int, tuple[Any, ...]]

#: A word that no pack knows: known, and equal to nothing.
FOREIGN = "iets-anders"
#: Well within the bounds of a day.
EARLY = datetime.date(1902, 1, 1).toordinal()
LONG_AGO, FAR_OFF = datetime.date(2010, 6, 15), datetime.date(2030, 6, 15)
#: An amount above this is no ceiling that a case is drawn to.
_MOST = 10**12


class Sampler:
    """Cases of a policy. The same seed draws the same cases.

    >>> from maatwerk_core.testing.pack_text import load_text
    >>> policy = load_text("{pack: small, version: 1.0.0}")
    >>> Sampler(policy, 7).cases(3, days=2) == Sampler(policy, 7).cases(3, days=2)
    True
    """

    def __init__(self, policy: Policy, seed: int, unknown: float = 0.12) -> None:
        self.policy, self.plan = policy, policy.plan
        self.random = Random(seed)  # noqa: S311  # reason: cases, not secrets
        self.unknown = unknown
        self.nodes = tuple(walk(*policy.plan.outputs.values(), *policy.plan.extras.values()))
        self.words = self._words()
        self.numbers = self._numbers()

    def cases(self, count: int, days: int = 40) -> list[Drawn]:
        """So many cases, on so many days in turn."""
        on = self.days(days)
        return [
            (f"case-{at}", on[at % len(on)].toordinal(), self.case(on[at % len(on)]))
            for at in range(count)
        ]

    def days(self, count: int) -> list[datetime.date]:
        """Days around which some value of the policy changes, and two far from any."""
        edges = {
            edge + datetime.timedelta(days=shift)
            for dated in self.policy.values.values()
            if isinstance(dated, Value)
            for entry in dated.entries
            for edge in (entry.first, entry.last)
            if edge is not None
            for shift in (-1, 0, 1)
        }
        days = sorted(edge for edge in edges if LONG_AGO < edge < FAR_OFF)
        return [LONG_AGO, FAR_OFF, *self.random.sample(days, min(count - 2, len(days)))]

    def case(self, day: datetime.date) -> tuple[Any, ...]:
        """The leaves of one case on this day, in the order of the plan."""
        self.day = day
        at = dict(zip(self.plan.params, self.policy.params(day), strict=True))
        self.known = {path: value for path, value in at.items() if value is not None}
        unknown = self.random.choice((0, self.unknown, self.unknown, 0.8))
        leaves = {leaf: self._leaf(leaf, unknown) for leaf in self.plan.leaves}
        moved = self.random.choice((dict, dict, self._to_the_ceiling, self._to_nothing))
        return tuple(moved(leaves).values())

    def _to_the_ceiling(self, leaves: dict[str, Any]) -> dict[str, Any]:
        """Amount and what was granted before reach a ceiling, or miss it by a cent."""
        pick = self.random.choice
        ceilings = [v for path, v in self.known.items() if path.endswith((".ceiling", "maximum"))]
        ceiling = pick([one for one in ceilings if one < _MOST] or [50_000])
        amount = max(0, ceiling // pick((1, 1, 2)) + pick((-1, 0, 1)))
        start = max(self.known.get("mandate.window_start", 1), EARLY)
        before = max(0, ceiling - amount + pick((-1, 0, 1)))
        lines = (before, start + pick((-1, 0)), "granted")
        granted = pick(((), (lines,), (lines, (before, start, None))))
        moved = {"amount_stated": amount, "granted": granted}
        return leaves | {leaf: value for leaf, value in moved.items() if leaf in leaves}

    def _to_nothing(self, leaves: dict[str, Any]) -> dict[str, Any]:
        """The plan costs just what it avoids, a cent less or a cent more."""
        run = compiled(self.plan)(tuple(leaves.values()), self.policy.params(self.day))
        avoided = dict(zip(self.plan.outputs, run, strict=True))["avoided_cents"]
        if avoided is None or avoided < 0:
            return leaves
        return leaves | {"amount_stated": max(0, avoided + self.random.choice((-1, 0, 1)))}

    def _leaf(self, leaf: str, unknown: float) -> Any:
        if self.random.random() < unknown:
            return None
        fact = self.plan.facts[leaf.removeprefix("=")]
        if fact.reads == "stated":
            return True
        if fact.type == "list":
            return self._lines(fact, unknown)
        return self._value(fact.id, fact.type, fact.values)

    def _lines(self, fact: Fact, unknown: float) -> tuple[tuple[Any, ...], ...]:
        count = self.random.choice((0, 0, 1, 1, 2, 3, 5))
        return tuple(
            tuple(
                None
                if self.random.random() < unknown
                else self._value(field.name, field.type, field.values, field.path)
                for field in fact.fields
            )
            for _ in range(count)
        )

    def _value(self, name: str, type_: str, values: Sequence[str], path: str = "") -> Any:
        pick = self.random.choice
        match type_:
            case "bool":
                return True if path.endswith("?") else pick((True, False))
            case "enum":
                return pick((*values, *self.words.get(name, ()), *(() if values else (FOREIGN,))))
            case "day":
                return self._day()
            case "int" if name in ("per", "each"):
                return pick((0, 0, 1, 12, 52, 365))
            case "bp" if name == "chance":
                return pick((0, 1, 3333, 4999, 5000, 5001, 9999, 10_000, 10_000))
            case "cents":
                _, most = bounds_of(name, "cents") or (0, 0)
                return max(0, min(self._near("cents"), most))
            case _:
                return max(0, min(120, self._near(type_)))

    def _near(self, type_: str) -> int:
        """At, one below or one above a number that the policy compares with, a share of one, or any."""
        pick = self.random.choice
        number = pick([*self.numbers.get(type_, [0]), *self._of_the_day(type_)])
        share = pick((1, 1, 1, 2, 3))
        near: int = pick((number // share + pick((-1, 0, 1)), self.random.randrange(200_000)))
        return near

    def _of_the_day(self, type_: str) -> list[int]:
        wanted = [n for n in self.nodes if isinstance(n, Param) and n.type == type_]
        values = [self.known[n.path] for n in wanted if n.path in self.known]
        return [value for value in values if value < _MOST]

    def _day(self) -> int:
        start: int = self.known.get("mandate.window_start", 1)
        takes = [v for path, v in self.known.items() if path.endswith(".takes")]
        today = self.day.toordinal()
        near: int = self.random.choice((max(start, EARLY), today, *(today + t for t in takes)))
        return near + self.random.choice((-400, -31, -1, 0, 1, 31))

    def _words(self) -> dict[str, tuple[str, ...]]:
        found: dict[str, list[str]] = {}
        for node in self.nodes:
            match node:
                case Test(x=Item(field=name) | Leaf(fact=name), y=Const(value=str() as word)):
                    found.setdefault(name, []).append(word)
                case Lookup(key=Item(field=name), rows=rows):
                    found.setdefault(name, []).extend(word for word, _ in rows)
        return {name: tuple(dict.fromkeys(words)) for name, words in found.items()}

    def _numbers(self) -> dict[str, list[int]]:
        found: dict[str, list[int]] = {}
        for node in self.nodes:
            if isinstance(node, Const) and isinstance(node.value, int):
                found.setdefault(node.type, []).append(int(node.value))
        return found
