"""What is laid side by side of two policies: which expressions, and how their values become words. Runs nothing.

Values are whole numbers here: positions of words, verdicts as 1 and 0, and what a count can't hold below zero.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any, Literal

import numpy as np
import numpy.typing as npt
import pyarrow as pa
import pyarrow.compute as pc

from maatwerk_core.bulk.codes import Codes
from maatwerk_core.bulk.impact.found import ABOUT, ABSENT, Grouping
from maatwerk_core.bulk.impact.paired import Wanted
from maatwerk_core.bulk.reports.found import NOBODY, UNKNOWN
from maatwerk_core.engine.status import STATUSES
from maatwerk_core.rules.expression import Node, Pick
from maatwerk_core.rules.plan import reads
from maatwerk_core.rules.policy import NOBODY as NOBODY_TIER
from maatwerk_core.rules.policy import Policy

Numbers = npt.NDArray[np.int64]
Side = Literal["old", "new"]
SIDES: tuple[Side, Side] = ("old", "new")

#: Values that stand for themselves; -1 is *all* of approvals and *nobody* of roles.
UNSURE, NOT_THERE, ALL = -9, -8, -1
#: The fact behind each grouping.
FACTS: Mapping[Grouping, str] = {"kind": "kind", "domain": "domain", "income-band": "income_ratio"}
AGREEMENT, TIER = "agreement:", "tier:"


def abouts(policies: tuple[Policy, Policy]) -> tuple[str, ...]:
    """What can flip: the answers of every pack, and the agreements that these two don't say alike."""
    old, new = policies
    before, after = agreements_of(old), agreements_of(new)
    differ = (
        id_
        for id_ in dict.fromkeys((*before, *after))
        if before.get(id_) != after.get(id_)
        or any(old.values.get(path) != new.values.get(path) for path in reads(after[id_])[1])
    )
    return (*ABOUT, *(f"{AGREEMENT}{id_}" for id_ in differ))


def agreements_of(policy: Policy) -> dict[str, Node]:
    """Whether each agreement of a pack applies, by its id."""
    extras = policy.plan.extras
    return {rule.id: extras[f"agreements:{rule.id}"] for rule in policy.pack.agreements}


def to_count(
    policies: tuple[Policy, Policy], by: Iterable[Grouping], abouts: Iterable[str]
) -> Wanted:
    """What every case is counted by."""
    names = tuple(FACTS[grouping] for grouping in by)
    return Wanted(*(_counted(policy, names, tuple(abouts)) for policy in policies))


def to_explain(policies: tuple[Policy, Policy], abouts: Iterable[str]) -> Wanted:
    """Every result of both, and of each tier whether it may decide: for the cases that flip."""
    return Wanted(*(
        {**policy.plan.outputs, **_counted(policy, (), tuple(abouts)), **tiers_of(policy)}
        for policy in policies
    ))  # fmt: skip


def tiers_of(policy: Policy) -> dict[str, Node]:
    """When each tier may decide, by its first role."""
    table = policy.plan.outputs["tier"]
    rows = table.choose.rows if isinstance(table, Pick) else ()
    start = "mandate.tiers."
    return {f"{TIER}{r.id.removeprefix(start)}": r.when for r in rows if r.id.startswith(start)}


def _counted(policy: Policy, facts: tuple[str, ...], about: tuple[str, ...]) -> dict[str, Node]:
    plan = policy.plan
    agreements = {f"{AGREEMENT}{id_}": node for id_, node in agreements_of(policy).items()}
    found = {name: plan.outputs[name] for name in (*ABOUT, "tier")}
    found |= {name: agreements[name] for name in about if name in agreements}
    return found | {fact: plan.nodes[fact] for fact in ("amount", *facts)}


@dataclass(frozen=True)
class Outcomes:
    """Outcomes as whole numbers and back. `roles` are those of both packs: a role is its place among these."""

    roles: tuple[str, ...]

    def values(self, found: pa.Table, side: Side, about: str, codes: Codes) -> Numbers:
        """The outcomes of one side, from a table whose words are positions in `codes`."""
        name = f"{side}_{about}"
        if name not in found.column_names:
            return np.full(found.num_rows, NOT_THERE, dtype=np.int64)
        numbers = as_numbers(found[name])
        if about != "role":
            return numbers
        places = np.full(len(codes.words) + 1, UNSURE, dtype=np.int64)
        for at, role in enumerate(self.roles):
            places[codes.positions[role]] = at
        nobody = as_numbers(found[f"{side}_tier"]) == NOBODY_TIER
        return np.where(nobody, NOBODY_TIER, places[np.maximum(numbers, -1)])

    def word(self, about: str, value: int) -> str:
        """The word for an outcome.

        >>> outcomes = Outcomes(("team",))
        >>> outcomes.word("approvals", -1), outcomes.word("legitimacy", 0), outcomes.word("role", 0)
        ('all', 'no', 'team')
        """
        if value in (UNSURE, NOT_THERE):
            return UNKNOWN if value == UNSURE else ABSENT
        match about:
            case "status":
                return STATUSES[value]
            case "role":
                return NOBODY if value == NOBODY_TIER else self.roles[value]
            case "approvals":
                return "all" if value == ALL else str(value)
            case _:
                return "yes" if value else "no"


def outcomes_of(policies: tuple[Policy, Policy]) -> Outcomes:
    """Outcomes with the deciders of both packs."""
    tiers = (tier for policy in policies for tier in policy.pack.mandate.tiers or ())
    return Outcomes(tuple(dict.fromkeys(tier.role[0] for tier in tiers)))


def as_numbers(column: pa.ChunkedArray) -> Numbers:
    """A column as whole numbers, unknown as `UNSURE`."""
    filled = pc.fill_null(pc.cast(column, pa.int64()), UNSURE)
    numbers: Numbers = filled.to_numpy()
    return numbers


def order_of(about: str, word: str) -> tuple[Any, ...]:
    """Where an outcome comes in a report: statuses as they stand, numbers by size, then words."""
    if about == "status":
        return (0, [*STATUSES].index(word), "") if word in STATUSES else (1, 0, word)
    return (0, int(word), "") if word.isdigit() else (1, 0, word)
