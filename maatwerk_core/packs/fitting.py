"""Does a case fit its policy? Codes that it names exist there, and what it states doesn't contradict what follows."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from maatwerk_core.engine.contradiction import contradictions
from maatwerk_core.engine.stated import reading_stated
from maatwerk_core.errors import did_you_mean
from maatwerk_core.model.case import Case
from maatwerk_core.rules.policy import Policy
from maatwerk_core.rules.wrong import Path, Wrong, wrong

#: What a case writes for a price of its own, and for a provision in use that no pack lists.
OWN_PRICE, OTHER_PROVISION = "own", "other"


def misfits(case: Case, policy: Policy) -> list[Wrong]:
    """Everything in the case that this policy doesn't know or that contradicts itself."""
    policy = reading_stated(policy, case)
    return [*unknown_codes(case, policy), *_conflicts(case, policy)]


def unknown_codes(case: Case, policy: Policy) -> Iterator[Wrong]:
    """Names of prices, provisions, agreements and budgets in the case that the pack doesn't have."""
    pack = policy.pack
    costs = {cost.id for cost in pack.costs} | {OWN_PRICE}
    for name in ("nothing", "regular", "budget"):
        lines = getattr(case.scenarios, name).lines or ()
        codes = [
            (("scenarios", name, "lines", at, "item"), line.item) for at, line in enumerate(lines)
        ]
        yield from _outside("case.unknown-item", codes, costs)
    tried = enumerate(case.alternatives.tried or ())
    routes = [(("alternatives", "tried", at, "provision"), one.provision) for at, one in tried]
    provisions = {provision.id for provision in pack.provisions}
    yield from _outside("case.unknown-provision", routes, provisions)
    running = enumerate(case.household.provisions or ())
    in_use = [(("household", "provisions", at, "provision"), one.provision) for at, one in running]
    yield from _outside("case.unknown-in-use", in_use, provisions | {OTHER_PROVISION})
    used = enumerate(case.agreements or ())
    uses = [(("agreements", at, "uses"), one.uses) for at, one in used]
    yield from _outside("case.unknown-agreement", uses, {rule.id for rule in pack.agreements})
    spent = [
        (("history", "budget_spent", one.id), one.id) for one in case.history.budget_spent or ()
    ]
    yield from _outside("case.unknown-budget", spent, {budget.id for budget in pack.budget or ()})


def _outside(code: str, named: Iterable[tuple[Path, str]], known: set[str]) -> Iterator[Wrong]:
    for path, name in named:
        if name not in known:
            yield wrong(code, path, given=name, near=did_you_mean(name, known))


def _conflicts(case: Case, policy: Policy) -> Iterator[Wrong]:
    """A fact that is stated and derivable, and not equal."""
    for id_, path, stated, derived in contradictions(case, policy):
        yield wrong("case.fact-conflict", path, fact=id_, stated=stated, derived=derived)
