"""Turns the models that a person writes into schemas, by the same marks as `packs.shapes` reads them."""

from __future__ import annotations

import types
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Annotated, Any, Literal, Union, get_args, get_origin

from pydantic import BaseModel
from pydantic.fields import FieldInfo

from maatwerk_core.model.record import ById, Kind, most_of
from maatwerk_core.model.scalars import Duration
from maatwerk_core.packs.schemas import patterns
from maatwerk_core.packs.schemas.forms import (
    long_form,
    plain_or_long,
    ref,
    remark_defs,
    remarks,
    valued,
)
from maatwerk_core.packs.schemas.hover import hover, meanings
from maatwerk_core.packs.schemas.scalars import LIMITS, Schema, choice, scalar
from maatwerk_core.rules.valued import Valued

Shape = Callable[["Making"], Schema]


@dataclass(slots=True)
class Making:
    """One schema being made. `shapes` holds the fields (`Model.field`) and kinds with a shape of their own.

    `whole` names the models of which nothing is inherited: only there a missing field is a fault of this file.
    """

    of_pack: bool
    shapes: dict[str, Shape] = field(default_factory=dict)
    whole: frozenset[str] = frozenset()
    defs: dict[str, Schema] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self.defs |= remark_defs(scalar("text"), scalar("yes_no"))

    def define(self, name: str, make: Callable[[], Schema]) -> Schema:
        """A reference to a definition, made the first time; it may refer to itself."""
        if name not in self.defs:
            self.defs[name] = {}
            self.defs[name] = make()
        return ref(name)

    def record(self, model: type[BaseModel], *, in_list: bool = False) -> Schema:
        """A map with the fields of a model and no other."""
        whole = not self.of_pack or in_list or model.__name__ in self.whole
        name = model.__name__ if whole or not _required(model) else f"{model.__name__}_part"
        return self.define(name, lambda: self._record(model, whole))

    def _record(self, model: type[BaseModel], whole: bool) -> Schema:
        beside = remarks() if self.of_pack else {}
        fields = {
            info.alias or name: self.described(model, name, info)
            for name, info in model.model_fields.items()
            if name not in ("id", "notes")
        }
        made: Schema = hover(model.__name__) | {"type": "object", "properties": beside | fields}
        required = _required(model)
        if whole and required:
            made["required"] = required
        return made | {"additionalProperties": False}

    def described(self, model: type[BaseModel], name: str, info: FieldInfo) -> Schema:
        """A field with what an editor shows of it."""
        path = f"{model.__name__}.{info.alias or name}"
        own = self.shapes.get(path)
        made = own(self) if own else self.of(info.annotation, tuple(info.metadata), path)
        if not self.of_pack and own is None:
            made = self.plain_or_long(made, path)
        return hover(path) | made

    def plain_or_long(self, made: Schema, path: str) -> Schema:
        """A field of a case, which may say where its value comes from."""
        is_object = self._is_object(made)
        name = made["$ref"].rsplit("/", 1)[1] if "$ref" in made else path
        long = self.define(f"{name}_long", lambda: long_form(made))
        return plain_or_long(made, long, is_object=is_object)

    def _is_object(self, made: Schema) -> bool:
        while "$ref" in made:
            made = self.defs[made["$ref"].rsplit("/", 1)[1]]
        return "object" in made.get("type", ()) or made.get("then", {}) != {}

    def of(
        self,
        annotation: Any,
        marks: tuple[Any, ...],
        path: str,
        beside: tuple[str, ...] = (),
        in_list: bool = False,
    ) -> Schema:
        """The schema of a type: scalars by their mark, records by their fields, lists by their members."""
        if get_origin(annotation) is Annotated:
            inner, *more = get_args(annotation)
            return self.of(inner, (*marks, *more), path, beside, in_list)
        if get_origin(annotation) in (Union, types.UnionType):
            return self.optional(annotation, marks, path, in_list)
        for mark in marks:
            if isinstance(mark, Valued):
                return self.valued(mark, path)
            if isinstance(mark, Kind):
                return self.kind(mark.name, beside, most_of(marks))
        if any(isinstance(mark, ById) for mark in marks):
            return self.by_id(get_args(annotation)[0], beside)
        return self._unmarked(annotation, path, beside, in_list)

    def optional(self, annotation: Any, marks: tuple[Any, ...], path: str, in_list: bool) -> Schema:
        """A value that may be unknown; a few words may stand in its place."""
        options = [option for option in get_args(annotation) if option is not types.NoneType]
        rest = [option for option in options if get_origin(option) is not Literal]
        words = [word for o in options if get_origin(o) is Literal for word in get_args(o)]
        beside = (*words, "unknown") if rest else ("unknown",)
        return self.of((rest or options)[0], marks, path, beside, in_list)

    def _unmarked(
        self, annotation: Any, path: str, beside: tuple[str, ...], in_list: bool
    ) -> Schema:
        """A choice, a list, a length of time, or a record."""
        if get_origin(annotation) is Literal:
            choices = get_args(annotation)
            return choice(choices, beside) | meanings(choices, beside)
        if get_origin(annotation) is tuple:
            return self.list_of(get_args(annotation)[0], path, beside)
        if annotation is Duration:
            return self.kind("duration", beside)
        made = self.record(annotation, in_list=in_list)
        return _or_words(made, beside) if beside else made

    def list_of(self, member: Any, path: str, beside: tuple[str, ...]) -> Schema:
        """A list; `none` is an empty one."""
        return {
            "type": ["array", "string"],
            "items": self.of(member, (), path, in_list=True),
            "pattern": patterns.whole("none", beside),
            "errorMessage": "Schrijf een lijst: elk deel op een regel met een streepje, of [a, b]. Leeg is [].",
        }

    def by_id(self, model: type[BaseModel], beside: tuple[str, ...] = ()) -> Schema:
        """A map from id to record; an entry of a pack may be taken out with a reason."""
        record = self.record(model)
        entry = record
        if self.of_pack:
            out = self.define("removed", _removed)
            entry = {"if": {"required": ["removed"]}, "then": out, "else": record}
        made: Schema = {
            "type": "object",
            "propertyNames": {"pattern": patterns.some_word(), "errorMessage": _WRITE_ID},
            "additionalProperties": entry,
        }
        if not beside:
            return made
        words = {"pattern": f"^({'|'.join(beside)})$", "errorMessage": _or_rows(beside)}
        return made | {"type": ["object", "string"]} | words

    def kind(self, kind: str, beside: tuple[str, ...] = (), most: int | None = None) -> Schema:
        """A scalar, defined once for every limit and set of words."""
        if kind in self.shapes:
            return self.shapes[kind](self)
        most = None if most == LIMITS.get(kind) else most
        name = "_".join([kind, *beside, *([f"upto_{most}"] if most is not None else [])])
        return self.define(name, lambda: scalar(kind, beside, most))

    def valued(self, mark: Valued, path: str) -> Schema:
        """A value of a pack in all its forms."""
        if mark.kind == "spoken":
            return self._spoken()
        if mark.kind == "choice":
            name = f"{path}_value"
            plain, in_day = (
                choice(mark.choices, beside) | meanings(mark.choices, beside)
                for beside in (("unknown",), ("unknown", "ended"))
            )
        else:
            words = tuple(word for word in mark.choices if mark.kind != "approvals")
            name = "_".join([mark.kind, *words, "value"])
            plain = scalar(mark.kind, (*words, "unknown"))
            in_day = scalar(mark.kind, (*words, "unknown", "ended"))
        if name not in self.defs:
            self.defs |= valued(name, plain, in_day)
        return ref(name)

    def _spoken(self) -> Schema:
        """A text of a pack in all its forms, each of them in one language or in both."""
        words = {"nl": scalar("text"), "en": scalar("text")}
        both = self.define(
            "spoken",
            lambda: {
                "type": "object",
                "properties": words,
                "required": ["nl"],
                "additionalProperties": False,
            },
        )
        plain, in_day = (
            {"if": {"type": "object"}, "then": both, "else": scalar("text", beside)}
            for beside in (("unknown",), ("unknown", "ended"))
        )
        if "spoken_value" not in self.defs:
            self.defs |= valued("spoken_value", plain, in_day, both)
        return ref("spoken_value")


_WRITE_ID = "Een korte naam is van kleine letters, cijfers, - en _."


def _or_rows(words: tuple[str, ...]) -> str:
    return f"Schrijf regels met elk een korte naam, of {' of '.join(words)}."


def _required(model: type[BaseModel]) -> list[str]:
    return [
        info.alias or name
        for name, info in model.model_fields.items()
        if info.is_required() and name != "id"
    ]


def _or_words(record: Schema, words: tuple[str, ...]) -> Schema:
    return {"if": {"type": "object"}, "then": record, "else": {"enum": list(words)}}


def _removed() -> Schema:
    reason = ref("note") | {"title": "Weg", "description": "Waarom dit deel hier niet geldt."}
    return {
        "type": "object",
        "description": "Neemt weg wat het pakket hieronder zegt.",
        "properties": {"removed": reason},
        "additionalProperties": False,
    }
