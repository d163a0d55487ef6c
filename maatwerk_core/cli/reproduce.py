"""`maatwerk reproduce`: does a receipt come out the same today?"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import asdict
from pathlib import Path

from maatwerk_core.cli.layout import labelled, wrapped
from maatwerk_core.cli.printing import show, show_json, width
from maatwerk_core.cli.spoken import argument, json_option, make_command, option, say
from maatwerk_core.engine.reproduce import Reproduction
from maatwerk_core.errors import Faults, Place, fault
from maatwerk_core.packs.receipts import reproduce_receipt


@make_command(
    "reproduce",
    nl="Reken een bewijs van een toetsing opnieuw na: komt er hetzelfde uit, of wat niet?\n"
    "Hoe het afloopt: 0 hetzelfde, 1 er verschilt iets.",
    en="Run the receipt of an assessment again: does the same come out, or what doesn't?\n"
    "Exit codes: 0 the same, 1 something differs.",
)
@argument("receipt", nl="BEWIJS", en="RECEIPT")
@option("--policies", value=("MAP", "FOLDER"), nl="De map met bewaarde regelpakketten.",
        en="The folder with the policies that were kept.")  # fmt: skip
@json_option
def command(receipt: str, policies: str | None, json_: bool) -> int:
    """A changed pack with the same outcome is fine, and is said."""
    path = Path(receipt)
    if not path.is_file():
        raise Faults([fault("file.unreadable", place=Place(receipt))])
    found = reproduce_receipt(path, Path(policies) if policies else None)
    if json_:
        show_json({"equal": found.equal, **asdict(found)})
    else:
        show("\n".join(told(found)))
    return 0 if found.equal else 1


def told(found: Reproduction) -> Iterator[str]:
    """Equal or not, then what it was run with, then each value that differs."""
    yield (
        say("Er komt hetzelfde uit.", "The same comes out.")
        if found.equal
        else say("Er komt niet hetzelfde uit.", "It doesn't come out the same.")
    )
    remarks = (
        (found.intact, "Het bewijs is veranderd sinds het is gemaakt.", "The receipt was changed since it was made."),
        (found.same_meaning, "Het regelpakket zegt nu iets anders.", "The rule pack says something else now."),
        (found.same_files, "De bestanden van het pakket zijn nu anders.", "The files of the pack are different now."),
        (found.same_engine, "De rekenmachine heeft een andere versie.", "The engine has another version."),
    )  # fmt: skip
    yield from (wrapped(say(nl, en), width(), "- ", "  ") for same, nl, en in remarks if not same)
    if found.differences:
        rows = [(each.what, f"{each.then} → {each.now}") for each in found.differences]
        yield labelled(rows, width())
