"""Reads the test on one fact: a value, several, a comparison, a range, *not*. Types and units are checked here."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from typing import Any

from maatwerk_core.errors import ScalarFault, did_you_mean
from maatwerk_core.frozen import dataclass
from maatwerk_core.model import scalars
from maatwerk_core.rules.expression import (
    UNSURE,
    Const,
    Node,
    Operator,
    Test,
    Type,
    all_of,
    any_of,
    negate,
)
from maatwerk_core.rules.facts import Fact
from maatwerk_core.rules.wrong import Path, Wrong, wrong

_COMPARISON = re.compile(r"(<=|>=|!=|<|>|=)\s*(.+)", re.DOTALL)
_RANGE = re.compile(r"([\[\](])\s*(.+?)\s*\.\.\s*(.+?)\s*([\[\])])", re.DOTALL)
#: A comma as people write it in an amount, before cents or after thousands; between two tests a space follows.
_COMMA_IN_NUMBER = re.compile(r"\d+(?:\.\d+)*(?:,\d{1,3})+(?!\d)")
_WITH_DECIMALS = ("cents", "bp")
_NOT = re.compile(r"not\s*\((.*)\)", re.DOTALL)
_ORDERED = ("int", "cents", "bp", "months", "day")


@dataclass(frozen=True, slots=True)
class Operand:
    """A parameter of the pack as it stands in a condition: its node and its unit in words."""

    node: Node
    unit: str


def read_unary(
    raw: Any,
    fact: Fact,
    subject: Node,
    parameters: Mapping[str, Operand],
    path: Path,
    wrongs: list[Wrong],
) -> Node:
    """The test of `subject`, the expression of `fact`; what can't be read goes to `wrongs` and is unknown."""
    return _Reader(fact, subject, parameters, path, wrongs).read(raw)


@dataclass(frozen=True, slots=True)
class _Reader:
    """Reads the test on one fact."""

    fact: Fact
    subject: Node
    parameters: Mapping[str, Operand]
    path: Path
    wrongs: list[Wrong]

    def read(self, raw: Any) -> Node:
        if isinstance(raw, Mapping):
            if set(raw) == {"not"}:
                return negate(self.read(raw["not"]))
            return self.fail("condition.syntax", given=dict(raw))
        if isinstance(raw, list | tuple):
            return any_of(*(self.one(part) for part in raw))
        return self.text(raw) if isinstance(raw, str) else self.equal(raw)

    def text(self, raw: str) -> Node:
        text = raw.strip()
        if text in ("", "-", "unknown"):
            return self.fail(
                "condition.known" if text == "unknown" else "condition.syntax", given=raw
            )
        if found := _NOT.fullmatch(text):
            return negate(self.text(found[1]))
        if self.fact.type in _WITH_DECIMALS and (found := _COMMA_IN_NUMBER.search(text)):
            self.operand(found[0])  # read as one number, so that the fault shows how to write it
            return UNSURE
        parts = _split(text)
        return any_of(*(self.one(part) for part in parts))

    def one(self, raw: Any) -> Node:
        """A single test: a range, a comparison or a value."""
        if not isinstance(raw, str):
            return self.equal(raw)
        text = raw.strip()
        if found := _RANGE.fullmatch(text):
            opened, low, high, closed = found.groups()
            above, below = (">=" if opened == "[" else ">"), ("<=" if closed == "]" else "<")
            return all_of(self.compare(above, low), self.compare(below, high))
        if found := _COMPARISON.fullmatch(text):
            return self.compare(found[1], found[2])
        return self.equal(text)

    def compare(self, op: str, raw: Any) -> Node:
        if op not in ("=", "!=") and self.fact.type not in _ORDERED:
            return self.fail("condition.type", given=f"{op} {raw}", type=self.fact.type)
        value = self.operand(raw)
        return UNSURE if value is None else Test(self.subject, _operator(op), value)

    def equal(self, raw: Any) -> Node:
        value = self.operand(raw)
        if value is None:
            return UNSURE
        if self.fact.type == "bool" and isinstance(value, Const):
            return self.subject if value.value else negate(self.subject)
        return Test(self.subject, "=", value)

    def operand(self, raw: Any) -> Node | None:
        """A parameter or a value of the fact's own type."""
        if isinstance(raw, str) and raw.startswith("$"):
            return self.parameter(raw[1:].strip())
        try:
            return Const(self.value(raw), _type(self.fact))
        except ScalarFault as error:
            self.wrongs.append(Wrong(error.code, self.path, dict(error.values)))
            return None

    def parameter(self, name: str) -> Node | None:
        found = self.parameters.get(name)
        if found is None:
            near = did_you_mean(name, list(self.parameters))
            self.wrongs.append(
                wrong("condition.unknown-parameter", self.path, parameter=name, near=near)
            )
            return None
        type_ = getattr(found.node, "type")  # noqa: B009  # reason: every typed node has it, the root has not
        if type_ != self.fact.type:
            self.fail(
                "condition.unit",
                parameter=name,
                unit=found.unit,
                fact=self.fact.id,
                type=self.fact.type,
            )
            return None
        return found.node

    def value(self, raw: Any) -> Any:
        if self.fact.type == "enum":
            return self.word(raw)
        return _READERS[self.fact.type](raw)

    def word(self, raw: Any) -> str:
        word = scalars.read_word(raw) if not self.fact.values else str(raw).strip()
        if self.fact.values and word not in self.fact.values:
            near = did_you_mean(word, self.fact.values)
            raise ScalarFault("value.choice", given=word, choices=self.fact.values, near=near)
        return word

    def fail(self, code: str, **values: object) -> Node:
        self.wrongs.append(wrong(code, self.path, **{"fact": self.fact.id, **values}))
        return UNSURE


def _months(raw: Any) -> int:
    return scalars.read_count(raw) if str(raw).isdigit() else scalars.read_months(raw)


def _day(raw: Any) -> int:
    return scalars.read_day(raw).toordinal()


_READERS: dict[str, Callable[[Any], Any]] = {
    "bool": scalars.read_yes_no,
    "int": scalars.read_count,
    "cents": lambda raw: scalars.read_money(raw, negative=True),
    "bp": scalars.read_rate,
    "months": _months,
    "day": _day,
}


def _type(fact: Fact) -> Type:
    assert fact.type != "set"  # noqa: S101  # reason: an invariant, for the type checker
    return fact.type


def _operator(op: str) -> Operator:
    assert op in ("=", "!=", "<", "<=", ">", ">=")  # noqa: S101  # reason: an invariant, for the type checker
    return op  # type: ignore[return-value]  # reason: narrowed by the line above


def _split(text: str) -> list[str]:
    """Tests separated by commas, outside brackets."""
    parts, depth, start = [], 0, 0
    for at, char in enumerate(text):
        if char in "([":
            depth += 1
        elif char in ")]":
            depth -= 1
        elif char == "," and depth <= 0:
            parts.append(text[start:at])
            start = at + 1
    return [part.strip() for part in (*parts, text[start:])]
