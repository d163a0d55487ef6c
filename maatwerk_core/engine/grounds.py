"""What a result rested on and what was missing for it, in the words of paths: leaf facts and parameters."""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Iterator, Mapping
from functools import cached_property, lru_cache, reduce
from operator import or_
from typing import TYPE_CHECKING, Any

from maatwerk_core.engine.replay import Replay
from maatwerk_core.engine.running import positions, replay_of, running
from maatwerk_core.model.assessment import Rest
from maatwerk_core.model.provenance import Provenance
from maatwerk_core.rules.expression import Node
from maatwerk_core.rules.plan import Plan
from maatwerk_core.rules.policy import Policy

if TYPE_CHECKING:
    from maatwerk_core.engine.assess import Assessment

#: What the amount is worked out from where it isn't stated.
_OTHER_WAY = frozenset({"total_amount", "own_contribution", "co_funding"})


class Flagged:
    """What to tell about values, by the bit of the leaf or parameter that it is about."""

    def __init__(self, rests: Mapping[int, tuple[Rest, ...]]) -> None:
        self.rests = rests
        self.bits = sum(1 << bit for bit in rests)

    def behind(self, mask: int) -> tuple[Rest, ...]:
        """The rests of a mask, by path."""
        return _rests_of(self, mask & self.bits)


@lru_cache(maxsize=4096)
def _rests_of(flagged: Flagged, bits: int) -> tuple[Rest, ...]:
    rests = {rest.path: rest for bit in bits_of(bits) for rest in flagged.rests[bit]}
    return tuple(rests[path] for path in sorted(rests))


class Grounds:
    """The masks of one assessment, put into words."""

    def __init__(self, assessment: Assessment) -> None:
        plan, result = assessment.policy.plan, assessment.result
        self.assessment = assessment
        self.plan = plan
        self.values = result.values
        self.masks = running(plan).masks(result.leaves, result.params)
        self.borrowed = "legal_basis" not in assessment.case.model_fields_set
        self.flagged = flagged(
            assessment.policy, assessment.day, assessment.case.notes, self.borrowed
        )

    def missing(self, wanted: Iterable[str | Node]) -> tuple[str, ...]:
        """The leaf facts and parameters that made these unknown, by name; outputs by their name, or any node."""
        read = [self._read(one) for one in wanted]
        masks = tuple(mask for value, mask in read if value is None)
        return names_behind(self.plan, masks, self.borrowed)

    def assumed(self, wanted: Iterable[str | Node]) -> tuple[Rest, ...]:
        """The assumed, contested and approximate values that these rested on."""
        return self.flagged.behind(reduce(or_, (self._read(one)[1] for one in wanted), 0))

    def assumed_at(self, wanted: Iterable[int]) -> tuple[Rest, ...]:
        """The same for outputs by their position in the plan."""
        masks, together = self.masks, 0
        for at in wanted:
            together |= masks[at]
        return self.flagged.behind(together)

    def _read(self, one: str | Node) -> tuple[Any, int]:
        """Value and mask: of an output from the compiled function, of any other node by replay."""
        name = one if isinstance(one, str) else output_names(self.plan).get(one)
        if name is not None:
            at = positions(self.plan)[name]
            return self.values[at], self.masks[at]
        assert isinstance(one, Node)  # noqa: S101  # reason: a name is always an output
        value, used = self.replay.read(one)
        return value, running(self.plan).mask(used)

    @cached_property
    def replay(self) -> Replay:
        """The slow reader, for the value of any node of the tree."""
        result = self.assessment.result
        return replay_of(self.plan, result.leaves, result.params)


@lru_cache(maxsize=256)
def output_names(plan: Plan) -> Mapping[Node, str]:
    """The name of each output, by its expression."""
    return {node: name for name, node in plan.outputs.items()}


@lru_cache(maxsize=4096)
def names_behind(plan: Plan, masks: tuple[int, ...], borrowed: bool) -> tuple[str, ...]:
    """The names behind several masks, in their order."""
    found = dict.fromkeys(name for mask in masks for name in names_in(plan, mask, borrowed))
    return without_other_ways(tuple(found))


@lru_cache(maxsize=4096)
def names_in(plan: Plan, mask: int, borrowed: bool) -> tuple[str, ...]:
    """The names behind a mask; a `borrowed` legal basis is the scheme's."""
    names = names_of(plan)
    found = {names[bit] for bit in bits_of(mask)}
    if borrowed and "legal_basis" in found:
        found = found - {"legal_basis"} | {"scheme.legal_basis"}
    return tuple(sorted(found))


@lru_cache(maxsize=256)
def names_of(plan: Plan) -> tuple[str, ...]:
    """By bit, the name under which people know a leaf or a parameter."""
    leaves = (leaf.removeprefix("=").removesuffix("_stated") for leaf in plan.leaves)
    return (*leaves, *(written_path(path) for path in plan.params))


@lru_cache(maxsize=1024)
def flagged(
    policy: Policy, day: datetime.date, notes: tuple[tuple[str, Provenance], ...], borrowed: bool
) -> Flagged:
    """What the policy says of its parameters on a day, and a case with these notes of its own values.

    A `borrowed` legal basis carries the scheme's remarks.
    """
    plan, found = policy.plan, dict(flagged_params(policy, day))
    for noted, provenance in notes:
        rest = as_rest(noted, provenance)
        if rest is not None:
            for bit in bits_of_note(plan, noted):
                found[bit] = (*found.get(bit, ()), rest)
    if borrowed and "legal_basis" in plan.leaves:
        rest = as_rest("scheme.legal_basis", policy.value("scheme.legal_basis", day).provenance)
        found[plan.leaves.index("legal_basis")] = (rest,) if rest else ()
    return Flagged(found)


@lru_cache(maxsize=1024)
def flagged_params(policy: Policy, day: datetime.date) -> Mapping[int, tuple[Rest, ...]]:
    """The parameters that are assumed, contested or about on a day, by bit."""
    found = {}
    for at, path in enumerate(policy.plan.params, start=len(policy.plan.leaves)):
        rest = as_rest(written_path(path), policy.value(path, day).provenance)
        if rest is not None:
            found[at] = (rest,)
    return found


@lru_cache(maxsize=256)
def bits_by_path(plan: Plan) -> Mapping[str, tuple[int, int]]:
    """Per path in a case: the mask of the leaf that stands there, and that of all leaves beneath it."""
    found: dict[str, tuple[int, int]] = {}
    for at, leaf in enumerate(plan.leaves):
        path = plan.facts[leaf].path if leaf in plan.facts else f"facts.{leaf[1:]}"
        steps = path.split(".")
        for length in range(1, len(steps) + 1):
            here = ".".join(steps[:length])
            own, below = found.get(here, (0, 0))
            found[here] = (own | (1 << at) if length == len(steps) else own, below | (1 << at))
    return found


@lru_cache(maxsize=4096)
def bits_of_note(plan: Plan, noted: str) -> tuple[int, ...]:
    """A remark counts for the leaf it stands at or within, and for all leaves beneath it."""
    beneath, steps = bits_by_path(plan), noted.split(".")
    mask = beneath.get(noted, (0, 0))[1]
    for length in range(1, len(steps)):
        mask |= beneath.get(".".join(steps[:length]), (0, 0))[0]
    return tuple(bits_of(mask))


def bits_of(mask: int) -> Iterator[int]:
    """The positions of the bits that are set, lowest first.

    >>> list(bits_of(0b1010))
    [1, 3]
    """
    while mask:
        low = mask & -mask
        yield low.bit_length() - 1
        mask ^= low


def written_path(path: str) -> str:
    """The path as it stands in a pack, of a value that was worked out from it.

    >>> written_path("mandate.window_start"), written_path("checks.gift.begun"), written_path("scheme.lasts")
    ('mandate.within', 'checks.gift.from', 'scheme.through')
    """
    if path in ("mandate.window_start", "mandate.counts_all"):
        return "mandate.within"
    row, _, last = path.rpartition(".")
    if last == "begun":
        return f"{row}.from"
    return (f"{row}.through" if row == "scheme" else f"{row}.until") if last == "lasts" else path


def without_other_ways(names: tuple[str, ...]) -> tuple[str, ...]:
    """The amount can be stated or worked out: where neither way has begun, only the first is asked for.

    >>> without_other_ways(("amount", "co_funding", "own_contribution", "total_amount", "wsnp"))
    ('amount', 'wsnp')
    """
    if "amount" not in names or "total_amount" not in names:
        return names
    return tuple(name for name in names if name not in _OTHER_WAY)


def as_rest(path: str, provenance: Provenance) -> Rest | None:
    """What to tell about a value: that it is assumed, contested or about. Nothing for a plain sourced one."""
    if provenance.assumed:
        return Rest(path, "assumed", provenance.assumed, provenance.source)
    if provenance.also_found:
        return Rest(path, "contested", provenance.chosen, provenance.source)
    return Rest(path, "about", provenance.note, provenance.source) if provenance.about else None
