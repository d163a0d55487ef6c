"""The conditions that a pack writes, each with where it counts; and each of them with parts left out."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

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
from maatwerk_core.workshop.coverage.skeletons import flow

#: Keys of a condition that join others.
JOINS: frozenset[str] = frozenset({"any", "all", "not"})


@dataclass(frozen=True, slots=True)
class Written:
    """A condition as written; it counts only where `within` is yes."""

    path: Path
    raw: Any
    within: Node = YES


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


def parts(raw: Any, path: Path) -> Iterator[Path]:
    """Each part of a condition, an outer one before what is in it; of several words that a fact may be, each word.

    >>> list(parts({"amount": "<= 500", "any": [{"acute": "yes"}]}, ("when",)))
    [('when', 'amount'), ('when', 'any'), ('when', 'any', 0)]
    """
    if isinstance(raw, Mapping):
        for key, value in raw.items():
            yield (*path, str(key))
            if key in JOINS or isinstance(value, list | tuple):
                yield from parts(value, (*path, str(key)))
    elif isinstance(raw, list | tuple):
        for at, value in enumerate(raw):
            yield (*path, at)
            # A part with one entry is that entry: it is left out once.
            if isinstance(value, Mapping) and len(value) > 1:
                yield from parts(value, (*path, at))


def leave_out(raw: Any, gone: Collection[Path], path: Path) -> Any:
    """A condition without the parts at these paths.

    >>> leave_out({"amount": "<= 500", "any": [{"acute": "yes"}]}, [("when", "any", 0)], ("when",))
    {'amount': '<= 500', 'any': []}
    """
    if isinstance(raw, Mapping):
        return {
            key: leave_out(value, gone, (*path, str(key)))
            for key, value in raw.items()
            if (*path, str(key)) not in gone
        }
    if isinstance(raw, list | tuple):
        every = [(value, (*path, at)) for at, value in enumerate(raw)]
        return [leave_out(value, gone, here) for value, here in every if here not in gone]
    return raw


def part_text(raw: Any, path: Path) -> str:
    """A part as people know it: a fact by its name, one of several by what it says.

    >>> part_text({"amount": "<= 500", "any": [{"acute": "yes"}]}, ("any", 0))
    'acute: yes'
    """
    if isinstance(path[-1], str):
        return path[-1]
    for step in path:
        raw = raw[step]
    return flow(raw).removeprefix("{").removesuffix("}")


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
