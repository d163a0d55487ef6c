"""Strict reading takes answers away and never gives another one."""

from __future__ import annotations

import random
from typing import Any

import pytest

from maatwerk_core.engine.assess import assess
from maatwerk_core.model.provenance import Provenance
from tests.properties.told import figures

ASSUMED = Provenance(assumed="voor deze toets")
CONTESTED = Provenance(also_found=(("iets anders", "een andere bron"),), chosen="voor deze toets")


def other_answers(plain, strict):
    """Outputs and figures that strict reading changed into something else than unknown."""
    plan = plain.policy.plan
    found: list[tuple[str, Any, Any]] = [
        (name, was, now)
        for name, was, now in zip(
            plan.outputs, plain.result.values, strict.result.values, strict=True
        )
        if name != "status" and now is not None and now != was
    ]
    stricter = strict.findings
    for question, finding in plain.findings.items():
        was, now = figures(finding), figures(stricter[question])
        found += [(name, was.get(name), now[name]) for name in now if now[name] != was.get(name)]
    return found


def notable_paths(case, plan):
    """Every path at which a case may say that a value is assumed: of a fact, or of one field of a line."""
    found = [note for note, _ in case.notes]
    for leaf in plan.leaves:
        fact = plan.facts.get(leaf)
        if fact is None or not fact.path:
            continue
        found.append(fact.path)
        if not fact.fields or fact.path.startswith("facts."):
            continue
        lines: Any = case
        for step in fact.path.split("."):
            lines = getattr(lines, step)
        for at, line in enumerate(lines or ()):
            where = getattr(line, "id", at)
            found += [
                f"{fact.path}.{where}.{field.path.rstrip('*?')}"
                for field in fact.fields
                if field.path
            ]
    return [written(path) for path in found]


def written(path: str) -> str:
    """The path as a case file has it."""
    if path.startswith("scenarios.") and ".lines." in path:
        front, _, field = path.rpartition(".")
        return f"{front}.{ {'months': 'for', 'chance': 'sure'}.get(field, field) }"
    return path


def test_strict_takes_away_and_never_changes(real):
    for one in real.variations():
        assert other_answers(one.assess(), one.assess(strict=True)) == [], one.name


@pytest.mark.parametrize("remark", [ASSUMED, CONTESTED], ids=["assumed", "contested"])
def test_whatever_a_case_assumes_strict_takes_away_and_never_changes(real, how_many, remark):
    paths = notable_paths(real.case, real.policy.plan)
    plain = real.assess()
    for seed in range(how_many // 3):
        chance = random.Random(seed)  # noqa: S311  # reason: no secret, the same choice for ever
        few = chance.sample(paths, chance.randrange(1, 4))
        case = real.case.model_copy(update={"notes": tuple((path, remark) for path in few)})
        assert other_answers(plain, assess(case, real.policy, strict=True)) == [], few


def test_each_value_that_a_case_assumes_is_taken_away(real):
    plan = real.policy.plan
    bare = real.case.model_copy(update={"notes": ()})
    before = assess(bare, real.policy, strict=True).result.leaves
    for path in notable_paths(bare, plan):
        case = real.case.model_copy(update={"notes": ((path, ASSUMED),)})
        after = assess(case, real.policy, strict=True).result.leaves
        assert (known(after) < known(before)) == holds_something(bare, path), path


def known(leaves: Any) -> int:
    """How many values are known, within lines too."""
    if isinstance(leaves, tuple):
        return sum(known(part) for part in leaves) + 1
    return leaves is not None


def holds_something(case: Any, path: str) -> bool:
    """Is there a value at this path of a case?"""
    here: Any = case
    for step in path.split("."):
        step = {"for": "months", "sure": "chance"}.get(step, step)
        if path.startswith("facts.") and here is not case:
            return any(fact.id == step and fact.value is not None for fact in here)
        if isinstance(here, tuple):
            by_id = {str(getattr(part, "id", at)): part for at, part in enumerate(here)}
            here = by_id.get(step)
        else:
            here = getattr(here, step, None)
        if here is None:
            return False
    return True


def test_a_pack_says_less_when_read_strictly(policy, days):
    for day in days:
        for path in policy.values:
            plain = policy.value(path, day).value
            strict = policy.value(path, day, strict=True).value
            assert strict is None or strict == plain, (path, day)
