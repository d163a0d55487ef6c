"""Everything a pack writes is found once, with the kind of its field."""

import pytest

from maatwerk_core.workshop.mutate.sites import scalars_of, sites


def kinds(data, units=None):
    return {".".join(map(str, site.path)): site.kind for site in sites(data, units or {})}


@pytest.mark.parametrize(
    ("data", "path", "kind"),
    [
        ({"maximum": "8000"}, "maximum", "money"),
        ({"mandate": {"tiers": [{"role": "team", "ceiling": "500"}]}}, "mandate.tiers.0.ceiling", "money"),
        ({"mandate": {"tiers": [{"role": "team"}]}}, "mandate.tiers", "list"),
        ({"quorum": {"team": {"approvals": "3"}}}, "quorum.team.approvals", "approvals"),
        ({"quorum": {"team": {"approvals": "3"}}}, "quorum", "rows"),
        ({"checks": {"a": {"severity": "stop"}}}, "checks.a.severity", "literal"),
        ({"checks": {"a": {"from": "2024"}}}, "checks.a.from", "span"),
        ({"checks": {"a": {"applies_under": ["wmo"]}}}, "checks.a.applies_under", "codes"),
        ({"checks": {"a": {"when": {"wsnp": "yes"}}}}, "checks.a.when", "condition"),
        ({"learning": {"regret": {"at_most": "20%"}}}, "learning.regret.at_most", "share"),
        ({"norms": {"a": {"rows": []}}}, "norms.a.rows", "norm_rows"),
        ({"parameters": {"a": {"unit": "percent", "value": "5%"}}}, "parameters.a.value", "rate"),
        ({"tegenprestatie": {"stance": "invited"}}, "tegenprestatie.stance", "choice"),
    ],
)  # fmt: skip
def test_a_field_is_of_the_kind_that_its_model_says(data, path, kind):
    assert kinds(data)[path] == kind


def test_an_inherited_parameter_has_the_unit_that_it_inherits():
    assert (
        kinds({"parameters": {"a": {"value": "5"}}}, {"a": "EUR"})["parameters.a.value"] == "money"
    )


def test_what_is_taken_out_holds_nothing():
    assert kinds({"checks": {"a": {"removed": "Niet hier.", "severity": "stop"}}}) == {
        "checks": "rows"
    }


@pytest.mark.parametrize(
    "data", [{"mandate": "unknown"}, {"checks": []}, {"quorum": "none"}, {"tiers": "x"}]
)
def test_a_word_in_the_place_of_a_section_holds_no_values(data):
    assert set(kinds(data).values()) <= {"rows"}


def test_scalars_are_found_in_every_form_a_value_has():
    raw = {"2018": "500", "2020": {"value": "750", "note": "x"}, "source": "vng"}
    assert [(one.path, one.text, one.day) for one in scalars_of(raw, ("maximum",))] == [
        (("maximum", "2018"), "500", "2018"),
        (("maximum", "2020", "value"), "750", "2020"),
    ]
    assert [one.text for one in scalars_of({"value": "5", "assumed": "x"}, ())] == ["5"]
