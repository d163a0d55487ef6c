"""Reading by events keeps to its limits, whatever it is given, and gives what the composer gives."""

import subprocess
import sys

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from maatwerk_core.errors import Faults
from maatwerk_core.packs.document import parse_document
from maatwerk_core.packs.yaml_events import MOST_DEPTH, MOST_PARTS


def found(text):
    """The place and code of each fault."""
    with pytest.raises(Faults) as caught:
        parse_document(text, "p.yaml")
    return [f"{fault.place} {fault.code}" for fault in caught.value.faults]


def in_brackets(depth):
    """Lists in lists between brackets, under one field."""
    return "a: " + "[" * (depth - 1) + "]" * (depth - 1)


def in_lines(depth):
    """Blocks in blocks, each indented by one space."""
    return "".join(f"{' ' * level}a:\n" for level in range(depth))


@pytest.mark.parametrize("shape", [in_brackets, in_lines])
def test_depth_has_a_limit(shape):
    assert parse_document(shape(MOST_DEPTH), "p.yaml").data
    [told] = found(shape(MOST_DEPTH + 1))
    assert told.endswith("yaml.too-deep")


@pytest.mark.parametrize("opening", ["[", "{", "- ", "? ", "{a: ", "[[]"])
def test_nesting_that_crashes_a_composer_is_a_fault(opening):
    # In a process of its own: a crash must fail this test, not end the run.
    script = (
        "from maatwerk_core.packs.document import parse_document, Faults\n"
        "try:\n"
        f"    parse_document('a: ' + {opening!r} * 200_000, 'p.yaml')\n"
        "except Faults as faults:\n"
        "    print({fault.code for fault in faults.faults})\n"
    )
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True)
    assert done.returncode == 0, done.stderr
    assert "yaml." in done.stdout


def test_the_number_of_parts_has_a_limit():
    assert found("a: [" + "x," * MOST_PARTS + "]") == ["p.yaml yaml.too-large"]
    assert (
        len(parse_document("a: [" + "x," * (MOST_PARTS // 2) + "]", "p.yaml").data["a"]) == 50_000
    )


def test_faults_before_the_limit_are_told_too():
    assert found("a: &b c\n" + in_brackets(60).replace("a", "d")) == [
        "p.yaml:1:4 yaml.anchor",
        f"p.yaml:2:{3 + MOST_DEPTH} yaml.too-deep",
    ]


@pytest.mark.parametrize(
    ("text", "pointer"),
    [
        ("a: !x b", "/a"),
        ("a: [b, !x c]", "/a/1"),
        ("a: {b: [{c: !x d}]}", "/a/b/0/c"),
        ("a:\n  b: 1\n  b: 2\n", "/a"),
        ("a: {b: !x {c: d}}", "/a/b"),
    ],
)
def test_a_fault_points_at_where_reading_was(text, pointer):
    with pytest.raises(Faults) as caught:
        parse_document(text, "p.yaml")
    assert [fault.pointer for fault in caught.value.faults] == [pointer]


def composed(node):
    """Plain data of a composed node: every scalar as its text."""
    if isinstance(node, yaml.MappingNode):
        return {key.value: composed(value) for key, value in node.value}
    if isinstance(node, yaml.SequenceNode):
        return [composed(value) for value in node.value]
    return node.value


WORDS = st.text("abc 0123.:-", min_size=1, max_size=6)
DATA = st.recursive(
    WORDS, lambda inner: st.lists(inner, max_size=3) | st.dictionaries(WORDS, inner, max_size=3)
)


@given(st.dictionaries(WORDS, DATA, min_size=1), st.sampled_from([None, True, False]))
def test_the_data_is_that_of_the_composer(data, flow):
    text = yaml.safe_dump(data, default_flow_style=flow)
    assert parse_document(text, "p.yaml").data == composed(yaml.compose(text))
