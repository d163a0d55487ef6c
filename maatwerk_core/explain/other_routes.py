"""Regular routes that nobody has looked at yet: by which law, how soon, and how one asks for them."""

from __future__ import annotations

from collections.abc import Iterator

from maatwerk_core.explain.blocks import sentence
from maatwerk_core.explain.questions import upper
from maatwerk_core.explain.telling import Telling
from maatwerk_core.model.scalars import Duration
from maatwerk_core.rules.catalogue import ProvisionRule


def route_words(told: Telling) -> Iterator[str]:
    """A line for each route that the case still has to try, or that is open because of what threatens the household.

    That nothing keeps another route closed is no reason to send someone there.
    """
    tried = {one.provision: one.outcome for one in told.assessment.case.alternatives.tried or ()}
    for row in told.pack.provisions:
        is_open = _is_open(told, row)
        if row.id in tried:
            shown = tried[row.id] in (None, "not_tried") and is_open is not False
        else:
            shown = "threats" in (row.open_when or ()) and is_open is True
        if shown:
            yield _line(told, row)


def _is_open(told: Telling, row: ProvisionRule) -> bool | None:
    """Whether the facts open this route; unknown where nobody wrote when it is open."""
    name = f"open:{row.id}"
    return told.applies(name)[0] if name in told.assessment.policy.plan.extras else None


def _line(told: Telling, row: ProvisionRule) -> str:
    cited = told.voice.texts["cited"].format(source=told.citing.full(row.law)) if row.law else ""
    named = f"{upper(told.voice.own(row))}{cited}."
    return sentence(named, told.voice.own(row.how), *_terms(told, row.id))


def _terms(told: Telling, id_: str) -> Iterator[str]:
    """How soon there is a talk, and how long it takes until the help is there, where that is known."""
    for name in ("first_talk", "takes"):
        path = f"provisions.{id_}.{name}"
        length = told.value(path)
        if length is not None:
            said = told.assessment.policy.value(path, told.assessment.day).provenance
            key = f"route.{name}.about" if said.about else f"route.{name}"
            days = length if isinstance(length, Duration) else Duration(days=length)
            yield told.voice.say(key, length=told.voice.length(days))
