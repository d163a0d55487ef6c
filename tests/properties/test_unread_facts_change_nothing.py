"""What a pack doesn't read makes no difference: words, names of things, facts of others."""

from __future__ import annotations

import pytest

from maatwerk_core.engine.assess import compiled
from maatwerk_core.engine.shape import as_json
from maatwerk_core.rules.plan import reads
from tests.properties.leaf_tuples import drawer

OTHER_WORDS = "heel andere woorden"


def test_a_leaf_that_no_output_reads_changes_no_output(policy, days, how_many):
    plan = policy.plan
    read, _ = reads(*plan.outputs.values())
    unread = [at for at, leaf in enumerate(plan.leaves) if leaf not in read]
    assert unread
    for seed in range(how_many):
        drawn = drawer(policy, days[seed % len(days)])
        leaves, others = drawn.seeded(seed), drawn.seeded(seed + 10**6)
        changed = list(leaves)
        for at in unread:
            changed[at] = others[at]
        run = compiled(plan)
        assert run(tuple(changed), drawn.params) == run(leaves, drawn.params), seed


def changed(case, path, value):
    """The case with one value changed, where it holds one there."""
    head, _, rest = path.partition(".")
    if not rest:
        known = getattr(case, head) is not None
        return case.model_copy(update={head: value}) if known else case
    inner = getattr(case, head)
    if isinstance(inner, tuple):
        return case.model_copy(update={head: tuple(changed(one, rest, value) for one in inner)})
    return case if inner is None else case.model_copy(update={head: changed(inner, rest, value)})


@pytest.mark.parametrize(
    "path",
    [
        "source",
        "goal",
        "household.situation",
        "intervention.name",
        "intervention.category",
        "intervention.parties.commits_to",
        "alternatives.tried.because",
        "scenarios.nothing.happens",
        "scenarios.budget.effects",
        "scenarios.nothing.lines.reason",
        "scenarios.nothing.lines.nl",
        "involvement.first_step",
        "involvement.equal_treatment",
        "involvement.adults.own_effort",
        "tegenprestatie.what",
    ],
)
def test_what_words_say_makes_no_difference(real, path):
    value = () if path.endswith("effects") else OTHER_WORDS
    other = changed(real.case, path, value)
    one = type(real)(real.name, other, real.policy, real.file)
    assert as_json(one.assess()) == as_json(real.assess())


def test_changing_words_is_more_than_nothing(real):
    assert changed(real.case, "intervention.name", OTHER_WORDS) != real.case
