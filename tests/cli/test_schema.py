"""`maatwerk schema` gives the published schemas."""

from maatwerk_core.packs.schemas import schema_names


def test_every_schema_is_named(run):
    assert run("schema").out.split() == list(schema_names())
    assert run("schema", "--json").json == list(schema_names())


def test_a_schema_is_json_with_and_without_its_version(run):
    assert run("schema", "case.v1").json["title"] == "Casus"
    assert run("schema", "case").json == run("schema", "case.v1").json
