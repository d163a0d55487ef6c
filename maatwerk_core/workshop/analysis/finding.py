"""What a rule of the analysis is and what it finds: a place in the pack and the smallest facts that show it."""

from __future__ import annotations

import datetime
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Literal, TypeAlias

from maatwerk_core.errors import Fault, Place
from maatwerk_core.errors.fault import as_values
from maatwerk_core.workshop.analysis.subject import Subject

#: `found` was shown by a witness or proved for every case; `undecided` could be neither shown nor refuted.
State: TypeAlias = Literal["found", "undecided"]
#: How loud a rule is unless a pack says otherwise.
Level: TypeAlias = Literal["error", "warn"]


@dataclass(frozen=True, slots=True)
class Witness:
    """The smallest facts that show a finding, on a day; `facts` are as `--set` takes them, all else is unknown.

    >>> str(Witness(datetime.date(2024, 1, 1), (("amount", "500.01"), ("complexity", "simple"))))
    '2024-01-01: amount=500.01, complexity=simple'
    """

    day: datetime.date
    facts: tuple[tuple[str, str], ...] = ()

    @property
    def sets(self) -> tuple[str, ...]:
        """The facts in the form of `--set`.

        >>> Witness(datetime.date(2024, 1, 1), (("amount", "500.01"),)).sets
        ('amount=500.01',)
        """
        return tuple(f"{fact}={value}" for fact, value in self.facts)

    def __str__(self) -> str:
        return ": ".join(filter(None, (self.day.isoformat(), ", ".join(self.sets))))


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing found in what a pack's own files say. `given` fills the words of the rule."""

    rule: str
    pointer: str
    place: Place
    given: tuple[tuple[str, str], ...] = ()
    witness: Witness | None = None
    state: State = "found"

    @property
    def fault(self) -> Fault:
        """The finding as a fault, for its words in both languages."""
        return Fault(self.rule, self.pointer, self.place, self.given)


@dataclass(frozen=True, slots=True)
class Found:
    """What a rule says of a path in the pack, before it has a place and a name."""

    path: tuple[str | int, ...]
    given: tuple[tuple[str, str], ...] = ()
    witness: Witness | None = None
    state: State = "found"
    key: bool = False


def found(
    path: tuple[str | int, ...],
    witness: Witness | None = None,
    state: State = "found",
    *,
    key: bool = False,
    **given: object,
) -> Found:
    """Make a `Found`; `key` puts it at the name of the path instead of what stands there.

    >>> found(("mandate", "tiers"), role="team").given
    (('role', 'team'),)
    """
    return Found(path, as_values(given), witness, state, key)


@dataclass(frozen=True, slots=True)
class Rule:
    """A rule of the analysis. Its id is a code with words and a page; `fixable` when `--fix` can repair it."""

    id: str
    level: Level
    find: Callable[[Subject], Iterator[Found]]
    fixable: bool = False

    def findings(self, subject: Subject) -> Iterator[Finding]:
        """What this rule finds in the pack's own files; what it finds in inherited text is left to that pack."""
        for each in self.find(subject):
            if subject.writes(each.path):
                place, pointer = subject.place(each.path, key=each.key), subject.pointer(each.path)
                yield Finding(self.id, pointer, place, each.given, each.witness, each.state)
