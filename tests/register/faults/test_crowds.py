"""Many decide at once on one budget, and some are killed: not a cent too much is promised, no vote is lost."""

import fcntl
import random
from collections import Counter
from contextlib import contextmanager

import pytest

from tests.register.conftest import case_data
from tests.register.faults.bookkeeper import nothing_else, stands
from tests.register.faults.conftest import PROOF, room_for

AMOUNT, SEED = 25_000, 2019
#: Requests of a dossier on which was decided; more deciders than a server has room for when nobody says so.
DECIDED, MANY = 6, 80
SIZES = [pytest.param((200, 50) if PROOF else (8, 3), marks=pytest.mark.proof)]


@contextmanager
def held(file):
    """Whoever waits for this file waits until we are done."""
    with file.open("w") as gate:
        fcntl.flock(gate, fcntl.LOCK_EX)
        yield file


def crowd(nursery, place, names, gate):
    """A child for each dossier, all of them ready to begin."""
    with held(gate):
        children = [nursery.child(place, "decide", name, gate=str(gate)) for name in names]
        for child in children:
            child.until("ready")
    return children


def refusals(child):
    """With what it was refused for good."""
    return [code for words in child.said if words[0] == "refused" for code in words[1:]]


def finished(children):
    """Listen to them until they are done; what was said of who was refused, and of who tried again."""
    for child in children:
        child.until("end")
        assert child.wait() == 0
    return Counter(
        word for one in children for words in one.said if words[0] == "again" for word in words
    )


def killed(nursery, children, chance):
    """Kill these, each as soon as it said so many things, while all others are at work."""
    left = {child: chance.randint(1, 40) for child in children}
    while left:
        due = [child for child in left if nursery.count(child.pid) >= left[child]]
        for child in due:
            child.kill()
            del left[child]
        if not due:
            nursery.listen()
    return Counter(told for child in children for told in child.told)


def granted(desk, names, children):
    """The dossiers on which was decided, after it was seen that all that was promised stands and nothing is half."""
    for child in children:
        assert all(desk.store.carried_out(request) for request in child.promised)
        assert refusals(child) in ([], ["register.budget-short"])
    found = [name for name in names if stands(desk, name) == DECIDED]
    nothing_else(desk, names)
    purse = desk.budgets.purse("team")
    ids = {desk.store.carried_out(f"{name}/open") for name in found}
    assert ({id_ for id_, _ in purse.held}, purse.held_cents) == (ids, AMOUNT * len(ids))
    assert purse.left_cents >= 0
    return found


@pytest.mark.parametrize("size", SIZES, ids=lambda size: f"{size[0]}-deciders-{size[1]}-killed")
def test_deciders_at_once_never_overspend_a_budget_and_no_vote_is_lost(
    desk, place, nursery, size, tmp_path, count, request
):
    """The budget holds half of the dossiers; who was killed is asked again, with the same requests."""
    deciders, kills = size
    if isinstance(place.events, str) and deciders > MANY:
        room_for(deciders, request.getfixturevalue("postgres"))
    chance = random.Random(SEED)  # noqa: S311  # reason: it chooses moments and guards nothing
    names, gate = [f"k{at}" for at in range(deciders)], tmp_path / "gate"
    desk.budgets.set("team", AMOUNT * (deciders // 2), 2019)
    for name in names:
        desk.open(case_data("amsterdam/schuur"), "amsterdam", f"{name}/open", budget="team")
    children = crowd(nursery, place, names, gate)
    doomed = chance.sample(range(deciders), kills)
    counts = killed(nursery, [children[at] for at in doomed], chance)
    counts += finished([child for at, child in enumerate(children) if at not in doomed])
    counts["granted at once"] = len(granted(desk, names, children))

    again = crowd(nursery, place, [names[at] for at in doomed], gate)
    counts += finished(again)
    assert len(granted(desk, names, [*children, *again])) == deciders // 2
    assert all(len(desk.dossier(id_).votes) == 3 for id_ in desk.dossiers())
    count(deciders=deciders, votes=3 * deciders, **counts)
