"""A draft policy rule says what the pack says, marks what it assumes, and lists what is still to be decided."""

from __future__ import annotations

import datetime
import re
from functools import cache
from pathlib import Path

import pytest
from hypothesis import given, settings

from maatwerk_core.rules.values import Value
from maatwerk_core.testing import policies
from maatwerk_core.testing.pack_text import as_yaml, load_text
from maatwerk_core.workshop.diff.parts import take_apart
from maatwerk_core.workshop.diff.versions import Version, open_version, own_data
from maatwerk_core.workshop.export.beleidsregel import ARTICLES, export_beleidsregel
from maatwerk_core.workshop.export.docs import export_docs

RULEPACKS = Path(__file__).resolve().parents[2] / "rulepacks"
PACKS = sorted(
    p.parent.name for p in RULEPACKS.glob("*/pyproject.toml") if p.parent.name != "landelijk"
)
DAY = datetime.date(2025, 9, 1)


@cache
def version(pack):
    return open_version(RULEPACKS / pack)


@cache
def draft(pack):
    return export_beleidsregel(version(pack), own_data(RULEPACKS / pack), DAY)


@pytest.mark.parametrize("pack", ["voorbeeld", "amsterdam", "groningen"])
def test_the_draft(snapshot, pack):
    assert draft(pack) == snapshot


@pytest.mark.parametrize("pack", PACKS)
def test_every_point_to_decide_is_on_the_list(pack):
    articles, _, points = draft(pack).partition("## Nog te besluiten")
    asked = set(re.findall(r"\*\*\[nog te besluiten: (.+?)\]\*\*", articles))
    listed = set(re.findall(r"- \[ \] Artikel \d+: (.+)\.$", points, re.MULTILINE))
    assert {ask for ask in asked if ask not in listed} <= {"wie deze beleidsregel vaststelt"}


@pytest.mark.parametrize("pack", PACKS)
def test_no_amount_stands_there_that_the_pack_does_not_hold(pack):
    policy = version(pack).policy
    known = {
        entry.value
        for part in version(pack).apart.parts.values()
        if isinstance(part.value, Value)
        for entry in part.value.entries
        if type(entry.value) is int
    }
    known |= {0}
    articles = draft(pack).partition("## Toelichting")[0]
    euros = re.findall(r"€ ([\d.]+)(?:,(\d\d))?", articles)
    stated = {
        int(whole.rstrip(".").replace(".", "")) * 100 + int(cents or 0) for whole, cents in euros
    }
    written = {amount for amount in stated if f"{amount // 100}" in str(policy.pack.checks)}
    assert stated - known - written == set()


@pytest.mark.parametrize("pack", PACKS)
def test_a_draft_has_all_its_articles_in_order(pack):
    numbers = [int(n) for n in re.findall(r"^## Artikel (\d+)\.", draft(pack), re.MULTILINE)]
    assert numbers == list(range(1, len(ARTICLES) + 1))


@pytest.mark.parametrize("pack", PACKS)
def test_an_assumed_ceiling_is_marked_and_an_unknown_one_is_asked(pack):
    policy = version(pack).policy
    article = draft(pack).partition("## Artikel 4.")[2].partition("## Artikel 5.")[0]
    for tier in policy.pack.mandate.tiers or ():
        found = policy.value(f"mandate.tiers.{tier.role[0]}.ceiling", DAY)
        if found.value is None:
            assert "tot welk bedrag" in article
        elif found.provenance.assumed:
            assert "[aanname]" in article


def test_who_has_no_ceiling_decides_on_any_amount():
    tiers = [{"role": "team", "ceiling": {"value": "unlimited", "assumed": "Zo leek het."}}]
    text = as_yaml(
        {
            "pack": "ruim",
            "version": "1.0.0",
            "roles": {"team": {"nl": "team", "en": "team"}},
            "mandate": {"per": "plan", "tiers": tiers, "above": "nobody"},
        }
    )
    policy = load_text(text)
    written = export_beleidsregel(Version(policy, take_apart(policy.pack), {}), {}, DAY)
    assert "Het team beslist over elk bedrag [aanname]." in written


def test_what_comes_from_no_source_is_marked_as_a_proposal():
    assert "Wat iemand terugdoet zegt niets over wat iemand waard is. [voorstel]" in draft(
        "amsterdam"
    )


def test_a_question_that_only_the_shared_pack_answers_is_a_proposal():
    assert "Rendement wordt getoond en beslist niet. [voorstel]" in draft("groningen")
    assert "Rendement wordt getoond en beslist niet.\n" in draft("amsterdam")


@pytest.mark.proof
@given(policies())
@settings(max_examples=6)
def test_any_pack_gets_a_draft_and_a_page(policy):
    made = Version(policy, take_apart(policy.pack), {})
    assert export_beleidsregel(made, {}, DAY).count("## Artikel ") == len(ARTICLES)
    for form in ("md", "html"):
        assert export_docs(made, {}, DAY, "nl", form)


def test_a_check_under_another_legal_basis_is_left_out_and_that_is_said():
    text = draft("amsterdam")
    assert "Bijstand is niet voor het betalen van schulden" not in text
    assert (
        "Toetsen die alleen onder een andere grondslag gelden, of niet op deze dag, staan hier niet."
        in text
    )


def test_sources_that_differ_are_told():
    assert "De bronnen verschillen (hoeveel geld er is (team)). Ook gevonden: 3000" in draft(
        "amsterdam"
    )
