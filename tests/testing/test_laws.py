"""All laws together: a test each, and every drawn pack that is lawful keeps them all."""

from __future__ import annotations

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from maatwerk_core.testing import (
    PackLaws,
    laws_of_facts,
    laws_of_outcomes,
    laws_of_people,
    laws_of_route,
    policies,
)
from maatwerk_core.testing.law import Law

MODULES = (laws_of_route, laws_of_facts, laws_of_people, laws_of_outcomes)
LAWS = {name: law for m in MODULES for name, law in vars(m).items() if isinstance(law, Law)}


def test_every_law_is_a_test_that_packs_inherit():
    held = []

    class Kept(PackLaws):
        def hold(self, law):
            held.append(law)

    for name in [name for name in dir(Kept) if name.startswith("test_")]:
        getattr(Kept(), name)()
    assert sorted(map(id, held)) == sorted(map(id, LAWS.values()))


def test_no_two_laws_say_the_same():
    assert len({law.nl for law in LAWS.values()}) == len({law.en for law in LAWS.values()})
    assert len({law.nl for law in LAWS.values()}) == len(LAWS) == 13


@pytest.mark.parametrize("name", sorted(LAWS.keys() - {"OTHER_PACKS"}))
@settings(max_examples=12, suppress_health_check=list(HealthCheck), deadline=None)
@given(data=st.data())
def test_every_lawful_pack_keeps_it(name, data):
    law = LAWS[name]
    policy = data.draw(policies(lawful=True).filter(lambda policy: not law.spares(policy)))
    assert law.find(policy, data.draw(law.draws(policy))) is None
