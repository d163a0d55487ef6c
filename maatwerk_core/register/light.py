"""Light registration: four things are asked for a small amount, and the whole dossier is written at once or not at all.

What for, how much, who agreed and paid to whom. What else the case says then is assumed and marked as that; what the
pack asks beside it is refused as missing, never filled in.
"""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from maatwerk_core.engine.assess import Assessment, assess
from maatwerk_core.engine.deciders import open_mandate
from maatwerk_core.errors import Fault, Faults, fault
from maatwerk_core.model.decision import Vote
from maatwerk_core.model.scalars import money_text
from maatwerk_core.packs.cases import load_case
from maatwerk_core.packs.load import load_pack
from maatwerk_core.register.carry_out import Command
from maatwerk_core.register.commands import AcceptUnknown, CastVote, Decide, Motivate, Pay
from maatwerk_core.register.earlier_grants import earlier_grants
from maatwerk_core.register.events import Opened
from maatwerk_core.register.light_case import NAME, condition_text, light_case
from maatwerk_core.register.privacy import refuse_personal
from maatwerk_core.rules.sections import Substantiation

if TYPE_CHECKING:
    from maatwerk_core.register.desk import Desk


@dataclass(frozen=True, slots=True)
class Light:
    """The four things, and what may be said beside them. Money is in eurocents.

    `agreed` are colleagues by letter with their role, or `None` for the role that decides: none of them asks for it
    and none knows the household privately. `facts` are facts of the case by id, `words` answers by the id of what the
    pack asks, `accepts` why something unknown is no reason to wait.
    """

    what: str
    amount_cents: int
    agreed: tuple[tuple[str, str | None], ...]
    payee: str
    on: datetime.date
    to: str | None = None
    by: str | None = None
    document: str | None = None
    facts: Mapping[str, str] = field(default_factory=dict)
    words: Mapping[str, str] = field(default_factory=dict)
    accepts: Mapping[str, str] = field(default_factory=dict)


def register_light(
    desk: Desk,
    pack: str,
    light: Light,
    *,
    request: str | None = None,
    budget: str | None = None,
    subject: str | None = None,
    team: str | None = None,
) -> str:
    """Open, vote, write down, decide and pay in one go; gives the dossier. Raises `Faults` and then nothing is written.

    A `request` that was carried out before gives the dossier of then.
    """
    if (done := desk.store.carried_out(request)) is not None:
        refuse_other(desk, done, request, light.what, light.amount_cents)
        return done
    wrong = [*_personal(light), *_said_twice(light)]
    if wrong:
        raise Faults(wrong)
    policy = load_pack(pack)
    granted = earlier_grants(desk, policy.id, subject)
    case = light_case(
        policy, light.what, light.amount_cents, light.on, light.to, light.facts, granted
    )
    assessment = assess(load_case(case, policy), policy)
    commands = tuple(_commands(light, assessment))
    return desk.open(case, pack, request, budget, subject, team, commands)


def refuse_other(
    desk: Desk, id_: str, request: str | None, what: str | None, amount_cents: int | None
) -> None:
    """Refuse a request by which this dossier wasn't registered lightly for the same. Raises `Faults`.

    What is `None` isn't compared; what was erased can't be told apart any more.
    """
    amount = None if amount_cents is None else money_text(amount_cents)
    said = {key: text for key, text in (("name", what), ("amount", amount)) if text is not None}
    opened = desk.history(id_)[0].event
    case = opened.case if isinstance(opened, Opened) else {}
    if case is None:
        return
    if case.get("case") != NAME or not said.items() <= case.get("intervention", {}).items():
        raise Faults([fault("register.other-request", "/request", request=request)])


def _personal(light: Light) -> Iterator[Fault]:
    """What points to a person, in all that was written."""
    texts = {"what": light.what, "paid-to": light.payee}
    texts |= {f"words/{id_}": text for id_, text in light.words.items()}
    texts |= {f"accept/{path}": text for path, text in light.accepts.items()}
    texts |= {f"agreed/{at}": person for at, (person, _) in enumerate(light.agreed)}
    for name, text in texts.items():
        yield from refuse_personal(text, f"/{name}")


def _said_twice(light: Light) -> Iterator[Fault]:
    """Facts that are among the four answers."""
    for fact, option, answered in (
        ("amount", "amount", True),
        ("paid_to", "to", light.to is not None),
    ):
        for name in (fact, f"{fact}_stated"):
            if answered and name in light.facts:
                yield fault("register.light-twice", f"/set/{name}", fact=name, option=option)


def _commands(light: Light, assessment: Assessment) -> Iterator[Command]:
    """What people do after another: agree, write down, decide, pay. Raises `Faults` where it isn't light."""
    rows = _light_rows(assessment)
    to = assessment.leaf("paid_to")
    if to is None:
        raise Faults([fault("register.light-asks", "/to", thing="paid to whom", option="to")])
    by = light.by or _who_decides(assessment)
    for person, role in light.agreed:
        vote = Vote(
            person=person, role=role or by, approves=True, knows_household=False, requester=False
        )
        yield CastVote(vote)
    words = {id_: light.what for row in rows for id_, *_ in row.write} | dict(light.words)
    yield from (Motivate(about, text) for about, text in words.items() if text.strip())
    yield from (AcceptUnknown(path, text) for path, text in light.accepts.items() if text.strip())
    yield Decide("grant", by, light.on)
    yield Pay(light.amount_cents, to, light.on, light.payee, light.document)


def _light_rows(assessment: Assessment) -> tuple[Substantiation, ...]:
    """The rows of the pack by which this may be registered lightly. Raises `Faults` where there are none."""
    policy = assessment.policy
    rows = [row for row in policy.pack.substantiation if row.registration == "light"]
    if not rows:
        raise Faults([fault("register.no-light", "/pack", pack=policy.id)])
    fit = tuple(row for row in rows if assessment.on_demand(f"substantiation:{row.id}"))
    if not fit:
        raise Faults(
            fault("register.not-light", "/amount", amount=money_text(assessment.on_demand("fact:amount")),
                  row=row.id, when=condition_text(row.when, policy, assessment.day))
            for row in rows
        )  # fmt: skip
    return fit


def _who_decides(assessment: Assessment) -> str:
    """The lowest role that may. Raises `Faults` with the ceilings where it is unknown, or nobody's."""
    role = assessment.findings["mandate"]["role"]
    if isinstance(role, str):
        return role
    ceilings = [*_ceilings(assessment)]
    open_ = open_mandate(assessment)
    raise Faults(
        [fault("register.light-no-role", "/amount", ceilings=ceilings, open=open_ or None)]
    )


def _ceilings(assessment: Assessment) -> Iterable[str]:
    for tier in assessment.policy.pack.mandate.tiers or ():
        cents: Any = assessment.said(f"mandate.tiers.{tier.role[0]}.ceiling")
        told = money_text(cents) if isinstance(cents, int) else "?" if cents is None else str(cents)
        yield f"{tier.role[0]}: {told}"
