"""The page about made-up households tells every distribution, in Dutch and in English, with where it comes from."""

import pytest

from maatwerk_core.bulk.population.distributions import Curve, Members, Shares
from maatwerk_core.bulk.population.page import DISTRIBUTIONS, population_page
from maatwerk_core.bulk.population.page_words import GIVEN, UNITS
from maatwerk_core.bulk.population.route_table import ITEMS

ALL = [one for part in DISTRIBUTIONS for one in part]


@pytest.mark.parametrize("one", ALL, ids=lambda one: one.id)
def test_every_distribution_is_on_the_page_in_both_languages(one):
    page = population_page()
    assert f"### {one.nl} (`{one.id}`)" in page
    assert f"### {one.en} (`{one.id}`)" in page


@pytest.mark.parametrize("one", ALL, ids=lambda one: one.id)
def test_every_distribution_says_where_it_comes_from(one):
    assert one.why
    assert all(why.nl and why.en for why in one.why)


def test_no_two_distributions_share_a_name():
    assert len({one.id for one in ALL}) == len(ALL)


def test_a_source_and_an_assumption_are_told_apart():
    page = population_page()
    assert "* **bron** Verwey-Jonker (2017)" in page
    assert "* **aangenomen** Geen bron telt dit." in page


@pytest.mark.parametrize("one", ALL, ids=lambda one: one.id)
def test_every_row_is_whole(one):
    assert one.by == "" or one.by in GIVEN
    for row in one.rows.values():
        if isinstance(one, Shares):
            assert sum(row.values()) == 100
        elif isinstance(one, Members):
            assert all(0 < share <= 100 for share in row.values())
        else:
            assert isinstance(one, Curve)
            assert one.unit in UNITS
            shares, values = zip(*row, strict=True)
            assert (shares[0], shares[-1]) == (0, 100)
            assert list(shares) == sorted(set(shares))
            assert list(values) == sorted(values)


def test_every_cost_is_on_the_page_with_who_pays():
    page = population_page()
    assert "| `begeleiding-thuis` | `municipality` | 1-6 `week` |" in page
    assert [page.count(f"| `{code}` | `{item.payer}` |") for code, item in ITEMS.items()] == [
        2 for _ in ITEMS
    ]


def test_a_word_for_help_is_not_taken_for_a_life_domain():
    assert "| `safety` | `diefstal`: 30%" in population_page()
    assert "| veiligheid in en om huis | `safety`: 100% |" in population_page()
