"""The readers that there are keep the contract; one that takes unknown for no, or 1 for yes, does not."""

from __future__ import annotations

import inspect

import pytest

from maatwerk_core.engine.assess import compiled
from maatwerk_core.engine.running import Running
from maatwerk_core.testing.contracts import ReaderContract


class TestCompiled(ReaderContract):
    def read(self, plan, leaves, params):
        return compiled(plan)(leaves, params)


class TestRunning(ReaderContract):
    pack = "amsterdam"

    def read(self, plan, leaves, params):
        return Running(plan, plan.outputs).values(leaves, params)


class Guesses(ReaderContract):
    """Takes what is unknown for no."""

    def read(self, plan, leaves, params):
        values = compiled(plan)(leaves, params)
        return [False if value is None else value for value in values]


class Counts(ReaderContract):
    """Gives numbers for yes and no, as a database may."""

    def read(self, plan, leaves, params):
        values = compiled(plan)(leaves, params)
        return [int(value) if isinstance(value, bool) else value for value in values]


@pytest.mark.parametrize("reader", [Guesses, Counts])
def test_a_reader_that_answers_otherwise_is_seen(reader):
    with pytest.raises(AssertionError, match="node by node"):
        reader().test_every_output_is_what_it_is_node_by_node()


def test_a_reader_that_guesses_is_seen_where_nothing_is_known():
    with pytest.raises(AssertionError):
        Guesses().test_nothing_known_is_read_as_nothing_known()


def test_a_reader_has_to_say_how_it_reads():
    class Silent(ReaderContract):
        pass

    assert not inspect.isabstract(Silent)  # pytest would pass over it
    with pytest.raises(AssertionError, match="Silent doesn't say how it reads"):
        Silent().test_it_says_how_it_reads()
