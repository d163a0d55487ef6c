"""The label of made-up cases goes to what is made of them, and nothing that is real gets it."""

import pytest

from maatwerk_core.bulk import assess_table, cases_schema
from maatwerk_core.bulk.synthetic import is_synthetic, label_of, labelled
from maatwerk_core.packs.load import load_pack


@pytest.fixture(scope="module")
def policy():
    return load_pack("amsterdam")


def test_a_result_of_made_up_cases_is_labelled(policy):
    cases = cases_schema(policy).empty_table().replace_schema_metadata(labelled('{"seed": 7}'))
    found = assess_table(cases, policy).schema.metadata
    assert is_synthetic(found)
    assert label_of(found) == labelled('{"seed": 7}')
    assert b"maatwerk" in found


def test_a_result_of_real_cases_is_not(policy):
    found = assess_table(cases_schema(policy).empty_table(), policy).schema.metadata
    assert not is_synthetic(found)
    assert label_of(found) == {}


@pytest.mark.parametrize("said", [b"false", b"", b"True"])
def test_only_true_is_the_label(said):
    metadata = labelled("{}") | {b"maatwerk.synthetic": said}
    assert not is_synthetic(metadata)
    assert label_of(metadata) == {}
