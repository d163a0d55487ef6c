"""Looks a whole pack over: its faults, those of its cases, and what deserves another look."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from maatwerk_core.errors import Fault, Faults, Place, fault
from maatwerk_core.packs.cases import load_case_file
from maatwerk_core.packs.expected import compare, variations
from maatwerk_core.packs.find import find_folder
from maatwerk_core.packs.find_cases import case_files
from maatwerk_core.packs.load import load_pack
from maatwerk_core.packs.standing import warnings_of
from maatwerk_core.rules.policy import Policy


@dataclass(frozen=True, slots=True)
class Review:
    """What a look at a pack came to. Without faults it can be used; a warning deserves a thought."""

    pack: str
    version: str
    faults: tuple[Fault, ...]
    warnings: tuple[Fault, ...]


def review(where: str | Path) -> Review:
    """Look a pack over, by name or by folder. Raises `Faults` when there is no pack there."""
    folder = find_folder(where)
    try:
        policy = load_pack(folder)
    except Faults as error:
        return Review(folder.resolve().name, "", error.faults, ())
    faults: list[Fault] = []
    warnings = list(warnings_of(folder))
    for path in case_files(folder):
        try:
            warnings += look_at_case(path, policy)
        except Faults as error:
            faults += error.faults
    return Review(policy.id, policy.pack.version, tuple(faults), tuple(warnings))


def look_at_case(path: Path, policy: Policy) -> Iterator[Fault]:
    """Where a case comes out otherwise than its file expects. Raises `Faults` for what is wrong in the file."""
    file = load_case_file(path, policy.plan.facts)
    for each in variations(file):
        name = f"{path.stem} ({each.name})" if each.name else path.stem
        for found in compare(file, policy, each):
            place = Place(str(path))
            yield fault("warning.not-as-expected", "", place, case=name, path=found.path,
                        got=found.got, expected=found.expected)  # fmt: skip
