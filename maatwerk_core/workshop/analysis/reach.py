"""Rules about what can never be reached: a row, an agreement that nobody can trigger, a check that never applies."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from maatwerk_core.engine.assess import Assessment
from maatwerk_core.rules.derived import leaf
from maatwerk_core.rules.expression import YES, Node, Param, Test, all_of
from maatwerk_core.rules.plan import PlannedCheck
from maatwerk_core.rules.wrong import Path
from maatwerk_core.workshop.analysis.evidence import Confirms, look_for, never, replayed
from maatwerk_core.workshop.analysis.finding import Found, Rule, Witness, found
from maatwerk_core.workshop.analysis.misses import looser, nearest_miss
from maatwerk_core.workshop.analysis.rows import TierRow, tier_rows
from maatwerk_core.workshop.analysis.subject import Subject
from maatwerk_core.workshop.analysis.written_conditions import Written

#: Where it is said when a check applies, the likeliest cause first.
_APPLIES = ("applies_under", "when", "until", "from", "ground")


def find_unreachable(subject: Subject) -> Iterator[Found]:
    """A tier that no facts and no filled-in parameter lead to, words that are never asked, a route that never opens."""
    for row in tier_rows(subject.policy):
        path: Path = ("mandate", "tiers", row.at)
        if subject.writes(path):
            yield from _never_decides(subject, row, path)
    tables = (("substantiation", "substantiation", "when"), ("provisions", "open", "open_when"))
    for section, output, field in tables:
        for entry in getattr(subject.policy.pack, section):
            written = Written((section, entry.id, field), getattr(entry, field))
            what = found(written.path, table=section, row=entry.id)
            yield from _never_met(subject, f"{output}:{entry.id}", written, what)


def _never_decides(subject: Subject, row: TierRow, path: Path) -> Iterator[Found]:
    """The witness shows who decides where the tier itself applies, else what comes closest to applying."""

    def shadowed(assessment: Assessment) -> bool:
        own = tier_rows(assessment.policy)[row.at]
        return replayed(assessment, own.when) is True and assessment.output("tier") != row.at

    def closed(assessment: Assessment) -> bool:
        return replayed(assessment, tier_rows(assessment.policy)[row.at].when) is False

    policy = subject.policy
    answer = never(policy, row.decides)
    if answer == "none":
        return
    witness = None
    if answer == "found":
        close = looser(policy, Written((*path, "when"), row.tier.when, row.covers))
        witness = look_for(policy, row.when, shadowed).witness
        witness = witness or nearest_miss(policy, row.when, (*close, row.covers), closed)
    yield found(path, witness, answer, table="mandate.tiers", tier=row.role, row=row.role)


def find_agreements_for_nobody(subject: Subject) -> Iterator[Found]:
    """An agreement whose condition no facts meet."""
    for rule in subject.policy.pack.agreements:
        written = Written(("agreements", rule.id, "when"), rule.when)
        what = found(written.path, agreement=rule.id)
        yield from _never_met(subject, f"agreements:{rule.id}", written, what)


def _never_met(subject: Subject, extra: str, written: Written, what: Found) -> Iterator[Found]:
    """A condition that stands by itself; the witness comes as close to it as facts can."""
    policy = subject.policy
    node = policy.plan.extras.get(extra, YES)

    def closed(assessment: Assessment) -> bool:
        return assessment.on_demand(extra) is False

    def show() -> Witness | None:
        return nearest_miss(policy, node, looser(policy, written), closed)

    yield from _never(subject, node, what, show)


def find_checks_that_never_apply(subject: Subject) -> Iterator[Found]:
    """A check that doesn't apply under the scheme's own legal basis on any day on which the scheme runs."""
    for check in subject.policy.plan.checks:
        written = [("checks", check.id, field) for field in _APPLIES]
        path = next((path for path in written if subject.writes(path)), None)
        if path is not None:
            yield from _never_applies(subject, check, path)


def _never_applies(subject: Subject, check: PlannedCheck, path: Path) -> Iterator[Found]:
    """The witness lies under the scheme's own basis, and meets as much of `when` as can be met."""
    policy = subject.policy
    basis = Test(leaf("legal_basis"), "=", Param("scheme.legal_basis", "enum"))
    when = next((one.when for one in policy.pack.checks if one.id == check.id), None)
    written = Written(("checks", check.id, "when"), when, basis)

    def show() -> Witness | None:
        close = (*looser(policy, written), basis)
        return nearest_miss(policy, check.applies, close, _passed_over(check.id))

    node = all_of(check.applies, basis)
    yield from _never(subject, node, found(path, check=check.id), show)


def _passed_over(check: str) -> Confirms:
    def passed_over(assessment: Assessment) -> bool:
        own = next(one for one in assessment.policy.plan.checks if one.id == check)
        return replayed(assessment, own.applies) is False

    return passed_over


def _never(
    subject: Subject, node: Node, what: Found, show: Callable[[], Witness | None]
) -> Iterator[Found]:
    if node == YES or not subject.writes(what.path):
        return
    answer = never(subject.policy, node)
    if answer != "none":
        witness = show() if answer == "found" else None
        yield Found(what.path, what.given, witness, answer)


RULES: tuple[Rule, ...] = (
    Rule("table.unreachable", "error", find_unreachable),
    Rule("agreement.never", "error", find_agreements_for_nobody),
    Rule("check.never-applies", "warn", find_checks_that_never_apply),
)
