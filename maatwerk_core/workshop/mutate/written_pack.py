"""A pack as its own files write it, and the policy that each of its mutants makes: read by the same readers."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from functools import cached_property
from pathlib import Path
from typing import Any

from maatwerk_core.engine.planning import make_plan
from maatwerk_core.errors import Place
from maatwerk_core.packs.construct import construct
from maatwerk_core.packs.files import PackFiles
from maatwerk_core.packs.find import find_folder
from maatwerk_core.packs.load import load_pack, merge_chain, read_chain
from maatwerk_core.packs.merge import merge
from maatwerk_core.packs.places import Data
from maatwerk_core.packs.reading import REMARKS, Reading
from maatwerk_core.packs.shapes import read_record
from maatwerk_core.rules.consistency import inconsistencies
from maatwerk_core.rules.dated import Dated
from maatwerk_core.rules.pack import Pack
from maatwerk_core.rules.policy import Policy, collect_values
from maatwerk_core.rules.values import unset
from maatwerk_core.rules.wrong import Wrong
from maatwerk_core.workshop.mutate.mutant import Mutant, put, said_path
from maatwerk_core.workshop.mutate.mutants import mutants_of


@dataclass(frozen=True, eq=False)
class Mutated:
    """The policy of a mutant. `changed` are the values that differ, by path (gone: unknown on every day).

    `same_plan`: only values differ.
    """

    mutant: Mutant
    policy: Policy
    changed: Mapping[str, Dated]
    same_plan: bool


@dataclass(frozen=True, eq=False)
class WrittenPack:
    """A loaded pack with the files that it came from, its own first, then those of what it extends."""

    policy: Policy
    chain: tuple[PackFiles, ...]

    @property
    def data(self) -> dict[str, Data]:
        """What the pack's own files write: every scalar is its raw text."""
        return self.chain[0].data

    @cached_property
    def inherited(self) -> dict[str, Any]:
        """The typed data of what the pack extends."""
        return merge_chain(self.chain[1:], [])

    @cached_property
    def units(self) -> dict[str, str]:
        """The units of the parameters that it inherits."""
        rows = self.inherited.get("parameters", {})
        return {id_: str(row.get("unit", "")) for id_, row in rows.items()}

    @cached_property
    def mutants(self) -> tuple[Mutant, ...]:
        """Every mutant, in the order of the files."""
        parameters = self.policy.pack.parameters
        never = {one.id for one in parameters if all(e.value is None for e in one.value.entries)}
        return mutants_of(self.data, self.policy.plan.facts, self.units, never)

    def place(self, mutant: Mutant) -> Place:
        """Where the changed text stands."""
        return self.chain[0].place(mutant.path)

    def path(self, mutant: Mutant) -> tuple[str, ...]:
        """What is changed, as people say it: a tier by its first role."""
        return said_path(self.data, mutant.path)

    def mutated(self, mutant: Mutant) -> Mutated | None:
        """The policy of a mutant; `None` where loading it would be refused."""
        wrongs: list[Wrong] = []
        section = mutant.section
        data = put(self.data, mutant.at, mutant.data)
        typed = self._read(section, data, wrongs)
        made = construct(Pack, {"pack": "", "version": "", section: typed}, wrongs)
        pack = self.policy.pack.model_copy(update={section: getattr(made, section)})
        if wrongs:
            return None
        values = collect_values(pack)
        if inconsistencies(pack, values):
            return None
        changed = self._changed(section, made)
        if not mutant.shape:
            policy = replace(self.policy, pack=pack, values={**self.policy.values, **changed})
            return Mutated(mutant, policy, changed, same_plan=True)
        plan, wrongs = make_plan(pack)
        if wrongs:
            return None
        return Mutated(mutant, replace(self.policy, pack=pack, values=values, plan=plan),
                       changed, same_plan=False)  # fmt: skip

    def _read(self, section: str, data: Data, wrongs: list[Wrong]) -> Any:
        """The typed data of one section with what it inherits; remarks on the whole pack hold for it too."""
        assert isinstance(data, dict)  # noqa: S101  # reason: a change within a section leaves the pack a mapping
        own = {key: part for key, part in data.items() if key == section or key in REMARKS}
        reading = Reading(of_pack=True, units=self.units)
        typed = read_record(Pack, own, reading)
        wrongs += reading.wrongs
        inherited = {key: part for key, part in self.inherited.items() if key == section}
        return merge(inherited, {section: typed[section]}, wrongs)[section]

    def _changed(self, section: str, made: Pack) -> dict[str, Dated]:
        """The values of a section that differ from those of the pack, those that are gone among them."""
        before, after = (
            _of_section(section, one) for one in (self.policy.values, collect_values(made))
        )
        gone = {path: unset() for path in before.keys() - after.keys()}
        return gone | {path: value for path, value in after.items() if before.get(path) != value}


def _of_section(section: str, values: Mapping[str, Dated]) -> dict[str, Dated]:
    return {path: value for path, value in values.items() if path.split(".", 1)[0] == section}


def read_written(where: str | Path) -> WrittenPack:
    """The pack of this name or folder, with its files. Raises `Faults` with everything that keeps it from loading."""
    folder = find_folder(where)
    return WrittenPack(load_pack(folder), read_chain(folder))
