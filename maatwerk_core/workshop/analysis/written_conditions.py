"""The conditions that a pack writes, each with where it counts; and each of them with one part left out."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any, NamedTuple

from maatwerk_core.engine.checks import valid
from maatwerk_core.engine.planning import UNITS, sets_of
from maatwerk_core.rules.conditions import Scope, read_condition
from maatwerk_core.rules.derived import leaf, one_of
from maatwerk_core.rules.expression import YES, Node, Param, all_of
from maatwerk_core.rules.policy import Policy
from maatwerk_core.rules.sections import Check
from maatwerk_core.rules.unary import Operand
from maatwerk_core.rules.wrong import Path
from maatwerk_core.workshop.analysis.rows import tier_rows

#: Keys of a condition that join others.
JOINS: frozenset[str] = frozenset({"any", "all", "not"})


@dataclass(frozen=True, slots=True)
class Written:
    """A condition as written; it counts only where `within` is yes."""

    path: Path
    raw: Any
    within: Node = YES


class Part(NamedTuple):
    """A part of a condition at its path, and the whole condition without it."""

    path: Path
    without: Any


def scope_of(policy: Policy) -> Scope:
    """What the conditions of a policy may read."""
    parameters = {
        p.id: Operand(Param(f"parameters.{p.id}", UNITS[p.unit]), p.unit)
        for p in policy.pack.parameters
    }
    return Scope(policy.plan.facts, policy.plan.nodes, parameters, sets=sets_of(policy.pack))


def conditions(policy: Policy) -> Iterator[Written]:
    """Every condition of a pack, inherited ones included."""
    pack, scope = policy.pack, scope_of(policy)
    for check in pack.checks:
        yield from _of_check(check, scope)
    for row in tier_rows(policy):
        path = ("mandate", "tiers", row.at, "when")
        days = valid(f"mandate.tiers.{row.role}", row.tier)
        yield Written(path, row.tier.when, all_of(days, row.covers))
    for section, field in (
        ("substantiation", "when"),
        ("agreements", "when"),
        ("provisions", "open_when"),
        ("facts", "derive"),
    ):
        for entry in getattr(pack, section):
            yield Written((section, entry.id, field), getattr(entry, field))


def _of_check(check: Check, scope: Scope) -> Iterator[Written]:
    """A check's `when` counts on its days and under its legal bases, its `require` where `when` is met too."""
    path = ("checks", check.id)
    under = one_of(leaf("legal_basis"), *check.applies_under) if check.applies_under else YES
    within = all_of(valid(f"checks.{check.id}", check), under)
    yield Written((*path, "when"), check.when, within)
    when = read_condition(check.when, scope, path)
    yield Written((*path, "require"), check.require, all_of(within, when))


def parts(raw: Any, path: Path) -> Iterator[Part]:
    """Each part of a condition, an outer one before what is in it; of several words that a fact may be, each word.

    >>> [part for part in parts({"amount": "<= 500", "any": [{"acute": "yes"}]}, ("when",))][0].without
    {'any': [{'acute': 'yes'}]}
    """
    if isinstance(raw, Mapping):
        yield from _of_map(raw, path)
    elif isinstance(raw, list | tuple):
        yield from _of_list(list(raw), path)


def _of_map(raw: Mapping[str, Any], path: Path) -> Iterator[Part]:
    for key, value in raw.items():
        here = (*path, str(key))
        yield Part(here, {k: v for k, v in raw.items() if k != key})
        if key in JOINS or isinstance(value, list | tuple):
            for part in parts(value, here):
                yield Part(part.path, {**raw, key: part.without})


def _of_list(raw: list[Any], path: Path) -> Iterator[Part]:
    """A part with one entry is that entry: it is left out once."""
    for at, value in enumerate(raw):
        yield Part((*path, at), [*raw[:at], *raw[at + 1 :]])
        if isinstance(value, Mapping) and len(value) > 1:
            for part in parts(value, (*path, at)):
                yield Part(part.path, [*raw[:at], part.without, *raw[at + 1 :]])


def tests(raw: Any, path: Path) -> Iterator[tuple[Path, str, Any]]:
    """Every fact that a condition names, with its path and what it is compared with."""
    if isinstance(raw, Mapping):
        for key, value in raw.items():
            if key in JOINS:
                yield from tests(value, (*path, str(key)))
            else:
                yield (*path, str(key)), str(key), value
    elif isinstance(raw, list | tuple):
        for at, value in enumerate(raw):
            yield from tests(value, (*path, at))
