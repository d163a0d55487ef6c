"""Whether a colleague holds the plan up: only roles that the pack names, only on the grounds it names."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from maatwerk_core.errors import Fault, fault
from maatwerk_core.model.decision import Release, Released, Vote
from maatwerk_core.rules.sections import Brake

#: The key under which a brake is released.
BRAKE = "brake"


@dataclass(frozen=True, slots=True)
class Braked:
    """What came of the brakes: released, set aside (role and ground), leaned on, or holding the plan up."""

    released: tuple[Released, ...] = ()
    set_aside: tuple[tuple[str, str], ...] = ()
    leaned_on: tuple[str, ...] = ()
    faults: tuple[Fault, ...] = ()


def weigh_brakes(
    votes: Iterable[Vote],
    brake: Brake | None,
    path: str,
    accepts: Mapping[str, str],
    releases: Mapping[str, Release],
    then: str | None = None,
) -> Braked:
    """What the brakes of these votes do. Whoever takes no part brakes nothing.

    With `brake` unknown a brake on legitimacy holds until the deciding role accepts, in words, that nobody is named.

    >>> vote = Vote(person="a", role="inkomensconsulent", brake=True)
    >>> consulent = Brake(by=("inkomensconsulent",), grounds=("legitimacy",))
    >>> [found.code for found in weigh_brakes([vote], consulent, "quorum.team", {}, {}).faults]
    ['decide.braked']
    """
    pulled = [vote for vote in votes if vote.brake and vote.knows_household is not True]
    holding = [vote for vote in pulled if _holds(vote, brake)]
    aside = tuple(sorted((v.role, v.ground) for v in pulled if v not in holding))
    if not holding:
        return Braked(set_aside=aside)
    where = f"{path}.brake"
    if brake is None and where in accepts:
        return Braked(set_aside=aside, leaned_on=(where,))
    roles = sorted({vote.role for vote in holding})
    release = releases.get(BRAKE)
    if release is not None and release.by not in roles:
        return Braked((Released(BRAKE, release.by, release.grounds, listed=False),), aside)
    code = "decide.brake-unknown" if brake is None else "decide.braked"
    grounds = sorted({vote.ground for vote in holding})
    found = fault(code, "/votes", roles=roles, grounds=grounds, path=where, then=then)
    return Braked(set_aside=aside, faults=(found,))


def _holds(vote: Vote, brake: Brake | None) -> bool:
    if brake is None:
        return vote.ground == "legitimacy"
    return vote.role in brake.by and vote.ground in brake.grounds
