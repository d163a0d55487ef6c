"""Every value and plain field of a pack has a path, under which it can be asked for on a day."""

import datetime
from dataclasses import replace

from pytest import fixture

from maatwerk_core.packs.load import load_pack
from maatwerk_core.packs.said import spots
from maatwerk_core.rules.values import always


@fixture(scope="module")
def amsterdam():
    return spots(load_pack("amsterdam"))


def on(spot, day="2020-06-01", **how):
    return spot.on(datetime.date.fromisoformat(day), **how)


def test_a_value_has_its_kind_and_its_source(amsterdam):
    said = on(amsterdam["budget.team.amount"])
    assert (said.value, said.kind, said.provenance.source) == (200_000, "money", "vng-2022")
    assert said.provenance.also_found == (("3000", "vdp-2022"),)


def test_a_value_is_that_of_the_day(amsterdam):
    assert on(amsterdam["mandate.tiers.team.ceiling"], "2018-12-31").value is None
    assert on(amsterdam["mandate.tiers.team.ceiling"], "2019-01-01").value == 50_000


def test_with_strict_what_is_assumed_is_unknown(amsterdam):
    assert on(amsterdam["mandate.within"]).value == "ever"
    assert on(amsterdam["mandate.within"], strict=True).value is None


def test_a_plain_field_has_no_day(amsterdam):
    assert on(amsterdam["checks.altijd-in-natura.severity"]).value == "motivate"
    assert on(amsterdam["quorum.team.brake.by"]).value == ("inkomensconsulent",)
    assert on(amsterdam["sources.vng-2022.year"]).value == 2022


def test_fields_go_by_the_name_in_the_file():
    zaanstad = spots(load_pack("zaanstad"))
    assert on(zaanstad["scheme.from"]).kind == "span"
    assert "scheme.starts" not in zaanstad


def test_a_column_of_a_norm_and_a_parameter_are_values():
    landelijk = spots(load_pack("landelijk"))
    assert on(landelijk["norms.bijstand.single"], "2026-02-01").kind == "money"
    assert on(landelijk["parameters.giftvrijlating"], "2026-02-01").kind == "money"


def test_conditions_and_texts_are_no_values(amsterdam):
    assert "checks.altijd-in-natura.require" not in amsterdam
    assert "substantiation.licht.write" not in amsterdam


def test_what_the_policy_reads_goes_before_what_the_pack_says():
    policy = load_pack("voorbeeld")
    path = "quorum.team.approvals"
    changed = replace(policy, values={**policy.values, path: always(9)})
    assert on(spots(changed)[path]).value == 9
    assert on(spots(policy)["mandate.above"]).value == "nobody"
