"""Turns expression nodes into one Python function. Made from the tree alone; what a value means is left to the plan.

The source text holds only generated names, operators and positions. Whatever a person wrote (codes, texts, numbers)
enters as a constant (`k0`, `k1` …) or a table (`T0` …), never through the text.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Any

from maatwerk_core.engine.dependence import (
    depends_on_line,
    needed_by,
    sums_by_list,
    uses_of,
)
from maatwerk_core.engine.kleene_text import Part, and_text, compared, named, negated, or_text
from maatwerk_core.rules.expression import (
    YES,
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
    Row,
    Stated,
    Test,
    walk,
)
from maatwerk_core.rules.rounding import DIVIDERS

Values = tuple[Any, ...]
Compiled = Callable[[Values, Values], Values]

_PYTHON = {"=": "==", "!=": "!=", "<": "<", "<=": "<=", ">": ">", ">=": ">="}


def compile_nodes(
    outputs: Sequence[Node],
    leaves: Sequence[str],
    params: Sequence[str],
    fields: Mapping[str, Sequence[str]],
) -> Compiled:
    """A function `(leaf values, parameter values) -> output values`, all in the order given.

    `leaves` and `params` name the positions of both tuples; `fields` gives, per list fact, the positions in a line.

    >>> double = Calc("+", Leaf("amount", "cents"), Leaf("amount", "cents"), "cents")
    >>> compile_nodes([double], ["amount"], [], {})((5,), ())
    (10,)
    >>> compile_nodes([double], ["amount"], [], {})((None,), ())
    (None,)
    """
    return Writer(leaves, params, fields).function(outputs)


class Writer:
    """Writes one statement per node, children first, each node once."""

    def __init__(
        self,
        leaves: Sequence[str],
        params: Sequence[str],
        fields: Mapping[str, Sequence[str]],
    ) -> None:
        self.leaf_at = {fact: at for at, fact in enumerate(leaves)}
        self.param_at = {path: at for at, path in enumerate(params)}
        self.fields = fields
        self.constants: list[Any] = []
        self.constant_at: dict[tuple[type, Any], int] = {}
        self.tables: list[dict[str, int]] = []
        self.names: dict[Node, str] = {}
        self.lines: list[str] = []
        self.sums: dict[Leaf, tuple[Fold, ...]] = {}
        self.uses: Counter[Node] = Counter()
        self.indent = 1
        self.made = 0

    def function(self, outputs: Sequence[Node]) -> Compiled:
        """The function that works these out."""
        self.sums, self.uses = sums_by_list(outputs), uses_of(outputs)
        for node in outputs:
            self._write(node)
        results = [*(self._result(node) for node in outputs), *self._further()]
        result = "".join(f"{name}, " for name in results)
        known = self._known()
        opening = [f"def run(L, P, {', '.join(known)}):"]
        if self.leaf_at:
            # Every leaf gets a name of its own at once: that is cheaper than looking it up.
            opening.append(f"    ({''.join(f'l{at}, ' for at in self.leaf_at.values())}) = L")
        source = "\n".join((*opening, *self.lines, f"    return ({result})\n"))
        scope: dict[str, Any] = {"D": DIVIDERS}
        exec(compile(source, "<plan>", "exec"), scope)  # noqa: S102  # reason: generated names only, see module
        run: Compiled = scope["run"]
        scope["run"].__defaults__ = tuple(known.values())
        return run

    def _result(self, node: Node) -> str:
        """What the function returns of an output."""
        return self.names[node]

    def _further(self) -> Iterable[str]:
        """What it returns behind the outputs."""
        return ()

    def _known(self) -> dict[str, Any]:
        """What the function knows beside its arguments, as defaults of further ones: the fastest names there are."""
        constants = {f"k{at}": value for at, value in enumerate(self.constants)}
        return {**constants, **{f"T{at}": table for at, table in enumerate(self.tables)}}

    def _write(self, node: Node) -> str:
        """The name that holds the node's value, writing what is needed to get there."""
        if node not in self.names:
            if isinstance(node, Leaf):
                self._name(node, f"l{self.leaf_at[node.fact]}")
            elif isinstance(node, Const):
                self._name(node, self._constant(node.value))
            elif isinstance(node, Fold):
                self._fold(node)
            elif isinstance(node, Pick):
                self._pick(node)
            elif isinstance(node, Choose):
                raise AssertionError(
                    "Choose is no expression of its own: it is read through a Pick"
                )
            else:
                self._write_needed(node)
                self._assign(node, self._expression(node))
        return self.names[node]

    def _write_needed(self, node: Node) -> None:
        """Write what a node reads; of a part that stands in its own text, what that reads."""
        for child in needed_by(node):
            for part in needed_by(child) if self._in_place(node, child) else (child,):
                self._write(part)

    def _in_place(self, node: Node, part: Node) -> bool:
        """Does a part stand in the text of the node, without a name? One that nobody else reads does, if it is plain.

        Then what stands behind it is looked up only where it is asked for.
        """
        if self.uses[part] != 1 or part in self.names:
            return False
        if isinstance(node, Coalesce):
            return part is node.second and isinstance(part, Lookup)
        if isinstance(node, And | Or) and isinstance(part, Test):
            fixed = [side.value for side in (part.x, part.y) if isinstance(side, Const)]
            return len(fixed) < 2 and None not in fixed
        return isinstance(node, And | Or) and isinstance(part, Not)

    def _part(self, node: Node) -> Part:
        """How *and* and *or* ask one of their parts."""
        if node in self.names:
            return named(self.names[node])
        if isinstance(node, Not):
            return negated(self.names[node.x])
        assert isinstance(node, Test)  # noqa: S101  # reason: for the type checker
        x, y = self.names[node.x], self.names[node.y]
        guards = [self.names[side] for side in (node.x, node.y) if not isinstance(side, Const)]
        holds = f"{x} {_PYTHON[node.op]} {y}"
        asked = compared(guards, holds)
        # What is unknown equals no constant, so that needs no other question.
        return asked._replace(yes=holds) if node.op == "=" and len(guards) == 1 else asked

    def _name(self, node: Node, name: str) -> None:
        """A node whose value has a name already."""
        self.names[node] = name

    def _assign(self, node: Node, expression: str) -> None:
        """Keep the value of a node under a new name."""
        name = self._new_name()
        self._emit(f"{name} = {expression}")
        self.names[node] = name

    def _new_name(self) -> str:
        """A name not used before."""
        self.made += 1
        return f"t{self.made}"

    def _emit(self, line: str) -> None:
        """Write one statement."""
        self.lines.append("    " * self.indent + line)

    def _expression(self, node: Node) -> str:  # reason: a line per node type
        """Python for one node whose children are written."""
        name = self.names
        match node:
            case Param(path=path):
                return f"P[{self.param_at[path]}]"
            case Item():
                raise AssertionError(f"{node} stands outside a fold")
            case Test(x=x, op=op, y=y):
                return f"{self._guard(x, y)}{name[x]} {_PYTHON[op]} {name[y]}"
            case And(parts=parts):
                return and_text(list(map(self._part, parts)), sure=never_unknown(node))
            case Or(parts=parts):
                return or_text(list(map(self._part, parts)), sure=never_unknown(node))
            case Not(x=x):
                negated = f"not {name[x]}"
                return negated if never_unknown(x) else f"None if {name[x]} is None else {negated}"
            case _:
                return self._arithmetic(node)

    def _arithmetic(self, node: Node) -> str:
        """Python for the nodes that are no plain logic."""
        name = self.names
        match node:
            case Stated(x=x):
                return f"True if {name[x]} is not None else None"
            case Is(x=x, verdict=verdict):
                return f"{name[x]} is {verdict}"
            case Coalesce(first=first, second=second):
                behind = name.get(second) or f"({self._expression(second)})"
                return f"{name[first]} if {name[first]} is not None else {behind}"
            case Calc(op=op, x=x, y=y):
                a, b = name[x], name[y]
                chosen = {
                    "min": f"({a} if {a} <= {b} else {b})",
                    "max": f"({a} if {a} >= {b} else {b})",
                }
                return self._guard(x, y) + chosen.get(op, f"{a} {op} {b}")
            case MulDiv(x=x, num=num, den=den, rounding=rounding):
                return self._guard(x, num, den) + self._divided(x, num, den, rounding)
            case Lookup():
                return self._lookup(node)
            case _:
                raise AssertionError(f"{type(node).__name__} is no expression of its own")

    def _constant(self, value: Any) -> str:
        """Python for a constant; a text goes by its position."""
        if value is None or isinstance(value, bool):
            return repr(value)
        kind = (type(value), value)
        if kind not in self.constant_at:
            self.constant_at[kind] = len(self.constants)
            self.constants.append(value)
        return f"k{self.constant_at[kind]}"

    def _guard(self, *parts: Node) -> str:
        """Unknown in, unknown out; a constant is known, or makes the whole unknown."""
        if any(isinstance(part, Const) and part.value is None for part in parts):
            return "None if True else "
        nulls = [f"{self.names[part]} is None" for part in parts if not isinstance(part, Const)]
        return f"None if {' or '.join(dict.fromkeys(nulls))} else " if nulls else ""

    def _lookup(self, node: Lookup) -> str:
        """Parameters are found by position; the few other rows are compared one by one."""
        key = self.names[node.key]
        table = {code: self.param_at[n.path] for code, n in node.rows if isinstance(n, Param)}
        self.tables.append(table)
        at = f"T{len(self.tables) - 1}"
        found = f"P[{at}[{key}]] if {key} in {at} else None"
        for code, other in node.rows:
            if not isinstance(other, Param):
                found = f"{self.names[other]} if {key} == {self._constant(code)} else ({found})"
        return found

    def _divided(self, x: Node, num: Node, den: Node, rounding: str) -> str:
        """Half up is by far the commonest, and with amounts above zero: that is written in place."""
        a, b, c = (self.names[part] for part in (x, num, den))
        if rounding != "half_up":
            return f"D[{rounding!r}]({a} * {b}, {c})"
        positive, half_up = f"(v := {a} * {b}) >= 0", f"(2 * v + {c}) // (2 * {c})"
        if isinstance(den, Const) and type(den.value) is int and den.value > 0:
            if den.value % 2 == 0:
                half_up = f"(v + {self._constant(den.value // 2)}) // {c}"
        else:
            positive += f" and {c} > 0"
        return f"({half_up} if {positive} else D[{rounding!r}](v, {c}))"

    def _pick(self, node: Pick) -> None:
        """First hit, from the last row up: an unknown row leaves a result only where it agrees with the rest."""
        for when, cell in node.cells:
            self._write(when)
            self._write(cell)
        result = self._new_name()
        self.names[node] = result
        cells = list(node.cells)
        if YES in (when for when, _ in cells):
            cells = cells[: [when for when, _ in cells].index(YES) + 1]
            last = self.names[cells.pop()[1]]
        elif cells:
            when, cell = cells.pop()
            last = f"{self.names[cell]} if {self.names[when]} else None"
        else:
            last = "None"
        self._emit(f"{result} = {last}")
        for when, cell in reversed(cells):
            w, c = self.names[when], self.names[cell]
            agree = f"({c} if {c} == {result} else None)"
            self._emit(f"{result} = {c} if {w} else ({result} if {w} is False else {agree})")

    def _fold(self, node: Fold) -> None:
        """A loop; what doesn't depend on the line is written before it. Sums over one list share their loop."""
        self._write(node.list)
        together = self.sums.get(node.list, ()) if node.op == "sum" else ()
        folds = together if node in together else (node,)
        for fold in folds:
            self._before(fold)
        results = {fold: self._new_name() for fold in folds}
        kept = dict(self.names)
        for fold, result in results.items():
            self._start(fold, result)
        self._each_line(node.list, folds)
        self.indent += 1
        for fold, result in results.items():
            self._inside(fold, result)
        self.indent -= 1
        self.names = kept
        for fold, result in results.items():
            self._finish(fold, result)

    def _before(self, node: Fold) -> None:
        """Write what the lines have in common; a parameter in a lookup is read by position, in the loop."""
        read = {part for outer in walk(node.where, node.body) for part in needed_by(outer)}
        for outer in walk(node.where, node.body):
            seldom = isinstance(outer, Param) and outer not in read
            if not seldom and not isinstance(outer, Row | Choose) and not depends_on_line(outer):
                self._write(outer)

    def _start(self, node: Fold, result: str) -> None:
        """Write what a fold is before its first line."""
        start = "False" if node.op == "any" else "0"
        self._emit(f"{result} = {start} if {self.names[node.list]} is not None else None")

    def _finish(self, node: Fold, result: str) -> None:
        """Behind the loop, the fold has its value."""
        self.names[node] = result

    def _each_line(self, lines: Leaf, folds: Iterable[Fold]) -> None:
        """Open a loop over a list, in which every field of a line that these folds read has a name."""
        fields = {field: self._new_name() for field in self.fields[lines.fact]}
        unpacked = "".join(f"{name}, " for name in fields.values())
        self._emit(f"for {unpacked}in {self.names[lines]} or ():")
        for item in walk(*(part for fold in folds for part in (fold.where, fold.body))):
            if isinstance(item, Item):
                self._name(item, fields[item.field])

    def _inside(self, node: Fold, result: str) -> None:
        """Write the body of the loop of a fold."""
        where = self._write(node.where)
        body = "1" if node.op == "count" else self._write(node.body)
        if node.op == "any":
            self._emit(f"if {where} and {body}:")
            self._emit(f"    {result} = True")
            self._emit("    break")
            self._emit(f"if {where} is not False and {body} is not False:")
            self._emit(f"    {result} = None")
            return
        read = (result, where) if node.op == "count" else (result, where, body)
        known = " and ".join(f"{name} is not None" for name in read if name != "True")
        step = f"{result} = {result} + {body} if {known} else None"
        self._emit(step if where == "True" else f"if {where} is not False: {step}")


def never_unknown(node: Node) -> bool:
    """Is the value yes or no, whatever the case leaves open?"""
    match node:
        case Is():
            return True
        case Const(value=value):
            return value is not None
        case And() | Or() | Not():
            return all(map(never_unknown, node.children()))
        case _:
            return False
