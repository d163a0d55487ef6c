"""What a person or a program gets to see when a run can't go on: a line per fault, and the exit code."""

from __future__ import annotations

import json
import re
import sys
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

import click

from maatwerk_core.cli.main import split_language
from maatwerk_core.cli.spoken import SpokenArgument
from maatwerk_core.errors import Fault, Faults, Lang, did_you_mean, fault

_BETWEEN_BRACKETS = re.compile(r"extra arguments? \((.*)\)")
#: Faults in a file that was read, and faults in what was typed.
IN_A_FILE, IN_THE_COMMAND = 1, 2


def report(error: Faults | click.ClickException, args: Sequence[str]) -> int:
    """Print all faults: one per line on stderr, or as JSON on stdout. Gives the exit code.

    A fault that stands in a file is 1; one in what was typed (an unknown pack, a wrong day) is 2.
    """
    lang = language_of(args)
    faults = error.faults if isinstance(error, Faults) else (usage_fault(error, lang),)
    if "--json" in args:
        told = {"faults": [as_dict(found, lang) for found in faults]}
        print(json.dumps(told, ensure_ascii=False, indent=2))
    else:
        for found in faults:
            print(line(found, lang), file=sys.stderr)
    return IN_A_FILE if any(in_a_file(found) for found in faults) else IN_THE_COMMAND


def in_a_file(found: Fault) -> bool:
    """Does the fault stand on a line of a file?"""
    return found.place is not None and found.place.line is not None


def language_of(args: Sequence[str]) -> Lang:
    """The language that was asked for, if it is one."""
    try:
        return split_language(args)[0]
    except Faults:
        return "nl"


def line(found: Fault, lang: Lang) -> str:
    """A fault in one line; one in what was typed says at which option."""
    if found.place is None:
        return replace(found, pointer=option_of(found.pointer)).text(lang)
    return replace(found, place=replace(found.place, file=from_here(found.place.file))).text(lang)


def from_here(file: str) -> str:
    """A path as short as it can be from the folder one works in."""
    path = Path(file)
    return str(path.relative_to(Path.cwd())) if path.is_relative_to(Path.cwd()) else file


#: Options whose value is read as one of a file would be.
OPTIONS = ("day", "households", "population", "seed", "unknown", "year")


def option_of(pointer: str) -> str:
    """The option that a place in the case was given with.

    >>> option_of("/set/amuont"), option_of("/day"), option_of("/goal")
    ('--set amuont', '--day', '/goal')
    """
    head, _, name = pointer.removeprefix("/").partition("/")
    if head in ("set", "facts") and name:
        return f"--set {name}"
    return f"--{head}" if head in OPTIONS and not name else pointer


def as_dict(found: Fault, lang: Lang) -> dict[str, Any]:
    """A fault for a program."""
    place = found.place
    return {
        "code": found.code,
        "file": place.file if place else None,
        "line": place.line if place else None,
        "column": place.column if place else None,
        "pointer": found.pointer,
        "message": found.message(lang),
        "expected": found.expected(lang) or None,
        "hint": found.hint(lang) or None,
    }


def usage_fault(error: click.ClickException, lang: Lang) -> Fault:
    """What click found wrong with the command, in our own words."""
    match error:
        case click.NoSuchOption(option_name=name):
            near = did_you_mean(name, error.possibilities or ())
            return fault("usage.unknown-option", option=name, near=near)
        case click.MissingParameter(param=click.Parameter() as param):
            return fault("usage.missing-argument", argument=shown(param, lang))
        case click.BadOptionUsage(option_name=name):
            return fault("usage.option-value", option=name)
        case click.BadParameter(param=click.Parameter(type=click.Choice() as kind) as param):
            given = error.message.partition("'")[2].partition("'")[0]
            near = did_you_mean(given, kind.choices)
            return fault("usage.wrong-choice", given=given, option=shown(param, lang),
                         choices=kind.choices, near=near)  # fmt: skip
        case click.UsageError() if found := _BETWEEN_BRACKETS.search(error.message):
            return fault("usage.too-many", given=found[1])
        case _:
            return fault("usage.wrong", problem=error.format_message())


def shown(param: click.Parameter, lang: Lang) -> str:
    """An option by its longest name, an argument by what it is called in the usage; click's own context is gone."""
    if isinstance(param, SpokenArgument):
        return param.said[lang == "en"]
    return max(param.opts, key=len)
