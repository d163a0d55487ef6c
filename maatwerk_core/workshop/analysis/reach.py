"""Rules about what can never be reached: a row, an agreement that nobody can trigger, a check that never applies."""

from __future__ import annotations

from collections.abc import Iterator

from maatwerk_core.engine.assess import Assessment
from maatwerk_core.rules.derived import leaf
from maatwerk_core.rules.expression import YES, Node, Param, Test, all_of
from maatwerk_core.rules.wrong import Path
from maatwerk_core.workshop.analysis.evidence import look_for, never, replayed
from maatwerk_core.workshop.analysis.finding import Found, Rule, found
from maatwerk_core.workshop.analysis.rows import TierRow, tier_rows
from maatwerk_core.workshop.analysis.subject import Subject

#: Where it is said when a check applies, the likeliest cause first.
_APPLIES = ("applies_under", "when", "until", "from", "ground")


def find_unreachable(subject: Subject) -> Iterator[Found]:
    """A tier that no facts and no filled-in parameter lead to, words that are never asked, a route that never opens."""
    for row in tier_rows(subject.policy):
        path: Path = ("mandate", "tiers", row.at)
        if subject.writes(path):
            yield from _never_decides(subject, row, path)
    plan = subject.policy.plan
    tables = (("substantiation", "substantiation", "when"), ("provisions", "open", "open_when"))
    for section, output, field in tables:
        for entry in getattr(subject.policy.pack, section):
            path = (section, entry.id, field)
            node = plan.extras.get(f"{output}:{entry.id}", YES)
            yield from _never(subject, node, found(path, table=section, row=entry.id))


def _never_decides(subject: Subject, row: TierRow, path: Path) -> Iterator[Found]:
    """The witness shows who decides where the tier itself applies; where it never applies there is none."""

    def shadowed(assessment: Assessment) -> bool:
        own = tier_rows(assessment.policy)[row.at]
        return replayed(assessment, own.when) is True and assessment.output("tier") != row.at

    policy = subject.policy
    answer = never(policy, row.decides)
    if answer == "none":
        return
    witness = look_for(policy, row.when, shadowed).witness if answer == "found" else None
    yield found(path, witness, answer, table="mandate.tiers", row=row.role)


def find_agreements_for_nobody(subject: Subject) -> Iterator[Found]:
    """An agreement whose condition no facts meet."""
    for rule in subject.policy.pack.agreements:
        node = subject.policy.plan.extras[f"agreements:{rule.id}"]
        path = ("agreements", rule.id, "when")
        yield from _never(subject, node, found(path, agreement=rule.id))


def find_checks_that_never_apply(subject: Subject) -> Iterator[Found]:
    """A check that doesn't apply under the scheme's own legal basis on any day on which the scheme runs."""
    policy = subject.policy
    basis = Test(leaf("legal_basis"), "=", Param("scheme.legal_basis", "enum"))
    for check in policy.plan.checks:
        written = [("checks", check.id, field) for field in _APPLIES]
        path = next((path for path in written if subject.writes(path)), None)
        if path is not None:
            node = all_of(check.applies, basis)
            yield from _never(subject, node, found(path, check=check.id))


def _never(subject: Subject, node: Node, what: Found) -> Iterator[Found]:
    if node == YES or not subject.writes(what.path):
        return
    answer = never(subject.policy, node)
    if answer != "none":
        yield Found(what.path, what.given, None, answer)


RULES: tuple[Rule, ...] = (
    Rule("table.unreachable", "error", find_unreachable),
    Rule("agreement.never", "error", find_agreements_for_nobody),
    Rule("check.never-applies", "warn", find_checks_that_never_apply),
)
