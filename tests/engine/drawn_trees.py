"""Well-typed expression trees and values for their leaves, drawn by hypothesis."""

from __future__ import annotations

from functools import cache
from typing import Any

from hypothesis import strategies as st

from maatwerk_core.rules.expression import (
    And,
    Calc,
    Choose,
    Coalesce,
    Const,
    Fold,
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
)

LEAVES = ("yes", "also", "amount", "other", "word", "lines")
PARAMS = ("allowed", "ceiling", "code")
FIELDS = {"lines": ("cost", "sure", "kind")}
WORDS = ("a", "b", "c")

_NUMBERS = st.sampled_from((-7, -1, 0, 1, 2, 5, 12, 10**13))
_OPERATORS = st.sampled_from(("=", "!=", "<", "<=", ">", ">="))
_LISTED = Leaf("lines", "list")

bools = st.none() | st.booleans()
numbers = st.none() | _NUMBERS
words = st.none() | st.sampled_from(WORDS)
lines = st.none() | st.lists(st.tuples(numbers, bools, words), max_size=3).map(tuple)
leaf_values = st.tuples(bools, bools, numbers, numbers, words, lines)
param_values = st.tuples(bools, numbers, words)


def _plain(kind: str, inside: bool) -> st.SearchStrategy[Node]:
    """Leaves of the tree: facts, parameters, constants, and inside a fold the fields of the line."""
    of_kind: dict[str, list[st.SearchStrategy[Any]]] = {
        "bool": [
            st.sampled_from([Leaf("yes", "bool"), Leaf("also", "bool"), Param("allowed", "bool")]),
            bools.map(lambda value: Const(value, "bool")),
        ],
        "cents": [
            st.sampled_from(
                [Leaf("amount", "cents"), Leaf("other", "cents"), Param("ceiling", "cents")]
            ),
            numbers.map(lambda value: Const(value, "cents")),
        ],
        "enum": [
            st.sampled_from([Leaf("word", "enum"), Param("code", "enum")]),
            words.map(lambda value: Const(value, "enum")),
        ],
    }
    fields = {"bool": "sure", "cents": "cost", "enum": "kind"}
    if inside:
        of_kind[kind].append(st.just(Item(fields[kind], kind)))
    return st.one_of(of_kind[kind])


@cache
def trees(kind: str = "bool", depth: int = 3, *, inside: bool = False) -> st.SearchStrategy[Node]:
    """A tree of this type, at most so deep; `inside` a fold it may read the line."""
    if depth == 0:
        return _plain(kind, inside)

    def part(of: str) -> st.SearchStrategy[Node]:
        return trees(of, depth - 1, inside=inside)

    same = part(kind)
    options = [
        _plain(kind, inside),
        st.builds(Coalesce, same, same, st.just(kind)),
        st.builds(_lookup, part("enum"), st.lists(same, max_size=2), st.just(kind)),
        st.builds(_table, st.lists(st.tuples(part("bool"), same), max_size=4), st.just(kind)),
    ]
    if kind == "bool":
        several = st.lists(same, min_size=1, max_size=3).map(tuple)
        options += [
            st.builds(And, several),
            st.builds(Or, several),
            st.builds(Not, same),
            st.builds(Stated, part("cents")),
            st.builds(Test, part("cents"), _OPERATORS, part("cents")),
            st.builds(Test, part("enum"), st.sampled_from(("=", "!=")), part("enum")),
        ]
    if kind == "cents":
        options += [
            st.builds(
                Calc, st.sampled_from(("+", "-", "*", "min", "max")), same, same, st.just(kind)
            ),
            st.builds(
                MulDiv, same, same, same, st.sampled_from(("half_up", "up", "down")), st.just(kind)
            ),
        ]
    if not inside and kind != "enum":
        within = {one: trees(one, depth - 1, inside=True) for one in ("bool", "cents")}
        ops = ("any",) if kind == "bool" else ("sum", "count")
        options.append(
            st.builds(
                Fold,
                st.sampled_from(ops),
                st.just(_LISTED),
                within[kind],
                within["bool"],
                st.just(kind),
            )
        )
    return st.one_of(options)


def _lookup(key: Node, cells: list[Node], kind: str) -> Lookup:
    """A table of codes; one row is a parameter, which is read by position."""
    of_param = {"bool": "allowed", "cents": "ceiling", "enum": "code"}
    rows = (("a", Param(of_param[kind], kind)), *zip(("b", "c"), cells, strict=False))
    return Lookup("table", key, rows, kind)


def _table(rows: list[tuple[Node, Node]], kind: str) -> Pick:
    """A first-hit table of one column."""
    made = tuple(Row(str(at), when, (cell,)) for at, (when, cell) in enumerate(rows))
    return Pick(Choose("table", ("is",), made), "is", kind)
