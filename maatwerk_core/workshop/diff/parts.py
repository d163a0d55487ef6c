"""A pack taken apart into its smallest parts by path, so that two packs can be laid side by side."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any, TypeAlias

from pydantic import BaseModel

from maatwerk_core.model.record import Kind
from maatwerk_core.packs.valued import OF_UNIT
from maatwerk_core.rules.pack import Pack
from maatwerk_core.rules.sections import Parameter, Tier
from maatwerk_core.rules.valued import Valued
from maatwerk_core.rules.values import Value
from maatwerk_core.rules.written import UNSET, Spoken

Steps: TypeAlias = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Part:
    """One value of a pack, and the kind that says how it reads; `None` is not filled in."""

    value: Any
    kind: str = "plain"


@dataclass(frozen=True, slots=True)
class Apart:
    """A pack in parts: every value by its path, and every row (a check, a tier, a source …) by its own."""

    parts: Mapping[Steps, Part]
    rows: Mapping[Steps, BaseModel] = field(default_factory=dict)

    def row_of(self, steps: Steps) -> Steps | None:
        """The path of the row that a path stands in; none outside the lists."""
        found = [steps[:end] for end in range(len(steps), 0, -1) if steps[:end] in self.rows]
        return found[0] if found else None


def take_apart(pack: Pack) -> Apart:
    """Every part of a pack by its path. What has the value it has when left out is left out."""
    rows: dict[Steps, BaseModel] = {}
    parts = dict(_parts(pack, (), rows))
    return Apart(parts, rows)


def _parts(
    record: BaseModel, steps: Steps, rows: dict[Steps, BaseModel]
) -> Iterator[tuple[Steps, Part]]:
    for name, info in type(record).model_fields.items():
        value, here = getattr(record, name), (*steps, info.alias or name)
        if name == "id" or value is None or value == ():
            continue
        kind = next(
            (_kind(mark) for mark in info.metadata if isinstance(mark, Valued | Kind)), "plain"
        )
        if isinstance(record, Parameter) and name == "value":
            kind = OF_UNIT.get(record.unit, "text")
        yield from _part(value, kind, here, rows)


def _kind(mark: Valued | Kind) -> str:
    if isinstance(mark, Kind):
        return mark.name
    return "ceiling" if "unlimited" in mark.choices else mark.kind


def _part(
    value: Any, kind: str, here: Steps, rows: dict[Steps, BaseModel]
) -> Iterator[tuple[Steps, Part]]:
    if isinstance(value, Spoken):
        yield here, Part((value.nl, value.en or ""), "spoken")
    elif isinstance(value, BaseModel):
        yield from _parts(value, here, rows)
    elif kind in ("texts_by_id", "words_by_id"):
        yield from (((*here, str(id_)), Part((nl, en or ""), "spoken")) for id_, nl, en in value)
    elif kind == "norm_rows":
        yield from (((*here, column), Part(cell, "money")) for column, cell in value)
    elif isinstance(value, tuple) and isinstance(value[0], BaseModel):
        yield from _records(value, here, rows)
    elif not (isinstance(value, Value) and _says_nothing(value)):
        yield here, Part(value, kind)


def _records(
    found: tuple[BaseModel, ...], here: Steps, rows: dict[Steps, BaseModel]
) -> Iterator[tuple[Steps, Part]]:
    """Texts by their number, rows by their id."""
    if isinstance(found[0], Spoken):
        for at, each in enumerate(found, start=1):
            yield from _part(each, "spoken", (*here, str(at)), rows)
    else:
        yield from _rows(found, here, rows)


def _rows(
    found: tuple[BaseModel, ...], here: Steps, rows: dict[Steps, BaseModel]
) -> Iterator[tuple[Steps, Part]]:
    ids = tuple(_id(each) for each in found)
    for id_, each in zip(ids, found, strict=True):
        rows[(*here, id_)] = each
        yield from _parts(each, (*here, id_), rows)
    if isinstance(found[0], Tier):  # the lowest that may decide decides: their order is a rule
        yield here, Part(ids, "order")


def _id(row: BaseModel) -> str:
    return str(row.role[0]) if isinstance(row, Tier) else str(getattr(row, "id", ""))


def _says_nothing(value: Value) -> bool:
    """Nobody set this value."""
    return value == UNSET
