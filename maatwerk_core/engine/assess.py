"""Assesses a case by a policy: runs the plan once, and answers the seven questions from what came out."""

from __future__ import annotations

import datetime
from functools import lru_cache
from typing import TYPE_CHECKING, Any

from maatwerk_core.engine.contradiction import refuse_contradictions, running_with_check
from maatwerk_core.engine.running import leaf_positions, positions, running_extras
from maatwerk_core.engine.stated import reading_stated
from maatwerk_core.engine.status import STATUSES
from maatwerk_core.errors import Faults, fault
from maatwerk_core.frozen import dataclass
from maatwerk_core.model.assessment import Assessed, Finding, Status
from maatwerk_core.model.case import Case
from maatwerk_core.rules.leaves import read_leaves, stated_facts
from maatwerk_core.rules.plan import Plan
from maatwerk_core.rules.policy import Policy

if TYPE_CHECKING:
    from maatwerk_core.engine.compile import Compiled


@dataclass(frozen=True, slots=True)
class Assessment:
    """What the engine prepared for people to decide on. Findings, words and the receipt are made when asked for.

    Money is in eurocents, what is unknown is `None`.

    >>> import maatwerk_core as mw
    >>> prepared = mw.assess(mw.load_case("zaanstad/lasmasker"), mw.load_pack("zaanstad"))
    >>> prepared.status, prepared.output("saving_cents"), prepared.said("mandate.within")
    ('incomplete', 1490000, None)
    """

    case: Case
    policy: Policy
    result: Assessed

    @property
    def status(self) -> Status:
        """`stop`, `incomplete`, `motivate` or `ready`."""
        return STATUSES[int(self.output("status"))]

    @property
    def day(self) -> datetime.date:
        """The day whose rules were used."""
        return self.result.day

    def output(self, name: str) -> Any:
        """The value of an output of the plan, such as `saving_cents`; unknown is `None`."""
        return self.result.values[positions(self.policy.plan)[name]]

    def leaf(self, fact: str) -> Any:
        """The value of a leaf fact as it was used: with `--strict` what the case assumes is unknown."""
        return self.result.leaves[leaf_positions(self.policy.plan)[fact]]

    def said(self, path: str) -> Any:
        """A value of the policy on this day, such as `quorum.team.case_shown`; unknown is `None`."""
        return _said(self.policy, path, self.day, self.result.strict)

    def on_demand(self, name: str) -> Any:
        """The value of one of the plan's extras, such as `substantiation:zwaarder` or `fact:amount`."""
        return _extras(self.policy.plan, self.result.leaves, self.result.params)[name]

    @property
    def findings(self) -> dict[str, Finding]:
        """The seven questions with verdict, reasons, figures, what was missing and what was assumed."""
        from maatwerk_core.engine.findings import find

        return find(self)

    def to_json(self) -> str:
        """Everything as the text of `schemas/assessment.v1.json`: status, first step, findings and receipt."""
        from maatwerk_core.engine.shape import as_text

        return as_text(self)


def assess(case: Case, policy: Policy, *, strict: bool = False) -> Assessment:
    """Assess a case on its own day; derived facts that it states go before their derivation.

    With `strict`, every assumed and contested value is unknown, the day of the case excepted.
    Raises `Faults`: `case.no-day` when the case has no day, `case.fact-conflict` when it states something else than
    what follows from the rest of it.

    >>> import maatwerk_core as mw
    >>> case, policy = mw.load_case("amsterdam/schuur"), mw.load_pack("amsterdam")
    >>> assess(case, policy).status, assess(case, policy, strict=True).status
    ('ready', 'incomplete')
    """
    day = case.__dict__["day"]  # reading a dict takes half the time of reading an attribute
    if day is None:
        raise Faults([fault("case.no-day", "/day", case=case.case)])
    facts = stated_facts(case)
    if facts:
        policy = reading_stated(policy, case, facts=facts)
    leaves = read_leaves(case, policy, day, strict=strict, facts=facts)
    params = policy.params(day, strict=strict)
    values = running_with_check(policy.plan).values(leaves, params)
    if values[-1]:
        refuse_contradictions(case, policy, leaves, params)
    return Assessment(case, policy, Assessed(day, strict, leaves, params, values[:-1]))


@lru_cache(maxsize=256)
def compiled(plan: Plan) -> Compiled:
    """The function of a plan's outputs, made once per shape."""
    # Imported here because a command about one case compiles nothing.
    from maatwerk_core.engine.compile import compile_nodes

    return compile_nodes(tuple(plan.outputs.values()), plan.leaves, plan.params, plan.fields)


@lru_cache(maxsize=4096)
def _said(policy: Policy, path: str, day: datetime.date, strict: bool) -> Any:
    return policy.value(path, day, strict=strict).value


@lru_cache(maxsize=16)
def _extras(plan: Plan, leaves: tuple[Any, ...], params: tuple[Any, ...]) -> dict[str, Any]:
    return dict(zip(plan.extras, running_extras(plan).values(leaves, params), strict=True))
