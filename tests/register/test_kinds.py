"""What is personal is under seal, and every event comes back as it was stored."""

from dataclasses import fields

import pytest

from maatwerk_core.register.events import Assessed, Decided, Opened, Paid, VoteCast
from maatwerk_core.register.kinds import KINDS, UPCASTS, read_event

SOME = {
    "opened": Opened("amsterdam", "ab12", "2019-06-01", "team", {"case": "schuur"}),
    "vote-cast": VoteCast("team", True, False, None, False, "legitimacy", "a"),
    "assessed": Assessed(
        "ready", None, "team", 3, 25_000, "ab12", None, "housing", None, ("checks.wsnp",), 42, {}
    ),
    "paid": Paid(25_000, "supplier", "2019-06-03", None, "Bouwmarkt"),
}


@pytest.mark.parametrize("kind", SOME)
def test_an_event_comes_back_as_it_was_stored(kind):
    event = SOME[kind]
    assert read_event(kind, event.VERSION, event.clear, event.sealed) == event


@pytest.mark.parametrize("kind", SOME)
def test_without_the_key_what_is_personal_is_unknown_and_the_rest_counts(kind):
    event = SOME[kind]
    read = read_event(kind, event.VERSION, event.clear, None)
    assert read.clear == event.clear
    assert set(read.sealed.values()) == {None}


@pytest.mark.parametrize("kind", KINDS)
def test_a_kind_has_a_field_under_each_name_that_it_seals(kind):
    of = KINDS[kind]
    assert of.SEALED <= {field.name for field in fields(of)}
    assert all(field.default is None for field in fields(of) if field.name in of.SEALED)


def test_free_words_persons_and_cases_are_never_in_the_clear():
    personal = {"case", "receipt", "person", "words", "grounds", "decision", "payee"}
    for of in KINDS.values():
        assert personal & {field.name for field in fields(of)} <= of.SEALED


def test_a_version_or_kind_that_this_engine_does_not_know_is_no_guess():
    with pytest.raises(ValueError, match="version 2 of closed"):
        read_event("closed", 2, {"on": "2019-06-05"}, None)
    with pytest.raises(KeyError):
        read_event("vanished", 1, {}, None)


def test_a_decision_of_before_there_was_haste_is_read_as_complete():
    stored = {
        "outcome": "grant", "by": "team", "on": "2019-06-03", "kind": "factual",
        "amount_cents": 25_000, "needed": 3, "approvals": 3,
    }  # fmt: skip
    read = read_event("decided", 1, stored, {"decision": {"outcome": "grant"}})
    assert isinstance(read, Decided)
    assert (read.complete_by, read.approvals, read.decision) == (None, 3, {"outcome": "grant"})


def test_every_earlier_version_of_every_kind_can_be_read():
    earlier = {(kind, n) for kind, of in KINDS.items() for n in range(1, of.VERSION)}
    assert earlier == set(UPCASTS)
