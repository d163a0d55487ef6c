"""Repairs what can be repaired without a choice in a pack's own files, and never leaves them worse than they were."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

import yaml

from maatwerk_core.errors import Fault
from maatwerk_core.packs.find import main_file
from maatwerk_core.rules.pack import Pack
from maatwerk_core.workshop.analysis.finding import Rule
from maatwerk_core.workshop.analysis.rules import RULES
from maatwerk_core.workshop.checking import Checked, check
from maatwerk_core.workshop.edits import Edit, Writing, applied
from maatwerk_core.workshop.edits import Path as Steps
from maatwerk_core.workshop.repairs import REPAIRS

#: One repair may show the next; a round makes every repair that doesn't touch another.
_MOST_ROUNDS = 10
_BOM = "\ufeff"
#: What is looked for between repairs; all rules look at the end.
_RULES: tuple[Rule, ...] = tuple(rule for rule in RULES.values() if rule.fixable)


@dataclass(frozen=True, slots=True)
class Change:
    """What was repaired, and the lines that stood there before and after."""

    fault: Fault
    before: tuple[str, ...]
    after: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Fixed:
    """The repairs that were made, and how the pack stands after them."""

    changes: tuple[Change, ...]
    checked: Checked


@dataclass(frozen=True, slots=True)
class _File:
    """A file with its text before and after, and what changed in it."""

    path: Path
    before: str
    after: str
    changes: tuple[Change, ...]


def fix(where: str | Path) -> Fixed:
    """Repair a pack, by name or by folder. Raises `Faults` when there is no pack there."""
    changes: list[Change] = []
    checked = check(where, _RULES)
    for _ in range(_MOST_ROUNDS):
        made, checked = _round(checked)
        if not made:
            break
        changes += made
    return Fixed(tuple(changes), check(where))


def repairable(checked: Checked) -> tuple[Fault, ...]:
    """What of a look at a pack may be repaired: faults and findings in the pack's own files."""
    every = (*checked.faults, *(each.finding.fault for each in checked.findings))
    return tuple(one for one in every if one.code in REPAIRS and _is_own(one, checked.folder))


def _is_own(found: Fault, folder: Path) -> bool:
    return found.place is not None and Path(found.place.file).is_relative_to(folder)


def _round(checked: Checked) -> tuple[tuple[Change, ...], Checked]:
    """All repairs at once; where that makes things worse, the first that doesn't on its own."""
    wanted = repairable(checked)
    for some in (wanted, *((one,) for one in wanted)) if len(wanted) > 1 else (wanted,):
        files = tuple(_repaired(some, checked.folder))
        if files:
            after = _try(files, checked)
            if after is not None:
                return tuple(change for file in files for change in file.changes), after
    return (), checked


def _try(files: tuple[_File, ...], before: Checked) -> Checked | None:
    """Write the files and look again. If the pack then has more wrong with it, the files are as they were."""
    kept = False
    try:
        for file in files:
            _write(file.path, file.after)
        after = check(before.folder, _RULES)
        kept = len(after.faults) <= len(before.faults) and after.errors <= before.errors
    finally:
        if not kept:
            for file in files:
                _write(file.path, file.before)
    return after if kept else None


def _write(path: Path, text: str) -> None:
    path.write_bytes(text.encode())


def _repaired(wanted: Iterable[Fault], folder: Path) -> Iterator[_File]:
    """Each file that a repair changes; one that can't be read as YAML stays as it is."""
    by_file: dict[str, list[Fault]] = {}
    for one in wanted:
        if one.place is not None:
            by_file.setdefault(one.place.file, []).append(one)
    for name, faults in by_file.items():
        path = Path(name)
        whole = path.read_bytes().decode("utf-8", "replace")
        text = whole.removeprefix(_BOM)
        try:
            writing = Writing(text)
        except yaml.YAMLError:
            continue
        edits = {edit: one for one in faults if (edit := _edit(one, writing, path, folder))}
        after, done = applied(text, tuple(edits))
        if after != text:
            changes = tuple(_change(edits[edit], edit, text) for edit in done)
            yield _File(path, whole, whole[: len(whole) - len(text)] + after, changes)


def _edit(found: Fault, writing: Writing, path: Path, folder: Path) -> Edit | None:
    steps = _steps(found.pointer, writing, _section(path, folder))
    return REPAIRS[found.code](writing, steps, dict(found.values)) if steps else None


def _section(path: Path, folder: Path) -> str:
    """The section that a file of the pack holds; nothing for the main file and for a case."""
    main = main_file(folder)
    own = path.parent == folder and path.stem in Pack.model_fields and path != main
    return path.stem if own else ""


def _steps(pointer: str, writing: Writing, section: str) -> Steps:
    """The path of a pointer within a file: positions in a list are numbers."""
    names = [part.replace("~1", "/").replace("~0", "~") for part in pointer.split("/")[1:]]
    if section and names[:1] == [section]:
        names = names[1:]
    steps: Steps = ()
    for name in names:
        around = writing.at(steps)
        in_list = around is not None and name.isdigit() and int(name) in around.parts
        steps = (*steps, int(name) if in_list else name)
    return steps


def _change(found: Fault, edit: Edit, text: str) -> Change:
    start = text.rfind("\n", 0, edit.start) + 1
    ends_line = edit.end > start and text[edit.end - 1] == "\n"
    end = edit.end if ends_line else text.find("\n", edit.end) % (len(text) + 1)
    after = text[start : edit.start] + edit.text + text[edit.end : end]
    return Change(found, tuple(text[start:end].splitlines()), tuple(after.splitlines()))
