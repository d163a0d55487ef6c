"""What a policy says at a path, on a day: a dated value with its kind and remarks, or a plain field as written."""

from __future__ import annotations

import datetime
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cache, lru_cache
from typing import Annotated, Any, Union, get_args, get_origin

from pydantic import BaseModel

from maatwerk_core.model.provenance import SAID_NOTHING, Provenance
from maatwerk_core.model.record import Kind
from maatwerk_core.packs.valued import OF_UNIT
from maatwerk_core.rules.catalogue import Norm
from maatwerk_core.rules.pack import Pack
from maatwerk_core.rules.policy import Policy
from maatwerk_core.rules.sections import Parameter, Tier
from maatwerk_core.rules.valued import Valued
from maatwerk_core.rules.values import ENDED, Value

#: Kinds of fields that hold no value: conditions are tested by what they do, texts are words.
_NOT_READ = frozenset({"condition", "any", "texts_by_id", "words_by_id", "norm_rows"})


@dataclass(frozen=True, slots=True)
class Said:
    """A value as the policy holds it; `kind` says how it is written, unknown is `None`, `ENDED` is what stopped."""

    value: Any
    kind: str
    provenance: Provenance = SAID_NOTHING


@dataclass(frozen=True, slots=True)
class Spot:
    """A place in a pack that can be read: a dated value, or a plain field."""

    held: Any
    kind: str
    choices: tuple[str, ...] = ()

    def on(self, day: datetime.date, *, strict: bool = False) -> Said:
        """What it holds on a day."""
        if not isinstance(self.held, Value):
            return Said(self.held, self.kind)
        found = self.held.on(day, strict=strict)
        value = ENDED if found.why == "ended" else found.value
        return Said(value, self.kind, found.provenance)


@lru_cache(maxsize=64)
def spots(policy: Policy) -> dict[str, Spot]:
    """Every value and every plain field of a pack, by its path; a tier goes by its first role.

    >>> from maatwerk_core.packs.load import load_pack
    >>> found = spots(load_pack("amsterdam"))
    >>> found["mandate.tiers.team.ceiling"].kind, found["checks.altijd-in-natura.severity"].held
    ('ceiling', 'motivate')
    """
    return {
        path: spot for name in Pack.model_fields for path, spot in _of_section(policy, name).items()
    }


def spot_at(policy: Policy, path: str) -> Spot | None:
    """One of them, without a look at the other sections; `None` where there is none of that path."""
    section = path.partition(".")[0]
    return _of_section(policy, section).get(path) if section in Pack.model_fields else None


@lru_cache(maxsize=512)
def _of_section(policy: Policy, section: str) -> dict[str, Spot]:
    found = dict(_of_field(policy.pack, section, "", section))
    # What the policy reads goes before what the pack says: they differ where a single value was changed.
    held = ((path, policy.values.get(path)) for path, spot in found.items() if is_dated(spot))
    read = {path: value for path, value in held if isinstance(value, Value)}
    return found | {path: replace(found[path], held=value) for path, value in read.items()}


def is_dated(spot: Spot) -> bool:
    """May this spot hold another value on another day?"""
    return isinstance(spot.held, Value)


def _of_record(record: BaseModel, path: str) -> Iterator[tuple[str, Spot]]:
    for name, info in type(record).model_fields.items():
        if name != "id":
            here = ".".join(part for part in (path, info.alias or name) if part)
            yield from _of_field(record, name, path, here)


def _of_field(record: BaseModel, name: str, path: str, here: str) -> Iterator[tuple[str, Spot]]:
    value = getattr(record, name)
    records = [part for part in value if isinstance(part, BaseModel)] if _is_list(value) else []
    if isinstance(value, BaseModel):
        yield from _of_record(value, here)
    elif records:
        for part in records:
            yield from _of_record(part, f"{here}.{_id(part)}")
    elif isinstance(record, Norm) and name == "rows":
        yield from ((f"{path}.{column}", Spot(cells, "money")) for column, cells in value or ())
    elif isinstance(record, Parameter) and name == "value":
        yield path, Spot(value, OF_UNIT.get(record.unit, "text"))
    else:
        kind, choices = _kind(type(record), name)
        if kind not in _NOT_READ:
            yield here, Spot(value, kind, choices)


def _is_list(value: Any) -> bool:
    return isinstance(value, tuple)


@cache
def _kind(model: type[BaseModel], name: str) -> tuple[str, tuple[str, ...]]:
    info = model.model_fields[name]
    for mark in (*info.metadata, *_marks(info.annotation)):
        if isinstance(mark, Valued):
            return "ceiling" if "unlimited" in mark.choices else mark.kind, mark.choices
        if isinstance(mark, Kind):
            return mark.name, ()
    return "plain", ()


def _marks(annotation: Any) -> tuple[Any, ...]:
    if get_origin(annotation) is Annotated:
        inner, *marks = get_args(annotation)
        return (*marks, *_marks(inner))
    if get_origin(annotation) is Union:
        return tuple(mark for part in get_args(annotation) for mark in _marks(part))
    return ()


def _id(record: BaseModel) -> str:
    return str(record.role[0]) if isinstance(record, Tier) else str(getattr(record, "id", ""))
