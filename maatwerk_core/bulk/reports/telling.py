"""What the engine for single cases says of an example in a report: how it stands, and why, in both languages."""

from __future__ import annotations

from maatwerk_core.bulk.reports.found import Told, Words
from maatwerk_core.engine.assess import Assessment
from maatwerk_core.explain.lead import lead
from maatwerk_core.explain.telling import Telling

#: So many reasons are told of an answer.
MOST_REASONS = 3


def told(assessment: Assessment) -> Told:
    """The first sentence, and the checks that stand in the way or have to be explained."""
    nl, en = Telling(assessment, "nl"), Telling(assessment, "en")
    return Told(Words(lead(nl), lead(en)), tuple(_reasons(nl, en)))


def _reasons(nl: Telling, en: Telling) -> list[Words]:
    found = [
        Words(nl.voice.own(check.text), en.voice.own(check.text))
        for reason in nl.reasons("stop", "motivate", verdicts=("no", "unknown"))
        if (check := nl.checks.get(reason.id)) is not None
    ]
    return list(dict.fromkeys(found))[:MOST_REASONS]
