"""What must stand in a register when `children.play` was killed and began anew, however often."""

from itertools import accumulate

from maatwerk_core.register.budgets import STREAM
from tests.register.faults.children import COMMANDS

#: The events of each request, in the dossier and beside it in the budget.
EVENTS = [
    ("opened", "assessed"), ("vote-cast",), ("vote-cast",), ("vote-cast",), ("motivated",),
    ("decided",), ("paid",), ("paid",), ("closed",),
]  # fmt: skip
BESIDE = {5: "held", 6: "booked", 7: "booked", 8: "freed"}
ENDS = [0, *accumulate(map(len, EVENTS))]
ALL = [kind for each in EVENTS for kind in each]
REQUESTS = ["open", *map(str, range(len(COMMANDS)))]


def stands(desk, name):
    """How many requests of a dossier stand in the register, seen to be whole: each of its events, or none."""
    ids = [desk.store.carried_out(f"{name}/{request}") for request in REQUESTS]
    done = sum(id_ is not None for id_ in ids)
    assert set(ids[:done]) <= {ids[0]}, "every request stands in the same dossier"
    assert set(ids[done:]) <= {None}, "no request was carried out before the one it waits for"
    if not done:
        return 0
    stored = desk.store.read(ids[0])
    assert [one.kind for one in stored] == ALL[: ENDS[done]]
    beside = [
        one.kind for one in desk.store.read(STREAM + "team") if f'"dossier":"{ids[0]}"' in one.clear
    ]
    assert beside == [kind for at, kind in BESIDE.items() if at < done]
    assert desk.dossier(ids[0]).number == ENDS[done]
    return done


def nothing_else(desk, names):
    """No dossier stands there that nobody was told of, and the chain holds."""
    known = {desk.store.carried_out(f"{name}/open") for name in names} - {None}
    assert set(desk.dossiers()) == known
    assert desk.verify() is None
