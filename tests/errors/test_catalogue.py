"""Every code has its words in both languages, in the house's tone, and every code that is used."""

import ast
import re
from pathlib import Path

import pytest

from maatwerk_core.errors.catalogue import CATALOGUE, TERMS
from maatwerk_core.errors.words import alternatives, placeholders

CORE = Path(__file__).resolve().parents[2] / "maatwerk_core"
# Words that begin paths and names elsewhere too; the rules of these families are held against the catalogue by
# `tests/workshop/analysis/test_rules.py`.
PLAIN_WORDS = {"quorum", "unit"}
FAMILIES = {code.partition(".")[0] for code in CATALOGUE} - PLAIN_WORDS
SAID = [
    (code, lang, part, template)
    for code, entry in CATALOGUE.items()
    for lang in ("nl", "en")
    for part in ("message", "expected", "hint")
    for template in alternatives(getattr(getattr(entry, lang), part))
]


def codes_in(text):
    """The codes that a module names: each text of the form family.some-words."""
    return {
        node.value
        for node in ast.walk(ast.parse(text))
        if isinstance(node, ast.Constant)
        and isinstance(node.value, str)
        and re.fullmatch(r"[a-z]+(-[a-z]+)*\.[a-z0-9]+(-[a-z0-9]+)*", node.value)
        and node.value.partition(".")[0] in FAMILIES
        and not node.value.endswith((".md", ".json", ".yaml"))
        and not re.search(r"\.(ya?ml|json|v\d+)$", node.value)
    }


def made_in(text):
    """Each code that a module makes a fault of, with the names of the values it gives."""
    for node in ast.walk(ast.parse(text)):
        if not isinstance(node, ast.Call):
            continue
        name = getattr(node.func, "id", getattr(node.func, "attr", ""))
        given = [keyword.arg for keyword in node.keywords]
        first = node.args[0] if node.args else None
        if (
            name in ("fault", "wrong", "stray", "ScalarFault", "here", "there")
            and None not in given
        ):
            if isinstance(first, ast.Constant) and first.value in CATALOGUE:
                yield first.value, set(given)


def modules():
    """The modules that may make a fault: not the catalogue, and not `explain`, which only tells."""
    aside = {"catalogue", "explain"}
    paths = (path for path in CORE.rglob("*.py") if not aside & set(path.parts))
    return {str(path.relative_to(CORE)): path.read_text(encoding="utf-8") for path in paths}


def lacking(code, given):
    """The values without which the last resort of some part of the words has a gap."""
    wording = CATALOGUE[code].nl
    parts = (wording.message, wording.expected, wording.hint)
    return set().union(*(placeholders(alternatives(part)[-1]) for part in parts)) - given


@pytest.mark.parametrize("code", sorted(CATALOGUE))
def test_a_code_is_a_family_and_words(code):
    assert re.fullmatch(r"[a-z]+(-[a-z]+)*\.[a-z0-9]+(-[a-z0-9]+)*", code)


@pytest.mark.parametrize("code", sorted(CATALOGUE))
def test_both_languages_say_it_all(code):
    entry = CATALOGUE[code]
    for wording in (entry.nl, entry.en):
        assert wording.message
        assert wording.hint
        assert wording.fix.endswith(".")
    assert entry.wrong.strip()
    assert entry.right.strip()
    assert entry.wrong != entry.right


@pytest.mark.parametrize("code", sorted(CATALOGUE))
@pytest.mark.parametrize("part", ["message", "expected", "hint"])
def test_both_languages_show_the_same_values(code, part):
    nl, en = (alternatives(getattr(w, part)) for w in (CATALOGUE[code].nl, CATALOGUE[code].en))
    assert [placeholders(template) for template in nl] == [placeholders(t) for t in en]


def out_of_tone(template):
    """Is this more than a line, a sentence, or does it name a class?"""
    return (
        "\n" in template
        or (template.endswith(".") and not template.endswith("..."))
        or template[:1] != template[:1].lower()
        or re.search(r"\b[A-Z][a-z]+[A-Z]\w*\b", template) is not None
    )


def test_words_are_a_line_in_lower_case_without_full_stop_or_class_names():
    assert [said for said in SAID if out_of_tone(said[-1])] == []


@pytest.mark.parametrize("words", ["No day", "no day.", "no\nday", "a value for CaseModel"])
def test_words_out_of_tone_are_found(words):
    assert out_of_tone(words)


def test_terms_are_in_both_languages():
    assert {
        term: sorted(words) for term, words in TERMS.items() if sorted(words) != ["en", "nl"]
    } == {}


def test_every_code_in_the_core_has_words():
    used = {name: codes_in(text) - CATALOGUE.keys() for name, text in modules().items()}
    assert {name: codes for name, codes in used.items() if codes} == {}


def test_every_fault_is_made_with_the_values_that_its_words_show():
    gaps = [
        f"{name}: {code} lacks {', '.join(sorted(lacking(code, given)))}"
        for name, text in modules().items()
        for code, given in made_in(text)
        if lacking(code, given)
    ]
    assert gaps == []


def test_a_code_without_words_is_found():
    assert codes_in("fault('yaml.nonsense')") == {"yaml.nonsense"}
    assert codes_in("open('pack.yaml'); x = 'mandate.tiers', 'case.v1'") == set()


def test_a_fault_without_its_values_is_found():
    [(code, given)] = made_in("wrong('value.count', path)")
    assert lacking(code, given) == {"given"}
    [(code, given)] = made_in("wrong('value.count', path, given=raw)")
    assert lacking(code, given) == set()
