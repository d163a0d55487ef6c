"""`maatwerk register due` and `erase`: what was kept long enough, and throwing its key away."""

from __future__ import annotations

import datetime

from maatwerk_core.cli.asked_day import day_of
from maatwerk_core.cli.layout import table
from maatwerk_core.cli.printing import show, show_json, width
from maatwerk_core.cli.registered import Where, dossier_argument, register_option
from maatwerk_core.cli.spoken import choice, json_option, make_command, option, say
from maatwerk_core.register.choices import SOONER

_day = option("--day", value=("JJJJ-MM-DD", "YYYY-MM-DD"), nl="Op welke dag. Zonder: vandaag.",
              en="On which day. Otherwise today.")  # fmt: skip


@make_command(
    "due",
    nl="De dossiers die lang genoeg zijn bewaard en gewist moeten worden.",
    en="The dossiers that were kept long enough and have to be erased.",
)
@_day
@register_option
@json_option
def due_command(day: str | None, where: Where, json_: bool) -> int:
    """Terms follow from outcome and legal basis."""
    with where.open() as desk:
        from maatwerk_core.register.erasing import due

        found = due(desk, day_of(day) or datetime.date.today())
    if json_:
        show_json(
            [{"dossier": one.id, "pack": one.pack, "closed": str(one.closed_on)} for one in found]
        )
    elif not found:
        show(say("Er hoeft niets te worden gewist.", "Nothing has to be erased."))
    else:
        head = ("dossier", say("pakket", "pack"), say("gesloten", "closed"))
        show(table(head, [(one.id, one.pack, str(one.closed_on)) for one in found], width()))
    return 0


@make_command(
    "erase",
    nl="Wis wat persoonlijk is in een dossier, voorgoed: de sleutel gaat weg. Wat geteld kan worden blijft.",
    en="Erase what is personal in a dossier, for good: its key goes. What can be counted stays.",
)
@dossier_argument
@option("--ground", type=choice(SOONER), value=("GROND", "GROUND"),
        nl="Waarom het eerder moet dan de termijn: " + ", ".join(SOONER) + ".",
        en="Why it has to be before its term: " + ", ".join(SOONER) + ".")  # fmt: skip
@_day
@register_option
@json_option
def erase_command(
    dossier: str, ground: str | None, day: str | None, where: Where, json_: bool
) -> int:
    """It can't be undone."""
    with where.open() as desk:
        from maatwerk_core.register.erasing import erase

        erase(desk, dossier, day_of(day) or datetime.date.today(), ground)
    if json_:
        show_json({"dossier": dossier, "erased": True})
    else:
        show(say(f"Wat persoonlijk is in dossier {dossier}, is gewist.",
                 f"What is personal in dossier {dossier} was erased."))  # fmt: skip
    return 0
