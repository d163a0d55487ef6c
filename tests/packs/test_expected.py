"""What a case file expects is compared place by place: each difference is found, and nothing else."""

from pytest import fixture, mark

from maatwerk_core.engine.assess import assess
from maatwerk_core.packs.cases import load_case_file
from maatwerk_core.packs.expected import as_written, differences
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
