"""Assesses a file of cases of any length: batch by batch, into one Parquet file that is there whole or not at all.

Rows that can't be assessed go to a file beside it, one a line with why. Rows in is rows out and those together.
"""

from __future__ import annotations

import datetime
import json
from collections.abc import Callable, Iterable, Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any, TextIO, TypeAlias

import pyarrow as pa
import pyarrow.parquet as pq

from maatwerk_core.bulk.batches import Bad, Batch, ParquetSource, Source
from maatwerk_core.bulk.columns import check_columns
from maatwerk_core.bulk.layout import CASE, Column, Layout
from maatwerk_core.bulk.prepared import METADATA, Prepared
from maatwerk_core.bulk.sieve import Sieve
from maatwerk_core.bulk.synthetic import label_of_file, label_texts
from maatwerk_core.bulk.table import BASIS, days_layout, days_of, with_basis
from maatwerk_core.bulk.text import TextSource
from maatwerk_core.bulk.whole import whole, writing
from maatwerk_core.errors import Faults, Lang, Place, fault
from maatwerk_core.rules.policy import Policy

#: What a file of cases can be, by the end of its name.
SOURCES: dict[str, Callable[[Path], Source]] = {
    ".parquet": ParquetSource,
    ".csv": TextSource,
    ".jsonl": TextSource,
}
_IDS = Layout((Column(CASE, CASE, "enum"),))

#: What an engine does with a file: results and bad rows as they come, and how far the file was read.
Assess: TypeAlias = Callable[
    [Source, pa.Schema, Prepared, datetime.date | None],
    Iterator[tuple[pa.Table, tuple[Bad, ...], int]],
]


@dataclass(frozen=True, slots=True)
class Count:
    """How far a file is: rows that were assessed, rows that are bad, and how much was read of how much.

    `synthetic` says that the file is known to be made up: by its label, or by its ids.
    """

    assessed: int = 0
    bad: int = 0
    done: int = 0
    total: int = 0
    synthetic: bool = False

    @property
    def rows(self) -> int:
        """Every row that was read."""
        return self.assessed + self.bad


def assess_file(
    cases: Path,
    policy: Policy,
    out: Path,
    *,
    day: datetime.date | None = None,
    strict: bool = False,
    missing: bool = True,
    labels: Lang | None = None,
    lang: Lang = "nl",
    tell: Callable[[Count], None] = lambda _: None,
    assess: Assess | None = None,
) -> Count:
    """Assess every row of a Parquet, CSV or JSONL file, and write the results as Parquet to `out`.

    The columns are those of `assess_table`, and `case`: an id for every row. What each question missed can be left out,
    which saves time; `labels` puts words in that language before the codes. Rows that can't be assessed go to
    `bad_rows_of(out)`, with words in `lang`. `tell` hears of every batch. Another engine than DuckDB
    is given as `assess`: `bulk.spark.files.assess_batches`. Raises `Faults` where the file as a whole can't be assessed
    or written: `out` is then as it was.
    """
    source = open_source(cases)
    _refuse_out(cases, out)
    prepared = Prepared(policy, strict=strict, missing=missing, labels=labels)
    with in_file(cases, source):
        wanted = wanted_of(source.schema, prepared, day)
    with ExitStack() as stack:
        result = stack.enter_context(whole(out))
        side = stack.enter_context(whole(bad_rows_of(out)))
        # An id or a key may hold bytes that are no UTF-8: `?` stands for those.
        bad_rows = stack.enter_context(side.open("w", encoding="utf-8", errors="replace"))
        schema = prepared.schema(wanted)
        count = Count(total=source.total)
        label = label_texts(label_of_file(source))
        # Ids differ, so a dictionary of them would only cost time.
        words = [name for name in schema.names if name != CASE]
        # Told here: else the file beside it would be named for what is wrong with this one.
        with (
            writing(out),
            pq.ParquetWriter(result, schema, store_schema=False, use_dictionary=words) as writer,
        ):
            for found, bad, done in (assess or _assessed)(source, wanted, prepared, day):
                writer.write_table(found.cast(schema))  # a batch without any id has no type for it
                write_bad(bad, bad_rows, lang)
                count = Count(count.assessed + len(found), count.bad + len(bad), done, count.total)
                tell(count)
                del found  # before the next batch takes memory
            told = {"day": day and day.isoformat(), "rows": count.rows, "bad_rows": count.bad}
            writer.add_key_value_metadata(prepared.metadata(**told) | label)
    return replace(count, done=count.total, synthetic=bool(label))


def _refuse_out(cases: Path, out: Path) -> None:
    """Raises `Faults` where the result can't go: another kind of file, or the cases themselves."""
    if out.suffix != ".parquet":
        raise Faults([fault("bulk.kind", place=Place(str(out)), kinds=".parquet")])
    if out.exists() and out.samefile(cases):
        raise Faults([fault("bulk.onto-itself", place=Place(str(out)))])


def open_source(cases: Path) -> Source:
    """The file by the end of its name. Raises `Faults` for what is no file, or of another kind."""
    if not cases.is_file():
        raise Faults([fault("file.unreadable", place=Place(str(cases)))])
    if cases.suffix not in SOURCES:
        raise Faults([fault("bulk.kind", place=Place(str(cases)), kinds=SOURCES)])
    return SOURCES[cases.suffix](cases)


@contextmanager
def in_file(path: Path, source: Source) -> Iterator[None]:
    """What is wrong with the columns is told of this file; of one that we made ourselves, that it holds results."""
    try:
        yield
    except Faults as error:
        place = Place(str(path))
        if METADATA.encode() in ((source.schema and source.schema.metadata) or {}):
            raise Faults([fault("bulk.result", place=place)]) from None
        raise Faults(replace(one, place=one.place or place) for one in error.faults) from None


def bad_rows_of(out: Path) -> Path:
    """The file beside a result with the rows that could not be assessed.

    >>> bad_rows_of(Path("uitkomst.parquet")).name
    'uitkomst.bad.jsonl'
    """
    return out.with_suffix(".bad.jsonl")


def wanted_of(given: pa.Schema | None, prepared: Prepared, day: datetime.date | None) -> pa.Schema:
    """The columns to read, as the file has them; those without a type yet get that of their fact.

    Raises `Faults` with every column that is missing, there twice, or of another type.
    """
    own = Layout((*_IDS.columns, *days_layout(day).columns))
    given = prepared.layout.schema if given is None else given
    empty = with_basis(given.empty_table(), prepared.policy, None, strict=prepared.strict)
    layout = Layout((*own.columns, *prepared.layout.columns))
    check_columns(empty, layout)
    return readable(given, layout)


def readable(given: pa.Schema, layout: Layout) -> pa.Schema:
    """The columns of a layout as a file has them; those without a type yet get that of their fact."""
    columns = [one for one in layout.columns if one.name in given.names]
    return pa.schema(
        [
            pa.field(one.name, one.stored) if pa.types.is_null(type_) else pa.field(one.name, type_)
            for one in columns
            for type_ in [given.field(one.name).type]
        ]
    )


def _assessed(
    source: Source, wanted: pa.Schema, prepared: Prepared, day: datetime.date | None
) -> Iterator[tuple[pa.Table, tuple[Bad, ...], int]]:
    """The results and the bad rows of every batch, and how far the file was read."""
    layout = Layout(tuple(one for one in prepared.layout.columns if one.name in wanted.names))
    sieve = Sieve(layout, day)

    def assessed(batch: Batch) -> tuple[pa.Table, tuple[Bad, ...], int]:
        sifted = sieve.sift(batch)
        days = days_of(sifted.table, day)
        cases = with_basis(sifted.table, prepared.policy, days, strict=prepared.strict)
        found = prepared.assess(cases, days, borrowed=BASIS not in wanted.names)
        return found, sifted.bad, batch.done

    # A loop would hold on to a batch until the next one is there.
    yield from map(assessed, source.batches(wanted))


def write_bad(bad: Iterable[Bad], file: TextIO, lang: Lang) -> None:
    """Write rows that can't be assessed to the file for them, one a line."""
    for one in bad:
        print(json.dumps(_as_data(one, lang), ensure_ascii=False), file=file)


def _as_data(bad: Bad, lang: Lang) -> dict[str, Any]:
    return {
        "row": bad.row,
        "case": bad.case,
        "faults": [
            {
                "code": each.code,
                "pointer": each.pointer,
                "message": each.message(lang),
                "expected": each.expected(lang) or None,
                "hint": each.hint(lang) or None,
            }
            for each in bad.faults
        ],
    }
