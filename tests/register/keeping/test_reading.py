"""A copy of any kind holds what was there; of a file that isn't what was written, nothing is believed."""

import itertools
import json
from contextlib import ExitStack
from dataclasses import dataclass

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from maatwerk_core.errors import Faults
from maatwerk_core.register.chain import START
from maatwerk_core.register.database import engine_of
from maatwerk_core.register.keeping import reading
from maatwerk_core.register.keeping.backup import backup, export
from maatwerk_core.register.keeping.checking import look_through
from maatwerk_core.register.keeping.columns import write_columns
from maatwerk_core.register.keeping.content import Content, Heading
from maatwerk_core.register.keeping.copies import write_copy, write_new
from maatwerk_core.register.keeping.lines import write_lines
from maatwerk_core.register.keeping.reading import read
from maatwerk_core.register.migrations.running import bring_up
from maatwerk_core.register.migrations.schema import EVENTS_SCHEMA, KEYS_SCHEMA
from maatwerk_core.register.store import Draft, chain
from tests.register.conftest import refused

KINDS = ["sqlite", "jsonl", "parquet"]
# What PostgreSQL can't hold is in no register: a sign of nothing, half a sign.
TEXT = st.text(st.characters(exclude_characters="\0", exclude_categories=["Cs"]), max_size=40)
NAMES = st.sampled_from(["d1", "d2", "b-één", "d'4"])


@st.composite
def contents(draw):
    """What a database of events may hold."""
    drafts = st.builds(
        Draft,
        kind=st.sampled_from(["opened", "closed", "erased"]),
        version=st.integers(1, 2**31 - 1),
        at=st.just("2026-01-01T00:00:00+00:00"),
        clear=TEXT.map(lambda text: json.dumps({"words": text}, ensure_ascii=False)),
        sealed=st.none() | st.binary(min_size=1, max_size=60),
    )
    rows, position, head = [], 0, START
    numbers = dict.fromkeys(["d1", "d2", "b-één", "d'4"], 0)
    for name, draft_ in draw(st.lists(st.tuples(NAMES, drafts), max_size=8)):
        (stored,) = chain(position, head, name, numbers[name], [draft_])
        position, head = stored.position, stored.hash
        numbers[name] += 1
        row = {key: getattr(stored, key) for key in type(stored).__slots__}
        rows.append(("events", row))
    for id_ in draw(st.sets(TEXT, max_size=2)):
        rows.append(("requests", {"id": id_, "dossier": "d1"}))
    for hash_ in draw(st.sets(TEXT, max_size=2)):
        rows.append(("policies", {"hash": hash_, "folder": "a", "files": draw(TEXT)}))
    for number, error in enumerate(draw(st.lists(st.none() | TEXT, max_size=2))):
        far = {"consumer": f"c{number}", "position": 2**40, "hash": head, "tries": 0}
        rows.append(("deliveries", {**far, "error": error}))
    rows.sort(key=lambda pair: pair[0])
    heading = Heading("events", EVENTS_SCHEMA.last, len(rows), position, head)
    return Content(heading, lambda: iter(rows))


def write(content, kind, path):
    """Write a copy of some kind."""
    if kind == "jsonl":
        write_lines(content, path)
    elif kind == "parquet":
        write_columns(content, path)
    else:
        database = path.with_name(f"{path.name}-database")
        write_new(content, EVENTS_SCHEMA, database)
        engine = engine_of(database)
        write_copy(engine, EVENTS_SCHEMA, path)
        engine.dispose()


@pytest.mark.parametrize("kind", KINDS)
@settings(max_examples=20)
@given(content=contents())
def test_what_is_read_is_what_was_written(kind, content, tmp_path_factory):
    path = tmp_path_factory.mktemp("kopie") / "kopie"
    write(content, kind, path)
    with read(path, EVENTS_SCHEMA) as found:
        assert found.heading == content.heading
        assert in_order(found) == in_order(content)
        assert look_through(found).broken is None


def in_order(content):
    return sorted(content.rows(), key=repr)


@pytest.fixture
def copy_of(tmp_path):
    """A copy of some kind of a register."""
    numbers = itertools.count()

    def copy_of(place, kind):
        file = tmp_path / f"kopie-{next(numbers)}.{kind}"
        (backup if kind == "sqlite" else export)(place, file)
        return file

    return copy_of


@dataclass(repr=False)
class Originals:
    """The rows of a register, and one copy of each kind as bytes."""

    rows: list
    bytes_: dict


@pytest.fixture(scope="module")
def originals(tmp_path_factory):
    """A register that was copied as each kind."""
    folder, found = tmp_path_factory.mktemp("kopie"), {}
    drafts = [Draft("opened", 1, "2026-01-01T00:00:00+00:00", '{"a":1}', b"x" * 200)] * 6
    stored = list(chain(0, START, "d1", 0, drafts))
    rows = [("events", {key: getattr(one, key) for key in type(one).__slots__}) for one in stored]
    rows.append(("policies", {"hash": "h", "folder": "a", "files": "{" + "y" * 500 + "}"}))
    rows.append(("requests", {"id": "r1", "dossier": "d1"}))
    head = stored[-1]
    heading = Heading("events", EVENTS_SCHEMA.last, len(rows), head.position, head.hash)
    content = Content(heading, lambda: iter(rows))
    for kind in KINDS:
        write(content, kind, folder / kind)
        found[kind] = (folder / kind).read_bytes()
    return Originals(rows, found)


def believed(path):
    """The rows of a copy, or the codes with which it was refused."""
    try:
        with read(path, EVENTS_SCHEMA) as content:
            if look_through(content).broken is not None:
                return ["broken"]
            return in_order(content)
    except Faults as refused_:
        return [fault.code for fault in refused_.faults]


REFUSED = [["broken"], ["register.damaged-file"], ["register.no-copy"], ["register.new-schema"]]


@pytest.mark.parametrize("kind", KINDS)
@settings(max_examples=60)
@given(where=st.floats(0, 1, exclude_max=True), bit=st.integers(0, 7))
def test_a_byte_that_changed_is_noticed_or_says_nothing(
    kind, where, bit, originals, tmp_path_factory
):
    bytes_ = bytearray(originals.bytes_[kind])
    bytes_[int(where * len(bytes_))] ^= 1 << bit
    path = tmp_path_factory.mktemp("kopie") / kind
    path.write_bytes(bytes_)
    heard = believed(path)
    # Of lines every byte counts; other kinds have places that hold nothing.
    assert heard in REFUSED or (kind != "jsonl" and heard == sorted(originals.rows, key=repr))


@pytest.mark.parametrize("kind", KINDS)
@settings(max_examples=20)
@given(where=st.floats(0, 1, exclude_max=True))
def test_a_copy_of_which_the_end_is_gone_is_refused(kind, where, originals, tmp_path_factory):
    original = originals.bytes_[kind]
    path = tmp_path_factory.mktemp("kopie") / kind
    path.write_bytes(original[: int(where * len(original))])
    assert believed(path) in REFUSED


@pytest.mark.parametrize("more", [b"\n", b"x", b'{"table":"requests"}\n'])
def test_what_was_added_behind_the_end_is_refused(more, originals, tmp_path):
    path = tmp_path / "kopie"
    path.write_bytes(originals.bytes_["jsonl"] + more)
    assert believed(path) == ["register.damaged-file"]


def test_a_line_that_was_changed_is_named(originals, tmp_path):
    lines = originals.bytes_["jsonl"].splitlines(keepends=True)
    lines[8] = lines[8].replace(b'"dossier"', b'"dossjer"')
    path = tmp_path / "kopie"
    path.write_bytes(b"".join(lines))
    with pytest.raises(Faults) as raised, read(path, EVENTS_SCHEMA) as content:
        look_through(content)
    assert raised.value.faults[0].place.line == 9


@pytest.mark.parametrize(
    ("bytes_", "code"),
    [
        (b"", "register.no-copy"),
        (b"iets anders", "register.no-copy"),
        (b'{"of":1}\n', "register.damaged-file"),
        (b'{"of":"events"}\n', "register.damaged-file"),
        (b'{"of":' + b"[" * 5000 + b"\n", "register.damaged-file"),
        (b"SQLite format 3\0 maar dan niet", "register.damaged-file"),
        (b"PAR1 maar dan niet", "register.damaged-file"),
    ],
)
def test_another_file_is_told(bytes_, code, tmp_path):
    path = tmp_path / "kopie"
    path.write_bytes(bytes_)
    assert believed(path) == [code]


def test_a_file_that_is_not_there_or_a_folder_is_told(tmp_path):
    assert believed(tmp_path / "weg") == ["file.unreadable"]
    assert believed(tmp_path) == ["file.unreadable"]


@pytest.mark.parametrize("kind", KINDS)
def test_a_file_that_goes_away_meanwhile_is_told(kind, originals, tmp_path):
    path = tmp_path / "kopie"
    path.write_bytes(originals.bytes_[kind])
    with pytest.raises(Faults) as raised, read(path, EVENTS_SCHEMA) as content:
        path.unlink()
        look_through(content)
    assert [fault.code for fault in raised.value.faults] == ["register.damaged-file"]


def test_a_register_itself_is_no_copy(full):
    if not isinstance(full.events, str):
        assert believed(full.events) == ["register.no-copy"]


@pytest.mark.parametrize("kind", KINDS)
def test_a_copy_from_before_a_step_is_brought_up_to_date(kind, originals, tmp_path):
    old = Heading("events", "0001", 6, 6, originals.rows[5][1]["hash"])
    path = tmp_path / "kopie"
    write(Content(old, lambda: iter(originals.rows[:6])), kind, path)
    with read(path, EVENTS_SCHEMA) as found:
        assert found.heading == Heading("events", EVENTS_SCHEMA.last, 6, 6, old.head)
        assert in_order(found) == sorted(originals.rows[:6], key=repr)


@pytest.mark.parametrize("kind", ["jsonl", "parquet"])
def test_a_copy_of_a_newer_engine_is_refused(kind, originals, tmp_path):
    path = tmp_path / "kopie"
    with ExitStack() as patched:
        patch = patched.enter_context(pytest.MonkeyPatch.context())
        newer = Heading("events", "9999", 0, 0, START)
        patch.setattr("maatwerk_core.register.keeping.columns.tables_at", lambda schema, step: {})
        write(Content(newer, lambda: iter(())), kind, path)
    assert believed(path) == ["register.new-schema"]


def test_without_the_extra_parquet_is_told(monkeypatch, originals, tmp_path):
    path = tmp_path / "kopie"
    path.write_bytes(originals.bytes_["parquet"])
    monkeypatch.delitem(__import__("sys").modules, "maatwerk_core.register.keeping.columns")
    monkeypatch.delattr("maatwerk_core.register.keeping.columns", raising=False)
    monkeypatch.setitem(__import__("sys").modules, "pyarrow", None)
    assert refused(reading.parquet) == ["register.no-parquet"]
    assert believed(path) == ["register.no-parquet"]


def test_keys_and_events_are_not_taken_for_each_other(tmp_path):
    engine = engine_of(tmp_path / "keys.sqlite")
    bring_up(engine, KEYS_SCHEMA)
    write_copy(engine, KEYS_SCHEMA, tmp_path / "kopie")
    engine.dispose()
    assert believed(tmp_path / "kopie") == ["register.no-copy"]
