"""Draws conditions as a policy advisor writes them: facts with unary tests, joined by *and*, *any*, *all* and *not*.

Well-typed by construction: every test fits the type of its fact, and no condition looks up the strata.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import cache, lru_cache
from typing import Any, TypeAlias

from hypothesis import strategies as st

from maatwerk_core.engine.planning import make_plan
from maatwerk_core.rules.facts import STRATA, Fact
from maatwerk_core.rules.pack import Pack

#: A condition as written.
Condition: TypeAlias = dict[str, Any]

#: Amounts in euros at which drawn conditions and ceilings change, near enough to each other to meet.
EUROS: tuple[str, ...] = (
    "0",
    "1",
    "99.99",
    "100",
    "250",
    "499.99",
    "500",
    "500.01",
    "1000",
    "2500",
)
_COUNTS: tuple[str, ...] = ("0", "1", "2", "3", "10")
_RATES: tuple[str, ...] = ("0%", "50%", "100%", "110%", "149.99%", "150%")
_MONTHS: tuple[str, ...] = ("0", "1", "6", "12", "120")
_DAYS: tuple[str, ...] = ("2018-01-01", "2019-06-15", "2024-02-29", "2025-09-01", "2030-12-31")
_NUMBERS: dict[str, tuple[str, ...]] = {
    "cents": EUROS,
    "int": _COUNTS,
    "bp": _RATES,
    "months": _MONTHS,
    "day": _DAYS,
}
_OPERATORS = st.sampled_from(("<=", "<", ">", ">=", "=", "!="))

#: The regular routes of a drawn pack: the codes of every set that names none of its own.
ROUTES: tuple[str, ...] = ("fonds", "bijzondere-bijstand")


@cache
def readable(stratum: str) -> tuple[Fact, ...]:
    """The core facts that a condition of a question in this stratum may read.

    >>> "saving" in {fact.id for fact in readable("returns")}, "saving" in {fact.id for fact in readable("derived")}
    (True, False)
    """
    plan, _ = make_plan(Pack.model_construct(pack="empty", version="1"))
    order = [id_ for id_, fact in plan.facts.items() if id_ in plan.nodes or fact.type == "set"]
    later = {"legitimacy", "returns", "involvement"} if STRATA[stratum] < STRATA["mandate"] else ()
    return tuple(
        fact
        for fact in (plan.facts[id_] for id_ in order)
        if STRATA[fact.stratum] <= STRATA[stratum]
        and fact.id not in later
        and (fact.type != "enum" or fact.values)
    )


def conditions(
    facts: Iterable[Fact], parameters: Mapping[str, str] | None = None, *, depth: int = 1
) -> st.SearchStrategy[Condition]:
    """A condition on one to three of these facts; `parameters` gives the type of each by its id.

    `depth` is how far *any*, *all* and *not* nest.
    """
    return _conditions(tuple(facts), tuple(sorted((parameters or {}).items())), depth)


@lru_cache(maxsize=256)
def _conditions(
    facts: tuple[Fact, ...], parameters: tuple[tuple[str, str], ...], depth: int
) -> st.SearchStrategy[Condition]:
    flat = st.lists(
        st.sampled_from(facts), min_size=1, max_size=2, unique_by=lambda fact: fact.id
    ).flatmap(
        lambda chosen: st.fixed_dictionaries(
            {fact.id: unary_tests(fact, parameters) for fact in chosen}
        )
    )
    if depth == 0:
        return flat
    inner = _conditions(facts, parameters, depth - 1)
    several = st.lists(inner, min_size=1, max_size=2)
    return st.one_of(
        flat,
        flat,
        flat,
        several.map(lambda parts: {"any": parts}),
        several.map(lambda parts: {"all": parts}),
        inner.map(lambda part: {"not": part}),
        st.tuples(flat, inner).map(lambda both: {**both[0], "any": [both[1]]}),
    )


@lru_cache(maxsize=4096)
def unary_tests(
    fact: Fact, parameters: tuple[tuple[str, str], ...] = ()
) -> st.SearchStrategy[str | list[str] | Condition]:
    """A test on one fact, as text, a list of values, or what a set has.

    >>> unary_tests(Fact("wsnp", "bool", "Wsnp", "Wsnp")).validate()
    """
    if fact.type == "set":
        words = st.lists(
            st.sampled_from(fact.values or ROUTES), min_size=1, max_size=2, unique=True
        )
        how = st.sampled_from(("has_any", "has_all", "has_none"))
        return st.tuples(how, words).map(lambda pair: {pair[0]: pair[1]})
    if fact.type == "bool":
        return st.sampled_from(("yes", "no", "not(yes)"))
    if fact.type == "enum":
        word = st.sampled_from(fact.values)
        listed = st.lists(word, min_size=1, max_size=3, unique=True)
        return word | listed | word.map(lambda one: f"not({one})")
    return _number_tests(fact, [f"${id_}" for id_, type_ in parameters if type_ == fact.type])


def _number_tests(
    fact: Fact, parameters: list[str]
) -> st.SearchStrategy[str | list[str] | Condition]:
    numbers = _NUMBERS[fact.type]
    operand = st.sampled_from((*numbers, *parameters, *parameters))
    compared = st.tuples(_OPERATORS, operand).map(" ".join)
    pair = st.tuples(st.integers(0, len(numbers) - 1), st.integers(0, len(numbers) - 1))
    ranged = st.tuples(st.sampled_from("[("), pair, st.sampled_from("])")).map(
        lambda drawn: _range(drawn[0], sorted(drawn[1]), drawn[2], numbers)
    )
    return compared | compared | ranged


def _range(opened: str, at: list[int], closed: str, numbers: tuple[str, ...]) -> str:
    """An interval from low to high; an open one is written the way the reader takes it."""
    low, high = (numbers[one] for one in at)
    return f"{'[' if opened == '[' else ']'}{low}..{high}{']' if closed == ']' else '['}"
