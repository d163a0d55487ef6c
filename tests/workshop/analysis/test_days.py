"""Days follow each other: within a row, within a value, within the scheme."""

import pytest

CHECK = "checks: {een: {ground: returns, severity: advice, text: {nl: T., en: T.}, require: {acute: yes}, %s}}"
HEAD = """\
pack: proef
version: 1.0.0
scheme: {legal_basis: local_scheme, from: 2020-01-01, through: 2025-12-31}
roles: {team: {nl: team, en: team}}
"""


@pytest.mark.parametrize(
    ("days", "ordered"),
    [
        ("from: 2024-01-01, until: 2023-07-01", False),
        ("from: 2024-01-01, until: 2024-01-01", False),
        ("from: 2024, until: 2023", False),
        ("from: 2023-07-01, until: 2024-01-01", True),
        ("from: 2024, until: 2024-07-01", True),
        ("from: 2024-01-01", True),
    ],
)
def test_what_ends_before_it_begins(shown, days, ordered):
    assert list(shown("day.order", CHECK % days)) == ([] if ordered else ["/checks/een/until"])


def test_a_scheme_runs_through_its_last_day(shown):
    head = "pack: proef\nversion: 1.0.0\nscheme: {from: 2024-01-01, through: %s}\n"
    assert shown("day.order", head=head % "2024-01-01") == {}
    assert shown("day.order", head=head % "2023-12-31") == {"/scheme/through": "2024-01-01"}


def test_values_by_day_in_any_order_but_time(shown):
    budget = "budget: {team: {amount: {%s}}}"
    assert shown("day.order", budget % "2020-01-01: 10, 2024: 30, 2021-01-01: 20") == {
        "/budget/team/amount/2021-01-01": "2021-01-01"
    }
    assert shown("day.order", budget % "2020-01-01: 10, 2021-01-01: 20, 2024: 30") == {}


@pytest.mark.parametrize(
    ("section", "at"),
    [
        (CHECK % "from: 2026-01-01", "/checks/een/from"),
        (CHECK % "until: 2020-01-01", "/checks/een/until"),
        (CHECK % "from: 2025-12-31", None),
        ("mandate: {tiers: [{role: team, ceiling: 500, from: 2027}]}", "/mandate/tiers/0/from"),
        ("budget: {team: {amount: {2026-01-01: 10}}}", "/budget/team/amount"),
        ("budget: {team: {amount: {2019-01-01: ended}}}", "/budget/team/amount"),
        ("budget: {team: {amount: {2024-01-01: 10}}}", None),
    ],
)
def test_days_outside_those_of_the_scheme(shown, section, at):
    assert list(shown("day.order", section, head=HEAD)) == ([at] if at else [])


NORM = "norms: {bijstand: {nl: norm, unit: EUR per month, columns: [single], law: wet art 21, rows: [%s]}}"
LAW = "sources: {wet: {kind: law, label: A, title: Een wet}}"


def rows(*days):
    return NORM % ", ".join(f"{{from: {day}, single: 100, source: wet}}" for day in days)


@pytest.mark.parametrize(
    ("days", "at"),
    [
        (("2022-01-01", "2022-07-01", "2023"), []),
        (("2024-01-01", "2022-01-01"), [1]),
        (("2024-01-01", "2024-01-01"), [1]),
        (("2024-01-01", "2022-01-01", "2024-01-01", "2023"), [1, 3]),
    ],
)
def test_rows_of_a_norm_follow_each_other_and_no_two_are_of_one_day(shown, days, at):
    found = shown("day.order", LAW, rows(*days), head=HEAD)
    assert list(found) == [f"/norms/bijstand/rows/{row}/from" for row in at]
