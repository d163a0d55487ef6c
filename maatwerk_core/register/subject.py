"""The key of a household: random, and the same in each of its dossiers. Who it is stands in another system."""

from __future__ import annotations

import re
import secrets
from collections.abc import Iterator, Mapping
from typing import Any

from maatwerk_core.errors import Fault, Faults, fault
from maatwerk_core.register.chain import Stored
from maatwerk_core.register.drafts import as_event
from maatwerk_core.register.events import Opened
from maatwerk_core.register.privacy import personal_texts, refuse_personal

#: What a key may look like, where a system of one's own made it: a name has no digit.
_KEY = re.compile(r"(?=.*[0-9])[A-Za-z0-9][A-Za-z0-9._-]{5,63}")
#: So many digits and nothing else may be a BSN; that one in eleven is one is no reason to take the other ten.
_MAYBE_BSN = re.compile(r"[0-9]{8,9}")


def new_subject() -> str:
    """A key that nobody has yet."""
    return f"s-{secrets.token_hex(8)}"


def subject_in(opened: Stored, key: bytes | None) -> str | None:
    """The key of the household in the event that opened a dossier, or `None` where the key of the dossier is gone.

    Raises `Faults` (`register.broken`) where what was sealed was changed.
    """
    event = as_event(opened, key)
    return event.subject if isinstance(event, Opened) else None


def refuse_opening(case: Mapping[str, Any], subject: str | None, team: str | None = None) -> None:
    """Refuse a case or a name of a team that points to a person, and a key that says who it is. Raises `Faults`.

    >>> refuse_opening({"goal": "een fiets"}, "s-1a2b3c4d")
    """
    faults = [*personal_texts(case), *personal_texts(team, "/team"), *_in_key(subject)]
    if faults:
        raise Faults(faults)


def _in_key(subject: str | None) -> Iterator[Fault]:
    if subject is None:
        return
    personal = list(refuse_personal(subject, "/subject"))
    yield from personal
    if not personal and (_KEY.fullmatch(subject) is None or _MAYBE_BSN.fullmatch(subject)):
        yield fault("register.subject-key", "/subject")
