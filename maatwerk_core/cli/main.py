"""The command `maatwerk`: its subcommands, loaded when called, and what happens when one finds faults."""

from __future__ import annotations

import importlib
import json
import sys
from typing import Any

import click

from maatwerk_core.errors import Faults

#: Each command with the module that holds it; a module is loaded when its command runs.
COMMANDS: dict[str, str] = {
    "assess": "assess",
    "check": "check",
}


class Lazy(click.Group):
    """A group that loads a command's module when it is called."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        """Every command, loaded or not."""
        return sorted(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """The command, its module loaded now."""
        if cmd_name not in COMMANDS:
            return None
        module = importlib.import_module(f"maatwerk_core.cli.{COMMANDS[cmd_name]}")
        command: click.Command = module.command
        return command


@click.command(
    cls=Lazy, context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100}
)
@click.option("--lang", type=click.Choice(["nl", "en"]), default="nl", help="Taal van de uitvoer.")
@click.pass_context
def maatwerk(ctx: click.Context, lang: str) -> None:
    """Bereid een besluit over een maatwerkbudget voor: mensen beslissen."""
    ctx.obj = lang


def run() -> None:
    """Run, and turn faults into lines that a person can act on."""
    try:
        maatwerk(prog_name="maatwerk")
    except Faults as error:
        report(error, as_json="--json" in sys.argv)
        sys.exit(1)


def report(error: Faults, *, as_json: bool) -> None:
    """Print all faults: one per line, or as a JSON list."""
    lang: Any = "en" if "en" in sys.argv else "nl"
    if as_json:
        print(
            json.dumps(
                {"faults": [as_dict(found, lang) for found in error.faults]},
                ensure_ascii=False,
                indent=2,
            )
        )
        return
    for found in error.faults:
        print(found.text(lang), file=sys.stderr)


def as_dict(found: Any, lang: Any) -> dict[str, Any]:
    """A fault for a program."""
    place = found.place
    return {
        "code": found.code,
        "file": place.file if place else None,
        "line": place.line if place else None,
        "column": place.column if place else None,
        "pointer": found.pointer,
        "message": found.message(lang),
        "expected": found.expected(lang),
        "hint": found.hint(lang),
    }
