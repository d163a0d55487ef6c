"""In an editor with the YAML language server our schemas complete, explain in Dutch and point at mistakes."""

from pathlib import Path

import pytest

from tests.editor.language_server import LanguageServer

ROOT = Path(__file__).resolve().parents[2]
PROGRAM = ROOT / ".venv/node/node_modules/yaml-language-server/bin/yaml-language-server"
PACK = ROOT / "rulepacks/amsterdam/proef.yaml"
CASE = ROOT / "rulepacks/amsterdam/cases/proef.yaml"
SCENARIOS = ROOT / "rulepacks/amsterdam/scenarios/proef.yaml"

pytestmark = pytest.mark.node

HEAD = (
    "# yaml-language-server: $schema=../../schemas/rulepack.v1.json\npack: proef\nversion: 1.0.0\n"
)
CHECK = (
    HEAD + "checks:\n  eigen:\n    ground: legitimacy\n    severity: advice\n    require:\n      "
)


@pytest.fixture(scope="module")
def server():
    assert PROGRAM.exists(), "`make env` installs the YAML language server"
    server = LanguageServer(PROGRAM, ROOT)
    yield server
    server.close()


def end_of(text):
    """Line and column of the end of a text."""
    lines = text.split("\n")
    return len(lines) - 1, len(lines[-1])


def offered(server, path, text):
    server.open(path, text)
    return {item["label"]: item for item in server.completions(*end_of(text))}


@pytest.mark.parametrize(
    "pack", sorted((ROOT / "rulepacks").glob("*/*.yaml")), ids=lambda p: p.stem
)
def test_the_files_of_the_packs_are_without_remarks(server, pack):
    text = pack.read_text("utf-8")
    assert server.open(pack, text) == []


def test_the_name_of_a_fact_is_completed(server):
    found = offered(server, PACK, CHECK)
    assert {"amount", "in_kind", "paid_to", "better_provision"} <= found.keys()


def test_the_sections_of_a_pack_are_completed(server):
    assert {"mandate", "quorum", "checks", "sources"} <= offered(server, PACK, HEAD).keys()


def test_the_choices_of_a_field_are_completed(server):
    text = HEAD + "checks:\n  eigen:\n    severity: "
    assert {"stop", "motivate", "advice"} <= offered(server, PACK, text).keys()


def test_hovering_over_a_field_tells_in_dutch_what_it_is(server):
    text = HEAD + "mandate:\n  tiers:\n    - {role: team, ceiling: 500}\n"
    server.open(PACK, text)
    told = server.hover(5, text.split("\n")[5].index("ceiling") + 1)
    assert "bedrag" in told.lower(), told


@pytest.mark.parametrize(
    ("text", "line", "said"),
    [
        (HEAD + "mandat: {}\n", 3, "mandat"),
        (CHECK + "amuont: 5\n", 8, "amuont"),
        (HEAD + "checks:\n  eigen:\n    severity: verboden\n", 5, "stop"),
        (HEAD + "mandate:\n  tiers:\n    - role: team\n      ceiling: 1.100,00\n", 6, "euro"),
    ],
    ids=["section", "fact", "choice", "money"],
)
def test_a_mistake_is_pointed_at_where_it_stands(server, text, line, said):
    found = server.open(PACK, text)
    assert any(one["range"]["start"]["line"] == line and said in one["message"] for one in found), (
        found
    )


def test_a_case_has_a_schema_of_its_own(server):
    head = "# yaml-language-server: $schema=../../../schemas/case.v1.json\n"
    head += "case: proef\npack: amsterdam\nday: 2026-01-01\n"
    assert server.open(CASE, head + "intervention: {name: hulp, paid_to: supplier}\n") == []
    wrong = server.open(CASE, head + "intervention: {name: hulp, paid_to: leverancier}\n")
    assert [one["range"]["start"]["line"] for one in wrong] == [4]
