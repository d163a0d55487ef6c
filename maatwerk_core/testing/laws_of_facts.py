"""Laws of what is read: the unknown changes no answer, what isn't read changes nothing, other packs change nothing."""

from __future__ import annotations

import json
from collections.abc import Iterator
from functools import lru_cache
from typing import Any

from hypothesis import strategies as st

from maatwerk_core.engine.assess import assess, compiled
from maatwerk_core.engine.shape import as_json
from maatwerk_core.model.case import Case
from maatwerk_core.model.record import Kind, Record
from maatwerk_core.packs.changes import with_value
from maatwerk_core.packs.load import load_pack
from maatwerk_core.plugins import find_installed
from maatwerk_core.rules.facts import is_unreadable
from maatwerk_core.rules.leaves import FILLED_IN_BY
from maatwerk_core.rules.plan import Plan, reads
from maatwerk_core.rules.policy import Policy
from maatwerk_core.testing.drawn_cases import cases, consistent
from maatwerk_core.testing.law import Breach, Law, LawKeeper
from maatwerk_core.testing.pack_text import load_text

Values = tuple[Any, ...]

#: Says what is still to be done: that may get less when a fact goes missing, and is no verdict.
NOT_MONOTONE = frozenset({"status"})

# --- unknown is monotone ----------------------------------------------------------------------


def takings(plan: Plan, leaves: Values, params: Values) -> Iterator[tuple[str, Values, Values]]:
    """Every way to take one known thing away: a fact, one cell of a line, a value of the pack."""
    for at, value in enumerate(leaves):
        if value is not None:
            yield plan.leaves[at], _put(leaves, at, None), params
        for name, fewer in _fewer_cells(plan, plan.leaves[at], value):
            yield name, _put(leaves, at, fewer), params
    for at, value in enumerate(params):
        if value is not None:
            yield plan.params[at], leaves, _put(params, at, None)


def _fewer_cells(plan: Plan, leaf: str, lines: Any) -> Iterator[tuple[str, Values]]:
    """A list with one known cell unknown; where a table of the pack would fill it in, with the code that it goes by."""
    fields = plan.fields.get(leaf, ())
    for at, line in enumerate(lines if isinstance(lines, tuple) else ()):
        for field, known in zip(fields, line, strict=True):
            gone = (field, FILLED_IN_BY.get(field))
            fewer = tuple(
                None if name in gone else cell for name, cell in zip(fields, line, strict=True)
            )
            if known is not None:
                yield f"{leaf}.{at}.{field}", _put(lines, at, fewer)


def _put(values: Values, at: int, value: Any) -> Values:
    return (*values[:at], value, *values[at + 1 :])


def turned_answer(policy: Policy, case: Case) -> Breach | None:
    """An output that becomes something else than unknown when one thing goes missing."""
    found = assess(case, policy)
    plan, result = found.policy.plan, found.result
    run = compiled(plan)
    for gone, leaves, params in takings(plan, result.leaves, result.params):
        after = run(leaves, params)
        for name, was, now in zip(plan.outputs, result.values, after, strict=True):
            if now is not None and now != was and name not in NOT_MONOTONE:
                without = f"{name} = {now}, zonder / without {gone}"
                return Breach(f"{name} = {was}", without, case)
    return None


MONOTONE = Law(
    "wordt een gegeven of een waarde onbekend, dan wordt geen antwoord een ander antwoord dan onbekend",
    "when a fact or a value becomes unknown, no answer becomes another one than unknown",
    cases,
    turned_answer,
)

# --- unreadable facts -------------------------------------------------------------------------


def unreadable_fact(policy: Policy, _: None) -> Breach | None:
    """A fact that no rule may look at, by its name, by its place in the case or by a field of its lines."""
    plan = policy.plan
    for leaf in plan.leaves:
        fact = plan.facts.get(leaf.removeprefix("="))
        fields = fact.fields if fact is not None else ()
        names = (leaf, fact.path if fact is not None else "", *(field.name for field in fields))
        for name in names:
            if is_unreadable(name):
                return Breach(
                    f"een regel leest / a rule reads: {name}", "niemand mag dat lezen / nobody may"
                )
    return None


UNREADABLE = Law(
    "geen regel leest wat over mensen niet gelezen mag worden",
    "no rule reads what may not be read about people",
    lambda policy: st.none(),
    unreadable_fact,
)

# --- what isn't read --------------------------------------------------------------------------

OTHER_WORDS = "Heel andere woorden."


def reworded(record: Any) -> Any:
    """The same record with every text that is there in other words."""
    changed: dict[str, Any] = {}
    for name, info in type(record).model_fields.items():
        value = getattr(record, name)
        if isinstance(value, Record):
            changed[name] = reworded(value)
        elif isinstance(value, tuple):
            changed[name] = tuple(
                reworded(one) if isinstance(one, Record) else one for one in value
            )
        elif value is not None and _is_text(info.annotation, info.metadata):
            changed[name] = OTHER_WORDS
    return record.model_copy(update=changed)


def _is_text(annotation: Any, marks: list[Any]) -> bool:
    options = getattr(annotation, "__args__", ())
    inner = (mark for option in options for mark in getattr(option, "__metadata__", ()))
    return Kind("text") in (*marks, *inner)


def unread_that_matters(policy: Policy, drawn: tuple[Case, Case]) -> Breach | None:
    """Another outcome where only words differ, or only facts that no output reads."""
    case, other = drawn
    before = _told(case, policy)
    in_other_words = _told(reworded(case), policy)
    if in_other_words != before:
        return _difference(before, in_other_words, reworded(case))
    mixed = with_unread(case, other, policy)
    was, now = assess(case, policy), assess(mixed, policy)
    for name, one, another in zip(
        policy.plan.outputs, was.result.values, now.result.values, strict=True
    ):
        if one != another:
            return Breach(f"{name} = {one}", f"{name} = {another}", mixed)
    return None


def with_unread(case: Case, other: Case, policy: Policy) -> Case:
    """The case with every fact that no output reads as it is in another case, where that contradicts nothing."""
    plan = policy.plan
    read, _ = reads(*plan.outputs.values())
    for leaf in plan.leaves:
        path = plan.facts[leaf].path if leaf in plan.facts else ""
        if leaf not in read and path and not path.startswith("facts."):
            steps = path.split(".")
            value: Any = other
            for step in steps:
                value = getattr(value, step)
            changed = with_value(case, steps, value)
            case = changed if consistent(changed, policy) is changed else case
    return case


def _told(case: Case, policy: Policy) -> str:
    return json.dumps(as_json(assess(case, policy)), sort_keys=True)


def _difference(one: str, other: str, case: Case) -> Breach:
    """The first place at which two assessments differ."""
    before, after = json.loads(one), json.loads(other)
    path = ""
    while isinstance(before, dict) and isinstance(after, dict):
        keys = dict.fromkeys((*before, *after))
        key = next(key for key in keys if before.get(key) != after.get(key))
        path, before, after = f"{path}/{key}", before.get(key), after.get(key)
    return Breach(f"{path} = {before}", f"{path} = {after}", case)


UNREAD = Law(
    "woorden en feiten die het pakket niet leest veranderen niets aan de uitkomst",
    "words and facts that the pack doesn't read change nothing in the outcome",
    lambda policy: st.tuples(cases(policy), cases(policy)),
    unread_that_matters,
)

# --- other packs ------------------------------------------------------------------------------

#: Stands in where no other pack is installed: it says the opposite of most.
_OPPOSITE = """
{pack: opposite, version: 1.0.0, roles: {niemand: {nl: niemand, en: nobody}},
 scheme: {name: Omgekeerd, legal_basis: wmo},
 mandate: {per: plan, tiers: [{role: niemand, ceiling: 0}], above: nobody}, quorum: none, maximum: 0}
"""


@lru_cache(maxsize=1)
def other_packs() -> tuple[Policy, ...]:
    """Every pack that is installed, and one that says the opposite of most."""
    folders = (folder for found in find_installed().folders.values() for folder in found)
    return (load_text(_OPPOSITE), *(load_pack(folder) for folder in folders))


def leak_between_packs(policy: Policy, case: Case) -> Breach | None:
    """Another outcome once other packs were loaded, and have assessed the same case."""
    before = _told(case, policy)
    for other in other_packs():
        assess(case, other)
        after = _told(case, policy)
        if after != before:
            found = _difference(before, after, case)
            return Breach(found.one, f"{found.other}, na / after {other.id}", case)
    return None


OTHER_PACKS = Law(
    "andere pakketten veranderen niets aan de uitkomst",
    "other packs change nothing in the outcome",
    cases,
    leak_between_packs,
)


class FactLaws(LawKeeper):
    """Laws of what is read."""

    def test_unknown_is_monotone(self) -> None:
        """A fact or a value less never turns a yes into a no."""
        self.hold(MONOTONE)

    def test_no_unreadable_fact_is_read(self) -> None:
        """No rule looks at what people are not judged on."""
        self.hold(UNREADABLE)

    def test_a_fact_the_pack_does_not_read_changes_nothing(self) -> None:
        """Nor do other words."""
        self.hold(UNREAD)

    def test_other_packs_change_nothing(self) -> None:
        """However many are installed, and whatever they assessed in between."""
        self.hold(OTHER_PACKS)
