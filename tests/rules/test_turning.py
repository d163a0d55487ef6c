"""Between two turning days a policy says the same; on each of them something may change."""

import datetime

import pytest

from maatwerk_core.rules.turning import turning_days


def day(text):
    return datetime.date.fromisoformat(text)


TEXT = """\
scheme: {from: 2019, through: 2026-12-31}
maximum: {2018: 500, 2020-06-15: 700, 2024-01: ended}
mandate: {within: {2022-01-01: ever}, tiers: [{role: team, ceiling: 500, from: 2021-03-01, until: 2023}]}
roles: {team: {nl: team}}
"""


@pytest.mark.parametrize(
    ("path", "turns"),
    [
        ("maximum", ["2018-01-01", "2019-01-01", "2020-06-15", "2024-01-01", "2024-02-01"]),
        ("mandate.tiers.team.holds", ["2021-03-01", "2023-01-01", "2024-01-01"]),
        ("scheme.holds", ["2019-01-01", "2020-01-01", "2027-01-01"]),
        ("mandate.window_start", ["2022-01-01"]),
        ("mandate.counts_all", ["2022-01-01"]),
        ("mandate.tiers.team.ceiling", []),
        ("day", []),
        ("nowhere.set", []),
    ],
)
def test_a_value_turns_on_its_own_days(loaded, path, turns):
    assert turning_days(loaded(TEXT), [path]) == tuple(map(day, turns))


@pytest.mark.parametrize("path", ["maximum", "mandate.tiers.team.holds", "scheme.holds"])
def test_between_two_turning_days_nothing_changes(loaded, path):
    policy = loaded(TEXT)
    turns = turning_days(policy, [path])
    first, last = day("2017-01-01"), day("2028-01-01")
    seen: dict[datetime.date | None, set[object]] = {}
    for step in range((last - first).days):
        on = first + datetime.timedelta(days=step)
        stretch = max((turn for turn in turns if turn <= on), default=None)
        seen.setdefault(stretch, set()).add(policy.value(path, on).value)
    assert all(len(values) == 1 for values in seen.values())
    assert len(seen) == len(turns) + 1


def test_the_days_of_several_values_come_in_one_row(loaded):
    both = turning_days(loaded(TEXT), ["scheme.holds", "mandate.window_start"])
    assert both == tuple(map(day, ["2019-01-01", "2020-01-01", "2022-01-01", "2027-01-01"]))
