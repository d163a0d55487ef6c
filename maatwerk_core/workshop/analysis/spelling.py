"""Spells the facts of a witness as `--set` takes them; what is asked of a list, as the fact that people know it by."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import lru_cache
from typing import Any

from maatwerk_core.engine.moved import WORDS
from maatwerk_core.packs.written_form import in_kind
from maatwerk_core.rules.derived import core_sets
from maatwerk_core.rules.expression import Fold, Leaf, Node, Test, walk
from maatwerk_core.rules.facts import Fact
from maatwerk_core.rules.plan import Plan
from maatwerk_core.rules.possible import Laid
from maatwerk_core.rules.settled import IS_THERE

#: What a line of some lists must hold beside the word that a set is about.
_BESIDE = {"looked_at": "outcome: not_open", "age_bands": "role: applicant"}
_MINORS = ("0-3", "4-11", "12-17")
_NAMED = {"looked_at": "provision", "age_bands": "age_band"}


def spell(facts: Mapping[Leaf, Any], laid: Laid) -> tuple[tuple[str, str], ...]:
    """Facts by name, each with its value as text. Parameters that were left free are no facts of a case."""
    plan = laid.policy.plan
    found: dict[str, str] = {}
    for leaf, value in facts.items():
        if leaf in laid.stands:
            found.update(_of_list(leaf, facts, laid))
        elif leaf.fact.startswith(IS_THERE):
            found.setdefault(leaf.fact.removeprefix(IS_THERE), "none")
        elif not leaf.fact.startswith("$"):
            found[_name(leaf.fact)] = spell_value(value, plan.facts[leaf.fact])
    return tuple(found.items())


def spell_value(value: Any, fact: Fact) -> str:
    """One value by the type of its fact.

    >>> spell_value(50_001, Fact("amount", "cents", "bedrag", "amount"))
    '500.01'
    """
    return WORDS if fact.reads == "stated" and value is not None else in_kind(value, fact.type)


def _name(leaf: str) -> str:
    return leaf.removesuffix("_stated")


def _of_list(leaf: Leaf, facts: Mapping[Leaf, Any], laid: Laid) -> Iterator[tuple[str, str]]:
    """A set with the words in it, else the derived fact nearest to the list."""
    set_ = _set_of(laid.stands[leaf])
    if set_ is not None:
        yield _members(set_, facts, laid)
        return
    plan = laid.policy.plan
    name = _nearest(plan, laid.written[leaf])
    if name is not None:
        value = laid.worth(plan.nodes[name], facts)
        yield name, spell_value(value, plan.facts[name])


def _set_of(fold: Fold) -> str | None:
    """The set of which this asks whether a word is in it."""
    asked = fold.body
    if fold.op != "any" or not isinstance(asked, Test):
        return None
    for id_, members in core_sets(()).items():
        if members.list == fold.list and members.field == asked.x and members.where == fold.where:
            return id_
    return None


def _members(set_: str, facts: Mapping[Leaf, Any], laid: Laid) -> tuple[str, str]:
    """The list behind a set, with a line for each word that is in it."""
    words = [
        str(getattr(getattr(fold.body, "y", None), "value", ""))
        for leaf, fold in laid.stands.items()
        if _set_of(fold) == set_ and facts.get(leaf)
    ]
    if not words:
        return laid.policy.plan.facts[set_].list, "none"
    if set_ not in _BESIDE:
        return set_, f"[{', '.join(words)}]"
    beside = {word: "role: child" if word in _MINORS else _BESIDE[set_] for word in words}
    lines = (f"{{{_NAMED[set_]}: {word}, {said}}}" for word, said in beside.items())
    return laid.policy.plan.facts[set_].list, f"[{', '.join(lines)}]"


def _nearest(plan: Plan, fold: Fold) -> str | None:
    """The derived fact that is little more than this question about a list."""
    return next((name for name, folds in _questions(plan) if fold in folds), None)


@lru_cache(maxsize=8)
def _questions(plan: Plan) -> tuple[tuple[str, frozenset[Node]], ...]:
    """Every derived fact with what it asks of lists, the plainest fact first."""
    nodes = {name: set(walk(node)) for name, node in plan.nodes.items() if name in plan.facts}
    return tuple(
        (name, frozenset(node for node in nodes[name] if isinstance(node, Fold)))
        for name in sorted(nodes, key=lambda name: len(nodes[name]))
    )
