"""One page, three formats: nothing is lost on the way and nothing comes in."""

import pytest

from maatwerk_core.explain.blocks import (
    Bullets,
    Heading,
    Page,
    Paragraph,
    Rows,
    Steps,
    Tree,
    bullets,
    section,
)
from maatwerk_core.explain.formats import write

PAGE = Page(
    "Vandaag kan het team beslissen.",
    "titel",
    "nl",
    (
        Heading("Kop"),
        Paragraph("Een alinea met * en < en | erin."),
        Bullets(("punt een", "punt twee")),
        Steps(("stap een", "stap twee"), "eerste stap"),
        Rows(("Wie", "Wat"), (("team", "beslist"), ("buurt", ""))),
        Tree(((0, "wortel"), (1, "tak `x`"))),
    ),
)


@pytest.mark.parametrize("format", ["text", "md", "html"])
def test_every_block_is_written(format):
    text = write(PAGE, format).lower()
    for part in (
        "vandaag",
        "kop",
        "alinea",
        "punt twee",
        "stap twee",
        "eerste stap",
        "beslist",
        "wortel",
        "tak",
    ):
        assert part in text


def test_markdown_signs_of_people_stay_signs():
    assert r"met \* en \< en \| erin" in write(PAGE, "md")


def test_the_first_step_is_marked():
    assert "1. **stap een** (eerste stap)" in write(PAGE, "md")
    assert "1. stap een (eerste stap)" in write(PAGE)
    assert '<li class="first">stap een' in write(PAGE, "html")


def test_an_empty_cell_leaves_no_colon():
    assert "- buurt\n" in write(PAGE)


def test_text_hangs_under_its_bullet():
    page = Page("Nu.", "t", "nl", (Bullets(("woord " * 20,)),))
    lines = write(page, width=40).splitlines()[2:]
    assert lines[0].startswith("- ")
    assert all(line.startswith("  ") and len(line) <= 40 for line in lines[1:])


def test_amounts_stay_on_one_line_and_leave_no_hard_space():
    page = Page("Nu.", "t", "nl", (Paragraph("Het kost wel € 1.100 en meer"),))
    assert "€ 1.100" in write(page, width=30)
    assert "\u00a0" not in write(page) + write(page, "md")


def test_a_section_without_anything_in_it_is_left_out():
    assert section("Kop", bullets(), None) == ()
    assert bullets("", "a", "a") == Bullets(("a",))
