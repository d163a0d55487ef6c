"""Rules over single values: where they come from, whether a choice was made, and whether they still hold."""

from __future__ import annotations

import datetime
from collections.abc import Iterator, Mapping

from maatwerk_core.packs.standing import kind_of
from maatwerk_core.rules.catalogue import Source
from maatwerk_core.rules.consistency import LAWFUL, source_id
from maatwerk_core.rules.values import Entry
from maatwerk_core.workshop.analysis.finding import Found, Rule, Witness, found
from maatwerk_core.workshop.analysis.subject import Subject
from maatwerk_core.workshop.analysis.written import Stated, stated_values

_ONE_DAY = datetime.timedelta(days=1)


def without_source(subject: Subject) -> Iterator[Found]:
    """Values that name no source and aren't marked as assumed."""
    for stated in stated_values(subject):
        if kind_of(stated.entry) == "unsourced":
            yield found(stated.path, counts_on(stated.entry), value=stated.name)


def without_choice(subject: Subject) -> Iterator[Found]:
    """Values on which sources contradict each other, without a reason for taking this one."""
    for stated in stated_values(subject):
        said = stated.entry.provenance
        if said.also_found and not said.chosen and stated.entry.value is not None:
            others = [
                f"{value} in {source}" if source else value for value, source in said.also_found
            ]
            yield found(stated.path, counts_on(stated.entry), value=stated.name, others=others)


def stale(subject: Subject) -> Iterator[Found]:
    """Values from a day after the year of their source, which nothing newer confirms.

    A law or an ordinance speaks of days to come; what another source says of later years it can't have seen. A year
    that is itself about may be the next one.
    """
    known = {source.id: source for source in subject.policy.pack.sources}
    for stated in stated_values(subject):
        source = known.get(source_id(stated.entry.provenance.source))
        if source is not None and _outlives(stated, source) and not _confirmed(stated, known):
            yield found(
                stated.path,
                counts_on(stated.entry),
                value=stated.name,
                source=source.id,
                year=source.year,
            )


def _outlives(stated: Stated, source: Source) -> bool:
    entry = stated.entry
    if entry.value is None or entry.provenance.assumed or source.kind in LAWFUL:
        return False
    if entry.first is None or source.year is None:
        return False
    return entry.first.year > source.year + bool(source.year_about)


def _confirmed(stated: Stated, known: Mapping[str, Source]) -> bool:
    """Does another source, no older than the first day, give a value too?"""
    first = stated.entry.first
    others = (known.get(source_id(name)) for _, name in stated.entry.provenance.also_found)
    return first is not None and any(
        other is not None and other.year is not None and other.year >= first.year
        for other in others
    )


def counts_on(entry: Entry) -> Witness | None:
    """The first day on which a value certainly counts; one without days counts always.

    >>> year = datetime.date(2018, 1, 1), datetime.date(2018, 12, 31)
    >>> str(counts_on(Entry(50_000, first=year[0], last=year[1])))
    '2019-01-01'
    """
    if entry.first is None or entry.last is None:
        return None
    return Witness(entry.first if entry.first == entry.last else entry.last + _ONE_DAY)


RULES: tuple[Rule, ...] = (
    Rule("value.no-source", "error", without_source),
    Rule("value.no-choice", "warn", without_choice),
    Rule("value.stale", "warn", stale),
)
