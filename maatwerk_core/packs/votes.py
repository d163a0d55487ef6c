"""Reads what people bring to a decision: outcome, votes, words, acceptances, releases; every fault at once."""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any, TypeVar

from pydantic import ValidationError

from maatwerk_core.errors import Fault, Faults, fault, pointer_to
from maatwerk_core.errors.fault import names_in
from maatwerk_core.model import scalars
from maatwerk_core.model.decision import DecisionOutcome, Release, Vote
from maatwerk_core.model.record import Day, Record, Word
from maatwerk_core.packs.document import Document, read_document
from maatwerk_core.packs.other_files import refuse_other
from maatwerk_core.packs.reading import Reading
from maatwerk_core.packs.shapes import read_record
from maatwerk_core.rules.wrong import Path as Steps
from maatwerk_core.rules.wrong import Wrong, wrong

R = TypeVar("R", bound=Record)

#: Maps from a name to a text.
TEXTS: tuple[str, str] = ("motivations", "accepts")


class Ballot(Record):
    """The part of a votes file that has fields of its own."""

    outcome: DecisionOutcome
    by: Word
    on: Day | None = None
    votes: tuple[Vote, ...] = ()


@dataclass(frozen=True, slots=True)
class Votes:
    """A votes file, ready for `decide`; `document` knows where each line stands."""

    outcome: DecisionOutcome
    by: str
    on: datetime.date | None
    votes: tuple[Vote, ...]
    motivations: Mapping[str, str]
    accepts: Mapping[str, str]
    releases: Mapping[str, Release]
    document: Document | None = None

    def brought(self) -> dict[str, Any]:
        """The arguments for `decide`, beside the assessment."""
        names = ("outcome", "by", "on", "votes", "motivations", "accepts", "releases")
        return {name: getattr(self, name) for name in names}

    def placed(self, missing: Iterable[Fault]) -> tuple[Fault, ...]:
        """What `decide` found missing, with the places of the file."""
        if self.document is None:
            return tuple(missing)
        return tuple(replace(one, place=self.document.place(_steps(one))) for one in missing)


def load_votes(source: str | Path | Mapping[str, Any]) -> Votes:
    """What people bring to a decision, from a file or a dict. Raises `Faults`.

    >>> load_votes({"outcome": "grant", "by": "team", "votes": [{"person": "a", "role": "team"}]}).votes[0].person
    'a'
    """
    if isinstance(source, Mapping):
        return _read(source, None)
    document = read_document(Path(source))
    refuse_other(document, "a decision")
    return _read(document.data, document)


def _read(data: Mapping[str, Any], document: Document | None) -> Votes:
    reading = Reading(of_pack=False)
    beside = (*TEXTS, "releases")
    ballot = _record(Ballot, {k: v for k, v in data.items() if k not in beside}, reading, ())
    motivations, accepts = (_texts(data.get(name, {}), reading, (name,)) for name in TEXTS)
    releases = {
        check: _record(Release, one, reading, ("releases", check))
        for check, one in _mapping(data.get("releases", {}), reading, ("releases",)).items()
    }
    if reading.wrongs or ballot is None:
        raise Faults(_as_fault(found, document) for found in reading.wrongs)
    parts = (ballot.outcome, ballot.by, ballot.on, ballot.votes)
    let_pass = {check: one for check, one in releases.items() if one is not None}
    return Votes(*parts, motivations, accepts, let_pass, document)


def _record(model: type[R], raw: Any, reading: Reading, path: Steps) -> R | None:
    """The record that was written here, or `None` with its faults noted."""
    before = len(reading.wrongs)
    typed = read_record(model, raw, reading, path)
    if len(reading.wrongs) > before:
        return None
    try:
        return model.model_validate(typed)
    except ValidationError as error:
        reading.wrongs += [
            _invalid(dict(detail), path) for detail in error.errors(include_url=False)
        ]
        return None


def _texts(raw: Any, reading: Reading, path: Steps) -> dict[str, str]:
    return {
        name: reading.scalar(scalars.read_text, text, (*path, name))
        for name, text in _mapping(raw, reading, path).items()
    }


def _mapping(raw: Any, reading: Reading, path: Steps) -> dict[str, Any]:
    if isinstance(raw, Mapping):
        return {str(key): value for key, value in raw.items()}
    reading.fail("field.not-a-mapping", path, given=raw)
    return {}


def _invalid(detail: dict[str, Any], inside: Steps) -> Wrong:
    path = (*inside, *detail["loc"])
    if detail["type"] == "missing":
        return wrong("field.missing", path[:-1], field=path[-1])
    return wrong("field.invalid", path, given=detail.get("input"), problem=detail["msg"])


def _as_fault(found: Wrong, document: Document | None) -> Fault:
    place = document.place(found.path, found.code == "field.unknown") if document else None
    return fault(found.code, pointer_to(found.path), place, **found.values)


def _steps(found: Fault) -> Steps:
    return tuple(int(step) if step.isdigit() else step for step in names_in(found.pointer))
