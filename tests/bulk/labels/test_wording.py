"""What can be said of a row of a result: every code has words, in both languages."""

import pyarrow as pa
import pytest

from maatwerk_core.bulk.labels.wording import Answered, Coded, Reasons, wording_of
from maatwerk_core.bulk.missing import bits_of
from maatwerk_core.bulk.results import results_of


@pytest.fixture(params=["nl", "en"])
def wording(request, policy):
    return wording_of(policy, results_of(policy.plan), request.param)


def test_every_check_and_every_question_that_is_asked_is_told_once(policy, wording):
    told = [
        (one.mask, one.bit) for label in wording.labels if isinstance(label, Reasons) for one in label.each
    ]  # fmt: skip
    asked = [
        (mask.name, bit)
        for mask in results_of(policy.plan).masks
        if not mask.name.startswith("applies")
        for bit, _ in enumerate(mask.outputs)
    ]
    assert sorted(told) == sorted(asked)


def test_everything_that_can_be_missing_has_words(policy, wording):
    (points,) = {label.points for label in wording.labels if isinstance(label, Answered)}
    assert sorted(point.bit for point in points) == list(range(len(bits_of(policy.plan))))
    assert all(point.text for point in points)


def test_every_tier_has_words(policy, wording):
    tier = next(one for one in wording.labels if isinstance(one, Coded) and one.column == "tier")
    assert set(tier.words) == {-1, *range(len(policy.pack.mandate.tiers or ()))}


def test_columns_with_words_are_text_and_have_a_name_each(wording):
    names = [field.name for field in wording.fields]
    assert len(set(names)) == len(names)
    assert {field.type for field in wording.fields} == {pa.string()}
