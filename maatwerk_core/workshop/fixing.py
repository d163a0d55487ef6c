"""Repairs what can be repaired without a choice in a pack's own files, and never leaves them worse than they were."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from shutil import copymode
from tempfile import NamedTemporaryFile

import yaml

from maatwerk_core.errors import Fault, Faults, Place, fault
from maatwerk_core.errors.fault import names_in
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
    """A file of a pack with what can be repaired in it; `mark` is its byte order mark."""

    path: Path
    mark: str
    text: str
    repairs: Mapping[Edit, Fault]

    def changes(self) -> Iterator[Change]:
        """The repairs that are made, each with its lines: of those that touch one place the first."""
        for edit in applied(self.text, tuple(self.repairs))[1]:
            yield _change(self.repairs[edit], edit, self.text)


def fix(where: str | Path) -> Fixed:
    """Repair a pack, by name or by folder. Raises `Faults` when there is no pack there, or it can't be written."""
    changes: list[Change] = []
    checked = check(where, _RULES)
    for _ in range(_MOST_ROUNDS):
        made, checked = _round(checked)
        if not made:
            break
        changes += made
    return Fixed(tuple(changes), check(where))


def repairable(checked: Checked) -> tuple[Fault, ...]:
    """What of a look at a pack `fix` would try to repair: faults and findings in the pack's own files."""
    return tuple(found for file in _files(checked) for found in file.repairs.values())


def _round(checked: Checked) -> tuple[tuple[Change, ...], Checked]:
    """All repairs at once; where that makes things worse, the first that doesn't on its own."""
    files = tuple(_files(checked))
    alone = [
        (replace(file, repairs={edit: found}),)
        for file in files
        for edit, found in file.repairs.items()
    ]
    for some in (files, *alone) if len(alone) > 1 else (files,):
        after = _try(some, checked) if some else None
        if after is not None:
            return tuple(change for file in some for change in file.changes()), after
    return (), checked


def _try(files: tuple[_File, ...], before: Checked) -> Checked | None:
    """Write the files and look again. If the pack then has more wrong with it, the files are as they were."""
    kept, written = False, []
    try:
        for file in files:
            _write(file.path, file.mark + applied(file.text, tuple(file.repairs))[0])
            written.append(file)
        after = check(before.folder, _RULES)
        kept = len(after.faults) <= len(before.faults) and after.errors <= before.errors
    finally:
        if not kept:
            for file in written:
                _write(file.path, file.mark + file.text)
    return after if kept else None


def _write(path: Path, text: str) -> None:
    """Put a text in the place of a file at once: whoever reads meanwhile reads the one or the other."""
    path, new = path.resolve(), None
    try:
        with NamedTemporaryFile(dir=path.parent, prefix=f".{path.name}.", delete=False) as beside:
            new = Path(beside.name)
            beside.write(text.encode())
        copymode(path, new)
        new.replace(path)
    except OSError as error:
        if new is not None:
            new.unlink(missing_ok=True)
        why = error.strerror or type(error).__name__
        raise Faults([fault("file.unwritable", "", Place(str(path)), error=why)]) from None


def _files(checked: Checked) -> Iterator[_File]:
    """The files with something to repair; one that can't be read as YAML stays as it is."""
    by_file: dict[str, list[Fault]] = {}
    for one in (*checked.faults, *(each.finding.fault for each in checked.findings)):
        if one.code in REPAIRS and one.place is not None:
            by_file.setdefault(one.place.file, []).append(one)
    for name, faults in by_file.items():
        path = Path(name)
        whole = path.read_bytes().decode() if path.is_relative_to(checked.folder) else ""
        text = whole.removeprefix(_BOM)
        try:
            writing = Writing(text)
        except yaml.YAMLError:
            continue
        section = _section(path, checked.folder)
        edits = ((_edit(one, writing, section), one) for one in faults)
        repairs = {edit: one for edit, one in edits if edit is not None}
        if repairs:
            yield _File(path, whole[: len(whole) - len(text)], text, repairs)


def _edit(found: Fault, writing: Writing, section: str) -> Edit | None:
    """The edit that repairs a fault, where there is one and it changes something."""
    steps = _steps(found.pointer, writing, section)
    edit = REPAIRS[found.code](writing, steps, dict(found.values)) if steps else None
    same = edit is None or writing.text[edit.start : edit.end] == edit.text
    return None if same else edit


def _section(path: Path, folder: Path) -> str:
    """The section that a file of the pack holds; nothing for the main file and for a case."""
    main = main_file(folder)
    own = path.parent == folder and path.stem in Pack.model_fields and path != main
    return path.stem if own else ""


def _steps(pointer: str, writing: Writing, section: str) -> Steps:
    """The path of a pointer within a file: positions in a list are numbers."""
    names = names_in(pointer)
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
    end = edit.end if ends_line else text.find("\n", edit.end)
    end = len(text) if end < 0 else end
    after = text[start : edit.start] + edit.text + text[edit.end : end]
    return Change(found, tuple(text[start:end].splitlines()), tuple(after.splitlines()))
