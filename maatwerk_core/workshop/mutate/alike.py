"""Shows that a mutant comes out as its pack does in every case: over the regions of all facts, known or not."""

from __future__ import annotations

import datetime
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import fields, replace
from itertools import islice, product
from typing import Any, Literal, TypeAlias

from maatwerk_core.rules.cells import Undecided, cells_of
from maatwerk_core.rules.dated import CountsAll, Holds, Runs
from maatwerk_core.rules.domains import or_unknown
from maatwerk_core.rules.expression import Choose, Const, Fold, Leaf, Node, Param, Row, walk
from maatwerk_core.rules.plan import reads
from maatwerk_core.rules.policy import Policy
from maatwerk_core.rules.possible import domains
from maatwerk_core.rules.settled import Settler
from maatwerk_core.rules.turning import turning_days
from maatwerk_core.rules.values import Value, always
from maatwerk_core.workshop.analysis.evidence import unlike
from maatwerk_core.workshop.mutate.differing import Pair, days_apart, pairs
from maatwerk_core.workshop.mutate.written_pack import Mutated

#: Before any day that a pack names.
FIRST_DAY = datetime.date(1900, 1, 1)
#: More stretches of days than this are not gone through to show that nothing differs.
MOST_STRETCHES = 40
#: Values that stay as they are between the days on which something turns.
STEADY = (Value, Holds, Runs, CountsAll)

#: `equal`: no facts on any day tell the two apart. `undecided`: neither shown nor refuted.
Answer: TypeAlias = Literal["equal", "undecided"]


def is_equivalent(before: Policy, mutated: Mutated) -> bool:
    """Was it shown that this mutant differs from the pack on no case and no day?"""
    after, changed = mutated.policy, mutated.changed
    if not all(isinstance(value, STEADY) for value in changed.values()):
        return False
    if changed and days_apart(before, after, changed):
        return False
    return tell_apart(before, after, pairs(before, after, ())) == "equal"


def tell_apart(before: Policy, after: Policy, found: Iterable[Pair]) -> Answer:
    """Can these outputs differ on any day, whatever the facts and the parameters, known or not?

    What is shown holds for every day and with `--strict`. The smallest parts that differ are shown first; what holds
    only those is then equal too.
    """
    same: dict[Node, Node] = {}
    for pair in sorted(found, key=lambda one: sum(1 for _ in walk(one.before))):
        if Exchange(same)(pair.after) == pair.before:
            continue
        for one, other in (smallest(pair.before, pair.after), (pair.before, pair.after)):
            if _always_alike(one, other, before, after):
                same[other] = one
                break
        else:
            return "undecided"
    return "equal"


class Exchange:
    """Puts other nodes in place of some, everywhere in a tree."""

    def __init__(self, others: Mapping[Node, Node]) -> None:
        self.made: dict[Node, Node] = dict(others)

    def __call__(self, node: Node) -> Node:
        """The node with every part exchanged."""
        if node not in self.made:
            parts = {field.name: getattr(node, field.name) for field in fields(node) if field.init}
            changed = {name: self._part(value) for name, value in parts.items()}
            self.made[node] = node if changed == parts else replace(node, **changed)
        return self.made[node]

    def _part(self, value: Any) -> Any:
        if isinstance(value, Node):
            return self(value)
        return tuple(map(self._part, value)) if isinstance(value, tuple) else value


def smallest(before: Node, after: Node) -> tuple[Node, Node]:
    """The smallest parts that differ: as deep as only one part of each does."""
    while type(before) is type(after) and not isinstance(before, Fold):
        one, other = before.children(), after.children()
        apart = [two for two in zip(one, other, strict=False) if two[0] != two[1]]
        if len(one) != len(other) or len(apart) != 1 or isinstance(apart[0][0], Row | Choose):
            break
        before, after = apart[0]
    return before, after


def _always_alike(one: Node, other: Node, before: Policy, after: Policy) -> bool:
    """Do these two never differ? Shown for any parameters at once, or else for those of each stretch of days."""
    if _alike(one, other, {}, {}, before, after):
        return True
    found = list(islice(_held(one, other, before, after), MOST_STRETCHES + 1))
    return len(found) <= MOST_STRETCHES and all(
        _alike(one, other, old, new, before, after) for old, new in found
    )


def _held(
    one: Node, other: Node, before: Policy, after: Policy
) -> Iterator[tuple[Mapping[str, Any], Mapping[str, Any]]]:
    """What the parameters of both are in each stretch of days, also with `--strict`; each set of values once.

    A parameter that moves with every day is left out: it stays free.
    """
    paths = {path for node in (one, other) for path in reads(node)[1]}
    steady = sorted(p for p in paths if _is_steady(p, before) and _is_steady(p, after))
    days = {FIRST_DAY, *turning_days(before, steady), *turning_days(after, steady)}
    seen: dict[tuple[Any, ...], None] = {}
    for day, strict in product(sorted(days), (False, True)):
        old, new = (
            {path: policy.value(path, day, strict=strict).value for path in steady}
            for policy in (before, after)
        )
        key = (*old.values(), *new.values())
        if key not in seen:
            seen[key] = None
            yield old, new


def _is_steady(path: str, policy: Policy) -> bool:
    return isinstance(policy.values.get(path, always(None)), STEADY)


def _alike(
    one: Node,
    other: Node,
    old: Mapping[str, Any],
    new: Mapping[str, Any],
    before: Policy,
    after: Policy,
) -> bool:
    """Are there no facts on which these differ, known or not, with these values and any others?"""
    known: dict[Fold, Leaf] = {}

    def stand_in(fold: Fold) -> Node:
        """What is asked of a list may be any answer; the same question has the same one."""
        return known.setdefault(fold, Leaf(f"~{fold.list.fact}.{len(known)}", fold.type))

    settled = (Settler(_fixed(held), stand_in)(node) for node, held in ((one, old), (other, new)))
    target = unlike(*settled)
    facts = {**after.plan.facts, **before.plan.facts}
    stands = {leaf: fold for fold, leaf in known.items()}
    found = domains(target, replace(before.plan, facts=facts), stands)
    leaves = {leaf: or_unknown(domain) for leaf, domain in found.items()}
    try:
        return cells_of(target, leaves).find() is None
    except Undecided:
        return False


def _fixed(held: Mapping[str, Any]) -> Callable[[Any], Node]:
    """Puts a value in place of a parameter that is held, a leaf in place of any other."""

    def fix(param: Param) -> Node:
        if param.path in held:
            return Const(held[param.path], param.type)
        return Leaf(f"${param.path}", param.type)

    return fix
