"""Words, acceptances and releases that fit nothing in a plan: slips of the pen, told when they come in."""

from __future__ import annotations

import datetime
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import TypeVar

from maatwerk_core.engine.assess import Assessment
from maatwerk_core.engine.decide import decide
from maatwerk_core.errors import Fault
from maatwerk_core.model.decision import SETTLES, Decision, Release, Vote

T = TypeVar("T")

#: What the engine says of words that are about nothing, and the part they stand in.
NOTHING = {
    "decide.nothing-to-motivate": "motivations",
    "decide.nothing-to-accept": "accepts",
    "decide.nothing-to-release": "releases",
}


@dataclass(frozen=True, slots=True)
class Said:
    """All that was said in a dossier, by what it is about."""

    votes: tuple[Vote, ...] = ()
    motivations: Mapping[str, str] = field(default_factory=dict)
    accepts: Mapping[str, str] = field(default_factory=dict)
    releases: Mapping[str, Release] = field(default_factory=dict)

    def decide(
        self, assessment: Assessment, outcome: str, by: str, on: datetime.date | None
    ) -> Decision | tuple[Fault, ...]:
        """The decision by all of this, or everything that is missing."""
        return decide(
            assessment, outcome, by, self.votes, self.motivations, self.accepts, self.releases, on
        )

    def without(self, faults: tuple[Fault, ...]) -> Said:
        """The same less what fits nothing."""
        gone = {(NOTHING[one.code], _about(one)) for one in faults if one.code in NOTHING}

        def left(part: str, said: Mapping[str, T]) -> dict[str, T]:
            return {about: one for about, one in said.items() if (part, about) not in gone}

        return Said(
            self.votes,
            left("motivations", self.motivations),
            left("accepts", self.accepts),
            left("releases", self.releases),
        )


def decide_by(
    said: Said, assessment: Assessment, outcome: str, by: str, on: datetime.date
) -> Decision | tuple[Fault, ...]:
    """The decision by what was said; words that are about nothing under this outcome are left aside."""
    found = said.decide(assessment, outcome, by, on)
    if isinstance(found, Decision):
        return found
    fitting = said.without(found)
    return found if fitting == said else fitting.decide(assessment, outcome, by, on)


def fits_nothing(assessment: Assessment, said: Said) -> tuple[Fault, ...]:
    """The faults of words that fit under no outcome and no role of the pack; none where they fit somewhere."""
    faults: tuple[Fault, ...] = ()
    for outcome, by in _ways(assessment):
        found = said.decide(assessment, outcome, by, None)
        found = () if isinstance(found, Decision) else found
        faults = tuple(one for one in found if one.code in NOTHING)
        if not faults:
            return ()
    return faults


def _ways(assessment: Assessment) -> Iterator[tuple[str, str]]:
    roles = [role.id for role in assessment.policy.pack.roles]
    # Other outcomes settle nothing and ask nothing: under those, words about nothing would go by.
    for outcome in sorted(SETTLES):
        for role in roles:
            yield outcome, role


def _about(found: Fault) -> str:
    """What the words were about: the last part of the place, as JSON pointers write it."""
    return found.pointer.rpartition("/")[2].replace("~1", "/").replace("~0", "~")
