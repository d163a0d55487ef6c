"""A comparison as data for a program: paths, values as they are written in a pack, days, and each change in words."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from pydantic import BaseModel

from maatwerk_core.model.provenance import Provenance
from maatwerk_core.packs.written_form import as_written, in_kind
from maatwerk_core.rules.values import Resolved, Value
from maatwerk_core.rules.written import Spoken
from maatwerk_core.workshop.diff.cases import Witness
from maatwerk_core.workshop.diff.changes import Change
from maatwerk_core.workshop.diff.comparing import Comparison, Told
from maatwerk_core.workshop.diff.parts import Part, Steps
from maatwerk_core.workshop.diff.versions import Version


def as_data(found: Comparison, lang: str) -> dict[str, Any]:
    """The comparison for a program; a row that was added or taken out is a mapping of its fields."""
    told = Told(found, lang)
    return {
        "old": _which(found.old),
        "new": _which(found.new),
        "changes": [_change(change, told) for change in found.changes],
        "cases": [_case(witness, told) for witness in found.cases],
    }


def _which(version: Version) -> dict[str, str]:
    policy = version.policy
    return {"pack": policy.id, "version": policy.pack.version, "files": policy.files}


def _change(change: Change, told: Told) -> dict[str, Any]:
    return {
        "path": change.path,
        "what": change.what,
        "before": _side(change, change.before, told.found.old),
        "after": _side(change, change.after, told.found.new),
        "from": change.since.isoformat() if change.since else None,
        "until": change.until.isoformat() if change.until else None,
        "words": told.telling.sentence(change),
    }


def _side(change: Change, value: Any, version: Version) -> Any:
    """One side of a change; what is not there is `None`."""
    if isinstance(value, BaseModel) and not isinstance(value, Spoken):
        return row_data(change.steps, version)
    if change.what == "grounds" and isinstance(value, Resolved):
        return grounds_data(value.provenance)
    return written(value, change.kind)


def row_data(steps: Steps, version: Version) -> dict[str, Any]:
    """The fields of a row by their path in it."""
    parts: Mapping[Steps, Part] = version.apart.parts
    found = {p[len(steps) :]: part for p, part in parts.items() if p[: len(steps)] == steps}
    return {".".join(path): written(part.value, part.kind) for path, part in found.items()}


def grounds_data(provenance: Provenance) -> dict[str, Any]:
    """What a value rests on, as far as it says.

    >>> grounds_data(Provenance(source="vng-2022", about=True))
    {'source': 'vng-2022', 'about': True}
    """
    said = {
        name: getattr(provenance, name) for name in ("source", "assumed", "about", "note", "chosen")
    }
    also = [{"value": value, "source": source} for value, source in provenance.also_found]
    return {name: value for name, value in {**said, "also_found": also}.items() if value}


def written(value: Any, kind: str) -> str | None:
    """A value as it is written in a file; what is not there is `None`.

    >>> written(50_000, "money"), written(None, "money"), written(("a", "b"), "plain")
    ('500', None, '[a, b]')
    """
    if value is None:
        return None
    if isinstance(value, Resolved):
        return written(value.value, kind) or value.why or "unknown"
    if isinstance(value, Value):
        entries = ((entry.first, in_kind(entry.value, kind)) for entry in value.entries)
        return "; ".join(f"{first}: {text}" if first else text for first, text in entries)
    if isinstance(value, Spoken):
        return value.nl
    if kind == "spoken" and isinstance(value, tuple):
        return str(value[0])
    return in_kind(value, kind) if isinstance(value, int) else as_written(value)


def _case(witness: Witness, told: Told) -> dict[str, Any]:
    return {
        "about": witness.table.name,
        "day": witness.day.isoformat(),
        "facts": dict(witness.facts),
        "before": list(witness.before) if witness.before is not None else None,
        "after": list(witness.after) if witness.after is not None else None,
        "status": {"before": witness.old.status, "after": witness.new.status},
        "because": [change.path for change in told.reasons(witness)],
        "words": told.case(witness),
    }
