"""Draws cases for a policy: valid, on days on which it changes, with numbers at the boundaries of its tables."""

from __future__ import annotations

import datetime
from collections.abc import Iterable
from functools import lru_cache
from typing import Any

from hypothesis import strategies as st

from maatwerk_core.engine.contradiction import contradictions, running_with_check
from maatwerk_core.model.case import AgreementUse, Alternative, Alternatives, Case, StatedFact
from maatwerk_core.packs.changes import with_value
from maatwerk_core.rules.facts import Fact
from maatwerk_core.rules.leaves import read_leaves
from maatwerk_core.rules.plan import Plan
from maatwerk_core.rules.policy import Policy
from maatwerk_core.testing.drawn_people import histories, interventions
from maatwerk_core.testing.drawn_records import Drawn, Offer, maybe, records
from maatwerk_core.testing.edges import edges, movable
from maatwerk_core.testing.offers import days_of, offer_of

#: Stands for: the case says nothing of its legal basis, and takes the scheme's.
_SCHEMES = "of the scheme"
#: The kind of a field that holds a fact of the pack's own.
_KINDS = {"bool": "yes_no", "cents": "money", "int": "count", "bp": "rate", "months": "months"}


def cases(
    policy: Policy, *, complete: bool = False, days: Iterable[datetime.date] | None = None
) -> st.SearchStrategy[Case]:
    """Cases that fit this policy and contradict nothing in themselves.

    `complete` leaves nothing unknown; `days` are those to draw from, else days on which the policy changes. One in
    three cases stands exactly at a boundary of the policy's tables, worked out for that case.

    >>> from hypothesis import find
    >>> from maatwerk_core.testing.pack_text import load_text
    >>> policy = load_text("{pack: small, version: 1.0.0, maximum: 500}")
    >>> find(cases(policy), lambda case: (case.intervention.amount or 0) > 50_000).intervention.amount
    50001
    """
    on = tuple(days) if days is not None else days_of(policy)
    return st.sampled_from(on).flatmap(lambda day: _cases_on(policy, day, complete))


@lru_cache(maxsize=512)
def _cases_on(policy: Policy, day: datetime.date, complete: bool) -> st.SearchStrategy[Case]:
    offer = offer_of(policy, day)
    drawn = st.tuples(
        records(Case, offer, complete, _given(policy, offer, complete)), _bases(complete)
    )
    settled = drawn.map(lambda pair: consistent(_with_basis(*pair), policy))
    leaves = tuple(leaf for leaf in movable(policy.plan) if _path(leaf, policy.plan))
    if not leaves:
        return settled
    moved = st.tuples(settled, st.sampled_from(leaves)).flatmap(
        lambda pair: _at_an_edge(pair[0], policy, pair[1])
    )
    return st.one_of(settled, settled, moved)


def _given(policy: Policy, offer: Offer, complete: bool) -> dict[str, Drawn]:
    """The fields of a case that follow the pack, or the day."""
    tried = records(Alternative, offer, complete)
    routes = st.lists(tried, max_size=2).map(tuple) if offer.words["provision"] else st.just(())
    looked_at = {"tried": routes if complete else maybe(routes)}
    return {
        "case": st.just("drawn"),
        "pack": st.just(policy.id),
        "day": st.just(offer.day),
        "source": st.none(),
        "legal_basis": st.none(),
        "intervention": interventions(complete=complete, offer=offer),
        "alternatives": records(Alternatives, offer, complete, looked_at),
        "agreements": _used(offer, complete),
        "history": histories(complete=complete, offer=offer),
        "facts": _stated(policy, offer, complete),
        "notes": st.just(()),
    }


def _used(offer: Offer, complete: bool) -> Drawn:
    """The agreements of the pack that a plan uses."""
    if not offer.words["uses"]:
        return st.none()
    return maybe(st.lists(records(AgreementUse, offer, complete), max_size=2).map(tuple))


def _bases(complete: bool) -> Drawn:
    words = ("participatiewet", "wmo", "jeugdwet", "wgs", "local_scheme", "own_fund")
    return st.sampled_from(words if complete else (_SCHEMES, *words, None))


def _with_basis(case: Case, basis: str | None) -> Case:
    """Left out is something else than unknown: then the scheme's counts."""
    if basis != _SCHEMES:
        return case.model_copy(update={"legal_basis": basis})
    said = {name: getattr(case, name) for name in Case.model_fields if name != "legal_basis"}
    return Case(**said)


def _stated(policy: Policy, offer: Offer, complete: bool) -> Drawn:
    """The facts of the pack's own."""
    plan = policy.plan
    own = [
        fact
        for fact in (plan.facts.get(leaf) for leaf in plan.leaves)
        if fact is not None and fact.path.startswith("facts.")
    ]
    if not own:
        return st.just(())
    values = [_of_fact(fact, offer) for fact in own]
    drawn = st.tuples(*(st.sampled_from(v) if complete else maybe(v) for v in values))
    return drawn.map(
        lambda found: tuple(
            StatedFact(id=fact.id, value=value)
            for fact, value in zip(own, found, strict=True)
            if value is not None
        )
    )


def _of_fact(fact: Fact, offer: Offer) -> tuple[Any, ...]:
    return fact.values if fact.values else offer.of_kind(_KINDS[fact.type], fact.id)


def _at_an_edge(case: Case, policy: Policy, leaf: str) -> st.SearchStrategy[Case]:
    """The case with one number moved to where an outcome changes."""
    plan, day = policy.plan, case.day
    assert day is not None
    params = policy.params(day)
    path = _path(leaf, plan)
    found = edges(plan, read_leaves(case, policy, day), params, leaf)
    return st.sampled_from(found).map(
        lambda value: consistent(with_value(case, path, value), policy)
    )


def _path(leaf: str, plan: Plan) -> list[str]:
    """Where a leaf stands in a case; facts of the pack's own stand in a list, and aren't moved."""
    path = plan.facts[leaf].path if leaf in plan.facts else ""
    return [] if path.startswith("facts.") else path.split(".") if path else []


def consistent(case: Case, policy: Policy) -> Case:
    """The same case where what it states contradicts nothing that follows: a statement that would gives way."""
    while case.day is not None:
        leaves, params = read_leaves(case, policy, case.day), policy.params(case.day)
        if not running_with_check(policy.plan).values(leaves, params)[-1]:
            break
        for found in contradictions(case, policy)[:1]:
            case = with_value(case, [str(step) for step in found.path], None)
    return case
