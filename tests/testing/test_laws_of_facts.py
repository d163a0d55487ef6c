"""Each law of what is read holds for a lawful pack, and sees an engine that reads too much or makes up an answer."""

from __future__ import annotations

import datetime
from dataclasses import replace

import pytest

from maatwerk_core.engine.assess import assess
from maatwerk_core.model.case import Case
from maatwerk_core.model.intervention import Intervention
from maatwerk_core.rules.derived import leaf
from maatwerk_core.rules.expression import YES, Coalesce, Is, Leaf, any_of, negate
from maatwerk_core.rules.facts import Fact
from maatwerk_core.testing import laws_of_facts
from maatwerk_core.testing.law import hold
from maatwerk_core.testing.laws_of_facts import (
    MONOTONE,
    OTHER_PACKS,
    UNREAD,
    UNREADABLE,
    other_packs,
)

DAY = datetime.date(2025, 9, 1)


@pytest.mark.parametrize("law", [MONOTONE, UNREADABLE, UNREAD, OTHER_PACKS])
def test_a_lawful_pack_keeps_it(law, small):
    hold(law, small(), 15)


def test_an_engine_that_takes_unknown_for_yes_is_seen(small, with_outputs, broken):
    guess = Coalesce(leaf("wsnp"), YES, "bool")
    told = broken(MONOTONE, with_outputs(small(), side_effects=guess))
    assert "side_effects = False" in told
    assert "side_effects = True, zonder / without wsnp" in told


def test_an_engine_that_takes_a_missing_value_of_the_pack_for_no_is_seen(
    small, with_outputs, broken
):
    policy = small()
    met = negate(Is(policy.plan.outputs["mandate"], None))
    assert "mandate = False" in broken(MONOTONE, with_outputs(policy, mandate=met))


def test_an_engine_that_takes_a_missing_cell_for_nothing_is_seen(small, with_outputs, broken):
    policy = small()
    heard = any_of(
        Is(policy.plan.nodes["granted_before"], True), Is(policy.plan.nodes["granted_total"], None)
    )
    told = broken(MONOTONE, with_outputs(policy, involvement=heard))
    assert "without" in told


@pytest.mark.parametrize(
    "fact",
    [
        Fact("nationality", "bool", "…", "…", path="household.debts"),
        Fact("harmless", "bool", "…", "…", path="household.birthplace"),
    ],
)
def test_a_fact_that_nobody_may_read_is_seen(small, broken, fact):
    policy = small()
    plan = policy.plan
    reading = replace(
        plan,
        leaves=(*plan.leaves, fact.id),
        facts={**plan.facts, fact.id: fact},
        outputs={**plan.outputs, "involvement": Leaf(fact.id, "bool")},
    )
    told = broken(UNREADABLE, replace(policy, plan=reading))
    assert "een regel leest / a rule reads" in told


def test_an_engine_that_reads_words_is_seen(small, broken, monkeypatch):
    def reads_words(case, policy, **named):
        if case.intervention.name != "In eigen woorden.":
            case = case.model_copy(update={"legal_basis": "wmo"})
        return assess(case, policy, **named)

    monkeypatch.setattr(laws_of_facts, "assess", reads_words)
    assert "legal_basis" in broken(UNREAD, small(), 30)


def test_an_engine_that_reads_what_no_rule_names_is_seen(small, broken, monkeypatch):
    def looks_around(case, policy, **named):
        if case.household.nuisance:
            plan = case.intervention.model_copy(update={"paid_to": "resident"})
            case = case.model_copy(update={"intervention": plan})
        return assess(case, policy, **named)

    monkeypatch.setattr(laws_of_facts, "assess", looks_around)
    assert "legitimacy = " in broken(UNREAD, small(), 60)


def test_an_engine_that_remembers_another_pack_is_seen(small, monkeypatch):
    policy, case = small(), Case(case="x", day=DAY, intervention=Intervention(name="x"))
    seen = []

    def remembers(case, policy, **named):
        seen.append(policy.id)
        basis = "wmo" if "opposite" in seen else "wgs"
        return assess(case.model_copy(update={"legal_basis": basis}), policy, **named)

    monkeypatch.setattr(laws_of_facts, "assess", remembers)
    breach = OTHER_PACKS.find(policy, case)
    assert (breach.one[-3:], breach.other[-24:]) == ("wgs", "wmo, na / after opposite")


def test_every_installed_pack_is_among_the_others():
    assert {"opposite", "amsterdam", "landelijk"} <= {one.id for one in other_packs()}
