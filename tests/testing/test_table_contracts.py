"""DuckDB keeps the contract of tables; an engine that takes unknown for no, loses a row or widens a type does not."""

import inspect

import pyarrow as pa
import pyarrow.compute as pc
import pytest

from maatwerk_core.bulk import assess_table
from maatwerk_core.testing import TableReaderContract


class TestDuckDB(TableReaderContract):
    pack = "amsterdam"

    def assess(self, table, policy):
        return assess_table(table, policy)


class Few(TableReaderContract):
    """Tried on few cases: what is wrong shows at once."""

    cases = 60

    def assess(self, table, policy):
        return self.change(assess_table(table, policy))


def replaced(found, name, values):
    return found.set_column(found.schema.names.index(name), name, values)


class Guesses(Few):
    def change(self, found):
        return replaced(found, "legitimacy", pc.fill_null(found["legitimacy"], False))


class Forgets(Few):
    def change(self, found):
        name = "missing_mandate_1"
        return replaced(found, name, pa.array([0] * len(found), pa.int64()))


class Loses(Few):
    def change(self, found):
        return found.slice(1)


class Widens(Few):
    def change(self, found):
        return replaced(found, "saving_cents", found["saving_cents"].cast(pa.float64()))


@pytest.mark.parametrize(
    ("engine", "told"),
    [
        (Guesses, "legitimacy"),
        (Forgets, "missing_mandate"),
        (Loses, "59 == 60"),
        (Widens, "double"),
    ],
)
def test_an_engine_that_answers_otherwise_is_seen(engine, told):
    with pytest.raises(AssertionError, match=told):
        engine().test_every_column_is_what_each_case_gives_alone()


def test_an_engine_has_to_say_how_it_assesses():
    class Silent(TableReaderContract):
        pass

    assert not inspect.isabstract(Silent)  # pytest would pass over it
    with pytest.raises(AssertionError, match="Silent doesn't say how it assesses"):
        Silent().test_it_says_how_it_assesses()
