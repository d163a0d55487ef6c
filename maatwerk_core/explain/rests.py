"""What a result rested on that isn't certain: assumed, contested and approximate values, each with its reason."""

from __future__ import annotations

from collections.abc import Iterator

from maatwerk_core.explain.questions import upper
from maatwerk_core.explain.telling import Telling
from maatwerk_core.model.assessment import Rest
from maatwerk_core.model.scalars import Duration


def rest_words(told: Telling) -> Iterator[str]:
    """One sentence a value; the day of the case first, where it is assumed."""
    for path, provenance in told.assessment.case.notes:
        if path == "day" and provenance.assumed:
            yield told.voice.say("context.assumed", reason=provenance.assumed)
    for rest in told.rests().values():
        yield rest_line(told, rest)


def rest_line(told: Telling, rest: Rest) -> str:
    """What it is, how it stands and why; with the other values that were found."""
    reason = rest.reason
    if rest.flag == "contested":
        also = told.voice.say("rest.also_found", values=also_found(told, rest.path))
        reason = f"{reason} {also}"
    what = upper(told.naming.label(rest.path))
    return told.voice.say(f"rest.{rest.flag}", what=what, reason=reason)


def also_found(told: Telling, path: str) -> str:
    """The other values that sources give, with who gives them."""
    provenance = told.assessment.policy.value(path, told.assessment.day).provenance
    return "; ".join(
        f"{found} ({told.cited(source)})" if source else found
        for found, source in provenance.also_found
    )


def shown(told: Telling, value: object) -> str:
    """A value of the rule pack in words."""
    if isinstance(value, Duration):
        return told.voice.length(value)
    if isinstance(value, bool) or value is None:
        return told.voice.say({True: "yes", False: "no", None: "unknown"}[value])
    return told.voice.label("choice", str(value))
