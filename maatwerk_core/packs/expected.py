"""Compares an assessment with what is expected of it; which of the two is right is left to people."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from maatwerk_core.engine.assess import Assessment
from maatwerk_core.model.assessment import QUESTIONS
from maatwerk_core.packs.example import Expectation
from maatwerk_core.packs.observed import Observed
from maatwerk_core.packs.written_form import as_written
from maatwerk_core.rules.wrong import Path

#: Parts whose keys are whole names, dots included.
NAMED = frozenset({"facts", "reads"})
#: What can be asked of a check.
OF_A_CHECK = ("verdict", "missing", "severity", "source", "ground")
#: Lists of which it is said what is in them at least.
AT_LEAST = frozenset({"missing", "open"})


@dataclass(frozen=True, slots=True)
class Difference:
    """One place where an assessment came out otherwise than was expected."""

    path: str
    expected: str
    got: str

    def __str__(self) -> str:
        return f"{self.path}: {self.expected} ≠ {self.got}"


def differences(expect: Mapping[str, Any], assessment: Assessment) -> tuple[Difference, ...]:
    """Where an assessment differs from an `expect:` block; what the block doesn't name isn't compared.

    `missing` holds when everything it names is missing; every other value holds when it is the same.
    """
    return unmet(flatten(expect), assessment)


def unmet(expect: Iterable[Expectation], assessment: Assessment) -> tuple[Difference, ...]:
    """The expectations that this assessment doesn't meet, in their order."""
    observed = Observed(assessment)
    return tuple(
        Difference(each.name, as_written(each.value), as_written(got))
        for each in expect
        if not _meets(each, got := observed.at(each.path))
    )


def _meets(expected: Expectation, got: Any) -> bool:
    if expected.path[-1] in AT_LEAST and isinstance(expected.value, list) and isinstance(got, list):
        return set(expected.value) <= set(got)
    return as_written(expected.value) == as_written(got)


def flatten(expect: Mapping[str, Any], at: Path = ()) -> Iterator[Expectation]:
    """An `expect:` block as one expectation per value; a key may hold a path: `mandate.role`.

    >>> [each.name for each in flatten({"status": "ready", "mandate": {"role": "team"}})]
    ['status', 'mandate.role']
    >>> next(flatten({"mandate.missing": "amount"}))
    Expectation(path=('mandate', 'missing'), value=['amount'], at=('mandate.missing',))
    """
    for key, value in expect.items():
        yield from _parts(steps_of(str(key)), value, (*at, key))


def steps_of(key: str) -> tuple[str, ...]:
    """A path as written, in its steps; the names of checks, facts and values keep their dots.

    >>> steps_of("reads.mandate.tiers.team.ceiling"), steps_of("checks.budget.team.source")
    (('reads', 'mandate.tiers.team.ceiling'), ('checks', 'budget.team', 'source'))
    """
    head, _, rest = key.partition(".")
    if not rest:
        return (head,)
    if head == "checks":
        id_, _, asked = rest.rpartition(".")
        return (head, id_, asked) if asked in OF_A_CHECK else (head, rest)
    return (head, rest) if head in NAMED else (head, *rest.split("."))


def _parts(path: tuple[str, ...], value: Any, at: Path) -> Iterator[Expectation]:
    if isinstance(value, Mapping) and value:
        for key, part in value.items():
            yield from _parts((*path, str(key)), part, (*at, key))
        return
    if path[-1] in AT_LEAST and isinstance(value, str):
        value = [value]
    if len(path) == 1 and path[0] in QUESTIONS:
        path = (*path, "verdict")
    yield Expectation(path, value, at)
