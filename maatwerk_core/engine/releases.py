"""Which checks stop the plan, and who let it pass, on which written grounds."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from maatwerk_core.engine.assess import Assessment
from maatwerk_core.errors import Fault, did_you_mean, fault
from maatwerk_core.model.assessment import Finding
from maatwerk_core.model.decision import Release, Released
from maatwerk_core.rules.ways import ways_of


def stopping(findings: Mapping[str, Finding]) -> tuple[str, ...]:
    """The checks that can stop a plan and do."""
    return tuple(
        reason.id
        for finding in findings.values()
        for reason in finding.reasons
        if reason.severity == "stop" and reason.verdict == "no"
    )


def release_stops(
    assessment: Assessment, stops: tuple[str, ...], releases: Mapping[str, Release]
) -> tuple[tuple[Released, ...], tuple[Fault, ...]]:
    """Each stop is released by a role that the check names; where it names none, by any role of the pack."""
    released, faults = [], []
    for check in stops:
        release = releases.get(check)
        named = named_for(assessment, check)
        if release is None:
            faults.append(
                fault("decide.stopped", f"/releases/{check}", check=check, named=named or None)
            )
        elif named and release.by not in named:
            faults.append(
                fault(
                    "decide.may-not-release",
                    f"/releases/{check}/by",
                    check=check,
                    given=release.by,
                    choices=named,
                )
            )
        else:
            released.append(Released(check, release.by, release.grounds, listed=bool(named)))
    return tuple(released), tuple(faults)


def named_for(assessment: Assessment, check: str) -> tuple[str, ...]:
    """The roles that the pack names for releasing a check."""
    return ways_of(assessment.policy.pack, check).released_by


def nothing_to_release(releases: Mapping[str, Release], stops: tuple[str, ...]) -> Iterator[Fault]:
    """A fault for each release of something that stops nothing."""
    for check in releases:
        if check not in stops:
            near = did_you_mean(check, stops)
            yield fault("decide.nothing-to-release", f"/releases/{check}", check=check, near=near)
