"""`maatwerk register names`: looks for names and places in what people wrote."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from dataclasses import asdict
from typing import TYPE_CHECKING

from maatwerk_core.cli.layout import table, wrapped
from maatwerk_core.cli.printing import show, show_json, width
from maatwerk_core.cli.registered import Where, register_option
from maatwerk_core.cli.spoken import argument, json_option, make_command, say

if TYPE_CHECKING:
    from maatwerk_core.register.personal.names import Finder, Named

_KINDS = {
    "name": ("naam", "name"),
    "place": ("plaats", "place"),
    "institution": ("instelling", "institution"),
}


@make_command(
    "names",
    nl="Zoek namen en plaatsen in wat mensen opschreven, in alle dossiers of in deze. Neem er de tijd voor: de "
    "eerste keer duurt het laden een paar minuten.\n"
    "Hoe het afloopt: 0 niets gevonden, 1 er staat iets dat een naam of plaats lijkt.",
    en="Look for names and places in what people wrote, in all dossiers or in these. Take the time: the first time, "
    "loading takes a few minutes.\n"
    "Exit codes: 0 nothing found, 1 something looks like a name or a place.",
)
@argument("dossiers", nl="DOSSIER", en="DOSSIER", nargs=-1)
@register_option
@json_option
def names_command(dossiers: tuple[str, ...], where: Where, json_: bool) -> int:
    """A batch for now and then; what it finds is for people to look at."""
    with where.open() as desk:
        from maatwerk_core.register.personal.names import find_names

        ids = [desk.dossier(id_).id for id_ in dossiers] or desk.dossiers()
        found = [*find_names(desk, ids, load_finder())]
    if json_:
        show_json({"looked_at": len(ids), "found": [asdict(one) for one in found]})
    else:
        show("\n".join(told(found, len(ids))))
    return 1 if found else 0


def load_finder() -> Finder:
    """What knows names and places. Raises `Faults` where the extra isn't installed."""
    from maatwerk_core.register.personal.names import Deduced

    print(
        say(
            "Namen en plaatsen laden: dat duurt even, de eerste keer een paar minuten.",
            "Loading names and places: this takes a while, the first time a few minutes.",
        ),
        file=sys.stderr,
        flush=True,
    )
    return Deduced()


def told(found: Sequence[Named], count: int) -> list[str]:
    """What was found, and what that is worth."""
    what = "dossier" if count == 1 else "dossiers"
    looked = say(f"Doorzocht: {count} {what}.", f"Looked through: {count} {what}.")
    if not found:
        nothing = say(
            "Niets gevonden dat op een naam of plaats lijkt. Dat bewijst niet dat er niets staat.",
            "Found nothing that looks like a name or a place. That doesn't prove there is none.",
        )
        return [looked, wrapped(nothing, width())]
    head = ("dossier", say("gebeurtenis", "event"), say("waar", "where"), say("soort", "kind"),
            say("tekst", "text"))  # fmt: skip
    rows = [
        (one.dossier, str(one.number), one.pointer, say(*_KINDS[one.kind]), one.shown)
        for one in found
    ]
    mind = say(
        "Kijk zelf of het klopt. Wat er staat verandert niet meer; wissen kan met `maatwerk register erase`.",
        "See for yourself whether it is right. What stands there doesn't change; `maatwerk register erase` erases it.",
    )
    return [table(head, rows, width()), "", looked, wrapped(mind, width())]
