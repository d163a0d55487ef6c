"""Mutants of values: a number a step aside, a day a day aside, another word, a yes for a no."""

from __future__ import annotations

from collections.abc import Iterator

from maatwerk_core.packs.places import Data
from maatwerk_core.rules.wrong import Path
from maatwerk_core.workshop.mutate.mutant import Kind, Mutant, renamed, without
from maatwerk_core.workshop.mutate.sites import Site, Written, scalars_of
from maatwerk_core.workshop.mutate.steps import days_beside, steps

#: Words in an order: a slip of the pen takes the one beside it. Of the other words it takes the next.
_ORDERED = frozenset({"stance", "severity", "offer"})
#: What says nothing by itself; it has no mutant.
_NOTHING = ("unknown", "ended")
#: Words of a field that an outcome can show, by model; `None`: every field of it.
_SHOWN: dict[str, frozenset[str] | None] = {
    "Check": frozenset({"severity"}),
    "AgreementRule": frozenset({"offer"}),
    "Questions": None,
    "Cost": frozenset({"per"}),
    "Precedents": frozenset({"severity"}),
}
#: Words that stand alone: what is left when one is forgotten.
_FORGOTTEN = {("Mandate", "above"), ("Substantiation", "registration")}
#: What a price counts by, each with one that a slip of the pen makes of it and that counts otherwise.
_OTHER_RHYTHM = {"day": "week", "week": "month", "month": "year", "year": "month"}


def of_value(site: Site) -> Iterator[Mutant]:
    """Every mutant of a valued field: its scalars, and the days that they hold from."""
    written = list(scalars_of(site.raw, site.path))
    for one in written:
        kind: Kind = "number"
        if site.kind in ("choice", "yes_no"):
            kind = "word"
        elif site.kind == "span":
            kind = "day"
        for text in _others(site, one.text):
            yield Mutant(kind, one.path, one.text, text, one.path, text, shape=False)
    yield from _days(site, written)


def _others(site: Site, text: str) -> tuple[str, ...]:
    if text in _NOTHING:
        return ()
    if site.kind == "choice":
        return other_words(text, site.choices, ordered=site.field in _ORDERED)
    return steps(site.kind, text)


def other_words(text: str, choices: tuple[str, ...], *, ordered: bool) -> tuple[str, ...]:
    """The words beside this one; where words have no order only the next, the first after the last.

    >>> other_words("motivate", ("stop", "motivate", "advice"), ordered=True)
    ('stop', 'advice')
    >>> other_words("household", ("plan", "household"), ordered=False)
    ('plan',)
    """
    if text not in choices or len(choices) < 2:
        return ()
    at = choices.index(text)
    if not ordered:
        return (choices[(at + 1) % len(choices)],)
    return (*choices[max(at - 1, 0) : at], *choices[at + 1 : at + 2])


def _days(site: Site, written: list[Written]) -> Iterator[Mutant]:
    """The day from which each entry holds, a day aside; and an entry forgotten.

    Between two entries that are both unknown nothing begins.
    """
    dated = [one for one in written if one.day]
    before = "unknown"
    for one in sorted(dated, key=lambda each: each.day):
        if not (before in _NOTHING and one.text in _NOTHING):
            yield from _moved(site.raw, site.path, one.day, {other.day for other in dated})
        if len(dated) > 1 and one.text not in _NOTHING:
            path = (*site.path, one.day)
            left = without(site.raw, one.day)
            yield Mutant("row", path, one.text, "", site.path, left, shape=False)
        before = one.text


def _moved(raw: Data, path: Path, day: str, taken: set[str]) -> Iterator[Mutant]:
    assert isinstance(raw, dict)  # noqa: S101  # reason: only a mapping has days for keys
    for other in days_beside(day):
        if other not in taken:
            moved = renamed(raw, day, other)
            yield Mutant("day", (*path, day), day, other, path, moved, shape=False)


def of_norm_rows(site: Site) -> Iterator[Mutant]:
    """Every cell a cent aside, the day of every row a day aside, every row forgotten."""
    if not isinstance(site.raw, list):
        return
    known_before = False
    for at, row in enumerate(site.raw):
        if not isinstance(row, dict):
            continue
        cells = {key: raw for key, raw in row.items() if key not in _BESIDE_CELLS}
        written = [one for key, raw in cells.items() for one in scalars_of(raw, (key,))]
        for one in written:
            path = (*site.path, at, *one.path)
            for text in steps("money", one.text):
                yield Mutant("number", path, one.text, text, path, text, shape=False)
        known = any(one.text not in _NOTHING for one in written)
        if known or known_before:
            yield from _row_moved(site, at, str(row.get("from", "")))
        if known:
            day, left = str(row.get("from", "")), without(site.raw, at)
            yield Mutant("row", (*site.path, at), day, "", site.path, left, shape=False)
        known_before = known


_BESIDE_CELLS = frozenset({"from", "source", "assumed", "note", "about"})


def _row_moved(site: Site, at: int, day: str) -> Iterator[Mutant]:
    path = (*site.path, at, "from")
    for other in days_beside(day):
        yield Mutant("day", path, day, other, path, other, shape=False)


def of_literal(site: Site) -> Iterator[Mutant]:
    """A severity, an offer, what counts: the words beside it; a rhythm that counts otherwise; a word forgotten."""
    fields = _SHOWN.get(site.model, frozenset())
    if not isinstance(site.raw, str) or site.raw in _NOTHING:
        return
    if (site.model, site.field) == ("Cost", "per"):
        others = tuple(filter(None, (_OTHER_RHYTHM.get(site.raw),)))
        yield from (_word(site, text, shape=False) for text in others)
    elif fields is None or site.field in fields:
        others = other_words(site.raw, site.choices, ordered=site.field in _ORDERED)
        yield from (_word(site, text) for text in others)


def _word(site: Site, text: str, *, shape: bool = True) -> Mutant:
    return Mutant("word", site.path, str(site.raw), text, site.path, text, shape)


def is_forgettable(site: Site) -> bool:
    """Is this a word that stands alone, so that only leaving it out changes it?"""
    return (site.model, site.field) in _FORGOTTEN and site.raw not in _NOTHING
