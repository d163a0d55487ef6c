"""Every event reaches every consumer, in order and at least once, whatever fails or is killed on the way."""

import signal
import subprocess
import sys
import threading

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from maatwerk_core.register.outbox.delivering import Consumer, deliver, deliver_all, follow
from maatwerk_core.register.outbox.standing import Outbox


class Ear:
    """A consumer that keeps what it heard, and fails at what it is told to fail at."""

    def __init__(self, name="kas", fails_at=()):
        self.name, self.heard, self.fails_at = name, [], set(fails_at)

    def hear(self, news):
        if news["position"] in self.fails_at:
            raise ValueError(f"vol bij {news['position']}, bel 06-12345678")
        self.heard.append(news["position"])

    @property
    def consumer(self):
        return Consumer(self.name, self.hear)


def test_all_that_is_there_is_told_in_order_and_once_when_nothing_fails(box, fill):
    ear = Ear()
    fill(250)
    assert deliver(box, ear.consumer) is None
    fill(3, "d-2")
    assert deliver(box, ear.consumer) is None
    assert ear.heard == list(range(1, 254))


def test_a_consumer_that_fails_gets_the_same_event_again_and_nothing_behind_it(box, fill):
    ear = Ear(fails_at=[3])
    fill(5)
    told = [deliver(box, ear.consumer) for _ in range(2)]
    assert [one.code for one in told] == ["register.not-delivered"] * 2
    assert [dict(one.values)["tries"] for one in told] == ["1", "2"]
    assert ear.heard == [1, 2]
    ear.fails_at = set()
    assert deliver(box, ear.consumer) is None
    assert ear.heard == [1, 2, 3, 4, 5]
    assert box.enrol("kas").tries == 0


def test_who_finds_that_another_went_on_with_the_same_consumer_stops(box, fill):
    heard = []
    fill(250)

    def hear(news):
        heard.append(news["position"])
        assert len(heard) <= 100
        if news["position"] == 1:
            box.move(box.enrol("kas"), box.since(249, 1)[0])

    assert deliver(box, Consumer("kas", hear)) is None
    assert heard == list(range(1, len(heard) + 1))
    assert box.enrol("kas").position == 250


def test_what_a_consumer_says_went_wrong_points_to_nobody(box, fill):
    fill(1)
    told = deliver(box, Ear(fails_at=[1]).consumer)
    assert "12345678" not in told.text()
    assert "ValueError: vol bij 1" in told.text()
    assert "12345678" not in str(box.standings())


def test_a_consumer_that_tries_to_end_the_program_has_failed_and_no_more(box, fill):
    fill(1)
    told = deliver(box, Consumer("kas", lambda news: sys.exit("weg")))
    assert "SystemExit" in told.text()


def test_who_is_slow_or_fails_holds_up_nobody_else(box, fill):
    fill(4)
    open_, others = threading.Event(), [Ear("a", fails_at=[1]), Ear("c")]

    def wait(news):
        # Whoever waits here for the others would wait for ever if these waited for it.
        assert open_.wait(20)

    def look(news):
        others[1].hear(news)
        if len(others[1].heard) == 4:
            open_.set()

    faults = deliver_all(box, [others[0].consumer, Consumer("b", wait), Consumer("c", look)])
    assert [fault.code for fault in faults] == ["register.not-delivered"]
    assert [(one.consumer, one.position) for one in box.standings()] == [
        ("a", 0), ("b", 4), ("c", 4),
    ]  # fmt: skip


def test_who_follows_hears_what_comes_and_what_fails_is_told_once(box, fill, monkeypatch):
    monkeypatch.setattr("maatwerk_core.register.outbox.delivering.PAUSE_SECONDS", 0.01)
    good, bad, told, stop = Ear("goed"), Ear("slecht", fails_at=[1]), [], threading.Event()
    every = [good.consumer, bad.consumer]
    thread = threading.Thread(target=follow, args=(box, every, told.append, stop))
    thread.start()
    fill(2)
    wait_until(lambda: good.heard == [1, 2])
    fill(2)
    wait_until(lambda: good.heard == [1, 2, 3, 4])
    wait_until(lambda: box.enrol("slecht").tries >= 3)
    stop.set()
    thread.join(20)
    assert not thread.is_alive()
    assert [(one.code, dict(one.values)["consumer"]) for one in told] == [
        ("register.not-delivered", "slecht")
    ]


def wait_until(holds):
    """Wait at most twenty seconds for something to become true."""
    clock = threading.Event()
    for _ in range(2000):
        if holds():
            return
        clock.wait(0.01)
    raise AssertionError("it never became true")


@settings(
    max_examples=15, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(
    plan=st.lists(st.tuples(st.integers(1, 7), st.sets(st.integers(1, 30))), min_size=1, max_size=8)
)
@pytest.mark.parametrize("address", ["sqlite"], indirect=True)
def test_whatever_fails_in_between_each_event_is_heard_once_and_in_order(box, fill, plan):
    ear = Ear(f"kas-{len(box.standings())}")
    for count, fails_at in plan:
        fill(count)
        ear.fails_at = fails_at
        deliver(box, ear.consumer)
    ear.fails_at = set()
    assert deliver(box, ear.consumer) is None
    assert ear.heard == list(range(1, box.head() + 1))


PROCESS = """
import os, signal, sys
from pathlib import Path
from maatwerk_core.register.database import engine_of
from maatwerk_core.register.outbox.delivering import Consumer, deliver
from maatwerk_core.register.outbox.standing import Outbox
address = sys.argv[1] if "://" in sys.argv[1] else Path(sys.argv[1])
heard, dies_at, before = Path(sys.argv[2]), int(sys.argv[3]), sys.argv[4] == "before"

def hear(news):
    if news["position"] < dies_at or not before:
        with heard.open("a") as file:
            file.write(f"{news['position']}\\n")
    if news["position"] == dies_at:
        os.kill(os.getpid(), signal.SIGKILL)

deliver(Outbox(engine_of(address)), Consumer("kas", hear))
"""


def test_a_consumer_that_is_killed_in_the_middle_gets_the_same_event_again(
    address, box, fill, tmp_path
):
    heard, ear = tmp_path / "heard", Ear()
    for dies_at, when in ((3, "before"), (8, "after")):
        fill(5)
        command = [sys.executable, "-c", PROCESS, str(address), str(heard), str(dies_at), when]
        assert subprocess.run(command, timeout=60).returncode == -signal.SIGKILL
        assert box.enrol("kas").position < dies_at
        assert deliver(box, ear.consumer) is None
    killed = [int(line) for line in heard.read_text().split()]
    assert killed == [1, 2, 6, 7, 8]
    assert {*killed, *ear.heard} == {*range(1, 11)}
    assert {3, 8} <= {*ear.heard}
    assert ear.heard == sorted({*ear.heard})


def test_another_outbox_over_the_same_register_goes_on_where_this_one_was(box, fill):
    first, second = Ear(), Ear()
    fill(3)
    deliver(box, first.consumer)
    fill(2)
    deliver(Outbox(box.engine), second.consumer)
    assert (first.heard, second.heard) == ([1, 2, 3], [4, 5])
