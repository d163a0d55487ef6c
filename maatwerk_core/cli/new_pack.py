"""`maatwerk new-pack`: a rule pack to start with, that passes all its checks before anything was decided."""

from __future__ import annotations

import datetime
from pathlib import Path

from maatwerk_core.cli.failing import from_here
from maatwerk_core.cli.printing import show, show_json
from maatwerk_core.cli.spoken import argument, json_option, make_command, option, say
from maatwerk_core.errors import Faults, fault


@make_command(
    "new-pack",
    nl="Maak een nieuw regelpakket in de map NAAM: regels, een casus, scenario's, tests en uitleg.\n"
    "Elke waarde is onbekend of aangenomen tot de gemeente haar vaststelt.",
    en="Make a new rule pack in the folder NAME: rules, a case, scenarios, tests and a README.\n"
    "Every value is unknown or assumed until the municipality settles it.",
)
@argument("name", nl="NAAM", en="NAME")
@option("--municipality", "code", required=True, value=("GM0000", "GM0000"),
        nl="De code van de gemeente bij het CBS.", en="The municipality's code at Statistics Netherlands.")  # fmt: skip
@option("--title", value=("TEKST", "TEXT"), nl="De naam van de gemeente; zonder: NAAM met een hoofdletter.",
        en="The municipality's name; otherwise NAME with a capital.")  # fmt: skip
@option("--from", "taken_from", value=("PAKKET", "PACK"), default="",
        nl="Neem de regels van dit pakket over; elke waarde wordt als aangenomen gemerkt.",
        en="Take over the rules of this pack; every value is marked as assumed.")  # fmt: skip
@json_option
def command(name: str, code: str, title: str | None, taken_from: str, json_: bool) -> int:
    """Writes in the folder one works in."""
    from maatwerk_core.workshop.scaffold.new_pack import NewPack, make_new_pack

    shown = title or name.replace("-", " ").title()
    try:
        asked = NewPack(name, code, shown, taken_from)
        made = make_new_pack(asked, Path.cwd(), datetime.date.today())
    except OSError as error:
        told = error.strerror or str(error)
        raise Faults([fault("new-pack.unwritable", folder=name, error=told)]) from None
    files = [from_here(str(path)) for path in made]
    if json_:
        show_json({"folder": name, "files": files})
        return 0
    show("\n".join(files))
    show(say(f"\n{name} is klaar. In {name}/README.md staat hoe het verder gaat:",
             f"\n{name} is ready. {name}/README.md says what comes next:"))  # fmt: skip
    show(f"  maatwerk check {name}\n  maatwerk test {name}")
    return 0
