"""The line that names a schema is found above the first field, with the place of the name."""

import pytest

from maatwerk_core.packs.modeline import find_modeline, read_modeline

LINE = "# yaml-language-server: $schema="


@pytest.mark.parametrize(
    ("text", "named"),
    [
        (f"{LINE}../../schemas/case.v1.json\ncase: a\n", ("case.v1", 1, 47)),
        (f"{LINE}https://example.org/schemas/rulepack.v7.json", ("rulepack.v7", 1, 61)),
        (f"{LINE}C:\\schemas\\case.v1.json", ("case.v1", 1, 44)),
        (f"{LINE}case.v1.json", ("case.v1", 1, 33)),
        (f"# Een casus.\n\n{LINE}case.v1.json\ncase: a", ("case.v1", 3, 33)),
        ("#yaml-language-server:$schema=case.v1.json", ("case.v1", 1, 31)),
        (LINE, ("", 1, 33)),
    ],
    ids=["a path", "an address", "windows", "a name", "below a remark", "close", "nothing"],
)
def test_what_names_a_schema_is_found_with_its_place(text, named):
    found = find_modeline(text, "a.yaml")
    assert (found.schema, found.place.line, found.place.column) == named


@pytest.mark.parametrize("text", ["", "case: a", f"case: a\n{LINE}case.v1.json", "# $schema=case"])
def test_what_names_no_schema_above_its_first_field_names_none(text):
    assert find_modeline(text, "a.yaml") is None


def test_a_mark_of_the_order_of_bytes_does_not_move_the_place(tmp_path):
    file = tmp_path / "a.yaml"
    file.write_text(f"{LINE}case.v1.json\n", encoding="utf-8-sig")
    assert read_modeline(file).place.column == 33


def test_a_file_that_can_not_be_read_names_none(tmp_path):
    assert read_modeline(tmp_path / "weg.yaml") is None
    (tmp_path / "raar.yaml").write_bytes(b"# \xe9\n")
    assert read_modeline(tmp_path / "raar.yaml") is None
