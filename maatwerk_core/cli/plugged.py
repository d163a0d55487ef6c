"""What plugins bring to the command line: commands, letter templates, and ears for what was recorded."""

from __future__ import annotations

import copy
import sys
from collections.abc import Callable, Iterable, Mapping
from functools import wraps
from typing import Any

import click

from maatwerk_core.cli.failing import line
from maatwerk_core.cli.printing import width
from maatwerk_core.cli.spoken import language
from maatwerk_core.engine.assess import Assessment
from maatwerk_core.errors import Faults, fault
from maatwerk_core.model.decision import Decision
from maatwerk_core.plugins import ask, broken, tell

#: What a command may raise on purpose.
MEANT = (Faults, click.ClickException, click.exceptions.Exit, click.Abort)


def find_commands(taken: Iterable[str]) -> tuple[dict[str, click.Command], list[str]]:
    """The commands of all plugins by name, and a line for each plugin that failed. One of ours is never replaced."""
    answers = ask("commands")
    lines = [line(each, language()) for each in answers.faults]
    found: dict[str, click.Command] = {}
    for plugin, given in answers.given:
        commands = given if isinstance(given, list | tuple) else [given]
        for command in commands:
            if not isinstance(command, click.Command) or not command.name:
                error = TypeError(f"commands() gives {command!r}, not a click.Command with a name")
                lines.append(line(broken(plugin, error), language()))
            elif command.name not in taken:
                found.setdefault(command.name, guarded(plugin, command))
    return found, lines


def guarded(plugin: str, command: click.Command) -> click.Command:
    """The command as it is, but what it raises names the plugin."""
    clone = copy.copy(command)
    if clone.callback is not None:
        clone.callback = _naming(plugin, clone.callback)
    if isinstance(clone, click.Group):
        clone.commands = {name: guarded(plugin, each) for name, each in clone.commands.items()}
    return clone


def _naming(plugin: str, callback: Callable[..., Any]) -> Callable[..., Any]:
    @wraps(callback)
    def call(*args: Any, **given: Any) -> Any:
        try:
            return callback(*args, **given)
        except MEANT:
            raise
        except Exception as error:  # reason: a third party's code may fail in any way; it is named
            raise Faults([broken(plugin, error)]) from error

    return call


def letter_of(assessment: Assessment, uses: Iterable[str], decision: Decision | None = None) -> str:
    """The resident's letter as HTML, in the template of the first plugin that has one. Raises `Faults`."""
    from maatwerk_core.explain import render
    from maatwerk_core.packs.plugged import letter_template

    found = letter_template(uses)
    plugin, template = found or ("", None)
    try:
        return render(assessment, "resident", language(), "html", width(), decision, template)
    except (
        Exception
    ) as error:  # reason: a template of a third party may fail in any way; it is named
        if template is None:
            raise
        told = f"{type(error).__name__}: {error}"
        raise Faults([fault("plugin.template", plugin=plugin, error=told)]) from error


def tell_plugins(event: Mapping[str, Any]) -> None:
    """Let plugins hear of what was recorded; one that fails is named on stderr and changes nothing."""
    for found in tell(event):
        print(line(found, language()), file=sys.stderr)
