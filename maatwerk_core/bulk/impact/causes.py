"""Which checks, questions and tiers made cases flip: those whose outcome makes the difference, counted per flip.

A status is as bad as the worst thing behind it. So what explains a flip is what is as bad as the worse of both
statuses, on the side that has it: in the other pack each of these is better. Nothing else could have flipped it.
"""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Literal

import numpy as np
import numpy.typing as npt
import pyarrow as pa

from maatwerk_core.bulk.codes import Codes
from maatwerk_core.bulk.impact.compared import (
    NOT_THERE,
    SIDES,
    TIER,
    UNSURE,
    Numbers,
    Outcomes,
    Side,
    as_numbers,
    tiers_of,
)
from maatwerk_core.bulk.impact.found import ABSENT, Cause, Moved
from maatwerk_core.bulk.impact.paired import params_of
from maatwerk_core.bulk.reports.found import UNKNOWN
from maatwerk_core.engine.planning import counting
from maatwerk_core.engine.status import ALWAYS_COUNT
from maatwerk_core.model.assessment import QUESTIONS
from maatwerk_core.rules.expression import Node
from maatwerk_core.rules.policy import Policy

Bools = npt.NDArray[np.bool_]
#: Something that can flip, and its outcome in both packs.
Key = tuple[str, int, int]
Kind = Literal["check", "ask", "question", "tier", "quorum", "agreement"]
#: How bad a verdict of yes, no or unknown is, by what it is about and how heavy that weighs.
Badness = tuple[int, int, int]
_STATUS: Mapping[tuple[str, str], Badness] = {
    ("check", "stop"): (0, 3, 2),
    ("check", "motivate"): (0, 1, 1),
    ("ask", ""): (0, 1, 1),
    ("question", "legitimacy"): (0, 0, 2),
    ("question", "mandate"): (0, 2, 2),
    ("question", "quorum"): (0, 0, 2),
    ("question", "counts"): (0, 1, 2),
}
_LEGITIMACY: Badness = (0, 2, 1)
_NONE: Badness = (0, 0, 0)
#: How bad an answer itself is, in the same measure.
_ANSWERS = {1: 0, 0: 2, UNSURE: 1}


@dataclass(frozen=True, slots=True)
class Part:
    """Something that an outcome follows from, in one pack: its output, and how bad each verdict of it is."""

    kind: Kind
    id: str
    output: str
    weight: str
    status: Badness = _NONE
    legitimacy: Badness = _NONE


def parts_of(policy: Policy) -> dict[tuple[Kind, str], Part]:
    """Everything that the status of a pack follows from, by kind and id."""
    found = [
        Part("check", check.id, f"check:{check.id}", check.severity,
             _STATUS.get(("check", check.severity), _NONE),
             _LEGITIMACY if check.severity == "stop" else _NONE)
        for check in policy.plan.checks
    ]  # fmt: skip
    found += [Part("ask", id_, f"ask:{id_}", "", _STATUS["ask", ""]) for id_ in policy.plan.asked]
    counted = (*ALWAYS_COUNT, *counting(policy.pack))
    for name in QUESTIONS:
        bad = _STATUS.get(("question", name), _STATUS["question", "counts"])
        counts = name in counted
        weight = "require" if counts else "show"
        found.append(Part("question", name, name, weight, bad if counts else _NONE))
    found += [Part("tier", name.removeprefix(TIER), name, "") for name in tiers_of(policy)]
    return {(part.kind, part.id): part for part in found}


@dataclass(eq=False)
class Causes:
    """Counts, per flip, the parts that explain it. `sides` are the parts of the old pack and of the new one."""

    sides: tuple[Mapping[tuple[Kind, str], Part], Mapping[tuple[Kind, str], Part]]
    outcomes: Outcomes
    counts: dict[Key, dict[Cause, int]] = field(default_factory=dict)

    def among(self, found: pa.Table, codes: Codes) -> Counting:
        """The causes among cases with these results, whose words are positions in `codes`."""
        return Counting(self, found, codes)


class Counting:
    """The results of some cases that flip, to count the causes of one flip after another by."""

    def __init__(self, causes: Causes, found: pa.Table, codes: Codes) -> None:
        self.causes, self.sides, self.outcomes = causes, causes.sides, causes.outcomes
        self.found, self.codes = found, codes
        self.read: dict[str, Numbers] = {}

    def count(self, flip: Key, rows: Numbers) -> None:
        """Count the cases of one flip, given the places of its rows."""
        here = self.causes.counts.setdefault(flip, {})
        for cause, cases in self._of(flip, rows):
            here[cause] = here.get(cause, 0) + cases

    def _of(self, flip: Key, rows: Numbers) -> Iterator[tuple[Cause, int]]:
        about = flip[0]
        if about in ("status", "legitimacy"):
            yield from self._worse(flip, rows)
        elif about == "role":
            yield from self._tiers(rows)
        elif about == "approvals":
            yield from self._approvals(flip, rows)
        elif about == "tegenprestatie":
            yield from self._answers("question", about, rows)
        else:
            yield from self._answers("agreement", about, rows)

    def _worse(self, flip: Key, rows: Numbers) -> Iterator[tuple[Cause, int]]:
        """The parts that are as bad as the worse outcome, on the side that has it."""
        about, *levels = flip
        old, new = (level if about == "status" else _ANSWERS[level] for level in levels)
        worst, at = max(old, new), int(new > old)
        for key in dict.fromkeys((*self.sides[0], *self.sides[1])):
            part = self.sides[at].get(key)
            bad = (part.status if about == "status" else part.legitimacy) if part else _NONE
            if part is not None and worst in bad:
                verdicts = self._verdicts(SIDES[at], part.output)[rows]
                yield from self._counted(key, rows[_badness(verdicts, bad) == worst])

    def _tiers(self, rows: Numbers) -> Iterator[tuple[Cause, int]]:
        """The tiers that may decide in one pack and not, or perhaps, in the other."""
        for key in dict.fromkeys((*self.sides[0], *self.sides[1])):
            if key[0] == "tier":
                old, new = (self._verdicts(side, f"{TIER}{key[1]}")[rows] for side in SIDES)
                yield from self._counted(key, rows[old != new])

    def _approvals(self, flip: Key, rows: Numbers) -> Iterator[tuple[Cause, int]]:
        """Another decider asks another number; else it is the number itself."""
        old, new = (self._values(side, "role")[rows] for side in SIDES)
        if (old != new).any():
            yield from self._tiers(rows[old != new])
        roles, cases = np.unique(old[old == new], return_counts=True)
        for role, count in zip(roles.tolist(), cases.tolist(), strict=True):
            before, after = (self.outcomes.word("approvals", level) for level in flip[1:])
            yield Cause("quorum", self.outcomes.word("role", role), before, after), count

    def _answers(self, kind: Kind, about: str, rows: Numbers) -> Iterator[tuple[Cause, int]]:
        old, new = (int(self._values(side, about)[rows[0]]) for side in SIDES)
        id_ = about.partition(":")[2] or about
        yield Cause(kind, id_, _word(old), _word(new)), len(rows)

    def _counted(self, key: tuple[Kind, str], rows: Numbers) -> Iterator[tuple[Cause, int]]:
        """A part with each pair of outcomes that it has among these rows."""
        if not len(rows):
            return
        parts = tuple(side.get(key) for side in self.sides)
        weights = _weight(parts[0]), _weight(parts[1])
        old, new = (
            self._verdicts(side, part.output if part else "")[rows]
            for side, part in zip(SIDES, parts, strict=True)
        )
        pairs, cases = np.unique(np.stack((old, new)), axis=1, return_counts=True)
        for (before, after), count in zip(pairs.T.tolist(), cases.tolist(), strict=True):
            told = _word(before), _word(after)
            yield Cause(*key, *told, *weights), count

    def _values(self, side: Side, about: str) -> Numbers:
        """The outcomes of all rows, read once."""
        name = f"values of {side}_{about}"
        if name not in self.read:
            self.read[name] = self.outcomes.values(self.found, side, about, self.codes)
        return self.read[name]

    def _verdicts(self, side: Side, output: str) -> Numbers:
        """An output of all rows as verdicts, read once; what a pack hasn't got is not there."""
        name = f"{side}_{output}"
        if name not in self.read:
            there = name in self.found.column_names
            empty = np.full(self.found.num_rows, NOT_THERE, dtype=np.int64)
            self.read[name] = as_numbers(self.found[name]) if there else empty
        return self.read[name]


def _weight(part: Part | None) -> str:
    return part.weight if part is not None else ""


def _badness(verdicts: Numbers, bad: Badness) -> Numbers:
    """How bad each verdict is."""
    yes, no, unknown = bad
    return np.select(
        [verdicts == 1, verdicts == 0, verdicts == UNSURE], [yes, no, unknown], default=0
    )


def _word(verdict: int) -> str:
    return {1: "yes", 0: "no", UNSURE: UNKNOWN, NOT_THERE: ABSENT}[verdict]


def moved_values(
    policies: tuple[Policy, Policy], days: Iterable[datetime.date], *, strict: bool
) -> tuple[Moved, ...]:
    """Every parameter that the plans of both packs read and that they set otherwise, on the last day it differs."""
    old, new = policies
    types = {node.path: node.type for policy in policies for node in params_of(_all_of(policy))}
    found: dict[str, Moved] = {}
    for day in sorted(days):
        values = (
            dict(zip(policy.plan.params, policy.params(day, strict=strict), strict=True))
            for policy in (old, new)
        )
        before, after = values
        for path in types.keys() & before.keys() & after.keys():
            if before[path] != after[path]:
                found[path] = Moved(path, types[path], before[path], after[path])
    return tuple(found[path] for path in sorted(found))


def values_behind(
    policies: tuple[Policy, Policy], outputs: Iterable[str], moved: Iterable[Moved]
) -> tuple[Moved, ...]:
    """Of the values that moved those that these outputs read, in either pack."""
    sides = [
        {**policy.plan.outputs, **tiers_of(policy), **policy.plan.extras} for policy in policies
    ]
    nodes = [side[name] for side in sides for name in outputs if name in side]
    paths = {node.path for node in params_of(nodes)}
    return tuple(each for each in moved if each.path in paths)


def _all_of(policy: Policy) -> Iterator[Node]:
    yield from policy.plan.outputs.values()
    yield from policy.plan.extras.values()
