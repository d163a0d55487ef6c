"""A process that is killed at any moment loses nothing that it promised and leaves nothing half."""

import random
import time
from collections import Counter

import pytest

from tests.register.faults.bookkeeper import REQUESTS, nothing_else, stands
from tests.register.faults.conftest import PROOF

#: A paused child stands still at one of so many moments; one that isn't is killed within so many seconds.
MOMENTS, SECONDS = 24, 0.1
SEED = 2019


def killed(nursery, place, name, chance, still):
    """A child that works on a dossier until it is killed, standing still at a moment or not."""
    if still:
        child = nursery.child(place, "play", name, pause=chance.randint(1, MOMENTS))
        child.until("pause", "end")
    else:
        child = nursery.child(place, "play", name)
        child.until("ready")
        time.sleep(chance.random() * SECONDS)
    child.kill()
    return child


@pytest.mark.parametrize("kills", [pytest.param(500 if PROOF else 15, marks=pytest.mark.proof)])
def test_what_was_promised_stands_and_what_was_not_is_whole_or_not_there(
    desk, place, nursery, kills, count
):
    chance = random.Random(SEED)  # noqa: S311  # reason: it chooses moments and guards nothing
    counts, names, done = Counter(), [], len(REQUESTS)
    while counts["killed"] < kills:
        if done == len(REQUESTS):
            names.append(f"k{len(names)}")
            done = 0
        still = sum(counts[end] for end in ("killed", "finished")) % 2 == 0
        child = killed(nursery, place, names[-1], chance, still)
        counts.update(child.told)
        before, done = done, stands(desk, names[-1])
        promised = [f"{names[-1]}/{one}" for one in REQUESTS[: len(child.promised)]]
        assert child.promised == promised, "every request that is asked again is answered again"
        assert done >= max(before, len(promised))
        nothing_else(desk, names)
    assert counts["inside"] >= kills / 5
    for name in names:
        child = nursery.child(place, "play", name)
        child.until("end")
        assert (child.wait(), stands(desk, name)) == (0, len(REQUESTS))
    nothing_else(desk, names)
    count(**dict(counts), dossiers=len(names))
