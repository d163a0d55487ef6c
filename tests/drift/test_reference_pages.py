"""The reference is what the models make of it; its links lead somewhere."""

import re

import pytest

from maatwerk_core.bulk.population.page import population_page
from maatwerk_core.packs.schemas.pages import reference_pages
from maatwerk_core.workshop.analysis.page import rules_page


def test_every_page_of_the_reference_is_in_step(in_step):
    for name, text in reference_pages().items():
        in_step(f"docs/reference/{name}", text)


def test_the_list_of_rules_is_in_step(in_step):
    in_step("docs/reference/check.md", rules_page())


def test_the_distributions_of_a_population_are_in_step(in_step):
    in_step("docs/reference/population.md", population_page())


def test_every_link_of_the_list_of_rules_leads_to_a_page(root):
    links = set(re.findall(r"\]\(\.\./([^)]+)\)", rules_page()))
    assert {link for link in links if not (root / "docs" / link).is_file()} == set()


@pytest.mark.parametrize("name", sorted(reference_pages()))
def test_every_link_within_a_page_leads_somewhere(name):
    text = reference_pages()[name]
    headings = {
        re.sub(r"[^\w -]", "", line.lstrip("# ").lower()).replace(" ", "-")
        for line in text.splitlines()
        if line.startswith("#")
    }
    assert {*re.findall(r"\]\(#([^)]+)\)", text)} - headings == set()
