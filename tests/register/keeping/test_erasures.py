"""Which dossiers were erased is known from the chain and from beside the keys, and a list of them can be kept."""

import pytest

from maatwerk_core.errors import Faults
from maatwerk_core.register.keeping.erasures import erased_at, read_erased
from maatwerk_core.register.keys import SqlKeys
from tests.register.conftest import refused
from tests.register.keeping.conftest import erase, with_engines, write_erased


def test_what_either_knows_is_listed(full):
    assert erased_at(full) == []
    write_erased(full, "d1")
    with_engines(full, lambda events, keys: SqlKeys(keys).drop("d0"))
    assert erased_at(full) == ["d0", "d1"]


def test_erased_twice_is_erased_once(full):
    erase(full, "d2")
    with_engines(full, lambda events, keys: SqlKeys(keys).drop("d2"))
    assert erased_at(full) == ["d2"]


def test_a_list_is_read_as_it_was_given(tmp_path):
    path = tmp_path / "gewist.txt"
    path.write_text("d-1a2b3c4d\nd2\n")
    assert read_erased(path) == {"d-1a2b3c4d", "d2"}


def test_another_file_is_never_taken_for_a_list(tmp_path):
    path = tmp_path / "gewist.txt"
    path.write_text('d1\n{"of":"events"}\n\n')
    with pytest.raises(Faults) as raised:
        read_erased(path)
    assert [(fault.code, fault.place.line) for fault in raised.value.faults] == [
        ("register.no-dossier", 2),
        ("register.no-dossier", 3),
    ]


def test_a_list_that_can_not_be_read_is_told(tmp_path):
    path = tmp_path / "gewist.txt"
    assert refused(lambda: read_erased(path)) == ["file.unreadable"]
    path.write_bytes(b"\xff\xfe")
    assert refused(lambda: read_erased(path)) == ["file.unreadable"]
