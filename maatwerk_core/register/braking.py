"""Which brake holds a plan up, as the pack has it: a brake that the pack doesn't know is set aside and stops nobody."""

from __future__ import annotations

from maatwerk_core.engine.brakes import BRAKE, weigh_brakes
from maatwerk_core.engine.deciders import quorum_for
from maatwerk_core.model.decision import Vote
from maatwerk_core.register.bench import Bench


def holding(bench: Bench) -> Vote | None:
    """The first vote that pulls the brake and holds the plan up, or `None`.

    Whoever may decide has a quorum that names who brakes on what. Where it is unknown who may decide, a brake holds
    that holds for any role.
    """
    pulled = [vote for vote in bench.dossier.votes if vote.brake]
    role = bench.assessment.findings["mandate"]["role"]
    roles = [role] if role else [one.id for one in bench.assessment.policy.pack.roles]
    if pulled and any(_holds(bench, pulled, one) for one in roles):
        return pulled[0]
    return None


def braking_roles(bench: Bench) -> set[str]:
    """The roles that pulled the brake: none of them releases it."""
    return {vote.role for vote in bench.dossier.votes if vote.brake}


def _holds(bench: Bench, pulled: list[Vote], role: str) -> bool:
    quorum = quorum_for(bench.assessment, role)
    path = f"quorum.{quorum.id if quorum else role}"
    dossier = bench.dossier
    releases = {about: one for about, one in dossier.releases if about == BRAKE}
    brake = quorum.brake if quorum else None
    return bool(weigh_brakes(pulled, brake, path, dict(dossier.accepts), releases).faults)
