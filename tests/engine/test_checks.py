"""A check holds as *not when, or require*; under another basis or outside its days it doesn't apply."""

import pytest

from maatwerk_core.engine.shape import as_json
from maatwerk_core.explain import explain

CHECK = (
    "checks: {{c: {{ground: legitimacy, {more}severity: {severity}, source: {source}, "
    "way_through: [{{nl: anders}}], text: {{nl: tekst}}}}}}\n"
)
SCHEME = "scheme: {legal_basis: local_scheme}\n"


def check(more="", severity="motivate", source="praktijk"):
    return SCHEME + CHECK.format(more=f"{more}, " if more else "", severity=severity, source=source)


def verdict(assessment, id_="c"):
    """How a check came out."""
    reasons = [r for f in assessment.findings.values() for r in f.reasons if r.id == id_]
    return reasons[0].verdict


@pytest.mark.parametrize(
    ("wsnp", "paid_to", "expected"),
    [
        ("yes", "supplier", "yes"),
        ("yes", "resident", "no"),
        ("yes", None, "unknown"),
        ("no", "resident", "not_applicable"),
        ("no", None, "not_applicable"),
        (None, "supplier", "yes"),
        (None, "resident", "unknown"),
        (None, None, "unknown"),
    ],
)
def test_when_and_require_are_weighed_three_valued(policy, assessed, wsnp, paid_to, expected):
    small = policy(check("when: {wsnp: yes}, require: {paid_to: supplier}"))
    plan = {"paid_to": paid_to} if paid_to else {}
    household = {"wsnp": wsnp} if wsnp else {}
    assert verdict(assessed(small, household=household, **plan)) == expected


@pytest.mark.parametrize(
    ("basis", "expected"),
    [("participatiewet", "no"), ("wmo", "not_applicable"), ("unknown", "unknown")],
)
def test_a_check_of_one_basis_applies_under_that_basis_only(policy, assessed, basis, expected):
    small = policy(check("applies_under: [participatiewet], require: {recurring: no}"))
    found = assessed(small, legal_basis=basis, intervention={"recurring": "yes"})
    assert verdict(found) == expected


@pytest.mark.parametrize(
    ("day", "expected"),
    [
        ("2019-12-31", "not_applicable"),
        ("2020-01-01", "no"),
        ("2020-12-31", "no"),
        ("2021-01-01", "not_applicable"),
    ],
)
def test_a_check_holds_from_its_first_day_until_its_last(policy, assessed, day, expected):
    small = policy(check("from: 2020-01-01, until: 2021-01-01, require: {recurring: no}"))
    assert verdict(assessed(small, day=day, intervention={"recurring": "yes"})) == expected


def test_within_a_vague_first_day_it_is_unknown_whether_a_check_applies(policy, assessed):
    small = policy(check("from: 2020, require: {recurring: no}"))
    found = assessed(small, day="2020-06-01", intervention={"recurring": "yes"})
    assert verdict(found) == "unknown"
    assert "checks.c.from" in found.findings["legitimacy"].missing
    assert verdict(assessed(small, day="2020-06-01", intervention={"recurring": "no"})) == "yes"
    assert verdict(assessed(small, day="2021-01-01", intervention={"recurring": "yes"})) == "no"


def test_a_stop_that_fails_makes_the_plan_unlawful_and_stops_it(policy, assessed):
    small = policy(check("require: {recurring: no}", "stop", "wet art 1"))
    found = assessed(small, intervention={"recurring": "yes"})
    assert (found.status, found.findings["legitimacy"].verdict) == ("stop", "no")


@pytest.mark.parametrize("severity", ["motivate", "advice"])
def test_a_lighter_check_that_fails_leaves_the_plan_lawful(policy, assessed, severity):
    small = policy(check("require: {recurring: no}", severity))
    found = assessed(small, intervention={"recurring": "yes"})
    assert found.findings["legitimacy"].verdict == "yes"
    assert verdict(found) == "no"


ABOVE = (
    "roles: {baas: {nl: baas}}\n"
    "above_maximum: {way_through: [{nl: Vraag de rest elders., en: Ask elsewhere.}], released_by: [baas]}\n"
)
MAXIMUM = "maximum: {{value: 1000, source: {source}}}\n"


@pytest.mark.parametrize(("source", "severity"), [("wet art 3", "stop"), ("praktijk", "motivate")])
def test_a_maximum_weighs_what_its_source_weighs(policy, assessed, source, severity):
    small = policy(SCHEME + MAXIMUM.format(source=source) + ABOVE)
    found = assessed(small, amount="1000.01").findings["mandate"].reasons[0]
    assert (found.id, found.verdict, found.severity) == ("maximum", "no", severity)
    assert found.source == source
    assert verdict(assessed(small, amount="1000"), "maximum") == "yes"


def test_the_assessment_names_the_way_through_a_maximum(policy, assessed):
    small = policy(SCHEME + MAXIMUM.format(source="wet art 3") + ABOVE)
    found = assessed(small, amount="1000.01")
    assert found.status == "stop"
    assert as_json(found)["first"]["ways"] == [
        {
            "check": "maximum",
            "way_through": [{"nl": "Vraag de rest elders.", "en": "Ask elsewhere."}],
            "released_by": ["baas"],
        }
    ]
    assert "Vraag de rest elders." in explain(found)
    assert "Ask elsewhere." in explain(found, lang="en")


def test_a_maximum_of_the_law_that_has_an_end_stops_until_then(policy, assessed):
    days = "maximum: {2018-01-01: {value: 1000, source: wet art 3}, 2025-01-01: ended}\n"
    small = policy(SCHEME + days + ABOVE)
    found = assessed(small, amount="1000.01", day="2024-12-31")
    assert (found.status, maxima(small)[0].source) == ("stop", "wet art 3")
    assert verdict(assessed(small, amount="1000.01", day="2025-01-01"), "maximum") == "unknown"


def maxima(made):
    return [check for check in made.plan.checks if check.id == "maximum"]


def test_a_maximum_of_no_source_is_to_be_motivated(policy):
    (found,) = maxima(policy("maximum: {value: 1000, assumed: zomaar}\n"))
    assert found.severity == "motivate"


def test_without_a_maximum_there_is_no_such_check(policy):
    assert maxima(policy()) == []
    assert maxima(policy("maximum: unknown\n")) == []


def test_an_unknown_maximum_of_a_source_is_unknown(policy, assessed):
    small = policy(SCHEME + "maximum: {value: unknown, source: praktijk}\n")
    assert verdict(assessed(small, amount="1"), "maximum") == "unknown"


def test_a_maximum_is_that_of_the_day(policy, assessed):
    small = policy(SCHEME + "maximum: {2020-01-01: 100, 2021-01-01: 200, source: praktijk}\n")
    outcomes = [
        verdict(assessed(small, day=day, amount="150"), "maximum")
        for day in ("2019-12-31", "2020-01-01", "2021-01-01")
    ]
    assert outcomes == ["unknown", "no", "yes"]


def test_outside_its_days_a_scheme_is_advised_against_and_nothing_more(policy, assessed):
    small = policy(
        "scheme: {legal_basis: local_scheme, from: 2020-01-01, through: 2020-12-31, assumed: zomaar}\n"
    )
    outcomes = {day: verdict(assessed(small, day=day), "scheme")
                for day in ("2019-12-31", "2020-01-01", "2020-12-31", "2021-01-01")}  # fmt: skip
    assert list(outcomes.values()) == ["no", "yes", "yes", "no"]
    assert assessed(small, day="2021-01-01").findings["legitimacy"].verdict == "yes"


def test_too_little_left_of_a_budget_is_advice(policy, assessed):
    small = policy(SCHEME + "budget: {pot: {amount: 1000, assumed: zomaar}}\n")
    spent = {"history": {"granted": [], "budget_spent": {"pot": {"spent": 600}}}}
    assert verdict(assessed(small, amount="400", **spent), "budget.pot") == "yes"
    assert verdict(assessed(small, amount="400.01", **spent), "budget.pot") == "no"
    assert verdict(assessed(small, amount="400"), "budget.pot") == "unknown"


@pytest.mark.parametrize("key", ["from", "through"])
def test_a_scheme_whose_days_are_unknown_is_not_in_force_by_default(policy, assessed, key):
    found = assessed(policy(f"scheme: {{{key}: unknown}}\n"))
    assert found.output("check:scheme") is None
    days = {"scheme.from", "scheme.through"}
    assert days & set(found.findings["legitimacy"].missing) == {f"scheme.{key}"}
