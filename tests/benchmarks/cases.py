"""The cases that are compared: complete ones, with values changed and values taken away, and real ones."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from copy import deepcopy
from typing import Any

from tests.benchmarks.households import COMPLETE, Plain

Steps = tuple[str, ...]

#: The real cases of these packs: much of them is unknown.
REAL: tuple[str, ...] = ("amsterdam/schuur", "amsterdam/schuur-tweede-keer", "zaanstad/lasmasker")

#: Other values that change an outcome.
OTHERWISE: tuple[tuple[Steps, tuple[Any, ...]], ...] = (
    (("legal_basis",), ("participatiewet", "wmo", "own_fund", "unknown")),
    (("decider_is_civil_servant",), (False,)),
    (("household", "wsnp"), (True, False)),
    (("household", "debt_scheme"), ("none", "wsnp")),
    (("household", "on_benefit"), (True, False)),
    (("household", "treatment_needed"), (True,)),
    (("intervention", "domain"), ("health", "family")),
    (("intervention", "form"), ("service", "debt", "money")),
    (("intervention", "paid_to"), ("resident", "creditor")),
    (("intervention", "title"), ("loan", "use", "guarantee")),
    (("intervention", "tool_of_trade"), (True, False)),
    (("intervention", "household_goods"), (False,)),
    (("intervention", "works_with_minors"), (True,)),
    (("intervention", "quality_checked"), (False,)),
    (("intervention", "recurring"), (True,)),
    (("alternatives", "looked_for_others"), (False,)),
    (("alternatives", "tried"), ([{"provision": "eigen-route", "outcome": "available", "takes": "3 days"}],)),
    (("scenarios", "nothing", "lines"), ([], [{"item": "own", "price": 1, "per": "once", "sure": True}])),
    (("tegenprestatie", "agreed"), (False,)),
    (("facts", "own_telt_mee_uitkering"), (True,)),
    (("facts", "own_schuldregeling_gevraagd"), (False,)),
    (("history", "granted"), ([], [{"amount": 400, "on": "2019-01-01"}])),
)  # fmt: skip

#: Around the ceiling of one pack and around what is avoided in the other.
AMOUNTS: tuple[str, ...] = (
    "0", "399.50", "399.51", "500", "500.01", "9000", "18116.33", "18116.34", "18116.35", "25000.99",
)  # fmt: skip


def every_case() -> Iterator[Plain]:
    """The complete cases, each of their values changed, and each taken away: alone, and under another legal basis."""
    for whole in COMPLETE:
        yield whole
        for amount in AMOUNTS:
            yield priced(whole, amount)
        for steps, values in OTHERWISE:
            for value in values:
                changed = with_value(whole, steps, value)
                yield changed
                yield with_value(changed, ("legal_basis",), "participatiewet")
        for steps in leaves_of(whole):
            yield without(whole, steps)
            yield without(with_value(whole, ("legal_basis",), "participatiewet"), steps)


def priced(case: Mapping[str, Any], amount: str) -> Plain:
    """The same case for another amount; the whole price is left open, for it has to add up."""
    changed = with_value(case, ("intervention", "amount"), amount)
    return with_value(changed, ("intervention", "total_amount"), "unknown")


def with_value(case: Mapping[str, Any], steps: Steps, value: Any) -> Plain:
    """A copy in which one value is another."""
    changed = deepcopy(dict(case))
    here = changed
    for step in steps[:-1]:
        here = here.setdefault(step, {})
    here[steps[-1]] = value
    return changed


def without(case: Mapping[str, Any], steps: Steps) -> Plain:
    """A copy in which one value isn't stated."""
    changed = deepcopy(dict(case))
    here: Any = changed
    for step in steps[:-1]:
        here = here[step]
    del here[steps[-1]]
    return changed


def leaves_of(case: Mapping[str, Any], above: Steps = ()) -> Iterator[Steps]:
    """Where each value stands that may be left out."""
    for name, value in case.items():
        if isinstance(value, Mapping):
            yield from leaves_of(value, (*above, name))
        elif (*above, name) not in {("case",), ("pack",), ("day",), ("intervention", "name")}:
            yield (*above, name)


def many(case: Mapping[str, Any], count: int) -> list[Plain]:
    """So many cases that differ by a cent, so that nothing is answered from memory."""
    return [priced(case, f"{200 + at // 100}.{at % 100:02}") for at in range(count)]
