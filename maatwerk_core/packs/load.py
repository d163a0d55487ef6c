"""Loads a pack: its files, what it extends, its models, its plan; every fault at once."""

from __future__ import annotations

import hashlib
from pathlib import Path
from typing import Any

from pydantic import ValidationError

from maatwerk_core.engine.planning import make_plan
from maatwerk_core.errors import Faults, fault
from maatwerk_core.packs.files import PackFiles, as_fault, read_files
from maatwerk_core.packs.find import find_folder
from maatwerk_core.packs.merge import merge
from maatwerk_core.packs.reading import Reading
from maatwerk_core.packs.shapes import read_record
from maatwerk_core.rules.consistency import inconsistencies
from maatwerk_core.rules.pack import Pack
from maatwerk_core.rules.policy import Policy, collect_values
from maatwerk_core.rules.wrong import Wrong, wrong

#: How many packs may stand on top of each other.
MOST_BASES = 8


def load_pack(where: str | Path) -> Policy:
    """The policy of a pack, by name (`"amsterdam"`) or by folder.

    Raises `Faults` with everything that is wrong, in every file.
    """
    chain = read_chain(find_folder(where))
    wrongs: list[Wrong] = []
    typed = merge_chain(chain, wrongs)
    pack = make_model(typed, wrongs)
    if pack is None:
        raise Faults(as_fault(found, chain) for found in wrongs)
    plan, unreadable = make_plan(pack)
    wrongs += [*unreadable, *inconsistencies(pack)]
    if wrongs:
        raise Faults(as_fault(found, chain) for found in wrongs)
    return Policy(pack, collect_values(pack), plan, files_hash(chain))


def files_hash(chain: tuple[PackFiles, ...]) -> str:
    """One hash over the bytes of every file of a pack and of what it extends."""
    return hashlib.sha256("".join(one.digest for one in chain).encode()).hexdigest()


def read_chain(folder: Path) -> tuple[PackFiles, ...]:
    """The files of a pack and of all it extends, itself first. A cycle is refused."""
    chain: list[PackFiles] = []
    seen: list[Path] = []
    here: Path | None = folder
    while here is not None:
        if here.resolve() in seen or len(chain) >= MOST_BASES:
            names = [one.folder.name for one in chain] + [here.name]
            place = chain[-1].place(("extends",))
            raise Faults([fault("pack.extends-cycle", "/extends", place, packs=names)])
        seen.append(here.resolve())
        chain.append(read_files(here))
        base = chain[-1].data.get("extends")
        here = find_folder(str(base), beside=here) if base is not None else None
    return tuple(chain)


def merge_chain(chain: tuple[PackFiles, ...], wrongs: list[Wrong]) -> dict[str, Any]:
    """The typed data of the whole chain, the base first."""
    merged: dict[str, Any] = {}
    for files in reversed(chain):
        known = {id_: str(p.get("unit", "")) for id_, p in merged.get("parameters", {}).items()}
        reading = Reading(of_pack=True, units=known)
        typed = read_record(Pack, files.data, reading)
        wrongs += reading.wrongs
        merged = merge(merged, typed, wrongs)
    return merged


def make_model(typed: dict[str, Any], wrongs: list[Wrong]) -> Pack | None:
    """The model of typed data; what the reader couldn't see (required fields, bounds) is added to `wrongs`."""
    try:
        return Pack.model_validate(typed)
    except ValidationError as error:
        wrongs += [_as_wrong(dict(detail), typed) for detail in error.errors(include_url=False)]
        return None


def _as_wrong(detail: dict[str, Any], typed: Any) -> Wrong:
    path: list[str | int] = []
    here: Any = typed
    for step in detail["loc"]:
        if isinstance(here, dict) and isinstance(step, int):
            step = list(here)[step]
        path.append(step)
        here = (
            here.get(step)
            if isinstance(here, dict)
            else here[step]
            if isinstance(here, tuple) and isinstance(step, int) and step < len(here)
            else None
        )
    if detail["type"] == "missing":
        return wrong("field.missing", tuple(path[:-1]), field=path[-1])
    return wrong("field.invalid", tuple(path), given=detail.get("input"), problem=detail["msg"])
