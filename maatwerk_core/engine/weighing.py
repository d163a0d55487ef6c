"""Weighs what people bring to a decision, part by part; what is missing in any of them comes together here."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from maatwerk_core.engine.acceptance import accept_unknowns, not_open, open_names
from maatwerk_core.engine.approvals import Rules, Tally, count_votes, each_once
from maatwerk_core.engine.assess import Assessment
from maatwerk_core.engine.brakes import BRAKE, Braked, weigh_brakes
from maatwerk_core.engine.deciders import (
    MANDATE,
    Standing,
    open_mandate,
    quorum_for,
    standing_of,
    unknown_roles,
    value_of,
)
from maatwerk_core.engine.releases import nothing_to_release, release_stops, stopping
from maatwerk_core.engine.substantiation import Wanted, unasked, unknown_rows, wanted, write
from maatwerk_core.errors import Fault
from maatwerk_core.model.assessment import Finding
from maatwerk_core.model.decision import (
    GIVES,
    SETTLES,
    Accepted,
    Brought,
    QuorumUsed,
    Released,
    Vote,
    Written,
)
from maatwerk_core.rules.sections import Quorum

#: Under this key the deciding role says why it goes ahead without knowing how many have to agree.
QUORUM = "quorum"
#: What may be unknown about a quorum.
UNKNOWN_IN_QUORUM = ("approvals", "requester_counts", "of", "members", "no_answer_is")


@dataclass(frozen=True, slots=True)
class Weighed:
    """What came of each part, with its faults."""

    standing: Standing
    rules: Rules
    tally: Tally
    brakes: Braked
    votes: tuple[Vote, ...]
    accepted: tuple[Accepted, ...]
    released: tuple[Released, ...]
    written: tuple[Written, ...]
    faults: tuple[Fault, ...]

    @property
    def quorum(self) -> QuorumUsed:
        """Met by itself, or with something unknown about it accepted."""
        return "accepted" if self.tally.leaned_on else "met"


def weigh(assessment: Assessment, brought: Brought) -> Weighed:
    """All parts of what was brought, and every fault in them."""
    findings = assessment.findings
    votes, twice = each_once(brought.votes)
    standing = standing_of(assessment, brought)
    rules = rules_for(assessment, standing.role)
    quorum = quorum_for(assessment, standing.role)
    tally, brakes = _colleagues(assessment, brought, votes, rules, quorum)
    names = open_names(findings) if brought.outcome in SETTLES else {}
    taken, unknown = accept_unknowns(names, dict(brought.accepts))
    stops = stopping(findings) if brought.outcome in GIVES else ()
    released, stopped = release_stops(assessment, stops, dict(brought.releases))
    asked = wanted(assessment, findings, brought)
    written, unwritten = write(assessment, asked, dict(brought.motivations))
    leaned = _leaned(assessment, brought, standing, (*tally.leaned_on, *brakes.leaned_on), rules)
    faults = (
        *standing.faults,
        *_roles(assessment, brought, votes),
        *twice,
        *tally.faults,
        *brakes.faults,
        *unknown,
        *stopped,
        *unwritten,
        *_slips(assessment, brought, findings, rules, asked),
    )
    accepted = tuple({one.path: one for one in (*taken, *leaned)}.values())
    return Weighed(
        standing, rules, tally, brakes, votes, accepted, released, written, tuple(faults)
    )


def rules_for(assessment: Assessment, by: str) -> Rules:
    """What the pack says of approvals where this role decides."""
    quorum = quorum_for(assessment, by)
    path = f"quorum.{quorum.id if quorum else by}"
    if assessment.policy.pack.quorum == "none":
        return Rules(path, 0)
    names = ("approvals", "requester_counts", "of", "no_answer_is")
    return Rules(path, *(value_of(assessment, f"{path}.{name}") for name in names))


def _colleagues(
    assessment: Assessment,
    brought: Brought,
    votes: tuple[Vote, ...],
    rules: Rules,
    quorum: Quorum | None,
) -> tuple[Tally, Braked]:
    """Approvals and brakes; only what gives something asks for them."""
    accepts = _spread(dict(brought.accepts), rules.path)
    tally = count_votes(votes, rules, accepts)
    if brought.outcome not in GIVES:
        return Tally(tally.approvals, (), ()), Braked()
    brake = quorum.brake if quorum else None
    then = value_of(assessment, f"{rules.path}.brake.then")
    return tally, weigh_brakes(votes, brake, rules.path, accepts, dict(brought.releases), then)


def _spread(accepts: Mapping[str, str], path: str) -> dict[str, str]:
    """Who accepts the quorum as a whole accepts what is unknown in it; a brake is not among that."""
    words = accepts.get(QUORUM)
    if words is None:
        return dict(accepts)
    return {f"{path}.{name}": words for name in UNKNOWN_IN_QUORUM} | dict(accepts)


def _leaned(
    assessment: Assessment,
    brought: Brought,
    standing: Standing,
    paths: tuple[str, ...],
    rules: Rules,
) -> Iterator[Accepted]:
    """What was accepted of the mandate, the quorum and rows of which it is unknown whether they apply."""
    accepts = _spread(dict(brought.accepts), rules.path)
    if standing.mandate == "accepted":
        if MANDATE in accepts:
            yield Accepted(MANDATE, accepts[MANDATE], standing.open)
        else:
            yield from (Accepted(path, accepts[path], (path,)) for path in standing.open)
    rows = unknown_rows(assessment) if brought.outcome in GIVES else ()
    for path in (*paths, *rows, *_of_checks(assessment.findings)):
        if path in accepts:
            yield Accepted(path, accepts[path], (path,))


def _of_checks(findings: Mapping[str, Finding]) -> Iterator[str]:
    """What keeps it unknown whether a rule is followed that one follows or explains."""
    for finding in findings.values():
        for reason in finding.reasons:
            if reason.severity == "motivate" and reason.verdict == "unknown":
                yield from reason.missing


def _roles(assessment: Assessment, brought: Brought, votes: tuple[Vote, ...]) -> Iterator[Fault]:
    for at, vote in enumerate(votes):
        yield from unknown_roles(assessment, [vote.role], ("votes", at, "role"))
    for check, release in brought.releases:
        yield from unknown_roles(assessment, [release.by], ("releases", check, "by"))


def _slips(
    assessment: Assessment,
    brought: Brought,
    findings: Mapping[str, Finding],
    rules: Rules,
    asked: Iterable[Wanted],
) -> Iterator[Fault]:
    """Words and releases about something that isn't there: by far most often a slip of the pen."""
    yield from unasked(assessment, dict(brought.motivations), asked)
    if brought.outcome not in SETTLES:
        return
    names = open_names(findings)
    in_quorum = (f"{rules.path}.{name}" for name in (*UNKNOWN_IN_QUORUM, "brake"))
    of_votes = (
        f"votes.{vote.person}.{name}"
        for vote in brought.votes
        for name in ("knows_household", "requester")
        if getattr(vote, name) is None
    )
    can_be = [*names, *(question for found in names.values() for question in found)]
    can_be += [*open_mandate(assessment), MANDATE, QUORUM, *in_quorum, *of_votes]
    can_be += [*unknown_rows(assessment), *_of_checks(findings)]
    yield from not_open(dict(brought.accepts), can_be)
    stops = (*stopping(findings), *((BRAKE,) if any(v.brake for v in brought.votes) else ()))
    yield from nothing_to_release(dict(brought.releases), stops)
