"""Whoever follows a page sees what the page says."""

import doctest
import os

import pytest

from tests.docs.examples import ROOT, carry_out, examples

EVERY = sorted({ROOT / "README.md", *(ROOT / "docs").rglob("*.md")})
PAGES = [
    path.relative_to(ROOT).as_posix()
    for path in EVERY
    if path.exists() and "```console" in path.read_text(encoding="utf-8")
]


@pytest.mark.parametrize("page", PAGES)
def test_a_page_shows_what_its_commands_print(page, desk):
    path = ROOT / page
    renewed, differences = carry_out(path.read_text(encoding="utf-8"), desk)
    if os.environ.get("MAATWERK_GENERATE") == "1":
        path.write_text(renewed, encoding="utf-8")
        return
    assert differences == [], f"{page} is out of step: run `make generate`"


def test_the_readme_and_every_tutorial_have_examples():
    tutorials = {p.relative_to(ROOT).as_posix() for p in (ROOT / "docs/tutorials").glob("*.md")}
    assert {"README.md", *tutorials} - {*PAGES} == set()


@pytest.mark.parametrize("page", ["docs/tutorials/ontwikkelaar.md"])
def test_the_python_of_a_page_runs(page):
    flags = doctest.ELLIPSIS | doctest.NORMALIZE_WHITESPACE
    failed, tried = doctest.testfile(str(ROOT / page), module_relative=False, optionflags=flags)
    assert tried > 0
    assert failed == 0


def test_an_output_that_differs_is_found(desk):
    page = "```console\n$ echo een; echo twee\neen\ndrie\n```\n"
    renewed, differences = carry_out(page, desk)
    assert len(differences) == 1
    assert renewed == "```console\n$ echo een; echo twee\neen\ntwee\n```\n"


def test_the_rest_of_an_output_may_be_left_out(desk):
    page = "```console\n$ echo een; echo twee; echo drie\neen\n…\n```\n"
    assert carry_out(page, desk) == (page, [])
    assert carry_out(page.replace("een\n…", "twee\n…"), desk)[1] != []


def test_a_command_over_several_lines_is_run_as_one_and_stays_as_it_was(desk):
    page = "```console\n$ echo een \\\n    twee \\\n> drie\neen twee\n```\n"
    renewed, differences = carry_out(page, desk)
    assert [(command, lines) for command, _, lines in differences] == [
        ("echo een twee drie", ["een twee drie"])
    ]
    assert renewed == page.replace("\neen twee\n", "\neen twee drie\n")
    assert carry_out(renewed, desk) == (renewed, [])


def test_a_file_that_a_page_shows_is_there_for_its_commands(desk):
    page = "Zet dit in `x/y.yaml`:\n\n```yaml\na: 1\n```\n\n```console\n$ cat x/y.yaml\na: 1\n```\n"
    assert carry_out(page, desk) == (page, [])


def test_a_block_may_hold_several_commands():
    found = examples("$ een\n1\n$ twee\n$ drie\n3\n")
    assert [(one.command, one.shown) for one in found] == [
        ("een", ("1",)),
        ("twee", ()),
        ("drie", ("3",)),
    ]
