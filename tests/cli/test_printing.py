"""A person gets colour, a pipe gets plain text, and both get the same characters."""

import contextlib
import io
import json
import re

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from maatwerk_core.cli import printing


class Screen(io.StringIO):
    """A stream that says it is a terminal."""

    def isatty(self):
        return True


@pytest.fixture
def shown(monkeypatch):
    """What a person on a terminal gets to see of a text."""

    def shown(text):
        with contextlib.redirect_stdout(Screen()) as screen:
            printing.show(text)
        return screen.getvalue()

    monkeypatch.setenv("TERM", "xterm-256color")
    monkeypatch.delenv("NO_COLOR", raising=False)
    return shown


TEXT = (
    "DE ZEVEN VRAGEN\n\namsterdam/schuur · [bold] :smile: 250\n  status  u kunt beslissen\n"
    + "lang " * 40
)


def test_colour_changes_no_character(shown):
    coloured = shown(TEXT)
    assert "\x1b[" in coloured
    assert re.sub(r"\x1b\[[0-9;]*m", "", coloured) == TEXT + "\n"


def test_who_asks_for_no_colour_gets_none(shown, monkeypatch):
    monkeypatch.setenv("NO_COLOR", "1")
    assert shown(TEXT) == TEXT + "\n"


def test_a_pipe_gets_plain_text(capsys):
    printing.show(TEXT)
    assert capsys.readouterr().out == TEXT + "\n"


@pytest.mark.parametrize(("columns", "width"), [("60", 60), ("120", 120), ("400", 120), ("10", 40)])
def test_the_width_is_that_of_the_screen_within_reason(monkeypatch, columns, width):
    monkeypatch.setenv("COLUMNS", columns)
    assert printing.width() == width


PLAIN = st.none() | st.booleans() | st.integers() | st.text(st.characters())
JSON = st.recursive(
    PLAIN, lambda part: st.lists(part) | st.dictionaries(st.text(), part), max_leaves=20
)


@given(JSON)
@example({"file": "caf\udce9.yaml", "signs": '\x00\x7f\u2028"\\/', "uses": [], "facts": {}})
def test_a_program_gets_the_text_that_json_itself_writes(value):
    assert printing.json_text(value) == json.dumps(value, ensure_ascii=False, indent=2)
