"""The reference is what the models make of it; its links lead somewhere."""

import re

import pytest

from maatwerk_core.packs.schemas.pages import reference_pages


def test_every_page_of_the_reference_is_in_step(in_step):
    for name, text in reference_pages().items():
        in_step(f"docs/reference/{name}", text)


@pytest.mark.parametrize("name", sorted(reference_pages()))
def test_every_link_within_a_page_leads_somewhere(name):
    text = reference_pages()[name]
    headings = {
        re.sub(r"[^\w -]", "", line.lstrip("# ").lower()).replace(" ", "-")
        for line in text.splitlines()
        if line.startswith("#")
    }
    assert {*re.findall(r"\]\(#([^)]+)\)", text)} - headings == set()
