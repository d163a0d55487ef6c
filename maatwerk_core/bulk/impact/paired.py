"""Two policies in one statement: what both say alike is worked out once, what differs stands beside each other.

A parameter that the new policy sets otherwise gets a path of its own, so that nodes which are equal after that mean the
same in both. What is asked of the policies, and what is made of it, is left to others.
"""

from __future__ import annotations

import datetime
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

import numpy as np
import pyarrow as pa
from sqlglot import exp

from maatwerk_core.bulk.codes import codes_of
from maatwerk_core.bulk.columns import typed, words_of
from maatwerk_core.bulk.layout import DAY, Layout, columns_of
from maatwerk_core.bulk.parameters import Parameters, parameters_of
from maatwerk_core.bulk.sql import ROW
from maatwerk_core.bulk.staged import Staged
from maatwerk_core.errors import Faults, fault, pointer_to
from maatwerk_core.rules.expression import Leaf, Node, Param, walk
from maatwerk_core.rules.plan import reads
from maatwerk_core.rules.policy import Policy
from maatwerk_core.rules.rebuilding import Rebuilding

#: What goes before the path of a parameter of the new policy that says something else than the old one.
NEW = "new:"
#: A table that says nothing of the legal basis takes that of the scheme, and each policy has its own.
_BASIS: Mapping[Node, Node] = {Leaf("legal_basis", "enum"): Param("scheme.legal_basis", "enum")}
_STORED = {"bool": (pa.bool_(), "BOOLEAN"), "enum": (pa.int32(), "INTEGER")}


@dataclass(frozen=True, eq=False)
class Wanted:
    """The expressions to work out by name, those of the old policy and those of the new one."""

    old: Mapping[str, Node]
    new: Mapping[str, Node]


class Pair:
    """A statement of two policies, over tables whose columns were checked. `basis`: the table has that column."""

    def __init__(
        self, policies: tuple[Policy, Policy], wanted: Wanted, *, strict: bool, basis: bool
    ) -> None:
        self.policies, self.strict = policies, strict
        own = Rebuilding({} if basis else _BASIS)
        self.sides = tuple(
            {name: own(node) for name, node in side.items()} for side in (wanted.old, wanted.new)
        )
        self.layout = layout_of_both(policies, self.sides)
        facts = [fact for policy in policies for fact in policy.plan.facts.values()]
        self.codes = codes_of([n for side in self.sides for n in side.values()], facts)
        self.days: set[datetime.date] = set()
        self.columns: dict[str, str] = {}
        self.planned: Staged | None = None

    def run(self, cases: pa.Table, days: pa.ChunkedArray) -> pa.Table:
        """The columns `old_NAME` and `new_NAME` in the order of the rows; words are positions in `codes`."""
        new = set(days.unique().to_pylist()) - self.days
        if new or self.planned is None:
            self.days.update(new)
            self.planned = self._plan()
        words = self.codes.with_words(words_of(cases, self.layout))
        numbers = pa.array(np.arange(cases.num_rows, dtype=np.int64))
        source = typed(cases, self.layout, words).append_column(ROW, numbers)
        found = self.planned.run(source.append_column(DAY, days))
        names = list(self.columns)
        return pa.table([found[self.columns[name]] for name in names], names=names)

    def is_shared(self, name: str) -> bool:
        """Do both policies say this alike, on all days so far?"""
        return self.columns.get(f"old_{name}") == self.columns.get(f"new_{name}")

    def _plan(self) -> Staged:
        old, new, parameters = joined_parameters(
            self.policies, self.sides, self.days, strict=self.strict
        )
        self.codes = self.codes.with_words(parameters.words())
        nodes = tuple(dict.fromkeys((*old.values(), *new.values())))
        at = {node: f"o{place}" for place, node in enumerate(nodes)}
        self.columns = {f"old_{name}": at[node] for name, node in old.items()}
        self.columns |= {f"new_{name}": at[node] for name, node in new.items()}

        def cells(write: Callable[[Node], exp.Expr]) -> list[tuple[str, exp.Expr]]:
            return [(at[node], exp.cast(write(node), stored(node)[1])) for node in nodes]

        return Staged(nodes, cells, self.layout, self.codes, parameters)


def joined_parameters(
    policies: tuple[Policy, Policy],
    sides: Sequence[Mapping[str, Node]],
    days: Iterable[datetime.date],
    *,
    strict: bool,
) -> tuple[Mapping[str, Node], Mapping[str, Node], Parameters]:
    """Both sides with one list of parameters: what differs on these days has two paths."""
    old, new = (
        parameters_of(policy, reads(*side.values())[1], days, strict=strict)
        for policy, side in zip(policies, sides, strict=True)
    )
    moved = {path for path, values in new.values.items() if old.values.get(path, values) != values}
    others: dict[Node, Node] = {
        node: replace(node, path=NEW + node.path)
        for node in params_of(sides[1].values())
        if node.path in moved
    }
    rename = Rebuilding(others)
    renamed = {name: rename(node) for name, node in sides[1].items()}
    values = {NEW + path if path in moved else path: each for path, each in new.values.items()}
    return sides[0], renamed, Parameters(old.days, {**old.values, **values})


def params_of(nodes: Iterable[Node]) -> tuple[Param, ...]:
    """The parameters that expressions read."""
    return tuple(node for node in walk(*nodes) if isinstance(node, Param))


def layout_of_both(policies: tuple[Policy, Policy], sides: Sequence[Mapping[str, Node]]) -> Layout:
    """The columns that either policy reads. Raises `Faults` for an own fact that they hold to be different things."""
    found: dict[str, Any] = {}
    differing: dict[str, None] = {}
    for policy, side in zip(policies, sides, strict=True):
        for column in columns_of(policy.plan, side.values()):
            if found.setdefault(column.leaf, column) != column:
                differing[column.name] = None
    if differing:
        old, new = (policy.id for policy in policies)
        raise Faults(
            fault("impact.other-fact", pointer_to([name]), fact=name, old=old, new=new)
            for name in differing
        )
    return Layout(tuple(found.values()))


def stored(node: Node) -> tuple[pa.DataType, str]:
    """How the value of an expression is stored, here and in SQL."""
    type_ = getattr(node, "type")  # noqa: B009  # reason: every typed node has it, the root has not
    return _STORED.get(type_, (pa.int64(), "BIGINT"))
