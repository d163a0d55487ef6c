"""Draws well-typed rule packs: as the mapping of a file, as YAML text, or loaded as a policy.

Everything is drawn that decides: tiers with ceilings (plain, by day, unknown, unlimited), conditions, quorums, checks,
words to write, agreements. A `lawful` pack keeps every law of `PackLaws` by what it says; any other may break some.
"""

from __future__ import annotations

from functools import lru_cache
from typing import Any, TypeAlias

from hypothesis import strategies as st

from maatwerk_core.rules.policy import Policy
from maatwerk_core.testing.drawn_sections import (
    agreements,
    checks,
    mandates,
    maxima,
    own_facts,
    quorums,
    routes,
    stances,
    substantiation,
)
from maatwerk_core.testing.pack_text import as_yaml, load_text

#: A pack as the mapping that its file holds.
Written: TypeAlias = dict[str, Any]

ROLES: tuple[str, ...] = ("wijkwerker", "team", "manager", "directeur")
SOURCES: Written = {
    "wet": {"kind": "law", "title": "Wet", "year": "2015"},
    "verordening": {"kind": "ordinance", "title": "Verordening", "year": "2018"},
    "praktijk": {"kind": "practice", "title": "Praktijk", "year": "2020"},
}
#: Numbers with a name, with the type of fact that they are compared with.
PARAMETERS: dict[str, tuple[str, str, tuple[str, ...]]] = {
    "grens": ("EUR", "cents", ("100", "500", "750", "unknown")),
    "ruim": ("percent", "bp", ("100%", "120%", "unknown")),
    "veel": ("parties", "int", ("1", "2", "unknown")),
}


def packs(*, most_tiers: int = 4, lawful: bool = False) -> st.SearchStrategy[Written]:
    """Packs of their own, standing on no other, as the mapping of their one file."""
    return _packs(most_tiers, lawful)


def pack_texts(*, most_tiers: int = 4, lawful: bool = False) -> st.SearchStrategy[str]:
    """The same packs as YAML text.

    >>> from hypothesis import find
    >>> print(find(pack_texts(), lambda text: True).splitlines()[0])
    pack: drawn
    """
    return packs(most_tiers=most_tiers, lawful=lawful).map(as_yaml)


def policies(*, most_tiers: int = 4, lawful: bool = False) -> st.SearchStrategy[Policy]:
    """The same packs, loaded.

    >>> from hypothesis import find
    >>> find(policies(), lambda policy: len(policy.pack.mandate.tiers or ()) == 2).id
    'drawn'
    """
    return pack_texts(most_tiers=most_tiers, lawful=lawful).map(load_text)


@lru_cache(maxsize=16)
def _packs(most_tiers: int, lawful: bool) -> st.SearchStrategy[Written]:
    return _drawn_pack(most_tiers, lawful)


@st.composite
def _drawn_pack(draw: st.DrawFn, most_tiers: int, lawful: bool) -> Written:
    roles = ROLES[: max(1, most_tiers)]
    named = draw(st.sets(st.sampled_from(tuple(PARAMETERS))).map(sorted))
    parameters = {id_: PARAMETERS[id_][1] for id_ in named}
    facts = draw(own_facts())
    rules = draw(checks(facts, parameters, lawful=lawful))
    before = tuple(id_ for id_, rule in rules.items() if rule["ground"] != "tegenprestatie")
    sections: Written = {
        "parameters": {id_: draw(_parameter(id_)) for id_ in named},
        "facts": facts,
        "mandate": draw(mandates(roles, before, facts, parameters, lawful=lawful)),
        **draw(maxima()),
        "quorum": draw(quorums(roles, lawful=lawful)),
        "tegenprestatie": draw(stances()),
        "checks": rules,
        "provisions": draw(routes(facts)),
        "substantiation": draw(substantiation(facts, parameters)),
        "agreements": draw(agreements(facts, parameters)),
        "ask": draw(st.sampled_from(({}, {"facts": ["goal"]}, {"facts": ["amount", "own_plan"]}))),
        "questions": draw(_questions(lawful)),
        "returns": draw(_returns()),
    }
    return {
        "pack": "drawn",
        "version": "1.0.0",
        "scheme": draw(_schemes()),
        "sources": SOURCES,
        "roles": {role: {"nl": role, "en": role} for role in roles},
        **{name: section for name, section in sections.items() if section not in ({}, None)},
    }


def _parameter(id_: str) -> st.SearchStrategy[Written]:
    unit, _, values = PARAMETERS[id_]
    return st.sampled_from(values).map(
        lambda value: {"nl": id_, "en": id_, "unit": unit, "value": value, "source": "praktijk"}
    )


def _schemes() -> st.SearchStrategy[Written]:
    basis = st.sampled_from(("local_scheme", "participatiewet", "own_fund", "unknown"))
    return basis.map(
        lambda word: {"name": "Regeling", "legal_basis": word, "source": "verordening"}
    )


def _questions(lawful: bool) -> st.SearchStrategy[Written]:
    counts = st.sampled_from(("show", "require"))
    optional = {name: counts for name in ("returns", "involvement", "tegenprestatie")}
    return st.fixed_dictionaries({}, optional=optional)


def _returns() -> st.SearchStrategy[Written]:
    reference = st.sampled_from(("nothing", "regular", "unknown"))
    within = st.sampled_from(("12 months", "24 months", "unknown"))
    return st.fixed_dictionaries({}, optional={"reference": reference, "within": within}).map(
        lambda found: found and {**found, "source": "praktijk"}
    )
