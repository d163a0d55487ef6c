"""A desk over a new register in a temporary folder, with a clock that goes a minute each time it is asked."""

import datetime
import itertools
from pathlib import Path

import pytest

from maatwerk_core.model.decision import Vote
from maatwerk_core.packs.document import read_document
from maatwerk_core.register.commands import CastVote, Motivate
from maatwerk_core.register.desk import Desk
from maatwerk_core.register.sqlite import make_register, open_folder

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
def folder(tmp_path):
    """A folder with an empty register."""
    make_register(tmp_path / "register")
    return tmp_path / "register"


@pytest.fixture
def desk(folder, clock):
    return Desk(*open_folder(folder), clock=clock)


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
