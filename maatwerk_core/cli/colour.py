"""Colours a text with rich: headings, verdicts and places. It changes no character of it."""

from __future__ import annotations

from rich.console import Console
from rich.highlighter import RegexHighlighter
from rich.theme import Theme

_THEME = Theme(
    {
        "maatwerk.heading": "bold",
        "maatwerk.fine": "green",
        "maatwerk.open": "yellow",
        "maatwerk.stop": "bold red",
        "maatwerk.place": "cyan",
        "maatwerk.differs": "bold magenta",
    }
)


class _Words(RegexHighlighter):
    base_style = "maatwerk."
    highlights = [
        r"(?m)^(?P<heading>[A-Z][^a-z\n]{3,})$",
        r"(?m)^(?P<heading>[a-z-]+/[a-z0-9-]+)",
        r"\b(?P<fine>u kunt beslissen|you can decide|in orde|in order)\b",
        r"\b(?P<open>nog niet rond|not complete yet|onbekend|unknown)\b",
        r"\b(?P<stop>zo kan het niet|not this way)\b",
        r"(?m)^\S+ (?P<stop>fout|error) \S+$",
        r"(?m)^\S+ (?P<open>waarschuwing|warning|onbeslist|undecided) \S+$",
        r"(?m)^\S+ (?P<fine>hersteld|repaired) \S+$",
        r"(?P<place>\S+\.(ya?ml|json):\d+:\d+)",
        r"(?P<differs>≠|\*)",
    ]


def print_coloured(text: str) -> None:
    """Print as it stands; rich breaks no lines and reads no markup."""
    console = Console(theme=_THEME, highlighter=_Words(), soft_wrap=True)
    console.print(text, markup=False, emoji=False)
