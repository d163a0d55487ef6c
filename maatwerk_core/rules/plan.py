"""The plan: every named expression of a policy, and what it reads. Made by `engine.planning`, read by every reader."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import lru_cache

from maatwerk_core.frozen import dataclass
from maatwerk_core.rules.expression import Leaf, Node, Param
from maatwerk_core.rules.facts import Fact
from maatwerk_core.rules.written import Ground, Severity


@dataclass(frozen=True, slots=True)
class PlannedCheck:
    """A check as expressions: does it apply, does it hold (*not applies, or require*)."""

    id: str
    ground: Ground
    severity: Severity
    applies: Node
    holds: Node
    source: str = ""


@dataclass(frozen=True, slots=True)
class Replaced:
    """Derived facts that a case states itself: `stated` go before their derivation, `forced` take its place."""

    stated: frozenset[str] = frozenset()
    forced: frozenset[str] = frozenset()


NOTHING_REPLACED = Replaced()


@dataclass(frozen=True, eq=False)
class Plan:
    """`outputs` make the assessment; `extras` are worked out on demand. Both in reading order."""

    outputs: Mapping[str, Node]
    extras: Mapping[str, Node]
    checks: tuple[PlannedCheck, ...]
    asked: tuple[str, ...]
    facts: Mapping[str, Fact]
    nodes: Mapping[str, Node]
    leaves: tuple[str, ...]
    params: tuple[str, ...]
    replaced: Replaced = NOTHING_REPLACED

    @property
    def fields(self) -> dict[str, tuple[str, ...]]:
        """The order of the fields in a line, per list fact."""
        return {
            id_: tuple(f.name for f in fact.fields)
            for id_, fact in self.facts.items()
            if fact.fields
        }


def reads(*nodes: Node) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The leaf facts and the parameters that expressions can read, each in order of first use.

    >>> reads(Leaf("wsnp", "bool"), Param("day", "day"))
    (('wsnp',), ('day',))
    """
    leaves: dict[str, None] = {}
    params: dict[str, None] = {}
    for node in objects(*nodes):
        if isinstance(node, Leaf):
            leaves[node.fact] = None
        elif isinstance(node, Param):
            params[node.path] = None
    return tuple(leaves), tuple(params)


def objects(*roots: Node) -> Iterator[Node]:
    """Every node under the roots, parents before children; equal ones that were made apart come each.

    For who looks for one kind of node: comparing them all, as `expression.walk` does, takes ten times as long.

    >>> [type(node).__name__ for node in objects(Param("day", "day"))]
    ['Param']
    """
    seen: set[int] = set()
    stack = list(reversed(roots))
    while stack:
        node = stack.pop()
        if id(node) not in seen:
            seen.add(id(node))
            yield node
            stack.extend(reversed(node.children()))


@lru_cache(maxsize=256)
def parameters_in(node: Node) -> tuple[str, ...]:
    """The parameters that an expression can read; kept, for whoever looks at one expression on many days.

    >>> parameters_in(Param("day", "day"))
    ('day',)
    """
    return reads(node)[1]
