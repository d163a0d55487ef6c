"""A case as its file would hold it: what is known, in euros, percentages and days, ready to paste and to load again."""

from __future__ import annotations

import datetime
import types
from collections.abc import Mapping
from typing import Annotated, Any, Union, get_args, get_origin

from pydantic import BaseModel

from maatwerk_core.model.case import Case
from maatwerk_core.model.record import ById, Kind
from maatwerk_core.packs.written_form import as_written, in_kind
from maatwerk_core.rules.declared import CORE_FACTS
from maatwerk_core.rules.facts import Fact
from maatwerk_core.testing.pack_text import as_yaml


def case_text(case: Case, facts: Mapping[str, Fact] = CORE_FACTS) -> str:
    """The YAML of a case; what is unknown is left out. `facts` are those of the policy.

    >>> from maatwerk_core.model.intervention import Intervention
    >>> print(case_text(Case(case="fiets", intervention=Intervention(name="fiets", amount=25_050))))
    case: fiets
    intervention:
      name: fiets
      amount: '250.50'
    """
    return as_yaml(written_case(case, facts)).rstrip("\n")


def written_case(case: Case, facts: Mapping[str, Fact] = CORE_FACTS) -> dict[str, Any]:
    """The mapping of a case file; notes on single values are not in it."""
    bare = case.model_copy(update={"facts": (), "notes": ()})
    found = _record(bare)
    if "legal_basis" in case.model_fields_set and case.legal_basis is None:
        found["legal_basis"] = "unknown"
    if case.facts:
        found["facts"] = {one.id: in_kind(one.value, facts[one.id].type) for one in case.facts}
    return found


def _record(record: BaseModel) -> dict[str, Any]:
    """The fields that say something other than their default."""
    found: dict[str, Any] = {}
    for name, info in type(record).model_fields.items():
        value = getattr(record, name)
        if value == info.default and not info.is_required():
            continue
        marks = (*info.metadata, *_marks(info.annotation))
        written = _value(value, marks)
        if written != {} or not isinstance(value, BaseModel):
            found[info.alias or name] = written
    return found


def _value(value: Any, marks: tuple[Any, ...]) -> Any:
    if isinstance(value, BaseModel):
        return _record(value)
    if isinstance(value, tuple):
        if any(isinstance(mark, ById) for mark in marks):
            return {one.id: {k: v for k, v in _record(one).items() if k != "id"} for one in value}
        return [_value(one, ()) for one in value] or "none"
    if isinstance(value, datetime.date):
        return value.isoformat()
    kinds = [mark.name for mark in marks if isinstance(mark, Kind)]
    return in_kind(value, kinds[0]) if kinds else as_written(value)


def _marks(annotation: Any) -> tuple[Any, ...]:
    """The marks of the type that a field holds when it is known."""
    if get_origin(annotation) is Annotated:
        inner, *marks = get_args(annotation)
        return (*marks, *_marks(inner))
    if get_origin(annotation) in (Union, types.UnionType):
        return tuple(mark for option in get_args(annotation) for mark in _marks(option))
    return ()
