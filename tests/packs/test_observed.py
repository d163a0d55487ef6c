"""An assessment answers to every path that a scenario can name, in the form in which it is written."""

import datetime

from pytest import fixture, mark

from maatwerk_core.engine.assess import assess
from maatwerk_core.packs.cases import load_case
from maatwerk_core.packs.load import load_pack
from maatwerk_core.packs.observed import ABSENT, Observed
from maatwerk_core.packs.written_form import as_written


@fixture(scope="module")
def schuur():
    policy = load_pack("amsterdam")
    return Observed(assess(load_case("amsterdam/schuur", policy.plan.facts), policy))


@mark.parametrize(
    ("path", "value"),
    [
        ("status", "ready"),
        ("mandate", "yes"),
        ("mandate.role", "team"),
        ("mandate.ceiling_cents", "50000"),
        ("quorum.brake.by", "[inkomensconsulent]"),
        ("quorum.open", "[]"),
        ("returns.counts", "no"),
        ("returns.saving_cents", "unknown"),
        ("checks/altijd-in-natura", "yes"),
        ("checks/altijd-in-natura/severity", "motivate"),
        ("checks/altijd-in-natura/source", "vng-2022"),
        ("checks/eerst-bijzondere-bijstand", "unknown"),
        ("checks/eerst-bijzondere-bijstand/missing", "[tried]"),
        ("checks/voorliggende-voorziening", "not_applicable"),
        ("checks/budget.team", "unknown"),
        ("substantiation/licht", "yes"),
        ("write", "[doel]"),
        ("provisions/moratorium", "unknown"),
        ("facts/exposure", "250"),
        ("facts/in_kind", "yes"),
        ("reads/mandate.tiers.team.ceiling", "500"),
        ("reads/budget.team.amount/contested", "yes"),
        ("reads/mandate.within/assumed", "yes"),
        ("reads/mandate.within/source", "vng-2022"),
        ("reads/quorum.team.answer_within", "unknown"),
        ("tegenprestatie.stance", "unknown"),
    ],
)  # fmt: skip
def test_a_path_gives_what_stands_there(schuur, path, value):
    steps = path.split("/") if "/" in path else path.split(".")
    assert as_written(schuur.at(tuple(steps))) == value


@mark.parametrize(
    "path",
    [
        ("statuz",),
        ("checks",),
        ("checks", "nergens"),
        ("checks", "altijd-in-natura", "kleur"),
        ("mandate", "rol"),
        ("substantiation", "zwaar"),
        ("substantiation", "licht", "write"),
        ("agreements", "terugbetalen"),
        ("provisions", "fondsen"),
        ("facts", "nergens"),
        ("reads", "nergens"),
        ("reads", "mandate.within", "kleur"),
    ],
)
def test_what_is_not_there_is_absent(schuur, path):
    assert schuur.at(path) == ABSENT


def test_agreements_tell_whether_they_apply_and_what_follows():
    policy = load_pack("voorbeeld")
    case = load_case("voorbeeld/wasmachine", policy.plan.facts)
    observed = Observed(assess(case, policy))
    for rule in policy.pack.agreements:
        assert observed.at(("agreements", rule.id)) in ("yes", "no", "unknown")
        assert observed.at(("agreements", rule.id, "offer")) == rule.offer


def test_a_value_is_that_of_the_day_of_the_case():
    policy = load_pack("amsterdam")
    case = load_case("amsterdam/schuur", policy.plan.facts)
    case = case.model_copy(update={"day": datetime.date(2018, 6, 1)})
    assert Observed(assess(case, policy)).at(("reads", "mandate.tiers.team.ceiling")) == "unknown"
