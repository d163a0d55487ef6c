"""Which folds of a plan can be worked out over the lines of all cases at once, rather than list by list.

To an engine a line in a list costs as much as fifty comparisons; in a table of lines it is a row like any other. What
the lines of a case come to is then a column of the cases: `bulk.folded` works that out.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from maatwerk_core.bulk.layout import Column, Layout
from maatwerk_core.bulk.parts import NOTHING, Guard, line_parts, union_of
from maatwerk_core.rules.expression import (
    YES,
    Const,
    Fold,
    Is,
    Item,
    Leaf,
    Node,
    all_of,
    walk,
)
from maatwerk_core.rules.rebuilding import Rebuilding

#: Before the name of what a fold came to, and of a field of a line.
FOLD, FIELD = "#", "."
#: What *any* takes of a line that is a yes, and of one that is unknown.
HIT, GAP = 1, 2


@dataclass(eq=False)
class Kind:
    """Lists with the same fields: their lines stand in one table, whose columns are `layout`.

    `lists` are the places of their columns in the layout of the cases; `folds` say of each fold its list, and which
    of the `cells` are brought together.
    """

    lists: tuple[int, ...]
    layout: Layout = field(default_factory=lambda: Layout(()))
    outside: tuple[int, ...] = ()
    cells: dict[Node, None] = field(default_factory=dict)
    folds: dict[Fold, tuple[int, int]] = field(default_factory=dict)


@dataclass(frozen=True, eq=False)
class Flat:
    """Expressions in which folds are columns; the layout of the cases that these read, and the kinds of lines."""

    outputs: tuple[Node, ...]
    layout: Layout
    kinds: tuple[Kind, ...]
    lifted: frozenset[int]
    swap: Rebuilding


def flatten(outputs: Iterable[Node], layout: Layout) -> Flat:
    """Every fold that reads nothing of other lists gets a column, by the name of `column_of`.

    >>> from maatwerk_core.rules.facts import Field
    >>> lines = Leaf("lines", "list")
    >>> total = Fold("sum", lines, Item("price", "cents"), YES, "cents")
    >>> layout = Layout((Column("lines", "lines", "list", fields=(Field("price", "cents", "price"),)),))
    >>> flat = flatten([total], layout)
    >>> flat.outputs, [one.name for one in flat.kinds[0].layout.columns]
    ((Leaf(fact='#0', type='cents'),), ['.price'])
    """
    outputs = tuple(outputs)
    folds = [node for node in walk(*outputs) if isinstance(node, Fold) and _is_plain(node)]
    places = {one.leaf: at for at, one in enumerate(layout.columns)}
    kinds = _kinds(folds, layout, places)
    columns = {fold: Leaf(f"{FOLD}{at}", fold.type) for at, fold in enumerate(folds)}
    swap = Rebuilding({fold: leaf for fold, leaf in columns.items()})
    rebuilt = tuple(map(swap, outputs))
    kept = {node.list.fact for node in walk(*rebuilt) if isinstance(node, Fold)}
    lifted = frozenset(
        at for at, one in enumerate(layout.columns) if one.type == "list" and one.leaf not in kept
    )
    return Flat(rebuilt, _layout(layout, lifted, columns.values()), kinds, lifted, swap)


def _is_plain(fold: Fold) -> bool:
    """Do its lines read no other list, and nothing that came of one?"""
    inside = walk(*(part for part, _ in line_parts(fold)))
    return not any(
        isinstance(n, Fold) or (isinstance(n, Leaf) and n.type == "list") for n in inside
    )


def _layout(layout: Layout, lifted: frozenset[int], folds: Iterable[Leaf]) -> Layout:
    """The columns of the cases: of a list only whether it is there, and behind them what the folds came to."""
    own = (
        Column(one.leaf, one.name, "bool") if at in lifted else one
        for at, one in enumerate(layout.columns)
    )
    return Layout((*own, *(Column(leaf.fact, leaf.fact, leaf.type) for leaf in folds)))


def _kinds(folds: Sequence[Fold], layout: Layout, places: dict[str, int]) -> tuple[Kind, ...]:
    """The lists by their fields, with the expressions of their lines."""
    kinds: dict[object, Kind] = {}
    for fold in folds:
        fields = layout.columns[places[fold.list.fact]].fields
        if fields not in kinds:
            lists = {places[one.list.fact] for one in folds}
            same = (at for at in sorted(lists) if layout.columns[at].fields == fields)
            kinds[fields] = Kind(tuple(same))
        kind = kinds[fields]
        kind.cells[_cell(fold)] = None
        place = list(kind.cells).index(_cell(fold))
        kind.folds[fold] = kind.lists.index(places[fold.list.fact]), place
    for kind in kinds.values():
        _read(kind, layout)
    return tuple(kinds.values())


def _cell(fold: Fold) -> Node:
    """What a fold takes of each line; of *any*, a bit for a yes and one for an unknown."""
    if fold.op == "any":
        found = all_of(fold.where, fold.body)
        tests = ((Is(found, True), HIT), (Is(found, None), GAP))
        return union_of(Guard(test, Const(bit, "int"), NOTHING) for test, bit in tests)
    body = Const(1, "int") if fold.op == "count" else fold.body
    if fold.where == YES:
        return body
    unknown = Guard(Is(fold.where, False), NOTHING, Const(None, "int"))
    return Guard(Is(fold.where, True), body, unknown)


def _read(kind: Kind, layout: Layout) -> None:
    """The columns of the lines: the fields that are read, then what is read of the case around the line."""
    nodes = tuple(walk(*kind.cells))
    fields = {f.name: f for f in layout.columns[kind.lists[0]].fields}
    read = dict.fromkeys(node.field for node in nodes if isinstance(node, Item))
    leaves = {node.fact for node in nodes if isinstance(node, Leaf)}
    kind.outside = tuple(at for at, one in enumerate(layout.columns) if one.leaf in leaves)
    own = (
        Column(FIELD + name, FIELD + name, fields[name].type, fields[name].path.endswith("?"))
        for name in read
    )
    kind.layout = Layout((*own, *(layout.columns[at] for at in kind.outside)))
    as_leaf = Rebuilding(
        {node: Leaf(FIELD + node.field, node.type) for node in nodes if isinstance(node, Item)}
    )
    kind.cells = dict.fromkeys(map(as_leaf, kind.cells))
