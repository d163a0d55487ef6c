"""Finds what points to a person in free text: numbers, addresses and accounts. Names and places it can't know."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from typing import NamedTuple

from stdnum import iban
from stdnum.nl import bsn

from maatwerk_core.errors import Fault, fault


class Hit(NamedTuple):
    """What was found, of which kind, and where it starts and ends."""

    kind: str
    text: str
    start: int
    end: int


def find_personal(text: str) -> tuple[Hit, ...]:
    """All that points to a person, in the order of the text. A number counts as a BSN only when its check digit fits.

    >>> [hit.kind for hit in find_personal("Mail jan@voorbeeld.nl of bel 06-12345678.")]
    ['e-mail', 'phone']
    >>> find_personal("Een lasmasker van € 1.100, besteld op 2015-09-01.")
    ()
    """
    found = sorted(
        (hit for kind in _PATTERNS for hit in _hits(kind, text)), key=lambda hit: hit.start
    )
    kept: list[Hit] = []
    for hit in found:
        if not kept or hit.start >= kept[-1].end:
            kept.append(hit)
    return tuple(kept)


def mask(text: str) -> str:
    """The text with a gap in the place of all that points to a person.

    >>> mask("Bel 06-12345678 voor de fiets.")
    'Bel […] voor de fiets.'
    """
    for hit in reversed(find_personal(text)):
        text = f"{text[: hit.start]}[…]{text[hit.end :]}"
    return text


def refuse_personal(text: str, pointer: str) -> Iterator[Fault]:
    """A fault for each thing in a text that points to a person, with the text as it could be kept."""
    for hit in find_personal(text):
        yield fault(
            "register.personal", pointer, kind=hit.kind, shown=_veiled(hit.text), masked=mask(text)
        )


def _hits(kind: str, text: str) -> Iterator[Hit]:
    pattern, holds = _PATTERNS[kind]
    for match in pattern.finditer(text):
        if holds(match[0]):
            yield Hit(kind, match[0], match.start(), match.end())


def _veiled(text: str) -> str:
    """Enough to find it again, too little to know it."""
    return f"{text[:2]}…{text[-1:]}"


def _is_bsn(text: str) -> bool:
    return not _DATE.fullmatch(text) and bool(bsn.is_valid(re.sub(r"[ .-]", "", text)))


def _is_iban(text: str) -> bool:
    return bool(iban.is_valid(text))


def _always(text: str) -> bool:
    return True


#: A day as people and programs write it, whose digits may fit by chance.
_DATE = re.compile(r"\d{4}([ .-])\d\d?\1\d\d?|\d\d?([ .-])\d\d?\2\d{4}")

#: For each kind what it looks like, and what else must hold.
_PATTERNS: dict[str, tuple[re.Pattern[str], Callable[[str], bool]]] = {
    "bsn": (re.compile(r"(?<![\w-])(?<!\d[.,])\d(?:[ .-]?\d){7,8}(?![\w-]|[.,]\d)"), _is_bsn),
    "iban": (re.compile(r"\b[A-Z]{2}\d{2}(?: ?[A-Z0-9]){11,30}\b", re.IGNORECASE), _is_iban),
    "e-mail": (re.compile(r"\b[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63})+\b"), _always),
    "phone": (
        re.compile(
            r"(?<![\w-])(?<!\d[.,])(?:(?:\+|00)31[ -]?(?:\(0\))?|0)[1-9](?:[ -]?\d){8}(?![\w-]|[.,]\d)"
        ),
        _always,
    ),
    "postcode": (
        re.compile(r"\b[1-9]\d{3} ?[A-Z]{2}(?:,? ?(?:nr\.? ?)?\d{1,5}[a-z]?)?\b"),
        _always,
    ),
}
