"""Records are drawn by the types of their fields: every field gets values, none beyond its bounds."""

from __future__ import annotations

import pytest
from hypothesis import Phase, find, given, settings
from hypothesis import strategies as st

from maatwerk_core.model.case import Alternative
from maatwerk_core.model.decision import Vote
from maatwerk_core.model.scenario import CostLine
from maatwerk_core.testing.drawn_records import ANYWHERE, Offer, maybe, records

UNSHRUNK = settings(phases=[Phase.generate], max_examples=300)


@pytest.mark.parametrize("model", [CostLine, Vote, Alternative])
def test_every_field_that_may_be_unknown_is_drawn_known_and_unknown(model):
    optional = [name for name, info in model.model_fields.items() if not info.is_required()]
    for name in optional:
        if type(None) not in getattr(model.model_fields[name].annotation, "__args__", ()):
            continue
        for known in (True, False):
            find(
                records(model, ANYWHERE),
                lambda one, name=name, known=known: (getattr(one, name) is not None) == known,
                settings=UNSHRUNK,
            )


@settings(max_examples=50)
@given(records(CostLine, Offer(numbers={"money": (10**12,), "count": (10**6,)})))
def test_no_value_is_beyond_the_bounds_of_its_field(line):
    assert (line.price or 0) <= 10**8
    assert (line.times or 0) <= 1_000


@settings(max_examples=30)
@given(records(Vote, ANYWHERE, complete=True, given={"person": st.just("a")}))
def test_a_complete_record_leaves_nothing_unknown_and_takes_what_is_given(vote):
    assert None not in dict(vote).values()
    assert vote.person == "a"


def test_unknown_is_the_simplest_value():
    assert find(maybe((1, 2)), lambda one: True) is None
    assert find(maybe(st.integers(3, 4)), lambda one: True) is None
