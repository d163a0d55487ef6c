"""What is sealed opens with its own key, in its own place, and nowhere else."""

import pytest
from cryptography.exceptions import InvalidTag
from hypothesis import given
from hypothesis import strategies as st

from maatwerk_core.register.sealing import new_key, seal, unseal

KEY = new_key()


@given(st.dictionaries(st.text(), st.none() | st.text() | st.integers(), min_size=1))
def test_what_is_sealed_comes_back(fields):
    assert unseal(seal(fields, KEY, "d1/3"), KEY, "d1/3") == fields


def test_nothing_to_seal_is_nothing():
    assert seal({}, KEY, "d1/3") is None
    assert unseal(None, KEY, "d1/3") is None


def test_without_the_key_there_is_nothing_to_read():
    assert unseal(seal({"words": "geheim"}, KEY, "d1/3"), None, "d1/3") is None


@pytest.mark.parametrize(
    ("key", "about"),
    [(new_key(), "d1/3"), (KEY, "d1/4"), (KEY, "d2/3")],
    ids=["another key", "another number", "another dossier"],
)
def test_another_key_or_another_place_opens_nothing(key, about):
    with pytest.raises(InvalidTag):
        unseal(seal({"words": "geheim"}, KEY, "d1/3"), key, about)


def test_the_words_do_not_show_in_what_is_stored():
    sealed = seal({"words": "een lasmasker"}, KEY, "d1/3")
    assert b"lasmasker" not in sealed
    assert sealed != seal({"words": "een lasmasker"}, KEY, "d1/3")
