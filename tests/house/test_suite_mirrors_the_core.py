"""The test of `maatwerk_core/rules/dated.py` is where one looks for it: in `tests/rules/`."""

from pathlib import PurePath

import pytest

# Folders of tests that are about something else than one module.
ELSEWHERE = {
    "benchmarks",
    "docs",
    "drift",
    "editor",
    "faults",
    "house",
    "properties",
    "rulepacks",
    "snapshots",
    "typing",
}


def mirrored(test, modules):
    """Is there a module that this test module is about? `test_dated_days` may go with `dated`."""
    path = PurePath(test)
    name = path.stem.removeprefix("test_")
    folder = PurePath("maatwerk_core", *path.parts[1:-1])
    words = name.split("_")
    names = ["_".join(words[:count]) for count in range(1, len(words) + 1)]
    return any(
        (folder / f"{start}.py").as_posix() in modules
        or (folder / start / "__init__.py").as_posix() in modules
        for start in names
    )


def about_a_module(path):
    """Is this a test module in a folder named after a part of the core?"""
    parts = PurePath(path).parts
    return len(parts) > 2 and not ELSEWHERE & {*parts[1:-1]} and parts[-1].startswith("test_")


def test_every_test_module_mirrors_a_module_of_the_core(core, suite):
    modules = {source.path for source in core}
    tests = [source.path for source in suite if about_a_module(source.path)]
    assert [test for test in tests if not mirrored(test, modules)] == []


def test_folders_that_mirror_nothing_are_known(core, suite):
    parts = {PurePath(source.path).parts[1] for source in core}
    folders = {PurePath(s.path).parts[1] for s in suite if len(PurePath(s.path).parts) > 2}
    assert folders - parts - ELSEWHERE == set()


MODULES = {"maatwerk_core/rules/dated.py", "maatwerk_core/engine/questions/__init__.py"}


@pytest.mark.parametrize(
    "test",
    ["rules/test_dated.py", "rules/test_dated_vague_days.py", "engine/test_questions.py"],
)
def test_a_mirror_is_seen(test):
    assert mirrored(f"tests/{test}", MODULES)


@pytest.mark.parametrize(
    "test", ["rules/test_gone.py", "engine/test_dated.py", "rules/deep/test_dated.py"]
)
def test_a_test_of_nothing_is_found(test):
    assert about_a_module(f"tests/{test}")
    assert not mirrored(f"tests/{test}", MODULES)
