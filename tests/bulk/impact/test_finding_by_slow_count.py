"""Of some hundred households every figure of a report is a slow count: groups, bands of income, budgets, amounts."""

import datetime

import pytest

from maatwerk_core.bulk.impact.finding import Making
from maatwerk_core.bulk.impact.found import GROUPINGS, Sum
from maatwerk_core.bulk.impact.markdown import as_markdown
from maatwerk_core.bulk.impact.passing import Asked, Pass
from maatwerk_core.bulk.impact.report import open_cases
from maatwerk_core.bulk.pages.impact_page import impact_page
from maatwerk_core.bulk.population import write_population
from maatwerk_core.bulk.reports.found import Data
from maatwerk_core.explain.voice import money

from ..reports.cell_by_cell import basis_of, follows
from .slowly import count, group_of, summed

HOUSEHOLDS = 300
DAYS = (datetime.date(2025, 3, 1), datetime.date(2026, 2, 1))
#: A change per pack: one after which more can be decided on at once, and one of what is set apart.
EDITS = {
    "amsterdam": [("ceiling: {2018: 500}", "ceiling: {2018: 750}")],
    "voorbeeld": [
        ("ceiling: {2024-01-01: 2500}", "ceiling: {2024-01-01: 900}"),
        ("2026-01-01: 175000", "2026-01-01: 200000"),
    ],
}
#: What both packs set apart per year, as it stands in their files, in eurocents.
SET_APART = {
    "amsterdam": {(2025, "team"): (200_000, 200_000), (2026, "team"): (200_000, 200_000)},
    "voorbeeld": {
        (2025, "jaar"): (15_000_000, 15_000_000),
        (2026, "jaar"): (17_500_000, 20_000_000),
    },
}


@pytest.fixture(scope="module", params=EDITS)
def change(request, edited, pack):
    first, *others = EDITS[request.param]
    return pack(request.param), edited(request.param, *first, *others)


@pytest.fixture(scope="module")
def rows_and_making(change, tmp_path_factory):
    """The households one by one, and what a pass makes of them, nothing hidden yet."""
    import pyarrow.parquet as pq

    path = tmp_path_factory.mktemp("households") / "huishoudens.parquet"
    write_population(path, HOUSEHOLDS, 5, DAYS, change)
    passed = Pass(Asked(change), open_cases(path).source)
    assert [one.rows for one in passed.run()] == [HOUSEHOLDS]
    making = Making(passed, Data(path.name, True, HOUSEHOLDS, 0))
    return count(pq.read_table(path), *change), making


def ready(rows, at):
    """The sum of those that can be decided on at once, by one of both packs."""
    return summed([each for each in rows if each[1 + at]["status"] == "ready"])


@pytest.mark.parametrize("by", GROUPINGS)
def test_every_group_has_the_households_flips_and_amounts_of_a_slow_count(rows_and_making, by):
    rows, making = rows_and_making
    cells = making.telling.cells
    groups = [making.group(by, value, cells.sum) for value in cells.values(by)]
    found = {group.value: group for group in groups}
    values = {group_of(by, both) for *_, both in rows}
    assert found.keys() == values
    for value in values:
        mine = [each for each in rows if group_of(by, each[-1]) == value]
        group = found[value]
        assert group.households == len(mine)
        assert group.changed == sum(old != new for _, old, new, _ in mine)
        assert (group.old_ready, group.new_ready) == (ready(mine, 0), ready(mine, 1))
    sums = [group.old_ready.cents for group in found.values()]
    assert sum(sums) == ready(rows, 0).cents > 0


@pytest.mark.parametrize("by", GROUPINGS)
def test_a_group_that_is_shown_has_these_figures_and_hides_what_is_small(rows_and_making, by):
    rows, making = rows_and_making
    shown = [group for group in making.groups(by) if group.households is not None]
    assert shown
    for group in shown:
        mine = [each for each in rows if group_of(by, each[-1]) == group.value]
        assert group.households == len(mine) >= 10
        for at, told in enumerate((group.old_ready, group.new_ready)):
            assert told in (Sum(None, None, None), ready(mine, at))
            assert told.cases is None or told.cases == 0 or told.cases >= 10


def test_the_bands_of_income_are_not_all_empty(rows_and_making):
    rows, _ = rows_and_making
    assert len({group_of("income-band", both) for *_, both in rows}) == 6


def test_what_is_ready_stands_beside_the_budget_of_its_year(rows_and_making, change):
    rows, making = rows_and_making
    impact, set_apart = making.impact(), SET_APART[change[0].id]
    found = {(one.year, one.id): (one.old_cents, one.new_cents) for one in impact.budgets}
    assert found == set_apart
    text, page = as_markdown(impact, change, "en"), impact_page(impact, change, "en")
    for (year, id_), amounts in set_apart.items():
        mine = [each for each in rows if each[0]["day"].year == year]
        old, new = (money(ready(mine, at).cents, "en") for at in (0, 1))
        told = f"Can be decided at once: {old} before, {new} after."
        before, after = (money(amount, "en") for amount in amounts)
        (part,) = (one for one in page.parts if one.id == f"costs-{year}")
        assert part.text == (told, f"Budget {id_}: {before} set apart, {after} after.")
        assert all(line in text for line in part.text)


def test_the_lines_of_cost_together_are_everything_that_is_asked(rows_and_making):
    rows, making = rows_and_making
    costs = making.impact().costs
    for at, side in enumerate(("old", "new")):
        for year in {day.year for day in DAYS}:
            mine = [each for each in rows if each[0]["day"].year == year]
            for status in ("ready", "motivate", "incomplete", "stop"):
                sums = [getattr(c, side) for c in costs if (c.year, c.status) == (year, status)]
                total = Sum(*(sum(getattr(one, name) for one in sums) for name in Sum.__slots__))
                assert total == summed([each for each in mine if each[1 + at]["status"] == status])


def test_amounts_per_group_stand_on_the_page_and_in_markdown(rows_and_making, change):
    rows, making = rows_and_making
    impact = making.impact()
    text, page = as_markdown(impact, change, "en"), impact_page(impact, change, "en")
    (part,) = (one for one in page.parts if one.id == "by-kind")
    groups = [group for group in impact.groups if group.by == "kind"]
    for group, row in zip(groups, part.grid.rows, strict=True):
        mine = [each for each in rows if group_of("kind", each[-1]) == group.value]
        for at, cell in ((0, row[4]), (1, row[6])):
            told = group.old_ready if at == 0 else group.new_ready
            assert cell == ("–" if told.cents is None else money(ready(mine, at).cents, "en"))
        assert f"| {' | '.join(row)} |" in text
    assert change[0].id == "voorbeeld" or any(group.old_ready.cents for group in groups)


def numbers_of(impact, rows):
    """Every number of a report: the households it counts, found slowly, and what is told of them."""
    yield rows, Sum(impact.households, None, None)
    yield [each for each in rows if each[1] != each[2]], Sum(impact.changed, None, None)
    for flip in impact.flips:
        mine = [r for r in rows if (r[1][flip.about], r[2][flip.about]) == (flip.old, flip.new)]
        yield mine, flip.amount
    for cost in impact.costs:
        for at, side in ((1, cost.old), (2, cost.new)):
            wanted = (cost.year, cost.role, cost.status)
            yield (
                [r for r in rows if (r[0]["day"].year, r[at]["role"], r[at]["status"]) == wanted],
                side,
            )
    for group in impact.groups:
        mine = [each for each in rows if group_of(group.by, each[-1]) == group.value]
        yield mine, Sum(group.households, None, None)
        yield [each for each in mine if each[1] != each[2]], Sum(group.changed, None, None)
        for at, side in ((1, group.old_ready), (2, group.new_ready)):
            yield [each for each in mine if each[at]["status"] == "ready"], side


def test_of_real_households_no_small_number_follows_from_the_report(rows_and_making):
    rows, making = rows_and_making
    impact = Making(
        making.passed, Data("echt.parquet", False, HOUSEHOLDS, 0, "raadsvoorstel")
    ).impact()
    found = list(numbers_of(impact, rows))
    # Households that every number counts alike are one cell.
    inside = [{id(each) for each in mine} for mine, _ in found]
    cells = sorted({tuple(int(id(each) in one) for one in inside) for each in rows})
    table = list(zip(*cells, strict=True))
    told = basis_of(
        [row for row, (_, sum_) in zip(table, found, strict=True) if sum_.cases is not None]
    )
    small = [
        (row, sum_) for row, (mine, sum_) in zip(table, found, strict=True) if 0 < len(mine) < 10
    ]
    assert len(small) > 20
    for row, sum_ in small:
        assert sum_ == Sum(None, None, None)
        assert not follows(row, told)
    for mine, sum_ in found:
        assert sum_.cases in (None, len(mine))
        if sum_.cents is not None:
            assert sum_.cents == summed(mine).cents
    assert sum(sum_.cases is not None for _, sum_ in found) > len(found) // 3
