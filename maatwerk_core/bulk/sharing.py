"""Which expressions of a plan are worked out once, and in which order; the text of each is left to `bulk.sql`.

An expression that stands in the text of others more than once, and is long enough, gets a column of its own; inside
folds, a field of its own in a new list of lines. So a statement grows with its tree and not with its paths.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field

from maatwerk_core.bulk.parts import Part, is_plain, line_parts, parts, reads_line, weight
from maatwerk_core.rules.expression import Fold, Item, Leaf, Node

#: An expression of this many nodes or more is not written out twice; in a line it may be longer, for a new list of
#: lines costs more than a new column.
LONG, LONG_IN_LINE = 4, 20


@dataclass(eq=False)
class Lines:
    """One list: its folds, the expressions of its lines, and those that get a field, with their stage from 1."""

    of: Leaf
    folds: list[Fold] = field(default_factory=list)
    nodes: dict[Node, None] = field(default_factory=dict)
    named: dict[Node, int] = field(default_factory=dict)

    @property
    def stages(self) -> int:
        """How many new lists of lines are made."""
        return max(self.named.values(), default=0)

    def kept(self, stage: int) -> list[Node]:
        """What the lines of this new list hold: what is read of them later, by later lists or by folds."""
        later = [node for node, made in self.named.items() if made > stage]
        roots = [part for node in later for part, _ in parts(node)]
        roots += [part for fold in self.folds for part, _ in line_parts(fold)]
        read: dict[Node, None] = {}
        while roots:
            node = roots.pop()
            if node not in read and reads_line(node):
                read[node] = None
                if self.named.get(node, stage + 1) > stage:
                    roots += [part for part, _ in parts(node)]
        return [n for n in self.nodes if n in read and self._has_field(n, stage)]

    def _has_field(self, node: Node, stage: int) -> bool:
        return isinstance(node, Item) or self.named.get(node, stage + 1) <= stage


@dataclass(frozen=True, eq=False)
class Sharing:
    """`nodes` are all expressions outside lines, parts first; `named` those with a column; `lists` by list fact."""

    nodes: tuple[Node, ...]
    named: frozenset[Node]
    lists: Mapping[Leaf, Lines]


def share(outputs: Iterable[Node]) -> Sharing:
    """Decide for all outputs of a plan together.

    >>> from maatwerk_core.rules.expression import Calc, Const
    >>> long = Calc("+", Leaf("a", "cents"), Calc("+", Leaf("b", "cents"), Leaf("c", "cents"), "cents"), "cents")
    >>> twice = Calc("*", long, long, "cents")
    >>> share([twice]).named == {long}
    True
    """
    outputs = tuple(outputs)
    nodes = tuple(_walk(outputs))
    lists = _lists(nodes)
    uses: Counter[Node] = Counter(outputs)
    for node in nodes:
        for part, times in parts(node):
            uses[part] += times
    folds = [fold for lines in lists.values() for fold in lines.folds]
    captured = {part for fold in folds for part in outside(line_parts(fold)) if not is_plain(part)}
    named = _name(nodes, uses, LONG, captured)
    for lines in lists.values():
        _name_fields(lines)
    return Sharing(nodes, frozenset(named), lists)


def _walk(roots: Iterable[Node]) -> Iterator[Node]:
    """Everything outside lines, parts before wholes; what lines read from outside comes before their fold."""
    seen: set[Node] = set()
    stack: list[tuple[Node, bool]] = [(root, False) for root in reversed(tuple(roots))]
    while stack:
        node, ready = stack.pop()
        if node in seen:
            continue
        if ready:
            seen.add(node)
            yield node
            continue
        stack.append((node, True))
        below = [part for part, _ in parts(node)]
        if isinstance(node, Fold):
            below += outside(line_parts(node))
        stack.extend((part, False) for part in reversed(below) if part not in seen)


def outside(roots: Iterable[Part]) -> tuple[Node, ...]:
    """What expressions of a line read from outside the line, each once."""
    found: dict[Node, None] = {}
    stack = [part for part, _ in roots]
    while stack:
        part = stack.pop()
        if part not in found:
            found[part] = None
            if reads_line(part):
                stack.extend(below for below, _ in parts(part))
    return tuple(part for part in found if not reads_line(part))


def _lists(nodes: Iterable[Node]) -> dict[Leaf, Lines]:
    found: dict[Leaf, Lines] = {}
    for node in nodes:
        if isinstance(node, Fold):
            lines = found.setdefault(node.list, Lines(node.list))
            lines.folds.append(node)
            for part, _ in line_parts(node):
                lines.nodes.update((one, None) for one in _walk([part]) if reads_line(one))
    return found


def _name(
    nodes: Iterable[Node], uses: Mapping[Node, int], long: int, forced: Iterable[Node] = ()
) -> set[Node]:
    """The expressions to work out once: those forced, and those both long and written more than once."""
    named: set[Node] = set(forced)
    size: dict[Node, int] = {}
    for node in nodes:
        size[node] = weight(node) + sum(
            times * (1 if part in named else size.get(part, 1)) for part, times in parts(node)
        )
        if uses[node] > 1 and size[node] >= long and not is_plain(node):
            named.add(node)
    return named


def _name_fields(lines: Lines) -> None:
    """Which expressions of a line get a field, and after how many others they can be worked out."""
    uses: Counter[Node] = Counter()
    for fold in lines.folds:
        for part, times in line_parts(fold):
            uses[part] += times
    for node in lines.nodes:
        for part, times in parts(node):
            uses[part] += times
    wanted = _name(lines.nodes, uses, LONG_IN_LINE)
    # A new list of lines is made before any fold: it can't hold what reads the outcome of one.
    named = {node for node in wanted if not _reads_fold(node)}
    stage: dict[Node, int] = {}
    for node in lines.nodes:
        below = max((stage.get(part, 0) for part, _ in parts(node)), default=0)
        stage[node] = below + (node in named)
    lines.named = {node: stage[node] for node in lines.nodes if node in named}


def _reads_fold(node: Node) -> bool:
    """Does an expression of a line read, from outside the line, what came of a fold?"""
    return any(isinstance(inner, Fold) for inner in _walk(outside([(node, 1)])))
