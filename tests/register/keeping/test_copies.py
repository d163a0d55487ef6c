"""What goes into a database comes out of it, whichever database it is."""

from hypothesis import given, settings

from maatwerk_core.register.database import engine_of
from maatwerk_core.register.keeping.checking import look_through
from maatwerk_core.register.keeping.content import snapshot
from maatwerk_core.register.keeping.copies import insert, write_copy
from maatwerk_core.register.keeping.reading import read
from maatwerk_core.register.migrations.running import bring_up
from maatwerk_core.register.migrations.schema import EVENTS_SCHEMA
from tests.register.keeping.conftest import empty
from tests.register.keeping.test_reading import contents, in_order


@settings(max_examples=10)
@given(content=contents())
def test_a_server_gives_back_what_it_was_given_and_so_does_a_copy_of_it(
    content, database, tmp_path_factory
):
    empty(database)
    engine, path = engine_of(database), tmp_path_factory.mktemp("kopie") / "kopie"
    try:
        bring_up(engine, EVENTS_SCHEMA)
        with engine.begin() as connection:
            insert(connection, content, EVENTS_SCHEMA)
        with snapshot(engine, EVENTS_SCHEMA) as found:
            assert found.heading == content.heading
            assert in_order(found) == in_order(content)
            assert look_through(found).broken is None
        write_copy(engine, EVENTS_SCHEMA, path)
    finally:
        engine.dispose()
    with read(path, EVENTS_SCHEMA) as found:
        assert found.heading == content.heading
        assert in_order(found) == in_order(content)
