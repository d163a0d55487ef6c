"""Runs earlier receipts through the new pack: what comes out otherwise than a receipt says, and by which value."""

from __future__ import annotations

import datetime
import json
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any

from maatwerk_core.bulk.impact.causes import moved_values, values_behind
from maatwerk_core.bulk.impact.found import ABSENT, Moved, Replay, Rerun
from maatwerk_core.bulk.reports.found import NOBODY, UNKNOWN
from maatwerk_core.bulk.reports.telling import told
from maatwerk_core.engine.assess import Assessment, compiled
from maatwerk_core.engine.kept import read_kept, replaced_in
from maatwerk_core.engine.reproduce import Difference, Reproduction, reproduce
from maatwerk_core.engine.stated import reading_replaced
from maatwerk_core.engine.status import STATUSES
from maatwerk_core.errors import Faults, Place, fault
from maatwerk_core.model.assessment import QUESTIONS, Assessed
from maatwerk_core.model.case import Case
from maatwerk_core.model.intervention import Intervention
from maatwerk_core.packs.receipts import receipt_in
from maatwerk_core.rules.policy import NOBODY as NOBODY_TIER
from maatwerk_core.rules.policy import Policy

#: What people notice of an outcome. Checks are told beside these, for they say why.
OUTCOMES = ("status", "role", "approvals", "saving_cents", "payback_months", *QUESTIONS)

#: A receipt with where it stands.
Kept = tuple[str, dict[str, Any] | None]


def replay(where: Path, policies: tuple[Policy, Policy], purpose: str) -> Replay:
    """Run every receipt in a folder of JSON, or in a JSONL file, through the new pack, each on its own day.

    Raises `Faults` where there are no receipts, or no purpose: receipts are of real cases.
    """
    if not purpose.strip():
        raise Faults([fault("bulk.no-purpose", place=Place(str(where)))])
    read, same = 0, 0
    changed: list[Rerun] = []
    unread: list[str] = []
    for name, receipt in receipts(where):
        if receipt is None:
            unread.append(name)
            continue
        read += 1
        found = rerun(name, receipt, policies)
        if found is None:
            same += 1
        else:
            changed.append(found)
    if not read:
        raise Faults([fault("impact.no-receipts", place=Place(str(where)))])
    return Replay(read, same, tuple(changed), tuple(unread), purpose.strip())


def receipts(where: Path) -> Iterator[Kept]:
    """Every receipt with the name of its file, in a file of lines also of its line; nothing in place of what is none.

    Raises `Faults` for a place that can't be read.
    """
    try:
        files = sorted(where.iterdir()) if where.is_dir() else [where]
        for file in files:
            if file.suffix in (".json", ".jsonl") and file.is_file():
                yield from _in_file(file)
    except OSError:
        raise Faults([fault("file.unreadable", place=Place(str(where)))]) from None


def _in_file(file: Path) -> Iterator[Kept]:
    if file.suffix == ".json":
        yield file.name, _receipt(file.read_bytes())
        return
    with file.open("rb") as lines:
        for number, line in enumerate(lines, 1):
            if line.strip():
                yield f"{file.name}:{number}", _receipt(line)


def _receipt(text: bytes) -> dict[str, Any] | None:
    try:
        return receipt_in(json.loads(text))
    except (ValueError, RecursionError):
        return None


def rerun(name: str, receipt: dict[str, Any], policies: tuple[Policy, Policy]) -> Rerun | None:
    """One receipt that comes out otherwise; nothing where the same comes out."""
    found = reproduce(receipt, policies[1])
    differ = [each for each in said_otherwise(found) if each.what in OUTCOMES]
    if found.intact and not differ:
        return None
    day = datetime.date.fromisoformat(receipt["day"])
    old, new = (_assessment(name, receipt, policy, day) for policy in policies)
    told_ = [*differ, *(each for each in found.differences if each.what.startswith("check:"))]
    words = tuple(
        (each.what, word(each.what, each.then), word(each.what, each.now)) for each in told_
    )
    names = [each.what for each in told_]
    values = tuple(decisive(receipt, policies, new, names, day))
    return Rerun(
        name, day, receipt["policy"]["pack"], found.intact, words, values, told(old), told(new)
    )


def said_otherwise(found: Reproduction) -> Iterator[Difference]:
    """The differences, with *nobody may decide* and *unknown who decides* told apart."""
    tiers = {each.what: each for each in found.differences}
    yield from found.differences
    if "tier" in tiers and "role" not in tiers:
        tier = tiers["tier"]
        if NOBODY_TIER in (tier.then, tier.now):
            yield Difference(
                "role", *(NOBODY if t == NOBODY_TIER else None for t in (tier.then, tier.now))
            )


def decisive(
    receipt: Mapping[str, Any],
    policies: tuple[Policy, Policy],
    new: Assessment,
    names: Iterable[str],
    day: datetime.date,
) -> Iterator[Moved]:
    """The values behind what differs; `decides` where setting back this one gives all of the receipt's outcomes."""
    names = [name for name in names if name in new.policy.plan.outputs]
    moved = moved_values(policies, [day], strict=bool(receipt["strict"]))
    plan = new.policy.plan
    for each in values_behind(policies, names, moved):
        pairs = zip(plan.params, new.result.params, strict=True)
        params = tuple(each.old if path == each.path else value for path, value in pairs)
        now = dict(zip(plan.outputs, compiled(plan)(new.result.leaves, params), strict=True))
        undone = all(now[name] == receipt["result"].get(name) for name in names)
        yield Moved(each.path, each.type, each.old, each.new, undone)


def _assessment(
    name: str, receipt: Mapping[str, Any], policy: Policy, day: datetime.date
) -> Assessment:
    """What a pack makes of the facts of a receipt."""
    policy = reading_replaced(policy, replaced_in(receipt, policy.plan))
    plan, strict = policy.plan, bool(receipt["strict"])
    leaves = tuple(leaf for _, _, leaf in read_kept(receipt["facts"], plan))
    params = policy.params(day, strict=strict)
    values = compiled(plan)(leaves, params)
    case = Case.model_construct(
        case=name, day=day, intervention=Intervention.model_construct(name="")
    )
    return Assessment(case, policy, Assessed(day, strict, leaves, params, tuple(values)))


def word(what: str, value: Any) -> str:
    """A result of a receipt in the words of an impact.

    >>> word("status", 0), word("approvals", -1), word("check:a", None), word("saving_cents", 500)
    ('ready', 'all', 'unknown', '500')
    """
    if value is None:
        return UNKNOWN
    if isinstance(value, bool):
        return "yes" if value else "no"
    if what == "status" and value in range(len(STATUSES)):
        return str(STATUSES[value])
    if what == "approvals" and value == -1:
        return "all"
    return ABSENT if value == "absent" else str(value)
