"""The manual explains each code in both languages, with an example and its repair."""

import pytest

from maatwerk_core.errors.catalogue import CATALOGUE
from maatwerk_core.errors.pages import codes, error_pages, explanation


def test_every_code_has_a_page_and_stands_in_the_list():
    pages = error_pages()
    assert set(pages) == {f"{code}.md" for code in CATALOGUE} | {"README.md"}
    assert all(f"({code}.md)" in pages["README.md"] for code in CATALOGUE)


@pytest.mark.parametrize("code", codes())
def test_a_page_tells_how_to_fix_it_in_both_languages(code):
    page = error_pages()[f"{code}.md"]
    assert "## Zo lost u het op" in page
    assert "## How to fix it" in page
    assert page.count("```yaml") == 4
    assert "{given" not in page


def test_an_explanation_holds_words_and_example():
    assert explanation("yaml.tab", "en") == (
        "yaml.tab: there is a tab here\n"
        "expected: spaces\n"
        "hint: replace the tab by spaces, two for each level\n"
        "\n"
        "A tab is as wide as each editor likes. Indent with spaces, two for each level.\n"
        "\n"
        "wrong:\n"
        "    scheme:\n"
        "    \tname: Teambudget\n"
        "\n"
        "right:\n"
        "    scheme:\n"
        "      name: Teambudget\n"
    )


def test_dutch_is_the_language_of_an_explanation():
    assert explanation("yaml.tab").startswith("yaml.tab: hier staat een tab\n")


def test_an_unknown_code_has_no_explanation():
    with pytest.raises(KeyError):
        explanation("yaml.nonsense")
