"""Draws households, interventions and what was granted before: valid records, with anything left out now and then."""

from __future__ import annotations

from hypothesis import strategies as st

from maatwerk_core.model.case import Grant, History, Spent
from maatwerk_core.model.household import Household
from maatwerk_core.model.intervention import Intervention
from maatwerk_core.testing.drawn_records import ANYWHERE, Drawn, Offer, maybe, records


def households(*, complete: bool = False) -> st.SearchStrategy[Household]:
    """Households as far as rules need them; `complete` leaves nothing unknown.

    >>> from hypothesis import find
    >>> find(households(), lambda one: one.kind == "couple").income is None
    True
    """
    return records(Household, ANYWHERE, complete)


def interventions(
    *, complete: bool = False, offer: Offer = ANYWHERE
) -> st.SearchStrategy[Intervention]:
    """What is proposed. Where the amount and the whole price are both stated, they agree.

    >>> from hypothesis import find
    >>> find(interventions(), lambda one: one.amount == 50_000).form is None
    True
    """
    return records(Intervention, offer, complete).map(_with_a_price_that_adds_up)


def _with_a_price_that_adds_up(drawn: Intervention) -> Intervention:
    """The amount decides: it is what the tables are about."""
    if drawn.amount is None or drawn.total_amount is None:
        return drawn
    parts = (drawn.amount, drawn.own_contribution, drawn.co_funding)
    total = sum(part for part in parts if part is not None) if None not in parts else None
    if total is not None and total > max(drawn.total_amount, _MOST):
        total = None
    return drawn.model_copy(update={"total_amount": total})


_MOST = 10**13


def histories(*, complete: bool = False, offer: Offer = ANYWHERE) -> st.SearchStrategy[History]:
    """What was granted or asked for before, open requests included, and what was spent of each budget.

    >>> from hypothesis import find
    >>> find(histories(), lambda history: bool(history.granted)).granted[0].state
    'granted'
    """
    grants = st.lists(records(Grant, offer, complete), max_size=3).map(tuple)
    budgets = st.lists(records(Spent, offer, complete), max_size=2, unique_by=_budget).map(tuple)
    none_to_spend = offer.words.get("id") == ()
    spent = st.just(()) if none_to_spend else budgets
    lists: dict[str, Drawn] = {"granted": grants, "budget_spent": spent}
    given = {name: known if complete else maybe(known) for name, known in lists.items()}
    return records(History, offer, complete, given)


def _budget(spent: Spent) -> str:
    return spent.id
