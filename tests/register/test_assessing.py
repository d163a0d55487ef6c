"""What can be counted of an assessment stands in the clear; nothing there is about a person."""

import maatwerk_core as mw
from maatwerk_core.packs.cases import load_case
from maatwerk_core.register.assessing import assessed_as
from tests.register.conftest import case_data


def assessed(name, **changed):
    pack = name.partition("/")[0]
    policy = mw.load_pack(pack)
    return assessed_as(mw.assess(load_case({**case_data(name), **changed}, policy), policy))


def test_what_stood_in_the_way_is_a_route_that_does_not_help_or_a_check_that_fails():
    found = assessed("zaanstad/lasmasker")
    assert found.obstacles
    kinds = {one.partition(".")[0] for one in found.obstacles}
    assert kinds <= {"provisions", "checks"}
    assert all(":" in one for one in found.obstacles if one.startswith("provisions."))


def test_a_route_that_helps_or_was_not_tried_is_no_obstacle():
    tried = [
        {"provision": "bijzondere-bijstand", "outcome": "available"},
        {"provision": "fondsen", "outcome": "not_tried"},
        {"provision": "wmo-spoed", "outcome": "unknown"},
        {"provision": "jeugdhulp", "outcome": "refused", "takes": "8 weeks"},
        {"provision": "schuldhulp-spoed", "outcome": "too_late", "takes": "6 weeks"},
    ]
    found = assessed("amsterdam/schuur", alternatives={"looked_for_others": "yes", "tried": tried})
    routes = [one for one in found.obstacles if one.startswith("provisions.")]
    assert routes == ["provisions.jeugdhulp:refused", "provisions.schuldhulp-spoed:too_late"]
    assert found.regular_days == 42


def test_what_is_unknown_stays_unknown():
    found = assessed("enschede/tweede-stoel")
    assert (found.amount_cents, found.saving_cents, found.regular_days) == (None, None, None)


def test_what_is_in_the_clear_can_be_counted_without_a_key():
    found = assessed("zaanstad/lasmasker")
    assert "receipt" not in found.clear
    assert found.clear["saving_cents"] == 1_490_000
    assert found.clear["domain"] == "work"
