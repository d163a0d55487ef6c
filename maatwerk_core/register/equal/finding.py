"""Finds the precedents of a case in a register, and counts the decisions that say nothing about it."""

from __future__ import annotations

import datetime
from collections import Counter
from collections.abc import Iterable, Iterator

from maatwerk_core.engine.assess import Assessment
from maatwerk_core.errors import Faults
from maatwerk_core.register.equal.distance import measure
from maatwerk_core.register.equal.earlier import (
    Earlier,
    Shelf,
    earlier_decisions,
    receipt_of,
)
from maatwerk_core.register.equal.outcomes import Settled, decided_otherwise
from maatwerk_core.register.equal.precedents import LIKE, LeftOut, Precedent, Precedents, Severity
from maatwerk_core.register.equal.reading import facts_kept, facts_of
from maatwerk_core.register.equal.rules_then import same_today
from maatwerk_core.register.equal.weights import Weights, weights_of
from maatwerk_core.register.subject import subject_in
from maatwerk_core.rules.policy import Policy


def find_precedents(
    shelf: Shelf,
    assessment: Assessment,
    settled: Settled | None = None,
    *,
    itself: str | None = None,
    before: int | None = None,
    subject: str | None = None,
    words: str | None = None,
) -> Precedents:
    """The precedents of a case under its pack. Without `settled` the case is held to ask for a grant of its amount.

    `itself` is the dossier of the case, which is no precedent of its own, nor are others of its `subject`; `before` a
    place in the chain behind which decisions came later. Raises `Faults` where the register can't be read.
    """
    weights = weights_of(assessment.policy, assessment.day)
    beside = settled or Settled("grant", assessment.on_demand("fact:amount"))
    earlier = earlier_decisions(shelf, assessment.policy.id, before)
    counting = _Counting(shelf, assessment, weights, beside, subject)
    found = tuple(counting.each(one for one in earlier if one.dossier != itself))
    nearest = sorted(found, key=lambda one: (one.distance.bp, -one.on.toordinal(), one.dossier))
    severity = severity_of(assessment)
    return Precedents(
        beside, settled is None, tuple(nearest), counting.left_out, weights, severity, words
    )


def severity_of(assessment: Assessment) -> Severity:
    """How heavy an unexplained difference is under the pack: words are asked for (`motivate`) or advised.

    It never stops anything: no law says that two cases are the same.
    """
    section = assessment.policy.pack.precedents
    heavy = section is not None and section.severity in ("motivate", "stop")
    return "motivate" if heavy else "advice"


class _Counting:
    """Goes through earlier decisions and counts those that say nothing."""

    def __init__(
        self,
        shelf: Shelf,
        assessment: Assessment,
        weights: Weights,
        settled: Settled,
        subject: str | None,
    ) -> None:
        self.shelf, self.assessment, self.weights = shelf, assessment, weights
        self.settled, self.subject = settled, subject
        self.ours = facts_of(assessment, weights.facts)
        self.keys = shelf.keys.every()
        self.policies: dict[str, Policy | None] = {}
        self.left: Counter[str] = Counter()

    @property
    def left_out(self) -> LeftOut:
        """Those that say nothing."""
        return LeftOut(**self.left)

    def each(self, earlier: Iterable[Earlier]) -> Iterator[Precedent]:
        """Those that count; of the others only how many there are."""
        for one in earlier:
            found = self._weighed(one)
            if isinstance(found, Precedent):
                yield found
            else:
                self.left[found] += 1

    def _weighed(self, one: Earlier) -> Precedent | str:
        """One that counts, or why it doesn't."""
        if one.regretted:
            return "regretted"
        key = self.keys.get(one.dossier)
        receipt = receipt_of(one, key)
        if receipt is None:
            return "erased"
        then, now = self._policy(one.policy), self.assessment
        if then is None:
            return "unreadable"
        if not same_today(receipt, then, now.policy, now.day):
            return "other_rules"
        distance = measure(
            self.ours, facts_kept(receipt, then, self.weights.facts), self.weights.weighed
        )
        if distance.within(LIKE) is not False and self._is_own(one, key):
            return "own"
        settled = Settled(one.outcome or "", one.amount_cents)
        on = datetime.date.fromisoformat(one.on)
        otherwise = decided_otherwise(self.settled, settled)
        return Precedent(one.dossier, on, settled, distance, otherwise)

    def _is_own(self, one: Earlier, key: bytes | None) -> bool:
        return self.subject is not None and subject_in(one.opened, key) == self.subject

    def _policy(self, hash_: str) -> Policy | None:
        """The policy of a dossier, which others share; `None` for one that this engine refuses."""
        if hash_ not in self.policies:
            try:
                self.policies[hash_] = self.shelf.policies.load(hash_)
            except Faults:
                self.policies[hash_] = None
        return self.policies[hash_]
