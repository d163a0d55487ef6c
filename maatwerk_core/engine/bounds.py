"""How much a plan may turn out to cost the municipality while the amount itself is unknown."""

from __future__ import annotations

from maatwerk_core.engine.assess import Assessment

#: What others pay of the whole price. What is unknown of it can only lower the amount.
SHARES: tuple[str, ...] = ("own_contribution", "co_funding")


def most_amount(assessment: Assessment) -> int | None:
    """The whole price less what is known of the shares, in eurocents; `None` where the amount or no price is known.

    >>> import maatwerk_core as mw
    >>> prepared = mw.assess(mw.load_case("groningen/woning"), mw.load_pack("groningen"))
    >>> prepared.on_demand("fact:amount"), most_amount(prepared)
    (None, 3000000)
    """
    whole = assessment.on_demand("fact:total_amount")
    if whole is None or assessment.on_demand("fact:amount") is not None:
        return None
    shares = (assessment.on_demand(f"fact:{share}") for share in SHARES)
    known: int = sum(share for share in shares if share is not None)
    return max(int(whole) - known, 0)
