"""Reads what a receipt keeps: is it whole, and which of its facts does a plan of today still know?"""

from __future__ import annotations

import datetime
from collections.abc import Iterator, Mapping
from typing import Any

from maatwerk_core.rules.expression import Type
from maatwerk_core.rules.plan import Plan, Replaced

#: The hashes and names that a receipt holds of its policy.
_OF_POLICY = ("pack", "meaning", "files")


def is_whole(receipt: object) -> bool:
    """Does it hold all that running it again takes? What its facts are worth is looked at one by one.

    >>> is_whole({"schema": "receipt.v1", "day": "2019-06-01"})
    False
    """
    if not isinstance(receipt, Mapping):
        return False
    policy = receipt.get("policy")
    return (
        isinstance(policy, dict)
        and all(isinstance(policy.get(name), str) for name in _OF_POLICY)
        and isinstance(receipt.get("facts"), dict)
        and isinstance(receipt.get("result"), dict)
        and isinstance(receipt.get("engine"), str)
        and isinstance(receipt.get("strict"), bool)
        and _is_day(receipt.get("day"))
        and _are_names(receipt.get("replaced", {}))
    )


def _is_day(text: Any) -> bool:
    try:
        datetime.date.fromisoformat(text)
    except (TypeError, ValueError):
        return False
    return True


def _are_names(replaced: Any) -> bool:
    return isinstance(replaced, dict) and all(
        isinstance(names, list | tuple) and all(isinstance(name, str) for name in names)
        for names in replaced.values()
    )


def replaced_in(receipt: Mapping[str, Any], plan: Plan) -> Replaced:
    """The derived facts that came from outside, as far as this plan knows them."""
    replaced = receipt.get("replaced", {})
    return Replaced(*(_known(replaced.get(how, ()), plan) for how in ("stated", "forced")))


def _known(names: tuple[str, ...], plan: Plan) -> frozenset[str]:
    """A fact that may be stated is no leaf and no set."""
    return frozenset(
        name
        for name in names
        if name in plan.facts and not plan.facts[name].path and plan.facts[name].type != "set"
    )


def read_kept(facts: Mapping[str, Any], plan: Plan) -> Iterator[tuple[str, Any, Any]]:
    """Each leaf of a plan with what was kept of it, and with what that is as a leaf: unknown where it doesn't fit.

    A plan of later may read a fact as another type, or its lines with other fields.
    """
    for leaf in plan.leaves:
        kept = facts.get(leaf, "absent")
        fact = plan.facts[leaf.removeprefix("=")]
        fields = tuple(field.type for field in fact.fields)
        assert fact.type != "set"  # noqa: S101  # reason: an invariant, for the type checker
        yield leaf, kept, _frozen(kept) if _fits(kept, fact.type, fields) else None


def _fits(value: Any, type_: Type, fields: tuple[Type, ...] = ()) -> bool:
    if value is None:
        return True
    if type_ == "list":
        return isinstance(value, list | tuple) and all(_is_line(line, fields) for line in value)
    if type_ in ("bool", "enum"):
        return isinstance(value, bool if type_ == "bool" else str)
    return isinstance(value, int) and not isinstance(value, bool)


def _is_line(line: Any, fields: tuple[Type, ...]) -> bool:
    return (
        isinstance(line, list | tuple)
        and len(line) == len(fields)
        and all(map(_fits, line, fields))
    )


def _frozen(value: Any) -> Any:
    return tuple(_frozen(part) for part in value) if isinstance(value, list | tuple) else value
