"""The few values of an assessment that the figures of a question are made of: equal extracts give equal figures.

Many cases share them: two plans on one day that the same role decides on get the same words about their quorum. So what
follows from an extract is written once. It can't rest on anything else, for an extract has nothing else to give.
"""

from __future__ import annotations

import datetime
from functools import lru_cache
from types import MappingProxyType
from typing import TYPE_CHECKING, Any, NamedTuple, Protocol

from maatwerk_core.engine.running import leaf_positions, positions
from maatwerk_core.rules.plan import Plan
from maatwerk_core.rules.policy import Policy

if TYPE_CHECKING:
    from maatwerk_core.engine.assess import Assessment

#: Per question the outputs and the leaves that its figures read. The figures of the other questions read more.
READ = MappingProxyType(
    {
        "legitimacy": ((), ("legal_basis", "trigger")),
        "mandate": (("mandate", "tier", "ceiling_cents", "left_cents"), ()),
        "quorum": (("tier", "approvals"), ()),
    }
)


class Told(Protocol):
    """What figures are made of: a whole assessment, or an extract of one."""

    @property
    def policy(self) -> Policy:
        """The policy that it was made by."""

    def output(self, name: str) -> Any:
        """The value of an output of the plan."""

    def leaf(self, fact: str) -> Any:
        """The value of a leaf fact."""

    def said(self, path: str) -> Any:
        """A value of the policy on the day."""


class Extract(NamedTuple):
    """What the figures of one question read, in the order of `READ`; another name raises `ValueError`.

    >>> import maatwerk_core as mw
    >>> prepared = mw.assess(mw.load_case("amsterdam/schuur"), mw.load_pack("amsterdam"))
    >>> extract_of("quorum", prepared).output("approvals")
    3
    """

    question: str
    policy: Policy
    day: datetime.date
    strict: bool
    outputs: tuple[Any, ...]
    leaves: tuple[Any, ...]

    def output(self, name: str) -> Any:
        """The value of an output of the plan; unknown is `None`."""
        return self.outputs[READ[self.question][0].index(name)]

    def leaf(self, fact: str) -> Any:
        """The value of a leaf fact; unknown is `None`."""
        return self.leaves[READ[self.question][1].index(fact)]

    def said(self, path: str) -> Any:
        """A value of the policy on the day; unknown is `None`."""
        return self.policy.value(path, self.day, strict=self.strict).value


def extract_of(question: str, assessment: Assessment) -> Extract:
    """The extract of an assessment for a question of `READ`."""
    result, policy = assessment.result, assessment.policy
    outputs, leaves = _places(policy.plan, question)
    return Extract(
        question,
        policy,
        result.day,
        result.strict,
        tuple([result.values[at] for at in outputs]),
        tuple([result.leaves[at] for at in leaves]),
    )


@lru_cache(maxsize=256)
def _places(plan: Plan, question: str) -> tuple[tuple[int, ...], tuple[int, ...]]:
    outputs, leaves = READ[question]
    of_outputs, of_leaves = positions(plan), leaf_positions(plan)
    return tuple(of_outputs[name] for name in outputs), tuple(of_leaves[name] for name in leaves)
