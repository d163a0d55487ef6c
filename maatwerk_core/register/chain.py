"""The chain of hashes: each stored event holds the hash of the one before, over the ciphertext and never the words."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable
from typing import Any

from maatwerk_core.frozen import dataclass

#: What the first event of a register is chained to.
START = "0" * 64


@dataclass(frozen=True, slots=True)
class Stored:
    """An event as it stands in a store. `clear` is JSON text; `sealed` ciphertext, or nothing."""

    position: int
    dossier: str
    number: int
    kind: str
    version: int
    at: str
    clear: str
    sealed: bytes | None
    hash: str


@dataclass(frozen=True, slots=True)
class Broken:
    """The first place where what is stored isn't what was written. `position` counts from 1."""

    position: int
    dossier: str | None
    why: str


def link(previous: str, stored: tuple[Any, ...], sealed: bytes | None) -> str:
    """The hash of an event behind another. `stored` is all but the sealed part, in the order of `Stored`.

    >>> link(START, (1, "d1", 1, "closed", 1, "2026-01-01T00:00:00+00:00", "{}"), None)[:8]
    '3c34f369'
    """
    text = json.dumps([previous, *stored], ensure_ascii=False, separators=(",", ":"))
    head = text.encode(errors="surrogateescape")  # bytes that are no text count as they are
    # The length stands between the parts, so that no byte can move from one to the other.
    return hashlib.sha256(b"%d:%b%b" % (len(head), head, sealed or b"")).hexdigest()


def verify(
    events: Iterable[Stored], head: tuple[int, str], known: str | None = None
) -> Broken | None:
    """The first broken link, or `None`. `head` is the place and hash the store says it ends with.

    With `known`, a hash that was written down elsewhere, the chain must have passed it: then a tail that was cut
    off together with the store's own head is noticed too.
    """
    previous, at, seen = START, 0, known in (None, START)
    for one in events:
        at += 1
        if one.position != at:
            return Broken(at, None, "missing")
        if not _follows(one, previous):
            return Broken(at, str(one.dossier), "changed")
        previous = one.hash
        seen = seen or previous == known
    if (at, previous) != head:
        return Broken(at + 1, None, "cut")
    return None if seen else Broken(at + 1, None, "other")


def _follows(one: Stored, previous: str) -> bool:
    """Is this what was written behind `previous`? What isn't even text or a number any more was not."""
    row = (one.position, one.dossier, one.number, one.kind, one.version, one.at, one.clear)
    if one.sealed == b"":
        return False
    try:
        return link(previous, row, one.sealed) == one.hash
    except (TypeError, UnicodeError):
        return False
