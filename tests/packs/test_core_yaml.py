"""A file is held to its schema as an editor reads it, not as our reader does."""

from decimal import Decimal

import pytest

from maatwerk_core.packs.core_yaml import read_as_editor


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("no", "no"), ("yes", "yes"), ("2019-06-01", "2019-06-01"), ("10:4", "10:4"), ("5%", "5%"),
        ("true", True), ("False", False), ("~", None), ("null", None), ("", None),
        ("12", 12), ("-3", -3), ("0363", 363), ("0o17", 15), ("0x1F", 31),
        ("1.100", Decimal("1.1")), (".5", Decimal("0.5")), ("1e3", Decimal(1000)), ("1.0.0", "1.0.0"),
        ("'12'", "12"), ('"true"', "true"), ("[]", []), ("{}", {}),
    ],
)  # fmt: skip
def test_a_value_is_what_an_editor_makes_of_it(text, value):
    read = read_as_editor(f"a: {text}")["a"]
    assert (read, type(read)) == (value, type(value))


def test_keys_are_texts_and_blocks_nest():
    text = "2018:\n  true: [1, {b: c}]\n  d: |\n    12\n"
    assert read_as_editor(text) == {"2018": {"true": [1, {"b": "c"}], "d": "12\n"}}


def test_an_empty_file_holds_nothing():
    assert read_as_editor("") is None
