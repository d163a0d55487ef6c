"""All mutants of a pack: what each site of its own files can become."""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Iterator, Mapping

from maatwerk_core.packs.places import Data
from maatwerk_core.rules.facts import Fact
from maatwerk_core.workshop.mutate.conditions import of_condition
from maatwerk_core.workshop.mutate.mutant import Mutant, part_at
from maatwerk_core.workshop.mutate.rows import forgotten, of_codes, of_list, of_rows
from maatwerk_core.workshop.mutate.sites import Site, sites
from maatwerk_core.workshop.mutate.values import (
    is_forgettable,
    of_literal,
    of_norm_rows,
    of_value,
)

#: Kinds of values that have mutants.
VALUES: frozenset[str] = frozenset(
    "money ceiling count approvals rate share months duration yes_no span choice".split()
)
#: Conditions that hold as they stand when they are left out.
_LEFT_OUT = frozenset({"when", "require", "open_when"})
#: Numbers and yes/no's that say something about the pack and change no outcome.
_BESIDE_OUTCOMES = frozenset({"example", "final", "lever", "weak", "year", "year_about"})


def mutants_of(
    data: Mapping[str, Data],
    facts: Mapping[str, Fact],
    units: Mapping[str, str],
    never_known: Collection[str] = (),
) -> tuple[Mutant, ...]:
    """Every mutant of what a pack's own files write, in the order of the files.

    `facts` are those that its conditions may read, `units` those of the parameters that it inherits. Compared with a
    parameter that is `never_known` nothing is known either, whatever the comparison: that has no mutant.

    >>> [mutant.id for mutant in mutants_of({"maximum": "8000"}, {}, {})]
    ['maximum: 8000 > 7999.99', 'maximum: 8000 > 8000.01']
    """
    found = {
        (mutant.at, mutant.id): mutant
        for site in sites(data, units)
        for mutant in _of_site(site, data, facts)
        if mutant.kind != "comparison" or not named_in(mutant.before) & {*never_known}
    }
    return tuple(found.values())


def named_in(condition: str) -> set[str]:
    """The parameters that a condition names.

    >>> named_in(">= $hoger_bedrag")
    {'hoger_bedrag'}
    """
    return set(re.findall(r"\$([\w-]+)", condition))


def _of_site(site: Site, data: Mapping[str, Data], facts: Mapping[str, Fact]) -> Iterator[Mutant]:
    if site.kind == "condition":
        yield from of_condition(site, facts)
    elif site.kind in VALUES:
        yield from of_value(site) if site.field not in _BESIDE_OUTCOMES else ()
    elif site.kind in _OTHERS:
        yield from _OTHERS[site.kind](site)
    if is_forgettable(site) or (site.kind == "condition" and site.field in _LEFT_OUT):
        path = site.path[:-1]
        yield from forgotten(site, part_at(dict(data), path), path)


_OTHERS: dict[str, Callable[[Site], Iterator[Mutant]]] = {
    "norm_rows": of_norm_rows,
    "literal": of_literal,
    "rows": of_rows,
    "list": of_list,
    "codes": of_codes,
    "words_or_one": of_codes,
}
