"""The conditions of a pack in the peer's language, read from what stands in the pack and not from our own tree."""

from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import Any

from maatwerk_core import Policy
from tests.benchmarks.three_valued import (
    FALSE,
    NEVER,
    SURE,
    UNSURE,
    Three,
    all_of,
    any_of,
    at_most,
    boolean,
    negate,
    word_in,
)

#: Facts that the graph works out first; a condition reads them from there.
WORKED_OUT = ("amount", "in_kind", "better_provision")


class NotTranscribed(Exception):
    """A pack says something that the peer's rules don't hold yet: comparing would be unfair."""


def holds_of(check: Any, policy: Policy, day: datetime.date) -> Three | None:
    """A check as *not `when`, or `require`*; `None` where it doesn't hold on this day."""
    in_force = policy.value(f"checks.{check.id}.holds", day).value
    if in_force is False:
        return None
    applies = all_of(
        SURE if in_force else UNSURE,
        word_in("legal_basis", check.applies_under) if check.applies_under else SURE,
        condition(check.when, policy, day),
    )
    return any_of(negate(applies), condition(check.require, policy, day))


def condition(raw: Any, policy: Policy, day: datetime.date) -> Three:
    """A map from facts to tests."""
    if raw is None:
        return SURE
    if isinstance(raw, list | tuple):
        return any_of(*(condition(part, policy, day) for part in raw))
    return all_of(*(_entry(key, value, policy, day) for key, value in raw.items()))


def _entry(key: str, raw: Any, policy: Policy, day: datetime.date) -> Three:
    if key == "any":
        return condition(list(raw), policy, day)
    if key == "not":
        return negate(condition(raw, policy, day))
    name = f"$.{key}" if key in WORKED_OUT else key
    if isinstance(raw, Mapping) and set(raw) == {"not"}:
        return negate(_entry(key, raw["not"], policy, day))
    match policy.plan.facts[key].type:
        case "bool" if raw in ("yes", "no"):
            return boolean(name) if raw == "yes" else negate(boolean(name))
        case "enum":
            return word_in(name, [raw] if isinstance(raw, str) else raw)
        case "set":
            return _members(key, raw)
        case "cents" if str(raw).startswith("<= $"):
            limit = policy.value(f"parameters.{raw[4:]}", day).value
            return at_most(name, limit)
        case _:
            raise NotTranscribed(f"{key}: {raw}")


def _members(key: str, raw: Mapping[str, Any]) -> Three:
    """Routes that were looked at. One of which nothing is known to have come is not surely among them."""
    if key != "looked_at" or len(raw) != 1:
        raise NotTranscribed(f"{key}: {raw}")
    (how, codes), *_ = raw.items()
    found = [_looked_at(code) for code in codes]
    return {"has_any": any_of, "has_all": all_of}[how](*found)


def _looked_at(code: str) -> Three:
    tried = f'#.provision == "{code}" and #.outcome != "not_tried"'
    return Three(
        f"(tried != null and some(tried, {tried} and #.outcome != null))",
        f"(tried != null and not some(tried, {tried}))",
    )


__all__ = ["FALSE", "NEVER", "NotTranscribed", "condition", "holds_of"]
