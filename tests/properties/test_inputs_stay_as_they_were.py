"""Assessing changes neither the case nor the rules."""

import pytest
from pydantic import ValidationError

from maatwerk_core.engine.meaning import canonical
from maatwerk_core.engine.shape import as_json


def test_case_and_rules_are_as_they_were(real):
    case, pack = real.case.model_dump_json(), canonical(real.policy.pack)
    values, plan = dict(real.policy.values), tuple(real.policy.plan.outputs.items())
    for one in real.variations():
        for strict in (False, True):
            as_json(one.assess(strict=strict))
    assert real.case.model_dump_json() == case
    assert canonical(real.policy.pack) == pack
    assert dict(real.policy.values) == values
    assert tuple(real.policy.plan.outputs.items()) == plan


def test_a_case_can_not_be_changed(real):
    for record in (real.case, real.case.household, real.case.intervention, real.policy.pack):
        name = next(iter(type(record).model_fields))
        with pytest.raises(ValidationError):
            setattr(record, name, None)


def test_an_assessment_can_not_be_changed(real):
    assessment = real.assess()
    with pytest.raises(AttributeError):
        assessment.result = None
    with pytest.raises(AttributeError):
        assessment.findings["mandate"].verdict = "yes"
