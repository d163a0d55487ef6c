"""However poor the financial result, it stops no plan and leaves none incomplete: in the real cases too."""

from __future__ import annotations

import pytest

from maatwerk_core.engine.assess import assess
from maatwerk_core.testing.laws_of_outcomes import POOR_RESULT, with_costs


def test_no_real_case_is_stopped_by_its_costs(real):
    for one in real.variations():
        assert POOR_RESULT.find(one.policy, one.case) is None, one.name


def test_a_poor_result_touches_neither_legitimacy_nor_mandate(real):
    rich, poor = (assess(with_costs(real.case, poor=poor), real.policy) for poor in (False, True))
    for question in ("legitimacy", "mandate", "quorum", "side_effects"):
        assert poor.findings[question].verdict == rich.findings[question].verdict


@pytest.mark.parametrize("pack", ["voorbeeld", "zaanstad"])
def test_a_poor_result_is_reached_where_a_pack_compares(pack, cases_of):
    """Else the law above would hold for want of a poor result."""
    poor = [assess(with_costs(one.case, poor=True), one.policy) for one in cases_of(pack)]
    assert any(found.output("returns") is False for found in poor)
