"""Would an earlier case come out the same under the rules of today? If not, it is no precedent any more."""

from __future__ import annotations

import datetime
from collections.abc import Mapping
from functools import lru_cache
from typing import Any

from maatwerk_core.engine.meaning import meaning_of
from maatwerk_core.engine.running import param_positions, positions, running
from maatwerk_core.register.equal.reading import kept_leaves
from maatwerk_core.rules.dated import CountsAll, LeadTime, TheDay, WindowStart
from maatwerk_core.rules.plan import Plan
from maatwerk_core.rules.policy import Policy

#: Values that follow from the day of a case: those stay of the day of that case.
_OF_THE_CASE = (TheDay, WindowStart, CountsAll, LeadTime)
#: What comes out of an assessment that others may rely on, beside the checks.
_COUNTS = ("status", "role", "approvals", "legitimacy")


def same_today(receipt: Mapping[str, Any], then: Policy, now: Policy, today: datetime.date) -> bool:
    """Do the facts of a receipt give the same under the rules of today: status, who decides, and each check?

    Checks that only advise don't count. Where rules and values didn't change, nothing is run.
    """
    day = datetime.date.fromisoformat(receipt["day"])
    strict = receipt["strict"]
    if not _changed(then, now, day, today, strict):
        return True
    reading, leaves = kept_leaves(receipt, now)
    values = running(reading.plan).values(leaves, _params(reading, day, today, strict))
    was, at = receipt["result"], positions(reading.plan)
    return all(was.get(name, True) == values[at[name]] for name in _compared(reading.plan))


@lru_cache(maxsize=4096)
def _changed(
    then: Policy, now: Policy, day: datetime.date, today: datetime.date, strict: bool
) -> bool:
    if meaning_of(then) != meaning_of(now):
        return True
    return now.params(day, strict=strict) != _params(now, day, today, strict)


@lru_cache(maxsize=4096)
def _params(
    policy: Policy, day: datetime.date, today: datetime.date, strict: bool
) -> tuple[Any, ...]:
    """The values of today for a case of another day."""
    values = list(policy.params(today, strict=strict))
    for path, at in param_positions(policy.plan).items():
        if isinstance(policy.values.get(path), _OF_THE_CASE):
            values[at] = policy.value(path, day, strict=strict).value
    return tuple(values)


@lru_cache(maxsize=128)
def _compared(plan: Plan) -> tuple[str, ...]:
    checks = (check for check in plan.checks if check.severity != "advice")
    return (*_COUNTS, *(f"check:{check.id}" for check in checks))
