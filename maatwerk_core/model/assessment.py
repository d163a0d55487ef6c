"""The assessment: what came out, as values by output. What they rest on and how they read is worked out on demand."""

from __future__ import annotations

import datetime
from typing import Any, Literal, TypeAlias

from maatwerk_core.frozen import dataclass

Verdict: TypeAlias = Literal["yes", "no", "unknown"]
Status: TypeAlias = Literal["ready", "motivate", "incomplete", "stop"]

QUESTIONS: tuple[str, ...] = (
    "legitimacy",
    "returns",
    "involvement",
    "mandate",
    "quorum",
    "tegenprestatie",
    "side_effects",
)


@dataclass(frozen=True, slots=True)
class Reason:
    """One reason: what was looked at (a check, a question, a fact to be stated), how it came out, how heavy it is."""

    id: str
    kind: Literal["check", "basis", "ask", "figure", "tier", "quorum", "stance"]
    verdict: Verdict | Literal["not_applicable"]
    severity: Literal["stop", "motivate", "advice", ""] = ""
    source: str = ""
    missing: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Rest:
    """A value that is assumed, contested or about, and that a result rested on."""

    path: str
    flag: str
    reason: str
    source: str = ""


@dataclass(frozen=True, slots=True)
class Finding:
    """The answer to one question, with its reasons, what was missing for it and what it rested on.

    `open` is the part of `missing` that keeps the verdict itself unknown.
    `figures` are named values in the unit their name says (`_cents`, `_months`, `_bp`), unknown is `None`.

    >>> import maatwerk_core as mw
    >>> prepared = mw.assess(mw.load_case("amsterdam/schuur"), mw.load_pack("amsterdam"))
    >>> mandate = prepared.findings["mandate"]
    >>> mandate.verdict, mandate["role"], mandate["ceiling_cents"]
    ('yes', 'team', 50000)
    """

    question: str
    verdict: Verdict
    counts: bool
    reasons: tuple[Reason, ...]
    open: tuple[str, ...]
    missing: tuple[str, ...]
    assumed: tuple[Rest, ...]
    figures: tuple[tuple[str, Any], ...] = ()

    def __getitem__(self, figure: str) -> Any:
        return dict(self.figures)[figure]


def verdict_of(value: bool | None) -> Verdict:
    """The word for a three-valued result.

    >>> verdict_of(None)
    'unknown'
    """
    if value is None:
        return "unknown"
    return "yes" if value else "no"


@dataclass(frozen=True, slots=True)
class Assessed:
    """The bare result of running a plan: leaf values, parameter values and outputs, in the plan's order."""

    day: datetime.date
    strict: bool
    leaves: tuple[Any, ...]
    params: tuple[Any, ...]
    values: tuple[Any, ...]
