"""The schema of what people bring to a decision: outcome, votes, words, what they accept and let pass."""

from __future__ import annotations

from maatwerk_core.model.decision import Release
from maatwerk_core.packs.schemas.hover import hover
from maatwerk_core.packs.schemas.records import Making
from maatwerk_core.packs.schemas.scalars import Schema
from maatwerk_core.packs.votes import TEXTS, Ballot


def votes_schema() -> Schema:
    """The schema of a file for `maatwerk decide --votes`, its definitions included."""
    making = Making(of_pack=False)
    top = making.defs[making.record(Ballot)["$ref"].rsplit("/", 1)[1]]
    beside = {name: making.kind("text") for name in TEXTS}
    beside["releases"] = making.record(Release)
    top["properties"] |= {
        name: hover(f"Ballot.{name}") | {"type": "object", "additionalProperties": made}
        for name, made in beside.items()
    }
    defs = {name: made for name, made in sorted(making.defs.items()) if made is not top}
    return top | {"$defs": defs}
