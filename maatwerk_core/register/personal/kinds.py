"""What numbers and addresses of people look like. What else must hold, such as a check digit, stands beside it."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from typing import NamedTuple, TypeAlias

from stdnum import iban
from stdnum.nl import bsn

from maatwerk_core.register.personal.ordinary import without_ordinary


class Span(NamedTuple):
    """What was found, of which kind, and where it starts and ends."""

    kind: str
    start: int
    end: int


Finder: TypeAlias = Callable[[str, str], Iterator[tuple[int, int]]]

#: What people put between the digits of one number.
_GAP = r"[ .\-]{0,2}"
_PHONE_GAP = r"[ .\-/()]{0,3}"
#: A number ends where no word and no further digits follow.
_START, _END = r"(?<![\w-])(?<!\d[.,])", r"(?![\w-]|[.,]\d)"

_BSN = re.compile(rf"{_START}(?:\d(?:{_GAP}\d){{8}}|\d{{8}}){_END}")
_NAMED_BSN = re.compile(
    rf"\b(?:bsn|sofi ?-?nummer|burger ?service ?nummer)\b\D{{0,12}}(\d(?:{_GAP}\d){{7,8}})(?!\d)",
    re.IGNORECASE,
)
_IBAN_START = re.compile(r"(?<![A-Z0-9])[A-Z]{2} ?\d{2}", re.IGNORECASE)
_IBAN_LENGTHS = range(15, 35)
_AT = r" ?(?:@|[(\[{<] ?(?:at|apenstaart(?:je)?) ?[)\]}>]) ?"
_DOT = r"(?:\.| ?[(\[{<] ?(?:dot|punt) ?[)\]}>] ?)"
_E_MAIL = re.compile(
    rf"(?<![\w.+-])[\w.+-]{{1,64}}{_AT}[\w-]{{1,63}}(?:{_DOT}[\w-]{{1,63}}){{1,8}}(?![\w-])",
    re.IGNORECASE,
)
_PHONE = re.compile(
    rf"{_START}(?:(?:\+|00){_PHONE_GAP}31{_PHONE_GAP}(?:\(?0\)?{_PHONE_GAP})?|\(?0 ?)"
    rf"[1-9](?:{_PHONE_GAP}\d){{8}}{_END}"
)
_PHONE_ABROAD = re.compile(
    rf"(?<![\w+])\+(?!31)[1-9]\d{{0,2}}(?:{_PHONE_GAP}\d){{7,12}}(?!\w|[.,]\d)"
)
_POSTCODE = re.compile(
    r"\b[1-9]\d{3} ?(?!SA|SD|SS)([A-Z]{2})\b((?:,? ?(?:nr\.? ?)?\d{1,5}[a-z]?)?)\b"
)
_SMALL_POSTCODE = re.compile(
    r"\b[1-9]\d{3}(?!sa|sd|ss)([a-z]{2})\b((?:,? (?:nr\.? ?)?\d{1,5}[a-z]?)?)\b"
)
_BORN = re.compile(
    r"\b(?:geb\.|geboren|geboortedatum|geboortedag|born|date of birth)\D{0,12}"
    r"(\d{1,4}([-/. ])\d{1,2}\2\d{1,4}|\d{1,2} [a-z]{3,9} \d{4})(?!\d)",
    re.IGNORECASE,
)
#: Two letters behind four digits that make an amount of something, not a postcode.
_UNITS = frozenset(
    "kg km cm mm dm ml cl dl mg gb mb tb kb kw wh mw va hz db pk px st ha eu en of om op te is "
    "in na nl er we zo ze".split()
)


def find_kinds(text: str) -> Iterator[Span]:
    """All that looks like a number or address of a person, in text as it reads; what overlaps comes more than once.

    >>> [span.kind for span in find_kinds("bel 06 12 34 56 78 of mail jan(at)voorbeeld.nl")]
    ['e-mail', 'phone']
    """
    bare = without_ordinary(text)
    for kind, find in _FINDERS:
        for start, end in find(text, bare):
            yield Span(kind, start, end)


def _find_bsn(text: str, bare: str) -> Iterator[tuple[int, int]]:
    for match in _BSN.finditer(bare):
        if bsn.is_valid(_digits(match[0])):
            yield match.span()
    # Who calls it a BSN means one, also where a digit was typed wrong.
    for match in _NAMED_BSN.finditer(text):
        yield match.span(1)


def _find_iban(text: str, bare: str) -> Iterator[tuple[int, int]]:
    for match in _IBAN_START.finditer(text):
        signs, ends = "", []
        for index in range(match.start(), len(text)):
            if text[index].isascii() and text[index].isalnum():
                signs += text[index]
                ends.append(index + 1)
            elif text[index] not in " .-" or len(signs) >= _IBAN_LENGTHS.stop:
                break
        for length in _IBAN_LENGTHS:
            if length <= len(signs) and _checks(signs[:length]) and iban.is_valid(signs[:length]):
                yield match.start(), ends[length - 1]


def _checks(account: str) -> bool:
    """Do its check digits fit? That says no to most in no time."""
    return int("".join(str(int(sign, 36)) for sign in account[4:] + account[:4])) % 97 == 1


def _find_phone(text: str, bare: str) -> Iterator[tuple[int, int]]:
    yield from (match.span() for match in _PHONE.finditer(bare))
    yield from (match.span() for match in _PHONE_ABROAD.finditer(bare))


def _find_e_mail(text: str, bare: str) -> Iterator[tuple[int, int]]:
    yield from (match.span() for match in _E_MAIL.finditer(text))


def _find_postcode(text: str, bare: str) -> Iterator[tuple[int, int]]:
    for pattern in (_POSTCODE, _SMALL_POSTCODE):
        for match in pattern.finditer(bare):
            # "2000 KG, 1200 km" goes on with another amount; a house number follows at once.
            at_once = match[2] and not match[2].startswith(",")
            if at_once or match[1].lower() not in _UNITS:
                yield match.span()


def _find_birth(text: str, bare: str) -> Iterator[tuple[int, int]]:
    yield from (match.span(1) for match in _BORN.finditer(text))


def _digits(text: str) -> str:
    return re.sub(r"\D", "", text)


_FINDERS: tuple[tuple[str, Finder], ...] = (
    ("bsn", _find_bsn),
    ("iban", _find_iban),
    ("e-mail", _find_e_mail),
    ("phone", _find_phone),
    ("postcode", _find_postcode),
    ("birth-date", _find_birth),
)
