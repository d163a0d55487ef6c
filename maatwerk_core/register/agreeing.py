"""Agreements in a dossier: those of the plan, what follows when one ends, and the day on which that is clear."""

from __future__ import annotations

import datetime
from collections.abc import Iterator

from maatwerk_core.engine.agreements import agreement_of, agreements_of
from maatwerk_core.engine.assess import Assessment
from maatwerk_core.model.case import AgreementUse
from maatwerk_core.register.choices import WAIVED
from maatwerk_core.register.events_after import Agreed
from maatwerk_core.rules.sections import AgreementRule


def agreed_with(assessment: Assessment, on: datetime.date) -> Iterator[Agreed]:
    """What is agreed by deciding on this plan: the agreements that it uses, those that the pack asks of every such
    plan, which begin with the decision, and what other parties commit to."""
    uses = {use.uses: use for use in assessment.case.agreements or ()}
    for id_, found in agreements_of(assessment).items():
        if (use := uses.get(id_)) is not None:
            starts = use.starts.isoformat() if use.starts else None
            yield Agreed(id_, None, starts, found["due"], use.outstanding)
        elif found["offer"] == "required" and found["applies"] == "yes":
            if (made := agree(assessment, id_, on, None)) is not None:
                yield made
    for party in assessment.case.intervention.parties or ():
        if party.commits_to:
            yield Agreed(party.party, party.party, words=party.commits_to)


def agree(
    assessment: Assessment,
    name: str,
    starts: datetime.date | None,
    outstanding: int | None,
) -> Agreed | None:
    """The agreement of the pack under this name, from a day; `None` where the pack has none."""
    rule = rule_of(assessment, name)
    if rule is None:
        return None
    use = AgreementUse(uses=name, starts=starts, outstanding=outstanding)
    due = agreement_of(rule, use, True, assessment)["due"]
    return Agreed(name, None, starts.isoformat() if starts else None, due, outstanding)


def pays(assessment: Assessment, made: Agreed, how: str) -> tuple[str | None, int | None]:
    """What the pack says is paid back when an agreement ends this way: `nothing`, `outstanding` or `all`; and cents.

    Unknown is `None`. Of another party nothing is asked back.
    """
    rule = rule_of(assessment, made.agreement)
    if how == WAIVED or made.party is not None:
        return "nothing", 0
    if rule is None:
        return None, None
    starts = datetime.date.fromisoformat(made.starts) if made.starts else None
    use = AgreementUse(uses=made.agreement, starts=starts, outstanding=made.outstanding_cents)
    found = agreement_of(rule, use, True, assessment)
    return found[how], found[f"{how}_cents"]


def rule_of(assessment: Assessment, name: str) -> AgreementRule | None:
    """The agreement that the pack describes under this name."""
    return next((one for one in assessment.policy.pack.agreements if one.id == name), None)
