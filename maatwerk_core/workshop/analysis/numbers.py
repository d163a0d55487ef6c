"""The rule over numbers in conditions: a threshold comes from somewhere, like every other value."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from maatwerk_core.engine.assess import Assessment
from maatwerk_core.packs.merge import CONDITIONS
from maatwerk_core.rules.conditions import read_condition
from maatwerk_core.rules.policy import Policy
from maatwerk_core.rules.wrong import Path
from maatwerk_core.workshop.analysis.evidence import look_for, replayed
from maatwerk_core.workshop.analysis.finding import Found, Rule, Witness, found
from maatwerk_core.workshop.analysis.subject import Subject
from maatwerk_core.workshop.analysis.written_conditions import scope_of, tests

#: What says of a row where it comes from.
_COVERS = ("source", "law", "assumed")
_ORDERED = frozenset({"int", "cents", "bp", "months", "day"})
_NUMBER = re.compile(r"(?<![$\w-])\d+(?:\.\d+)?(?:-\d\d){0,2}")


def without_source(subject: Subject) -> Iterator[Found]:
    """Numbers in a condition of a row that names no source and isn't marked as assumed."""
    for path, condition in _conditions(subject.data, ()):
        if not _covered(subject, path):
            for here, fact, test in tests(condition, path):
                known = subject.policy.plan.facts.get(fact)
                if known is not None and known.type in _ORDERED:
                    yield from _numbers(subject, fact, test, here)


def _conditions(data: Any, path: Path) -> Iterator[tuple[Path, Any]]:
    """Every condition in the pack's own files, with its path."""
    parts = (
        data.items()
        if isinstance(data, dict)
        else enumerate(data)
        if isinstance(data, list)
        else ()
    )
    for key, part in parts:
        if key in CONDITIONS and isinstance(part, dict):
            yield (*path, key), part
        else:
            yield from _conditions(part, (*path, key))


def _covered(subject: Subject, path: Path) -> bool:
    """Does the row of a condition, or a block around it, say where it comes from, here or in what is inherited?"""
    return any(_says(files.data, path) for files in subject.chain)


def _says(data: Any, path: Path) -> bool:
    here = data
    for step in path[:-1]:
        try:
            here = here[step]
        except (KeyError, IndexError, TypeError):
            return False
        if isinstance(here, dict) and any(key in here for key in _COVERS):
            return True
    return False


def _numbers(subject: Subject, fact: str, test: Any, path: Path) -> Iterator[Found]:
    for here, text in _texts(test, path):
        numbers = _NUMBER.findall(text)
        if numbers:
            yield found(here, _met(subject.policy, fact, test), fact=fact, numbers=numbers)


def _met(policy: Policy, fact: str, test: Any) -> Witness | None:
    """Facts that the number lets through."""

    def meets(assessment: Assessment) -> bool:
        node = read_condition({fact: test}, scope_of(assessment.policy), ())
        return replayed(assessment, node) is True

    return look_for(policy, read_condition({fact: test}, scope_of(policy), ()), meets).witness


def _texts(test: Any, path: Path) -> Iterator[tuple[Path, str]]:
    if isinstance(test, dict):
        for key, part in test.items():
            yield from _texts(part, (*path, key))
    elif isinstance(test, list):
        yield path, ", ".join(str(part) for part in test)
    else:
        yield path, str(test)


RULES: tuple[Rule, ...] = (Rule("number.no-source", "warn", without_source),)
