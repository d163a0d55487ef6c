"""A fault is data: it can be compared, put in order, and told in one line."""

import pytest

from maatwerk_core.errors import Fault, Place, fault, pointer_to


def test_a_place_reads_as_file_line_column():
    assert str(Place("zaanstad/pack.yaml", 12, 3)) == "zaanstad/pack.yaml:12:3"


def test_a_place_without_a_line_is_the_file():
    assert str(Place("zaanstad/pack.yaml")) == "zaanstad/pack.yaml"


def test_the_whole_fault_is_told_in_one_line():
    wrong = fault("value.yes-no", "/wsnp", Place("case.yaml", 4, 9), given="ja", near="yes")
    assert wrong.text("nl") == (
        "case.yaml:4:9 value.yes-no `ja` is geen `yes` of `no`; "
        "verwacht yes, no of unknown; tip bedoelde u yes?"
    )
    assert wrong.text("en") == (
        "case.yaml:4:9 value.yes-no `ja` is not `yes` or `no`; "
        "expected yes, no or unknown; hint did you mean yes?"
    )


def test_dutch_is_the_language_of_a_fault():
    wrong = fault("yaml.tab")
    assert str(wrong) == wrong.text("nl")


def test_without_a_file_the_pointer_tells_where():
    assert fault("value.float", "/amount", given="1.5").text("en").startswith("/amount value.float")


def test_equal_faults_are_equal_whatever_the_order_of_their_values():
    assert fault("value.money", given="a", near="b") == fault("value.money", near="b", given="a")
    assert hash(fault("yaml.tab")) == hash(fault("yaml.tab"))


def test_a_value_that_is_none_is_left_out():
    assert fault("field.unknown", field="x", near=None).values == (("field", "x"),)


@pytest.mark.parametrize(
    ("value", "told"),
    [
        (["a", "b"], "a, b"),
        (5, "5"),
        ({"a": 1}, "a"),
        (2**1200, "0x100000000000000000…"),
    ],
)
def test_any_value_can_be_told(value, told):
    assert fault("value.text", given=value).values == (("given", told),)


def test_a_fault_cannot_be_changed():
    with pytest.raises(AttributeError):
        Fault("yaml.tab").code = "yaml.tag"


@pytest.mark.parametrize(
    ("path", "pointer"),
    [((), ""), (("mandate", "tiers", 0), "/mandate/tiers/0"), (("a/b", "c~d"), "/a~1b/c~0d")],
)
def test_a_pointer_escapes_what_json_pointers_escape(path, pointer):
    assert pointer_to(path) == pointer
