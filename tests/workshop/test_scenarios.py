"""The examples of a pack are run by its policy, or by a changed one: what comes out otherwise is found."""

import shutil
from dataclasses import replace
from pathlib import Path

from pytest import fixture, raises

from maatwerk_core.errors import Faults
from maatwerk_core.packs.find import find_folder
from maatwerk_core.packs.load import load_pack
from maatwerk_core.rules.values import always
from maatwerk_core.workshop.scenarios import assess_example, judge, run, run_pack, select

ROOT = Path(__file__).resolve().parents[2]


@fixture(scope="module")
def amsterdam():
    return run_pack(find_folder("amsterdam"))


def test_every_example_of_a_pack_is_run_once(amsterdam):
    assert amsterdam.failed == ()
    names = [(one.example.file, one.example.name) for one in amsterdam.outcomes]
    assert len(names) == len(set(names)) > 40


def test_a_text_in_the_name_of_an_example_or_its_file_selects(amsterdam):
    examples = [one.example for one in amsterdam.outcomes]
    assert {one.name.split("/")[0] for one in select(examples, "schuur")} == {
        "schuur",
        "schuur-tweede-keer",
    }
    assert {Path(one.file).stem for one in select(examples, "teambudget")} == {"teambudget"}
    assert [one.name for one in select(examples, "plafond*/4")] == ["plafond-van-het-team/4"]
    assert select(examples, "nergens") == ()
    assert len(select(examples, "")) == len(examples)


def test_another_ceiling_is_noticed_and_told_with_both_sides(amsterdam):
    policy = amsterdam.policy
    changed = replace(
        policy, values={**policy.values, "mandate.tiers.team.ceiling": always(50_001)}
    )
    failed = [
        one for one in run([o.example for o in amsterdam.outcomes], changed) if not one.passed
    ]
    told = {one.example.name: [str(each) for each in one.differences] for one in failed}
    assert "mandate.role: unknown ≠ team" in told["plafond-van-het-team/4"]


def test_a_derived_fact_that_is_given_stays_given_with_another_policy():
    folder = find_folder("zaanstad")
    policy = load_pack(folder)
    [example, *_] = [
        one.example
        for one in run_pack(folder, "bijzondere-bijstand-tot-110-procent").outcomes
        if one.example.forced
    ]
    assert example.forced == {"income_ratio"}
    assert assess_example(example, policy).on_demand("fact:income_ratio") == 10_999
    assert judge(example, replace(policy, values=dict(policy.values))).passed


def test_strict_is_kept():
    outcomes = run_pack(find_folder("amsterdam"), "grondslag-is-aangenomen").outcomes
    assert [one.assessment.result.strict for one in outcomes] == [False, True]


def test_the_base_pack_has_examples_of_its_own(tmp_path):
    shutil.copytree(ROOT / "rulepacks" / "landelijk", tmp_path / "landelijk")
    scenario = tmp_path / "landelijk" / "scenarios" / "van-deze-test.yaml"
    scenario.parent.mkdir(exist_ok=True)
    scenario.write_text(
        "pack: landelijk\nscenarios:\n  geld-aan-de-inwoner:\n"
        "    given: {legal_basis: wmo, wsnp: yes, paid_to: resident}\n    when: 2024-02-01\n"
        "    expect: {status: stop, checks.wsnp-geld: {verdict: no, severity: stop}}\n"
        "    because: Geld valt in de boedel.\n",
        encoding="utf-8",
    )
    found = run_pack(tmp_path / "landelijk", "van-deze-test")
    assert [one.passed for one in found.outcomes] == [True]


def test_what_is_wrong_in_the_files_is_raised(tmp_path):
    shutil.copytree(ROOT / "rulepacks" / "amsterdam", tmp_path / "amsterdam")
    (tmp_path / "amsterdam" / "scenarios" / "leeg.yaml").write_text("", encoding="utf-8")
    with raises(Faults) as raised:
        run_pack(tmp_path / "amsterdam")
    assert [one.code for one in raised.value.faults] == ["yaml.empty-file"]
