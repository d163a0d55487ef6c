"""The examples of a pack are those of its cases and of its scenarios; what is wrong in any file comes at once."""

from pathlib import Path

from pytest import fixture, mark, raises

from maatwerk_core.errors import Faults
from maatwerk_core.packs.example import Expectation
from maatwerk_core.packs.examples import load_examples, load_file
from maatwerk_core.packs.find import find_folder
from maatwerk_core.packs.load import load_pack

CASE = """\
case: schuur
day: 2019-06-01
intervention: {name: schuur, amount: 250}
expect: {mandate: {role: team}}
also:
  - {set: {amount: 500.01}, day: 2020-01-01, expect: {mandate: {missing: [mandate.above]}}}
"""
SCENARIO = """\
pack: amsterdam
scenarios:
  meer:
    case: schuur
    given: {amount: 300}
    expect: {mandate: yes}
    because: Onder het plafond.
"""


@fixture(scope="module")
def policy():
    return load_pack("amsterdam")


@fixture
def beside(tmp_path):
    """A folder with these files beside a pack."""

    def beside(**texts):
        for name, text in texts.items():
            kind, _, stem = name.partition("_")
            path = tmp_path / kind / f"{stem}.yaml"
            path.parent.mkdir(exist_ok=True)
            path.write_text(text, encoding="utf-8")
        return tmp_path

    return beside


def test_a_case_is_an_example_and_so_is_each_variation(beside, policy):
    folder = beside(cases_schuur=CASE)
    first, second = load_examples(folder, policy)
    assert (first.name, second.name) == ("schuur", "schuur/1")
    assert first.expect == (
        Expectation(("mandate", "role"), "team", ("expect", "mandate", "role")),
    )
    assert (second.case.intervention.amount, second.case.day.year) == (50_001, 2020)
    assert Path(second.file) == folder / "cases" / "schuur.yaml"
    assert second.place.line == 6


def test_a_case_that_expects_nothing_is_no_example(beside, policy):
    text = CASE.split("expect")[0]
    assert load_examples(beside(cases_schuur=text), policy) == ()


def test_a_scenario_starts_from_the_case_beside_it(beside, policy):
    *_, example = load_examples(beside(cases_schuur=CASE, scenarios_meer=SCENARIO), policy)
    assert (example.name, example.case.case) == ("meer", "schuur")
    assert example.case.intervention.amount == 30_000


def test_the_faults_of_all_files_come_at_once(beside, policy):
    folder = beside(
        cases_schuur=CASE.replace("role", "rol"),
        cases_kapot=CASE.replace("250", "1.100"),
        cases_reeks=CASE.split("also")[0] + "also: {set: {}}\n",
        scenarios_meer=SCENARIO.replace("300", "drie"),
    )
    with raises(Faults) as raised:
        load_examples(folder, policy)
    assert sorted(one.code for one in raised.value.faults) == [
        "field.not-a-list",
        "scenario.unknown-output",
        "value.money",
        "value.money-thousands",
    ]


def test_a_row_of_a_case_may_be_strict(beside, policy):
    text = CASE + "  - {strict: yes, expect: {status: incomplete}}\n"
    *_, plain, strict = load_examples(beside(cases_schuur=text), policy)
    assert (plain.strict, strict.strict) == (False, True)
    with raises(Faults) as raised:
        load_examples(beside(cases_schuur=text.replace("yes", "ja")), policy)
    assert [one.code for one in raised.value.faults] == ["value.yes-no"]


def test_a_case_that_contradicts_itself_is_a_fault(beside, policy):
    folder = beside(cases_schuur=CASE + "facts: {exposure: 900}\nhistory: {granted: []}\n")
    with raises(Faults) as raised:
        load_file(folder / "cases" / "schuur.yaml", policy)
    assert [one.code for one in raised.value.faults] == ["case.fact-conflict"]


def test_the_examples_of_amsterdam_are_found_by_file():
    folder = find_folder("amsterdam")
    examples = load_examples(folder, load_pack(folder))
    files = {Path(one.file).relative_to(folder).as_posix() for one in examples}
    assert files == {
        "cases/schuur-tweede-keer.yaml",
        "cases/schuur.yaml",
        "scenarios/teambudget.yaml",
    }
    assert len({(one.file, one.name) for one in examples}) == len(examples)


def test_a_variation_may_be_strict(beside, policy):
    text = CASE + "  - {strict: yes, expect: {legitimacy: unknown}}\n"
    examples = load_examples(beside(cases_schuur=text), policy)
    assert [one.strict for one in examples] == [False, False, True]
    assert examples[-1].case == examples[0].case


def test_strict_is_yes_or_no(beside, policy):
    text = CASE + "  - {strict: ja, expect: {legitimacy: unknown}}\n"
    with raises(Faults) as raised:
        load_examples(beside(cases_schuur=text), policy)
    assert [(one.code, one.pointer) for one in raised.value.faults] == [
        ("value.yes-no", "/also/1/strict")
    ]


@mark.parametrize(
    ("variation", "code"),
    [
        ("{given: {amount: 5}, expect: {mandate: yes}}", "field.unknown"),
        ("{set: 5, expect: {mandate: yes}}", "field.not-a-mapping"),
        ("{set: {amount: 5}, expect: 5}", "field.not-a-mapping"),
        ("{set: {amount: 5}}", "scenario.expects-nothing"),
        ("schuur", "field.not-a-mapping"),
    ],
)
def test_a_variation_that_says_something_else_is_a_fault(beside, policy, variation, code):
    with raises(Faults) as raised:
        load_examples(beside(cases_schuur=f"{CASE}  - {variation}\n"), policy)
    assert code in {one.code for one in raised.value.faults}
