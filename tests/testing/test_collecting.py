"""`pytest rulepacks/PACK` runs the scenarios and cases of a pack, and says of a failure what `maatwerk test` says."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture
def pack(tmp_path):
    """A copy of amsterdam beside the base."""
    for name in ("landelijk", "amsterdam"):
        shutil.copytree(
            ROOT / "rulepacks" / name,
            tmp_path / name,
            ignore=shutil.ignore_patterns("tests", "*.py", "__pycache__"),
        )
    return tmp_path / "amsterdam"


def run(*arguments, cwd):
    """What pytest says with our plugin alone, and how it ended."""
    command = [sys.executable, "-m", "pytest", "-p", "maatwerk_core.testing.plugin"]
    command += ["-p", "no:cacheprovider", "-q", *map(str, arguments)]
    env = {**os.environ, "PYTEST_DISABLE_PLUGIN_AUTOLOAD": "1", "COLUMNS": "200"}
    done = subprocess.run(command, cwd=cwd, env=env, capture_output=True, text=True)
    return done.returncode, done.stdout + done.stderr


def test_each_example_is_a_test(pack):
    code, out = run(pack, "--collect-only", cwd=pack.parent)
    assert code == 0
    assert "cases/schuur.yaml::schuur\n" in out
    assert "scenarios/teambudget.yaml::plafond-van-het-team/4\n" in out


def test_a_pack_that_does_what_it_says_passes(pack):
    code, out = run(pack, cwd=pack.parent)
    assert code == 0
    assert " passed" in out


def test_a_failure_is_told_in_words_without_a_traceback(pack):
    main = pack / "amsterdam.yaml"
    text = main.read_text(encoding="utf-8")
    assert "ceiling: {2018: 500}" in text
    main.write_text(text.replace("ceiling: {2018: 500}", "ceiling: {2018: 501}"), encoding="utf-8")
    code, out = run(pack, "-k", "plafond-van-het-team", cwd=pack.parent)
    assert code == 1
    assert "teambudget.yaml:15:9 plafond-van-het-team/4" in out
    assert "kreeg     mandate.role: team" in out
    assert "het plafond is € 501 (vng-2022, vanaf 2018)" in " ".join(out.split())
    assert "Traceback" not in out
    assert "maatwerk_core/" not in out


def test_a_file_that_cannot_be_read_is_told_in_lines(pack):
    (pack / "scenarios" / "kapot.yaml").write_text("pack: amsterdam\n", encoding="utf-8")
    code, out = run(pack, cwd=pack.parent)
    assert code == 2
    assert (
        "kapot.yaml:1:1 scenario.none hier staan geen scenario's; verwacht `scenarios` met een naam"
        in out
    )
    assert "Traceback" not in out
    assert "maatwerk_core/" not in out


def test_a_pack_that_does_not_load_says_so_at_each_file(pack):
    main = pack / "amsterdam.yaml"
    main.write_text(main.read_text(encoding="utf-8") + "budgt: 5\n", encoding="utf-8")
    code, out = run(pack, cwd=pack.parent)
    assert code == 2
    assert "field.unknown het veld `budgt` bestaat hier niet" in out
    assert "Traceback" not in out


def test_other_yaml_is_left_alone(tmp_path):
    folder = tmp_path / "scenarios"
    folder.mkdir()
    (folder / "van-een-ander.yaml").write_text("pack: x\n", encoding="utf-8")
    (tmp_path / "los.yaml").write_text("naam: x\n", encoding="utf-8")
    code, out = run(tmp_path, cwd=tmp_path)
    assert code == 5  # nothing to run
    assert "no tests ran" in out
