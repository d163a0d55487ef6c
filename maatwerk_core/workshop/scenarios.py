"""Runs the examples of a pack and says which came out otherwise; words and coverage are left to others."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from fnmatch import fnmatchcase
from pathlib import Path

from maatwerk_core.engine.assess import Assessment, assess
from maatwerk_core.engine.stated import reading_stated
from maatwerk_core.packs.example import Example
from maatwerk_core.packs.examples import load_examples
from maatwerk_core.packs.expected import Difference, unmet
from maatwerk_core.packs.load import load_pack
from maatwerk_core.rules.policy import Policy


@dataclass(frozen=True, slots=True)
class Outcome:
    """One example that was run: what came out, and where that differs from what was expected."""

    example: Example
    assessment: Assessment
    differences: tuple[Difference, ...]

    @property
    def passed(self) -> bool:
        """Did everything come out as expected?"""
        return not self.differences


@dataclass(frozen=True, slots=True)
class Run:
    """The outcome of every example of a pack, in the order of its files."""

    policy: Policy
    folder: Path
    outcomes: tuple[Outcome, ...]

    @property
    def failed(self) -> tuple[Outcome, ...]:
        """Those that came out otherwise."""
        return tuple(one for one in self.outcomes if not one.passed)


def run_pack(folder: Path, only: str = "") -> Run:
    """Run all examples beside a pack, or those with `only` in their name. Raises `Faults` for what can't be read.

    >>> from maatwerk_core.packs.find import find_folder
    >>> run_pack(find_folder("amsterdam"), "schuur").failed
    ()
    """
    policy = load_pack(folder)
    examples = load_examples(folder, policy)
    return Run(policy, folder, run(select(examples, only), policy))


def select(examples: Iterable[Example], only: str) -> tuple[Example, ...]:
    """The examples that have this text in their name or in that of their file; `*` stands for any text.

    >>> select((), "plafond-*/4")
    ()
    """
    pattern = f"*{only}*"
    return tuple(
        one for one in examples
        if fnmatchcase(one.name, pattern) or fnmatchcase(Path(one.file).stem, pattern)
    )  # fmt: skip


def run(examples: Iterable[Example], policy: Policy) -> tuple[Outcome, ...]:
    """The outcome of each example by this policy."""
    return tuple(judge(one, policy) for one in examples)


def judge(example: Example, policy: Policy) -> Outcome:
    """Assess one example, and compare."""
    assessment = assess_example(example, policy)
    return Outcome(example, assessment, unmet(example.expect, assessment))


def assess_example(example: Example, policy: Policy) -> Assessment:
    """The assessment of an example by a policy: of its own pack, or of a changed one."""
    if example.forced:
        policy = reading_stated(policy, example.case, example.forced)
    return assess(example.case, policy, strict=example.strict)
