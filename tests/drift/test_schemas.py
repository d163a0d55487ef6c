"""The schemas are what the models make of them."""

from maatwerk_core.packs.schemas.making import schema_files


def test_every_schema_is_in_step(in_step):
    for name, text in schema_files().items():
        in_step(f"schemas/{name}", text)


def test_no_schema_is_left_of_a_section_that_is_gone(root):
    committed = {path.name for path in (root / "schemas").glob("*.json")}
    assert committed - schema_files().keys() == set()
