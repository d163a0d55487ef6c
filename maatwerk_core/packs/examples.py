"""The examples that stand beside a pack: in its cases, and in its scenarios."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from functools import cache
from pathlib import Path
from typing import Any

from maatwerk_core.errors import Fault, Faults
from maatwerk_core.model import scalars
from maatwerk_core.model.case import Case
from maatwerk_core.packs.cases import as_case
from maatwerk_core.packs.document import Document, read_document
from maatwerk_core.packs.example import Example
from maatwerk_core.packs.expectations import read_expectations
from maatwerk_core.packs.find_cases import case_files, yaml_files
from maatwerk_core.packs.fitting import misfits
from maatwerk_core.packs.given import give
from maatwerk_core.packs.other_files import refuse_other
from maatwerk_core.packs.reading import Reading, refuse_keys
from maatwerk_core.packs.scenarios import as_fault, read_scenarios
from maatwerk_core.rules.policy import Policy
from maatwerk_core.rules.wrong import Path as Steps

#: What a variation of a case may say.
OF_A_VARIATION = frozenset({"set", "day", "strict", "expect"})


def scenario_files(folder: Path) -> tuple[Path, ...]:
    """The files of scenarios beside a pack, in alphabetical order. Raises `Faults` when their folder can't be read."""
    return yaml_files(folder / "scenarios")


def load_examples(folder: Path, policy: Policy) -> tuple[Example, ...]:
    """Every example beside a pack: those of its cases first. Raises `Faults` with those of all files."""
    found: list[Example] = []
    faults: list[Fault] = []
    for path in (*case_files(folder), *scenario_files(folder)):
        try:
            found += load_file(path, policy)
        except Faults as error:
            faults += error.faults
    if faults:
        raise Faults(faults)
    return tuple(found)


def load_file(path: Path, policy: Policy) -> tuple[Example, ...]:
    """The examples in one file: of a case where it stands in a folder `cases`, else of scenarios. Raises `Faults`."""
    if path.parent.name == "cases":
        return tuple(_of_case(read_document(path), policy))

    @cache
    def case_named(name: str) -> Case | None:
        beside = path.parent.parent / "cases" / f"{name}.yaml"
        return as_case(read_document(beside), policy.plan.facts) if beside.is_file() else None

    document = read_document(path)
    refuse_other(document, "scenarios")
    return read_scenarios(document, policy, case_named)


def _of_case(document: Document, policy: Policy) -> Iterator[Example]:
    """A case as it stands, and its variations; a case that expects nothing is no example."""
    case = as_case(document, policy.plan.facts)
    reading = Reading(of_pack=False)
    reading.wrongs += misfits(case, policy)
    data: dict[str, Any] = document.data
    stem, found = Path(document.file).stem, []
    if "expect" in data:
        expect = read_expectations(data["expect"], policy, reading, ("expect",))
        found.append(Example(stem, case, expect, document))
    also = data.get("also", [])
    if not isinstance(also, list):
        reading.fail("field.not-a-list", ("also",), given=also)
        also = []
    base = Example(stem, case, (), document)
    for at, entry in enumerate(also):
        if isinstance(entry, dict):
            found.append(_variation(base, at, entry, policy, reading))
        else:
            reading.fail("field.not-a-mapping", ("also", at), given=entry)
    if reading.wrongs:
        raise Faults(as_fault(one, document) for one in reading.wrongs)
    yield from found


def _variation(
    base: Example, number: int, entry: dict[str, Any], policy: Policy, reading: Reading
) -> Example:
    """The case with some facts set, on another day or strict."""
    at: Steps = ("also", number)
    refuse_keys(entry, OF_A_VARIATION, reading, at)
    given = entry.get("set", {})
    if not isinstance(given, dict):
        reading.fail("field.not-a-mapping", (*at, "set"), given=given)
        given = {}
    case, forced = give(base.case, policy, given, reading, (*at, "set"))
    if "day" in entry:
        day = reading.scalar(scalars.read_day, entry["day"], (*at, "day"))
        case = case.model_copy(update={"day": day})
    strict = False
    if "strict" in entry:
        strict = bool(reading.scalar(scalars.read_yes_no, entry["strict"], (*at, "strict")))
    expect = read_expectations(entry.get("expect", {}), policy, reading, (*at, "expect"))
    if not expect:
        reading.fail("scenario.expects-nothing", at)
    return replace(
        base, name=f"{base.name}/{number + 1}", case=case, expect=expect, at=at,
        given=given, forced=forced, strict=strict,
    )  # fmt: skip
