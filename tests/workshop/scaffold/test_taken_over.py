"""What is taken over keeps its values as written and loses its sources: it says what is assumed instead."""

import pytest

from maatwerk_core.workshop.scaffold.taken_over import (
    take_over_case,
    take_over_pack,
    take_over_scenarios,
)

SAID = "Overgenomen."


def taken(text, inherited=()):
    return take_over_pack(text, SAID, inherited)


def test_a_value_keeps_the_form_it_was_written_in():
    text = 'mandate:\n  per: plan\n  tiers: [{role: team, when: {amount: "<= 0500"}, ceiling: {2018: 1100.50}}]\n'
    assert taken(text).replace("\n", "") == text.replace("\n", "")


def test_a_source_becomes_what_is_assumed():
    assert taken("roles: {team: {nl: team, source: vng}}\n") == (
        "roles: {team: {nl: team, assumed: Overgenomen.}}\n"
    )


def test_a_contested_value_is_the_one_that_was_chosen():
    text = "maximum: {value: 5, source: a, also_found: [{value: 6, source: b}], chosen: omdat}\n"
    assert taken(text) == "maximum: {value: 5, assumed: Overgenomen.}\n"


@pytest.mark.parametrize("own", ["sources: {a: {kind: law}}", "municipality: {code: GM0001}", "note: x",
                                 "version: 3.0.0", "analysis: {a: {level: off}}"])  # fmt: skip
def test_what_is_the_others_only_stays_behind(own):
    assert taken(f"{own}\ntegenprestatie: unknown\n") == "tegenprestatie: unknown\n"


def test_of_the_scheme_only_what_could_be_this_ones_comes_along():
    text = "scheme:\n  name: Teambudget\n  from: 2018\n  adopted_by: raad\n  source: vng\n"
    assert taken(text) == "scheme:\n  from: 2018\n  assumed: Overgenomen.\n"


def test_a_check_that_stops_keeps_the_law_it_rests_on():
    text = "checks:\n  a: {severity: stop, source: pw, law: pw}\n"
    assert taken(text, {"pw"}) == text
    assert taken(text) == "checks:\n  a: {severity: stop, assumed: Overgenomen.}\n"


def test_what_should_come_out_of_a_case_stays_as_it_was():
    text = (
        "case: a\npack: oud\nsource: vng\nday: {value: 2019-06-01, source: vng}\n"
        "expect:\n  checks: {b: {source: vng}}\n"
    )
    assert take_over_case(text, "nieuw", SAID) == (
        "case: a\npack: nieuw\nday: {value: 2019-06-01, assumed: Overgenomen.}\n"
        "expect:\n  checks: {b: {source: vng}}\n"
    )


def test_scenarios_keep_their_comments_and_their_tables():
    text = "# uitleg\npack: oud\nscenarios:\n  a:\n    examples:\n      - [a,   =>, b]\n"
    assert take_over_scenarios(text, "nieuw") == text.replace("pack: oud", "pack: nieuw")


def test_what_a_scenario_says_of_the_sources_of_the_other_goes():
    text = (
        "pack: oud\nscenarios:\n  a:\n    expect: {reads: {x: {value: 5, source: vng}, y.source: vng}}\n"
        "    examples:\n      - [amount, =>, reads.x]\n      - [1,      =>, {value: 5, source: vng}]\n"
        "  b:\n    expect: {reads: {z: {source: vng}}}\n  c:\n    strict: yes\n    expect: {status: ready}\n"
    )
    assert take_over_scenarios(text, "nieuw") == (
        "pack: nieuw\nscenarios:\n  a:\n    expect: {reads: {x: {value: 5}}}\n"
        "    examples:\n      - [amount, =>, reads.x]\n      - [1,      =>, {value: 5}]\n"
    )
