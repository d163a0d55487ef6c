"""Installed plugins are asked one by one for their packs; one that fails is named and stops nobody."""

import sys
from zipfile import ZipFile

import pytest

from maatwerk_core.packs.load import load_pack
from maatwerk_core.plugins import Entry, find_installed, folder_name
from tests.distributions import register

GIVES = """
from pathlib import Path
from maatwerk_core.hookspecs import hookimpl

@hookimpl
def rule_packs():
    return [Path(__file__).parent]
"""


@pytest.fixture
def install(tmp_path, monkeypatch):
    """Put a distribution with one entry point on the path, as pip would."""
    monkeypatch.syspath_prepend(str(tmp_path))

    def install(name, code=GIVES, module=None, pack=None):
        package = module or f"maatwerk_{name}_test"
        home = tmp_path / package
        home.mkdir()
        (home / "__init__.py").write_text(code, encoding="utf-8")
        (home / f"{pack or name}.yaml").write_text(
            f"pack: {pack or name}\nversion: 1.0.0\n", encoding="utf-8"
        )
        register(tmp_path, package, {name: package})
        return home

    yield install
    for name in [
        name for name in sys.modules if name.startswith("maatwerk_") and name.endswith("_test")
    ]:
        del sys.modules[name]


def test_an_installed_plugin_brings_its_packs(install):
    home = install("verzinstad")
    assert find_installed("verzinstad").folders == {"verzinstad": [home]}
    assert find_installed().folders["verzinstad"] == [home]
    assert load_pack("verzinstad").id == "verzinstad"


@pytest.mark.parametrize(
    ("code", "error"),
    [
        ("raise RuntimeError('stuk')", "RuntimeError: stuk"),
        (
            "import dit_pakket_is_er_niet",
            "ModuleNotFoundError: No module named 'dit_pakket_is_er_niet'",
        ),
        ("def (", "SyntaxError: "),
        (GIVES.replace("return [Path(__file__).parent]", "return 1 / 0"), "ZeroDivisionError: "),
        (GIVES.replace("return [Path(__file__).parent]", "return 3"), "TypeError: "),
        (GIVES.replace("rule_packs()", "rule_packs(verkeerd)"), "PluginValidationError: "),
        (GIVES.replace("rule_packs()", "rule_pakcs()"), "PluginValidationError: unknown hook"),
        (GIVES.replace("[Path(__file__).parent]", "'abc'"), "TypeError: rule_packs() gives 'abc'"),
        (GIVES.replace("[Path(__file__).parent]", "[None]"), "TypeError: "),
        ("import sys\nsys.exit(3)", "SystemExit: 3"),
    ],
    ids=[
        "raises",
        "imports",
        "syntax",
        "divides",
        "returns",
        "signature",
        "misspelt",
        "text",
        "none",
        "exits",
    ],  # fmt: skip
)
def test_a_broken_plugin_is_named_and_stops_nobody(install, code, error):
    install("kapotstad", code)
    install("verzinstad")
    found = find_installed()
    assert "verzinstad" in found.folders and "amsterdam" in found.folders
    assert "kapotstad" not in found.folders
    (fault,) = found.faults
    told = dict(fault.values)
    assert (fault.code, told["plugin"]) == ("pack.broken-plugin", "kapotstad")
    assert told["error"].startswith(error)


def test_a_plugin_is_not_even_started_for_the_pack_of_another(install):
    install("kapotstad", "raise RuntimeError('stuk')")
    install("verzinstad")
    assert find_installed("verzinstad").faults == []


def test_a_plugin_that_gives_nothing_gives_nothing(install):
    install("leegstad", GIVES.replace("return [Path(__file__).parent]", "return []"))
    found = find_installed("leegstad")
    assert (found.folders, found.faults) == ({}, [])


def test_two_plugins_may_bring_a_pack_of_one_name_and_both_are_told(install):
    first = install("tweestad", module="maatwerk_een_test")
    second = install("tweestad", module="maatwerk_twee_test")
    assert set(find_installed("tweestad").folders["tweestad"]) == {first, second}


def test_a_pack_is_named_by_its_main_file(tmp_path):
    folder = tmp_path / "maatwerk_stad"
    folder.mkdir()
    assert folder_name(folder, "stad") == "maatwerk_stad"
    (folder / "stad.yaml").touch()
    assert folder_name(folder, "stad") == "stad"


def test_what_is_read_for_one_name_is_what_the_library_reads_for_all(install):
    install("verzinstad")
    everything = find_installed().folders
    assert "verzinstad" in everything and "zaanstad" in everything
    for name in everything:
        assert find_installed(name).folders == {name: everything[name]}


def test_of_a_package_that_stands_twice_on_the_path_the_first_counts(
    install, tmp_path, monkeypatch
):
    home = install("verzinstad")
    later = tmp_path / "later"
    info = later / f"{home.name}-0.9.dist-info"
    info.mkdir(parents=True)
    (info / "METADATA").write_text(f"Metadata-Version: 2.1\nName: {home.name}\nVersion: 0.9\n")
    (info / "entry_points.txt").write_text("[maatwerk]\nverzinstad = niet_dit_pakket\n")
    monkeypatch.setattr(sys, "path", [*sys.path, str(later)])
    assert find_installed("verzinstad").folders == {"verzinstad": [home]}
    assert find_installed("verzinstad").faults == []


def test_a_package_that_is_installed_from_its_own_folder_counts_once(
    install, tmp_path, monkeypatch
):
    home = install("verzinstad")
    info = tmp_path / "aparte" / f"{home.name}.egg-info"
    info.mkdir(parents=True)
    (info / "entry_points.txt").write_text("[maatwerk]\nverzinstad = niet_dit_pakket\n")
    monkeypatch.setattr(sys, "path", [*sys.path, str(info.parent)])
    assert find_installed("verzinstad").folders == {"verzinstad": [home]}
    assert find_installed("verzinstad").faults == []


@pytest.mark.parametrize("raw", [b"\xff\xfe[maatwerk]", None], ids=["no text", "a folder"])
def test_what_another_package_left_unreadable_stops_nobody(install, tmp_path, raw):
    home = install("verzinstad")
    file = tmp_path / "aaa-1.0.dist-info" / "entry_points.txt"
    file.parent.mkdir()
    file.mkdir() if raw is None else file.write_bytes(raw)
    assert find_installed("verzinstad").folders == {"verzinstad": [home]}


def test_a_plugin_in_an_archive_is_found(tmp_path, monkeypatch):
    archive = tmp_path / "plugins.zip"
    with ZipFile(archive, "w") as file:
        info = "maatwerk_zipstad_test-1.0.dist-info"
        file.writestr(
            f"{info}/METADATA", "Metadata-Version: 2.1\nName: maatwerk_zipstad_test\nVersion: 1.0\n"
        )
        file.writestr(
            f"{info}/entry_points.txt",
            "[console]\nx = y\n[maatwerk]\n# ons\nzipstad = maatwerk_zipstad_test\n",
        )
        file.writestr("maatwerk_zipstad_test/__init__.py", GIVES)
    monkeypatch.syspath_prepend(str(archive))
    assert [
        folder.name for folder in find_installed("zipstad").folders["maatwerk_zipstad_test"]
    ] == ["maatwerk_zipstad_test"]


def test_an_entry_may_name_an_object_within_its_module(install):
    install("verzinstad", GIVES + "\nclass Plugin:\n    rule_packs = staticmethod(rule_packs)\n")
    assert Entry("x", "maatwerk_verzinstad_test:Plugin.rule_packs [extra]", "p").load()()
