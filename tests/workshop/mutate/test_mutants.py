"""Mutants are made of what a pack's own files write, and of everything of it that an outcome can show."""

import pytest

from maatwerk_core.packs.find import find_folder
from maatwerk_core.packs.load import load_pack, read_chain
from maatwerk_core.rules import valued
from maatwerk_core.rules.declared import CORE_FACTS
from maatwerk_core.workshop.mutate.mutants import VALUES, mutants_of


def ids(data, **units):
    return [mutant.id for mutant in mutants_of(data, CORE_FACTS, units)]


def test_a_dated_value_has_a_cent_a_day_and_an_entry_less():
    assert ids({"maximum": {"2018": "500", "2024-07-01": "750"}}) == [
        "maximum.2018: 500 > 499.99",
        "maximum.2018: 500 > 500.01",
        "maximum.2024-07-01: 750 > 749.99",
        "maximum.2024-07-01: 750 > 750.01",
        "maximum.2018: 2018 > 2018-12-31",
        "maximum.2018: 2018 > 2019-01-02",
        "maximum.2018: 500 > -",
        "maximum.2024-07-01: 2024-07-01 > 2024-06-30",
        "maximum.2024-07-01: 2024-07-01 > 2024-07-02",
        "maximum.2024-07-01: 750 > -",
    ]


def test_a_share_has_a_basis_point_more_or_less():
    assert ids({"learning": {"regret": {"at_most": "20%"}}}) == [
        "learning.regret.at_most: 20% > 19.99%",
        "learning.regret.at_most: 20% > 20.01%",
    ]


def test_every_kind_of_value_has_mutants_but_words_for_people():
    marks = [mark for one in vars(valued).values() for mark in getattr(one, "__metadata__", ())]
    kinds = {mark.kind for mark in marks if isinstance(mark, valued.Valued)}
    assert {"money", "share", "span"} < kinds
    assert kinds - VALUES == {"text", "spoken"}


def test_what_is_unknown_has_no_mutant():
    assert ids({"maximum": "unknown"}) == []
    assert ids({"maximum": {"2018": "unknown", "2020": "unknown"}}) == []
    assert (
        ids({"costs": {"a": {"nl": "a", "price": "unknown", "per": "once", "payer": "unknown"}}})
        == []
    )


def test_the_day_on_which_a_value_becomes_unknown_can_slip():
    assert ids({"maximum": {"2024-01-01": "500", "2025-01-01": "unknown"}})[-2:] == [
        "maximum.2025-01-01: 2025-01-01 > 2024-12-31",
        "maximum.2025-01-01: 2025-01-01 > 2025-01-02",
    ]


def test_a_day_never_slips_onto_the_next_one():
    assert "maximum.2024-01-01: 2024-01-01 > 2024-01-02" not in ids(
        {"maximum": {"2024-01-01": "500", "2024-01-02": "600"}}
    )


def test_tiers_are_forgotten_and_changed_round():
    tiers = {"mandate": {"tiers": [{"role": "team"}, {"role": ["manager", "directeur"]}]}}
    assert ids(tiers) == [
        "mandate.tiers.0: team > -",
        "mandate.tiers.1: [manager, directeur] > -",
        "mandate.tiers.0: team, [manager, directeur] > [manager, directeur], team",
        "mandate.tiers.1.role.0: manager > -",
        "mandate.tiers.1.role.1: directeur > -",
    ]


def test_words_shift_to_those_beside_them():
    assert ids({"tegenprestatie": {"stance": "invited"}}) == [
        "tegenprestatie.stance: invited > none",
        "tegenprestatie.stance: invited > expected",
    ]
    assert ids({"questions": {"returns": "require"}}) == ["questions.returns: require > show"]
    assert ids({"mandate": {"above": "nobody"}}) == ["mandate.above: nobody > -"]
    assert ids({"mandate": {"above": "unknown"}}) == []


def test_a_check_is_forgotten_shifted_and_loses_its_conditions():
    check = {"severity": "motivate", "when": {"wsnp": "yes"}, "require": {"acute": "yes"}}
    assert ids({"checks": {"a": check}}) == [
        "checks.a: a > -",
        "checks.a.severity: motivate > stop",
        "checks.a.severity: motivate > advice",
        "checks.a.when.wsnp: yes > no",
        "checks.a.when: {wsnp: yes} > -",
        "checks.a.require.acute: yes > no",
        "checks.a.require: {acute: yes} > -",
    ]


def test_a_norm_loses_cents_days_and_rows():
    rows = [{"from": "2024-01-01", "single": "100"}, {"from": "2025-01-01", "single": "unknown"}]
    assert ids({"norms": {"a": {"rows": rows}}}) == [
        "norms.a.rows.0.single: 100 > 99.99",
        "norms.a.rows.0.single: 100 > 100.01",
        "norms.a.rows.0.from: 2024-01-01 > 2023-12-31",
        "norms.a.rows.0.from: 2024-01-01 > 2024-01-02",
        "norms.a.rows.0: 2024-01-01 > -",
        "norms.a.rows.1.from: 2025-01-01 > 2024-12-31",
        "norms.a.rows.1.from: 2025-01-01 > 2025-01-02",
    ]


def test_what_says_something_of_the_pack_only_has_no_mutant():
    data = {"example": "yes", "roles": {"team": {"nl": "team", "members": ["a", "b"]}},
            "sources": {"vng": {"kind": "law", "year": "2022"}}, "texts": {"groet": "Dag"}}  # fmt: skip
    assert ids(data) == []


@pytest.mark.parametrize("name", ["amsterdam", "landelijk", "voorbeeld"])
def test_a_pack_has_each_mutant_once_and_only_of_its_own_files(name):
    data = read_chain(find_folder(name))[0].data
    found = mutants_of(data, load_pack(name).plan.facts, {"giftvrijlating": "EUR"})
    assert len({(one.at, one.id) for one in found}) == len(found) > 20
    assert {one.section for one in found} <= data.keys()


def test_a_pack_that_writes_nothing_has_no_mutants():
    assert ids({"pack": "leeg", "version": "1.0.0", "extends": "landelijk"}) == []


def test_a_comparison_with_what_is_never_known_has_no_mutant():
    check = {"checks": {"a": {"when": {"amount": "> $grens", "wsnp": "yes"}}}}
    found = mutants_of(check, CORE_FACTS, {}, {"grens"})
    assert "comparison" not in {one.kind for one in found}
    assert "comparison" in {one.kind for one in mutants_of(check, CORE_FACTS, {})}
