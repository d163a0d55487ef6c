"""Every rule of the analysis has words, a page and a reason why it matters; each family brings its own."""

import pytest

from maatwerk_core.errors.catalogue import CATALOGUE, RULE_CODES
from maatwerk_core.errors.pages import error_pages
from maatwerk_core.workshop.analysis.rules import RULES


def test_rules_and_their_words_are_the_same():
    assert set(RULES) == RULE_CODES


@pytest.mark.parametrize("rule", sorted(RULES))
def test_a_rule_says_what_why_and_what_instead(rule):
    for wording in (CATALOGUE[rule].nl, CATALOGUE[rule].en):
        assert wording.message
        assert wording.why.endswith(".")
        assert wording.fix.endswith(".")
    page = error_pages()[f"{rule}.md"]
    assert "## Waarom" in page
    assert "## Why" in page


@pytest.mark.parametrize("rule", RULES.values(), ids=list(RULES))
def test_a_rule_is_known_by_its_id_and_has_a_level(rule):
    assert RULES[rule.id] is rule
    assert rule.level in ("error", "warn")
