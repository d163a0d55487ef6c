"""What has to be put into words for a decision: rules not followed, rows of the pack, the outcome, a refusal."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Literal, NamedTuple, TypeAlias

from maatwerk_core.engine.assess import Assessment
from maatwerk_core.errors import Fault, did_you_mean, fault
from maatwerk_core.model.assessment import Finding
from maatwerk_core.model.decision import GIVES, Brought, Written

Why: TypeAlias = Literal["check", "ask", "question", "substantiation", "outcome", "refusal"]

#: Outcomes that need words of their own, under their own name.
SAYS_WHY: frozenset[str] = frozenset({"deviate", "refer", "solved_without_money", "refuse"})
#: What a refusal says beside why.
NOTHING, INSTEAD, CHILDREN = "nothing", "instead", "children"


class Wanted(NamedTuple):
    """Words that are asked for, and why; `about` is the row of the pack that asks for them."""

    id: str
    why: Why
    about: str = ""


def wanted(
    assessment: Assessment, findings: Mapping[str, Finding], brought: Brought
) -> tuple[Wanted, ...]:
    """All words that this outcome needs, each once, in the order in which people are asked for them."""
    found: list[Wanted] = []
    if brought.outcome in SAYS_WHY:
        found.append(Wanted(brought.outcome, "outcome"))
    if brought.outcome in GIVES:
        found += [*_not_followed(findings, brought), *_rows(assessment, brought)]
    if brought.outcome == "refuse":
        found += _of_a_refusal(assessment)
    return tuple({words.id: words for words in reversed(found)}.values())[::-1]


def write(
    assessment: Assessment, asked: Iterable[Wanted], motivations: Mapping[str, str]
) -> tuple[tuple[Written, ...], tuple[Fault, ...]]:
    """The words that were written, and a fault for all that weren't. What the case itself says needs no second time."""
    written, faults = [], []
    for id_, why, about in asked:
        words = motivations.get(id_, "").strip() or (_said(assessment) if id_ == NOTHING else "")
        if words:
            written.append(Written(id_, words, why))
        else:
            code = "decide.motivate" if why in ("check", "ask", "question") else "decide.write"
            faults.append(fault(code, f"/motivations/{id_}", id=id_, about=about or None))
    return tuple(written), tuple(faults)


def unasked(
    assessment: Assessment, motivations: Mapping[str, str], asked: Iterable[Wanted]
) -> Iterator[Fault]:
    """A fault for words about something that this pack doesn't have: a slip of the pen."""
    plan, pack = assessment.policy.plan, assessment.policy.pack
    known = {words.id for words in asked} | {check.id for check in plan.checks} | set(plan.asked)
    known |= {id_ for row in pack.substantiation for id_, *_ in row.write} | SAYS_WHY
    known |= {"returns", "involvement", "tegenprestatie", "side_effects"}
    known |= {NOTHING, INSTEAD, CHILDREN}
    for id_ in motivations:
        if id_ not in known:
            near = did_you_mean(id_, known)
            yield fault("decide.nothing-to-motivate", f"/motivations/{id_}", given=id_, near=near)


def _not_followed(findings: Mapping[str, Finding], brought: Brought) -> Iterator[Wanted]:
    """Comply or explain: checks and questions that are no, and checks of which it is unknown."""
    for question, finding in findings.items():
        for reason in finding.reasons:
            unknown = reason.verdict == "unknown" and not _accepted(reason.missing, brought)
            if reason.severity == "motivate" and (reason.verdict == "no" or unknown):
                yield Wanted(reason.id, "ask" if reason.kind == "ask" else "check")
        if finding.counts and finding.verdict == "no" and question not in ("legitimacy", "mandate"):
            yield Wanted(question, "question")


def _accepted(missing: tuple[str, ...], brought: Brought) -> bool:
    accepts = dict(brought.accepts)
    return bool(missing) and all(name in accepts for name in missing)


def _rows(assessment: Assessment, brought: Brought) -> Iterator[Wanted]:
    """Rows add up; one of which it is unknown whether it applies counts, unless that is accepted in words."""
    accepts = dict(brought.accepts)
    for row in assessment.policy.pack.substantiation:
        verdict = assessment.on_demand(f"substantiation:{row.id}")
        if verdict or (verdict is None and f"substantiation.{row.id}" not in accepts):
            for id_, *_ in row.write:
                yield Wanted(str(id_), "substantiation", row.id)


def unknown_rows(assessment: Assessment) -> tuple[str, ...]:
    """The rows of which it is unknown whether they apply, by path."""
    rows = (row.id for row in assessment.policy.pack.substantiation)
    return tuple(
        f"substantiation.{id_}"
        for id_ in rows
        if assessment.on_demand(f"substantiation:{id_}") is None
    )


def _of_a_refusal(assessment: Assessment) -> Iterator[Wanted]:
    """What happens if nothing is done, what they get instead, and the children's interest unless there are none."""
    yield Wanted(NOTHING, "refusal")
    yield Wanted(INSTEAD, "refusal")
    if assessment.on_demand("fact:children") != 0:
        yield Wanted(CHILDREN, "refusal")


def _said(assessment: Assessment) -> str:
    return assessment.case.scenarios.nothing.happens or ""
