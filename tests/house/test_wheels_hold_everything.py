"""What one installs without a checkout is whole: modules, schemas, templates, texts and rules."""

import os
import shutil
import subprocess
import sys
import tomllib
import zipfile
from pathlib import Path

import pytest

from tests.wheels import build

WANTED = {".py", ".yaml", ".j2", ".properties", ".typed", ".sql"}


@pytest.fixture(scope="module")
def copy(committed, root, tmp_path_factory):
    """The checkout as git holds it, somewhere else: a build leaves its leftovers there."""
    folder = tmp_path_factory.mktemp("copy")
    for path in committed:
        target = folder / path.relative_to(root)
        target.parent.mkdir(parents=True, exist_ok=True)
        shutil.copy(path, target)
    return folder


@pytest.fixture(scope="module")
def core_wheel(copy, tmp_path_factory):
    """The wheel of the core."""
    return build(copy, tmp_path_factory.mktemp("core"))


@pytest.fixture(scope="module")
def pack_wheel(copy, tmp_path_factory):
    """The wheel of one rule pack."""
    return build(copy / "rulepacks" / "amsterdam", tmp_path_factory.mktemp("pack"))


def names(wheel):
    """The files of a wheel."""
    with zipfile.ZipFile(wheel) as archive:
        return set(archive.namelist())


def test_the_wheel_of_the_core_holds_every_module_template_and_text(copy, core_wheel):
    files = [path for path in (copy / "maatwerk_core").rglob("*") if path.suffix in WANTED]
    expected = {path.relative_to(copy).as_posix() for path in files}
    assert expected - names(core_wheel) == set()


def test_the_wheel_of_the_core_holds_every_schema(copy, core_wheel):
    schemas = {path.name for path in (copy / "schemas").glob("*.json")}
    assert {f"maatwerk_core/_schemas/{name}" for name in schemas} - names(core_wheel) == set()
    assert schemas


def test_the_wheel_of_the_core_holds_no_tests(core_wheel):
    tops = {name.split("/")[0] for name in names(core_wheel)}
    assert {top for top in tops if not top.startswith("maatwerk_core")} == set()


def test_the_wheel_of_a_pack_holds_its_rules_and_cases(copy, pack_wheel):
    folder = copy / "rulepacks" / "amsterdam"
    files = [*folder.glob("*.yaml"), *folder.glob("cases/*.yaml")]
    expected = {f"maatwerk_amsterdam/{path.relative_to(folder).as_posix()}" for path in files}
    assert expected - names(pack_wheel) == set()


def test_the_wheel_of_a_pack_holds_no_tests(pack_wheel):
    assert {name for name in names(pack_wheel) if "test" in name} == set()


def test_a_pack_is_found_in_an_install_without_importing_it(pack_wheel, tmp_path):
    with zipfile.ZipFile(pack_wheel) as archive:
        archive.extractall(tmp_path)
    code = (
        "import importlib.metadata as m, importlib.util as u, sys\n"
        "found = [e for e in m.entry_points(group='maatwerk') if e.name == 'amsterdam']\n"
        "print(u.find_spec(found[0].module).submodule_search_locations[0])\n"
        "assert 'maatwerk_amsterdam' not in sys.modules"
    )
    environment = os.environ | {"PYTHONPATH": str(tmp_path)}
    done = subprocess.run(
        [sys.executable, "-c", code], env=environment, check=True, capture_output=True, text=True
    )
    assert Path(done.stdout.strip()) == tmp_path / "maatwerk_amsterdam"


def test_pyproject_lists_every_package_of_the_core(core, root):
    declared = tomllib.loads((root / "pyproject.toml").read_text(encoding="utf-8"))
    folders = {Path(source.path).parent.as_posix().replace("/", ".") for source in core}
    assert declared["tool"]["setuptools"]["packages"] == sorted(
        folders | {"maatwerk_core._schemas"}
    )


def test_the_version_is_said_once(core_wheel, root):
    project = tomllib.loads((root / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    said = (root / "maatwerk_core" / "version.py").read_text(encoding="utf-8")
    assert "version" in project["dynamic"]
    assert f'"{core_wheel.name.split("-")[1]}"' in said
