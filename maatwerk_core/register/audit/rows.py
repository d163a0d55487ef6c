"""One row for each payment: the rule it rests on, the mandate, the votes and the receipt, and what is missing."""

from __future__ import annotations

import datetime
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, fields
from typing import Any

from maatwerk_core.model.verdicts import ceiling_of
from maatwerk_core.register.audit.trails import Payment, Round, Trail
from maatwerk_core.register.events import Decided
from maatwerk_core.rules.policy import Policy
from maatwerk_core.rules.sections import Tier

#: The name under which a brake is let pass.
BRAKE = "brake"


@dataclass(frozen=True, slots=True)
class Flags:
    """What an auditor looks at twice. None of them says that a payment was unlawful."""

    no_document: bool
    acute_open: bool
    mandate_accepted: bool
    quorum_unknown: bool
    approvals_short: bool
    unknown_accepted: bool
    brake_released: bool
    stop_released: bool
    checks_not_met: bool
    paid_before_decided: bool
    taken_back: bool
    no_budget: bool
    other_year: bool
    erased: bool

    @property
    def raised(self) -> tuple[str, ...]:
        """The names of those that are."""
        return tuple(one.name for one in fields(self) if getattr(self, one.name))


@dataclass(frozen=True, slots=True)
class Row:
    """One payment. Money is in eurocents, days in ISO form; what is unknown is `None`.

    `tier` is where the pack gives the deciding role its mandate, `ceiling_cents` up to how much on the day of the case
    (or `unlimited`). `checks` are those that were not met. `votes` counts the votes that stand by
    role, `needed` is −1 where all have to agree.
    """

    dossier: str
    event: int
    day: str
    amount_cents: int
    paid_to: str
    document: str | None
    budget: str | None
    team: str | None
    pack: str
    version: str | None
    policy: str
    case_day: str
    legal_basis: str | None
    status: str | None
    checks: tuple[str, ...]
    outcome: str
    kind: str
    decided_on: str
    decided_by: str
    decided_cents: int | None
    mandate: str
    tier: str | None
    ceiling_cents: int | str | None
    mandate_source: str | None
    needed: int | None
    approvals: int
    votes: tuple[tuple[str, int], ...]
    receipt: str | None
    flags: Flags


def row_of(
    trail: Trail, payment: Payment, policy: Policy, year_of: Callable[[str], int | None]
) -> Row:
    """The row of a payment. `year_of` gives the year of a budget by its name, or `None`."""
    opened, round_ = trail.opened, trail.rounds[payment.round]
    decided, assessed = round_.decided, round_.assessed
    if opened is None or decided is None or assessed is None:
        raise ValueError(f"a payment before a decision in {trail.dossier}")
    tier = _tier(policy, decided.by)
    day = datetime.date.fromisoformat(opened.day)
    ceiling, source = _ceiling(policy, tier, day)
    done = round_.completed or decided
    return Row(
        dossier=trail.dossier,
        event=payment.number,
        day=payment.paid.on,
        amount_cents=payment.paid.amount_cents,
        paid_to=payment.paid.to,
        document=payment.paid.document,
        budget=opened.budget,
        team=opened.team,
        pack=opened.pack,
        version=policy.pack.version,
        policy=opened.policy,
        case_day=opened.day,
        legal_basis=assessed.basis,
        status=assessed.status,
        checks=_checks(round_),
        outcome=decided.outcome,
        kind=decided.kind,
        decided_on=decided.on,
        decided_by=decided.by,
        decided_cents=decided.amount_cents,
        mandate="listed" if _is_listed(policy, assessed.role, decided.by) else "accepted",
        tier=None if tier is None else f"mandate.tiers.{tier.role[0]}",
        ceiling_cents=ceiling,
        mandate_source=source,
        needed=done.needed,
        approvals=done.approvals,
        votes=tuple(sorted(Counter(round_.votes).items())),
        receipt=assessed.receipt_hash,
        flags=_flags(trail, payment, round_, decided, policy, year_of),
    )


def _flags(
    trail: Trail,
    payment: Payment,
    round_: Round,
    decided: Decided,
    policy: Policy,
    year_of: Callable[[str], int | None],
) -> Flags:
    open_ = decided.complete_by is not None and round_.completed is None
    done = round_.completed or decided
    budget = trail.opened.budget if trail.opened else None
    year = None if budget is None else year_of(budget)
    role = round_.assessed.role if round_.assessed else None
    return Flags(
        no_document=payment.paid.document is None,
        acute_open=open_,
        mandate_accepted=not _is_listed(policy, role, decided.by),
        quorum_unknown=done.needed is None and not open_,
        approvals_short=done.needed is not None and done.approvals < done.needed,
        unknown_accepted=bool(round_.accepted),
        brake_released=BRAKE in round_.released,
        stop_released=any(check != BRAKE for check in round_.released),
        checks_not_met=bool(_checks(round_)),
        paid_before_decided=payment.paid.on < decided.on,
        taken_back=payment.round < len(trail.rounds) - 1,
        no_budget=budget is None,
        other_year=year is not None and not payment.paid.on.startswith(f"{year:04}-"),
        erased=trail.erased,
    )


def _checks(round_: Round) -> tuple[str, ...]:
    """The checks that were not met, by id."""
    named = round_.assessed.obstacles or () if round_.assessed else ()
    return tuple(one.removeprefix("checks.") for one in named if one.startswith("checks."))


def _tier(policy: Policy, role: str) -> Tier | None:
    return next((tier for tier in policy.pack.mandate.tiers or () if role in tier.role), None)


def _is_listed(policy: Policy, may: str | None, by: str) -> bool:
    """Was it a role of the tier that may decide, or did another go ahead in words?"""
    tier = None if may is None else _tier(policy, may)
    return tier is not None and by in tier.role


def _ceiling(
    policy: Policy, tier: Tier | None, day: datetime.date
) -> tuple[int | str | None, str | None]:
    """Up to how much a tier decides on a day, and the source that says so."""
    if tier is None:
        return None, None
    found = policy.value(f"mandate.tiers.{tier.role[0]}.ceiling", day)
    said: Any = found.value
    cents = ceiling_of(said) if isinstance(said, int) else said
    return cents, found.provenance.source or None
