"""A plugin adds under its own name, only where it is used, and never in silence."""

import sys

import pytest

from maatwerk_core.errors import Faults
from maatwerk_core.packs.load import load_pack
from maatwerk_core.packs.receipts import store_policy
from tests.distributions import register

CODE = """
from pathlib import Path
from maatwerk_core.hookspecs import hookimpl
HERE = Path(__file__).parent
"""
HOOK = """
@hookimpl
def {0}():
    return HERE / "{0}.yaml"
"""
FILES = {
    "sources": "zon-bron: {kind: practice, title: Een bron}\n",
    "facts": "zon_telt: {type: yes_no, nl: telt, en: counts}\n",
    "checks": "zon-toets:\n  ground: legitimacy\n  require: {zon_telt: yes}\n  severity: motivate\n"
    "  source: zon-bron\n  text: {nl: Het telt niet., en: It doesn't count.}\n",
}
PACK = "pack: maan\nversion: 1.0.0\nuses: [zon]\n"


@pytest.fixture
def plugin(tmp_path, monkeypatch):
    """Install the plugin `zon` with these section files, as pip would."""
    monkeypatch.syspath_prepend(str(tmp_path / "site"))

    def install(files=FILES, code=None):
        home = tmp_path / "site/maatwerk_zon_plugin"
        home.mkdir(parents=True, exist_ok=True)
        for section, text in files.items():
            (home / f"{section}.yaml").write_text(text, encoding="utf-8")
        made = CODE + "".join(HOOK.format(section) for section in files)
        (home / "__init__.py").write_text(made if code is None else code, encoding="utf-8")
        register(tmp_path / "site", "maatwerk-zon", {"zon": "maatwerk_zon_plugin"})
        return home

    yield install
    sys.modules.pop("maatwerk_zon_plugin", None)


@pytest.fixture
def pack(tmp_path):
    """Write a pack."""

    def write(text=PACK, name="maan"):
        folder = tmp_path / "packs" / name
        folder.mkdir(parents=True, exist_ok=True)
        (folder / f"{name}.yaml").write_text(text, encoding="utf-8")
        return folder

    return write


def faults_of(folder):
    with pytest.raises(Faults) as caught:
        load_pack(folder)
    return caught.value.faults


def test_a_pack_that_uses_a_plugin_has_what_it_adds(plugin, pack):
    plugin()
    policy = load_pack(pack())
    assert [check.id for check in policy.pack.checks] == ["zon-toets"]
    assert policy.plan.facts["zon_telt"].nl == "telt"


def test_a_plugin_that_is_not_named_adds_nothing(plugin, pack):
    plugin()
    alone = load_pack(pack("pack: maan\nversion: 1.0.0\n"))
    assert alone.pack.checks == () and "zon_telt" not in alone.plan.facts


def test_what_a_plugin_says_is_part_of_the_hash_of_the_policy(plugin, pack):
    home = plugin()
    before = load_pack(pack())
    (home / "facts.yaml").write_text("zon_telt: {type: yes_no, nl: anders, en: other}\n")
    after = load_pack(pack())
    assert before.files != after.files


def test_an_unknown_plugin_is_named_with_its_place(pack, plugin):
    plugin()
    (found,) = faults_of(pack(PACK.replace("zon", "zonn")))
    assert (found.code, found.place.line) == ("plugin.not-found", 3)
    assert dict(found.values)["near"] == "zon"


def test_a_plugin_that_raises_keeps_the_packs_that_use_it_closed(plugin, pack):
    plugin(code=CODE + "@hookimpl\ndef checks():\n    raise RuntimeError('stuk')\n")
    (found,) = faults_of(pack())
    assert (found.code, found.place.line) == ("pack.broken-plugin", 3)
    assert dict(found.values)["error"] == "RuntimeError: stuk"
    assert load_pack(pack("pack: vrij\nversion: 1.0.0\n", "vrij")).id == "vrij"


def test_a_function_is_no_rule(plugin, pack):
    plugin(code=CODE + "@hookimpl\ndef checks():\n    return lambda case: True\n")
    (found,) = faults_of(pack())
    assert found.code == "plugin.no-file"


def test_a_plugin_without_anything_for_a_pack_is_told(plugin, pack):
    plugin(files={})
    (found,) = faults_of(pack())
    assert found.code == "plugin.gives-nothing"


def test_entries_outside_the_name_of_the_plugin_are_refused_each_with_its_place(plugin, pack):
    home = plugin(FILES | {
        "facts": "own_telt: {type: yes_no, nl: telt}\n",
        "checks": "altijd-in-natura: {severity: advice}\n",
    })  # fmt: skip
    found = faults_of(pack())
    assert {one.code for one in found} == {"plugin.outside-its-name"}
    assert {one.place.file for one in found} == {
        str(home / "facts.yaml"),
        str(home / "checks.yaml"),
    }


def test_a_plugin_replaces_nothing_of_the_base(plugin, pack):
    plugin()
    pack("pack: basis\nversion: 1.0.0\nsources: {zon-bron: {kind: law, title: Wet}}\n", "basis")
    (found,) = faults_of(pack(PACK + "extends: basis\n"))
    assert (found.code, dict(found.values)["id"]) == ("plugin.already-there", "zon-bron")


def test_an_unreadable_fact_is_refused_of_a_plugin_too(plugin, pack):
    plugin({"facts": "zon_nationaliteit: {type: yes_no, nl: nationaliteit}\n"})
    codes = {one.code for one in faults_of(pack())}
    assert codes == {"pack.unreadable-fact"}


def test_the_faults_in_the_files_of_a_plugin_stand_at_their_place(plugin, pack):
    home = plugin(FILES | {"checks": FILES["checks"].replace("motivate", "motiveer")})
    (found,) = faults_of(pack())
    assert (found.place.file, found.place.line) == (str(home / "checks.yaml"), 4)


def test_a_policy_store_keeps_the_files_of_a_plugin_that_is_gone_later(plugin, pack, tmp_path):
    home = plugin()
    before = load_pack(pack())
    kept = store_policy(pack(), tmp_path / "store")
    (home.parent / "maatwerk_zon-1.0.dist-info/entry_points.txt").unlink()
    assert faults_of(pack())[0].code == "plugin.not-found"
    assert load_pack(kept).files == before.files


def test_an_empty_folder_of_that_name_beside_a_pack_keeps_nothing(plugin, pack):
    plugin()
    before = load_pack(pack()).files
    (pack().parent / "uses-zon").mkdir()
    assert load_pack(pack()).files == before


def test_a_plugin_that_is_named_twice_adds_once(plugin, pack):
    plugin()
    once = load_pack(pack())
    twice = load_pack(pack(PACK.replace("[zon]", "[zon, zon]"), "maan"))
    assert [check.id for check in twice.plan.checks] == [check.id for check in once.plan.checks]


def test_a_pack_may_use_what_its_base_uses_and_keeps_what_the_base_says_of_it(plugin, pack):
    plugin()
    milder = "checks: {zon-toets: {severity: advice}}\n"
    pack(f"pack: basis\nversion: 1.0.0\nuses: [zon]\n{milder}", "basis")
    policy = load_pack(pack(PACK + "extends: basis\n"))
    assert [c.severity for c in policy.plan.checks if c.id == "zon-toets"] == ["advice"]
