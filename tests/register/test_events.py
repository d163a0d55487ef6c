"""What is personal is under seal, and every event comes back as it was stored."""

from dataclasses import fields

import pytest

from maatwerk_core.register.events import Opened, Paid, VoteCast
from maatwerk_core.register.kinds import KINDS, read_event

SOME = {
    "opened": Opened("amsterdam", "ab12", "2019-06-01", "team", {"case": "schuur"}),
    "vote-cast": VoteCast("team", True, False, None, False, "legitimacy", "a"),
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
