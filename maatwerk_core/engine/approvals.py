"""Counts approvals: one per person, whoever knows the household aside, the requester as the pack says.

Where something is unknown a vote is read both ways: it counts *surely* when it counts in each reading, and *perhaps*
when in one. What is accepted in words is read in favour of the plan.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace

from maatwerk_core.errors import Fault, fault
from maatwerk_core.model.decision import Vote, VoteCount

#: The number of approvals that stands for everyone.
ALL = -1


@dataclass(frozen=True, slots=True)
class Rules:
    """What a pack says of approvals for the deciding role; `None` is unknown. `path` leads to its section."""

    path: str
    needed: int | None
    requester_counts: bool | None = None
    of: str | None = None
    no_answer_is: str | None = None


@dataclass(frozen=True, slots=True)
class Reading:
    """One vote: does it count as an approval, and which unknowns does that hang on?"""

    counts: bool | None
    doubts: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Tally:
    """What the votes come to. `leaned_on` are the unknowns that had to be accepted for it."""

    approvals: int
    leaned_on: tuple[str, ...]
    faults: tuple[Fault, ...]


def each_once(votes: Iterable[Vote]) -> tuple[tuple[Vote, ...], tuple[Fault, ...]]:
    """One vote per person; who voted twice in two ways has to say which it is.

    >>> once, faults = each_once([Vote(person="a", role="team"), Vote(person="a", role="team")])
    >>> len(once), faults
    (1, ())
    """
    first: dict[str, Vote] = {}
    faults = []
    for at, vote in enumerate(votes):
        if first.setdefault(vote.person, vote) != vote:
            faults.append(fault("decide.voted-twice", f"/votes/{at}", person=vote.person))
    return tuple(first.values()), tuple(faults)


def count_votes(votes: Iterable[Vote], rules: Rules, accepts: Mapping[str, str]) -> Tally:
    """Whether the approvals are enough, and what is missing if not.

    >>> votes = [Vote(person=p, role="team", approves=True, knows_household=False, requester=p == "a") for p in "abc"]
    >>> count_votes(votes, Rules("quorum.team", 3, requester_counts=True), {}).faults
    ()
    >>> count_votes(votes, Rules("quorum.team", 3, requester_counts=False), {}).faults[0].code
    'decide.approvals-short'
    """
    taking_part = [vote for vote in votes if vote.knows_household is not True]
    if rules.needed == ALL:
        return _everyone(taking_part, rules, accepts)
    readings = [read_vote(vote, rules) for vote in taking_part]
    if rules.needed is None:
        return _unknown_number(readings, rules, accepts)
    return _enough(readings, rules.needed, accepts)


def _enough(readings: list[Reading], needed: int, accepts: Mapping[str, str]) -> Tally:
    settled = [_settle(one, accepts) for one in readings]
    surely = sum(one.counts is True for one in settled)
    if surely >= needed:
        unaided = sum(one.counts is True for one in readings)
        return Tally(surely, _leaned_on(readings, accepts) if unaided < needed else (), ())
    if surely + sum(one.counts is None for one in settled) >= needed:
        found = _in_doubt(needed - surely, settled)
    else:
        found = fault("decide.approvals-short", "/votes", have=surely, need=needed)
    return Tally(surely, (), (found,))


def read_vote(vote: Vote, rules: Rules) -> Reading:
    """Does this vote count as an approval? Someone who takes no part is left out before."""
    answers = (
        _approves(vote, rules),
        _may_count(vote, rules),
        _part(
            None if vote.knows_household is None else True, f"votes.{vote.person}.knows_household"
        ),
    )
    if any(answer.counts is False for answer in answers):
        return Reading(False)
    doubts = frozenset().union(*(answer.doubts for answer in answers))
    return Reading(None if doubts else True, doubts)


def count_roles(votes: Iterable[Vote]) -> tuple[VoteCount, ...]:
    """The votes by role, without persons.

    >>> count_roles([Vote(person="a", role="team", approves=True)])[0].approved
    1
    """
    by_role: dict[str, list[Vote]] = {}
    for vote in votes:
        by_role.setdefault(vote.role, []).append(vote)
    return tuple(_count(role, by_role[role]) for role in sorted(by_role))


def _count(role: str, votes: list[Vote]) -> VoteCount:
    present = [vote for vote in votes if vote.knows_household is not True]
    return VoteCount(
        role,
        approved=sum(vote.approves is True for vote in present),
        not_approved=sum(vote.approves is False for vote in present),
        unanswered=sum(vote.approves is None for vote in present),
        recused=len(votes) - len(present),
        braked=sum(vote.brake for vote in present),
    )


def _part(counts: bool | None, path: str) -> Reading:
    return Reading(counts, frozenset((path,)) if counts is None else frozenset())


def _approves(vote: Vote, rules: Rules) -> Reading:
    if vote.approves is not None:
        return Reading(vote.approves)
    silence = None if rules.no_answer_is is None else rules.no_answer_is == "approval"
    return _part(silence, f"{rules.path}.no_answer_is")


def _may_count(vote: Vote, rules: Rules) -> Reading:
    """The requester's own vote, as far as the pack says."""
    if rules.requester_counts or vote.requester is False:
        return Reading(True)
    if rules.requester_counts is None:
        return _part(None, f"{rules.path}.requester_counts")
    return _part(None if vote.requester is None else False, f"votes.{vote.person}.requester")


def _settle(one: Reading, accepts: Mapping[str, str]) -> Reading:
    left = frozenset(path for path in one.doubts if path not in accepts)
    return Reading(True if one.counts is None and not left else one.counts, left)


def _doubts(readings: Iterable[Reading]) -> tuple[str, ...]:
    return tuple(sorted(frozenset[str]().union(*(one.doubts for one in readings))))


def _leaned_on(readings: Iterable[Reading], accepts: Mapping[str, str]) -> tuple[str, ...]:
    return tuple(path for path in _doubts(readings) if path in accepts)


def _unknown_number(readings: list[Reading], rules: Rules, accepts: Mapping[str, str]) -> Tally:
    """The pack doesn't say how many approvals it takes: the deciding role says that it goes ahead all the same."""
    approvals = sum(_settle(one, accepts).counts is True for one in readings)
    path = f"{rules.path}.approvals"
    if path in accepts:
        return Tally(approvals, (path,), ())
    return Tally(approvals, (), (fault("decide.quorum-unknown", f"/accepts/{path}", path=path),))


def _everyone(votes: list[Vote], rules: Rules, accepts: Mapping[str, str]) -> Tally:
    """All agree, and not the requester alone where that vote doesn't count.

    That every member voted can't be told from the votes: it is said in words.
    """
    settled = [_settle(read_vote(vote, rules), accepts) for vote in votes]
    open_to_all = replace(rules, requester_counts=True)
    readings = [read_vote(vote, open_to_all) for vote in votes]
    doubtful = [one for one in (_settle(one, accepts) for one in readings) if one.counts is None]
    approvals = sum(one.counts is True for one in settled)
    leaned = _leaned_on(readings, accepts)
    faults = []
    if any(one.counts is False for one in readings) or all(one.counts is False for one in settled):
        faults.append(fault("decide.not-all", "/votes", have=approvals, voted=len(votes)))
    elif doubtful or not approvals:
        faults.append(_in_doubt(max(len(doubtful), 1), doubtful or settled))
    if rules.of != "present":
        path = f"{rules.path}.{'members' if rules.of == 'members' else 'of'}"
        leaned = (*leaned, path)
        if path not in accepts:
            faults.append(fault("decide.members-unknown", f"/accepts/{path}", path=path))
    return Tally(approvals, () if faults else leaned, tuple(faults))


def _in_doubt(short: int, readings: Iterable[Reading]) -> Fault:
    return fault("decide.approvals-in-doubt", "/votes", short=short, open=_doubts(readings))
