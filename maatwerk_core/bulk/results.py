"""The columns of a result and their types: one per output, and masks with a bit per check. Works out nothing itself.

Checks go in masks, not in a column each: so the columns stay the same when a pack gets another check, and results
of two packs can stand side by side. A bit in neither `_yes` nor `_no` is unknown. What a question missed is bits too:
`missing_QUESTION_1` and on, each 63 of the leaves and parameters of the plan; all 0 where its answer is known.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import TypeAlias

import pyarrow as pa
from sqlglot import exp

from maatwerk_core.bulk.missing import BITS, missing_of, words_in
from maatwerk_core.bulk.parts import NOTHING, Guard, union_of
from maatwerk_core.model.assessment import QUESTIONS
from maatwerk_core.rules.expression import Const, Is, Node
from maatwerk_core.rules.plan import Plan

#: Outputs of the plan that become bits, by how their name begins, with the mask they go in.
MASKS: Mapping[str, str] = {"check": "checks", "applies": "applies", "ask": "asks"}
#: Outputs that are small whole numbers; −1 in `approvals` is all.
SMALL = ("status", "tier", "approvals")

Write: TypeAlias = "Callable[[Node], exp.Expr]"


@dataclass(frozen=True)
class Mask:
    """A pair of columns, `NAME_yes` and `NAME_no`: the outputs at its bits, the first at bit 0."""

    name: str
    outputs: tuple[str, ...]

    def read(self, yes: int, no: int) -> Iterator[tuple[str, bool | None]]:
        """The outcome of each output from the values of both columns.

        >>> list(Mask("checks", ("check:a", "check:b", "check:c")).read(0b001, 0b100))
        [('check:a', True), ('check:b', None), ('check:c', False)]
        """
        for at, output in enumerate(self.outputs):
            bit = 1 << at
            yield output, True if yes & bit else False if no & bit else None


@dataclass(frozen=True)
class Results:
    """What a statement gives: the outputs with a column of their own, in the plan's order, then the masks."""

    plan: Plan
    plain: tuple[str, ...]
    masks: tuple[Mask, ...]
    with_missing: bool = True

    @cached_property
    def missing(self) -> Mapping[str, Node]:
        """The columns of what each question missed, with their expressions; none where nobody asks."""
        if not self.with_missing:
            return {}
        return {
            f"missing_{name}_{word + 1}": missing_of(self.plan.outputs[name], self.plan, word)
            for name in QUESTIONS
            if name in self.plan.outputs
            for word in range(words_in(self.plan))
        }

    def read_missing(self, row: Mapping[str, int], question: str) -> int:
        """What a question missed in a row of a result, as one mask: a bit per leaf, behind them per parameter."""
        words = range(words_in(self.plan))
        return sum(row[f"missing_{question}_{word + 1}"] << word * BITS for word in words)

    @cached_property
    def bits(self) -> Mapping[str, Node]:
        """The columns of the masks, with their expressions."""
        return {
            f"{mask.name}_{side}": _bits(
                [self.plan.outputs[name] for name in mask.outputs], verdict
            )
            for mask in self.masks
            for side, verdict in (("yes", True), ("no", False))
        }

    @property
    def nodes(self) -> tuple[Node, ...]:
        """The expression of every column."""
        plain = (self.plan.outputs[name] for name in self.plain)
        return (*plain, *self.bits.values(), *self.missing.values())

    @property
    def schema(self) -> pa.Schema:
        """The names and types of the columns; nothing else ever comes out."""
        fields = [pa.field(name, self._stored(name)) for name in self.plain]
        fields += [pa.field(name, pa.int64()) for name in (*self.bits, *self.missing)]
        return pa.schema(fields)

    def cells(self, write: Write) -> list[tuple[str, exp.Expr]]:
        """Every column by generated name, with the type of the schema."""
        types = [_SQL[field.type] for field in self.schema]
        cells = [
            exp.cast(write(node), type_, copy=False)
            for node, type_ in zip(self.nodes, types, strict=True)
        ]
        return [(f"o{at}", cell) for at, cell in enumerate(cells)]

    def _stored(self, name: str) -> pa.DataType:
        type_ = getattr(self.plan.outputs[name], "type")  # noqa: B009  # reason: every typed node has it, the root has not
        if name in SMALL or type_ == "enum":
            return pa.int32()
        return pa.bool_() if type_ == "bool" else pa.int64()


def results_of(plan: Plan, *, missing: bool = True) -> Results:
    """The result columns of a plan, with what each question missed or without it."""
    groups: dict[str, list[str]] = {mask: [] for mask in MASKS.values()}
    plain: list[str] = []
    for name in plan.outputs:
        start, colon, _ = name.partition(":")
        (groups[MASKS[start]] if colon else plain).append(name)
    masks = [
        Mask(name if not at else f"{name}_{at // BITS + 1}", tuple(outputs[at : at + BITS]))
        for name, outputs in groups.items()
        for at in range(0, len(outputs), BITS)
    ]
    return Results(plan, tuple(plain), tuple(masks), missing)


def _bits(nodes: list[Node], verdict: bool) -> Node:
    """A whole number with a bit for each expression that is exactly this."""
    return union_of(
        Guard(Is(node, verdict), Const(1 << at, "int"), NOTHING) for at, node in enumerate(nodes)
    )


_SQL = {pa.int32(): "INTEGER", pa.int64(): "BIGINT", pa.bool_(): "BOOLEAN"}
