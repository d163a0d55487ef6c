"""`maatwerk packs`: which rule packs there are, and how sure what they say is."""

from __future__ import annotations

import sys
from collections.abc import Iterator, Sequence
from typing import Any

from maatwerk_core.cli.failing import line
from maatwerk_core.cli.layout import table, wrapped
from maatwerk_core.cli.printing import show, show_json, width
from maatwerk_core.cli.spoken import json_option, language, make_command, say
from maatwerk_core.errors import Fault, Faults
from maatwerk_core.packs.find_cases import case_files, found_packs
from maatwerk_core.packs.standing import Standing, standing_of


@make_command(
    "packs",
    nl="Laat zien welke regelpakketten er zijn: versie, regeling, en hoe zeker hun waarden zijn.",
    en="Show which rule packs there are: version, scheme, and how sure their values are.",
)
@json_option
def command(json_: bool) -> int:
    """A pack that can't be read is listed with its faults."""
    found: list[Standing] = []
    folders, failed = found_packs()
    faults: list[Fault] = list(failed)
    for folder in folders.values():
        try:
            found.append(standing_of(folder))
        except Faults as error:
            faults += error.faults
    if json_:
        show_json([as_json(each) for each in found])
    else:
        show("\n".join(told(found)))
    tell(faults)
    return 1 if faults else 0


def told(found: list[Standing]) -> Iterator[str]:
    """A table, and what its columns mean."""
    head = (say("pakket", "pack"), say("versie", "version"), say("regeling", "scheme"), say("bron", "sourced"),
            say("aanname", "assumed"), say("strijdig", "contested"), say("onbekend", "unknown"))  # fmt: skip
    yield table(head, [row(each) for each in found], width())
    yield ""
    yield wrapped(say(
        "Geteld zijn de waarden die een pakket zelf noemt, zonder wat het erft: met een bron, als aanname, met "
        "bronnen die elkaar tegenspreken, en onbekend: dat moet de gemeente nog zeggen.",
        "Counted are the values that a pack itself names, without what it inherits: with a source, as an assumption, "
        "with sources that contradict each other, and unknown: the municipality has still to say.",
    ), width())  # fmt: skip


def row(each: Standing) -> tuple[str, ...]:
    """A row of the table."""
    made_up = say(" (verzonnen)", " (made up)") if each.example else ""
    numbers = (str(each.counts[kind]) for kind in ("sourced", "assumed", "contested", "unknown"))
    return (each.pack, each.version, (each.scheme or "-") + made_up, *numbers)


def as_json(each: Standing) -> dict[str, Any]:
    """A pack for a program."""
    return {
        "pack": each.pack,
        "version": each.version,
        "municipality": each.municipality or None,
        "scheme": each.scheme or None,
        "example": each.example,
        "folder": str(each.folder),
        "values": each.counts,
        "cases": [path.stem for path in case_files(each.folder)],
    }


def tell(faults: Sequence[Fault]) -> None:
    """Faults go to stderr, so that the list itself stays whole."""
    for found in faults:
        print(line(found, language()), file=sys.stderr)
