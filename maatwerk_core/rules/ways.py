"""How people get past a check that stops: what can be done instead, and who may release it in words."""

from __future__ import annotations

from typing import NamedTuple

from maatwerk_core.rules.pack import Pack
from maatwerk_core.rules.values import ENDED
from maatwerk_core.rules.written import Spoken

#: The check that going above `maximum` is.
MAXIMUM = "maximum"
LAWFUL_KINDS: frozenset[str] = frozenset({"law", "ordinance"})


class Ways(NamedTuple):
    """The ways through a check, and the roles that may release it; no roles named: any role of the pack."""

    through: tuple[Spoken, ...] = ()
    released_by: tuple[str, ...] = ()


def ways_of(pack: Pack, check: str) -> Ways:
    """The ways of a listed check or of the maximum; of anything else there are none."""
    if check == MAXIMUM:
        above = pack.above_maximum
        return Ways(above.way_through, above.released_by)
    for rule in pack.checks:
        if rule.id == check:
            return Ways(rule.way_through, rule.released_by)
    return Ways()


def lawful_sources(pack: Pack) -> frozenset[str]:
    """The sources that are a law or an ordinance: only these can carry a `stop`."""
    return frozenset(source.id for source in pack.sources if source.kind in LAWFUL_KINDS)


def maximum_is_set(pack: Pack) -> bool:
    """Does the pack say that there is a maximum, be it one that nobody knows?"""
    return any(entry.value is not None or entry.provenance.source for entry in pack.maximum.entries)


def maximum_sources(pack: Pack) -> tuple[str, ...]:
    """What sets the maximum, oldest first, empty where nothing is named; an end or an `unknown` alone sets none."""
    return tuple(
        entry.provenance.source
        for entry in pack.maximum.entries
        if entry.provenance.source or entry.value not in (None, ENDED)
    )


def maximum_stops(pack: Pack) -> bool:
    """Going above the maximum stops a plan only where law or ordinance sets it, on every day that it is set."""
    sources = {source.split(" ")[0] for source in maximum_sources(pack)}
    return bool(sources) and sources <= lawful_sources(pack)
