"""The manual of the codes is what the catalogue makes of it, no more and no less."""

from maatwerk_core.errors.pages import error_pages


def test_every_code_has_its_page_and_the_page_is_in_step(in_step):
    for name, text in error_pages().items():
        in_step(f"docs/errors/{name}", text)


def test_no_page_is_about_a_code_that_is_gone(root):
    committed = {path.name for path in (root / "docs" / "errors").iterdir()}
    assert committed - error_pages().keys() == set()
