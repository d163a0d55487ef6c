"""A policy on one day as decision tables: plain data, before it is DMN. What a table can't say is listed with it."""

from __future__ import annotations

import datetime
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any, Literal, TypeAlias

from maatwerk_core.rules.expression import Node
from maatwerk_core.workshop.export.conditions import Column, Way

HitPolicy: TypeAlias = Literal["FIRST", "UNIQUE"]
TypeName: TypeAlias = Literal["number", "string", "boolean"]

#: The DMN type of an expression's type. Money is whole eurocents, a share is basis points, a day its number.
TYPES: dict[str, TypeName] = {
    "bool": "boolean",
    "enum": "string",
    "cents": "number",
    "int": "number",
    "bp": "number",
    "months": "number",
    "day": "number",
}


@dataclass(frozen=True, slots=True)
class Input:
    """A variable that tables read. `fact` is what it stands for, `node` how the engine works it out.

    `code` is the word that a list has to hold, for a variable that says whether it does.
    """

    variable: str
    fact: str
    type: TypeName
    node: Node
    code: str = ""


@dataclass(frozen=True, slots=True)
class Output:
    """A column of results."""

    name: str
    type: TypeName


@dataclass(frozen=True, slots=True)
class Rule:
    """One row: its stable id, its tests by column, its results, and what it rests on in words."""

    id: str
    way: Way
    results: tuple[Any, ...]
    note: str = ""


@dataclass(frozen=True, slots=True)
class Table:
    """A decision: `kind` and `about` say which part of the pack it is, `sources` are the references behind it."""

    name: str
    kind: str
    about: str
    outputs: tuple[Output, ...]
    rules: tuple[Rule, ...]
    reads: tuple[str, ...]
    sources: tuple[str, ...] = ()
    hit: HitPolicy = "FIRST"

    def columns(self) -> tuple[Column, ...]:
        """Every column that some row tests, in order of name.

        A table with several results needs one, also where it is settled on this day: it then looks at the amount.
        """
        found = {column for rule in self.rules for column in rule.way}
        if not found and len(self.outputs) > 1:
            return (Column("amount"),)
        return tuple(sorted(found))


@dataclass(frozen=True, slots=True)
class Left:
    """Something that the tables don't hold: which part of the pack, and why (a key of the words)."""

    about: str
    why: str
    detail: str = ""


@dataclass(frozen=True, slots=True)
class Model:
    """All tables of a policy on a day, the variables they read, and what is left out."""

    pack: str
    day: datetime.date
    tables: tuple[Table, ...]
    inputs: tuple[Input, ...]
    left: tuple[Left, ...]

    def input(self, variable: str) -> Input:
        """The input of this name."""
        return next(each for each in self.inputs if each.variable == variable)


def used_sources(tables: Iterable[Table]) -> tuple[str, ...]:
    """Every reference that some table rests on, once."""
    return tuple(dict.fromkeys(source for table in tables for source in table.sources if source))
