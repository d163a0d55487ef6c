"""A question is answered by either database; what goes wrong is told and leaves the next one unharmed."""

import pytest
import sqlalchemy as sa

from maatwerk_core.register.database import Question, engine_of
from tests.register.conftest import refused

TABLE = sa.Table(
    "things", sa.MetaData(), sa.Column("name", sa.String(9)), sa.Column("what", sa.LargeBinary)
)
ASKED = sa.select(TABLE).where(TABLE.c.name == sa.bindparam("name")).order_by(TABLE.c.what)


@pytest.fixture(params=["sqlite", "postgres"])
def engine(request, tmp_path):
    engine = engine_of(
        tmp_path / "file.sqlite"
        if request.param == "sqlite"
        else request.getfixturevalue("postgres").database()
    )
    yield engine
    engine.dispose()


def test_a_question_gives_the_rows_that_are_there_now(engine):
    TABLE.metadata.create_all(engine)
    question = Question(engine, ASKED)
    assert question.ask(name="a") == []
    with engine.begin() as connection:
        connection.execute(
            sa.insert(TABLE), [{"name": n, "what": b"\0" + n.encode()} for n in "ab"]
        )
        assert question.ask(name="a") == []
    assert question.ask(name="a") == [("a", b"\0a")]
    assert question.ask(name="'; --") == []


def test_who_asks_what_is_not_there_is_told_and_the_next_is_answered(engine):
    question = Question(engine, ASKED)
    assert refused(lambda: question.ask(name="a")) == ["register.unreachable"]
    TABLE.metadata.create_all(engine)
    assert question.ask(name="a") == []
    with engine.begin() as connection:
        connection.execute(sa.insert(TABLE), {"name": "a", "what": None})
    assert question.ask(name="a") == [("a", None)]
