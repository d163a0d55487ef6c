"""Mutation of a pack: which of its mutants its examples notice, and for each that they don't, what would."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from fractions import Fraction

from maatwerk_core.errors import Lang, Place
from maatwerk_core.packs.load import read_chain
from maatwerk_core.workshop.mutate.alike import is_equivalent
from maatwerk_core.workshop.mutate.drafting import draft_for, tells
from maatwerk_core.workshop.mutate.judging import Killed, judge_mutants
from maatwerk_core.workshop.mutate.mutant import Mutant
from maatwerk_core.workshop.mutate.scenario_text import Draft, name_for
from maatwerk_core.workshop.mutate.words import because
from maatwerk_core.workshop.mutate.written_pack import Mutated, WrittenPack
from maatwerk_core.workshop.scenarios import Run

#: For so many survivors facts are looked for that tell them apart; of the others the value itself is asked for.
MOST_SEARCHED = 60


@dataclass(frozen=True, slots=True)
class Survivor:
    """A mutant that no example noticed. `draft` is a scenario that would; `None` where none was found.

    `with_draft_of` names an earlier survivor whose scenario notices this one too.
    """

    mutant: Mutant
    draft: Draft | None
    with_draft_of: Mutant | None = None


@dataclass(frozen=True, eq=False)
class Mutation:
    """What became of every mutant of a pack. Equivalent ones were shown to differ from it on no case and no day."""

    pack: WrittenPack
    killed: tuple[Killed, ...]
    survived: tuple[Survivor, ...]
    equivalent: tuple[Mutant, ...]
    refused: tuple[Mutant, ...]

    @property
    def score(self) -> Fraction | None:
        """The share that was noticed of what could be; `None` where there are no mutants."""
        many = len(self.killed) + len(self.survived)
        return Fraction(len(self.killed), many) if many else None

    def place(self, mutant: Mutant) -> Place:
        """Where the text stands that the mutant changes."""
        return self.pack.place(mutant)


def mutate_run(run: Run, lang: Lang = "nl") -> Mutation:
    """The mutation of the pack that a run was of."""
    return mutate(WrittenPack(run.policy, read_chain(run.folder)), run, lang)


def mutate(pack: WrittenPack, run: Run, lang: Lang = "nl") -> Mutation:
    """Try every mutant of a pack on the examples of a run that came out as expected."""
    judged = judge_mutants(pack, run.outcomes)
    survived: list[Survivor] = []
    equivalent: list[Mutant] = []
    taken = {one.example.name.split("/")[0] for one in run.outcomes}
    for found in _followed_up(pack, judged.survived, taken, lang):
        if isinstance(found, Survivor):
            survived.append(found)
        else:
            equivalent.append(found)
    return Mutation(pack, judged.killed, tuple(survived), tuple(equivalent), judged.refused)


def _followed_up(
    pack: WrittenPack, survived: Iterable[Mutated], taken: set[str], lang: Lang
) -> Iterator[Survivor | Mutant]:
    """Each survivor with the scenario that would notice it, or the mutant alone where nothing ever could."""
    drafted: dict[tuple[str | int, ...], list[Survivor]] = {}
    for at, one in enumerate(survived):
        mutant, beside = one.mutant, drafted.setdefault(one.mutant.path[:2], [])
        earlier = (s for s in beside if s.draft and tells(s.draft, pack.policy, one.policy))
        same = next(earlier, None)
        if same is not None:
            yield Survivor(mutant, same.draft, same.mutant)
            continue
        name = name_for(pack.path(mutant), taken)
        draft = draft_for(
            pack.policy,
            one,
            name,
            because(mutant, pack.path(mutant), lang),
            searched=at < MOST_SEARCHED,
        )
        if draft is None and is_equivalent(pack.policy, one):
            yield mutant
            continue
        taken |= {name} if draft else set()
        beside.append(Survivor(mutant, draft))
        yield beside[-1]
