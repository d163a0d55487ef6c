"""The JSON text is written from pieces that many cases share; it says of every case what its data say."""

from __future__ import annotations

import json

from hypothesis import given, settings
from hypothesis import strategies as st

from maatwerk_core.engine.assess import assess
from maatwerk_core.engine.shape import as_json
from maatwerk_core.testing.drawn_cases import cases


def said_twice(assessment):
    return json.loads(assessment.to_json()), json.loads(json.dumps(as_json(assessment)))


def test_of_every_real_case_and_its_variations(real):
    for one in real.variations():
        for strict in (False, True):
            text, data = said_twice(one.assess(strict=strict))
            assert text == data, one.name


@given(data=st.data())
@settings(max_examples=15)
def test_of_cases_that_follow_on_others(policies, data):
    policy = policies(data.draw(st.sampled_from(("voorbeeld", "zaanstad", "groningen"))))
    for case in data.draw(st.lists(cases(policy), min_size=1, max_size=4)):
        text, told = said_twice(assess(case, policy))
        assert text == told
