"""Loads a case: from a file, by `PACK/CASE`, or from a dict; typed, with its notes, every fault at once."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any

from maatwerk_core.errors import Fault, Faults, did_you_mean, fault, pointer_to
from maatwerk_core.frozen import dataclass
from maatwerk_core.model.case import Case, StatedFact
from maatwerk_core.packs.construct import construct, made_of
from maatwerk_core.packs.document import Document, read_document
from maatwerk_core.packs.facts import read_stated
from maatwerk_core.packs.find import find_folder
from maatwerk_core.packs.fitting import misfits
from maatwerk_core.packs.other_files import refuse_other
from maatwerk_core.packs.reading import Reading
from maatwerk_core.packs.shapes import read_record
from maatwerk_core.rules.declared import CORE_FACTS
from maatwerk_core.rules.facts import Fact
from maatwerk_core.rules.policy import Policy
from maatwerk_core.rules.wrong import Wrong

#: Keys of a case file that are for its tests.
BESIDE: frozenset[str] = frozenset({"expect", "also"})


@dataclass(frozen=True, slots=True)
class CaseFile:
    """A case with what stands beside it in its file."""

    case: Case
    path: Path
    expect: Mapping[str, Any]
    also: tuple[Mapping[str, Any], ...]


def load_case(
    source: str | Path | Mapping[str, Any], facts: Mapping[str, Fact] | Policy = CORE_FACTS
) -> Case:
    """A case from a file, from `PACK/CASE`, or from a dict (euros as int, Decimal or text; never a float).

    `facts` are those that it may state. Given its policy instead, a case is refused too that names what this policy
    doesn't have, or that contradicts itself. Raises `Faults`.

    >>> load_case({"case": "schuur", "intervention": {"name": "schuur", "amount": 250}}).intervention.amount
    25000
    """
    if not isinstance(source, Mapping | str | Path):
        raise Faults([fault("field.not-a-mapping", given=source)])
    if isinstance(source, Mapping):
        data: Mapping[str, Any] = source
        document = None
    else:
        document = read_document(find_case(source))
        data = document.data
    if not isinstance(facts, Policy):
        return _read(data, facts, document)
    case = _read(data, facts.plan.facts, document)
    # To another pack's policy, what only its own pack knows is unknown.
    wrongs = misfits(case, facts) if case.pack in (None, facts.id) else []
    if wrongs:
        raise Faults(_as_fault(found, document) for found in wrongs)
    return case


def load_case_file(source: str | Path, facts: Mapping[str, Fact] = CORE_FACTS) -> CaseFile:
    """A case file with what it expects."""
    path = find_case(source)
    document = read_document(path)
    case = _read(document.data, facts, document)
    also = document.data.get("also", [])
    expect = document.data.get("expect", {})
    return CaseFile(
        case,
        path,
        expect if isinstance(expect, dict) else {},
        tuple(one for one in also if isinstance(one, dict)) if isinstance(also, list) else (),
    )


def as_case(document: Document, facts: Mapping[str, Fact] = CORE_FACTS) -> Case:
    """The case that a document holds. Raises `Faults` with their places."""
    return _read(document.data, facts, document)


def find_case(source: str | Path) -> Path:
    """The file of a case: a path, or `PACK/CASE` for a case beside its pack."""
    path = Path(source)
    if path.is_file():
        return path
    pack, _, name = str(source).partition("/")
    if name and path.suffix not in (".yaml", ".yml", ".json"):
        folder = find_folder(pack) / "cases"
        if (folder / f"{name}.yaml").is_file():
            return folder / f"{name}.yaml"
        near = did_you_mean(name, [p.stem for p in folder.glob("*.yaml")])
        raise Faults(
            [fault("case.not-found", case=source, near=f"{pack}/{near}" if near else None)]
        )
    raise Faults([fault("case.not-found", case=source)])


def _read(data: Mapping[str, Any], facts: Mapping[str, Fact], document: Document | None) -> Case:
    if document is None:
        straight = _read_straight(data, facts)
        if straight is not None:
            return straight
    else:
        refuse_other(document, "a case")
    reading = Reading(of_pack=False)
    typed = read_record(
        Case, {k: v for k, v in data.items() if k not in BESIDE and k != "facts"}, reading
    )
    if "facts" in data:
        typed["facts"] = read_stated(data["facts"], facts, reading)
    typed["notes"] = tuple(reading.notes)
    case = construct(Case, typed, reading.wrongs)
    if reading.wrongs:
        raise Faults(_as_fault(found, document) for found in reading.wrongs)
    return case


def _read_straight(data: Mapping[str, Any], facts: Mapping[str, Fact]) -> Case | None:
    """A case of plain values; `None` where anything is wrong or out of the ordinary."""
    # Imported here because a case in a file is read with places, and each start counts.
    from maatwerk_core.packs.straight import SecondLook, read_straight

    reading = Reading(of_pack=False)
    stated = read_stated(data.get("facts", {}), facts, reading)
    if reading.wrongs or reading.notes:
        return None
    also: dict[str, Any] = {"notes": ()}
    if "facts" in data:
        also["facts"] = tuple(made_of(StatedFact, one, set(one)) for one in stated)
    plain = {k: v for k, v in data.items() if k not in BESIDE and k != "facts"}
    try:
        return read_straight(Case, plain, also)
    except SecondLook:
        return None


def _as_fault(found: Wrong, document: Document | None) -> Fault:
    place = document.place(found.path, found.code == "field.unknown") if document else None
    return fault(found.code, pointer_to(found.path), place, **found.values)
