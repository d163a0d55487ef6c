"""The report: all figures together. What it says in words and draws is left to who shows it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import cache

from maatwerk_core.errors import Faults, did_you_mean, fault
from maatwerk_core.register.learning.asked import Asked, Said
from maatwerk_core.register.learning.demand import Demand, demand
from maatwerk_core.register.learning.expected import Kind, expected
from maatwerk_core.register.learning.lead_times import LeadTime, lead_times
from maatwerk_core.register.learning.moments import Moment, moments
from maatwerk_core.register.learning.outcomes import Outcomes, outcomes
from maatwerk_core.register.learning.reading import Read, read
from maatwerk_core.register.learning.regret import Regret, regrets
from maatwerk_core.register.learning.spending import Spending, spending
from maatwerk_core.register.looking_back import moments as moments_of
from maatwerk_core.register.policies import Policies
from maatwerk_core.register.store import Store
from maatwerk_core.rules.policy import Policy


@dataclass(frozen=True, slots=True)
class Report:
    """What a register teaches, over the days and of the team that were asked for. No dossier is named in it."""

    asked: Asked
    outcomes: Outcomes
    regrets: tuple[Regret, ...]
    expected: tuple[Kind, ...]
    spending: tuple[Spending, ...]
    demand: Demand
    lead_times: tuple[LeadTime, ...]
    moments: tuple[Moment, ...]


def report_of(store: Store, policies: Policies, asked: Asked) -> Report:
    """The report of a register. Raises `Faults` for a team that it doesn't know, or days in the wrong order."""
    if asked.first is not None and asked.first > asked.end:
        raise Faults([fault("register.report-period", start=asked.first, end=asked.end)])
    return make_report(
        read(store), cache(lambda hash_: said_by(policies.load(hash_), asked)), asked
    )


def make_report(found: Read, said: Callable[[str], Said], asked: Asked) -> Report:
    """The same from what was read; `said` is what a policy says about learning, by its hash. Raises `Faults`."""
    courses = asked.of_team(found.courses)
    if asked.team is not None and not courses:
        near = did_you_mean(asked.team, {one.opened.team or "" for one in found.courses})
        raise Faults([fault("register.no-such-team", team=asked.team, near=near)])
    drawn_on = {one.opened.budget for one in courses}
    names = {book.name for book in found.books if asked.team is None or book.name in drawn_on}
    return Report(
        asked=asked,
        outcomes=outcomes(courses, asked),
        regrets=regrets(courses, found.books, said, asked),
        expected=expected(courses, asked),
        spending=spending(found.books, names, asked),
        demand=demand(courses, asked),
        lead_times=lead_times(courses, asked),
        moments=moments(courses, said, asked),
    )


def said_by(policy: Policy, asked: Asked) -> Said:
    """What a policy says about learning on the last day that counts.

    >>> import datetime, maatwerk_core as mw
    >>> said_by(mw.load_pack("amsterdam"), Asked(datetime.date(2019, 12, 31)))
    Said(at_most_bp=2000, lesson=True, moments=(1, 6, 12))
    """
    learning = policy.pack.learning
    regret = learning.regret if learning is not None else None
    return Said(
        policy.value("learning.regret.at_most", asked.end).value,
        regret is not None and regret.provided == "lesson",
        moments_of(policy.pack),
    )
