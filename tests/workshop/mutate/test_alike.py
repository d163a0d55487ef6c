"""A mutant is equivalent only where that was shown over the regions of all facts and for every day."""

import pytest

from maatwerk_core.workshop.mutate.alike import is_equivalent
from maatwerk_core.workshop.mutate.written_pack import read_written

PACK = """\
pack: alleen
version: 1.0.0
extends: landelijk
sources: {eigen: {kind: example, year: 2024, title: Eigen regels}}
roles: {team: {nl: team}}
parameters:
  grens: {nl: grens, en: limit, unit: EUR, value: {2026-01-01: 100}, assumed: Verzonnen.}
mandate: {per: plan, tiers: [{role: team, ceiling: 500, source: eigen}], above: nobody}
maximum: {2020: 500, 2022: 500, source: eigen}
checks:
  dubbel:
    ground: involvement
    when: {all: [{amount: "> 100"}, {amount: "> 50"}]}
    require: {own_plan: yes}
    severity: motivate
    source: eigen
    text: {nl: Boven de grens hoort er een plan te zijn., en: Above the limit there should be a plan.}
  voorbij:
    ground: involvement
    until: 2026-01-01
    when: {amount: "> $grens"}
    require: {own_plan: yes}
    severity: motivate
    source: eigen
    text: {nl: Toen de grens nog open was., en: When the limit was open still.}
"""


@pytest.fixture(scope="module")
def pack(tmp_path_factory):
    folder = tmp_path_factory.mktemp("packs") / "alleen"
    folder.mkdir()
    (folder / "alleen.yaml").write_text(PACK)
    return read_written(folder)


def equivalent(pack, id_):
    mutant = next(one for one in pack.mutants if one.id == id_)
    return is_equivalent(pack.policy, pack.mutated(mutant))


@pytest.mark.parametrize(
    "id_",
    [
        'checks.dubbel.when.all.1.amount: > 50 > >= 50',
        'checks.dubbel.when.all.1.amount: > 50 > > 49.99',
        'checks.dubbel.when.all.1: {amount: "> 50"} > -',
    ],
)  # fmt: skip
def test_a_bound_behind_a_stricter_one_makes_no_difference(pack, id_):
    assert equivalent(pack, id_)


@pytest.mark.parametrize(
    "id_",
    [
        "checks.dubbel.when.all.0.amount: > 100 > >= 100",
        "checks.dubbel.when.all.0.amount: > 100 > > 99.99",
        "checks.dubbel.when.all: all > any",
        "checks.dubbel.require.own_plan: yes > no",
        "checks.dubbel.severity: motivate > advice",
        "mandate.tiers.0.ceiling: 500 > 500.01",
        "mandate.tiers.0: team > -",
    ],
)
def test_what_makes_a_difference_is_never_called_equivalent(pack, id_):
    assert not equivalent(pack, id_)


def test_a_comparison_with_what_was_unknown_while_the_check_held_makes_no_difference(pack):
    assert equivalent(pack, "checks.voorbij.when.amount: > $grens > >= $grens")


def test_a_day_between_two_values_that_are_the_same_is_told_apart_only_by_what_is_certain(pack):
    assert not equivalent(pack, "maximum.2020: 2020 > 2020-12-31")
    assert equivalent(pack, "maximum.2022: 500 > -")
