"""What is cut out of a text is gone, what stays stands as it stood, and what is left can still be read."""

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from maatwerk_core.workshop.scaffold.cutting import cut


def without(text, *names):
    return cut(text, lambda at, node: at[-1] in names)


@pytest.mark.parametrize(
    ("text", "left"),
    [
        ("{a: 1, b: 2, c: 3}\n", "{a: 1, c: 3}\n"),
        ("{b: 2, c: 3}\n", "{c: 3}\n"),
        ("{a: 1, b: 2}\n", "{a: 1}\n"),
        ("a: 1   # een\nb: 2   # twee\nc: 3\n", "a: 1   # een\nc: 3\n"),
        ("a:\n  b: 1\n\n# bij c\nc: 3\n", "\n# bij c\nc: 3\n"),
        ("- b: 1\n  c: 2\n- c: 3\n", "- c: 2\n- c: 3\n"),
        ("- {b: 1}\n- {c: 2}\n", "- {c: 2}\n"),
        ("a: [1, {b: 2, c: 3}]\n", "a: [1, {c: 3}]\n"),
        ("b: |\n  een\n  twee\nc: 3\n", "c: 3\n"),
        ("c: 3\nb: {x: 1}", "c: 3\n"),
    ],
)
def test_only_what_is_doomed_goes(text, left):
    assert without(text, "b") == left


def test_a_text_without_anything_stays_so():
    assert without("# niets\n", "b") == "# niets\n"


DATA = st.recursive(
    st.sampled_from(["een", "twee drie", "4"]),
    lambda part: (
        st.lists(part, max_size=3) | st.dictionaries(st.sampled_from("abcd"), part, max_size=4)
    ),
    max_leaves=12,
)


def pruned(data):
    """The data without every `b`, and without what is empty once these are gone; `None` when nothing is left."""
    if isinstance(data, dict):
        parts = {key: pruned(part) for key, part in data.items() if key != "b"}
        kept = {key: part for key, part in parts.items() if part is not None}
        return kept if kept or not data else None
    if isinstance(data, list):
        kept = [part for part in map(pruned, data) if part is not None]
        return kept if kept or not data else None
    return data


@given(
    DATA.filter(lambda data: isinstance(data, dict) and data), st.sampled_from([True, False, None])
)
def test_what_is_left_reads_as_the_data_without_it(data, flow):
    text = yaml.safe_dump(data, default_flow_style=flow, sort_keys=False)
    expected = pruned(data)
    if expected is not None:
        assert yaml.safe_load(without(text, "b")) == expected
