"""`maatwerk check`: is this pack in order, and what deserves another look?"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from maatwerk_core.cli.printing import show, show_json
from maatwerk_core.cli.spoken import argument, json_option, language, make_command, option, say

if TYPE_CHECKING:
    from maatwerk_core.workshop.checking import Checked
    from maatwerk_core.workshop.fixing import Change


@make_command(
    "check",
    nl="Kijk een regelpakket na, met zijn casussen: alle fouten, wat het pakket zegt zonder het te bedoelen, en "
    "waarschuwingen, elk met plaats en als het kan met een voorbeeld. Een JSON-bestand wordt naast het "
    "schema gelegd dat het noemt.\n"
    "Hoe het afloopt: 0 in orde (waarschuwingen mogen), 1 fouten; met --strict ook 1 bij een "
    "waarschuwing.",
    en="Look a rule pack over, with its cases: all faults, what the pack says without meaning it, and warnings, each "
    "with its place and where possible an example. A JSON file is held to the schema that it names.\n"
    "Exit codes: 0 in order (warnings are allowed), 1 faults; with --strict a warning is 1 too.",
)
@argument("pack", nl="PAKKET|MAP|JSON", en="PACK|FOLDER|JSON")
@option("--strict", is_flag=True, nl="Ook waarschuwingen tellen.", en="Warnings count too.")
@option("--fix", "fix_", is_flag=True,
        nl="Herstel wat zonder keuze te herstellen is; de rest van het bestand blijft zoals het is.",
        en="Repair what can be repaired without a choice; the rest of the file stays as it is.")  # fmt: skip
@json_option
def command(pack: str, strict: bool, fix_: bool, json_: bool) -> int:
    """What was repaired, what was found, and what it came to."""
    if pack.endswith(".json"):
        return _hold(Path(pack), json_)
    checked, changes = _look(pack, fix_)
    if json_:
        from maatwerk_core.cli.check_json import as_json

        show_json(as_json(checked, changes, language()))
    else:
        from maatwerk_core.cli.check_words import told

        show(told(checked, changes))
    return 1 if checked.errors or (strict and checked.doubts) else 0


def _hold(file: Path, json_: bool) -> int:
    """A result beside the published schema of the version that it names."""
    from maatwerk_core.cli.failing import as_dict, line
    from maatwerk_core.packs.published import hold_to_schema

    held = hold_to_schema(file)
    if json_:
        faults = [as_dict(one, language()) for one in held.faults]
        show_json({"file": str(file), "schema": held.schema, "faults": faults})
    elif held.faults:
        show("\n".join(line(one, language()) for one in held.faults))
    else:
        show(say(f"{file} is zoals {held.schema} vraagt.", f"{file} is as {held.schema} asks."))
    return 1 if held.faults else 0


def _look(pack: str, fix_: bool) -> tuple[Checked, tuple[Change, ...] | None]:
    """The pack as it stands after what was repaired; without `--fix` nothing was tried."""
    # Imported here so that the help of this command is there at once.
    if fix_:
        from maatwerk_core.workshop.fixing import fix

        fixed = fix(pack)
        return fixed.checked, fixed.changes
    from maatwerk_core.workshop.checking import check

    return check(pack), None
