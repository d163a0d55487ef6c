"""A new pack passes all its checks at once, and nothing in it was decided yet."""

import ast
import datetime
import tomllib

import pytest

from maatwerk_core.errors import Faults
from maatwerk_core.packs.find import find_folder
from maatwerk_core.packs.find_cases import pack_folders
from maatwerk_core.packs.load import load_pack
from maatwerk_core.rules.values import Value
from maatwerk_core.workshop.analysis.analyse import analyse
from maatwerk_core.workshop.scaffold.new_pack import NewPack, make_new_pack
from maatwerk_core.workshop.scenarios import run_pack

DAY = datetime.date(2026, 7, 1)
#: Words of a table or a row, not values: the block around them says what is assumed.
WORDS = (".per", "mandate.above")
OTHERS = [name for name in pack_folders() if name != "landelijk"]


def made(folder, taken_from="", name="nieuw-dorp", code="GM9998"):
    return make_new_pack(NewPack(name, code, "Nieuw Dorp", taken_from), folder, DAY)


@pytest.mark.parametrize("taken_from", ["", *OTHERS])
def test_nobody_has_a_remark_on_a_new_pack(tmp_path, taken_from):
    made(tmp_path, taken_from)
    assert analyse(tmp_path / "nieuw-dorp").findings == ()


def test_it_is_a_whole_package(tmp_path):
    names = {path.relative_to(tmp_path / "nieuw-dorp").as_posix() for path in made(tmp_path)}
    assert {
        "nieuw-dorp.yaml", "cases/wasmachine.yaml", "scenarios/nieuw-dorp.yaml", "tests/test_laws.py", "README.md",
        "pyproject.toml", "__init__.py", ".github/workflows/regels.yml", ".schemas/rulepack.v1.json",
    } <= names  # fmt: skip


@pytest.mark.parametrize("taken_from", ["", "amsterdam"])
@pytest.mark.parametrize(
    "title", ["'s-Hertogenbosch", 'Dorp "Oost"', "Dorp: #2, [Oost]", "A\\d", "yes", "Twee\nregels"]
)
def test_a_municipality_may_be_called_anything(tmp_path, title, taken_from):
    make_new_pack(NewPack("dorp", "GM9998", title, taken_from), tmp_path, DAY)
    shown, home = " ".join(title.split()), tmp_path / "dorp"
    municipality = load_pack(home).pack.municipality
    assert municipality is not None
    assert municipality.name == shown
    project = tomllib.loads((home / "pyproject.toml").read_text("utf-8"))["project"]
    assert project["description"].endswith(f" {shown}")
    ast.parse((home / "__init__.py").read_text("utf-8"))


@pytest.mark.parametrize("taken_from", ["", *OTHERS])
def test_every_value_of_its_own_is_unknown_or_assumed(tmp_path, taken_from):
    made(tmp_path, taken_from)
    policy, base = load_pack(tmp_path / "nieuw-dorp"), load_pack("landelijk")
    own = [path for path, value in policy.values.items()
           if isinstance(value, Value) and value != base.values.get(path) and not path.endswith(WORDS)]  # fmt: skip
    sure = {path: policy.value(path, DAY, strict=True).value for path in own}
    assert {path: value for path, value in sure.items() if value is not None} == {}


@pytest.mark.parametrize("other", OTHERS)
def test_what_is_taken_over_decides_as_the_other_does(tmp_path, other):
    made(tmp_path, other)
    here, there = run_pack(tmp_path / "nieuw-dorp"), run_pack(find_folder(other))
    assert here.failed == ()
    strict = sum(one.example.strict for one in there.outcomes)
    assert len(there.outcomes) - strict - 1 <= len(here.outcomes) <= len(there.outcomes)


@pytest.mark.parametrize(
    ("name", "code", "codes"),
    [
        ("Nieuw Dorp", "GM9998", ["new-pack.name"]),
        ("../weg", "GM9998", ["new-pack.name"]),
        ("dorp", "9998", ["new-pack.municipality"]),
        ("-dorp", "Amsterdam", ["new-pack.name", "new-pack.municipality"]),
    ],
)
def test_what_is_wrong_is_told_at_once_and_nothing_is_written(tmp_path, name, code, codes):
    with pytest.raises(Faults) as caught:
        made(tmp_path, name=name, code=code)
    assert [one.code for one in caught.value.faults] == codes
    assert list(tmp_path.iterdir()) == []


def test_nothing_is_ever_overwritten(tmp_path):
    made(tmp_path)
    (tmp_path / "nieuw-dorp/nieuw-dorp.yaml").write_text("van mij")
    with pytest.raises(Faults, match="new-pack.exists"):
        made(tmp_path)
    assert (tmp_path / "nieuw-dorp/nieuw-dorp.yaml").read_text() == "van mij"


def test_an_unknown_pack_to_take_over_leaves_nothing_behind(tmp_path):
    with pytest.raises(Faults, match="pack.not-found"):
        made(tmp_path, "atlantis")
    assert list(tmp_path.iterdir()) == []
