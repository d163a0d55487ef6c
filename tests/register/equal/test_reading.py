"""Facts read from a receipt are those of the case that it was made of, and the rules of its own day change nothing."""

import json

from hypothesis import HealthCheck, given, settings

from maatwerk_core.engine.assess import assess
from maatwerk_core.engine.receipt import make_receipt
from maatwerk_core.packs.load import load_pack
from maatwerk_core.register.equal.reading import facts_kept, facts_of
from maatwerk_core.register.equal.rules_then import same_today
from maatwerk_core.register.equal.weights import is_seen
from maatwerk_core.testing.drawn_cases import cases

POLICY = load_pack("voorbeeld")
FACTS = [fact for fact in POLICY.plan.facts.values() if is_seen(fact)]


@settings(max_examples=25, suppress_health_check=[HealthCheck.too_slow])
@given(cases(POLICY))
def test_a_receipt_gives_the_facts_of_its_case(case):
    assessment = assess(case, POLICY)
    receipt = json.loads(json.dumps(make_receipt(assessment)))
    assert facts_kept(receipt, POLICY, FACTS) == facts_of(assessment, FACTS)
    assert same_today(receipt, POLICY, POLICY, assessment.day)


@settings(max_examples=25, suppress_health_check=[HealthCheck.too_slow])
@given(cases(POLICY))
def test_a_receipt_of_another_engine_is_read_fact_by_fact(case):
    assessment = assess(case, POLICY)
    receipt = json.loads(json.dumps({**make_receipt(assessment), "engine": "0.0.1"}))
    assert facts_kept(receipt, POLICY, FACTS) == facts_of(assessment, FACTS)
