"""A pack may weigh a rule otherwise, with a reason; a setting that settles nothing is told."""

import pytest

from maatwerk_core.engine.meaning import meaning_of
from maatwerk_core.errors import Faults
from maatwerk_core.packs.load import load_pack
from maatwerk_core.workshop.checking import check

HEAD = """\
pack: proef
version: 1.0.0
municipality: {code: GM0000, name: Proef}
sources:
  een: {kind: policy, title: T}
  twee: {kind: policy, title: U}
note: een en twee
maximum: {value: 500, source: een, also_found: [{value: 600, source: twee}], chosen: nieuwer}
"""
REASON = "reason: Het jaar is niet te vinden."


def levels(checked):
    """Where something was found, and how heavily it weighs."""
    return {(each.finding.rule, each.finding.pointer): each.level for each in checked.findings}


@pytest.fixture
def settled(pack):
    """Check the pack with this under `analysis`."""

    def settled(setting):
        return check(pack(f"analysis: {{{setting}}}" if setting else "", head=HEAD))

    return settled


def test_without_settings_a_rule_weighs_as_it_does(settled):
    assert levels(settled("")) == {
        ("source.no-year", "/sources/een"): "warn",
        ("source.no-year", "/sources/twee"): "warn",
    }


def test_a_rule_can_be_made_an_error(settled):
    checked = settled(f"source.no-year: {{level: error, {REASON}}}")
    assert set(levels(checked).values()) == {"error"}
    assert checked.errors == 2


def test_a_rule_can_be_turned_off(settled):
    assert settled(f"source.no-year: {{level: off, {REASON}}}").findings == ()


def test_a_rule_can_be_turned_off_at_a_place(settled):
    checked = settled(f"source.no-year: {{level: off, {REASON}, at: [sources.een]}}")
    assert levels(checked) == {("source.no-year", "/sources/twee"): "warn"}


def test_a_place_is_whole_steps(settled):
    checked = settled(f"source.no-year: {{level: off, {REASON}, at: [sources.ee]}}")
    assert ("source.no-year", "/sources/een") in levels(checked)


@pytest.mark.parametrize(
    ("role", "at"),
    [("team", "mandate.tiers.team"), ("[team, raad]", "mandate.tiers.team.ceiling.2021-01-01")],
)
def test_a_tier_is_addressed_by_its_first_role(pack, role, at):
    tiers = f"mandate: {{tiers: [{{role: {role}, ceiling: {{2021-01-01: {{value: 500, source: een}}}}}}]}}"
    setting = f"analysis: {{value.stale: {{level: off, {REASON}, at: [{at}]}}}}"
    head = HEAD.replace("een: {kind: policy,", "een: {kind: policy, year: 2020,")
    roles = "roles: {team: {nl: team, en: team}, raad: {nl: raad, en: board}}"
    rules = {each.finding.rule for each in check(pack(tiers, roles, head=head)).findings}
    assert "value.stale" in rules
    settled = {each.finding.rule for each in check(pack(tiers, roles, setting, head=head)).findings}
    assert rules - settled == {"value.stale"}


def test_a_place_at_which_nothing_is_found_is_told(settled):
    checked = settled(f"source.no-year: {{level: off, {REASON}, at: [sources.drie, sources.een]}}")
    assert levels(checked)[("analysis.settles-nothing", "/analysis/source.no-year/at/0")] == "warn"
    assert len(checked.findings) == 2


def test_an_unknown_rule_is_a_fault_with_what_was_meant(settled):
    [found] = settled(f"source.no-yaer: {{level: off, {REASON}}}").faults
    assert found.code == "analysis.unknown-rule"
    assert dict(found.values)["near"] == "source.no-year"
    assert (found.place.line, found.place.column) == (9, 12)


@pytest.mark.parametrize(
    ("setting", "code"),
    [
        ("source.no-year: {level: off}", "field.missing"),
        ("source.no-year: {level: off, reason: ''}", "value.empty"),
        ("source.no-year: {level: off, reason: n.v.t.}", "value.null"),
        (f"source.no-year: {{level: uit, {REASON}}}", "value.choice"),
        (f"source.no-year: {{{REASON}}}", "field.missing"),
        (f"source.no-year: {{level: off, {REASON}, where: hier}}", "field.unknown"),
    ],
)
def test_a_setting_without_level_or_reason_is_a_fault(settled, setting, code):
    assert [found.code for found in settled(setting).faults] == [code]


def test_a_setting_is_the_pack_s_own(pack):
    pack(f"analysis: {{source.no-year: {{level: off, {REASON}}}}}", head=HEAD, name="basis")
    head = (
        "pack: proef\nversion: 1.0.0\nextends: basis\nsources: {drie: {kind: policy, title: V}}\n"
    )
    found = levels(check(pack("note: drie", head=head)))
    assert found == {("source.no-year", "/sources/drie"): "warn"}


def test_settings_are_no_part_of_what_a_pack_means(pack):
    with_one = load_pack(pack(f"analysis: {{source.no-year: {{level: off, {REASON}}}}}", head=HEAD))
    without = load_pack(pack(head=HEAD))
    assert meaning_of(with_one) == meaning_of(without)
    assert with_one.files != without.files


def test_a_pack_with_a_wrong_setting_cannot_be_used(pack):
    with pytest.raises(Faults):
        load_pack(pack("analysis: {source.no-year: {level: off}}", head=HEAD))
