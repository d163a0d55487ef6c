"""A byte that is another than was written, a row that is gone, twice there or elsewhere: `verify` finds where."""

from collections import Counter
from contextlib import contextmanager

import pytest
import sqlalchemy as sa
from hypothesis import HealthCheck, assume, given, settings
from hypothesis import strategies as st

from maatwerk_core.errors import Faults
from maatwerk_core.register.places import make_register, open_register, place_of
from maatwerk_core.register.tables import EVENTS, HEAD, POLICIES
from tests.register.conftest import FIRST, refused
from tests.register.faults.children import play
from tests.register.faults.conftest import ENOUGH, PROOF

COLUMNS = list(EVENTS.c.keys())
#: Bits of the whole numbers, without the sign.
BITS = {"position": 62, "number": 30, "version": 30}
AGAIN = settings(
    max_examples=150, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)


class Full(tuple):
    """A desk, the events in its store, and the head."""

    def __new__(cls, *parts):
        return super().__new__(cls, parts)

    def __repr__(self):
        return "the register"  # hypothesis shows it beside each example


@pytest.fixture(scope="module", params=["sqlite", "postgres"])
def full(request, tmp_path_factory):
    """A desk with three dossiers and a budget, closed and paid."""
    folder = tmp_path_factory.mktemp("flips")
    place = place_of(str(folder / "register"))
    if request.param == "postgres":
        place = place_of(request.getfixturevalue("postgres").database(), str(folder / "keys"))
    make_register(place)
    with open_register(place, lambda: FIRST) as desk:
        desk.budgets.set("team", ENOUGH, 2019)
        for name in ("k0", "k1", "k2"):
            list(play(desk, name))
        yield Full(desk, tuple(desk.store.everything()), desk.store.head())


@contextmanager
def changed(desk, *statements):
    """The register after these statements; afterwards as it was."""
    every = [sa.select(EVENTS).order_by(EVENTS.c.position), sa.select(HEAD)]
    with desk.store.engine.begin() as connection:
        events, head = ([row._asdict() for row in connection.execute(one)] for one in every)
        for statement in statements:
            connection.execute(statement)
    try:
        yield
    finally:
        with desk.store.engine.begin() as connection:
            connection.execute(sa.delete(EVENTS))
            connection.execute(sa.delete(HEAD))
            connection.execute(sa.insert(EVENTS), events)
            connection.execute(sa.insert(HEAD), head)
        assert desk.verify() is None


def flipped(value, column, at, mask):
    """The value with a bit or more of one byte another; `None` where there is no byte."""
    if column in BITS:
        return value ^ (1 << at % BITS[column])
    raw = bytearray(value.encode() if isinstance(value, str) else value or b"")
    if not raw:
        return None
    raw[at % len(raw)] ^= mask
    return bytes(raw)


@AGAIN
@given(row=st.integers(0, 10_000), column=st.sampled_from(COLUMNS), at=st.integers(0, 20_000),
       mask=st.integers(1, 255))  # fmt: skip
def test_a_flipped_byte_in_any_column_of_any_row_is_found_there(full, row, column, at, mask):
    desk, events, _ = full
    one = events[row % len(events)]
    new = flipped(getattr(one, column), column, at, mask)
    assume(new is not None)
    if isinstance(getattr(one, column), str):
        new = as_text(desk, new)
    here = EVENTS.c.position == one.position
    try:
        with changed(desk, sa.update(EVENTS).where(here).values({column: new})):
            broken = desk.verify()
    except sa.exc.IntegrityError:
        return  # another row has that place: the database itself refuses
    place = new if column == "position" else one.position
    assert broken is not None
    assert broken.position == max(1, min(place, one.position)), broken


def as_text(desk, raw):
    """Text of these bytes, which SQLite takes whatever they are; a server wants them to be text."""
    if desk.store.engine.dialect.name == "sqlite":
        return sa.cast(sa.literal(raw, sa.LargeBinary), sa.Text)
    try:
        text = raw.decode()
    except UnicodeDecodeError:
        assume(False)
    assume("\0" not in text)
    return text


def same_row(one, **other):
    return sa.insert(EVENTS).values({name: other.get(name, getattr(one, name)) for name in COLUMNS})


@pytest.mark.parametrize("at", [0, 7, 20])
def test_a_row_that_is_gone_is_found(full, at):
    desk, events, _ = full
    gone = sa.delete(EVENTS).where(EVENTS.c.position == at + 1)
    with changed(desk, gone):
        assert (desk.verify().position, desk.verify().why) == (at + 1, "missing")
    closing_up = [
        sa.update(EVENTS).where(EVENTS.c.position == one.position).values(position=one.position - 1)
        for one in events[at + 1 :]
    ]
    with changed(desk, gone, *closing_up):
        assert desk.verify().position == at + 1


@AGAIN
@given(st.data())
def test_two_rows_that_changed_places_are_found_at_the_first(full, data):
    desk, events, _ = full
    a, b = sorted(data.draw(st.permutations(range(len(events))))[:2])
    places = [(a + 1, -1), (b + 1, a + 1), (-1, b + 1)]
    moves = [
        sa.update(EVENTS).where(EVENTS.c.position == old).values(position=new)
        for old, new in places
    ]
    with changed(desk, *moves):
        assert desk.verify().position == a + 1


@pytest.mark.parametrize("with_head", [False, True])
def test_a_row_that_is_there_twice_is_found(full, with_head):
    desk, events, (last, _) = full
    one = events[4]
    twice = [same_row(one, position=last + 1, number=99)]
    if with_head:
        twice.append(sa.update(HEAD).values(position=last + 1, hash=one.hash))
    with changed(desk, *twice):
        assert desk.verify().position in (last + 1, last + 2)


@pytest.mark.parametrize("left", [1, 9, 30])
def test_a_tail_that_was_cut_shows_by_the_head_or_by_a_fingerprint_kept_elsewhere(full, left):
    desk, events, (_, known) = full
    cut = sa.delete(EVENTS).where(EVENTS.c.position > left)
    with changed(desk, cut):
        assert (desk.verify().position, desk.verify().why) == (left + 1, "cut")
    with changed(desk, cut, sa.update(HEAD).values(position=left, hash=events[left - 1].hash)):
        assert desk.verify() is None
        assert desk.verify(known).why == "other"


def test_a_head_that_is_gone_is_told(full):
    desk, _, _ = full
    with changed(desk, sa.delete(HEAD)), pytest.raises(Faults, match="register.broken"):
        desk.verify()


@pytest.mark.parametrize("change", ["approvals: 3", "", None])
def test_a_policy_that_is_another_than_was_kept_is_told(tmp_path, change):
    """Another letter in the rules, no rules that can be read, or none at all: no dossier is held against those."""
    place = place_of(str(tmp_path / "register"))
    make_register(place)
    with open_register(place, lambda: FIRST) as desk:
        hash_ = desk.policies.keep("amsterdam").files
        assert desk.policies.load(hash_).files == hash_
        with desk.store.engine.begin() as connection:
            if change is None:
                connection.execute(sa.delete(POLICIES))
            else:
                files = sa.func.replace(POLICIES.c.files, change, "approvals: 2") if change else ""
                connection.execute(sa.update(POLICIES).values(files=files))
        assert refused(lambda: desk.policies.load(hash_)) == ["register.policy-changed"]


@pytest.mark.parametrize("flips", [pytest.param(5_000 if PROOF else 150, marks=pytest.mark.proof)])
def test_a_flipped_byte_anywhere_in_the_file_is_found_or_changes_nothing_that_can_be_read(
    tmp_path, flips, count
):
    """In the file of SQLite itself: in its indexes, its free room, its tables."""
    place = place_of(str(tmp_path / "register"))
    make_register(place)
    with open_register(place, lambda: FIRST) as desk:
        desk.budgets.set("team", ENOUGH, 2019)
        list(play(desk, "k"))
        good = all_that_can_be_read(desk)
    raw, counts = place.events.read_bytes(), Counter()
    for flip in range(flips):
        # Spread over the whole file, and all bits in turn.
        at = flip * len(raw) // flips
        place.events.write_bytes(raw[:at] + bytes([raw[at] ^ 1 << flip % 8]) + raw[at + 1 :])
        try:
            with open_register(place, lambda: FIRST) as desk:
                broken = desk.verify()
                if broken is None:
                    assert all_that_can_be_read(desk) == good
                counts["not in what is read" if broken is None else "found"] += 1
        except Faults as error:
            counts[error.faults[0].code.replace(".", " ")] += 1
    count(**counts)
    assert counts["found"] > flips / 20


def all_that_can_be_read(desk):
    """By every way there is into the events."""
    ids = desk.dossiers()
    return (
        list(desk.store.everything()), desk.store.head(), ids,
        [desk.store.read(id_) for id_ in [*ids, "budget:team"]],
    )  # fmt: skip
