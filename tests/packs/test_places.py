"""Places are worked out from the starts of all parts, in reading order, and only when asked."""

from maatwerk_core.errors import Place
from maatwerk_core.packs.places import Places

DATA = {"a": {"b": "x", "c": ["y", {"d": "z"}]}, "e": "w"}
# Every part in reading order, each on a line of its own so that its place tells which it is.
ORDER = ["top", "a", "a:", "b", "b:x", "c", "c:", "y", "{", "d", "d:z", "e", "e:w"]


def places():
    """Places in which the line is the position in `ORDER`."""
    return Places("p", DATA, lambda: [(row, 0) for row in range(len(ORDER))], frozenset({4}))


def told(path, key=False):
    """The part that a path leads to."""
    return ORDER[places().at(path, key).line - 1]


def test_values_are_found_in_reading_order():
    assert told(()) == "top"
    assert told(("a",)) == "a:"
    assert told(("a", "b")) == "b:x"
    assert told(("a", "c", 0)) == "y"
    assert told(("a", "c", 1)) == "{"
    assert told(("a", "c", 1, "d")) == "d:z"
    assert told(("e",)) == "e:w"


def test_names_are_found_before_their_values():
    assert told(("a",), key=True) == "a"
    assert told(("a", "c", 1, "d"), key=True) == "d"
    assert told(("a", "c", 0), key=True) == "y"


def test_what_is_not_there_is_at_the_nearest_block():
    assert told(("a", "x", 4)) == "a:"
    assert told(("x",), key=True) == "top"
    assert told(("a", "c", 9), key=True) == "c:"


def test_lines_and_columns_count_from_one():
    assert Places("p", {}, lambda: [(0, 0)]).at(()) == Place("p", 1, 1)


def test_blocks_are_those_that_were_noted():
    assert places().is_block(("a", "b"))
    assert not places().is_block(("e",))
    assert not places().is_block(("a", "x"))


def test_nothing_is_worked_out_before_it_is_asked():
    def starts():
        raise AssertionError("asked too early")

    assert Places("p", DATA, starts).data is DATA
