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
        self.of_params = tuple(1 << (len(leaves) + at) for at in range(len(params)))

    def _result(self, node: Node) -> str:
        return self.masks[node]

    def _known(self) -> dict[str, Any]:
        return {**super()._known(), "B": self.of_params}

    def _name(self, node: Node, name: str) -> None:
        super()._name(node, name)
        self.masks[node] = str(1 << self.leaf_at[node.fact]) if isinstance(node, Leaf) else "0"

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
            case Param(path=path):
                return str(self.of_params[self.param_at[path]])
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
                behind = f"({b} if {self.names[second]} is not None else {_union((a, b))})"
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
        key, value, table = self.names[node.key], self.names[node], f"T{len(self.tables) - 1}"
        row = f"(B[{table}[{key}]] if {key} in {table} else 0)"
        inside = f"{key} in {table}"
        for code, other in node.rows:
            if not isinstance(other, Param):
                word = self._constant(code)
                row = f"({self.masks[other]} if {key} == {word} else {row})"
                inside += f" or {key} == {word}"
        of_key = self.masks[node.key]
        return f"({row} | {of_key} if {value} is not None else {row}) if {inside} else {of_key}"

    def _pick(self, node: Pick) -> None:
        """Rows before the hit count; where rows are unknown, all still possible do."""
        super()._pick(node)
        at = self.names[node][1:]
        self._emit(f"r{at} = u{at} = b{at} = n{at} = 0; h{at} = False")
        for when, cell in node.cells:
            w, mw, c, mc = self.names[when], self.masks[when], self.names[cell], self.masks[cell]
            self._emit(f"if not h{at}:")
            self._emit(f"    r{at} |= {mw}")
            self._emit(f"    if {w} is not False:")
            self._emit(f"        b{at} |= {mc}")
            if not isinstance(cell, Const):
                self._emit(f"        n{at} |= {mc} if {c} is None else 0")
            self._emit(f"        if {w}: h{at} = True")
            self._emit(f"        else: u{at} |= {mw}")
        value = self.names[node]
        unknown = f"(u{at} | n{at} if h{at} else u{at})"
        self._keep(node, f"r{at} | b{at} if {value} is not None else {unknown}")

    def _fold(self, node: Fold) -> None:
        """A loop that goes on past an unknown line, to name everything that is missing."""
        self._write(node.list)
        self._before(node)
        result = self._new_name()
        at, lines, of_list = result[1:], self.names[node.list], self.masks[node.list]
        kept = dict(self.names), dict(self.masks)
        first = "False" if node.op == "any" else "0"
        self._emit(f"{result} = {first} if {lines} is not None else None")
        self._emit(f"g{at} = {of_list}; q{at} = 0 if {lines} is not None else {of_list}")
        self._each_line(node.list, [node])
        self.indent += 1
        self._fold_line(node, result, at)
        self.indent -= 1
        self.names, self.masks = kept
        self.names[node] = result
        self._keep(node, f"q{at} if {result} is None else g{at}")

    def _fold_line(self, node: Fold, result: str, at: str) -> None:
        where, body = self._write(node.where), self._write(node.body)
        mw, mb, of_list = self.masks[node.where], self.masks[node.body], self.masks[node.list]
        self._emit(f"if {where} is False: g{at} |= {mw}; continue")
        if node.op == "any":
            self._emit(f"if {body} is False: g{at} |= {mb}; continue")
        counted, of_body = ("1", "0") if node.op == "count" else (body, mb)
        unknown, parts = f"{where} is None", f"({mw} if {where} is None else 0)"
        if node.op != "count":
            unknown += f" or {body} is None"
            parts += f" | ({mb} if {body} is None else 0)"
        self._emit(f"if {unknown}:")
        self._emit(f"    q{at} |= {of_list} | {parts}; {result} = None; continue")
        if node.op == "any":
            self._emit(f"{result} = True; g{at} = {of_list} | {mw} | {mb}; break")
            return
        self._emit(f"g{at} |= {mw} | {of_body}")
        self._emit(f"if {result} is not None: {result} += {counted}")


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
