"""Processes that write in a register, say at each moment how far they are, and may be killed at any.

`python -m tests.register.faults.children` loads everything once and forks a child for each line of JSON that comes in.
Children write lines at the very moment, straight to the pipe: their number, a word, and what it is about.
"""

import datetime
import fcntl
import json
import os
import signal
import sys
import tempfile
import time
from pathlib import Path

import sqlalchemy as sa

from maatwerk_core.errors import Faults
from maatwerk_core.register.commands import Close, Decide, Motivate, Pay
from maatwerk_core.register.database import WRITES
from maatwerk_core.register.places import make_register, open_register, place_of
from tests.register.conftest import FIRST, case_data, vote

ON = datetime.date(2019, 6, 3)
#: What happens in a dossier of the shed after it was opened, one request each.
COMMANDS = (
    *map(vote, "abc"),
    Motivate("doel", "Een plek om te wonen tot de woning er is."),
    Decide("grant", "team", ON),
    Pay(10_000, "supplier", ON),
    Pay(14_000, "supplier", ON),
    Close("De schuur is klaar.", ON),
)


def say(*words, who=None):
    """Out at once: a line that stays behind in a buffer dies with the process. Who starts the children is number 0."""
    number = os.getpid() if who is None else who
    os.write(1, (" ".join(map(str, (number, *words))) + "\n").encode())


def play(desk, name):
    """One dossier from opening to closing, each request when it is done; who was killed halfway repeats them all."""
    id_ = desk.open(case_data("amsterdam/schuur"), "amsterdam", f"{name}/open", budget="team")
    yield f"{name}/open"
    for at, command in enumerate(COMMANDS):
        desk.do(id_, command, f"{name}/{at}")
        yield f"{name}/{at}"


def decide(desk, name):
    """Three colleagues vote on a dossier that is there, and it is decided; who doesn't get a turn tries again."""
    id_ = desk.store.carried_out(f"{name}/open")
    for at, command in enumerate(COMMANDS[:5]):
        while not done(desk, id_, command, f"{name}/{at}"):
            time.sleep(0.1)
        yield f"{name}/{at}"


def done(desk, id_, command, request):
    try:
        desk.do(id_, command, request)
    except Faults as error:
        codes = {one.code for one in error.faults}
        if not codes <= {"register.busy", "register.unreachable"}:
            raise
        say("again", *codes)
        return False
    return True


def watch(engine, pause):
    """Say where in a transaction of a writer we are; stand still at moment number `pause`."""
    moments = iter(range(1, sys.maxsize))

    def moment(connection, *said):
        if connection.get_execution_options().get(WRITES):
            say(*said)
            if next(moments) == pause:
                say("pause")
                signal.pause()

    @sa.event.listens_for(engine, "after_cursor_execute")
    def _(connection, cursor, statement, *_):
        moment(connection, "inside", "_".join(statement.split()[:3]))

    @sa.event.listens_for(engine, "commit")
    def _(connection):
        moment(connection, "commit")


WORK = {"play": play, "decide": decide}


def child(job):
    """What one child does."""
    place = place_of(job["where"], job["keys"])
    with open_register(place, lambda: FIRST) as desk:
        watch(desk.store.engine, job.get("pause"))
        say("ready")
        wait_for(job.get("gate"))
        try:
            for request in WORK[job["do"]](desk, job["name"]):
                say("done", request)
        except Faults as error:
            say("refused", *(one.code for one in error.faults))


def wait_for(gate):
    """Until whoever holds this file lets go, so that many begin at once."""
    if gate is not None:
        with open(gate, encoding="utf-8") as file:
            fcntl.flock(file, fcntl.LOCK_SH)


def warm():
    """Read the pack, as every child would have to."""
    with tempfile.TemporaryDirectory() as folder:
        place = place_of(f"{folder}/register")
        make_register(place)
        with open_register(place, lambda: FIRST) as desk:
            id_ = desk.open(case_data("amsterdam/schuur"), "amsterdam")
            desk.assessment(desk.dossier(id_))


def main():
    """Fork a child for each job; `wait` collects one that ended."""
    os.chdir(Path(__file__).resolve().parents[3])
    warm()
    for line in iter(sys.stdin.readline, ""):
        job = json.loads(line)
        if "wait" in job:
            _, status = os.waitpid(job["wait"], 0)
            say("gone", os.waitstatus_to_exitcode(status), who=0)
        elif (pid := os.fork()) == 0:
            try:
                child(job)
            finally:
                say("end")
                os._exit(0)
        else:
            say("born", pid, who=0)


if __name__ == "__main__":
    main()
