"""An obstacle in words, with the law it rests on."""

import datetime

import pytest

import maatwerk_core as mw
from maatwerk_core.explain.voice import Voice
from maatwerk_core.register.learning.hindrances import hindrance


@pytest.fixture(scope="module")
def policy():
    return mw.load_pack("voorbeeld")


@pytest.fixture
def say(policy):
    def say(obstacle, lang="nl"):
        found = hindrance(obstacle, policy, Voice(policy.pack, lang), datetime.date(2026, 1, 1))
        return found.text, found.law

    return say


def test_a_route_is_named_with_what_became_of_it_and_its_law(say):
    obstacle = "provisions.bijzondere-bijstand:too_late"
    assert say(obstacle) == ("bijzondere bijstand: te laat", "Participatiewet artikel 35 lid 1")
    assert say(obstacle, "en") == ("special assistance: too late", "Participatiewet article 35(1)")


def test_a_check_says_its_own_text_and_source(say, policy):
    check = next(one for one in policy.pack.checks if one.source)
    text, law = say(f"checks.{check.id}")
    assert text == check.text.nl
    assert law


def test_what_the_pack_has_no_more_is_called_by_its_id(say):
    assert say("checks.weg") == ("weg", "")
    assert say("provisions.weg:refused") == ("weg: afgewezen", "")
