"""Every figure of every event has a name in both languages, and what is a colleague's own has none."""

from dataclasses import fields

import pytest

from maatwerk_core.explain.voice import Voice
from maatwerk_core.packs.load import load_pack
from maatwerk_core.register.access.field_words import LABELS, field_words
from maatwerk_core.register.access.held import COLLEAGUES
from maatwerk_core.register.events import Assessed, Decided, VoteCast
from maatwerk_core.register.kinds import KINDS

#: What happens to a budget is in no dossier.
_OF_BUDGETS = {"budget-set", "held", "booked", "freed", "returned"}
VOICE = Voice(load_pack("amsterdam").pack, "nl")


def test_every_field_that_stands_in_the_clear_has_a_name():
    clear = {
        field.name
        for kind, event in KINDS.items()
        for field in fields(event)
        if kind not in _OF_BUDGETS and field.name not in event.SEALED
    }
    assert clear - COLLEAGUES == {*LABELS}
    assert len({*LABELS.values()}) == len(LABELS)


@pytest.mark.parametrize(
    ("event", "words"),
    [
        (
            VoteCast("team", True, False, True, False, "legitimacy", "a"),
            ["rol: het Samen DOEN-team", "akkoord: ja"],
        ),
        (
            VoteCast("team", None, None, None, True, "legitimacy", "a"),
            ["rol: het Samen DOEN-team", "rem: ja", "grond: legitimacy"],
        ),
        (
            Assessed("ready", "local_scheme", "team", 3, 25_000, "ab"),
            ["stand: u kunt beslissen", "grondslag: eigen regeling van de gemeente",
             "rol: het Samen DOEN-team", "akkoorden: 3", "bedrag: €\N{NO-BREAK SPACE}250",
             "vingerafdruk van de toetsing: ab"],
        ),
        (
            Decided("grant", "team", "2019-06-03", "besluit", None, None, 3, None),
            ["uitkomst: toegekend", "door: het Samen DOEN-team", "op: 3 juni 2019", "soort: besluit", "akkoorden: 3"],
        ),
    ],
)  # fmt: skip
def test_what_is_known_is_told_and_what_is_unknown_left_out(event, words):
    assert [*field_words(event, VOICE)] == words
