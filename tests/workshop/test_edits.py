"""An edit changes what it is about, and no other character of the text."""

import textwrap
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from maatwerk_core.packs.document import parse_document
from maatwerk_core.workshop.edits import Edit, Writing, applied, parts_of

PACKS = Path(__file__).resolve().parents[2] / "rulepacks"
TEXT = textwrap.dedent("""\
    # kop
    sources:
      a: {kind: practice}   # eerste

      # ---- wetten ----
      b:   {kind:  law,
            title: X}
      # over c
      c: { kind: law }
    amount:
      # nieuw bedrag
      2020: 500   # twee
      # oud
      2018: 400
    list: [een, {b: 1}, 'drie']
    only: {one: 1}
    """)


def edited(text, edit):
    """The text after one edit, and its data."""
    after, done = applied(text, [edit])
    assert done == (edit,)
    return after, parse_document(after, "a.yaml").data


def test_a_row_goes_with_its_own_comment_and_leaves_those_of_others():
    after, data = edited(TEXT, Writing(TEXT).removal(("sources", "a")))
    assert list(data["sources"]) == ["b", "c"]
    assert after == TEXT.replace("  a: {kind: practice}   # eerste\n", "")


def test_a_row_over_several_lines_goes_whole():
    after, data = edited(TEXT, Writing(TEXT).removal(("sources", "b")))
    assert list(data["sources"]) == ["a", "c"]
    assert after == TEXT.replace("  b:   {kind:  law,\n        title: X}\n", "")


@pytest.mark.parametrize(
    ("path", "line"),
    [
        (("list", 0), "list: [{b: 1}, 'drie']"),
        (("list", 1), "list: [een, 'drie']"),
        (("list", 2), "list: [een, {b: 1}]"),
    ],
)
def test_a_part_between_brackets_goes_with_its_comma(path, line):
    after, _ = edited(TEXT, Writing(TEXT).removal(path))
    assert after == TEXT.replace("list: [een, {b: 1}, 'drie']", line)


def test_a_block_that_would_be_left_empty_goes_with_its_last_part():
    after, data = edited(TEXT, Writing(TEXT).removal(("only", "one")))
    assert "only" not in data
    assert after == TEXT.replace("only: {one: 1}\n", "")


def test_the_last_part_of_a_file_stays():
    assert Writing("a: {b: 1}\n").removal(("a", "b")) is None


@pytest.mark.parametrize("path", [(), ("gone",), ("sources", "a", "x", "y"), ("list", 7)])
def test_what_is_not_there_can_not_go(path):
    assert Writing(TEXT).removal(path) is None


def test_rows_move_with_the_comments_above_them():
    after, data = edited(TEXT, Writing(TEXT).order(("amount",), ["2018", "2020"]))
    assert list(data["amount"].items()) == [("2018", "400"), ("2020", "500")]
    assert "  # oud\n  2018: 400\n  # nieuw bedrag\n  2020: 500   # twee\nlist" in after


def test_parts_between_brackets_swap_places():
    text = "x: {2020: {v: 2},  2018: 3} # c"
    after, _ = edited(text, Writing(text).order(("x",), ["2018", "2020"]))
    assert after == "x: {2018: 3,  2020: {v: 2}} # c"


def test_an_order_names_every_part():
    assert Writing(TEXT).order(("amount",), ["2018"]) is None


def test_rows_on_the_line_of_a_dash_stay_where_they_are():
    assert Writing("- 2020: 1\n  2018: 2\n").order((0,), ["2018", "2020"]) is None


@pytest.mark.parametrize(
    ("text", "after"), [("a: 1 # c", "a: x # c"), ("a: '1'", "a: 'x'"), ('a: "1"', 'a: "x"')]
)
def test_a_value_changes_between_its_own_quotes(text, after):
    assert edited(text, Writing(text).change(("a",), "x"))[0] == after


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("a: zie 'b'", "zie 'b'"),
        ("a: 'zie \"b\"'", 'zie "b"'),
        ("a: \"'b'\"", "'b'"),
        ("a: ''", ""),
    ],
)
def test_only_its_own_quotes_stand_around_a_value(text, says):
    writing = Writing(text)
    assert writing.written(writing.at(("a",))) == says


def test_a_block_is_no_value_to_change():
    assert Writing(TEXT).change(("sources",), "x") is None
    assert Writing("a: {}").change(("a",), "x") is None


def test_of_two_edits_at_one_place_the_first_is_made():
    first, second = Edit(0, 3, ""), Edit(2, 4, "x")
    assert applied("abcd", [first, second]) == ("d", (first,))


@pytest.mark.parametrize(
    "path", sorted(PACKS.glob("*/*.yaml")), ids=lambda p: p.parent.name + "/" + p.name
)
def test_every_part_of_our_packs_is_where_its_text_is(path):
    text = path.read_text(encoding="utf-8")

    def look(part):
        for key, each in part.parts.items():
            if isinstance(key, str):
                assert text[each.key :].lstrip("'\"").startswith(key)
            assert part.start <= each.key <= each.start <= each.end <= part.end
            look(each)

    look(parts_of(text))


KEYS = st.lists(st.sampled_from("abcdefgh"), min_size=2, max_size=6, unique=True)


@st.composite
def written(draw):
    """A mapping of rows with comments, blank lines, lists and brackets between them."""
    rows = [
        (
            key,
            draw(
                st.sampled_from(["1", "[x, y]", "{p: 1, q: 2}", "\n    p: 1\n    # in\n    q: 2"])
            ),
        )
        for key in draw(KEYS)
    ]
    lines = ["top:"]
    for key, value in rows:
        lines += draw(st.lists(st.sampled_from(["", "  # rem", "# ver"]), max_size=2))
        lines.append(
            f"  {key}: {value}" + draw(st.sampled_from(["", "   # na"])) * ("\n" not in value)
        )
    return "\n".join(lines) + draw(st.sampled_from(["", "\n", "\n# slot\n"])), [
        key for key, _ in rows
    ]


@given(written(), st.data())
def test_removing_a_row_leaves_all_others_as_they_were(text_and_keys, data):
    text, keys = text_and_keys
    gone = data.draw(st.sampled_from(keys))
    before = parse_document(text, "a.yaml").data["top"]
    after, found = edited(text, Writing(text).removal(("top", gone)))
    assert found["top"] == {key: value for key, value in before.items() if key != gone}
    assert after.count("# rem") + after.count("# ver") == text.count("# rem") + text.count("# ver")


@given(written(), st.randoms())
def test_another_order_keeps_every_row_and_every_comment(text_and_keys, random):
    text, keys = text_and_keys
    order = keys[:]
    random.shuffle(order)
    before = parse_document(text, "a.yaml").data["top"]
    after, found = edited(text, Writing(text).order(("top",), order))
    assert list(found["top"].items()) == [(key, before[key]) for key in order]
    assert after.count("#") == text.count("#")
