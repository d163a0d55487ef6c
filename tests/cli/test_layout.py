"""Text fits the screen whatever its width, and says the same on a narrow one."""

from hypothesis import given
from hypothesis import strategies as st

from maatwerk_core.cli.layout import column_widths, labelled, table, wrapped

WORDS = st.lists(st.text("abcdefgh", min_size=1, max_size=9), min_size=0, max_size=8).map(" ".join)
ROWS = st.lists(st.tuples(WORDS, WORDS, WORDS), min_size=1, max_size=5)


def words_of(text):
    return sorted(word for word in text.split() if set(word) != {"-"})


@given(WORDS, st.integers(20, 100))
def test_a_paragraph_fits_and_loses_nothing(text, width):
    found = wrapped(text, width, "- ", "  ")
    assert all(len(line) <= width for line in found.split("\n"))
    assert found.removeprefix("-").split() == text.split()


@given(ROWS, st.integers(30, 120))
def test_a_table_fits_and_loses_nothing(rows, width):
    found = table(("een", "twee", "drie"), rows, width)
    assert all(len(line) <= width for line in found.split("\n"))
    wanted = [word for row in rows for cell in row for word in cell.split()]
    assert set(wanted) <= set(found.split())


@given(ROWS, st.integers(30, 120))
def test_columns_that_fit_are_never_wider_than_asked(rows, width):
    widths = column_widths(("een", "twee", "drie"), rows, width)
    assert widths is None or sum(widths) + 4 <= width


def test_a_table_that_can_not_fit_becomes_blocks():
    found = table(("naam", "waarde"), [("x" * 30, "y" * 30), ("a", "")], 40)
    assert found == f"naam    {'x' * 30}\nwaarde  {'y' * 30}\n\nnaam  a"


def test_labels_stand_in_a_column():
    assert (
        labelled([("a", "een twee"), ("lang", "drie")], 12) == "a     een\n      twee\nlang  drie"
    )


def test_what_a_hard_space_holds_together_stays_on_its_line():
    amount = "€\u00a012.345.678"
    assert column_widths(("bedrag", "wat"), [(amount, "x y")], 18) == [12, 3]
    assert column_widths(("bedrag", "wat"), [(amount, "x y")], 16) is None
