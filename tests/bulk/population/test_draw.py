"""A population is the same for the same seed, whatever way it is asked for, and fits every pack."""

import datetime

import pyarrow as pa
import pytest

from maatwerk_core.bulk import cases_schema
from maatwerk_core.bulk.bounds import beyond_bounds
from maatwerk_core.bulk.columns import check_columns
from maatwerk_core.bulk.layout import layout_of
from maatwerk_core.bulk.population import MOST, draw_population
from maatwerk_core.bulk.population.chance import BLOCK
from maatwerk_core.bulk.synthetic import is_synthetic
from maatwerk_core.errors import Faults
from maatwerk_core.packs.load import load_pack
from maatwerk_core.testing.pack_text import load_text

DAY = datetime.date(2026, 1, 1)


def test_the_same_seed_draws_the_same_households(population):
    assert population(300).equals(population(300))


def test_another_seed_draws_others(population):
    assert not population(300, seed=8).drop("case").equals(population(300).drop("case"))


@pytest.mark.parametrize("rows", [1, 7, 1000, BLOCK, 3 * BLOCK])
def test_the_size_of_a_batch_changes_nothing(population, rows):
    households = BLOCK + 5 if rows > 7 else 20
    assert population(households, rows=rows).equals(population(households))


def test_the_first_of_more_households_are_those_of_fewer(population):
    assert population(BLOCK + 9).slice(0, 40).equals(population(40))


def test_what_a_pack_adds_changes_nothing_else(policies, population):
    alone = next(policy for policy in policies if policy.id == "landelijk")
    few = pa.Table.from_batches(draw_population(200, 7, DAY, [alone]))
    assert set(few.column_names) < set(population(1).column_names)
    same = [name for name in few.column_names if name != "budget_spent"]  # a pack has its own
    assert few.select(same).equals(population(200).select(same))


def test_every_pack_can_read_it(policies, population):
    cases = population(BLOCK)
    for policy in policies:
        layout = layout_of(policy.plan)
        check_columns(cases, layout)
        assert list(beyond_bounds(cases, layout)) == []


def test_it_has_the_columns_of_every_pack_with_their_types(policies, population):
    given = population(1).schema
    for policy in policies:
        for field in cases_schema(policy):
            assert given.field(field.name).type == field.type


def test_every_household_has_an_id_that_says_it_is_made_up(population):
    ids = population(BLOCK + 2)["case"].to_pylist()
    assert len(set(ids)) == len(ids)
    assert (ids[0], ids[-1]) == ("synthetic-7-1", f"synthetic-7-{BLOCK + 2}")


def test_the_table_is_labelled_and_the_label_stays_on_every_batch(policies):
    for batch in draw_population(3, 7, DAY, policies, rows=1):
        assert is_synthetic(batch.schema.metadata)


def test_days_are_spread(population):
    days = [datetime.date(2025, 1, 1), datetime.date(2025, 7, 1)]
    found = population(500, day=days)["day"].to_pylist()
    assert {day: found.count(day) > 200 for day in days} == dict.fromkeys(days, True)


@pytest.mark.parametrize("households", [0, -1, MOST + 1, 10**9])
def test_no_households_and_too_many_are_refused(policies, households):
    with pytest.raises(Faults) as refused:
        draw_population(households, 7, DAY, policies)
    assert [one.code for one in refused.value.faults] == ["population.households"]


def test_every_fault_is_told_at_once(policies):
    with pytest.raises(Faults) as refused:
        draw_population(0, -1, DAY, policies)
    codes = [one.code for one in refused.value.faults]
    assert codes == ["population.households", "population.seed"]


def test_a_population_is_for_some_pack_on_some_day(policies):
    with pytest.raises(ValueError, match="at least one pack, on at least one day"):
        draw_population(1, 7, DAY, [])
    with pytest.raises(ValueError, match="at least one pack, on at least one day"):
        draw_population(1, 7, [], policies)


OWN = """
pack: own
version: 1.0.0
facts:
  own_yes: {type: yes_no, nl: x, en: x}
  own_money: {type: money, nl: x, en: x}
  own_count: {type: count, nl: x, en: x}
  own_rate: {type: rate, nl: x, en: x}
  own_choice: {type: choice, choices: [red, blue], nl: x, en: x}
  own_derived: {type: yes_no, nl: x, en: x, derive: {own_yes: yes}}
"""


def test_facts_of_a_pack_s_own_follow_the_share_that_was_chosen_for_them():
    batch = next(draw_population(20_000, 7, DAY, [load_pack("landelijk")], unknown=0, rows=20_000))
    said = batch["own_kosten_buiten_bijstand"].to_pylist()
    assert 0.02 < said.count(True) / len(said) < 0.04


def test_facts_of_a_pack_s_own_get_every_answer():
    batch = next(draw_population(300, 7, DAY, [load_text(OWN)], unknown=0))
    found = {
        name: set(batch[name].to_pylist()) for name in batch.schema.names if name.startswith("own_")
    }
    own = {"own_yes", "own_money_cents", "own_count", "own_rate", "own_choice"}
    assert set(found) - {"own_contribution_cents", "own_plan"} == own
    assert found["own_yes"] == {True, False}
    assert found["own_choice"] == {"red", "blue"}
    assert found["own_count"] == set(range(11))
    assert {min(found["own_money_cents"]), min(found["own_rate"])} == {0}
