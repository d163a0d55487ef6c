"""A pack is loaded with all it extends, and everything that is wrong is told in one run."""

from __future__ import annotations

import pytest

from maatwerk_core.errors import Faults
from maatwerk_core.packs.load import MOST_BASES, load_pack


@pytest.fixture
def packs(tmp_path):
    """Write packs, each as a map from file to text; the first is the one to load."""

    def write(**written):
        for name, files in written.items():
            folder = tmp_path / name
            folder.mkdir(exist_ok=True)
            texts = files if isinstance(files, dict) else {f"{name}.yaml": files}
            for file, text in texts.items():
                (folder / file).write_text(text, encoding="utf-8")
        return tmp_path / next(iter(written))

    return write


def head(name, extends=""):
    return f"pack: {name}\nversion: 1.0.0\n" + (f"extends: {extends}\n" if extends else "")


def faults(folder):
    with pytest.raises(Faults) as caught:
        load_pack(folder)
    return caught.value.faults


def test_five_faults_in_three_files_are_five_places_in_one_run(packs):
    folder = packs(
        stad={
            "stad.yaml": head("stad", "grond") + "maximum: 1.100\nmandaat: {per: plan}\n",
            "checks.yaml": "c:\n  ground: legitimacy\n  require: {amuont: 1}\n  severity: stopp\n  text: {nl: t}\n",
            "roles.yaml": "team: {nl: ''}\n",
        },
        grond=head("grond"),
    )
    found = faults(folder)
    places = {(fault.place.file.rsplit("/", 1)[1], fault.place.line, fault.code) for fault in found}
    assert places == {
        ("stad.yaml", 4, "value.money-thousands"),
        ("stad.yaml", 5, "field.unknown"),
        ("checks.yaml", 3, "condition.unknown-fact"),
        ("checks.yaml", 4, "value.choice"),
        ("roles.yaml", 1, "value.empty"),
    }


def test_faults_of_the_pack_below_come_in_the_same_run(packs):
    folder = packs(
        stad=head("stad", "grond") + "maximum: x\n", grond=head("grond") + "roles: {team: {}}\n"
    )
    assert {(f.code, f.place.file.rsplit("/", 1)[1]) for f in faults(folder)} == {
        ("value.money", "stad.yaml"),
        ("field.missing", "grond.yaml"),
    }


def test_a_fault_shows_where_what_was_expected_and_what_was_meant(packs):
    (fault,) = faults(packs(stad=head("stad") + "mandate: {per: plann}\n"))
    told = fault.text("en")
    assert told.startswith(str(fault.place))
    assert "plann" in told and "did you mean" in told and "plan, household" in told


def test_a_pack_inherits_per_field_and_its_own_word_goes_first(packs):
    folder = packs(
        stad=head("stad", "grond") + "roles: {team: {en: team}}\nmaximum: 10\n",
        grond=head("grond")
        + "roles: {team: {nl: ploeg}, baas: {nl: baas}}\nmaximum: 20\nscheme: {legal_basis: wmo}\n",
    )
    pack = load_pack(folder).pack
    assert {role.id: (role.nl, role.en) for role in pack.roles} == {
        "team": ("ploeg", "team"),
        "baas": ("baas", None),
    }
    assert pack.maximum.entries[0].value == 1_000
    assert pack.scheme.legal_basis.entries[0].value is None  # a scheme is never inherited


def test_three_packs_on_top_of_each_other(packs):
    folder = packs(
        wijk=head("wijk", "stad") + "maximum: 1\n",
        stad=head("stad", "grond") + "maximum: 2\nroles: {team: {nl: stad}}\n",
        grond=head("grond") + "maximum: 3\nroles: {team: {nl: grond}, baas: {nl: baas}}\n",
    )
    pack = load_pack(folder).pack
    assert (pack.maximum.entries[0].value, [role.nl for role in pack.roles]) == (
        100,
        ["stad", "baas"],
    )


@pytest.mark.parametrize("around", [("a", "b"), ("a",), ("a", "b", "c")])
def test_packs_that_extend_each_other_are_refused(packs, around):
    following = (*around[1:], around[0])
    folder = packs(
        **{name: head(name, below) for name, below in zip(around, following, strict=True)}
    )
    (fault,) = faults(folder)
    assert fault.code == "pack.extends-cycle"
    assert fault.place.line == 3


def test_a_tower_of_packs_has_an_end(packs):
    names = [f"p{at}" for at in range(MOST_BASES + 1)]
    written = {name: head(name, below) for name, below in zip(names, [*names[1:], ""], strict=True)}
    assert [fault.code for fault in faults(packs(**written))] == ["pack.extends-cycle"]
    assert load_pack(packs(**dict(list(written.items())[1:]))).id == "p1"


def test_what_a_pack_stands_on_must_be_there(packs):
    (fault,) = faults(packs(stad=head("stad", "landelyk")))
    assert fault.code == "pack.not-found"
    assert dict(fault.values)["near"] == "landelijk"


@pytest.mark.parametrize(
    ("text", "field"),
    [
        ("version: 1.0.0\n", "pack"),
        ("pack: stad\n", "version"),
        (head("stad") + "roles: {team: {en: team}}\n", "nl"),
        (head("stad") + "costs: {c: {nl: kosten, price: 5}}\n", "per"),
        (head("stad") + "checks: {c: {ground: legitimacy, text: {nl: t}}}\n", "severity"),
        (
            head("stad") + "checks: {c: {ground: legitimacy, severity: advice, text: {en: t}}}\n",
            "nl",
        ),
    ],
)
def test_what_is_left_out_is_told_by_its_name(packs, text, field):
    assert ("field.missing", field) in [
        (f.code, dict(f.values).get("field")) for f in faults(packs(stad=text))
    ]


def test_the_hash_of_the_files_is_of_every_byte_of_every_file(packs):
    def files():
        return load_pack(
            packs(
                stad={"stad.yaml": head("stad", "grond"), "roles.yaml": "team: {nl: t}\n"},
                grond=grond,
            )
        ).files

    grond = head("grond")
    before = files()
    assert files() == before
    grond += "# een opmerking\n"
    assert files() != before


def test_files_of_one_pack_are_told_apart(packs):
    section = packs(stad={"stad.yaml": head("stad"), "words.yaml": "plan: plan\n"})
    policy = load_pack(section)
    assert policy.pack.words == (("plan", "plan", "plan"),)


def test_where_one_fact_can_not_be_read_the_others_are_still_looked_at(packs):
    folder = packs(
        stad=head("stad") + "facts:\n  own_postcode: {type: text, nl: x}\n"
        "  own_nationaliteit: {type: yes_no, nl: x}\n  fiets: {type: yes_no, nl: x}\n"
    )
    assert {(f.code, f.place.line) for f in faults(folder)} >= {
        ("value.choice", 4), ("pack.unreadable-fact", 5), ("policy.local-fact-name", 6),
    }  # fmt: skip
