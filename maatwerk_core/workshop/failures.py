"""Tells of an example that came out otherwise: its place, what was expected, what came out, and why that came out."""

from __future__ import annotations

import textwrap

from maatwerk_core.errors import Lang
from maatwerk_core.explain.lead import lead
from maatwerk_core.explain.telling import Telling
from maatwerk_core.model.assessment import QUESTIONS
from maatwerk_core.packs.expected import Difference
from maatwerk_core.packs.observed import ABSENT
from maatwerk_core.workshop.reason_words import reason_lines
from maatwerk_core.workshop.scenarios import Outcome

#: Columns that a line may take where nothing says how wide the screen is.
WIDTH = 100

_LABELS: dict[Lang, tuple[str, ...]] = {
    "nl": ("verwacht", "kreeg", "want", "omdat", "stand", "niets van die naam"),
    "en": ("expected", "got", "since", "because", "status", "nothing of that name"),
}


def failure_text(outcome: Outcome, lang: Lang = "nl", place: str = "", width: int = WIDTH) -> str:
    """Several lines on one failed example: its place and name, then each difference with the reasons for what came out.

    `place` is how to write where it stands, such as relative to the folder one works in; `width` in characters.
    """
    expected, got, since, because, status, nothing = _LABELS[lang]
    example, told = outcome.example, Telling(outcome.assessment, lang)
    wide = max(map(len, (expected, got, since, because, status))) + 2
    rows: list[tuple[str, int, str]] = []
    if example.because:
        rows.append((because, 0, example.because))
    rows.append((status, 0, f"{outcome.assessment.status}. {lead(told)}"))
    explained: set[str] = set()
    for each in outcome.differences:
        rows.append((expected, 0, f"{each.path}: {each.expected}"))
        rows.append((got, 0, f"{each.path}: {nothing if each.got == ABSENT else each.got}"))
        reasons = () if about(each) in explained else reason_lines(told, each)
        explained.add(about(each))
        rows += [(since if at == 0 else "", *line) for at, line in enumerate(reasons)]
    return "\n".join([
        f"{place or example.place} {example.name}",
        *(_wrapped(f"  {label.ljust(wide)}{'  ' * depth}", text, width, label in (since, ""))
          for label, depth, text in rows),
    ])  # fmt: skip


def _wrapped(first: str, text: str, width: int, hangs: bool) -> str:
    """A line under its label; one reason hangs, so that the next one stands out."""
    rest = " " * (len(first) + (2 if hangs else 0))
    return textwrap.fill(text, width, initial_indent=first, subsequent_indent=rest,
                         break_on_hyphens=False, break_long_words=False)  # fmt: skip


def about(difference: Difference) -> str:
    """What the reasons of a difference are about: who decides, and with how many, follows from one table.

    >>> about(Difference("mandate.role", "team", "unknown")), about(Difference("checks.a", "yes", "no"))
    ('mandate', 'checks.a')
    """
    head = difference.path.partition(".")[0]
    if head == "quorum":
        return "mandate"
    return head if head in QUESTIONS else difference.path
