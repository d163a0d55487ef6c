"""`maatwerk register`: what people decided, agreed and paid, kept so that nothing is lost."""

from __future__ import annotations

import importlib
from typing import Any

import click

from maatwerk_core.cli.registered import extra
from maatwerk_core.cli.spoken import SpokenGroup
from maatwerk_core.errors import Faults, did_you_mean, fault

#: Each subcommand with the module that holds it, in the order in which they are used.
COMMANDS: dict[str, str] = {
    "init": "register_folder",
    "budget": "register_budget",
    "open": "register_folder",
    "light": "register_light",
    "put": "register_words",
    "vote": "register_acts",
    "withdraw": "register_acts",
    "brake": "register_later",
    "motivate": "register_words",
    "accept": "register_words",
    "release": "register_words",
    "decide": "register_acts",
    "pay": "register_acts",
    "complete": "register_later",
    "agreement": "register_agreements",
    "repay": "register_agreements",
    "evaluate": "register_evaluate",
    "object": "register_later",
    "revise": "register_later",
    "close": "register_words",
    "precedents": "register_precedents",
    "list": "register_reading",
    "show": "register_reading",
    "agenda": "register_agenda",
    "report": "register_report",
    "signals": "register_signals",
    "subject": "register_subject",
    "names": "register_names",
    "due": "register_erasing",
    "erase": "register_erasing",
    "deliver": "register_outbox",
    "verify": "register_reading",
    "reproduce": "register_reproduce",
    "erased": "register_keeping",
    "migrate": "register_keeping",
    "backup": "register_keeping",
    "restore": "register_keeping",
    "export": "register_keeping",
    "import": "register_keeping",
}


class Register(SpokenGroup):
    """The subcommands, loaded when called; `--help` works without the extra `register`."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        """Every subcommand."""
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """The subcommand, its module loaded now."""
        if cmd_name not in COMMANDS:
            return None
        module = importlib.import_module(f"maatwerk_core.cli.{COMMANDS[cmd_name]}")
        command: click.Command = getattr(module, f"{cmd_name}_command")
        return command

    def invoke(self, ctx: click.Context) -> Any:
        """Run the subcommand; what isn't installed of the extras is a fault."""
        with extra():
            return super().invoke(ctx)

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        """The subcommand that was asked for; an unknown one is a fault."""
        if args[0] not in COMMANDS and not args[0].startswith("-"):
            near = did_you_mean(args[0], COMMANDS)
            raise Faults([fault("usage.unknown-command", given=args[0], near=near)])
        return super().resolve_command(ctx, args)


@click.command("register", cls=Register, invoke_without_command=True,
nl="Houd bij wat mensen besloten, afspraken en betaalden: niets raakt kwijt en alles is na te lezen.\n"
               "Met `maatwerk register OPDRACHT --help` leest u wat een opdracht doet.",
               en="Keep what people decided, agreed and paid: nothing is lost and everything can be read again.\n"
               "`maatwerk register COMMAND --help` tells what a command does.",
               context_settings={"help_option_names": ["-h", "--help"]})  # fmt: skip
@click.pass_context
def command(context: click.Context) -> None:
    """Every command is a subcommand; without one comes the help."""
    if context.invoked_subcommand is None:
        print(context.get_help())
