"""A disk that fills up: what was promised stands, what didn't fit isn't half there, and with room it goes on."""

import itertools
import os
import subprocess
from contextlib import contextmanager
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest

from maatwerk_core.errors import Faults
from maatwerk_core.register.chain import verify
from maatwerk_core.register.database import engine_of
from maatwerk_core.register.places import make_register, open_register, place_of
from maatwerk_core.register.store import SqlStore
from tests.register.conftest import FIRST
from tests.register.faults.bookkeeper import REQUESTS, nothing_else, stands
from tests.register.faults.children import play
from tests.register.faults.conftest import ENOUGH
from tests.register.test_store import draft

#: Megabytes of a small disk, and of what it becomes.
SMALL, ROOMY = 1, 8
#: The same for a server: an empty database of its own takes eight.
SERVER_SMALL, SERVER_ROOMY = 16, 64


@contextmanager
def disk(folder, megabytes):
    """A disk of its own in memory; left out where this machine doesn't let us mount one."""
    mount = ["mount", "-t", "tmpfs", "-o", f"size={megabytes}m,mode=0777", "tmpfs", str(folder)]
    if os.geteuid() != 0 or subprocess.run(mount, capture_output=True, check=False).returncode:
        pytest.skip("a disk can't be mounted here; the test with a file that may not grow ran")
    try:
        yield
    finally:
        subprocess.run(["umount", "--lazy", str(folder)], check=True)


def resized(folder, megabytes):
    """Another size for such a disk."""
    subprocess.run(["mount", "-o", f"remount,size={megabytes}m", str(folder)], check=True)


def filled(desk):
    """Dossiers until one doesn't fit; gives their names and the codes of what was said of the last."""
    names = []
    for at in itertools.count():
        names.append(f"k{at}")
        try:
            list(play(desk, names[-1]))
        except Faults as error:
            return names, [one.code for one in error.faults]


def goes_on(desk, names):
    """With room, the dossier that didn't fit is finished by the same requests, each once."""
    for _ in range(2):
        list(play(desk, names[-1]))
        assert [stands(desk, name) for name in names] == [len(REQUESTS)] * len(names)
    nothing_else(desk, names)


def test_a_disk_that_is_full_is_told_and_nothing_is_half_there(tmp_path, count):
    folder = tmp_path / "disk"
    folder.mkdir()
    with disk(folder, SMALL):
        place = place_of(str(folder), str(tmp_path / "keys.sqlite"))
        make_register(place)
        with open_register(place, lambda: FIRST) as desk:
            desk.budgets.set("team", ENOUGH, 2019)
            names, codes = filled(desk)
            assert codes == ["register.full"]
            whole = [stands(desk, name) for name in names]
            assert whole[:-1] == [len(REQUESTS)] * (len(names) - 1)
            assert whole[-1] < len(REQUESTS)
            nothing_else(desk, names)
        resized(folder, ROOMY)
        with open_register(place, lambda: FIRST) as desk:
            goes_on(desk, names)
        count(dossiers=len(names), requests_of_the_last=whole[-1])


def test_a_file_that_may_not_grow_is_told_and_nothing_is_half_there(tmp_path):
    """The same by a limit of SQLite's own, on any machine."""
    place = place_of(str(tmp_path / "register"))
    make_register(place)
    with open_register(place, lambda: FIRST) as desk:
        desk.budgets.set("team", ENOUGH, 2019)
        with desk.store.engine.connect() as connection:
            pages = connection.exec_driver_sql("PRAGMA page_count").scalar()
            connection.exec_driver_sql(f"PRAGMA max_page_count={pages + 20}")
        names, codes = filled(desk)
        assert codes == ["register.full"]
        nothing_else(desk, names)
    with open_register(place, lambda: FIRST) as desk:
        goes_on(desk, names)


@pytest.fixture
def small_server(postgres):
    """The address of a database on a small disk of its own, and the folder of that disk."""
    owner = Path(postgres.server.pgdata).stat()
    with TemporaryDirectory() as folder, disk(folder, SERVER_SMALL):
        os.chmod(folder, 0o755)  # noqa: S103  # reason: the server runs as another user
        inside = Path(folder, "data")
        inside.mkdir()
        os.chown(inside, owner.st_uid, owner.st_gid)
        postgres.server.psql(f"CREATE TABLESPACE small LOCATION '{inside}';")
        postgres.server.psql("CREATE DATABASE small TABLESPACE small;")
        yield postgres.server.get_uri(database="small"), folder
        postgres.server.psql("DROP DATABASE small;")
        postgres.server.psql("DROP TABLESPACE small;")


def test_a_server_whose_disk_is_full_tells_it_and_nothing_is_half_there(small_server, count):
    address, folder = small_server
    engine = engine_of(address)
    store = SqlStore(engine)
    store.create()
    big = [draft("{}", os.urandom(200_000))] * 5
    for done in itertools.count():
        ask = partial(store.append, "d1", done * 5, big, f"r{done}")
        try:
            ask()
        except Faults as error:
            assert [one.code for one in error.faults] == ["register.full"]
            break
    assert (len(store.read("d1")), store.carried_out(f"r{done}")) == (done * 5, None)
    assert verify(store.everything(), store.head()) is None
    resized(folder, SERVER_ROOMY)
    for _ in range(2):
        ask()
    assert len(store.read("d1")) == done * 5 + 5
    assert verify(store.everything(), store.head()) is None
    engine.dispose()
    count(appends_that_fitted=done)
