"""Reads the tree node by node: every value, and what a result rested on or missed. On demand, and slow."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from maatwerk_core.rules.expression import (
    And,
    Calc,
    Choose,
    Coalesce,
    Const,
    Fold,
    Is,
    Item,
    Leaf,
    Lookup,
    MulDiv,
    Node,
    Not,
    Or,
    Param,
    Pick,
    Stated,
    Test,
)
from maatwerk_core.rules.rounding import DIVIDERS

COMPARE = {
    "=": lambda a, b: a == b,
    "!=": lambda a, b: a != b,
    "<": lambda a, b: a < b,
    "<=": lambda a, b: a <= b,
    ">": lambda a, b: a > b,
    ">=": lambda a, b: a >= b,
}
CALC = {
    "+": lambda a, b: a + b,
    "-": lambda a, b: a - b,
    "*": lambda a, b: a * b,
    "min": min,
    "max": max,
}

Used = frozenset[Node]
NOTHING: Used = frozenset()


class Replay:
    """The value of any node for one case, with the leaves and parameters that it rested on.

    `used` of a known value are the leaves and parameters that made it so; of an unknown one, those that were missing.
    """

    def __init__(
        self,
        leaves: Mapping[str, Any],
        params: Mapping[str, Any],
        fields: Mapping[str, tuple[str, ...]],
        line: Mapping[str, Any] | None = None,
    ) -> None:
        self.leaves, self.params, self.fields = leaves, params, fields
        self.line = line
        self.seen: dict[Node, tuple[Any, Used]] = {}

    def value(self, node: Node) -> Any:
        """What the node is worth."""
        return self.read(node)[0]

    def used(self, node: Node) -> Used:
        """The `Leaf`, `Param` and unknown `Const` nodes behind the value."""
        return self.read(node)[1]

    def read(self, node: Node) -> tuple[Any, Used]:
        """Value and what it rested on, each node once."""
        found = self.seen.get(node)
        if found is None:
            found = self.seen[node] = self._read(node)
        return found

    def _read(self, node: Node) -> tuple[Any, Used]:  # noqa: C901  # reason: a line per type
        match node:
            case Leaf(fact=fact):
                return self.leaves.get(fact), frozenset((node,))
            case Param(path=path):
                return self.params.get(path), frozenset((node,))
            case Const(value=value):
                return value, NOTHING
            case Item(field=field):
                assert self.line is not None, f"{field} stands outside a fold"  # noqa: S101  # reason: an invariant, for the type checker
                return self.line[field], NOTHING
            case And(parts=parts):
                return self._kleene(parts, winner=False)
            case Or(parts=parts):
                return self._kleene(parts, winner=True)
            case Not(x=x):
                value, used = self.read(x)
                return (None if value is None else not value), used
            case Coalesce(first=first, second=second):
                value, used = self.read(first)
                if value is not None:
                    return value, used
                value, behind = self.read(second)
                return value, behind if value is not None else used | behind
            case _:
                return self._compute(node)

    def _compute(self, node: Node) -> tuple[Any, Used]:  # noqa: C901  # reason: as above
        match node:
            case Stated(x=x):
                value, used = self.read(x)
                return (None if value is None else True), used
            case Is(x=x, verdict=verdict):
                value, used = self.read(x)
                return value is verdict, used
            case Test(x=x, op=op, y=y):
                return self._strict((x, y), COMPARE[op])
            case Calc(op=op, x=x, y=y):
                return self._strict((x, y), CALC[op])
            case MulDiv(x=x, num=num, den=den, rounding=rounding):
                return self._strict((x, num, den), lambda a, b, c: DIVIDERS[rounding](a * b, c))
            case Lookup():
                return self._lookup(node)
            case Pick():
                return self._pick(node)
            case Fold():
                return self._fold(node)
            case _:
                raise AssertionError(f"no way to read {type(node).__name__}")

    def _strict(self, parts: Iterable[Node], apply: Any) -> tuple[Any, Used]:
        """Unknown in, unknown out: then only the unknown parts count."""
        read = [self.read(part) for part in parts]
        missing = [used for value, used in read if value is None]
        if missing:
            return None, NOTHING.union(*missing)
        return apply(*(value for value, _ in read)), NOTHING.union(*(used for _, used in read))

    def _kleene(self, parts: Iterable[Node], *, winner: bool) -> tuple[Any, Used]:
        """A winner decides alone; otherwise unknown parts, otherwise all."""
        read = [self.read(part) for part in parts]
        for wanted in (winner, None):
            found = [used for value, used in read if value is wanted]
            if found:
                return wanted, NOTHING.union(*found) if wanted is None else found[0]
        return not winner, NOTHING.union(*(used for _, used in read))

    def _lookup(self, node: Lookup) -> tuple[Any, Used]:
        key, used = self.read(node.key)
        if key is None:
            return None, used
        row = dict(node.rows).get(key)
        if row is None:
            return None, used
        value, behind = self.read(row)
        return value, behind if value is None else used | behind

    def _pick(self, node: Pick) -> tuple[Any, Used]:
        """First hit: the rows before it count, and where rows are unknown all still possible must agree."""
        rested: Used = NOTHING
        unsure: Used = NOTHING
        possible: list[tuple[Any, Used]] = []
        for when, cell in node.cells:
            applies, why = self.read(when)
            rested |= why
            if applies is False:
                continue
            possible.append(self.read(cell))
            if applies is True:
                break
            unsure |= why
        else:
            return None, unsure
        values = {repr(value) for value, _ in possible}
        behind = NOTHING.union(*(used for _, used in possible))
        if len(values) == 1 and possible[0][0] is not None:
            return possible[0][0], rested | behind
        missing = NOTHING.union(*(used for value, used in possible if value is None))
        return None, unsure | missing

    def _fold(self, node: Fold) -> tuple[Any, Used]:
        lines, used = self.read(node.list)
        if lines is None:
            return None, used
        names = self.fields[node.list.fact]
        known, unknown, total = used, NOTHING, False if node.op == "any" else 0
        is_unknown = False
        for line in lines:
            inside = Replay(
                self.leaves, self.params, self.fields, dict(zip(names, line, strict=True))
            )
            where, why = inside.read(node.where)
            body, behind = inside.read(node.body) if node.op != "count" else (1, NOTHING)
            if where is False or (node.op == "any" and body is False):
                known |= why if where is False else behind
                continue
            if where is None or body is None:
                is_unknown = True
                unknown |= (
                    used
                    | (why if where is None else NOTHING)
                    | (behind if body is None else NOTHING)
                )
                continue
            known |= why | behind
            if node.op == "any":
                return True, used | why | behind
            total += body
        return (None, unknown) if is_unknown else (total, known)


def replay_choose(replay: Replay, choose: Choose) -> list[tuple[str, bool | None]]:
    """Which rows of a table apply, in order."""
    return [(row.id, replay.value(row.when)) for row in choose.rows]
