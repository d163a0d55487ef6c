"""Mutants of conditions, made on what was written: numbers, comparisons, codes, parts, *any* for *all*, *not*."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import NamedTuple

from maatwerk_core.packs.places import Data
from maatwerk_core.rules.facts import Fact
from maatwerk_core.rules.wrong import Path
from maatwerk_core.workshop.mutate.mutant import Kind, Mutant, renamed, without
from maatwerk_core.workshop.mutate.sites import Site
from maatwerk_core.workshop.mutate.steps import steps

_COMPARISON = re.compile(r"(<=|>=|!=|<|>|=)(\s*)(.+)", re.DOTALL)
_RANGE = re.compile(r"([\[\](])(\s*)(.+?)(\s*\.\.\s*)(.+?)(\s*)([\[\])])", re.DOTALL)
_NOT = re.compile(r"not\s*\((.*)\)", re.DOTALL)
#: The same comparison with its own bound left out or let in, and turned round.
_OTHER: dict[str, tuple[str, ...]] = {
    "<=": ("<", ">="),
    "<": ("<=", ">"),
    ">=": (">", "<="),
    ">": (">=", "<"),
    "=": ("!=",),
    "!=": ("=",),
}
_OPENED, _CLOSED = {"[": "(", "(": "[", "]": "["}, {"]": ")", ")": "]", "[": "]"}
_KIND_OF = {"cents": "money", "bp": "rate", "int": "count", "months": "months", "day": "day"}
_SETS = {"has_any": "has_all", "has_all": "has_any", "has_none": "has_any"}


class _Other(NamedTuple):
    """What a part of a condition becomes."""

    kind: Kind
    data: Data


def of_condition(site: Site, facts: Mapping[str, Fact]) -> Iterator[Mutant]:
    """Every mutant of a condition, each with the smallest part that changes."""
    yield from _of_map(site.raw, site.path, facts)


def _of_map(raw: Data, path: Path, facts: Mapping[str, Fact]) -> Iterator[Mutant]:
    """Of facts joined by *and*: each part by itself, and each part left out while others stay."""
    if not isinstance(raw, dict):
        return
    for key, part in raw.items():
        if len(raw) > 1:
            yield Mutant("part", (*path, key), as_text(part), "", path, without(raw, key))
        yield from _of_entry(raw, key, path, facts)


def _of_entry(
    raw: dict[str, Data], key: str, path: Path, facts: Mapping[str, Fact]
) -> Iterator[Mutant]:
    part, here = raw[key], (*path, key)
    if key in ("any", "all"):
        yield from _of_joint(raw, key, path, facts)
    elif key == "not":
        yield from _of_map(part, here, facts)
        if isinstance(part, dict) and len(raw) == 1:
            yield Mutant("joint", here, "not", "", path, part)
    elif key in facts and facts[key].type == "set":
        yield from _of_set(part, here)
    elif key in facts:
        yield from _put(here, part, _of_test(part, facts[key].type))


def _of_joint(
    raw: dict[str, Data], key: str, path: Path, facts: Mapping[str, Fact]
) -> Iterator[Mutant]:
    """*any* for *all* and the other way round; a part left out; each part by itself."""
    parts, here = raw[key], (*path, key)
    other = "all" if key == "any" else "any"
    if len(parts) > 1 and other not in raw:
        yield Mutant("joint", here, key, other, path, renamed(raw, key, other))
    if isinstance(parts, dict):
        yield from _of_map(parts, here, facts)
        return
    for at, part in enumerate(parts):
        if len(parts) > 1:
            yield Mutant("part", (*here, at), as_text(part), "", here, without(parts, at))
        yield from _of_map(part, (*here, at), facts)


def _of_set(raw: Data, path: Path) -> Iterator[Mutant]:
    """A code left out, *any* for *all*, *none* turned round, one of several demands left out."""
    if not isinstance(raw, dict):
        return
    for how, codes in raw.items():
        here, several = (*path, how), isinstance(codes, list) and len(codes) > 1
        if len(raw) > 1:
            yield Mutant("part", here, as_text(codes), "", path, without(raw, how))
        if how in _SETS and (several or how == "has_none") and _SETS[how] not in raw:
            yield Mutant("joint", here, how, _SETS[how], path, renamed(raw, how, _SETS[how]))
        if several and isinstance(codes, list):
            for at, code in enumerate(codes):
                yield Mutant("code", (*here, at), as_text(code), "", here, without(codes, at))


def _put(path: Path, raw: Data, others: Iterator[_Other]) -> Iterator[Mutant]:
    for kind, data in others:
        yield Mutant(kind, path, as_text(raw), as_text(data), path, data)


def _of_test(raw: Data, type_: str) -> Iterator[_Other]:
    """What the test on one fact can become."""
    if isinstance(raw, dict):
        if "not" in raw:
            yield _Other("joint", raw["not"])
            yield from (_Other(kind, {"not": data}) for kind, data in _of_test(raw["not"], type_))
    elif isinstance(raw, list):
        for at, part in enumerate(raw):
            if len(raw) > 1:
                yield _Other("code", without(raw, at))
            for kind, data in _of_test(part, type_):
                yield _Other(kind, [*raw[:at], data, *raw[at + 1 :]])
    else:
        yield from _of_text(raw.strip(), type_)


def _of_text(text: str, type_: str) -> Iterator[_Other]:
    """What a written test can become: `not(…)`, several with commas, a range, a comparison, a value."""
    if found := _NOT.fullmatch(text):
        yield _Other("joint", found[1].strip())
        yield from (_Other(kind, f"not({data})") for kind, data in _of_text(found[1], type_))
        return
    parts = [part.strip() for part in re.split(r",(?![^\[(]*[\])])", text)]
    for at, part in enumerate(parts):
        if len(parts) > 1:
            yield _Other("code", ", ".join((*parts[:at], *parts[at + 1 :])))
        for kind, data in _of_part(part, type_):
            yield _Other(kind, ", ".join((*parts[:at], data, *parts[at + 1 :])))


def _of_part(text: str, type_: str) -> Iterator[tuple[Kind, str]]:
    if found := _RANGE.fullmatch(text):
        yield from _of_range(found, type_)
    elif found := _COMPARISON.fullmatch(text):
        op, space, value = found.groups()
        yield from (("comparison", f"{other}{space}{value}") for other in _OTHER[op])
        yield from (("bound", f"{op}{space}{other}") for other in _numbers(value, type_))
    elif type_ == "bool":
        yield from (("bound", other) for other in steps("yes_no", text))
    else:
        yield from (("bound", other) for other in _numbers(text, type_))


def _of_range(found: re.Match[str], type_: str) -> Iterator[tuple[Kind, str]]:
    """Each bound a step aside; each bracket opened or closed."""
    opened, pad, low, dots, high, end, closed = found.groups()
    for other in _numbers(low, type_):
        yield "bound", f"{opened}{pad}{other}{dots}{high}{end}{closed}"
    for other in _numbers(high, type_):
        yield "bound", f"{opened}{pad}{low}{dots}{other}{end}{closed}"
    yield "comparison", f"{_OPENED[opened]}{pad}{low}{dots}{high}{end}{closed}"
    yield "comparison", f"{opened}{pad}{low}{dots}{high}{end}{_CLOSED[closed]}"


def _numbers(text: str, type_: str) -> tuple[str, ...]:
    """A step aside; a parameter is no number of this condition."""
    return steps(_KIND_OF.get(type_, ""), text, negative=type_ == "cents")


def as_text(data: Data) -> str:
    """A part of a condition on one line, as a pack writes it.

    >>> as_text({"any": [{"saving": ">= 0"}, {"domain": ["work", "debt"]}]})
    '{any: [{saving: ">= 0"}, {domain: [work, debt]}]}'
    """
    if isinstance(data, dict):
        return "{" + ", ".join(f"{key}: {_quoted(part)}" for key, part in data.items()) + "}"
    if isinstance(data, list):
        return "[" + ", ".join(map(_quoted, data)) + "]"
    return data


def _quoted(data: Data) -> str:
    plain = not isinstance(data, str) or re.fullmatch(r"[\w.$%-]+( [\w.$%-]+)*", data)
    return as_text(data) if plain else f'"{data}"'
