"""Who may decide: the role, the mandate behind it, and the quorum that goes with it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from maatwerk_core.engine.assess import Assessment
from maatwerk_core.engine.figures import tier_of
from maatwerk_core.engine.grounds import Grounds
from maatwerk_core.errors import Fault, did_you_mean, fault, pointer_to
from maatwerk_core.model.decision import SETTLES, Brought, MandateUsed
from maatwerk_core.rules.sections import Quorum

#: Under this key the deciding role says why it decides while the mandate is unknown.
MANDATE = "mandate"


@dataclass(frozen=True, slots=True)
class Standing:
    """How the deciding role comes to decide. `open` is what was unknown about its mandate.

    `role` is the one whose quorum counts: its own, or where it may not decide that of the role that may.
    """

    mandate: MandateUsed
    role: str
    open: tuple[str, ...] = ()
    faults: tuple[Fault, ...] = ()


def standing_of(assessment: Assessment, brought: Brought) -> Standing:
    """Whether this role may take this outcome.

    A role of the tier that may decide; where the mandate is unknown (or, for a refusal, nobody's) any role of the
    pack that says why it decides. An outcome that settles nothing can be any role's.
    """
    by, tier = brought.by, tier_of(assessment)
    faults = tuple(unknown_roles(assessment, [by], ("by",)))
    if brought.outcome not in SETTLES or faults:
        return Standing("not_asked", tier.role[0] if tier else by, (), faults)
    may = assessment.output("mandate")
    if may and tier is not None:
        if by in tier.role:
            return Standing("listed", by)
        other = fault("decide.other-role", "/by", given=by, choices=tier.role)
        return Standing("not_asked", tier.role[0], (), (other,))
    if may is False and brought.outcome != "refuse":
        return Standing("not_asked", by, (), (fault("decide.nobody-may", "/outcome"),))
    return _accepting(assessment, brought)


def _accepting(assessment: Assessment, brought: Brought) -> Standing:
    names, accepts = open_mandate(assessment), dict(brought.accepts)
    if MANDATE in accepts or (names and all(name in accepts for name in names)):
        return Standing("accepted", brought.by, names)
    missing = fault("decide.mandate-unknown", f"/accepts/{MANDATE}", by=brought.by, open=names)
    return Standing("not_asked", brought.by, names, (missing,))


def open_mandate(assessment: Assessment) -> tuple[str, ...]:
    """What keeps the tier unknown: facts of the case and values of the pack."""
    return Grounds(assessment).missing(["mandate", "tier"])


def unknown_roles(
    assessment: Assessment, roles: list[str], path: tuple[str | int, ...]
) -> Iterator[Fault]:
    """A fault for each role that the pack doesn't have."""
    known = [role.id for role in assessment.policy.pack.roles]
    for role in roles:
        if role not in known:
            near = did_you_mean(role, known)
            choices = known or None  # a pack without roles has none to choose from
            yield fault(
                "decide.unknown-role", pointer_to(path), given=role, choices=choices, near=near
            )


def quorum_for(assessment: Assessment, by: str) -> Quorum | None:
    """The quorum of the deciding role: its own, else that of an equal role in its tier."""
    pack = assessment.policy.pack
    if pack.quorum is None or pack.quorum == "none":
        return None
    by_role = {row.id: row for row in pack.quorum}
    if by in by_role:
        return by_role[by]
    equals = next((t.role for t in pack.mandate.tiers or () if by in t.role), ())
    return next((by_role[role] for role in equals if role in by_role), None)


def value_of(assessment: Assessment, path: str) -> Any:
    """A value of the policy on the day of the assessment, under its strictness."""
    return assessment.policy.value(path, assessment.day, strict=assessment.result.strict).value
