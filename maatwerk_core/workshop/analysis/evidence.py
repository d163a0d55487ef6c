"""Lets the engine confirm a witness: a case of which nothing is known but the facts of the witness."""

from __future__ import annotations

from maatwerk_core.engine.assess import Assessment, assess
from maatwerk_core.model.case import Case
from maatwerk_core.model.intervention import Intervention
from maatwerk_core.packs.changes import set_facts
from maatwerk_core.rules.policy import Policy
from maatwerk_core.workshop.analysis.finding import Witness

#: A case of which nothing is known.
NOTHING_KNOWN = Case(case="witness", intervention=Intervention(name="witness"))


def assess_witness(policy: Policy, witness: Witness) -> Assessment:
    """What the engine makes of a witness, as `maatwerk assess --day … --set …` would."""
    case, reading = set_facts(NOTHING_KNOWN, policy, witness.day.isoformat(), witness.sets)
    return assess(case, reading)
