"""Every rule has a pack with its fault and one without; what it finds is shown by a case that the engine assesses."""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

import pytest

from maatwerk_core.engine.assess import Assessment
from maatwerk_core.workshop.analysis.analyse import analyse
from maatwerk_core.workshop.analysis.evidence import assess_witness
from maatwerk_core.workshop.analysis.rules import RULES

#: What the packs stand on. Its sources come last, so that a pack can add one.
HEAD = """\
pack: proef
version: 1.0.0
municipality: {code: GM0000, name: Proef}
scheme: {name: Proefbudget, legal_basis: local_scheme, from: 2020-01-01, source: besluit}
roles:
  team: {nl: team, en: team, at_most: 6, source: besluit}
  manager: {nl: manager, en: manager}
sources:
  besluit: {kind: policy, label: B, by: Proef, year: 2020, title: Regels, note: naast wet-1}
  wet-1: {kind: law, label: A, title: Een wet, bwb: BWBR0015703}
"""


class Held(NamedTuple):
    """A pack in which a rule finds its fault, one in which it doesn't, and what the witness shows when assessed."""

    fault: str
    order: str
    shows: Callable[[Assessment], bool] | None = None


#: Why what these rules find has no case that shows it.
NO_WITNESS = {
    "parameter.unread": "nothing reads the parameter, so every case comes out as it would without it",
    "source.unused": "nothing rests on the source, so no case does",
    "source.no-year": "the year of a source is for people: no case reads it",
    "citation.form": "a reference is for people and for links: no case reads it",
    "citation.missing": "the number of a law is for people and for links: no case reads it",
    "citation.no-article": "an article is for people and for links: no case reads it",
    "text.stigma": "the words stand there whatever the case",
    "text.one-language": "the language is the reader's, not the case's",
}

TEXT = "text: {nl: T., en: T.}"
WRITE = "write: {wat: {nl: Wat., en: What.}}"


def tiers(*rows: str) -> str:
    return "mandate: {per: household, within: ever, tiers: [" + ", ".join(rows) + "]}\n"


def check(name: str, *parts: str) -> str:
    said = ", ".join(("ground: legitimacy", "severity: motivate", "source: besluit", TEXT, *parts))
    return f"checks: {{{name}: {{{said}}}}}\n"


def checks(*each: str) -> str:
    return "checks:\n" + "".join("  " + one.removeprefix("checks: {")[:-2] + "\n" for one in each)


def grens(unit: str, value: str, *parts: str) -> str:
    number = f"parameters: {{grens: {{nl: g, en: g, unit: {unit}, value: {value}}}}}\n"
    return number + check("een", *parts)


def agreement(*parts: str) -> str:
    said = ", ".join(("offer: example", "promise: {nl: Terug., en: Back.}", *parts))
    return f"agreements: {{terug: {{{said}}}}}\n"


def source(written: str, used: str = "source: s-1") -> str:
    return f"  s-1: {{title: T, {written}}}\nreturns: {{within: {{value: 6 months, {used}}}}}\n"


def amount(assessment: Assessment) -> int:
    return int(assessment.on_demand("fact:amount"))


def role(assessment: Assessment) -> str | None:
    return assessment.output("role")


def not_applicable(assessment: Assessment, check: str) -> bool:
    reasons = {each.id: each.verdict for each in assessment.findings["legitimacy"].reasons}
    return reasons[check] == "not_applicable"


def counts(path: str, value: object) -> Callable[[Assessment], bool]:
    """On the day of the witness the value is this one."""
    return lambda a: bool(a.policy.value(path, a.day).value == value)


STOP = (
    "geld: {ground: legitimacy, severity: stop, source: wet-1 art 1, when: {wsnp: yes}, require: "
    "{paid_to: supplier}, way_through: [{nl: Anders., en: Otherwise.}], " + TEXT + "}"
)

EVERY: dict[str, Held] = {
    "table.gap": Held(
        tiers("{role: team, ceiling: 500}", "{role: manager, ceiling: 900, when: {acute: yes}}"),
        tiers("{role: team, ceiling: 500}", "{role: manager, ceiling: 900}"),
        lambda a: 500_00 < amount(a) <= 900_00 and role(a) is None,
    ),
    "table.overlap": Held(
        tiers("{role: team, ceiling: 500, when: {acute: yes}}", "{role: manager, ceiling: 500}"),
        tiers(
            "{role: team, ceiling: 500, when: {acute: yes}}",
            "{role: manager, ceiling: 500, when: {acute: no}}",
        ),
        lambda a: amount(a) <= 500_00 and a.leaf("acute") is True and role(a) == "team",
    ),
    "table.unreachable": Held(
        tiers("{role: team, ceiling: 900}", "{role: manager, ceiling: 500}"),
        tiers("{role: team, ceiling: 500}", "{role: manager, ceiling: 900}"),
        lambda a: amount(a) <= 500_00 and role(a) == "team",
    ),
    "agreement.never": Held(
        agreement("when: {domain: work, any: [{domain: debt}, {domain: health}]}"),
        agreement("when: {any: [{domain: debt}, {domain: health}]}"),
        lambda a: a.leaf("domain") == "debt" and a.on_demand("agreements:terug") is False,
    ),
    "check.never-applies": Held(
        check("een", "applies_under: [wmo]", "require: {acute: yes}"),
        check("een", "applies_under: [local_scheme]", "require: {acute: yes}"),
        lambda a: a.leaf("legal_basis") == "local_scheme" and not_applicable(a, "een"),
    ),
    "tier.ceiling-falls": Held(
        tiers("{role: team, ceiling: 900}", "{role: manager, ceiling: 500}"),
        tiers("{role: team, ceiling: 500}", "{role: manager, ceiling: 900}"),
        lambda a: amount(a) > 500_00 and role(a) == "team",
    ),
    "quorum.larger-than-team": Held(
        tiers("{role: team, ceiling: 500}") + "quorum: {team: {approvals: 7}}",
        tiers("{role: team, ceiling: 500}") + "quorum: {team: {approvals: 6}}",
        lambda a: role(a) == "team" and a.said("quorum.team.approvals") > a.said("roles.team.at_most"),
    ),
    "check.contradicts": Held(
        checks(check("een", "require: {form: goods}"), check("twee", "require: {form: money}")),
        checks(
            check("een", "when: {acute: yes}", "require: {form: goods}"),
            check("twee", "when: {acute: no}", "require: {form: money}"),
        ),
        lambda a: (a.output("check:een"), a.output("check:twee")) == (True, False),
    ),
    "check.against-law": Held(
        checks(f"checks: {{{STOP}}}\n", check("een", "when: {wsnp: yes}", "require: {paid_to: resident}")),
        checks(f"checks: {{{STOP}}}\n", check("een", "when: {wsnp: no}", "require: {paid_to: resident}")),
        lambda a: a.output("check:een") is True and a.status == "stop",
    ),
    "rule.said-against-law": Held(
        agreement("when: {domain: work}", "said_against_law: {source: besluit, law: wet-1 art 15}"),
        agreement("when: {domain: work}"),
        lambda a: a.on_demand("agreements:terug") is True,
    ),
    "condition.no-effect": Held(
        check("een", "when: {amount: '> 500', exposure: '> 100'}", "require: {acute: yes}"),
        check("een", "when: {amount: '> 500', exposure: '> 600'}", "require: {acute: yes}"),
        lambda a: amount(a) > 500_00 and a.on_demand("fact:exposure") > 100_00,
    ),
    "unit.mismatch": Held(
        grens("EUR per year", "18000", "require: {income: '<= $grens'}"),
        grens("EUR per month", "1500", "require: {income: '<= $grens'}"),
        lambda a: a.on_demand("fact:income") == a.said("parameters.grens") == 18_000_00,
    ),
    "parameter.unread": Held(
        grens("EUR", "500", "require: {amount: '<= 500'}"),
        grens("EUR", "500", "require: {amount: '<= $grens'}"),
    ),
    "day.order": Held(
        check("een", "require: {acute: yes}", "from: 2024-01-01", "until: 2023-07-01"),
        check("een", "require: {acute: yes}", "from: 2023-07-01", "until: 2024-01-01"),
        lambda a: a.day.isoformat() == "2024-01-01" and not_applicable(a, "een"),
    ),
    "value.no-source": Held(
        "maximum: {2021: 500}\n",
        "maximum: {2021: 500, source: besluit}\n",
        counts("maximum", 500_00),
    ),
    "value.no-choice": Held(
        "maximum: {2021: {value: 500, source: besluit, also_found: [{value: 600}]}}\n",
        "maximum: {2021: {value: 500, source: besluit, also_found: [{value: 600}], chosen: nieuw}}\n",
        counts("maximum", 500_00),
    ),
    "value.stale": Held(
        "maximum: {2021-01-01: {value: 500, source: besluit}}\n",
        "maximum: {2020-01-01: {value: 500, source: besluit}}\n",
        counts("maximum", 500_00),
    ),
    "number.no-source": Held(
        f"substantiation: {{zwaar: {{when: {{amount: '> 1000'}}, {WRITE}}}}}\n",
        f"substantiation: {{zwaar: {{when: {{amount: '> 1000'}}, {WRITE}, source: besluit}}}}\n",
        lambda a: amount(a) > 1000_00 and a.on_demand("substantiation:zwaar") is True,
    ),
    "source.unused": Held(
        source("kind: policy, year: 2020", used="assumed: a"),
        source("kind: policy, year: 2020"),
    ),
    "source.no-year": Held(source("kind: policy"), source("kind: policy, year: 2020")),
    "citation.form": Held(
        source("kind: law, bwb: BWB15703"), source("kind: law, bwb: BWBR0015703")
    ),
    "citation.missing": Held(source("kind: law"), source("kind: law, bwb: BWBR0015703")),
    "citation.no-article": Held(
        check("een", "require: {acute: yes}").replace("besluit", "wet-1"),
        check("een", "require: {acute: yes}").replace("besluit", "wet-1 art 15"),
    ),
    "text.stigma": Held(
        "provisions: {coach: {nl: hulp voor het probleemgezin, en: help}}\n",
        "provisions: {coach: {nl: hulp voor het gezin, en: help}}\n",
    ),
    "text.one-language": Held(
        "provisions: {coach: {nl: hulp}}\n", "provisions: {coach: {nl: hulp, en: help}}\n"
    ),
}  # fmt: skip


def test_no_rule_is_left_out():
    assert set(EVERY) == set(RULES)
    assert {rule for rule, held in EVERY.items() if held.shows is None} == set(NO_WITNESS)


@pytest.fixture
def looked_at(pack):
    """What one rule makes of a pack with these sections."""
    return lambda rule, sections: analyse(pack(sections, head=HEAD), rules=[RULES[rule]])


@pytest.mark.parametrize("rule", sorted(set(RULES) - set(NO_WITNESS)))
def test_a_rule_finds_its_fault_with_a_case_in_which_the_engine_shows_it(looked_at, rule):
    analysis = looked_at(rule, EVERY[rule].fault)
    assert (len(analysis.findings), analysis.undecided) == (1, ())
    assessed = assess_witness(analysis.subject.policy, analysis.findings[0].witness)
    assert EVERY[rule].shows(assessed)


@pytest.mark.parametrize("rule", sorted(NO_WITNESS))
def test_a_rule_over_what_no_case_reads_finds_its_fault_by_place_alone(looked_at, rule):
    analysis = looked_at(rule, EVERY[rule].fault)
    assert [one.witness for one in analysis.findings] == [None]
    assert analysis.findings[0].place.line > 1


@pytest.mark.parametrize("rule", sorted(RULES))
def test_a_rule_finds_nothing_in_the_pack_without_its_fault(looked_at, rule):
    analysis = looked_at(rule, EVERY[rule].order)
    assert (analysis.findings, analysis.undecided) == ((), ())
