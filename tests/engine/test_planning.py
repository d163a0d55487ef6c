"""The plan of a pack: every named expression, and every fault in its conditions at its place."""

from __future__ import annotations

import pytest

from maatwerk_core.errors import Faults
from maatwerk_core.rules.expression import Is, walk

CHECK = (
    "checks: {{c: {{ground: {ground}, when: {{{when}}}, severity: advice, text: {{nl: tekst}}}}}}\n"
)


def faults(policy, text):
    with pytest.raises(Faults) as caught:
        policy(text)
    return [(fault.code, fault.pointer) for fault in caught.value.faults]


@pytest.mark.parametrize(
    ("text", "pointer"),
    [
        ("ask: {facts: [goal, gaol]}\n", "/ask/facts/1"),
        (
            "precedents: {weights: {goal: {weight: 1}, threats: {weight: 1}, gaol: {weight: 2}}}\n",
            "/precedents/weights/gaol",
        ),
        ("precedents: {weights: {kind_stated: {weight: 1}}}\n", "/precedents/weights/kind_stated"),
        (CHECK.format(ground="legitimacy", when="gaol: yes"), "/checks/c/when/gaol"),
        (
            "substantiation: {s: {when: {gaol: yes}, write: {a: Waarom}}}\n",
            "/substantiation/s/when/gaol",
        ),
        (
            "agreements: {a: {offer: example, when: {gaol: yes}, promise: {nl: x}}}\n",
            "/agreements/a/when/gaol",
        ),
        ("provisions: {p: {nl: weg, open_when: {gaol: yes}}}\n", "/provisions/p/open_when/gaol"),
        (
            "facts: {own_x: {type: yes_no, nl: x, derive: {gaol: yes}}}\n",
            "/facts/own_x/derive/gaol",
        ),
        (
            "roles: {team: {nl: t}}\nmandate: {tiers: [{role: team, when: {gaol: yes}}]}\n",
            "/mandate/tiers/0/when/gaol",
        ),
    ],
)
def test_a_condition_is_checked_wherever_it_stands(policy, text, pointer):
    assert faults(policy, text) == [("condition.unknown-fact", pointer)]


@pytest.mark.parametrize(
    ("condition", "pointer"),
    [
        ("threats: {has_any: [evction]}", "threats/has_any/0"),
        ("debt_kinds: {has_none: [rent, huur]}", "debt_kinds/has_none/1"),
        ("party_kinds: {has_all: landlrod}", "party_kinds/has_all"),
        ("age_bands: {has_any: ['18']}", "age_bands/has_any/0"),
        ("looked_at: {has_all: [fondsen, fodnsen]}", "looked_at/has_all/1"),
        ("provisions_in_use: {has_any: [fodnsen]}", "provisions_in_use/has_any/0"),
    ],
)
def test_a_code_that_no_case_can_have_is_a_fault(policy, condition, pointer):
    routes = "provisions: {fondsen: {nl: fondsen}}\n"
    text = routes + CHECK.format(ground="legitimacy", when=condition)
    assert faults(policy, text) == [("value.choice", f"/checks/c/when/{pointer}")]


def test_the_routes_that_a_rule_names_are_those_of_the_pack_and_what_it_extends(policy):
    when = CHECK.format(ground="legitimacy", when="looked_at: {has_any: [fondsen, pgb]}")
    assert faults(policy, when)[0] == ("value.choice", "/checks/c/when/looked_at/has_any/0")
    policy("extends: landelijk\nprovisions: {pgb: {nl: pgb}}\n" + when)


def test_a_role_that_a_rule_names_is_one_of_the_pack(policy):
    rows = "substantiation: {{s: {{when: {{role: {role}}}, write: {{a: Waarom}}}}}}\n"
    roles = "roles: {team: {nl: t}}\n"
    assert faults(policy, roles + rows.format(role="taem")) == [
        ("value.choice", "/substantiation/s/when/role")
    ]
    policy(roles + rows.format(role="team"))


@pytest.mark.parametrize(
    ("ground", "fact", "fine"),
    [
        ("legitimacy", "saving: '>= 0'", True),
        ("legitimacy", "kind: single", True),
        ("side_effects", "saving: '>= 0'", True),
        ("involvement", "break_even: '<= 10%'", True),
        ("mandate", "exposure: '> 5'", True),
    ],
)
def test_a_check_reads_the_strata_before_its_own(policy, ground, fact, fine):
    assert (policy(CHECK.format(ground=ground, when=fact)) is not None) is fine


@pytest.mark.parametrize(
    "ground", ["legitimacy", "returns", "involvement", "mandate", "side_effects"]
)
def test_no_check_reads_who_decides(policy, ground):
    ((code, pointer),) = faults(policy, CHECK.format(ground=ground, when="approvals: '> 1'"))
    assert (code, pointer) in {
        ("condition.stratum", "/checks/c/when/approvals"),
        ("condition.unknown-fact", "/checks/c/when/approvals"),
    }


DECIDED = (
    "roles: {team: {nl: t}, manager: {nl: m}}\nquorum: {team: {approvals: 3}}\n"
    "mandate: {per: plan, tiers: [{role: team, ceiling: 5}, {role: manager, ceiling: 50}]}\n"
)


@pytest.mark.parametrize("when", ["role: team", "approvals: '>= 3'", "mandate: yes, role: team"])
def test_a_check_of_the_tegenprestatie_reads_who_decides(policy, assessed, when):
    small = policy(DECIDED + CHECK.format(ground="tegenprestatie", when=when))
    outcomes = [assessed(small, amount=amount, history={"granted": []}) for amount in ("5", "6")]
    assert [found.output("applies:c") for found in outcomes] == [
        True,
        None if "approvals" in when else False,
    ]
    assert assessed(small).output("applies:c") is None


def test_checks_keep_the_order_of_the_pack_whenever_they_are_planned(policy):
    text = "checks:\n" + "".join(
        f"  {id_}: {{ground: {ground}, severity: advice, text: {{nl: tekst}}}}\n"
        for id_, ground in (("a", "tegenprestatie"), ("b", "legitimacy"), ("c", "tegenprestatie"))
    )
    checks = policy(text + "maximum: {value: 5, source: praktijk}\n").plan.checks
    assert [check.id for check in checks] == ["a", "b", "c", "maximum"]


def test_what_is_written_down_may_hang_on_who_decides(policy, assessed):
    text = (
        "roles: {team: {nl: t}}\nquorum: {team: {approvals: 3}}\n"
        "mandate: {per: plan, tiers: [{role: team, ceiling: 5}]}\n"
        "substantiation: {s: {when: {role: team, approvals: 3}, write: {a: Waarom}}}\n"
    )
    found = assessed(policy(text), amount="5", history={"granted": []})
    assert found.on_demand("substantiation:s") is True


LOCAL = (
    "facts:\n"
    "  own_label: {type: choice, choices: [a, b, c], nl: label}\n"
    "  own_zuinig: {type: yes_no, nl: zuinig, derive: {own_label: [a, b]}}\n"
    "  own_prijs: {type: money, nl: prijs}\n"
    + CHECK.format(ground="legitimacy", when="own_zuinig: yes, own_prijs: '> 5'")
)


@pytest.mark.parametrize(
    ("facts", "applies"),
    [
        ({"own_label": "a", "own_prijs": "6"}, True),
        ({"own_label": "c", "own_prijs": "6"}, False),
        ({"own_prijs": "6"}, None),
        ({"own_label": "a", "own_prijs": "5"}, False),
    ],
)
def test_a_pack_may_have_facts_of_its_own(policy, assessed, facts, applies):
    assert assessed(policy(LOCAL), facts=facts).output("applies:c") is applies


def test_only_the_status_asks_whether_something_is_known(policy):
    """A test for *is known* would turn yes into no when a fact goes missing."""
    plan = policy(LOCAL + "ask: {facts: [goal]}\n").plan
    rest = [node for name, node in {**plan.outputs, **plan.extras}.items() if name != "status"]
    assert [node for node in walk(*rest) if isinstance(node, Is)] == []
    assert any(isinstance(node, Is) for node in walk(plan.outputs["status"]))


def test_outputs_come_in_one_order(policy):
    names = list(policy(LOCAL + "ask: {facts: [goal]}\n").plan.outputs)
    assert (
        names.index("status")
        < names.index("applies:c")
        < names.index("check:c")
        < names.index("ask:goal")
    )


def test_what_is_left_of_a_budget_is_a_fact(policy):
    text = "budget: {team: {amount: 2000}}\n" + CHECK.format(
        ground="legitimacy", when="budget_left.team: '< 5'"
    )
    plan = policy(text).plan
    assert plan.facts["budget_left.team"].column == "budget_left_team_cents"
    assert "fact:budget_left.team" in plan.extras
