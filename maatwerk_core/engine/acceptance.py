"""Which unknowns count for a decision, and which of them the deciding role accepted in words."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from maatwerk_core.errors import Fault, did_you_mean, fault
from maatwerk_core.model.assessment import Finding
from maatwerk_core.model.decision import Accepted

#: Who decides and how many agree are weighed by themselves.
APART: frozenset[str] = frozenset({"mandate", "quorum"})


def open_names(findings: Mapping[str, Finding]) -> dict[str, tuple[str, ...]]:
    """What keeps a verdict unknown that counts, with the questions it is open in.

    A verdict that counts, or a check that can stop the plan. An unknown verdict without a name is open as itself.
    """
    found: dict[str, dict[str, None]] = {}
    for question, finding in findings.items():
        for name in _open(finding):
            found.setdefault(name, {})[question] = None
    return {name: tuple(questions) for name, questions in found.items()}


def _open(finding: Finding) -> Iterator[str]:
    if finding.counts and finding.verdict == "unknown" and finding.question not in APART:
        yield from finding.open or (finding.question,)
    for reason in finding.reasons:
        if reason.severity == "stop" and reason.verdict == "unknown":
            yield from reason.missing


def accept_unknowns(
    names: Mapping[str, tuple[str, ...]], accepts: Mapping[str, str]
) -> tuple[tuple[Accepted, ...], tuple[Fault, ...]]:
    """What is accepted, by name or by question, and a fault for every unknown that isn't.

    >>> accept_unknowns({"wsnp": ("legitimacy",)}, {"legitimacy": "geen geld naar de inwoner"})[0][0].about
    ('wsnp',)
    """
    faults = tuple(
        fault("decide.unknown", f"/accepts/{name}", path=name, questions=questions)
        for name, questions in names.items()
        if not is_accepted(name, questions, accepts)
    )
    taken = []
    for key, words in accepts.items():
        about = tuple(name for name, in_ in names.items() if key == name or key in in_)
        if about:
            taken.append(Accepted(key, words, about))
    return tuple(taken), faults


def is_accepted(name: str, questions: Iterable[str], accepts: Mapping[str, str]) -> bool:
    """Accepted by its own name, or in each of its questions.

    >>> is_accepted("wsnp", ("legitimacy", "side_effects"), {"legitimacy": "…"})
    False
    """
    return name in accepts or all(question in accepts for question in questions)


def not_open(accepts: Mapping[str, str], can_be: Iterable[str]) -> Iterator[Fault]:
    """A fault for each acceptance of something that isn't unknown: it became known, or is a slip of the pen."""
    known = list(dict.fromkeys(can_be))
    for key in accepts:
        if key not in known:
            near = did_you_mean(key, known)
            yield fault("decide.nothing-to-accept", f"/accepts/{key}", given=key, near=near)
