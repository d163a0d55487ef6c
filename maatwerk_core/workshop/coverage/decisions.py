"""The decisions that a pack's own files make: checks, tiers, agreements, words to write, routes, facts of its own."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any, Literal, TypeAlias

from maatwerk_core.packs.files import PackFiles
from maatwerk_core.rules.expression import YES, Node, Pick
from maatwerk_core.rules.policy import Policy
from maatwerk_core.rules.wrong import Path as Steps

DecisionKind: TypeAlias = Literal[
    "check", "tier", "agreement", "substantiation", "provision", "fact"
]

#: Keys of a check that decide how it comes out.
_DECIDING = ("when", "require", "applies_under", "from", "until")


@dataclass(frozen=True, slots=True)
class Decision:
    """Something that comes out yes, no or unknown; `applies` is yes where it always applies.

    `id` is the name of a check, row or fact; of a tier its number, and the tiers `before` it go first. `steps` lead to
    it in the pack's files.
    """

    kind: DecisionKind
    id: str
    path: str
    steps: Steps
    node: Node
    applies: Node = YES
    before: tuple[Node, ...] = ()


def decisions_of(policy: Policy, files: PackFiles) -> tuple[Decision, ...]:
    """Every decision that these files write, in the order of the plan. What is only inherited isn't among them."""
    found = (*_checks(policy, files), *_tiers(policy, files), *_extras(policy, files))
    return tuple(one for one in found if one.node != YES or one.kind != "provision")


def writes(files: PackFiles, steps: Steps) -> bool:
    """Do these files say something at this path?"""
    return files.depth(steps) == len(steps)


def _checks(policy: Policy, files: PackFiles) -> Iterator[Decision]:
    for check in policy.plan.checks:
        steps = _steps_of_check(check.id)
        if steps[0] != "checks" and writes(files, steps):
            yield Decision("check", check.id, ".".join(map(str, steps)), steps, check.holds)
        elif any(writes(files, (*steps, key)) for key in _DECIDING):
            path = f"checks.{check.id}"
            yield Decision("check", check.id, path, steps, check.holds, check.applies)


def _steps_of_check(id_: str) -> Steps:
    """Where a check stands; some follow from the days of the scheme, a budget or the maximum."""
    head, _, rest = id_.partition(".")
    if head == "budget" and rest:
        return "budget", rest, "amount"
    return {"scheme": ("scheme", "from"), "maximum": ("maximum",)}.get(id_, ("checks", id_))


def _tiers(policy: Policy, files: PackFiles) -> Iterator[Decision]:
    node = policy.plan.outputs["mandate"]
    if not isinstance(node, Pick) or not writes(files, ("mandate", "tiers")):
        return
    rows = node.choose.rows[:-1]
    for at, row in enumerate(rows):
        before = tuple(one.when for one in rows[:at])
        yield Decision("tier", str(at), row.id, ("mandate", "tiers", at), row.when, before=before)


def _extras(policy: Policy, files: PackFiles) -> Iterator[Decision]:
    """Agreements, words to write, routes and facts: each an expression of its own, under a name."""
    pack, plan = policy.pack, policy.plan
    listed: tuple[tuple[DecisionKind, str, tuple[str, ...], Iterable[Any]], ...] = (
        ("agreement", "agreements", (), pack.agreements),
        ("substantiation", "substantiation", (), pack.substantiation),
        ("provision", "provisions", ("open_when",), pack.provisions),
        ("fact", "facts", ("derive",), pack.facts),
    )
    prefix = {"provision": "open", "fact": "fact"}
    for kind, section, below, rows in listed:
        for row in rows:
            steps: Steps = (section, row.id, *below)
            if writes(files, steps):
                node = plan.extras[f"{prefix.get(kind, section)}:{row.id}"]
                yield Decision(kind, row.id, f"{section}.{row.id}", steps, node)
