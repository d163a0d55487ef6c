"""The smallest case that says what was asked: the answers, facts that were stated, and what is assumed and why."""

from __future__ import annotations

import datetime
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from maatwerk_core.errors import Faults, did_you_mean, fault
from maatwerk_core.model.scalars import money_text
from maatwerk_core.packs.document import parse_document
from maatwerk_core.rules.policy import Policy

#: What a case that was registered lightly is called.
NAME = "licht"
_SHOP = (
    "Lichte registratie: gevraagd is wie het geld kreeg. Een winkel of instelling, niet de inwoner."
)
_IN_KIND = "Lichte registratie: niet gevraagd. Dit pakket geeft altijd een ding of een dienst."
_NO_SUBJECT = "Lichte registratie: zonder sleutel is dit een huishouden dat hier nog niets kreeg."
_SUBJECT = "Lichte registratie: wat dit register van dit huishouden weet."


def light_case(
    policy: Policy,
    what: str,
    amount_cents: int,
    on: datetime.date,
    to: str | None = None,
    facts: Mapping[str, str] | None = None,
    granted: Sequence[Mapping[str, Any]] | None = (),
) -> dict[str, Any]:
    """A case as one would write it. `facts` are by id and go before what is assumed. Raises `Faults` for unknown ones.

    >>> from maatwerk_core.packs.load import load_pack
    >>> case = light_case(load_pack("amsterdam"), "een koelkast", 15000, datetime.date(2026, 3, 2))
    >>> case["intervention"]["form"]["value"], case["history"]["granted"]["value"]
    ('goods', [])
    """
    plan: dict[str, Any] = {"name": what, "amount": money_text(amount_cents)}
    plan["paid_to"] = {"value": "supplier", "assumed": _SHOP} if to is None else to
    if to in (None, "supplier") and _asks_in_kind(policy):
        plan["form"] = {"value": "goods", "assumed": _IN_KIND}
    case = {
        "case": NAME,
        "pack": policy.id,
        "day": on.isoformat(),
        "intervention": plan,
        "history": {"granted": _granted(granted)},
    }
    wrongs = []
    for name, raw in (facts or {}).items():
        fact = policy.plan.facts.get("amount_stated" if name == "amount" else name)
        if fact is None:
            near = did_you_mean(name, policy.plan.facts)
            wrongs.append(fault("condition.unknown-fact", f"/set/{name}", fact=name, near=near))
        else:
            _put(case, (fact.path or f"facts.{fact.id}").split("."), _read(name, raw))
    if wrongs:
        raise Faults(wrongs)
    return case


def condition_text(raw: Any, policy: Policy, day: datetime.date) -> str:
    """A condition as the pack writes it on one line, with what its parameters are on this day.

    >>> from maatwerk_core.packs.load import load_pack
    >>> condition_text({"amount": "<= $klein_bedrag"}, load_pack("voorbeeld"), datetime.date(2026, 1, 1))
    'amount <= $klein_bedrag (100)'
    """
    if isinstance(raw, Mapping):
        return "; ".join(
            f"{key} {condition_text(each, policy, day)}"
            if isinstance(each, str)
            else f"{key}: [{condition_text(each, policy, day)}]"
            for key, each in raw.items()
        )
    if isinstance(raw, list | tuple):
        return " | ".join(condition_text(each, policy, day) for each in raw)
    text = str(raw)
    name = text.rpartition("$")[2]
    value = policy.value(f"parameters.{name}", day).value if "$" in text else None
    return text if value is None else f"{text} ({_shown(value, name, policy)})"


def _shown(value: Any, name: str, policy: Policy) -> str:
    unit = next((one.unit for one in policy.pack.parameters if one.id == name), None)
    return money_text(value) if str(unit).startswith("EUR") else str(value)


def _granted(granted: Sequence[Mapping[str, Any]] | None) -> dict[str, Any]:
    if granted is None:
        return {"value": "unknown", "note": _SUBJECT}
    reason = _SUBJECT if granted else _NO_SUBJECT
    return {"value": [dict(one) for one in granted], "assumed": reason}


def _asks_in_kind(policy: Policy) -> bool:
    """Has the pack a check that asks for goods or a service?"""
    return any("in_kind" in _names(check.require) for check in policy.pack.checks)


def _names(raw: Any) -> Iterator[str]:
    """Every key of a condition, however deep."""
    if isinstance(raw, Mapping):
        yield from raw
        for each in raw.values():
            yield from _names(each)
    elif isinstance(raw, list | tuple):
        for each in raw:
            yield from _names(each)


def _read(name: str, raw: str) -> Any:
    """A value as it was typed; lists stand between brackets as in a case file, `none` is an empty one."""
    if raw == "none":
        return []
    if raw.startswith("["):
        return parse_document(f"{name}: {raw}", "--set").data[name]
    return raw


def _put(case: dict[str, Any], steps: list[str], value: Any) -> None:
    *path, last = steps
    for step in path:
        case = case.setdefault(step, {})
    case[last] = value
