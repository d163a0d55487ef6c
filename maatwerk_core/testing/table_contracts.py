"""The contract of an engine of tables: over drawn cases, every column of its result is what each case gives alone.

DuckDB and Spark keep it. A further engine inherits this class and says how it assesses a table.
"""

from __future__ import annotations

import datetime
import json
from abc import abstractmethod
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any, ClassVar

import pyarrow as pa

from maatwerk_core.bulk.layout import layout_of, table_of
from maatwerk_core.bulk.prepared import METADATA
from maatwerk_core.bulk.results import results_of
from maatwerk_core.engine.assess import compiled
from maatwerk_core.engine.masks import compile_masks
from maatwerk_core.model.assessment import QUESTIONS
from maatwerk_core.rules.policy import Policy
from maatwerk_core.testing.law import policy_of
from maatwerk_core.testing.sampled_cases import Drawn, Sampler


class TableReaderContract:
    """What an engine of tables has to keep. `pack` is a name, a folder or a policy.

    So many `cases` are drawn from the `seed`, on so many `days`: to the boundaries of the pack, with facts left out.
    """

    pack: ClassVar[str | Path | Policy] = "voorbeeld"
    cases: ClassVar[int] = 1_000
    days: ClassVar[int] = 20
    seed: ClassVar[int] = 20260101

    # No `ABC`: pytest passes over an abstract class in silence, and an engine that forgets this has to fail.
    @abstractmethod
    def assess(self, table: pa.Table, policy: Policy) -> pa.Table:
        """The result for an Arrow table of cases on their own days, in any order. To be written by who inherits."""

    def test_it_says_how_it_assesses(self) -> None:
        """Who inherits writes `assess`."""
        forgot = getattr(type(self).assess, "__isabstractmethod__", False)
        assert not forgot, f"{type(self).__name__} doesn't say how it assesses: it has no `assess`"

    def test_every_column_is_what_each_case_gives_alone(self) -> None:
        """Answers, figures, masks and what was missing: in value, and in the types of the schema."""
        policy = policy_of(type(self).pack)
        drawn = Sampler(policy, type(self).seed).cases(type(self).cases, type(self).days)
        table = table_of(layout_of(policy.plan), policy.plan.leaves, drawn)
        found = self.assess(table, policy)
        results = results_of(policy.plan)
        assert [field.type for field in found.schema][1:] == results.schema.types
        assert found.schema.names == ["case", *results.schema.names]
        rows = {row["case"]: row for row in found.to_pylist()}
        assert len(rows) == found.num_rows == len(drawn)
        words = json.loads(found.schema.metadata[METADATA.encode()])["words"]
        wrong = list(_differences(policy, drawn, rows, words))
        wrong += _missing_differences(policy, drawn, rows)
        assert not wrong, f"{len(wrong)} differ, (case, column, table, alone): {wrong[:5]}"


#: Where two readers differ: the case, the column, what the table says and what the case gives alone.
Difference = tuple[str, str, Any, Any]


def _differences(
    policy: Policy, drawn: Sequence[Drawn], rows: dict[str, dict[str, Any]], words: Sequence[str]
) -> Iterator[Difference]:
    """Where an output differs: masks taken apart, words for positions."""
    run, plan, masks = compiled(policy.plan), policy.plan, results_of(policy.plan).masks
    for case, day, leaves in drawn:
        row = rows[case]
        told = {name: row[name] for name in plan.outputs if name in row}
        told["role"] = None if row["role"] is None else words[row["role"]]
        for mask in masks:
            told |= mask.read(row[f"{mask.name}_yes"], row[f"{mask.name}_no"])
        params = policy.params(datetime.date.fromordinal(day))
        for name, value in zip(plan.outputs, run(leaves, params), strict=True):
            if (told[name], type(told[name])) != (value, type(value)):
                yield case, name, told[name], value


def _missing_differences(
    policy: Policy, drawn: Sequence[Drawn], rows: dict[str, dict[str, Any]]
) -> Iterator[Difference]:
    """Where what an unknown answer missed differs; of a known one nothing is missing."""
    plan, results = policy.plan, results_of(policy.plan)
    names = [name for name in QUESTIONS if name in plan.outputs]
    nodes = tuple(plan.outputs[name] for name in names)
    at = [list(plan.outputs).index(name) for name in names]
    run = compiled(plan)
    masks = compile_masks(nodes, plan.leaves, plan.params, plan.fields)
    for case, day, leaves in drawn:
        params = policy.params(datetime.date.fromordinal(day))
        values = run(leaves, params)
        for name, place, mask in zip(names, at, masks(leaves, params), strict=True):
            told = results.read_missing(rows[case], name)
            wanted = mask if values[place] is None else 0
            if told != wanted:
                yield case, f"missing_{name}", told, wanted
