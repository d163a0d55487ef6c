"""A policy made ready for tables: its statement is written once and run over each batch of cases.

What a batch holds is checked elsewhere (`bulk.columns`, `bulk.bounds`); here it is right.
"""

from __future__ import annotations

import datetime
import json
from collections.abc import Iterable
from typing import Any

import numpy as np
import pyarrow as pa
from sqlglot.dialects.dialect import Dialect

from maatwerk_core.bulk.codes import codes_of
from maatwerk_core.bulk.columns import typed, words_of
from maatwerk_core.bulk.labels.columns import Labels
from maatwerk_core.bulk.labels.wording import wording_of
from maatwerk_core.bulk.layout import CASE, DAY, layout_of
from maatwerk_core.bulk.missing import bits_of
from maatwerk_core.bulk.parameters import Parameters, parameters_of
from maatwerk_core.bulk.planned import (
    Planned as Planned,
)  # reason: known by this name to bulk.impact
from maatwerk_core.bulk.results import results_of
from maatwerk_core.bulk.sql import ROW, Statement
from maatwerk_core.bulk.staged import Staged
from maatwerk_core.engine.meaning import meaning_of
from maatwerk_core.errors import Lang
from maatwerk_core.rules.plan import reads
from maatwerk_core.rules.policy import Policy
from maatwerk_core.version import VERSION

#: The key in the metadata of a result, whose value is JSON.
METADATA = "maatwerk"


class Prepared:
    """The statement of a policy. It is written for the days seen so far, and again when a batch brings others.

    With `labels`, columns with words in that language stand before those of the results.
    """

    def __init__(
        self,
        policy: Policy,
        *,
        strict: bool = False,
        missing: bool = True,
        labels: Lang | None = None,
    ) -> None:
        self.policy, self.strict, self.lang = policy, strict, labels
        self.layout = layout_of(policy.plan)
        self.results = results_of(policy.plan, missing=missing)
        self.days: set[datetime.date] = set()
        outputs, facts = policy.plan.outputs.values(), policy.plan.facts.values()
        # INVARIANT: this list only grows at its end, so positions mean the same in every batch.
        self.codes = codes_of(outputs, facts)
        self.planned: Staged | None = None
        self.said: dict[bool, Labels] = {}

    def assess(self, cases: pa.Table, days: pa.ChunkedArray, *, borrowed: bool = False) -> pa.Table:
        """The columns of a result for cases whose columns were checked, in the order of the rows.

        `borrowed` says that their legal basis is the scheme's, for they said nothing of it: only words tell.
        """
        new = set(days.unique().to_pylist()) - self.days
        if new or self.planned is None:
            self.planned = self._stage(new)
        words = self.codes.with_words(words_of(cases, self.layout))
        numbers = pa.array(np.arange(cases.num_rows, dtype=np.int64))
        source = typed(cases, self.layout, words).append_column(ROW, numbers)
        found = self.planned.run(source.append_column(DAY, days))
        return self._named(found, cases, borrowed=borrowed)

    def schema(self, cases: pa.Schema) -> pa.Schema:
        """The columns of the result for cases with these columns."""
        labels = self.labels()
        fields = [*(labels.wording.fields if labels else ()), *self.results.schema]
        return pa.schema([cases.field(CASE), *fields] if CASE in cases.names else fields)

    def metadata(self, **beside: Any) -> dict[str, str]:
        """What is needed to read a result and to make it again, as JSON."""
        policy = self.policy
        told = {
            "pack": policy.id,
            "version": policy.pack.version,
            "meaning": meaning_of(policy),
            "files": policy.files,
            "engine": VERSION,
            "strict": self.strict,
            "masks": {mask.name: mask.outputs for mask in self.results.masks},
            "missing": bits_of(policy.plan) if self.results.with_missing else (),
            "words": self.codes.words,
        } | ({"labels": self.lang} if self.lang else {})
        return {METADATA: json.dumps(told | beside, ensure_ascii=False)}

    def write(self, new: Iterable[datetime.date], dialect: type[Dialect]) -> tuple[str, pa.Table]:
        """The statement for these days and those before, in another engine's dialect, and what differs per day."""
        parameters = self._parameters(new)
        statement = Statement(self.results.nodes, self.layout, self.codes, parameters)
        cells = self.results.cells(statement.expression)
        return statement.select(cells).sql(dialect), statement.day_table()

    def _stage(self, new: Iterable[datetime.date]) -> Staged:
        """The same for DuckDB, with the lines of lists apart from the cases."""
        parameters = self._parameters(new)
        results = self.results
        return Staged(results.nodes, results.cells, self.layout, self.codes, parameters)

    def _parameters(self, new: Iterable[datetime.date]) -> Parameters:
        """The values of the policy for these days and those before."""
        self.days.update(new)
        _, paths = reads(*self.policy.plan.outputs.values())
        parameters = parameters_of(self.policy, paths, self.days, strict=self.strict)
        self.codes = self.codes.with_words(parameters.words())
        return parameters

    def labels(self, *, borrowed: bool = False) -> Labels | None:
        """What says the words of a row, the same one each time; nothing where nobody asks for words."""
        if self.lang is None:
            return None
        if borrowed not in self.said:
            wording = wording_of(self.policy, self.results, self.lang, borrowed=borrowed)
            self.said[borrowed] = Labels(wording)
        return self.said[borrowed]

    def _named(self, found: pa.Table, cases: pa.Table, *, borrowed: bool) -> pa.Table:
        """The result under the names of the outputs, with the enforced types."""
        schema = self.results.schema
        found = found.drop_columns([ROW]).rename_columns(schema.names)
        if found.schema != schema:
            raise TypeError(f"the engine gave {found.schema}, not {schema}")
        if (labels := self.labels(borrowed=borrowed)) is not None:
            fields = [*labels.wording.fields, *schema]
            found = pa.table([*labels.of(found), *found.columns], schema=pa.schema(fields))
        if CASE in cases.column_names:
            found = found.add_column(0, cases.schema.field(CASE), cases[CASE])
        return found
