"""The wheel of a new pack and the core are all one needs: installed in an empty environment they assess a case."""

import datetime
import json
import os
import shutil
import subprocess
import sys
import venv
from importlib.metadata import distribution
from pathlib import Path

import pytest
from packaging.requirements import Requirement

from maatwerk_core.workshop.scaffold.new_pack import NewPack, make_new_pack
from tests.wheels import build

DAY = datetime.date(2026, 7, 1)


def needed(name, found):
    """The distributions that one needs to run, itself left out."""
    for text in distribution(name).requires or ():
        wanted = Requirement(text)
        if (
            wanted.marker is None or wanted.marker.evaluate({"extra": ""})
        ) and wanted.name not in found:
            found[wanted.name] = distribution(wanted.name)
            needed(wanted.name, found)
    return found


def copy_in(dist, site):
    """Put a distribution where pip would: a test has no network to fetch it from."""
    for file in dist.files or ():
        source = Path(str(dist.locate_file(file)))
        if ".." not in file.parts and source.is_file():
            target = site / file
            target.parent.mkdir(parents=True, exist_ok=True)
            shutil.copy(source, target)


@pytest.mark.slow
def test_a_new_pack_assesses_a_case_where_nothing_else_is_installed(tmp_path, root, committed):
    copy = tmp_path / "checkout"
    for path in committed:
        target = copy / path.relative_to(root)
        target.parent.mkdir(parents=True, exist_ok=True)
        shutil.copy(path, target)
    make_new_pack(NewPack("nieuw-dorp", "GM9998", "Nieuw Dorp"), tmp_path, DAY)
    wheels = [build(folder, tmp_path / "wheels" / name) for name, folder in (
        ("core", copy), ("base", copy / "rulepacks/landelijk"), ("pack", tmp_path / "nieuw-dorp"))]  # fmt: skip

    home = tmp_path / "empty"
    venv.create(home, with_pip=False)
    site = next((home / "lib").glob("python*/site-packages"))
    for dist in needed("maatwerk-core", {}).values():
        copy_in(dist, site)
    command = [
        sys.executable,
        "-m",
        "pip",
        "--python",
        str(home / "bin/python"),
        "install",
        "--quiet",
    ]
    done = subprocess.run(
        [*command, "--no-index", *map(str, wheels)], capture_output=True, text=True
    )
    assert done.returncode == 0, done.stdout + done.stderr

    around = {name: os.environ[name] for name in ("PATH", "HOME") if name in os.environ}
    run = [str(home / "bin/maatwerk"), "assess", "nieuw-dorp/wasmachine", "--json"]
    ran = subprocess.run(run, cwd=tmp_path, env=around, capture_output=True, text=True)
    assert ran.returncode == 3, ran.stdout + ran.stderr
    assert json.loads(ran.stdout)["status"] == "incomplete"
