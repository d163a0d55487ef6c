"""Folds become columns wherever their lines can stand in one table."""

from maatwerk_core.bulk.flat import flatten
from maatwerk_core.bulk.layout import Column, Layout
from maatwerk_core.rules.expression import YES, And, Fold, Item, Leaf, Stated, Test
from maatwerk_core.rules.facts import Field

FIELDS = (Field("price", "cents", "price"), Field("sure", "bool", "sure?"))
OTHER = (Field("outcome", "enum", "outcome"),)
LAYOUT = Layout(
    (
        Column("amount", "amount", "cents"),
        Column("before", "before", "list", fields=FIELDS),
        Column("after", "after", "list", fields=FIELDS),
        Column("tried", "tried", "list", fields=OTHER),
    )
)
PRICE, SURE = Item("price", "cents"), Item("sure", "bool")
BEFORE, AFTER, TRIED = (Leaf(name, "list") for name in ("before", "after", "tried"))


def total(list_, where=YES):
    return Fold("sum", list_, PRICE, where, "cents")


def test_lists_with_the_same_fields_share_a_table_and_its_cells():
    flat = flatten([total(BEFORE), total(AFTER)], LAYOUT)
    (kind,) = flat.kinds
    assert kind.lists == (1, 2)
    assert list(kind.cells) == [Leaf(".price", "cents")]
    assert list(kind.folds.values()) == [(0, 0), (1, 0)]


def test_of_a_list_that_is_gone_the_cases_still_say_whether_it_was_there():
    flat = flatten(
        [And((Stated(BEFORE), Test(total(BEFORE), "<", Leaf("amount", "cents"))))], LAYOUT
    )
    assert flat.lifted == {1, 2, 3}
    assert [(one.name, one.type) for one in flat.layout.columns][1:] == [
        ("before", "bool"), ("after", "bool"), ("tried", "bool"), ("#0", "cents"),
    ]  # fmt: skip


def test_what_a_line_reads_of_its_case_stands_beside_it():
    fold = total(BEFORE, Test(PRICE, "<", Leaf("amount", "cents")))
    (kind,) = flatten([fold], LAYOUT).kinds
    assert kind.outside == (0,)
    assert [one.name for one in kind.layout.columns] == [".price", "amount"]


def test_a_fact_that_is_stated_or_not_is_so_in_a_line_too():
    (kind,) = flatten([total(BEFORE, SURE)], LAYOUT).kinds
    assert {one.name: one.stated for one in kind.layout.columns} == {".price": False, ".sure": True}


def test_a_fold_that_reads_another_fold_stays_where_it_is():
    hard = total(BEFORE, Test(PRICE, "<", total(AFTER)))
    flat = flatten([hard], LAYOUT)
    assert flat.lifted == {2, 3}
    (kept,) = flat.outputs
    assert isinstance(kept, Fold)
    assert flat.swap(total(AFTER)) == Leaf("#0", "cents")
