"""The values of each leaf fact at which something in a plan changes, given a case: for sampling, and for `what_if`."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cache, lru_cache
from typing import Any, TypeAlias

from maatwerk_core.model.record import MAX_CENTS, MAX_MONTHS, MAX_PRICE, MAX_TIMES
from maatwerk_core.model.scalars import FIRST_YEAR, LAST_YEAR
from maatwerk_core.rules.expression import Const, Leaf, Lookup, Node, Test, Type, walk
from maatwerk_core.rules.plan import Plan, reads
from maatwerk_core.rules.regions import Regions, cone_of, regions
from maatwerk_core.rules.unroll import CELL, unroll

Values: TypeAlias = tuple[Any, ...]
#: Makes a function of nodes; `engine.compile.compile_nodes` is one.
Compile: TypeAlias = Callable[
    [Sequence[Node], Sequence[str], Sequence[str], Mapping[str, Sequence[str]]],
    Callable[[Values, Values], Values],
]

_DAYS = (date(FIRST_YEAR, 1, 1).toordinal(), date(LAST_YEAR, 12, 31).toordinal())
#: The least and the most that a value of a type can be in a case.
BOUNDS: dict[str, tuple[int, int]] = {
    "cents": (0, MAX_CENTS),
    "int": (0, 1_000_000),
    "bp": (0, 1_000_000),
    "months": (0, MAX_MONTHS),
    "day": _DAYS,
}
#: Cells of lines with bounds of their own, by field.
CELL_BOUNDS: dict[str, tuple[int, int]] = {
    "price": (0, MAX_PRICE),
    "times": (0, MAX_TIMES),
    "chance": (0, 10_000),
    "takes": (0, 36_500),
    "per": (0, 365),
    "each": (0, 365),
}


@dataclass(frozen=True, eq=False)
class Ground:
    """A plan laid open for one case: its outputs without folds, and the value of every leaf and cell."""

    roots: tuple[Node, ...]
    leaves: Mapping[str, Any]
    params: Mapping[str, Any]
    types: Mapping[str, Type]

    def regions(self, leaf: str, compile_: Compile) -> Regions:
        """The regions of a whole-number leaf, with all others as they are."""
        low, high = bounds_of(leaf, self.types[leaf])
        return solver(leaf, self.roots, compile_)(self.leaves, self.params, low, high)


#: Gives the regions of one leaf between two values, with all other leaves and parameters as given by name.
Solver: TypeAlias = Callable[[Mapping[str, Any], Mapping[str, Any], int, int], Regions]


def solver(leaf: str, roots: Sequence[Node], compile_: Compile) -> Solver:
    """What finds the regions of a leaf: made once, used for many cases of the same shape."""
    cone = cone_of(leaf, roots)
    names, paths = reads(*cone.watched)
    run = compile_(cone.watched, names, paths, {})
    at = names.index(leaf) if leaf in names else len(names)

    def solve(leaves: Mapping[str, Any], params: Mapping[str, Any], low: int, high: int) -> Regions:
        fixed, given = [leaves[name] for name in names], tuple(params[path] for path in paths)

        @cache
        def values_at(value: int) -> Mapping[Node, Any]:
            row = (*fixed[:at], value, *fixed[at + 1 :]) if names else ()
            return dict(zip(cone.watched, run(row, given), strict=True))

        return regions(cone, values_at, low, high)

    return solve


def lay_open(plan: Plan, leaves: Values, params: Values) -> Ground:
    """The plan for one case, with its lists written out."""
    values = dict(zip(plan.leaves, leaves, strict=True))
    lists = {id_: values[id_] for id_ in plan.fields if id_ in values}
    counts = tuple((id_, None if lines is None else len(lines)) for id_, lines in lists.items())
    roots = _unrolled(plan, counts)
    cells = {
        CELL.format(list=id_, at=at, field=field): cell
        for id_, lines in lists.items()
        for at, line in enumerate(lines or ())
        for field, cell in zip(plan.fields[id_], line, strict=True)
    }
    types = {node.fact: node.type for node in walk(*roots) if isinstance(node, Leaf)}
    known = dict(zip(plan.params, params, strict=True))
    return Ground(roots, values | cells, known, types)


@lru_cache(maxsize=64)
def _unrolled(plan: Plan, counts: tuple[tuple[str, int | None], ...]) -> tuple[Node, ...]:
    lines = dict(counts)
    return tuple(unroll(node, lines) for node in plan.outputs.values())


def boundaries(
    plan: Plan, leaves: Values, params: Values, compile_: Compile
) -> dict[str, tuple[Any, ...]]:
    """Per leaf (and cell of a line, `granted.0.amount`) the values worth trying: at each change, one below, one above.

    A yes/no and a word have all their values. Facts that a list holds are its cells.
    """
    ground = lay_open(plan, leaves, params)
    found: dict[str, tuple[Any, ...]] = {}
    for leaf, type_ in ground.types.items():
        if type_ == "bool":
            found[leaf] = (False, True)
        elif type_ == "enum":
            found[leaf] = words_of(leaf, plan, ground.roots)
        elif type_ != "list":
            found[leaf] = ground.regions(leaf, compile_).boundaries()
    return found


def words_of(leaf: str, plan: Plan, roots: Iterable[Node]) -> tuple[str, ...]:
    """All words that an enum leaf can be: those declared, else those that some rule names."""
    fact = plan.facts.get(leaf.removeprefix("="))
    if fact is not None and fact.values:
        return fact.values
    return tuple(sorted(set(_named(leaf, roots))))


def _named(leaf: str, roots: Iterable[Node]) -> Iterator[str]:
    for node in walk(*roots):
        if isinstance(node, Test) and isinstance(node.y, Const) and _is(node.x, leaf):
            yield str(node.y.value)
        elif isinstance(node, Lookup) and _is(node.key, leaf):
            yield from (code for code, _ in node.rows)


def _is(node: Node, leaf: str) -> bool:
    return isinstance(node, Leaf) and node.fact == leaf


def bounds_of(leaf: str, type_: str) -> tuple[int, int]:
    """The least and the most that a whole-number leaf or cell can be.

    >>> bounds_of("lines_nothing.0.chance", "bp")
    (0, 10000)
    """
    field = leaf.rpartition(".")[2]
    is_cell = leaf.count(".") >= 2
    return CELL_BOUNDS[field] if is_cell and field in CELL_BOUNDS else BOUNDS[type_]
