"""A team that was looked back on."""

import pytest

from tests.register.learning.histories import Look, history


@pytest.fixture
def ten():
    """Ten granted dossiers of team noord that were looked back on: two regretted, one of them with a lesson."""
    looks = [Look(regret=True, lesson=True), Look(regret=True), *[Look(regret=False)] * 8]
    return [history(outcome="grant", looks=[look]) for look in looks]
