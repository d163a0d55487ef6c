"""Goes through all rows of a copy once: is the chain whole, whose seals are in it, and who was erased?"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field

from maatwerk_core.errors import Faults, fault
from maatwerk_core.register.chain import Broken, Stored, verify
from maatwerk_core.register.keeping.content import Content, Row
from maatwerk_core.register.migrations.schema import EVENTS_SCHEMA
from maatwerk_core.register.tables import EVENTS


@dataclass(slots=True)
class Seen:
    """What came by: the dossiers with something under seal, those that were erased, and the first broken link."""

    sealed: set[str] = field(default_factory=set)
    erased: set[str] = field(default_factory=set)
    broken: Broken | None = None

    def refuse_broken(self) -> None:
        """Of a chain that is broken no copy is made. Raises `Faults` where it is."""
        if self.broken is not None:
            position, why = self.broken.position, self.broken.why
            raise Faults([fault("register.broken", position=position, why=why)])


def look_through(
    content: Content, take: Callable[[str, Row], None] = lambda table, row: None
) -> Seen:
    """Go through the rows up to the first broken link; those before it are handed to `take`.

    Raises what the rows raise.
    """
    seen = Seen()

    def events() -> Iterator[Stored]:
        for table, row in content.rows():
            if table == EVENTS.name:
                stored = Stored(**row)
                yield stored
                _note(stored, seen)
            take(table, row)

    heading = content.heading
    if heading.of == EVENTS_SCHEMA.name:
        seen.broken = verify(events(), (heading.position, heading.head))
    else:
        for table, row in content.rows():
            take(table, row)
    return seen


def _note(stored: Stored, seen: Seen) -> None:
    if stored.sealed is not None:
        seen.sealed.add(stored.dossier)
    if stored.kind == "erased":
        seen.erased.add(stored.dossier)
