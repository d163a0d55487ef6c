"""What a case file expects is compared place by place: each difference is found, and nothing else."""

from dataclasses import replace

from pytest import fixture, mark, raises

from maatwerk_core.engine.assess import assess
from maatwerk_core.errors import Faults
from maatwerk_core.packs.cases import load_case_file
from maatwerk_core.packs.expected import as_written, compare, differences, variations
from maatwerk_core.packs.load import load_pack


@fixture(scope="module")
def schuur():
    policy = load_pack("amsterdam")
    return load_case_file("amsterdam/schuur", policy.plan.facts), policy


def found(schuur, expect):
    file, policy = schuur
    return [str(each) for each in differences(expect, assess(file.case, policy))]


@mark.parametrize(
    ("expect", "told"),
    [
        ({"status": "stop"}, "status: stop ≠ ready"),
        ({"mandate": {"role": "manager"}}, "mandate.role: manager ≠ team"),
        ({"mandate": {"ceiling_cents": "50001"}}, "mandate.ceiling_cents: 50001 ≠ 50000"),
        ({"mandate": {"role": "unknown"}}, "mandate.role: unknown ≠ team"),
        ({"returns": {"saving_cents": "0"}}, "returns.saving_cents: 0 ≠ unknown"),
        ({"quorum": {"brake": {"by": ["team"]}}}, "quorum.brake.by: [team] ≠ [inkomensconsulent]"),
        ({"checks": {"wsnp-geld": "no"}}, "checks.wsnp-geld: no ≠ yes"),
        ({"checks": {"wsnp-gelt": "yes"}}, "checks.wsnp-gelt: yes ≠ ?"),
        ({"mandaat": {"verdict": "yes"}}, "mandaat.verdict: yes ≠ ?"),
        ({"mandate": {"rol": "team"}}, "mandate.rol: team ≠ ?"),
    ],
)
def test_a_difference_is_told_with_both_sides(schuur, expect, told):
    assert found(schuur, expect) == [told]


def test_missing_is_a_part_of_what_is_missing(schuur):
    assert found(schuur, {"returns": {"missing": ["lines_nothing"]}}) == []
    assert found(schuur, {"returns": {"missing": []}}) == []
    [told] = found(schuur, {"returns": {"missing": ["lines_nothing", "amount"]}})
    assert told.startswith("returns.missing: [lines_nothing, amount] ≠ [")


def test_every_difference_comes_at_once(schuur):
    assert len(found(schuur, {"status": "stop", "mandate": {"verdict": "no", "role": "x"}})) == 3


def test_the_first_variation_is_the_case_itself(schuur):
    file, _ = schuur
    first, *also = variations(file)
    assert (first.name, first.sets, first.day) == ("", (), None)
    assert [each.name for each in also][:2] == ["also 1: amount=500", "also 2: amount=500.01"]
    assert also[-1].day == "2017-12-31"


def test_a_variation_sets_its_facts_and_its_day(schuur):
    file, policy = schuur
    for each in variations(file):
        assert compare(file, policy, each) == ()


def test_a_variation_may_be_strict(schuur):
    file, policy = schuur
    expect = {"status": "ready", "legitimacy": {"verdict": "yes"}}
    both = [{"expect": expect}, {"strict": "yes", "expect": expect}]
    _, plain, strict = variations(replace(file, also=tuple(both)))
    assert (plain.strict, strict.strict, strict.name) == (False, True, "also 2: strict")
    assert compare(file, policy, plain) == ()
    assert [found.path for found in compare(file, policy, strict)] == [
        "status",
        "legitimacy.verdict",
    ]


def test_strict_is_yes_or_no(schuur):
    file, _ = schuur
    with raises(Faults) as caught:
        variations(replace(file, also=({}, {"strict": "ja"})))
    assert [(one.code, one.pointer) for one in caught.value.faults] == [
        ("value.yes-no", "/also/1/strict")
    ]


@mark.parametrize(
    ("value", "written"),
    [
        (None, "unknown"),
        (False, "no"),
        (0, "0"),
        (-1, "-1"),
        ("all", "all"),
        ([], "[]"),
        ({}, "{}"),
    ],
)
def test_a_value_is_shown_as_a_file_has_it(value, written):
    assert as_written(value) == written
