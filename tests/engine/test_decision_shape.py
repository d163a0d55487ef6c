"""A decision as JSON: days as text, money in eurocents, `all` for everyone, and no persons."""

import datetime
import json
from dataclasses import replace

from maatwerk_core.engine.decision_shape import decision_as_json, missing_as_json
from maatwerk_core.errors import fault
from maatwerk_core.model.decision import Accepted, Decision, Released, VoteCount, Written

DECISION = Decision(
    outcome="grant",
    kind="besluit",
    by="manager",
    on=datetime.date(2025, 9, 3),
    case="wasmachine",
    pack="voorbeeld",
    day=datetime.date(2025, 9, 1),
    status="motivate",
    amount_cents=800_000,
    mandate="listed",
    quorum="met",
    needed=-1,
    approvals=2,
    votes=(VoteCount("manager", 2, 0, 0, 1, 0),),
    set_aside=(("team", "returns"),),
    accepted=(Accepted("wsnp", "de leverancier wordt betaald", ("wsnp",)),),
    released=(Released("brake", "directeur", "de jurist zag het", listed=False),),
    written=(Written("refuse", "x", "outcome"),),
    assessment="0" * 64,
)


def test_a_decision_can_be_written_and_read_back_as_json():
    shape = decision_as_json(DECISION)
    assert json.loads(json.dumps(shape)) == shape


def test_days_are_text_and_everyone_is_all():
    shape = decision_as_json(DECISION)
    assert (shape["schema"], shape["on"], shape["day"]) == (
        "decision.v1",
        "2025-09-03",
        "2025-09-01",
    )
    assert (shape["quorum"]["needed"], shape["amount_cents"]) == ("all", 800_000)
    assert shape["quorum"]["set_aside"] == [{"role": "team", "ground": "returns"}]
    assert shape["released"][0]["listed"] is False


def test_an_unknown_number_of_approvals_is_null():
    assert decision_as_json(replace(DECISION, needed=None))["quorum"]["needed"] is None


def test_what_is_missing_is_said_in_the_language_that_was_asked():
    (one,) = missing_as_json([fault("decide.no-day", "/on")], "en")["missing"]
    assert (one["code"], one["pointer"]) == ("decide.no-day", "/on")
    assert one["message"] == "the decision has no day"
