"""The text of a file from its bytes, with what no text should hold; YAML and JSON come after it."""

from __future__ import annotations

import re

from maatwerk_core.errors import Fault, Faults, Place, fault

MOST_BYTES = 1024 * 1024
MOST_FAULTS = 100

# Patterns, compiled when first needed: that is for a text that looks wrong.
_BREAK = "\r\n|[\n\r\x85\u2028\u2029]"
#: What YAML does not take: below the letters of other languages, above them, and the byte order mark elsewhere.
_NO_TEXT = "[\0-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\ud800-\udfff\ufeff\ufffe\uffff]"
_UTF_16 = (b"\xff\xfe", b"\xfe\xff")


def text_of(raw: bytes | str, file: str) -> tuple[str, list[Fault]]:
    """The text, with `�` for each character that is no text and a fault for the first of a line.

    >>> text_of(b"name: caf\\xe9", "a.yaml")
    Traceback (most recent call last):
    maatwerk_core.errors.exceptions.Faults: a.yaml:1:10 yaml.not-utf8 ...
    """
    size = len(raw) if isinstance(raw, bytes) else len(raw.encode(errors="surrogatepass"))
    if size > MOST_BYTES:
        raise Faults([fault("yaml.too-large", "", Place(file), limit="1 MiB")])
    text = _decoded(raw, file) if isinstance(raw, bytes) else raw
    return _cleaned(text.removeprefix("\ufeff"), file)


def lines_of(text: str) -> list[str]:
    """The lines as the YAML parsers count them."""
    return re.split(_BREAK, text)


def ends_of_lines(text: str, before: int | None = None) -> list[int]:
    """Where each line ends and the next one starts, up to a position in the text."""
    breaks = re.compile(_BREAK)
    return [
        found.end() for found in breaks.finditer(text, 0, len(text) if before is None else before)
    ]


def place_at(text: str, index: int, file: str) -> Place:
    """The place of a character.

    >>> str(place_at("pack: a\\nname: b", 14, "a.yaml"))
    'a.yaml:2:7'
    """
    ends = ends_of_lines(text, index)
    return Place(file, len(ends) + 1, index - (ends[-1] if ends else 0) + 1)


def _decoded(raw: bytes, file: str) -> str:
    if raw.startswith(_UTF_16) or b"\0" in raw[:4]:
        raise Faults([fault("yaml.not-utf8", "", Place(file, 1, 1))])
    try:
        return raw.decode()
    except UnicodeDecodeError as wrong:
        good = raw[: wrong.start].decode().removeprefix("\ufeff")
        raise Faults([fault("yaml.not-utf8", "", place_at(good, len(good), file))]) from None


def _cleaned(text: str, file: str) -> tuple[str, list[Fault]]:
    """Read on with a `�`, so that other faults are found in the same run."""
    faults: dict[int | None, Fault] = {}
    if _is_plain(text):
        return text, []
    for found in re.finditer(_NO_TEXT, text):
        place = place_at(text, found.start(), file)
        sign = f"U+{ord(found[0]):04X}"
        faults.setdefault(place.line, fault("yaml.control-character", "", place, sign=sign))
        if len(faults) == MOST_FAULTS:
            break
    return re.sub(_NO_TEXT, "\ufffd", text), list(faults.values())


def _is_plain(text: str) -> bool:
    """Are there only signs that one can see? Among others, such as tabs and hard spaces, may be what is no text."""
    return text.replace("\n", "").replace("\r", "").isprintable()
