"""Mutants of rows: one forgotten, two that follow each other in the wrong order, a code or a whole condition gone."""

from __future__ import annotations

from collections.abc import Iterator

from maatwerk_core.packs.places import Data
from maatwerk_core.rules.wrong import Path
from maatwerk_core.workshop.mutate.conditions import as_text
from maatwerk_core.workshop.mutate.mutant import Mutant, without
from maatwerk_core.workshop.mutate.sites import Site, scalars_of

#: Sections whose rows an outcome can show. A source, a role or a parameter that goes is a fault, not another outcome.
_ROWS = frozenset(
    "budget quorum agreements checks provisions legal_bases substantiation costs deadlines retention weights".split()
)
#: Rows that are there for their values: without any known value there is nothing to lose.
_OF_VALUES = frozenset("budget provisions legal_bases costs deadlines retention weights".split())
#: Lists of words that an outcome can show, by model and field.
_CODES = frozenset({
    ("Tier", "role"), ("Tier", "when_met"), ("Tier", "inform"), ("Check", "applies_under"),
    ("Brake", "by"), ("Brake", "grounds"), ("Ask", "facts"),
})  # fmt: skip
_VALUES = frozenset("price payer takes within keep amount weight on_application on_offer".split())
_CONDITIONS = frozenset({"when", "require", "open_when"})


def of_rows(site: Site) -> Iterator[Mutant]:
    """Each row of a map by id forgotten; of one that is taken out, the taking out forgotten."""
    if site.field not in _ROWS or not isinstance(site.raw, dict):
        return
    for key, row in site.raw.items():
        if site.field not in _OF_VALUES or _says_something(row):
            removed = isinstance(row, dict) and "removed" in row
            before = as_text(row) if removed else key
            yield Mutant("row", (*site.path, key), before, "", site.path, without(site.raw, key))


def _says_something(row: Data) -> bool:
    if not isinstance(row, dict):
        return False
    known = (
        one.text != "unknown"
        for key, raw in row.items()
        if key in _VALUES
        for one in scalars_of(raw, ())
    )
    return "removed" in row or not _CONDITIONS.isdisjoint(row) or any(known)


def of_list(site: Site) -> Iterator[Mutant]:
    """Of rows whose order decides: each forgotten, each two that follow each other changed round."""
    if site.field != "tiers" or not isinstance(site.raw, list):
        return
    for at, row in enumerate(site.raw):
        yield Mutant("row", (*site.path, at), _named(row), "", site.path, without(site.raw, at))
    for at, (row, after) in enumerate(zip(site.raw, site.raw[1:], strict=False)):
        swapped: Data = [*site.raw[:at], after, row, *site.raw[at + 2 :]]
        before, other = f"{_named(row)}, {_named(after)}", f"{_named(after)}, {_named(row)}"
        yield Mutant("order", (*site.path, at), before, other, site.path, swapped)


def _named(row: Data) -> str:
    return as_text(row.get("role", "")) if isinstance(row, dict) else as_text(row)


def of_codes(site: Site) -> Iterator[Mutant]:
    """Each word of a list forgotten."""
    if (site.model, site.field) not in _CODES or not isinstance(site.raw, list):
        return
    for at, code in enumerate(site.raw):
        left = without(site.raw, at)
        yield Mutant("code", (*site.path, at), as_text(code), "", site.path, left)


def forgotten(site: Site, around: Data, path: Path) -> Iterator[Mutant]:
    """The whole field left out of the block that it stands in."""
    left = without(around, site.path[-1])
    yield Mutant("part", site.path, as_text(site.raw), "", path, left)
