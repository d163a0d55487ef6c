"""The shape of a code's words; the words themselves stand in the modules beside this one."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TypeAlias

#: A template for `str.format`, or several: the first whose placeholders all have a value is used.
#: `{given}` shows what was written, `{type:term}` translates a word of `TERMS`.
Template: TypeAlias = str | tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Wording:
    """The words of one code in one language; `fix` and `why` are for the manual, the rest for the fault.

    `why` is for rules of the analysis: what goes wrong for people where it is left as it is.
    """

    message: Template
    expected: Template = ""
    hint: Template = ""
    fix: str = ""
    why: str = ""


@dataclass(frozen=True, slots=True)
class Entry:
    """A code in both languages, with the smallest wrong text that gives it and its repair."""

    nl: Wording
    en: Wording
    wrong: str
    right: str
