"""`maatwerk check`: is this pack in order, and what deserves another look?"""

from __future__ import annotations

from collections.abc import Iterator

from maatwerk_core.cli.failing import as_dict, line
from maatwerk_core.cli.printing import show, show_json
from maatwerk_core.cli.spoken import argument, json_option, language, make_command, option, say
from maatwerk_core.packs.reviewing import Review, review


@make_command(
    "check",
    nl="Kijk een regelpakket na, met zijn casussen: alle fouten en waarschuwingen met hun plaats.\n"
    "Hoe het afloopt: 0 in orde (waarschuwingen mogen), 1 fouten; met --strict ook 1 bij een "
    "waarschuwing.",
    en="Look a rule pack over, with its cases: all faults and warnings with their place.\n"
    "Exit codes: 0 in order (warnings are allowed), 1 faults; with --strict a warning is 1 too.",
)
@argument("pack", nl="PAKKET|MAP", en="PACK|FOLDER")
@option("--strict", is_flag=True, nl="Ook waarschuwingen tellen.", en="Warnings count too.")
@json_option
def command(pack: str, strict: bool, json_: bool) -> int:
    """A line per fault, then a line per warning, then what it came to."""
    found = review(pack)
    if json_:
        lang = language()
        show_json({
            "pack": found.pack,
            "version": found.version or None,
            "faults": [as_dict(each, lang) for each in found.faults],
            "warnings": [as_dict(each, lang) for each in found.warnings],
        })  # fmt: skip
    else:
        show("\n".join(told(found)))
    return 1 if found.faults or (strict and found.warnings) else 0


def told(found: Review) -> Iterator[str]:
    """The lines for a person, which an editor too can read."""
    yield from (line(each, language()) for each in (*found.faults, *found.warnings))
    name = f"{found.pack} {found.version}".rstrip()
    yield f"{name}: {verdict(found)}"


def verdict(found: Review) -> str:
    """What it came to."""
    faults, warnings = len(found.faults), len(found.warnings)
    parts = []
    if faults:
        parts.append(f"{faults} {say('fout', 'fault') if faults == 1 else say('fouten', 'faults')}")
    else:
        parts.append(say("in orde", "in order"))
    if warnings:
        many = say("waarschuwingen", "warnings")
        parts.append(f"{warnings} {say('waarschuwing', 'warning') if warnings == 1 else many}")
    return ", ".join(parts)
