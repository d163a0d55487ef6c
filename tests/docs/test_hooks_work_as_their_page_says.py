"""Every hook has a page, and what the page shows is installed, run and true."""

import contextlib
import doctest
import importlib
import inspect
import io
import re
import sys
import tomllib

import pytest

from maatwerk_core import hookspecs
from maatwerk_core.cli.main import maatwerk
from tests.distributions import register
from tests.docs.examples import ROOT

FOLDER = ROOT / "docs/hooks"
HOOKS = [name for name, value in vars(hookspecs).items() if hasattr(value, "maatwerk_spec")]
_FILE = re.compile(r"^```\w+ (\S+)\n(.*?)^```$", re.MULTILINE | re.DOTALL)
_SESSION = re.compile(r"^```pycon\n(.*?)^```$", re.MULTILINE | re.DOTALL)


def signature(hook):
    """How a hook is called and what it gives; what comes from another library is named by the page alone."""
    written = str(inspect.signature(getattr(hookspecs, hook))).replace("'", "")
    return f"{hook}{written}".replace("Sequence[Any]", "Sequence[click.Command]")


def test_every_hook_has_a_page_that_shows_its_signature():
    pages = {path.stem for path in FOLDER.glob("*.md")} - {"README"}
    assert pages == {*HOOKS}
    for hook in HOOKS:
        assert f"`{signature(hook)}`" in (FOLDER / f"{hook}.md").read_text("utf-8")
        assert f"[{hook}]({hook}.md)" in (FOLDER / "README.md").read_text("utf-8")


@pytest.fixture
def desk(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    monkeypatch.syspath_prepend(str(tmp_path))
    before = {*sys.modules}
    yield tmp_path
    for name in {*sys.modules} - before:
        if name.startswith("maatwerk_") and not name.startswith("maatwerk_core"):
            del sys.modules[name]


def install(page, folder):
    """Put the files of a page in a folder, and register what its pyproject.toml says, as pip would."""
    for name, text in _FILE.findall(page):
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    project = tomllib.loads((folder / "pyproject.toml").read_text("utf-8"))["project"]
    entries = project["entry-points"]["maatwerk"]
    register(folder, project["name"], entries, project["version"])
    importlib.invalidate_caches()


def run(*args):
    """What `maatwerk` prints."""
    printed = io.StringIO()
    with contextlib.redirect_stdout(printed), contextlib.suppress(SystemExit):
        maatwerk.main(list(args))
    return printed.getvalue().rstrip("\n")


@pytest.mark.parametrize("hook", HOOKS)
def test_the_example_of_a_hook_works(hook, desk):
    page = (FOLDER / f"{hook}.md").read_text("utf-8")
    install(page, desk)
    (session,) = _SESSION.findall(page)
    flags = doctest.NORMALIZE_WHITESPACE
    test = doctest.DocTestParser().get_doctest(session, {"maatwerk": run}, hook, hook, 0)
    told = io.StringIO()
    result = doctest.DocTestRunner(optionflags=flags).run(test, out=told.write)
    assert result.attempted > 0
    assert result.failed == 0, told.getvalue()
