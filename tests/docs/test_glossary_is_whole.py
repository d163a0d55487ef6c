"""Dutch in the code, and every word of the design, stands in the glossary; pages link to pages that are there."""

import re
from pathlib import Path

import pytest

from tests.docs.examples import ROOT

GLOSSARY = (ROOT / "docs" / "glossary.md").read_text(encoding="utf-8").lower()
#: Dutch that would be a name in the code where English has no word.
DUTCH = [
    "aow", "awb", "bewindvoerder", "besluit", "bijstand", "bsn", "jeugdwet", "landelijk", "maatwerk",
    "maatwerkplan", "machtiging", "mandaat", "participatiewet", "tegenprestatie", "voorbeeld",
    "volmacht", "wgs", "wmo", "wsnp", "zvw",
]  # fmt: skip  # a list of words reads better in a few lines
DESIGN = [
    "household", "intervention", "case", "scenario", "legitimacy", "returns", "involvement",
    "legal_basis", "provision", "mandate", "ceiling", "maximum", "quorum", "approval", "brake",
    "tegenprestatie", "agreement", "payer", "substantiation", "regret", "lesson", "signal",
    "social_minimum", "assessment", "decision",
]  # fmt: skip
LINK = re.compile(r"\]\((?!https?:|#|mailto:)([^)#\s]+)(?:#[^)]*)?\)")
PAGES = [
    path.relative_to(ROOT).as_posix()
    for path in sorted({ROOT / "README.md", *(ROOT / "docs").rglob("*.md")})
]


@pytest.mark.parametrize("word", DUTCH)
def test_a_dutch_word_of_the_code_is_explained(word):
    used = any(re.search(rf"(?<![a-z]){word}", path.read_text("utf-8").lower()) for path in core())
    assert not used or word in GLOSSARY


@pytest.mark.parametrize("word", DESIGN)
def test_a_word_of_the_design_is_explained(word):
    assert f"`{word}`" in GLOSSARY


def core():
    """The modules of the core."""
    return sorted((ROOT / "maatwerk_core").rglob("*.py"))


@pytest.mark.parametrize("page", PAGES)
def test_every_link_leads_to_a_page(page):
    path = ROOT / page
    linked = LINK.findall(path.read_text(encoding="utf-8"))
    assert [to for to in linked if not (path.parent / Path(to)).exists()] == []


def test_the_index_leads_to_every_page_of_ours():
    index = (ROOT / "docs" / "README.md").read_text(encoding="utf-8")
    ours = [p for p in PAGES if p.startswith(("docs/tutorials/", "docs/reference/"))]
    missing = [page for page in ours if page.removeprefix("docs/") not in index]
    assert missing == []
    assert "errors/README.md" in index
