"""Cases assessed by both policies with the engine for single cases, and counted in plain Python: slow, by itself."""

from maatwerk_core.bulk.impact.found import Sum
from maatwerk_core.bulk.one_case import assess_row
from maatwerk_core.rules.policy import NOBODY

ANSWERS = ("legitimacy", "tegenprestatie")
#: Where each band of income ends, in basis points of the social minimum.
BANDS = {"0-100": 10_000, "100-110": 11_000, "110-120": 12_000, "120-130": 13_000, "130-": None}


def answer(value):
    return {True: "yes", False: "no", None: "unknown"}[value]


def outcomes(assessment, agreements):
    """What comes out of one case, slowly: by the engine for single cases, in words."""
    tier, role, approvals = (assessment.output(name) for name in ("tier", "role", "approvals"))
    found = {name: answer(assessment.output(name)) for name in ANSWERS}
    found["status"] = assessment.status
    found["role"] = "nobody" if tier == NOBODY else role or "unknown"
    found["approvals"] = {None: "unknown", -1: "all"}.get(approvals, str(approvals))
    for id_ in agreements:
        there = f"agreements:{id_}" in assessment.policy.plan.extras
        said = answer(assessment.on_demand(f"agreements:{id_}")) if there else "absent"
        found[f"agreement:{id_}"] = said
    return found


def count(table, old, new):
    """Every case by both policies, one by one."""
    agreements = [
        rule.id for rule in {r.id: r for p in (old, new) for r in p.pack.agreements}.values()
    ]
    rows = []
    for row in table.to_pylist():
        both = assess_row(row, old), assess_row(row, new)
        rows.append((row, *(outcomes(one, agreements) for one in both), both))
    return rows


def summed(rows):
    """Cases, their known amounts, and how many amounts are unknown."""
    amounts = [both[0].on_demand("fact:amount") for *_, both in rows]
    known = [amount for amount in amounts if amount is not None]
    return Sum(len(amounts), sum(known), len(amounts) - len(known))


def group_of(by, both):
    """The group of a household, from the facts as the old pack reads them."""
    fact = {"kind": "kind", "domain": "domain", "income-band": "income_ratio"}[by]
    value = both[0].on_demand(f"fact:{fact}")
    if value is None or by != "income-band":
        return value or "unknown"
    return next(name for name, end in BANDS.items() if end is None or value <= end)
