"""Runs every pack over the same file of cases, batch by batch, and lays what came out side by side."""

from __future__ import annotations

import datetime
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import pyarrow as pa

from maatwerk_core.bulk.across.asking import Asked, Roles
from maatwerk_core.bulk.across.counting import Counts
from maatwerk_core.bulk.across.found import Across
from maatwerk_core.bulk.across.reporting import Report
from maatwerk_core.bulk.batches import Bad, Source
from maatwerk_core.bulk.files import Count, in_file, open_source, readable, wanted_of
from maatwerk_core.bulk.layout import Column, Layout
from maatwerk_core.bulk.reports.found import Data
from maatwerk_core.bulk.reports.hiding import LEAST
from maatwerk_core.bulk.sieve import Sieve
from maatwerk_core.bulk.synthetic import label_of_file
from maatwerk_core.bulk.table import days_of, with_basis
from maatwerk_core.errors import Fault, Faults, Place, fault
from maatwerk_core.rules.policy import Policy

#: Packs that can be laid side by side: at least two, and no more than a page can show.
FEWEST, MOST = 2, 24
_DOMAIN = Layout((Column("domain", "domain", "enum"),))


@dataclass(frozen=True, slots=True)
class Opened:
    """A file of cases that every pack can read: its rows, the columns to take, and what is known of it as a whole."""

    source: Source
    wanted: pa.Schema
    data: Data


def compare_file(
    cases: Path,
    policies: Sequence[Policy],
    *,
    day: datetime.date | None = None,
    purpose: str = "",
    tell: Callable[[Count], None] = lambda _: None,
    left_out: Callable[[tuple[Bad, ...]], None] = lambda _: None,
) -> Across:
    """What each pack makes of the cases in a Parquet, CSV or JSONL file, and where they differ.

    Cases are assessed on `day`, else each on its own. Rows that can't be assessed are left out for every pack, and
    counted; `left_out` hears of them. `purpose` is needed unless the file is known to be synthetic, by its label or its
    ids. `tell` hears of every batch.

    Raises `Faults`: for a column that some pack reads and the file lacks, fewer than two packs, no purpose for real
    data, or fewer than ten cases that can be assessed.
    """
    refuse_numbers(policies)
    roles = Roles()
    asked = [Asked(policy, roles) for policy in policies]
    opened = _open(cases, asked, day, purpose)
    counts, bad = Counts(len(asked)), 0
    sieve = Sieve(_layout(asked, opened.wanted), day)
    for batch in opened.source.batches(opened.wanted):
        sifted = sieve.sift(batch)
        days = days_of(sifted.table, day)
        bad += len(sifted.bad)
        left_out(sifted.bad)
        found = [each.outcomes(with_basis(sifted.table, each.policy, days, strict=False), days)
                 for each in asked]  # fmt: skip
        counts.add(sifted.table, found)
        tell(Count(counts.households, bad, batch.done, opened.source.total))
    if counts.households < LEAST:
        place = Place(str(cases))
        raise Faults([fault("across.few-cases", place=place, rows=counts.households, least=LEAST)])
    data = Data(opened.data.name, opened.data.synthetic, counts.households + bad, bad, purpose)
    return Report(asked, counts, data, day).across


def refuse_numbers(policies: Sequence[Policy]) -> None:
    """Raises `Faults` where there are too few packs to compare, too many, or one twice."""
    names = [policy.id for policy in policies]
    twice = sorted({name for name in names if names.count(name) > 1})
    faults = [fault("across.twice", pack=name) for name in twice]
    if not FEWEST <= len(names) <= MOST:
        faults.append(fault("across.packs", packs=len(names), fewest=FEWEST, most=MOST))
    if faults:
        raise Faults(faults)


def _open(cases: Path, asked: Sequence[Asked], day: datetime.date | None, purpose: str) -> Opened:
    source = open_source(cases)
    synthetic = bool(label_of_file(source))
    if not synthetic and not purpose.strip():
        raise Faults([fault("bulk.no-purpose", place=Place(str(cases)))])
    with in_file(cases, source):
        wanted = _wanted(source.schema, asked, day)
    return Opened(source, wanted, Data(cases.name, synthetic, 0, 0))


def _wanted(
    given: pa.Schema | None, asked: Iterable[Asked], day: datetime.date | None
) -> pa.Schema:
    """The columns that any pack reads, and the life domain where the file has it. Raises every fault once."""
    fields: dict[str, pa.Field] = {}
    faults: dict[tuple[str, str], Fault] = {}
    for each in asked:
        try:
            wanted = wanted_of(given, each.prepared, day)
        except Faults as error:
            faults |= {(one.code, one.pointer): one for one in error.faults}
        else:
            fields |= {one.name: one for one in wanted}
    if faults:
        raise Faults(faults.values())
    if given is not None and "domain" in given.names:
        fields |= {one.name: one for one in readable(given, _DOMAIN)}
    return pa.schema(fields.values())


def _layout(asked: Sequence[Asked], wanted: pa.Schema) -> Layout:
    """Every column that some pack reads and the file has."""
    columns = dict.fromkeys(_columns(asked))
    return Layout(tuple(one for one in columns if one.name in wanted.names))


def _columns(asked: Iterable[Asked]) -> Iterator[Column]:
    for each in asked:
        yield from each.prepared.layout.columns
