"""The command `maatwerk`: its subcommands, loaded when called, and how every run ends."""

from __future__ import annotations

import gc
import importlib
import os
import sys
from collections.abc import Callable, Sequence
from typing import Any, NoReturn

import click

from maatwerk_core.cli.spoken import SpokenGroup, SpokenOption
from maatwerk_core.errors import Faults, Lang, did_you_mean, fault

#: Each command with the module that holds it, in the order of the help; loaded when its command runs.
COMMANDS: dict[str, str] = {
    "demo": "demo",
    "packs": "packs",
    "check": "check",
    "test": "test",
    "assess": "assess",
    "plan": "plan",
    "decide": "decide",
    "what-if": "what_if",
    "compare": "compare",
    "bulk": "bulk",
    "impact": "impact",
    "population": "population",
    "register": "register",
    "new-pack": "new_pack",
    "diff": "diff",
    "export": "export",
    "facts": "facts",
    "schema": "schema",
    "explain": "explain",
    "reproduce": "reproduce",
}

#: Help on longer lines is hard to read.
WIDEST = 100
#: How a run ends that was broken off from outside, as a shell says it.
INTERRUPTED, PIPE_CLOSED = 130, 141


class Door(SpokenGroup):
    """The group of all commands. It knows the language before anything is printed, and turns faults into lines."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        """Every command, loaded or not; those of plugins last."""
        return [*COMMANDS, *plugged(ctx)]

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """The command, its module loaded now. Plugins are asked only for a command that isn't ours."""
        if cmd_name not in COMMANDS:
            return plugged(ctx).get(cmd_name)
        module = importlib.import_module(f"maatwerk_core.cli.{COMMANDS[cmd_name]}")
        command: click.Command = module.command
        return command

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        """The command that was asked for; an unknown one is a fault."""
        if args[0] not in COMMANDS and args[0] not in plugged(ctx) and not args[0].startswith("-"):
            near = did_you_mean(args[0], [*COMMANDS, *plugged(ctx)])
            raise Faults([fault("usage.unknown-command", given=args[0], near=near)])
        return super().resolve_command(ctx, args)

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        """Take `--lang` out wherever it stands, so that help too is in that language."""
        lang, rest = split_language(args)
        ctx.obj = lang
        return super().parse_args(ctx, rest)

    def main(  # type: ignore[override]  # reason: click's own gives back a value, this one ends
        self,
        args: Sequence[str] | None = None,
        prog_name: str | None = "maatwerk",
        **others: Any,
    ) -> NoReturn:
        """Run and end with the exit code that belongs to the outcome."""
        given = list(sys.argv[1:] if args is None else args)
        others.pop("standalone_mode", None)
        sys.exit(ended(lambda: self.run(prog_name, given, others), given))

    def run(self, name: str | None, args: Sequence[str], settings: dict[str, Any]) -> int | None:
        """Run a command; gives its exit code."""
        try:
            with self.make_context(name, list(args), **settings) as context:
                code: int | None = self.invoke(context)
                return code
        except click.exceptions.Exit as done:
            return done.exit_code


def plugged(ctx: click.Context) -> dict[str, click.Command]:
    """The commands that plugins bring, asked for once a run; a plugin that fails is named."""
    found: dict[str, click.Command] | None = ctx.meta.get(__name__)
    if found is None:
        from maatwerk_core.cli.plugged import find_commands

        found, lines = find_commands(COMMANDS)
        ctx.meta[__name__] = found
        for each in lines:
            print(each, file=sys.stderr)
    return found


def split_language(args: Sequence[str]) -> tuple[Lang, list[str]]:
    """The language that was asked for, and the other arguments.

    >>> split_language(["packs", "--lang", "en", "--json"])
    ('en', ['packs', '--json'])
    """
    lang, rest, left = "nl", [], list(args)
    while left:
        this = left.pop(0)
        if this == "--lang" and left:
            lang = left.pop(0)
        elif this.startswith("--lang="):
            lang = this.removeprefix("--lang=")
        else:
            rest.append(this)
    if lang not in ("nl", "en"):
        raise Faults([fault("usage.wrong-choice", given=lang, option="--lang", choices="nl, en")])
    return ("en" if lang == "en" else "nl"), rest


def ended(work: Callable[[], int | None], args: Sequence[str]) -> int:
    """The exit code of this work: what it returns, or what belongs to how it failed."""
    try:
        code = _code_of(work, args)
        sys.stdout.flush()
        return code
    except BrokenPipeError:  # also where what failed is told to a program that no longer reads
        sys.stdout = open(os.devnull, "w", encoding="utf-8")  # Python flushes it at exit
        return PIPE_CLOSED
    except KeyboardInterrupt:
        return INTERRUPTED


def _code_of(work: Callable[[], int | None], args: Sequence[str]) -> int:
    """What the work returns, or what belongs to the faults that it ended in, which are told."""
    try:
        return work() or 0
    except click.Abort:
        return INTERRUPTED
    except (Faults, click.ClickException) as error:
        from maatwerk_core.cli.failing import report

        return report(error, args)


@click.command(cls=Door, invoke_without_command=True,
nl="Bereid een besluit over een maatwerkbudget voor: mensen beslissen.\n"
               "Met `maatwerk OPDRACHT --help` leest u wat een opdracht doet.\n"
               "Hoe het afloopt: 0 in orde, 1 fouten of bevindingen, 2 verkeerd gebruik, 3 onvolledig.",
               en="Prepare a decision on a maatwerkbudget: people decide.\n"
               "`maatwerk COMMAND --help` tells what a command does.\n"
               "Exit codes: 0 fine, 1 faults or findings, 2 wrong use, 3 incomplete.",
               context_settings={"help_option_names": ["-h", "--help"], "max_content_width": WIDEST})  # fmt: skip
@click.option("--lang", cls=SpokenOption, value=("nl|en", "nl|en"), expose_value=False,
              nl="Taal van alles wat er komt te staan.", en="Language of everything printed.")  # fmt: skip
@click.pass_context
def maatwerk(context: click.Context) -> None:
    """Every command is a subcommand; without one comes the help."""
    if context.invoked_subcommand is None:
        print(context.get_help())


def run() -> NoReturn:
    """Run what was asked for on the command line."""
    from maatwerk_core.cli.printing import set_up_streams

    # These make a cold start shorter: one run makes no rubbish worth collecting, and pydantic would
    # otherwise read what every installed package offers, looking for plugins that we don't use.
    gc.disable()
    os.environ.setdefault("PYDANTIC_DISABLE_PLUGINS", "__all__")
    set_up_streams()
    try:
        maatwerk.main()
    finally:
        # Nor does its end: without this, Python goes through all that was made to look for some. Not so where
        # duckdb is in: what Python doesn't take away, that tells as leaked, in a hundred lines behind our own.
        if "duckdb" not in sys.modules:
            gc.freeze()
