"""Pages with examples that run: what stands behind `$` is carried out, what stands under it is what came out."""

import os
import re
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
#: At the end of an output: the rest is left out.
REST = "…"
_BLOCK = re.compile(r"^```(console|yaml)\n(.*?)^```$", re.MULTILINE | re.DOTALL)
_FILE = re.compile(r"`([\w./-]+\.(?:yaml|json))`[^`\n]*:\s*\Z")
#: What a reader types, and what is run for it: the environment is here already.
_INSTEAD = {"make demo": "maatwerk demo"}


@dataclass(frozen=True)
class Example:
    """A command of a page with the output that the page shows; `written` is how the page breaks it into lines."""

    command: str
    shown: tuple[str, ...]
    written: tuple[str, ...]

    def fits(self, lines):
        """Is this what came out? After the mark of the rest anything may follow."""
        if self.shown and self.shown[-1] == REST:
            return list(self.shown[:-1]) == lines[: len(self.shown) - 1]
        return list(self.shown) == lines

    def renewed(self, lines):
        """The lines that the page should show: as many as it did where the rest is left out."""
        if self.shown and self.shown[-1] == REST:
            return [*lines[: max(len(self.shown) - 1, 1)], REST]
        return lines


def examples(block):
    """The commands of a console block, each with the lines under it."""
    found = []
    for part in re.split(r"(?m)^\$ ", block)[1:]:
        command, *shown = part.rstrip("\n").split("\n")
        written = [command]
        while command.endswith("\\"):
            written.append(shown.pop(0))
            command = command[:-1].rstrip() + " " + written[-1].lstrip("> ")
        found.append(Example(command, tuple(shown), tuple(written)))
    return found


def run(command, folder):
    """The lines that a command prints, faults included, on a screen of 80 columns without colour."""
    programs = str(Path(sys.executable).parent)
    known = {name: os.environ[name] for name in ("HOME", "TMPDIR") if name in os.environ}
    around = known | {"COLUMNS": "80", "NO_COLOR": "1", "LANG": "C.UTF-8", "LC_ALL": "C.UTF-8"}
    around["PATH"] = f"{programs}{os.pathsep}{os.environ['PATH']}"
    script = _INSTEAD.get(command, command)
    done = subprocess.run(
        ["bash", "-c", script],
        cwd=folder,
        env=around,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        encoding="utf-8",
    )
    return [line.rstrip() for line in done.stdout.rstrip("\n").split("\n")] if done.stdout else []


def carry_out(text, folder):
    """Carry out a page from top to bottom; gives the page as it should be, and what differed."""
    differences, made, end = [], [], 0
    for block in _BLOCK.finditer(text):
        made.append(text[end : block.start()])
        end = block.end()
        kind, body = block.groups()
        if kind == "yaml":
            write_file(text[: block.start()], body, folder)
            made.append(block[0])
            continue
        parts = []
        for example in examples(body):
            lines = run(example.command, folder)
            if not example.fits(lines):
                differences.append((example.command, example.shown, lines))
            first, *others = example.written
            parts += [f"$ {first}", *others, *example.renewed(lines)]
        made.append("\n".join(["```console", *parts, "```"]))
    return "".join(made) + text[end:], differences


def write_file(before, body, folder):
    """A block of YAML goes into the file that the line above it names."""
    named = _FILE.search(before.rstrip("\n"))
    if named:
        path = folder / named[1]
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(body, encoding="utf-8")
