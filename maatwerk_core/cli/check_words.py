"""What `maatwerk check` found, for a person: a block per finding with its place, and what it came to."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from maatwerk_core.cli.failing import from_here
from maatwerk_core.cli.layout import wrapped
from maatwerk_core.cli.printing import width
from maatwerk_core.cli.spoken import language, say
from maatwerk_core.errors import Fault
from maatwerk_core.workshop.analysis.finding import Witness
from maatwerk_core.workshop.checking import Checked
from maatwerk_core.workshop.fixing import Change, repairable

_INDENT = "  "


def told(checked: Checked, changes: Sequence[Change] | None = None) -> str:
    """The whole text: what was repaired, faults, findings, cases, what was left undecided, and the verdict."""
    blocks = [
        *(repaired(each) for each in changes or ()),
        *_findings(checked),
        *_undecided(checked),
    ]
    return "\n".join([*blocks, verdict(checked), *_what_next(checked, changes)])


def _findings(checked: Checked) -> Iterator[str]:
    said: set[tuple[str, str]] = set()
    for fault in checked.faults:
        yield block(fault, "error", None, said)
    for each in checked.findings:
        yield block(each.finding.fault, each.level, each.finding.witness, said)
    for warning in checked.warnings:
        yield block(warning, "warn", None, said)


def _undecided(checked: Checked) -> Iterator[str]:
    """What an editor may look at, and that counts for nothing."""
    for each in checked.undecided:
        unsure = say("niet te bewijzen en niet te weerleggen, telt niet mee",
                     "neither shown nor refuted, counts for nothing")  # fmt: skip
        yield f"{block(each.fault, 'undecided', each.witness, set())}\n{_line(unsure)}"


def block(fault: Fault, level: str, witness: Witness | None, said: set[tuple[str, str]]) -> str:
    """A place an editor can jump to, then what is wrong there; what was said of this code before isn't repeated."""
    lines = [f"{place_of(fault)} {_LEVELS[level][language() == 'en']} {fault.code}"]
    rows = [(fault.message(language()), ""), (fault.expected(language()), say("verwacht", "expected")),
            (fault.hint(language()), say("tip", "hint"))]  # fmt: skip
    for text, label in rows:
        if text and (not label or (fault.code, text) not in said):
            lines.append(_line(f"{label}: {text}" if label else text))
            said.add((fault.code, text))
    if witness is not None:
        lines.append(_line(f"{say('te zien op', 'seen on')} {witness}"))
    return "\n".join(lines)


_LEVELS = {
    "error": ("fout", "error"),
    "warn": ("waarschuwing", "warning"),
    "undecided": ("onbeslist", "undecided"),
}


def place_of(fault: Fault) -> str:
    """Where it stands, from the folder one works in."""
    if fault.place is None:
        return fault.pointer
    return str(replace(fault.place, file=from_here(fault.place.file)))


def repaired(change: Change) -> str:
    """What was repaired, with the lines before and after."""
    head = f"{place_of(change.fault)} {say('hersteld', 'repaired')} {change.fault.code}"
    lines = [f"- {line}" for line in change.before] + [f"+ {line}" for line in change.after]
    return "\n".join([head, *(f"{_INDENT}{line}" for line in lines)])


def verdict(checked: Checked) -> str:
    """What it came to, in one line."""
    name = f"{checked.pack} {checked.version}".rstrip()
    counts = [
        (checked.errors, say("fout", "error"), say("fouten", "errors")),
        (checked.doubts, say("waarschuwing", "warning"), say("waarschuwingen", "warnings")),
        (len(checked.undecided), say("onbeslist", "undecided"), say("onbeslist", "undecided")),
    ]
    parts = [f"{count} {one if count == 1 else more}" for count, one, more in counts if count]
    return f"{name}: {', '.join(parts if checked.errors else [say('in orde', 'in order'), *parts])}"


def _what_next(checked: Checked, changes: Sequence[Change] | None) -> Iterator[str]:
    count = len(repairable(checked)) if changes is None else 0
    if count:
        repairs = say(f"{count} hiervan herstelt u met --fix.", f"--fix repairs {count} of these.")
        yield wrapped(repairs, width())


def _line(text: str) -> str:
    return wrapped(text, width(), _INDENT, 2 * _INDENT)
