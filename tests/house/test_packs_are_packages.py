"""Each folder of rulepacks/ is a pip package of its own, of the same make as the others."""

import ast
import re
import subprocess
import sys
import tomllib

import pytest

PACKS = [
    "almere",
    "amsterdam",
    "eindhoven",
    "enschede",
    "groningen",
    "hengelo",
    "huizen",
    "landelijk",
    "leeuwarden",
    "utrecht",
    "voorbeeld",
    "zaanstad",
]


@pytest.fixture(params=PACKS)
def pack(request, root):
    """The folder of a pack."""
    return root / "rulepacks" / request.param


def written_versions(folder):
    """Every `version:` at the top of a pack's own YAML."""
    found = [
        re.findall(r"(?m)^version:\s*(\S+)", path.read_text()) for path in folder.glob("*.yaml")
    ]
    return {version.strip("\"'") for versions in found for version in versions}


def test_the_list_of_packs_is_whole(root):
    folders = {path.parent.name for path in root.glob("rulepacks/*/pyproject.toml")}
    assert folders == set(PACKS)


def test_a_pack_is_declared_as_all_are(pack):
    declared = tomllib.loads((pack / "pyproject.toml").read_text(encoding="utf-8"))
    package = f"maatwerk_{pack.name}"
    below = [] if pack.name == "landelijk" else ["maatwerk-landelijk>=0.1"]
    assert declared["project"]["name"] == f"maatwerk-{pack.name}"
    assert declared["project"]["license"] == "EUPL-1.2"
    assert declared["project"]["dependencies"] == ["maatwerk-core>=0.1", *below]
    assert declared["project"]["entry-points"] == {"maatwerk": {pack.name: package}}
    assert declared["tool"]["setuptools"]["package-dir"] == {package: "."}
    assert {"*.yaml", "cases/*.yaml", "scenarios/*.yaml"} <= set(
        declared["tool"]["setuptools"]["package-data"][package]
    )


def code_of(folder):
    """The module of a pack without its docstring."""
    tree = ast.parse((folder / "__init__.py").read_text(encoding="utf-8"))
    assert ast.get_docstring(tree)
    return ast.dump(ast.Module(tree.body[1:], []))


def test_a_pack_says_where_it_is_and_does_nothing_else(pack, root):
    # One of them is read by a person, the others are the same.
    assert code_of(pack) == code_of(root / "rulepacks" / "landelijk")


def test_importing_a_pack_loads_little():
    code = "import maatwerk_landelijk, sys; print(*sys.modules)"
    done = subprocess.run([sys.executable, "-c", code], check=True, capture_output=True, text=True)
    assert {"pydantic", "yaml", "jinja2", "duckdb"} & set(done.stdout.split()) == set()


def test_a_pack_says_in_dutch_what_it_is(pack):
    assert (pack / "README.md").read_text(encoding="utf-8").startswith("# ")


def test_the_version_is_that_of_the_yaml(pack):
    declared = tomllib.loads((pack / "pyproject.toml").read_text(encoding="utf-8"))
    assert written_versions(pack) == {declared["project"]["version"]}


def test_a_pack_tries_every_law_on_itself(pack):
    tree = ast.parse((pack / "tests" / "test_laws.py").read_text(encoding="utf-8"))
    laws = [node for node in tree.body if isinstance(node, ast.ClassDef)]
    assert [ast.unparse(node).splitlines()[1:] for node in laws] == [
        ["    pack = Path(__file__).parents[1]"]
    ]
    assert [ast.unparse(one) for node in laws for one in node.bases] == ["PackLaws"]
