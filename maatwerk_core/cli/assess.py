"""`maatwerk assess`: what can be done today with this case, by whom, and what is still open."""

from __future__ import annotations

import json
import sys

import click

from maatwerk_core.cli.opening import open_case
from maatwerk_core.engine.assess import assess
from maatwerk_core.engine.shape import as_json

EXIT = {"ready": 0, "motivate": 0, "stop": 1, "incomplete": 3}


@click.command("assess")
@click.argument("case")
@click.option("--pack", help="Regelpakket: naam of map.")
@click.option("--day", help="De dag waarvan de regels gelden (JJJJ-MM-DD).")
@click.option("--strict", is_flag=True, help="Aangenomen en omstreden waarden zijn onbekend.")
@click.option(
    "--set", "sets", multiple=True, metavar="FEIT=WAARDE", help="Zet een feit voor deze keer."
)
@click.option("--json", "json_", is_flag=True, help="Uitvoer voor een programma.")
def command(
    case: str, pack: str | None, day: str | None, strict: bool, sets: tuple[str, ...], json_: bool
) -> None:
    """Toets een casus: wat kan vandaag, door wie, en wat is nog open."""
    found, policy = open_case(case, pack, day, sets)
    assessment = assess(found, policy, strict=strict)
    print(json.dumps(as_json(assessment), ensure_ascii=False, indent=2))
    sys.exit(EXIT[assessment.status])
