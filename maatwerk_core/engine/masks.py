"""What every output rested on or missed, as a bit mask: one compiled function beside the one for the values.

Bit `k` stands for the k-th leaf, and behind the leaves for the parameters, in the order of the plan. The meaning is
that of `replay`: of a known value the leaves and parameters that made it so, of an unknown one those that were missing.
"""

# reason: the methods are described on `Writer`

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Any

from maatwerk_core.engine.compile import Writer, never_unknown
from maatwerk_core.rules.expression import (
    YES,
    And,
    Calc,
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

Masks = Callable[[tuple[Any, ...], tuple[Any, ...]], tuple[int, ...]]


def compile_masks(
    outputs: Sequence[Node],
    leaves: Sequence[str],
    params: Sequence[str],
    fields: Mapping[str, Sequence[str]],
) -> Masks:
    """A function `(leaf values, parameter values) -> masks of the outputs`.

    >>> both = And((Leaf("a", "bool"), Leaf("b", "bool")))
    >>> compile_masks([both], ["a", "b"], [], {})((None, True), ())
    (1,)
    >>> compile_masks([both], ["a", "b"], [], {})((None, False), ())
    (2,)
    """
    return _MaskWriter(leaves, params, fields).function(outputs)


class _MaskWriter(Writer):
    """Writes value and mask of each node, children first."""

    def __init__(
        self, leaves: Sequence[str], params: Sequence[str], fields: Mapping[str, Sequence[str]]
    ) -> None:
        super().__init__(leaves, params, fields)
        self.masks: dict[Node, str] = {}
        self.of_rows: list[dict[str, int]] = []

    def _result(self, node: Node) -> str:
        return self.masks[node]

    def _in_place(self, node: Node, part: Node) -> bool:
        return False  # a mask is asked of each

    def _known(self) -> dict[str, Any]:
        tables = {f"M{at}": table for at, table in enumerate(self.of_rows)}
        return {**super()._known(), **tables, "hits": mask_of_table}

    def _name(self, node: Node, name: str) -> None:
        super()._name(node, name)
        self.masks[node] = str(1 << self.leaf_at[node.fact]) if isinstance(node, Leaf) else "0"

    def _of_param(self, param: Param) -> int:
        return 1 << len(self.leaf_at) + self.param_at[param.path]

    def _assign(self, node: Node, expression: str) -> None:
        super()._assign(node, expression)
        self._keep(node, self._mask(node))

    def _keep(self, node: Node, mask: str) -> None:
        """Give the mask a name, unless it is a constant or a name already."""
        if mask.isidentifier() or mask.isdigit():
            self.masks[node] = mask
            return
        name = f"m{self.names[node][1:]}"
        self._emit(f"{name} = {mask}")
        self.masks[node] = name

    def _mask(self, node: Node) -> str:
        """Python for the mask of a node whose value is written."""
        match node:
            case Param():
                return str(self._of_param(node))
            case Item():
                return "0"
            case And(parts=parts):
                return self._kleene(node, parts, "False", "True")
            case Or(parts=parts):
                return self._kleene(node, parts, "True", "False")
            case Not(x=x) | Stated(x=x) | Is(x=x):
                return self.masks[x]
            case Coalesce(first=first, second=second):
                a, b = self.masks[first], self.masks[second]
                both = _union((a, b))
                behind = (
                    b if b == both else f"({b} if {self.names[second]} is not None else {both})"
                )
                return f"{a} if {self.names[first]} is not None else {behind}"
            case _:
                return self._strict_mask(node)

    def _strict_mask(self, node: Node) -> str:
        """Unknown in, unknown out: then only the unknown parts count."""
        if isinstance(node, Lookup):
            return self._lookup_mask(node)
        assert isinstance(node, Test | Calc | MulDiv)  # noqa: S101  # reason: for the type checker
        parts = node.children()
        whole = _union(self.masks[part] for part in parts)
        moving = [part for part in dict.fromkeys(parts) if not isinstance(part, Const)]
        if any(isinstance(part, Const) and part.value is None for part in parts) or not moving:
            return self._missing(parts)
        if len(moving) == 1:
            return whole  # it made the value, or was missing for it: the same either way
        known = f"{self.names[node]} is not None"
        if isinstance(node, MulDiv) and not isinstance(
            node.den, Const
        ):  # by zero: known, without a value
            known = " and ".join(f"{self.names[part]} is not None" for part in moving)
        return f"{whole} if {known} else {self._missing(parts)}"

    def _missing(self, parts: Iterable[Node]) -> str:
        """The masks of the unknown parts."""
        found = [
            f"({self.masks[part]} if {self.names[part]} is None else 0)"
            for part in dict.fromkeys(parts)
            if self.masks[part] != "0" and not isinstance(part, Const)
        ]
        return "(" + " | ".join(found or ["0"]) + ")"

    def _kleene(self, node: Node, parts: tuple[Node, ...], winner: str, other: str) -> str:
        """All parts where none won; the unknown ones where it is unknown; otherwise the first winner alone."""
        value, whole = self.names[node], _union(self.masks[part] for part in parts)
        won = self.masks[parts[-1]]
        for part in reversed(parts[:-1]):
            won = f"({self.masks[part]} if {self.names[part]} is {winner} else {won})"
        if never_unknown(node):
            return f"{whole} if {value} is {other} else {won}"
        missing = self._missing(parts)
        return f"{whole} if {value} is {other} else ({missing} if {value} is None else {won})"

    def _lookup_mask(self, node: Lookup) -> str:
        """The key alone where there is no row; the row alone where it is unknown; else both."""
        key, of_key = self.names[node.key], self.masks[node.key]
        self.of_rows.append(
            {c: self._of_param(row) for c, row in node.rows if isinstance(row, Param)}
        )
        at = f"M{len(self.of_rows) - 1}"
        row, inside = f"{at}.get({key}, 0)", f"{key} in {at}"
        for code, other in node.rows:
            if not isinstance(other, Param):
                word, mask = self._constant(code), self.masks[other]
                row = f"({mask} if {key} == {word} else {row})" if mask != "0" else row
                inside += f" or {key} == {word}"
        if of_key == "0":
            return row
        known = f"{self.names[node]} is not None"
        return f"({row} | {of_key} if {known} else {row}) if {inside} else {of_key}"

    def _pick(self, node: Pick) -> None:
        """Rows up to the hit count, or only a cell that is unknown; rows that are unknown take a closer look."""
        super()._pick(node)
        mask, value, read, chain = f"m{self.names[node][1:]}", self.names[node], [], []
        rows = []
        for when, cell in node.cells:
            w, c, behind = self.names[when], self.names[cell], self.masks[cell]
            read.append(self.masks[when])
            rows.append(f"({w}, {read[-1]}, {c}, {behind})")
            whole = _union((*read, behind))
            chain.append((w, f"{mask} = {whole} if {c} is not None else {behind}"))
        unknown = " or ".join(
            f"{self.names[when]} is None" for when, _ in node.cells if not never_unknown(when)
        )
        if unknown:
            chain.insert(0, (unknown, f"{mask} = hits(({', '.join(rows)}, ), {value})"))
        self._branches(*chain, otherwise=f"{mask} = 0")
        self.masks[node] = mask

    def _branches(self, *chain: tuple[str, str], otherwise: str) -> None:
        """The step behind the first test that holds."""
        for at, (test, step) in enumerate(chain):
            self._emit(f"{'elif' if at else 'if'} {test}: {step}")
        self._emit(f"else: {otherwise}" if chain else otherwise)

    def _start(self, node: Fold, result: str) -> None:
        super()._start(node, result)
        at, lines, of_list = result[1:], self.names[node.list], self.masks[node.list]
        self._emit(f"g{at} = {of_list}; q{at} = 0 if {lines} is not None else {of_list}")

    def _finish(self, node: Fold, result: str) -> None:
        super()._finish(node, result)
        self._keep(node, f"q{result[1:]} if {result} is None else g{result[1:]}")

    def _inside(self, node: Fold, result: str) -> None:
        """The loop goes on past an unknown line, to name everything that is missing."""
        where, body = self._write(node.where), self._write(node.body)
        at, of_list = result[1:], self.masks[node.list]
        mw, mb = self.masks[node.where], self.masks[node.body]
        chain = [] if node.where == YES else [(f"{where} is False", f"g{at} |= {mw}")]
        if node.op == "any":
            chain.append((f"{body} is False", f"g{at} |= {mb}"))
            otherwise = f"{result} = True; g{at} = {_union((of_list, mw, mb))}; break"
        else:
            counted, mb = ("1", "0") if node.op == "count" else (body, mb)
            grown = f"{result} = None if {result} is None else {result} + {counted}"
            otherwise = f"g{at} |= {_union((mw, mb))}; {grown}"
        read = [node.where] if node.op == "count" else [node.where, node.body]
        unknown = [f"{self.names[part]} is None" for part in read if not never_unknown(part)]
        if unknown:
            lost = f"q{at} |= {of_list} | {self._missing(read)}; {result} = None"
            chain.append((" or ".join(unknown), lost))
        self._branches(*chain, otherwise=otherwise)


def mask_of_table(rows: Iterable[tuple[bool | None, int, Any, int]], value: Any) -> int:
    """The mask of a table of which some row is unknown: all rows that are still possible count.

    A row is its condition, the mask of that, its cell, the mask of that.

    >>> mask_of_table([(None, 1, 5, 2), (True, 4, 5, 8)], 5), mask_of_table([(None, 1, 5, 2), (True, 4, 6, 8)], None)
    (15, 1)
    """
    rested = unsure = behind = missing = 0
    for applies, why, cell, of_cell in rows:
        rested |= why
        if applies is False:
            continue
        behind |= of_cell
        missing |= of_cell if cell is None else 0
        if applies:
            return rested | behind if value is not None else unsure | missing
        unsure |= why
    return unsure


def _union(masks: Iterable[str]) -> str:
    """Those that are numbers become one number at once."""
    named: dict[str, None] = {}
    known = 0
    for mask in masks:
        if mask.isdigit():
            known |= int(mask)
        else:
            named[mask] = None
    parts = [*([str(known)] if known or not named else []), *named]
    return f"({' | '.join(parts)})" if len(parts) > 1 else parts[0]


__all__ = ["Masks", "compile_masks"]
