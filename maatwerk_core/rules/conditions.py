"""Reads a condition: a map from facts to unary tests (DMN S-FEEL), joined by *and*. Makes nodes, evaluates nothing."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import field, replace
from typing import Any, NamedTuple

from maatwerk_core.errors import did_you_mean
from maatwerk_core.frozen import dataclass
from maatwerk_core.rules.expression import (
    UNSURE,
    YES,
    Const,
    Fold,
    Item,
    Leaf,
    Node,
    Test,
    all_of,
    any_of,
    negate,
)
from maatwerk_core.rules.facts import STRATA, Fact, is_unreadable
from maatwerk_core.rules.unary import Operand, read_unary
from maatwerk_core.rules.wrong import Path, Wrong, wrong


class Members(NamedTuple):
    """What is in a set: a field of the lines of a list, for the lines where `where` holds.

    `codes` are all that the field can hold; `None` where that is open.
    """

    list: Leaf
    field: Item
    where: Node
    codes: tuple[str, ...] | None = None


@dataclass(frozen=True, slots=True)
class Scope:
    """What a condition may read: facts with their expression, and the pack's parameters; `wrongs` collects faults."""

    facts: Mapping[str, Fact]
    nodes: Mapping[str, Node]
    parameters: Mapping[str, Operand]
    wrongs: list[Wrong] = field(default_factory=list)
    stratum: str = "tegenprestatie"
    sets: Mapping[str, Members] = field(default_factory=dict)

    def upto(self, stratum: str) -> Scope:
        """The same scope for a question of this stratum."""
        return replace(self, stratum=stratum)


def read_condition(raw: Any, scope: Scope, path: Path) -> Node:
    """The expression of a condition. What can't be read is put in `scope.wrongs` and is unknown.

    >>> amount = Fact("amount", "cents", "bedrag", "amount")
    >>> scope = Scope({"amount": amount}, {"amount": Leaf("amount", "cents")}, {})
    >>> read_condition({"amount": "<= 500"}, scope, ("when",))
    Test(x=Leaf(fact='amount', type='cents'), op='<=', y=Const(value=50000, type='cents'))
    """
    if raw is None:
        return YES
    if not isinstance(raw, Mapping):
        scope.wrongs.append(wrong("condition.syntax", path, given=raw))
        return UNSURE
    return all_of(
        *(_entry(str(key), value, scope, (*path, str(key))) for key, value in raw.items())
    )


def _entry(key: str, raw: Any, scope: Scope, path: Path) -> Node:
    if key in ("any", "all"):
        return _nested(any_of if key == "any" else all_of, raw, scope, path)
    if key == "not":
        return negate(read_condition(raw, scope, path))
    fact = _fact(key, scope, path)
    if fact is None:
        return UNSURE
    if fact.type == "set":
        return _members(fact, raw, scope, path)
    return read_unary(raw, fact, scope.nodes[key], scope.parameters, path, scope.wrongs)


def _nested(join: Callable[..., Node], raw: Any, scope: Scope, path: Path) -> Node:
    if isinstance(raw, Mapping):
        return join(
            *(_entry(str(key), value, scope, (*path, str(key))) for key, value in raw.items())
        )
    if isinstance(raw, list | tuple):
        return join(*(read_condition(part, scope, (*path, at)) for at, part in enumerate(raw)))
    scope.wrongs.append(wrong("condition.syntax", path, given=raw))
    return UNSURE


def _fact(key: str, scope: Scope, path: Path) -> Fact | None:
    fact = scope.facts.get(key)
    if fact is None or (key not in scope.nodes and fact.type != "set"):
        if is_unreadable(key):
            scope.wrongs.append(wrong("pack.unreadable-fact", path, fact=key))
        else:
            near = did_you_mean(key, [*scope.nodes, *scope.sets])
            scope.wrongs.append(wrong("condition.unknown-fact", path, fact=key, near=near))
        return None
    if STRATA[fact.stratum] > STRATA[scope.stratum]:
        scope.wrongs.append(wrong("condition.stratum", path, fact=key, stratum=scope.stratum))
        return None
    return fact


def _members(fact: Fact, raw: Any, scope: Scope, path: Path) -> Node:
    """`has_any`, `has_all`, `has_none` of a set."""
    if not isinstance(raw, Mapping):
        scope.wrongs.append(wrong("condition.set", path, fact=fact.id, given=raw))
        return UNSURE
    return all_of(*(_asked(fact, str(how), raw[how], scope, path) for how in raw))


def _asked(fact: Fact, how: str, raw: Any, scope: Scope, path: Path) -> Node:
    """One question to a set. A code that the set can't hold is a fault: it would be a rule that never fires."""
    here = (*path, how)
    if how not in _HOW:
        near = did_you_mean(how, _HOW)
        scope.wrongs.append(wrong("condition.set", here, fact=fact.id, given=how, near=near))
        return UNSURE
    if not isinstance(raw, str | list | tuple):
        scope.wrongs.append(wrong("condition.set", here, fact=fact.id, given=raw))
        return UNSURE
    words = [(here, raw)] if isinstance(raw, str) else [((*here, n), w) for n, w in enumerate(raw)]
    codes = scope.sets[fact.id].codes
    for at, word in words:
        if codes is not None and word not in codes:
            near = did_you_mean(str(word), codes)
            scope.wrongs.append(wrong("value.choice", at, given=word, choices=codes, near=near))
    return _HOW[how](*(_has(fact, str(word), scope) for _, word in words))


def _has(fact: Fact, code: str, scope: Scope) -> Node:
    """Is this code in the set? Reads one field of the list behind it."""
    members = scope.sets[fact.id]
    return Fold(
        "any", members.list, Test(members.field, "=", Const(code, "enum")), members.where, "bool"
    )


def _none_of(*nodes: Node) -> Node:
    return negate(any_of(*nodes))


_HOW: dict[str, Callable[..., Node]] = {
    "has_any": any_of,
    "has_all": all_of,
    "has_none": _none_of,
}
