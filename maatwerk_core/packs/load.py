"""Loads a pack: its files, what it extends, its models, its plan; every fault at once."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Mapping
from contextlib import suppress
from dataclasses import replace
from pathlib import Path
from typing import Any

from maatwerk_core.engine.planning import make_plan
from maatwerk_core.errors import Faults, fault
from maatwerk_core.packs.construct import construct
from maatwerk_core.packs.files import PackFiles, as_fault, read_files
from maatwerk_core.packs.find import find_folder
from maatwerk_core.packs.merge import merge
from maatwerk_core.packs.reading import Reading
from maatwerk_core.packs.shapes import read_record
from maatwerk_core.rules.consistency import inconsistencies
from maatwerk_core.rules.dated import Dated
from maatwerk_core.rules.pack import Pack
from maatwerk_core.rules.plan import Plan
from maatwerk_core.rules.policy import Policy, collect_values
from maatwerk_core.rules.wrong import Wrong, wrong

#: How many packs may stand on top of each other.
MOST_BASES = 8


def load_pack(where: str | Path) -> Policy:
    """The policy of a pack, by name (`"amsterdam"`) or by folder.

    Raises `Faults` with everything that is wrong, in every file.

    >>> load_pack("amsterdam").pack.scheme.name
    'Teambudget (mini-maatwerkbudget)'
    """
    return load_chain(read_chain(find_folder(where)))


def load_chain(chain: tuple[PackFiles, ...]) -> Policy:
    """The policy of a pack whose files, and those of what it extends, were read. Raises `Faults`."""
    wrongs: list[Wrong] = []
    typed = merge_chain(chain, wrongs)
    pack = construct(Pack, typed, wrongs)
    planned = _plan(pack, wrongs)
    if wrongs or planned is None:
        raise Faults(as_fault(found, chain) for found in wrongs)
    plan, values = planned
    return Policy(pack, values, plan, files_hash(chain))


#: What comes of a row that couldn't be read: it has no unit, no ground or no role to plan with.
_UNREAD = (AttributeError, KeyError, IndexError, TypeError)


def _plan(pack: Pack, wrongs: list[Wrong]) -> tuple[Plan, dict[str, Dated]] | None:
    """The plan and the values, with the faults found on the way; where reading found some, as far as each look goes."""
    if not wrongs:
        plan, found = make_plan(pack)
        values = collect_values(pack)
        wrongs += [*found, *inconsistencies(pack, values)]
        return plan, values
    with suppress(*_UNREAD):
        wrongs += make_plan(pack)[1]
    with suppress(*_UNREAD):
        wrongs += inconsistencies(pack, collect_values(pack))
    return None


def files_hash(chain: tuple[PackFiles, ...]) -> str:
    """One hash over the bytes of every file of a pack and of what it extends."""
    return hashlib.sha256("".join(one.digest for one in chain).encode()).hexdigest()


def read_chain(folder: Path) -> tuple[PackFiles, ...]:
    """The files of a pack and of all it extends and uses, itself first. A cycle is refused."""
    chain: list[PackFiles] = []
    seen: list[Path] = []
    here: Path | None = folder
    while here is not None:
        if here.resolve() in seen or len(seen) >= MOST_BASES:
            names = [folder.name for folder in seen] + [here.name]
            place = chain[-1].place(("extends",))
            raise Faults([fault("pack.extends-cycle", "/extends", place, packs=names)])
        seen.append(here.resolve())
        files = read_files(here)
        chain.append(files)
        if "uses" in files.documents[""].data:
            chain += _plugged(files)
        base = files.data.get("extends")
        here = _base_of(files, str(base)) if base is not None else None
    # A plugin that several of them use stands beneath the lowest: what the others say of it goes over it.
    lowest = {files.plugin or at: at for at, files in enumerate(chain)}
    return tuple(chain[at] for at in sorted(lowest.values()))


def _plugged(files: PackFiles) -> tuple[PackFiles, ...]:
    # Imported here because few packs use a plugin, and each start counts.
    from maatwerk_core.packs.plugged import read_plugged

    return read_plugged(files)


def _base_of(files: PackFiles, base: str) -> Path:
    """The folder of the pack that these files extend; not found is a fault of the line that names it."""
    try:
        return find_folder(base, beside=files.folder)
    except Faults as error:
        place = files.place(("extends",))
        raise Faults(
            replace(one, pointer="/extends", place=place) for one in error.faults
        ) from None


def merge_chain(chain: tuple[PackFiles, ...], wrongs: list[Wrong]) -> dict[str, Any]:
    """The typed data of the whole chain, the base first."""
    merged: dict[str, Any] = {}
    for files in reversed(chain):
        known = {id_: str(p.get("unit", "")) for id_, p in merged.get("parameters", {}).items()}
        reading = Reading(of_pack=True, units=known, is_block=files.is_block)
        typed = read_record(Pack, files.data, reading)
        wrongs += reading.wrongs
        if files.plugin:
            wrongs += already_there(files.plugin, merged, typed)
        merged = merge(merged, typed, wrongs)
    return merged


def already_there(
    plugin: str, merged: Mapping[str, Any], typed: Mapping[str, Any]
) -> Iterator[Wrong]:
    """Entries of a plugin that would replace something of what the pack extends."""
    for section, entries in typed.items():
        if section == "texts":  # they are known by names of the engine's
            continue
        there = merged.get(section, {})
        for id_ in filter(there.__contains__, entries):
            yield wrong("plugin.already-there", (section, id_), plugin=plugin, id=id_)
