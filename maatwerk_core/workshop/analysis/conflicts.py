"""Rules about checks that can't both be met, and about rules that a law leaves no room for, or is said to."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

from maatwerk_core.engine.assess import Assessment
from maatwerk_core.packs.load import load_pack
from maatwerk_core.rules.against_law import said_against_law
from maatwerk_core.rules.consistency import source_id
from maatwerk_core.rules.expression import Is, Leaf, all_of, any_of, negate, walk
from maatwerk_core.rules.plan import PlannedCheck
from maatwerk_core.rules.policy import Policy
from maatwerk_core.rules.ways import lawful_sources
from maatwerk_core.rules.wrong import Path
from maatwerk_core.workshop.analysis.evidence import days_of, look_for, never, replayed
from maatwerk_core.workshop.analysis.finding import Found, Rule, Witness, found
from maatwerk_core.workshop.analysis.rows import tier_rows
from maatwerk_core.workshop.analysis.subject import Subject
from maatwerk_core.workshop.analysis.tiers import deciding

#: What makes a check of the base another check.
_WEAKENS = ("severity", "require", "when", "applies_under", "until", "from")


def find_contradictions(subject: Subject) -> Iterator[Found]:
    """Two checks that may both apply, can each be met, and never both: whoever meets one fails the other."""
    for own, other in _pairs(subject):
        if not _is_law(subject.policy, other):
            yield from _contradicting(subject, own, other)


def find_checks_against_the_law(subject: Subject) -> Iterator[Found]:
    """A local check that can't be met without failing a `stop` of a law; a `stop` of the base taken out or weakened."""
    for own, other in _pairs(subject):
        if _is_law(subject.policy, other) and not _is_law(subject.policy, own):
            yield from _contradicting(subject, own, other)
    base = _base(subject)
    for check in base.plan.checks if base is not None else ():
        if base is not None and _is_law(base, check):
            yield from _weakened(subject, base, check)


def _pairs(subject: Subject) -> Iterator[tuple[PlannedCheck, PlannedCheck]]:
    """Each check of the pack's own beside each other check that reads a fact it asks for; every pair once."""
    checks = subject.policy.plan.checks
    own = [check for check in checks if subject.writes(("checks", check.id, "require"))]
    seen: set[frozenset[str]] = set()
    for one in own:
        for other in checks:
            pair = frozenset((one.id, other.id))
            if one is not other and pair not in seen and _asked(one) & _asked(other):
                seen.add(pair)
                if _is_law(subject.policy, one) and other in own:
                    yield other, one
                else:
                    yield one, other


@lru_cache(maxsize=1024)
def _asked(check: PlannedCheck) -> frozenset[str]:
    return frozenset(node.fact for node in walk(check.holds) if isinstance(node, Leaf))


def _is_law(policy: Policy, check: PlannedCheck) -> bool:
    return check.severity == "stop" and source_id(check.source) in lawful_sources(policy.pack)


def _contradicting(subject: Subject, own: PlannedCheck, other: PlannedCheck) -> Iterator[Found]:
    policy = subject.policy
    both = all_of(own.applies, other.applies)
    if never(policy, all_of(both, own.holds, other.holds)) != "found":
        return
    if never(policy, all_of(both, other.holds)) != "none":
        return

    def confirms(assessment: Assessment) -> bool:
        met, fails = (assessment.output(f"check:{check.id}") for check in (own, other))
        return met is True and fails is False

    evidence = look_for(policy, all_of(both, own.holds, negate(other.holds)), confirms)
    if evidence.answer != "none":
        path = ("checks", own.id, "require")
        yield found(path, evidence.witness, evidence.answer, check=own.id, other=other.id)


def _base(subject: Subject) -> Policy | None:
    """What the pack extends, where its own files say something of a check that is there already."""
    own, *bases = (set(files.data.get("checks", ())) for files in subject.chain)
    touched = any(own & inherited for inherited in bases)
    return load_pack(subject.chain[1].folder) if touched else None


def _weakened(subject: Subject, base: Policy, check: PlannedCheck) -> Iterator[Found]:
    """What the pack's own files do to a `stop` of the base, shown by facts that it stopped and now doesn't."""
    policy = subject.policy
    if not subject.writes(("checks", check.id)):
        return
    now = next((one for one in policy.plan.checks if one.id == check.id), None)
    gone = now is None or now.severity != "stop"
    passes = any_of() if now is None else negate(Is(now.holds, False))
    node = Is(check.holds, False) if gone else all_of(Is(check.holds, False), passes)

    def confirms(assessment: Assessment) -> bool:
        return gone or assessment.output(f"check:{check.id}") is not False

    evidence = look_for(policy, node, confirms)
    if evidence.answer != "none":
        written = [("checks", check.id, field) for field in _WEAKENS]
        path = next((path for path in written if subject.writes(path)), ("checks", check.id))
        yield found(path, evidence.witness, evidence.answer, check=check.id)


def find_rules_said_to_go_against_the_law(subject: Subject) -> Iterator[Found]:
    """A rule of which a source says that it goes against the law; whether it does is for people to judge."""
    for name, said, path in said_against_law(subject.policy.pack):
        witness = _at_work(subject.policy, path[:-1]) if subject.writes(path) else None
        yield found(path, witness, key=True, rule=name, source=said.source, law=said.law)


def _at_work(policy: Policy, path: Path) -> Witness | None:
    """Facts with which the rule at this path does what it says; of the scheme a day on which it runs."""
    section, *at = path
    if section == "mandate":
        return deciding(policy, tier_rows(policy)[int(at[-1])])
    if section == "agreements":
        name = f"agreements:{at[0]}"
        return look_for(
            policy, policy.plan.extras[name], lambda a: a.on_demand(name) is True
        ).witness
    if section == "checks":
        return next((_applying(policy, one) for one in policy.plan.checks if one.id == at[0]), None)
    return next((Witness(day) for day in days_of(policy, ())), None)


def _applying(policy: Policy, check: PlannedCheck) -> Witness | None:
    def applies(assessment: Assessment) -> bool:
        own = next(one for one in assessment.policy.plan.checks if one.id == check.id)
        return replayed(assessment, own.applies) is True

    return look_for(policy, check.applies, applies).witness


RULES: tuple[Rule, ...] = (
    Rule("check.contradicts", "error", find_contradictions),
    Rule("check.against-law", "error", find_checks_against_the_law),
    Rule("rule.said-against-law", "warn", find_rules_said_to_go_against_the_law),
)
