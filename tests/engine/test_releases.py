"""A stop is let pass by the roles that the pack names, and a pack's own figure can be moved around it."""

import datetime

import pytest

from maatwerk_core.engine.assess import assess
from maatwerk_core.engine.decide import decide
from maatwerk_core.engine.what_if import what_if
from maatwerk_core.model.decision import Decision, Release
from maatwerk_core.packs.cases import load_case
from maatwerk_core.packs.load import load_pack

PACK = """\
pack: proef
version: 1.0.0
sources:
  verordening: {kind: ordinance, title: Verordening, year: 2020}
scheme: {legal_basis: local_scheme, source: verordening}
roles: {team: {nl: team}, manager: {nl: manager}}
facts:
  own_uren: {type: count, nl: uren begeleiding, lever: yes}
  own_eigen_geld: {type: money, nl: eigen geld, lever: yes}
mandate: {per: plan, within: ever, tiers: [{role: team, ceiling: 500}], source: verordening}
quorum: none
checks:
  genoeg-uren:
    ground: legitimacy
    require: {own_uren: "[4..9]"}
    severity: stop
    source: verordening
    way_through: [{nl: Regel meer uren.}]
    released_by: [manager]
    text: {nl: Er zijn 4 tot 9 uren begeleiding.}
"""
DAY = datetime.date(2021, 1, 1)


@pytest.fixture
def policy(tmp_path):
    folder = tmp_path / "proef"
    folder.mkdir()
    (folder / "proef.yaml").write_text(PACK, encoding="utf-8")
    return load_pack(folder)


def plan_with(policy, hours):
    facts = {} if hours is None else {"facts": {"own_uren": hours}}
    plan = {"name": "begeleiding", "form": "service", "paid_to": "supplier", "amount": 400}
    written = {"case": "uren", "day": "2021-01-01", "intervention": plan, **facts}
    return load_case(written | {"history": {"granted": []}}, policy.plan.facts)


def released(policy, by, hours=2):
    releases = {"genoeg-uren": Release(by=by, grounds="de buurt vangt de rest op")}
    return decide(
        assess(plan_with(policy, hours), policy), "grant", "team", releases=releases, on=DAY
    )


def test_a_role_that_the_check_names_releases_it(policy):
    found = released(policy, "manager")
    assert isinstance(found, Decision)
    assert [(one.by, one.listed) for one in found.released] == [("manager", True)]


def test_a_role_that_the_check_doesnt_name_does_not(policy):
    assert [f.code for f in released(policy, "team")] == ["decide.may-not-release"]


def test_what_stops_nothing_is_not_released(policy):
    assert [f.code for f in released(policy, "manager", 5)] == ["decide.nothing-to-release"]


def test_a_quorum_of_none_asks_no_votes(policy):
    found = decide(assess(plan_with(policy, 5), policy), "grant", "team", on=DAY)
    assert (found.needed, found.quorum) == (0, "met")


@pytest.mark.parametrize(("hours", "nearest"), [(2, 4), (12, 9), (3, 4), (10, 9)])
def test_a_figure_of_the_packs_own_moves_to_its_nearest_value(policy, hours, nearest):
    (way,) = what_if(plan_with(policy, hours), policy, "legitimacy=yes").ways
    assert [(c.fact, c.after, c.meaning) for c in way.changes] == [("own_uren", nearest, "moves")]


def test_an_unknown_figure_is_to_be_found_out(policy):
    (way,) = what_if(plan_with(policy, None), policy, "legitimacy=yes").ways
    (change,) = way.changes
    assert (change.fact, change.before, change.meaning) == ("own_uren", None, "finds_out")
    assert 4 <= change.after <= 9
