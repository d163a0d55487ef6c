"""Commands, options and arguments that speak the language that was asked for; what they do is left to them."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from typing import Any

import click

from maatwerk_core.errors import Lang


def language() -> Lang:
    """The language of this run: Dutch unless `--lang en` was given."""
    context = click.get_current_context(silent=True)
    found: Lang = "en" if context is not None and context.find_root().obj == "en" else "nl"
    return found


def say(nl: str, en: str) -> str:
    """The text in the language of this run."""
    return en if language() == "en" else nl


class SpokenOption(click.Option):
    """An option with its help in two languages, and what its value is called in both."""

    def __init__(
        self,
        *args: Any,
        nl: str = "",
        en: str = "",
        value: tuple[str, str] | None = None,
        **others: Any,
    ) -> None:
        others["help"] = nl
        super().__init__(*args, **others)
        self.said, self.value_said = (nl, en), value

    # click 8.1 passes no context here, later ones do.
    def make_metavar(self, ctx: click.Context | None = None) -> str:
        """What the value is called."""
        return say(*self.value_said) if self.value_said else ""

    def get_help_record(self, ctx: click.Context) -> tuple[str, str] | None:
        """The row of this option in the help."""
        self.help = say(*self.said)
        row = super().get_help_record(ctx)
        # click itself adds this word to the help, in English only.
        return row and (row[0], row[1].replace("[required]", say("[nodig]", "[required]")))


class SpokenArgument(click.Argument):
    """An argument whose name is shown in two languages."""

    def __init__(self, *args: Any, nl: str, en: str, **others: Any) -> None:
        super().__init__(*args, **others)
        self.said = (nl, en)

    # click 8.1 passes no context here, later ones do.
    def make_metavar(self, ctx: click.Context | None = None) -> str:
        """The name of this argument in a line of usage, in brackets when it may be left out."""
        name = say(*self.said)
        shown = name if self.required else f"[{name}]"
        return f"{shown}..." if self.nargs != 1 else shown


def _show_help(ctx: click.Context, param: click.Parameter, value: bool) -> None:
    if value and not ctx.resilient_parsing:
        click.echo(ctx.get_help(), color=ctx.color)
        ctx.exit()


class Spoken(click.Command):
    """A command with its help in two languages: the parts of click's own page that have words."""

    def __init__(self, *args: Any, nl: str = "", en: str = "", **others: Any) -> None:
        super().__init__(*args, **others)
        self.said = (nl, en)
        self.help_option: SpokenOption | None = None

    def get_short_help_str(self, limit: int = 45) -> str:
        """One line for the list of commands."""
        return re.split(r"[:.\n]", say(*self.said))[0]

    def format_help_text(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """What the command does."""
        formatter.write_paragraph()
        for paragraph in say(*self.said).split("\n"):
            formatter.write_text(paragraph)

    def format_usage(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """The line of usage."""
        pieces = self.collect_usage_pieces(ctx)
        prefix = say("Gebruik: ", "Usage: ")
        formatter.write_usage(ctx.command_path, " ".join(pieces), prefix)

    def collect_usage_pieces(self, ctx: click.Context) -> list[str]:
        """Options and arguments."""
        self.options_metavar = say("[OPTIES]", "[OPTIONS]")
        return super().collect_usage_pieces(ctx)

    def format_options(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """The list of options."""
        options = [part for part in self.get_params(ctx) if isinstance(part, click.Option)]
        rows = [row for part in options if (row := part.get_help_record(ctx))]
        with formatter.section(say("Opties", "Options")):
            formatter.write_dl(rows)

    def get_help_option(self, ctx: click.Context) -> click.Option | None:
        """The option `--help`, made once. click's own looks for a translation of its help in files, each start."""
        if self.help_option is None:
            self.help_option = SpokenOption(
                [*self.get_help_option_names(ctx), "asked_for_help"],
                is_flag=True, expose_value=False, is_eager=True, callback=_show_help,
                nl="Toon deze uitleg.", en="Show this page.",
            )  # fmt: skip
        return self.help_option


class SpokenGroup(Spoken, click.Group):
    """Commands under one name, listed in its help with what each does."""

    def collect_usage_pieces(self, ctx: click.Context) -> list[str]:
        """Options, and a command with what comes behind it."""
        self.subcommand_metavar = say("OPDRACHT ...", "COMMAND ...")
        return super().collect_usage_pieces(ctx)

    def format_options(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Options, and the list of commands."""
        super().format_options(ctx, formatter)
        found = [(name, self.get_command(ctx, name)) for name in self.list_commands(ctx)]
        rows = [(name, each.get_short_help_str()) for name, each in found if each]
        with formatter.section(say("Opdrachten", "Commands")):
            formatter.write_dl(rows)


def make_command(name: str, *, nl: str, en: str) -> Callable[[Callable[..., Any]], Spoken]:
    """Make a function a command."""
    settings = {"help_option_names": ["-h", "--help"]}

    def make(function: Callable[..., Any]) -> Spoken:
        made: Spoken = click.command(name, cls=Spoken, nl=nl, en=en, context_settings=settings)(
            function
        )
        return made

    return make


Decorator = Callable[[Callable[..., Any]], Callable[..., Any]]


def option(*names: str, nl: str, en: str, **others: Any) -> Decorator:
    """An option of a command."""
    return click.option(*names, cls=SpokenOption, nl=nl, en=en, **others)


def argument(name: str, *, nl: str, en: str, **others: Any) -> Decorator:
    """An argument of a command."""
    return click.argument(name, cls=SpokenArgument, nl=nl, en=en, **others)


def choice(words: Sequence[str]) -> click.Choice[str]:
    """One of these words."""
    return click.Choice(words)


#: The option of every command whose outcome a program may read.
json_option = option(
    "--json",
    "json_",
    is_flag=True,
    nl="Uitvoer voor een programma.",
    en="Output for a program.",
)
