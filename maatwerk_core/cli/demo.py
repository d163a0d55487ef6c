"""`maatwerk demo`: every case of every installed pack, what came out, and whether that was expected."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from maatwerk_core.cli.layout import wrapped
from maatwerk_core.cli.printing import show, show_json, width
from maatwerk_core.cli.spoken import json_option, language, make_command, say
from maatwerk_core.cli.summary import INDENT, summary
from maatwerk_core.engine.assess import Assessment, assess
from maatwerk_core.packs.cases import load_case
from maatwerk_core.packs.examples import load_file
from maatwerk_core.packs.expected import Difference
from maatwerk_core.packs.find_cases import case_files, pack_folders
from maatwerk_core.packs.load import load_pack
from maatwerk_core.rules.policy import Policy
from maatwerk_core.workshop.scenarios import run


@dataclass(frozen=True, slots=True)
class Shown:
    """A case that was assessed: how it differs from what its file expects, as it stands and varied."""

    assessment: Assessment
    differs: tuple[Difference, ...]
    varied: int
    varied_differs: tuple[str, ...]


@make_command(
    "demo",
    nl="Toets alle casussen van alle pakketten en vergelijk met wat hun bestand verwacht.",
    en="Assess all cases of all packs and compare with what their file expects.",
)
@json_option
def command(json_: bool) -> int:
    """Example packs come last, and say that they are made up."""
    found = []
    for policy, files in sorted(packs(), key=lambda pack: pack[0].pack.example):
        for path in files:
            shown = assess_file(path, policy)
            found.append(shown)
            if not json_:
                show(f"{told(shown)}\n")
    if json_:
        show_json([as_json(shown) for shown in found])
    else:
        show(wrapped(total(found), width()))
    return 1 if any(shown.differs or shown.varied_differs for shown in found) else 0


def packs() -> Iterator[tuple[Policy, tuple[Path, ...]]]:
    """Every installed pack that has cases, with their files."""
    for folder in pack_folders().values():
        if files := case_files(folder):
            yield load_pack(folder), files


def assess_file(path: Path, policy: Policy) -> Shown:
    """Assess a case file as it stands, and each of its variations."""
    assessment = assess(load_case(path, policy.plan.facts), policy)
    differs: tuple[Difference, ...] = ()
    varied = []
    for outcome in run(load_file(path, policy), policy):
        if outcome.example.at:
            varied.append(outcome)
        else:
            differs = outcome.differences
    wrong = (f"{one.example.name}: {each}" for one in varied for each in one.differences)
    return Shown(assessment, differs, len(varied), tuple(wrong))


def told(shown: Shown) -> str:
    """The summary, with a line on what was expected."""
    lines = [summary(shown.assessment, language(), width())]
    wrong = [*map(str, shown.differs), *shown.varied_differs]
    lines += [f"{INDENT}{say('anders dan verwacht', 'not as expected')}: {each}" for each in wrong]
    return "\n".join(lines)


def total(found: list[Shown]) -> str:
    """How many came out as their file expects."""
    cases, right = len(found), sum(not shown.differs for shown in found)
    varied = sum(shown.varied for shown in found)
    wrong = sum(len({each.partition(":")[0] for each in shown.varied_differs}) for shown in found)
    return say(
        f"{right} van {cases} casussen komen uit zoals hun bestand verwacht, "
        f"en {varied - wrong} van {varied} varianten.",
        f"{right} of {cases} cases came out as their file expects, "
        f"and {varied - wrong} of {varied} variations.",
    )


def as_json(shown: Shown) -> dict[str, Any]:
    """A case for a program."""
    assessment = shown.assessment
    return {
        "pack": assessment.policy.id,
        "case": assessment.case.case,
        "example": bool(assessment.policy.pack.example),
        "status": assessment.status,
        "as_expected": not shown.differs and not shown.varied_differs,
        "differences": [*map(str, shown.differs), *shown.varied_differs],
        "variations": shown.varied,
    }
