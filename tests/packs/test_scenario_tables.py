"""Examples are rows: a map each, or a table whose first row names the columns."""

from pytest import mark

from maatwerk_core.packs.reading import Reading
from maatwerk_core.packs.scenario_tables import as_rows, told_once
from maatwerk_core.rules.wrong import Wrong


def rows(raw):
    reading = Reading(of_pack=False)
    return [row for row, _ in as_rows(raw, reading, ("examples",))], reading.wrongs


def test_left_of_the_arrow_is_given_and_right_of_it_expected():
    found, wrongs = rows([
        ["amount", "when", "=>", "status", "because"],
        ["500", "2019-06-01", "=>", "ready", "past"],
    ])  # fmt: skip
    assert wrongs == []
    assert found == [
        {
            "given": {"amount": "500"},
            "expect": {"status": "ready"},
            "when": "2019-06-01",
            "because": "past",
        }
    ]


def test_a_dot_leaves_the_column_to_the_scenario():
    found, _ = rows([["amount", "form", "=>", "status"], ["500", ".", "=>", "ready"]])
    assert found == [{"given": {"amount": "500"}, "expect": {"status": "ready"}}]


def test_a_row_stands_where_it_stands_in_the_file():
    reading = Reading(of_pack=False)
    table = [["amount", "=>", "status"], ["500", "=>", "ready"]]
    assert [at for _, at in as_rows(table, reading, ("examples",))] == [("examples", 1)]


def test_rows_may_be_maps():
    assert rows([{"given": {"amount": "500"}}])[0] == [{"given": {"amount": "500"}}]


@mark.parametrize(
    ("raw", "code"),
    [
        ("none", "field.not-a-list"),
        ([], "scenario.no-examples"),
        ([["amount", "=>", "status"]], "scenario.no-examples"),
        ([[["amount"], "=>", "status"], ["500", "=>", "ready"]], "scenario.table-columns"),
        ([[{"amount": "500"}, "=>", "status"], ["500", "=>", "ready"]], "scenario.table-columns"),
        (["amount"], "field.not-a-mapping"),
        ([["amount", "status"], ["500", "ready"]], "scenario.table-columns"),
        ([["amount", "=>"], ["500", "=>"]], "scenario.table-columns"),
        ([["a", "=>", "b", "=>"], []], "scenario.table-columns"),
        ([["a", "a", "=>", "b"], []], "scenario.table-columns"),
        ([["amount", "=>", "status"], ["500", "ready"]], "scenario.table-row"),
        ([["amount", "=>", "status"], ["500", "ready", "=>"]], "scenario.table-row"),
        ([["amount", "=>", "status"], "500"], "scenario.table-row"),
    ],
)
def test_what_is_no_table_is_a_fault(raw, code):
    found, wrongs = rows(raw)
    assert found == []
    assert [wrong.code for wrong in wrongs] == [code]


def test_a_misspelt_column_is_told_once_and_a_wrong_cell_where_it_stands():
    table = [["amuont", "=>", "stats"], ["500", "=>", "ready"], ["501", "=>", "ready"]]
    cell = Wrong("value.money", ("examples", 2, "given", "amuont"), {})
    column = [
        Wrong("condition.unknown-fact", ("examples", n, "given", "amuont"), {}) for n in (1, 2)
    ]
    asked = [
        Wrong("scenario.unknown-output", ("examples", n, "expect", "stats"), {}) for n in (1, 2)
    ]
    above = Wrong("condition.unknown-fact", ("given", "x"), {})
    found = told_once([above, *column, cell, *asked], table, ("examples",))
    assert [one.path for one in found] == [
        above.path, ("examples", 0, 0), cell.path, ("examples", 0, 2),
    ]  # fmt: skip


def test_rows_that_are_maps_keep_their_places():
    wrongs = [Wrong("condition.unknown-fact", ("examples", 0, "given", "x"), {})]
    assert told_once(wrongs, [{"given": {"x": 1}}], ("examples",)) == wrongs
