"""Which checks of a policy can hold on a day: those that have begun and haven't ended, as far as that is known."""

from __future__ import annotations

import datetime

from maatwerk_core.rules.policy import Policy


def may_hold(policy: Policy, check: str, day: datetime.date) -> bool:
    """Can this check hold on this day? Only before its first day, and from its end on, it surely doesn't.

    >>> from maatwerk_core.packs.load import load_pack
    >>> landelijk, day = load_pack("landelijk"), datetime.date(2025, 9, 1)
    >>> may_hold(landelijk, "giften-eigen-grens", day), may_hold(landelijk, "giften-vrijlating", day)
    (True, False)
    """
    return policy.value(f"checks.{check}.holds", day).value is not False
