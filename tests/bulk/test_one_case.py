"""A row of a table comes out as the case that it was made from does."""

import datetime

import pytest

from maatwerk_core.bulk.layout import layout_of, table_of
from maatwerk_core.bulk.one_case import assess_row, leaves_of
from maatwerk_core.engine.assess import compiled
from maatwerk_core.explain.rendering import render
from maatwerk_core.packs.load import load_pack

DAY = datetime.date(2019, 7, 1)


def drawn(policy, sampler, count=40):
    draws = sampler(policy, seed=5)
    return [draws.case(DAY) for _ in range(count)]


def rows_of(policy, leaves):
    cases = [(f"case-{at}", DAY.toordinal(), each) for at, each in enumerate(leaves)]
    return table_of(layout_of(policy.plan), policy.plan.leaves, cases).to_pylist()


def test_leaves_go_to_a_table_and_back(policy, sampler):
    leaves = drawn(policy, sampler)
    read = set(layout_of(policy.plan).schema.names)
    kept = [policy.plan.facts[leaf.removeprefix("=")].column in read for leaf in policy.plan.leaves]
    for row, given in zip(rows_of(policy, leaves), leaves, strict=True):
        found = leaves_of(row, policy, DAY)
        assert [one for one, k in zip(found, kept, strict=True) if k] == [
            one for one, k in zip(given, kept, strict=True) if k
        ]


def test_a_row_comes_out_as_its_leaves_do(policy, sampler):
    leaves = drawn(policy, sampler)
    for row, given in zip(rows_of(policy, leaves), leaves, strict=True):
        found = assess_row(row, policy)
        assert found.result.values == tuple(compiled(policy.plan)(given, policy.params(DAY)))


@pytest.mark.parametrize(("reader", "lang"), [("professional", "nl"), ("alderman", "en")])
def test_a_row_can_be_explained(policy, sampler, reader, lang):
    for row in rows_of(policy, drawn(policy, sampler, 2)):
        assert render(assess_row(row, policy), reader, lang)


def test_a_row_without_a_legal_basis_has_that_of_the_scheme():
    policy = load_pack("amsterdam")
    row = {"case": "a", "day": DAY}
    assert assess_row(row, policy).leaf("legal_basis") == "local_scheme"
    assert assess_row(row | {"legal_basis": None}, policy).leaf("legal_basis") is None
