"""What a result rested on that isn't certain: assumed, contested and approximate values, each with its reason."""

from __future__ import annotations

from collections.abc import Iterator

from maatwerk_core.explain.blocks import sentence
from maatwerk_core.explain.telling import Telling


def rest_words(told: Telling) -> Iterator[str]:
    """One line for each reason, with all that it goes for; the day of the case first, where it is assumed."""
    for path, provenance in told.assessment.case.notes:
        if path == "day" and provenance.assumed:
            yield told.voice.say("context.assumed", reason=provenance.assumed)
    alike: dict[tuple[str, str], list[str]] = {}
    for rest in told.rests().values():
        reason = rest.reason
        if rest.flag == "contested":
            also = told.voice.say("rest.also_found", values=also_found(told, rest.path))
            reason = sentence(reason, also)
        alike.setdefault((rest.flag, reason), []).append(told.naming.label(rest.path))
    for (flag, reason), labels in alike.items():
        what = "; ".join(dict.fromkeys(labels))
        yield told.voice.say(f"rest.{flag}", what=what, reason=reason)


def also_found(told: Telling, path: str) -> str:
    """The other values that sources give, with who gives them."""
    provenance = told.assessment.policy.value(path, told.assessment.day).provenance
    return "; ".join(
        f"{found} ({told.citing.full(source)})" if source else found
        for found, source in provenance.also_found
    )
