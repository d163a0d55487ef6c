"""Where a consumer is outlives every process, goes only forward, and is held against the chain."""

import sqlalchemy as sa

from maatwerk_core.register.chain import START
from maatwerk_core.register.outbox.standing import Outbox, Standing, open_outbox
from maatwerk_core.register.places import place_of
from maatwerk_core.register.tables import EVENTS, HEAD
from tests.register.conftest import refused


def test_a_new_consumer_begins_at_the_beginning(box, fill):
    fill(3)
    assert box.enrol("kas") == Standing("kas", 0, START)
    assert [one.position for one in box.since(0, 2)] == [1, 2]


def test_a_new_consumer_may_begin_with_what_happens_from_now_on(box, fill):
    fill(3)
    assert box.enrol("kas", from_now=True).position == 3
    fill(2)
    assert box.enrol("kas", from_now=True).position == 3


def test_where_a_consumer_is_stays_for_who_opens_the_outbox_again(box, fill):
    fill(3)
    first, second, _ = box.since(0, 9)
    moved = box.move(box.enrol("kas"), first)
    box.stay(moved, "ValueError: vol")
    assert Outbox(box.engine).enrol("kas") == Standing("kas", 1, first.hash, 1, "ValueError: vol")
    assert box.move(moved, second) == Standing("kas", 2, second.hash)
    assert box.standings() == [Standing("kas", 2, second.hash)]


def test_of_two_who_tell_the_same_consumer_one_goes_on(box, fill):
    fill(2)
    first, second = box.since(0, 9)
    mine = yours = box.enrol("kas")
    assert box.move(mine, second) is not None
    assert box.move(yours, first) is None
    box.stay(yours, "te laat")
    assert box.standings() == [Standing("kas", 2, second.hash)]


def test_a_consumer_that_knows_an_event_which_is_gone_is_told_nothing(box, fill):
    fill(3)
    box.move(box.enrol("kas"), box.since(0, 9)[-1])
    with box.engine.begin() as connection:
        connection.execute(sa.delete(EVENTS).where(EVENTS.c.position == 3))
    assert refused(lambda: box.enrol("kas")) == ["register.told-otherwise"]


def test_a_consumer_that_knows_another_event_is_told_nothing(box, fill):
    fill(3)
    box.move(box.enrol("kas"), box.since(0, 9)[-1])
    with box.engine.begin() as connection:
        connection.execute(sa.update(EVENTS).where(EVENTS.c.position == 3).values(hash="0" * 64))
    assert refused(lambda: box.enrol("kas")) == ["register.told-otherwise"]


def test_where_the_end_of_the_chain_is_gone_nobody_is_told_anything(box, fill):
    fill(1)
    with box.engine.begin() as connection:
        connection.execute(sa.delete(HEAD))
    assert refused(box.head) == refused(lambda: box.enrol("kas")) == ["register.broken"]


def test_only_the_event_a_consumer_is_stuck_at_is_passed_by_and_that_is_kept(box, fill):
    fill(3)
    before = box.move(box.enrol("kas"), box.since(0, 1)[0])
    at = "2026-01-01T00:00:00+00:00"
    assert refused(lambda: box.pass_by("kas", 2, at)) == ["register.not-stuck"]
    box.stay(before, "ValueError: vol")
    assert refused(lambda: box.pass_by("kas", 3, at)) == ["register.not-stuck"]
    assert refused(lambda: box.pass_by("kaas", 2, at)) == ["register.no-consumer"]
    assert box.passed_by("kas") == []
    after = box.pass_by("kas", 2, at)
    assert (after.position, after.error) == (2, None)
    assert box.passed_by("kas") == [2]
    assert box.enrol("kas") == after


def test_the_outbox_opens_without_the_keys_and_only_where_a_register_is(place, tmp_path):
    place.keys.unlink()
    with open_outbox(place) as box:
        assert box.head() == 0
    assert not place.keys.exists()

    def nowhere():
        with open_outbox(place_of(str(tmp_path / "nowhere"))):
            pass

    assert refused(nowhere) == ["register.not-found"]
