"""A connection that breaks halfway: the server undoes what was half, and the same request does it once."""

from functools import partial

import pytest
import sqlalchemy as sa

from maatwerk_core.register.database import WRITES, engine_of
from tests.register.conftest import case_data, refused
from tests.register.faults.bookkeeper import REQUESTS, nothing_else, stands
from tests.register.faults.children import COMMANDS


class Scissors:
    """Counts the statements of writers, and has the server cut the connection after the one in which `at` ends."""

    def __init__(self, desk, place):
        self.statements, self.at, self.cuts = 0, None, 0
        self.server = engine_of(place.events)
        sa.event.listen(desk.store.engine, "after_cursor_execute", self.count)

    def count(self, connection, *_):
        if connection.get_execution_options().get(WRITES):
            self.statements += 1
            if self.statements == self.at:
                self.cut(connection.connection.dbapi_connection.info.backend_pid)

    def cut(self, pid):
        with self.server.connect() as connection:
            ended = sa.select(sa.func.pg_terminate_backend(pid, 5000))
            self.cuts += connection.scalar(ended)


@pytest.fixture
def scissors(desk, place):
    scissors = Scissors(desk, place)
    yield scissors
    scissors.server.dispose()


@pytest.mark.parametrize("place", ["postgres"], indirect=True)
def test_a_connection_that_is_cut_halfway_leaves_nothing_half_and_the_request_can_be_repeated(
    desk, scissors, count
):
    """Each request is cut after another of its statements: from the first to the last before COMMIT."""
    id_ = desk.open(case_data("amsterdam/schuur"), "amsterdam", "k/open", budget="team")
    scissors.statements = 0
    desk.do(id_, COMMANDS[0], "k/0")
    statements = scissors.statements
    for at, command in enumerate(COMMANDS[1:], 1):
        scissors.statements, scissors.at = 0, (at - 1) % statements + 1
        ask = partial(desk.do, id_, command, f"k/{at}")
        assert refused(ask) == ["register.unreachable"]
        assert stands(desk, "k") == at + 1
        for _ in range(2):
            ask()
        assert stands(desk, "k") == at + 2
    assert scissors.cuts == len(COMMANDS) - 1
    assert stands(desk, "k") == len(REQUESTS)
    nothing_else(desk, ["k"])
    count(cut=scissors.cuts, statements=statements)
