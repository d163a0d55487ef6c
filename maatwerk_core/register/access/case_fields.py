"""What a field of a case is called and what may stand in it, as the published schema says."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Any, NamedTuple

from maatwerk_core.errors import Lang
from maatwerk_core.packs.schemas import load_schema

_SCHEMA, _DEFINED = "case.v1", "#/$defs/"
_NONE: Mapping[str, Any] = MappingProxyType({})


class Field(NamedTuple):
    """A field, with what the schema says of it: nothing, for one that it doesn't know."""

    name: str
    said: Mapping[str, Any] = _NONE

    def title(self, lang: Lang) -> str:
        """What it is called: the Dutch of the schema, else its name without the signs of a program."""
        name = self.name.removeprefix("own_").replace("_", " ")
        return str(self.said.get("title", name)) if lang == "nl" else name

    def under(self, name: str) -> Field:
        """A field of the record that stands here."""
        return Field(name, self._plain.get("properties", _NONE).get(name, _NONE))

    @property
    def item(self) -> Field:
        """One of the list that stands here."""
        return Field(self.name, self._plain.get("items", _NONE))

    @property
    def is_money(self) -> bool:
        """Is it an amount in euros?"""
        return any("money" in str(each.get("$ref", "")) for each in self._steps())

    @property
    def meanings(self) -> Mapping[str, str]:
        """What the words of a choice mean, in Dutch."""
        words, told = self._plain.get("enum", ()), self._plain.get("enumDescriptions", ())
        return {str(word): str(text) for word, text in zip(words, told, strict=False)}

    @property
    def _plain(self) -> Mapping[str, Any]:
        """What may stand here itself, without where it comes from."""
        return self._steps()[-1]

    def _steps(self) -> list[Mapping[str, Any]]:
        """From what is said here to what it points to."""
        steps = [self.said]
        while True:
            here = steps[-1]
            if "$ref" in here:
                name = here["$ref"].removeprefix(_DEFINED)
                steps.append(load_schema(_SCHEMA)["$defs"][name])
            elif "else" in here and not {"properties", "items", "enum"} & here.keys():
                steps.append(here["else"])
            else:
                return steps


def top_field(name: str) -> Field:
    """A field of the case itself.

    >>> top_field("household").under("children").title("nl")
    'Aantal kinderen'
    >>> top_field("intervention").under("amount").is_money
    True
    """
    return Field(name, load_schema(_SCHEMA)["properties"].get(name, _NONE))
