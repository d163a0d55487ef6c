"""Finds what points to a person in free text: numbers, addresses and accounts. Names and places it can't know."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any, NamedTuple

from maatwerk_core.errors import Fault, fault
from maatwerk_core.register.personal.kinds import find_kinds
from maatwerk_core.register.personal.signs import as_it_reads


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
    plain = as_it_reads(text)
    found = sorted(find_kinds(plain.text), key=lambda span: (span.start, -span.end))
    kept: list[Hit] = []
    for span in found:
        start, end = plain.typed(span.start, span.end)
        if not kept or start >= kept[-1].end:
            kept.append(Hit(span.kind, text[start:end], start, end))
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
            "register.personal", pointer, kind=hit.kind, shown=veil(hit.text), masked=mask(text)
        )


def personal_texts(value: Any, pointer: str = "") -> Iterator[Fault]:
    """The same for every text in lists and mappings, however deep; what is no text points to nobody."""
    if isinstance(value, str):
        yield from refuse_personal(value, pointer)
    elif isinstance(value, Mapping):
        for name, each in value.items():
            yield from personal_texts(each, f"{pointer}/{name}")
    elif isinstance(value, list | tuple):
        for index, each in enumerate(value):
            yield from personal_texts(each, f"{pointer}/{index}")


def veil(text: str) -> str:
    """Enough to find it again, too little to know it."""
    return f"{text[:2]}…{text[-1:]}"
