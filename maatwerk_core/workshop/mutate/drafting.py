"""Drafts the scenario that would have noticed a mutant: on facts that tell the two apart, else on the value itself."""

from __future__ import annotations

import datetime
from collections.abc import Iterator
from dataclasses import replace
from itertools import chain, islice
from typing import Any

from maatwerk_core.engine.questions.returns import FIGURES
from maatwerk_core.errors import Faults
from maatwerk_core.model.assessment import QUESTIONS
from maatwerk_core.packs.observed import Observed
from maatwerk_core.packs.said import Spot, spots
from maatwerk_core.packs.written_form import as_written, in_kind
from maatwerk_core.rules.plan import reads
from maatwerk_core.rules.policy import Policy
from maatwerk_core.rules.turning import turning_days
from maatwerk_core.rules.values import Value
from maatwerk_core.workshop.analysis.evidence import SOME_DAY
from maatwerk_core.workshop.mutate.differing import Pair, days_apart, facts_apart, pairs
from maatwerk_core.workshop.mutate.judging import differences_by
from maatwerk_core.workshop.mutate.scenario_text import Draft, example_of
from maatwerk_core.workshop.mutate.written_pack import Mutated
from maatwerk_core.workshop.scenarios import assess_example

#: How many outputs, and on how many days each, are looked at for facts that tell a mutant apart.
MOST_PAIRS, MOST_DAYS = 8, 4
_NEXT = datetime.timedelta(days=1)


def draft_for(
    before: Policy, mutated: Mutated, name: str, because: str, *, searched: bool = True
) -> Draft | None:
    """A scenario that the pack meets and its mutant doesn't, both tried; `None` where none was found.

    Not `searched`, only what the pack says of the value itself is asked for.
    """
    on_facts = _on_facts(before, mutated, name, because) if searched else iter(())
    tried = chain(on_facts, _on_values(before, mutated, name, because))
    return next((draft for draft in tried if tells(draft, before, mutated.policy)), None)


def tells(draft: Draft, before: Policy, after: Policy) -> bool:
    """Does the pack meet this scenario, and its mutant not?"""
    try:
        example = example_of(draft, before)
    except Faults:
        return False
    return not differences_by(example, before) and bool(differences_by(example, after))


def _on_facts(before: Policy, mutated: Mutated, name: str, because: str) -> Iterator[Draft]:
    """On facts that tell the two apart: what comes out by the pack where its mutant comes out otherwise."""
    after = mutated.policy
    for pair in islice(pairs(before, after, mutated.changed), MOST_PAIRS):
        days = islice(_days(before, mutated, pair), MOST_DAYS)
        for facts in facts_apart(before, after, pair, days):
            given, when = dict(facts.given), facts.day.isoformat()
            sketch = Draft(name, given, when, (("status", "ready"),), because)
            expect = tuple(_outcomes_apart(sketch, before, after))
            if expect:
                yield replace(sketch, expect=expect)


def _days(before: Policy, mutated: Mutated, pair: Pair) -> tuple[datetime.date, ...]:
    """The days on which this output can differ: where only values do, those on which these do."""
    if mutated.same_plan:
        return days_apart(before, mutated.policy, mutated.changed)
    _, paths = reads(pair.before, pair.after)
    return tuple(sorted(turning_days(before, paths), reverse=True)) or (SOME_DAY,)


def _outcomes_apart(sketch: Draft, before: Policy, after: Policy) -> Iterator[tuple[str, Any]]:
    """The first outcome that differs, and the status where that does too."""
    try:
        example = example_of(sketch, before)
    except Faults:
        return
    if not example.forced <= after.plan.facts.keys():
        yield "status", Observed(assess_example(example, before)).at(("status",))
        return
    one, other = (Observed(assess_example(example, policy)) for policy in (before, after))
    apart = ((path, one.at(path), other.at(path)) for path in _outcomes(before))
    said = ((path, _only_here(got, now)) for path, got, now in apart if _differ(got, now))
    found = list(islice(said, 1))
    if one.at(("status",)) != other.at(("status",)):
        found.append((("status",), one.at(("status",))))
    yield from {".".join(path): value for path, value in found}.items()


def _differ(got: Any, now: Any) -> bool:
    """Is this another outcome? Of what is missing only if there is more of it here."""
    return bool(_only_here(got, now)) if _lists(got, now) else as_written(got) != as_written(now)


def _only_here(got: Any, now: Any) -> Any:
    return [one for one in got if one not in now] if _lists(got, now) else got


def _lists(got: Any, now: Any) -> bool:
    return isinstance(got, list) and isinstance(now, list)


def _outcomes(policy: Policy) -> Iterator[tuple[str, ...]]:
    """What can be asked of an assessment, what says most first."""
    pack = policy.pack
    yield from (("checks", check.id) for check in policy.plan.checks)
    yield from (("mandate", "role"), ("quorum", "approvals"), ("mandate", "verdict"))
    yield from (("substantiation", row.id) for row in pack.substantiation)
    yield from (("agreements", row.id) for row in pack.agreements)
    yield from (("provisions", row.id) for row in pack.provisions)
    yield from ((question, "verdict") for question in QUESTIONS)
    yield from (("returns", figure) for figure in FIGURES)
    yield from (
        ("mandate", "ceiling_cents"),
        ("mandate", "left_cents"),
        ("tegenprestatie", "stance"),
    )
    yield from (("facts", id_) for id_ in policy.plan.nodes)
    yield from ((question, "missing") for question in QUESTIONS)


def _on_values(before: Policy, mutated: Mutated, name: str, because: str) -> Iterator[Draft]:
    """On what the pack itself says on a day: for values that no facts were found to show."""
    now = spots(mutated.policy)
    for path, spot in spots(before).items():
        if spot != now.get(path) and spot.kind not in _UNASKED:
            for day in _days_of(spot, now.get(path)):
                value = spot.on(day).value
                said = list(value) if isinstance(value, tuple) else in_kind(value, spot.kind)
                yield Draft(name, {}, day.isoformat(), ((f"reads.{path}", said),), because)


#: What is no value that can be asked for.
_UNASKED = frozenset({"condition", "text", "texts_by_id", "words", "words_by_id", "norm_rows"})


def _days_of(spot: Spot, other: Spot | None) -> tuple[datetime.date, ...]:
    """The last day of a stretch in which these two differ first."""
    held = [one.held for one in (spot, other) if one is not None]
    ends = (
        end
        for value in held
        if isinstance(value, Value)
        for entry in value.entries
        for end in (entry.first, entry.last and entry.last + _NEXT)
        if end is not None
    )
    days = sorted({SOME_DAY, *ends}, reverse=True)
    return tuple(day for day in days if other is None or spot.on(day).value != other.on(day).value)
