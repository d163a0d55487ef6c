"""Looks for names and places in what people wrote, with a list of names and streets that takes long to load.

It is for now and then, not for the gate: what it finds may be no name, and what it misses may be one.
"""

from __future__ import annotations

import logging
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import asdict, dataclass
from types import MappingProxyType
from typing import Any, Protocol

from maatwerk_core.errors import Faults, fault
from maatwerk_core.register.desk import Desk, Happened
from maatwerk_core.register.privacy import veil

#: What the parts of a text are that we report, by how `deduce` calls them.
KINDS: Mapping[str, str] = MappingProxyType(
    {
        "persoon": "name",
        "patient": "name",
        "locatie": "place",
        "instelling": "institution",
        "ziekenhuis": "institution",
    }
)
#: Fields of a case that hold ids, and parts of events that repeat what stands elsewhere.
_NO_TEXT = frozenset(
    {"case", "pack", "policy", "source", "receipt", "decision", "subject", "person"}
)


@dataclass(frozen=True, slots=True)
class Part:
    """A part of a text, of a kind of `KINDS`."""

    kind: str
    start: int
    end: int


class Finder(Protocol):
    """Knows names and places."""

    def find(self, text: str) -> Iterable[Part]:
        """The parts of a text that are names or places."""


@dataclass(frozen=True, slots=True)
class Named:
    """A name or place in a dossier: in which event, where in it, and veiled."""

    dossier: str
    number: int
    pointer: str
    kind: str
    shown: str


class Deduced:
    """What `deduce` knows: Dutch names, places and institutions of care."""

    def __init__(self) -> None:
        # It would print its progress where our own output goes.
        quiet = logging.NullHandler()
        logging.getLogger().addHandler(quiet)
        try:
            from deduce import Deduce

            self._deduce = Deduce()
        except ModuleNotFoundError as missing:
            package = (missing.name or "").partition(".")[0]
            raise Faults([fault("register.no-names", package=package)]) from None
        finally:
            logging.getLogger().removeHandler(quiet)

    def find(self, text: str) -> Iterator[Part]:
        """See `Finder.find`."""
        for one in self._deduce.deidentify(text, disabled={"redactor"}).annotations:
            if one.tag in KINDS:
                yield Part(KINDS[one.tag], int(one.start_char), int(one.end_char))


def find_names(desk: Desk, ids: Sequence[str], finder: Finder) -> Iterator[Named]:
    """The names and places in these dossiers, in order; the name of the municipality itself is none."""
    for id_ in ids:
        own = _own_places(desk, id_)
        for one in desk.history(id_):
            for pointer, text in texts_of(one):
                parts = sorted(finder.find(text), key=lambda part: part.start)
                for part in parts:
                    found = text[part.start : part.end].strip()
                    if found.casefold() not in own:
                        yield Named(id_, one.number, pointer, part.kind, veil(found))


def texts_of(one: Happened) -> Iterator[tuple[str, str]]:
    """What people wrote in an event, each with the place where it stands."""
    fields = {name: value for name, value in asdict(one.event).items() if name in one.event.SEALED}
    case = fields.pop("case", None)
    yield from _texts(fields, "")
    yield from _texts(case, "/case")


def _texts(value: Any, pointer: str) -> Iterator[tuple[str, str]]:
    if isinstance(value, str):
        # Words of a choice have no spaces: `single_parent`, `2019-06-01`.
        if " " in value.strip() or value[:1].isupper():
            yield pointer, value
    elif isinstance(value, Mapping):
        for name, each in value.items():
            if name not in _NO_TEXT:
                yield from _texts(each, f"{pointer}/{name}")
    elif isinstance(value, list | tuple):
        for index, each in enumerate(value):
            yield from _texts(each, f"{pointer}/{index}")


def _own_places(desk: Desk, id_: str) -> frozenset[str]:
    """What the municipality is called, which points to nobody."""
    municipality = desk.policy(desk.dossier(id_)).pack.municipality
    if municipality is None:
        return frozenset()
    name = municipality.name.casefold()
    return frozenset((name, f"gemeente {name}"))
