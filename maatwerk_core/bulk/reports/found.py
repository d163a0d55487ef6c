"""What all reports about many cases share, as data: the packs, the cases, and texts in both languages.

An outcome is a word: a status, the id of a role (`nobody` where the pack says so), a number. What is unknown is an
outcome of its own and never counts as no.
"""

from __future__ import annotations

from dataclasses import dataclass

#: Outcomes that stand for something else than a value.
UNKNOWN, NOBODY = "unknown", "nobody"


@dataclass(frozen=True, slots=True)
class Version:
    """A pack as it was looked at: its name, version, and the hashes of what it says and of its files."""

    pack: str
    version: str
    meaning: str
    files: str


@dataclass(frozen=True, slots=True)
class Data:
    """The cases that were looked at. `name` is that of their file, empty for a population that was drawn.

    Synthetic cases exist nowhere. Of real ones a purpose is known, and no witness has an id.
    """

    name: str
    synthetic: bool
    rows: int
    bad_rows: int
    purpose: str = ""
    seed: int | None = None


@dataclass(frozen=True, slots=True)
class Words:
    """The same text in both languages."""

    nl: str
    en: str


@dataclass(frozen=True, slots=True)
class Told:
    """What the single-case engine says of a witness: the first line of its page, then a line per reason."""

    lead: Words
    reasons: tuple[Words, ...] = ()
