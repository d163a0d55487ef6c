"""An independent validator reads every schema, and every written file by the schema it names."""

import re
import subprocess
import sys
from collections import defaultdict
from pathlib import Path

import pytest
import yaml

MODELINE = re.compile(r"^#\s*yaml-language-server:\s*\$schema=(\S+)\s*$")


def written(root):
    """The YAML of every rule pack and its cases, build leftovers aside."""
    paths = sorted((root / "rulepacks").rglob("*.yaml"))
    return [path for path in paths if "build" not in path.relative_to(root).parts]


def schema_of(path):
    """The name of the schema that a file says it follows on its first line, or None."""
    lines = path.read_text(encoding="utf-8").splitlines()
    found = MODELINE.match(lines[0]) if lines else None
    return Path(found.group(1)).name if found else None


def validator(*arguments):
    """What check-jsonschema says of these files; empty when all is well."""
    command = [sys.executable, "-m", "check_jsonschema", "--output-format", "text", *arguments]
    done = subprocess.run(command, capture_output=True, text=True)
    return done.stdout + done.stderr if done.returncode else ""


def test_every_schema_is_a_schema(root):
    schemas = [str(path) for path in sorted((root / "schemas").glob("*.json"))]
    assert schemas != []
    assert validator("--check-metaschema", *schemas) == ""


def test_every_written_file_names_its_schema(root):
    known = {path.name for path in (root / "schemas").glob("*.json")}
    strays = {str(path.relative_to(root)): schema_of(path) for path in written(root)}
    assert {path: name for path, name in strays.items() if name not in known} == {}


def test_every_written_file_fits_its_schema(root):
    by_schema = defaultdict(list)
    for path in written(root):
        by_schema[schema_of(path)].append(str(path))
    for name, files in by_schema.items():
        assert validator("--schemafile", str(root / "schemas" / str(name)), *files) == ""


def test_a_file_that_does_not_fit_is_found(tmp_path):
    schema, file = tmp_path / "s.json", tmp_path / "f.yaml"
    schema.write_text('{"type": "object", "required": ["pack"]}', encoding="utf-8")
    file.write_text("pak: amsterdam\n", encoding="utf-8")
    assert "'pack' is a required property" in validator("--schemafile", str(schema), str(file))


def test_the_schema_line_is_read(tmp_path):
    file = tmp_path / "f.yaml"
    file.write_text("# yaml-language-server: $schema=../../schemas/case.v1.json\n", "utf-8")
    assert schema_of(file) == "case.v1.json"
    file.write_text("pack: amsterdam\n", encoding="utf-8")
    assert schema_of(file) is None


@pytest.mark.parametrize("language", ["nl", "en"])
def test_publiccode_describes_us_within_the_standard(root, language):
    public = yaml.safe_load((root / "publiccode.yml").read_text(encoding="utf-8"))
    told = public["description"][language]
    assert len(told["shortDescription"]) <= 150
    assert 150 <= len(told["longDescription"]) <= 10_000
    assert language in public["localisation"]["availableLanguages"]
