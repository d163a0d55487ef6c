"""A file of scenarios is read whole: every example with what it gives and expects, or every fault with its place."""

import datetime

from pytest import fixture, mark, raises

from maatwerk_core.errors import Faults
from maatwerk_core.model.case import Case
from maatwerk_core.model.intervention import Intervention
from maatwerk_core.packs.load import load_pack
from maatwerk_core.packs.scenarios import load_scenarios

HEAD = "pack: amsterdam\nscenarios:\n"
SMALL = """\
  klein:
    given: {amount: 500}
    when: 2019-06-01
    expect: {mandate.role: team}
    because: De bron zegt het.
"""


@fixture(scope="module")
def policy():
    return load_pack("amsterdam")


@fixture
def read(tmp_path, policy):
    def read(text, cases=()):
        path = tmp_path / "scenarios.yaml"
        path.write_bytes(text if isinstance(text, bytes) else text.encode())
        return load_scenarios(path, policy, dict(cases).get)

    return read


def faults(read, text):
    with raises(Faults) as raised:
        read(text)
    return [(one.code, one.place.line if one.place else None) for one in raised.value.faults]


def test_without_a_case_everything_is_unknown_but_what_is_given(read):
    [example] = read(HEAD + SMALL)
    assert example.name == "klein"
    assert example.case.intervention.amount == 50_000
    assert example.case.intervention.form is None
    assert example.case.day == datetime.date(2019, 6, 1)
    assert [(each.name, each.value) for each in example.expect] == [("mandate.role", "team")]
    assert (example.because, str(example.place)[-4:]) == ("De bron zegt het.", ":3:3")


def test_a_scenario_may_start_from_a_case(read):
    base = Case(
        case="schuur",
        day=datetime.date(2019, 6, 1),
        intervention=Intervention(name="schuur", form="goods"),
    )
    text = HEAD + SMALL.replace("given:", "case: schuur\n    given:").replace("    when: 2019-06-01\n", "")  # fmt: skip
    [example] = read(text, {"schuur": base})
    assert (example.case.intervention.form, example.case.intervention.amount) == ("goods", 50_000)
    assert example.case.day == datetime.date(2019, 6, 1)


def test_each_row_is_an_example_on_top_of_its_scenario(read):
    text = (
        HEAD
        + SMALL
        + """\
    examples:
      - [amount, when, =>, mandate.role, because]
      - [., ., =>, ., .]
      - [501, 2020-01-01, =>, unknown, Te veel.]
"""
    )
    first, second = read(text)
    assert [example.name for example in (first, second)] == ["klein/1", "klein/2"]
    assert first.case.intervention.amount == 50_000
    assert [each.value for each in first.expect] == ["team"]
    assert second.case.intervention.amount == 50_100
    assert [each.value for each in second.expect] == ["unknown"]
    assert (second.because, second.case.day.year, second.given) == (
        "Te veel.",
        2020,
        {"amount": "501"},
    )


def test_strict_and_days_are_taken_over_and_can_be_changed(read):
    text = (
        HEAD
        + SMALL.replace("    because", "    strict: yes\n    because")
        + """\
    examples:
      - {expect: {status: ready}}
      - {strict: no, when: 2019-07-01}
"""
    )
    first, second = read(text)
    assert (first.strict, second.strict) == (True, False)
    assert [example.case.day.month for example in (first, second)] == [6, 7]
    assert [each.name for each in first.expect] == ["mandate.role", "status"]


@mark.parametrize(
    ("text", "found"),
    [
        ("", [("yaml.empty-file", 1)]),
        ("pack: amsterdam\n", [("scenario.none", 1)]),
        ("pack: amsterdam\nscenario: {}\n", [("field.unknown", 2)]),
        ("pack: zaanstad\nscenarios:\n" + SMALL, [("scenario.other-pack", 1)]),
        # What fails in rules that aren't these isn't told.
        ("pack: zaanstad\nscenarios: {klein: {expect: {eigen: ja}}}\n", [("scenario.other-pack", 1)]),
        ("pack: amsterdam\nscenarios: []\n", [("scenario.none", 2)]),
        ("pack: amsterdam\nscenarios: {}\n", [("scenario.none", 2)]),
        (HEAD + "  klein: ja\n", [("field.not-a-mapping", 3)]),
        (HEAD + SMALL.replace("given", "givne"), [("field.unknown", 4)]),
        (HEAD + SMALL.replace("amount", "amuont"), [("condition.unknown-fact", 4)]),
        (HEAD + SMALL.replace("500", "1.100"), [("value.money-thousands", 4)]),
        (HEAD + SMALL.replace("{amount: 500}", "500"), [("field.not-a-mapping", 4)]),
        (HEAD + SMALL.replace("2019-06-01", "1 juni"), [("value.day", 5)]),
        (HEAD + SMALL.replace("    when: 2019-06-01\n", ""), [("scenario.no-day", 3)]),
        (HEAD + SMALL.replace("mandate.role", "mandate.rol"), [("scenario.unknown-output", 6)]),
        (HEAD + SMALL.replace("{mandate.role: team}", "{}"), [("scenario.expects-nothing", 3)]),
        (HEAD + SMALL.replace("    because: De bron zegt het.\n", ""), [("field.missing", 4)]),
        (HEAD + SMALL + "    case: schuurr\n", [("scenario.unknown-case", 8)]),
        # The day that the case would have brought isn't missed as well.
        (HEAD + SMALL.replace("    when: 2019-06-01\n", "    case: schuurr\n"), [("scenario.unknown-case", 5)]),
        (HEAD + SMALL + "    strict: misschien\n", [("value.yes-no", 8)]),
        (HEAD + SMALL.replace("klein", "Klein"), [("value.word", 3)]),
    ],
)  # fmt: skip
def test_a_fault_has_its_code_and_its_line(read, text, found):
    assert faults(read, text) == found


def test_all_faults_come_at_once(read):
    text = HEAD + SMALL.replace("amount", "amuont").replace("2019-06-01", "1 juni")
    text = text.replace("team}", "team, statuz: x}")
    assert {code for code, _ in faults(read, text)} == {
        "condition.unknown-fact",
        "value.day",
        "scenario.unknown-output",
    }


@mark.parametrize(
    "text", ["case: schuur\nintervention: {name: x}\n", "openapi: 3.1.0\npaths: {}\n"]
)
def test_a_file_of_another_schema_is_told_once(read, text):
    assert faults(read, text) == [("scenario.none", 1)]


@mark.parametrize(
    "text",
    [
        (HEAD + SMALL).replace("bron", "brön").encode("latin-1"),
        (HEAD + SMALL).replace("    given", "\tgiven"),
        "scenarios: " + "[" * 2_000 + "]" * 2_000,
        "scenarios: " + "{a: " * 2_000 + "}" * 2_000,
    ],
    ids=["latin-1", "tab", "deep list", "deep map"],
)
def test_a_file_that_is_no_text_of_ours_is_one_clear_fault(read, text):
    [(code, _)] = faults(read, text)
    assert code.startswith("yaml.")


def test_a_misspelt_column_is_told_once_where_it_stands_in_the_head(tmp_path, policy):
    table = "[[amuont, =>, status], [500, =>, ready], [501, =>, ready]]"
    path = tmp_path / "s.yaml"
    path.write_text(f"{HEAD}  a: {{when: 2019-06-01, because: x, examples: {table}}}\n")
    with raises(Faults) as raised:
        load_scenarios(path, policy)
    [found] = raised.value.faults
    assert (found.code, found.pointer) == ("condition.unknown-fact", "/scenarios/a/examples/0/0")
