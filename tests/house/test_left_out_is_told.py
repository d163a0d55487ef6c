"""A test that needs a program this machine lacks is left out and named; in CI it has failed."""

import os
import re
import shutil
import subprocess
import sys

import pytest

SUITE = """
import pytest

@pytest.mark.java
def test_with_java():
    pass

@pytest.mark.java
@pytest.mark.node
def test_with_both():
    pass

@pytest.mark.browser
def test_that_steps_aside_by_itself():
    pytest.skip("no display")

def test_without():
    pass

@pytest.mark.skip(reason="not on this system")
def test_left_out_for_another_reason():
    pass
"""


@pytest.fixture
def run(tmp_path, root):
    """Run the little suite where no program is on the path; what it printed and how it ended."""
    shutil.copy(root / "tests" / "conftest.py", tmp_path)
    (tmp_path / "test_little.py").write_text(SUITE, encoding="utf-8")
    markers = "\n".join(f"    {name}: x" for name in ("java", "node", "browser"))
    (tmp_path / "pytest.ini").write_text(f"[pytest]\nmarkers =\n{markers}\n", encoding="utf-8")

    def run(ci, *options):
        environment = os.environ | {"PATH": str(tmp_path), "MAATWERK_CI": ci}
        command = [sys.executable, "-m", "pytest", "-p", "no:cacheprovider", *options]
        done = subprocess.run(
            command, cwd=tmp_path, env=environment, capture_output=True, text=True
        )
        return done.returncode, done.stdout

    return run


@pytest.mark.parametrize("options", [(), ("-n", "1")])
def test_what_is_left_out_is_named(run, options):
    code, told = run("", *options)
    assert code == 0
    assert "browser (1), java (2), node (1); CI runs them" in told
    assert re.search(r"1 passed, 4 skipped", told)


@pytest.mark.parametrize("options", [(), ("-n", "1")])
def test_what_is_left_out_fails_in_ci(run, options):
    code, told = run("1", *options)
    assert code == 1
    assert "left out, which CI does not allow (java): no `java` on this machine" in told.replace(
        "Skipped: ", ""
    )
    assert re.search(r"1 passed, 1 skipped, 3 errors", told)
