"""A clock that goes back: what came first is what stands first, whatever the clock said."""

import datetime
import random

from maatwerk_core.register.places import open_register
from tests.register.conftest import FIRST, case_data
from tests.register.faults.bookkeeper import ALL, REQUESTS, nothing_else, stands
from tests.register.faults.children import COMMANDS


def test_events_keep_their_order_when_the_clock_goes_back(place):
    hours = iter(random.Random(5).sample(range(-500, 500), 100))  # noqa: S311  # reason: guards nothing
    with open_register(place, lambda: FIRST + datetime.timedelta(hours=next(hours))) as desk:
        id_ = desk.open(case_data("amsterdam/schuur"), "amsterdam", "k/open", budget="team")
        for at, command in enumerate(COMMANDS):
            desk.do(id_, command, f"k/{at}")
        history = desk.history(id_)
        assert [one.event.KIND for one in history] == ALL
        assert [one.number for one in history] == list(range(1, len(ALL) + 1))
        moments = [one.at for one in history]
        assert moments != sorted(moments)
        positions = [one.position for one in desk.store.everything()]
        assert positions == sorted(positions)
        assert stands(desk, "k") == len(REQUESTS)
        nothing_else(desk, ["k"])
