"""Rules about tables whose rows leave something out, or of which two say something else of the same facts."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from maatwerk_core.engine.assess import Assessment
from maatwerk_core.model.verdicts import approvals_text
from maatwerk_core.rules.expression import Node, Param, Test, all_of, any_of, negate
from maatwerk_core.rules.pack import Pack
from maatwerk_core.rules.policy import Policy
from maatwerk_core.rules.sections import Quorum
from maatwerk_core.workshop.analysis.evidence import Confirms, Evidence, look_for, never, replayed
from maatwerk_core.workshop.analysis.finding import Found, Rule, found
from maatwerk_core.workshop.analysis.rows import TierRow, tier_rows, tier_table
from maatwerk_core.workshop.analysis.subject import Subject


def find_gaps(subject: Subject) -> Iterator[Found]:
    """Facts for which no tier applies though one covers the amount, a tier without quorum, nothing to write."""
    yield from _gap_between_tiers(subject)
    yield from _tiers_without_quorum(subject)
    yield from _nothing_to_write(subject)


def _gap_between_tiers(subject: Subject) -> Iterator[Found]:
    path = ("mandate", "tiers")
    rows = tier_rows(subject.policy)
    if not rows or not subject.writes(path):
        return
    none = all_of(*(negate(row.when) for row in rows))
    covered = any_of(*(row.covers for row in rows))
    evidence = look_for(subject.policy, all_of(none, covered), _no_tier_applies)
    yield from _told(evidence, found(path, table="mandate.tiers"))


def _no_tier_applies(assessment: Assessment) -> bool:
    *tiers, _ = tier_table(assessment.policy.plan).rows
    covers = (row.covers for row in tier_rows(assessment.policy))
    return all(replayed(assessment, row.when) is False for row in tiers) and any(
        replayed(assessment, node) is True for node in covers
    )


def _tiers_without_quorum(subject: Subject) -> Iterator[Found]:
    """Where some roles have a quorum, a tier of which no role has one leaves the number of approvals unknown."""
    policy = subject.policy
    named = set(_quorums(policy.pack))
    for row in tier_rows(policy):
        path = ("mandate", "tiers", row.at, "role")
        if not named or named & set(row.tier.role) or not subject.writes(path):
            continue
        evidence = look_for(policy, row.decides, _decides(row))
        if evidence.answer == "none" and never(policy, row.decides) == "none":
            evidence = Evidence("undecided")
        yield from _told(evidence, found(path, table="quorum", row=row.role))


def _quorums(pack: Pack) -> dict[str, Quorum]:
    return {row.id: row for row in pack.quorum} if isinstance(pack.quorum, tuple) else {}


def _decides(row: TierRow) -> Confirms:
    return lambda assessment: assessment.output("tier") == row.at


def _nothing_to_write(subject: Subject) -> Iterator[Found]:
    """Of two rows or more none applies; a single row with a condition asks for something extra and is no table."""
    policy, path = subject.policy, ("substantiation",)
    rows = [f"substantiation:{row.id}" for row in policy.pack.substantiation]
    if len(rows) < 2 or not subject.writes(path):
        return
    none = all_of(*(negate(policy.plan.extras[row]) for row in rows))

    def confirms(assessment: Assessment) -> bool:
        return all(assessment.on_demand(row) is False for row in rows)

    yield from _told(look_for(policy, none, confirms), found(path, table="substantiation"))


def find_overlaps(subject: Subject) -> Iterator[Found]:
    """Two tiers with one ceiling that both apply, or equal roles of one tier with another quorum: order decides."""
    rows = tier_rows(subject.policy)
    for row in rows:
        for other in rows[: row.at]:
            yield from _overlapping(subject, other, row)
        yield from _unequal_quorums(subject, row)


def _overlapping(subject: Subject, lower: TierRow, row: TierRow) -> Iterator[Found]:
    """A higher ceiling is the meaning of the table; with the same one only the order says who decides."""
    policy, path = subject.policy, ("mandate", "tiers", row.at, "ceiling")
    if not subject.writes(path):
        return
    same: Node = Test(lower.ceiling, "=", row.ceiling)

    def confirms(assessment: Assessment) -> bool:
        both = [tier_rows(assessment.policy)[one.at].when for one in (lower, row)]
        return all(replayed(assessment, when) is True for when in both) and (
            assessment.output("tier") == lower.at
        )

    evidence = look_for(policy, all_of(lower.decides, row.when, same), confirms)
    if evidence.answer == "none" or never(policy, row.decides) == "found":
        return
    yield from _told(evidence, found(path, table="mandate.tiers", row=row.role, other=lower.role))


def _unequal_quorums(subject: Subject, row: TierRow) -> Iterator[Found]:
    policy, path = subject.policy, ("mandate", "tiers", row.at, "role")
    named = _quorums(policy.pack)
    equal = [named[role] for role in row.tier.role if role in named]
    for first, other in ((equal[0], other) for other in equal[1:] if subject.writes(path)):
        apart = negate(Test(_approvals(first), "=", _approvals(other)))
        evidence = look_for(policy, all_of(row.decides, apart), _decides(row))
        few, many = (_asked(policy, evidence, role) for role in (first, other))
        what = found(path, table="quorum", row=other.id, other=first.id, first=few, second=many)
        yield from _told(evidence, what)


def _asked(policy: Policy, evidence: Evidence, quorum: Quorum) -> object:
    """How many approvals a role asks for on the day of the witness."""
    if evidence.witness is None:
        return None
    return (
        approvals_text(policy.value(_approvals(quorum).path, evidence.witness.day).value) or "none"
    )


def _approvals(quorum: Quorum) -> Param:
    return Param(f"quorum.{quorum.id}.approvals", "int")


def _told(evidence: Evidence, what: Found) -> Iterator[Found]:
    """The finding with its witness; nothing where there are no such facts."""
    if evidence.answer != "none":
        yield replace(what, witness=evidence.witness, state=evidence.answer)


RULES: tuple[Rule, ...] = (
    Rule("table.gap", "error", find_gaps),
    Rule("table.overlap", "error", find_overlaps),
)
