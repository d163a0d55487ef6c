"""Writes a scenario out as a person would, ready to paste; and reads such a text back as an example."""

from __future__ import annotations

import re
import textwrap
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from maatwerk_core.packs.document import parse_document
from maatwerk_core.packs.example import Example
from maatwerk_core.packs.scenarios import read_scenarios
from maatwerk_core.packs.written_form import as_written
from maatwerk_core.rules.policy import Policy

#: Longer lines are hard to read on a screen of 80 columns.
WIDEST = 80
#: What stands plainly in a flow mapping without quotes.
_PLAIN = re.compile(r"[\w.%€-]+( [\w.%€-]+)*")


@dataclass(frozen=True, slots=True)
class Draft:
    """A scenario to write: facts by id, a day, and what comes out by path, each value as a file holds it."""

    name: str
    given: Mapping[str, str]
    when: str
    expect: Sequence[tuple[str, Any]]
    because: str
    strict: bool = False

    def __str__(self) -> str:
        lines = [f"  {self.name}:"]
        if self.given:
            lines += _mapping("given", self.given.items())
        lines.append(f"    when: {self.when}")
        if self.strict:
            lines.append("    strict: yes")
        lines += _mapping("expect", ((key, quoted(value)) for key, value in self.expect))
        return "\n".join([*lines, *_text("because", self.because)])


def _mapping(key: str, pairs: Iterable[tuple[str, str]]) -> list[str]:
    """On one line where that fits, else a line for each."""
    parts = [f"{name}: {value}" for name, value in pairs]
    line = f"    {key}: {{{', '.join(parts)}}}"
    return [line] if len(line) <= WIDEST else [f"    {key}:", *(f"      {part}" for part in parts)]


def _text(key: str, text: str) -> list[str]:
    """On one line where that fits, else folded."""
    line = f"    {key}: {quoted(text)}"
    if len(line) <= WIDEST:
        return [line]
    rest = textwrap.wrap(text, WIDEST - 6, break_long_words=False, break_on_hyphens=False)
    return [f"    {key}: >-", *(f"      {part}" for part in rest)]


def quoted(value: Any) -> str:
    """A value as it can stand in a flow mapping.

    >>> quoted("2 weeks"), quoted("a: b"), quoted(["team", "manager"]), quoted(True)
    ('2 weeks', '"a: b"', '[team, manager]', 'yes')
    """
    if isinstance(value, list | tuple):
        return f"[{', '.join(quoted(part) for part in value)}]"
    text = as_written(value)
    if _PLAIN.fullmatch(text):
        return text
    escaped = text.replace("\\", "\\\\").replace('"', '\\"')
    return f'"{escaped}"'


def example_of(draft: Draft, policy: Policy) -> Example:
    """The example that pasting this text would give. Raises `Faults` where it isn't a scenario of this pack."""
    text = f"pack: {policy.id}\nscenarios:\n{draft}\n"
    return read_scenarios(parse_document(text, "scenario.yaml"), policy)[0]


def name_for(path: Sequence[str | int], taken: set[str]) -> str:
    """A name that says what the scenario is about, not yet taken.

    >>> name_for(("mandate", "tiers", 0, "ceiling", "2018"), {"mandate-tiers-0-ceiling-2018"})
    'mandate-tiers-0-ceiling-2018-2'
    """
    steps = "-".join(str(step) for step in path if step != "value")
    slug = re.sub(r"[^a-z0-9]+", "-", steps.lower()).strip("-")
    name, number = slug, 1
    while name in taken:
        number += 1
        name = f"{slug}-{number}"
    return name
