"""The developer's tree: why each answer came out so, node by node, with facts, values of the pack and their sources."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from maatwerk_core.explain.blocks import Block, Heading, Page, Paragraph, Tree
from maatwerk_core.explain.lead import lead
from maatwerk_core.explain.telling import Telling
from maatwerk_core.model.assessment import QUESTIONS
from maatwerk_core.rules.expression import (
    And,
    Calc,
    Choose,
    Coalesce,
    Const,
    Fold,
    Leaf,
    Lookup,
    MulDiv,
    Node,
    Or,
    Param,
    Pick,
    Test,
)
from maatwerk_core.rules.values import Entry, Value

Line = tuple[int, str]


def developer_page(told: Telling) -> Page:
    """The status and the seven questions, each with the tree of its value."""
    assessment = told.assessment
    blocks: list[Block] = [
        Paragraph(
            f"status = {assessment.status}, day = {assessment.day}, pack = {told.pack.pack} {told.pack.version}"
        )
    ]
    tree = WhyTree(told)
    for question in QUESTIONS:
        blocks += [
            Heading(question),
            Tree(tuple(tree.lines(assessment.policy.plan.outputs[question]))),
        ]
    return Page(lead(told), assessment.case.case, told.lang, tuple(blocks))


class WhyTree:
    """The tree under one output: only what carries the value, each node written out once."""

    def __init__(self, told: Telling) -> None:
        self.told, self.replay = told, told.replay
        self.seen: set[Node] = set()
        plan = told.assessment.policy.plan
        self.names = {node: f"fact {id_}" for id_, node in plan.nodes.items() if node.children()}
        self.names |= {
            node: id_
            for id_, node in plan.outputs.items()
            if node.children() and not id_.startswith("applies:")
        }

    def lines(self, node: Node, depth: int = 0) -> Iterator[Line]:
        """This node, and under it the nodes that made its value what it is."""
        again = node in self.seen and bool(node.children())
        yield depth, f"{self.head(node)}{' …' if again else ''}"
        self.seen.add(node)
        if again:
            return
        if isinstance(node, Pick):
            yield from self._rows(node, depth + 1)
            return
        for child in self.carrying(node):
            yield from self.lines(child, depth + 1)

    def head(self, node: Node) -> str:
        """A node in one line: what it is and what it is worth."""
        value = self.replay.value(node)
        if isinstance(node, Leaf):
            return self._leaf(node, value)
        if isinstance(node, Param):
            return self._param(node, value)
        named = f"{self.names[node]}: " if node in self.names else ""
        return f"{named}{label(node)} = {shown(value, node)}"

    def carrying(self, node: Node) -> tuple[Node, ...]:
        """The children that count: of *and* the ones that are no, else unknown, else all; of *or* likewise with yes."""
        children = node.children()
        if isinstance(node, And | Or):
            winner = isinstance(node, Or)
            for wanted in (winner, None):
                found = tuple(part for part in children if self.replay.value(part) is wanted)
                if found:
                    return found[:1] if wanted is winner else found
            return children
        if isinstance(node, Fold):
            return (node.list,)
        if isinstance(node, Coalesce) and self.replay.value(node.first) is not None:
            return (node.first,)
        if isinstance(node, Lookup):
            key = self.replay.value(node.key)
            return (node.key, *(row for name, row in node.rows if name == key))
        return tuple(child for child in children if not isinstance(child, Const))

    def _rows(self, node: Pick, depth: int) -> Iterator[Line]:
        """The rows of a table, up to the first that applies."""
        for row, (when, cell) in zip(node.choose.rows, node.cells, strict=True):
            applies, worth = self.replay.value(when), self.replay.value(cell)
            yield (
                depth,
                f"row {row.id}: applies = {shown(applies, when)}, {node.column} = {shown(worth, cell)}",
            )
            if not isinstance(when, Const):
                yield from self.lines(when, depth + 1)
            if applies is True:
                if not isinstance(cell, Const):
                    yield from self.lines(cell, depth + 1)
                return

    def _leaf(self, node: Leaf, value: Any) -> str:
        fact = self.told.assessment.policy.plan.facts.get(node.fact.removeprefix("="))
        path = (
            fact.path if fact is not None and fact.path else f"facts.{node.fact.removeprefix('=')}"
        )
        notes = [said for noted, said in self.told.assessment.case.notes if noted == path]
        why = f"; {notes[0].flag}: {notes[0].assumed}" if notes and notes[0].assumed else ""
        return f"{node.fact} = {shown(value, node)} ({path}{why})"

    def _param(self, node: Param, value: Any) -> str:
        found = self.told.assessment.policy.value(node.path, self.told.assessment.day)
        origin = found.provenance.source or found.provenance.flag
        parts = [part for part in (origin, self._since(node.path), found.why) if part]
        return f"{node.path} = {shown(value, node)}" + (f" ({', '.join(parts)})" if parts else "")

    def _since(self, path: str) -> str:
        """From which day the value holds."""
        value = self.told.assessment.policy.values.get(path)
        if not isinstance(value, Value):
            return ""
        day = self.told.assessment.day
        begun = [e for e in value.entries if e.first is not None and e.first <= day]
        return f"from {_day(begun[-1])}" if begun else ""


def _day(entry: Entry) -> str:
    if entry.first == entry.last:
        return f"{entry.first}"
    return f"{entry.first}..{entry.last}"


def label(node: Node) -> str:
    """What a node does, in a word.

    >>> label(Test(Leaf("amount", "cents"), "<=", Param("maximum", "cents")))
    'amount <= maximum'
    """
    match node:
        case Test(x=x, op=op, y=y):
            return f"{name(x)} {op} {name(y)}"
        case Calc(op=op):
            return op
        case MulDiv(rounding=rounding):
            return f"x * num / den, rounded {rounding}"
        case Fold(op=op, list=of):
            return f"{op} over {of.fact}"
        case Lookup(table=table):
            return f"look up {table}"
        case Pick(choose=Choose(id=id_), column=column):
            return f"table {id_}, {column}"
        case _:
            return type(node).__name__.lower()


def name(node: Node) -> str:
    """A node as part of a comparison."""
    match node:
        case Leaf(fact=fact):
            return fact
        case Param(path=path):
            return path
        case Const(value=value):
            return shown(value, node)
        case _:
            return f"({label(node)})"


def shown(value: Any, node: Node) -> str:
    """A value as a program has it: cents and basis points named.

    >>> shown(25_000, Leaf("amount", "cents")), shown(None, Leaf("wsnp", "bool"))
    ('25000 cents', 'unknown')
    """
    if value is None:
        return "unknown"
    if isinstance(value, bool):
        return "yes" if value else "no"
    kind = getattr(node, "type", "")
    if kind == "list":
        return f"{len(value)} lines"
    return f"{value} {kind}" if kind in ("cents", "bp", "months") else str(value)
