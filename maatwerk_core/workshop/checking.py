"""Looks a whole pack over: its faults, what the analysis finds in it, and what stands beside it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from maatwerk_core.errors import Fault, Faults, fault
from maatwerk_core.packs.examples import load_file, scenario_files
from maatwerk_core.packs.files import section_files
from maatwerk_core.packs.find import find_folder, main_file
from maatwerk_core.packs.find_cases import case_files
from maatwerk_core.packs.other_files import unread_files
from maatwerk_core.packs.published import hold_written, misnamed
from maatwerk_core.rules.policy import Policy
from maatwerk_core.workshop.analysis.analyse import look_over
from maatwerk_core.workshop.analysis.finding import Finding, Rule
from maatwerk_core.workshop.analysis.settings import (
    Weighed,
    idle_settings,
    weigh,
    wrong_settings,
)
from maatwerk_core.workshop.analysis.subject import read_subject
from maatwerk_core.workshop.scenarios import run


@dataclass(frozen=True, slots=True)
class Checked:
    """What a look at a pack came to. Without faults it can be used; without errors it says what it means.

    `warnings` are of its cases: what comes out otherwise than they expect. `undecided` could be neither shown nor
    refuted.
    """

    pack: str
    version: str
    folder: Path
    faults: tuple[Fault, ...] = ()
    findings: tuple[Weighed, ...] = ()
    warnings: tuple[Fault, ...] = ()
    undecided: tuple[Finding, ...] = ()

    @property
    def errors(self) -> int:
        """How many faults and errors there are: with one of them the pack isn't in order."""
        return len(self.faults) + sum(found.level == "error" for found in self.findings)

    @property
    def doubts(self) -> int:
        """How many warnings there are."""
        return len(self.warnings) + sum(found.level == "warn" for found in self.findings)


def check(where: str | Path, rules: Iterable[Rule] | None = None) -> Checked:
    """Look a pack over, by name or by folder, with all rules or with these. Raises `Faults` where there is no pack.

    >>> check("amsterdam").errors
    0
    """
    folder = find_folder(where)
    try:
        subject = read_subject(folder)
    except Faults as error:
        if all(found.place is None for found in error.faults):
            raise
        named = _held(folder, misnamed)
        return Checked(folder.resolve().name, "", folder, (*named, *error.faults))
    analysis = look_over(subject, rules)
    faults, warnings = look_beside(folder, subject.policy)
    return Checked(
        subject.policy.id,
        subject.policy.pack.version,
        folder,
        (*_held(folder, hold_written), *wrong_settings(subject), *faults),
        (*weigh(subject, analysis.findings), *idle_settings(subject, analysis.findings)),
        warnings,
        tuple(each.finding for each in weigh(subject, analysis.undecided)),
    )


def look_beside(folder: Path, policy: Policy) -> tuple[tuple[Fault, ...], tuple[Fault, ...]]:
    """The faults of the cases and scenarios beside a pack; where its cases come out otherwise, and what nobody reads.

    What comes of its scenarios is for `maatwerk test`. A fault in a case that scenarios start from is told once.
    """
    faults: list[Fault] = []
    warnings = list(unread_files(folder, main_file(folder)))
    for path in (*case_files(folder), *scenario_files(folder)):
        is_case = path.parent.name == "cases"
        kind = "case" if is_case else "scenarios"
        try:
            if is_case:
                warnings += look_at_case(path, policy)
            else:
                load_file(path, policy)
            faults += hold_written(path, kind)
        except Faults as error:
            faults += (*misnamed(path, kind), *error.faults)
    return tuple(dict.fromkeys(faults)), tuple(warnings)


def _held(folder: Path, hold: Callable[[Path, str], tuple[Fault, ...]]) -> Iterator[Fault]:
    """What holding a pack's own files to the schemas that they name comes to."""
    main = main_file(folder)
    if main is None:
        return
    yield from hold(main, "rulepack")
    for path in section_files(folder, main):
        yield from hold(path, f"rulepack-{path.stem}")


def look_at_case(path: Path, policy: Policy) -> Iterator[Fault]:
    """Where a case comes out otherwise than its file expects. Raises `Faults` for what is wrong in the file."""
    for outcome in run(load_file(path, policy), policy):
        example = outcome.example
        for found in outcome.differences:
            yield fault("warning.not-as-expected", "", example.place, case=example.name,
                        path=found.path, got=found.got, expected=found.expected)  # fmt: skip
