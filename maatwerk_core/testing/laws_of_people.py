"""Laws of those who decide together: an approval more does no harm, and a brake is about legality."""

from __future__ import annotations

from typing import Any

from hypothesis import strategies as st

from maatwerk_core.engine.assess import Assessment, assess
from maatwerk_core.engine.decide import decide
from maatwerk_core.model.case import Case
from maatwerk_core.model.decision import Decision, Vote
from maatwerk_core.rules.policy import Policy
from maatwerk_core.rules.sections import Quorum
from maatwerk_core.testing.drawn_cases import cases
from maatwerk_core.testing.drawn_records import ANYWHERE, records
from maatwerk_core.testing.law import Breach, Law, LawKeeper

#: What `decide` says when colleagues do not agree in sufficient number.
TOO_FEW = frozenset({"decide.approvals-short", "decide.approvals-in-doubt", "decide.not-all"})
#: What it says when a colleague holds the plan up.
HELD_UP = frozenset({"decide.braked", "decide.brake-unknown"})
GROUNDS = ("returns", "involvement", "mandate", "tegenprestatie", "side_effects")


def _found(assessment: Assessment, by: str, votes: list[Vote]) -> frozenset[str]:
    """The codes of everything that is missing for this decision."""
    outcome = decide(assessment, "grant", by, votes, on=assessment.day)
    return frozenset() if isinstance(outcome, Decision) else frozenset(one.code for one in outcome)


def _words(codes: frozenset[str]) -> str:
    return ", ".join(sorted(codes)) or "niets ontbreekt / nothing is missing"


def _roles(policy: Policy) -> tuple[str, ...]:
    return tuple(role.id for role in policy.pack.roles)


def _quorums(policy: Policy) -> tuple[Quorum, ...]:
    rows = policy.pack.quorum
    return () if rows is None or isinstance(rows, str) else rows


def _no_quorum(policy: Policy) -> str:
    if _quorums(policy):
        return ""
    return "het pakket vraagt niemand om akkoord / the pack asks nobody to agree"


# --- an extra approval ------------------------------------------------------------------------


@st.composite
def _votes(draw: st.DrawFn, policy: Policy) -> tuple[Case, str, list[Vote], str]:
    roles = st.sampled_from(_roles(policy))
    by = draw(st.sampled_from([quorum.id for quorum in _quorums(policy)]))
    given: dict[str, Any] = {
        "person": st.sampled_from("abcdef"),
        "role": roles,
        "brake": st.just(False),
    }
    votes = draw(
        st.lists(records(Vote, ANYWHERE, given=given), max_size=4, unique_by=lambda v: v.person)
    )
    return draw(cases(policy)), by, votes, draw(roles)


def approval_that_harms(policy: Policy, drawn: tuple[Case, str, list[Vote], str]) -> Breach | None:
    """Enough approvals that are no longer enough when someone else agrees too."""
    case, by, votes, role = drawn
    assessment = assess(case, policy)
    before = _found(assessment, by, votes) & TOO_FEW
    if before:
        return None
    more = Vote(person="z", role=role, approves=True, knows_household=False, requester=False)
    after = _found(assessment, by, [*votes, more]) & TOO_FEW
    if not after:
        return None
    told = "; ".join(_vote_words(vote) for vote in votes) or "geen / none"
    return Breach(
        f"{by} beslist, stemmen / votes: {told}: {_words(before)}",
        f"met nog een akkoord van / with one more approval by {role}: {_words(after)}",
        case,
    )


def _vote_words(vote: Vote) -> str:
    said = {name: getattr(vote, name) for name in ("approves", "knows_household", "requester")}
    return f"{vote.person} ({vote.role}) {said}"


EXTRA_APPROVAL = Law(
    "een akkoord meer breekt nooit een quorum",
    "an extra approval never breaks a quorum",
    _votes,
    approval_that_harms,
    _no_quorum,
)

# --- the brake --------------------------------------------------------------------------------


@st.composite
def _brakes(draw: st.DrawFn, policy: Policy) -> tuple[Case, str, str, str]:
    quorum = draw(st.sampled_from(_quorums(policy)))
    named = quorum.brake.by if quorum.brake else ()
    roles = (*(role for role in named if role in _roles(policy)), *_roles(policy))
    ground = draw(st.sampled_from(("legitimacy", *GROUNDS)))
    return draw(cases(policy)), quorum.id, draw(st.sampled_from(roles)), ground


def brake_on_something_else(policy: Policy, drawn: tuple[Case, str, str, str]) -> Breach | None:
    """A plan held up on another ground than legality; or a named brake on legality that doesn't hold it up."""
    case, by, role, ground = drawn
    assessment = assess(case, policy)
    vote = Vote(person="a", role=role, approves=True, brake=True, ground=ground)  # type: ignore[arg-type]  # reason: drawn from the grounds that there are
    held = _found(assessment, by, [vote]) & HELD_UP
    pulled = f"{by} beslist, {role} remt op / brakes on {ground}: {_words(held)}"
    if held and ground != "legitimacy":
        return Breach(
            pulled, "een rem gaat alleen over rechtmatigheid / a brake is about legality only", case
        )
    if not held and ground == "legitimacy" and _named(assessment, policy, by, role):
        return Breach(
            pulled, "het pakket noemt deze rol voor de rem / the pack names this role", case
        )
    return None


def _named(assessment: Assessment, policy: Policy, by: str, role: str) -> bool:
    """Does the pack name this role for a brake on legality, where that role decides?"""
    if assessment.output("mandate") is not None:
        return False  # then it may be another tier's quorum that counts
    quorum = next(one for one in _quorums(policy) if one.id == by)
    brake = quorum.brake
    return brake is not None and role in brake.by and "legitimacy" in brake.grounds


BRAKE = Law(
    "een rem houdt een plan op om rechtmatigheid, en om niets anders",
    "a brake holds a plan up on legality, and on nothing else",
    _brakes,
    brake_on_something_else,
    _no_quorum,
)


class PeopleLaws(LawKeeper):
    """Laws of those who decide together."""

    def test_an_extra_approval_never_breaks_a_quorum(self) -> None:
        """Whoever else agrees does no harm."""
        self.hold(EXTRA_APPROVAL)

    def test_the_brake_works_on_legality_only(self) -> None:
        """And where the pack names a role for it, it works."""
        self.hold(BRAKE)
