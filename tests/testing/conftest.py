"""A small lawful pack, what may be changed in it, and a way to see a law broken."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from hypothesis import Phase, settings

from maatwerk_core.rules.expression import Node
from maatwerk_core.rules.plan import reads
from maatwerk_core.rules.policy import Policy
from maatwerk_core.testing.law import Law, LawBroken, hold
from maatwerk_core.testing.pack_text import as_yaml, load_text

QUORUM = {
    "approvals": "2",
    "of": "present",
    "requester_counts": "yes",
    "answer_within": "24 hours",
    "no_answer_is": "no_approval",
    "brake": {"by": ["manager"], "grounds": ["legitimacy"]},
}
SMALL: dict[str, Any] = {
    "pack": "small",
    "version": "1.0.0",
    "scheme": {"name": "Klein", "legal_basis": "local_scheme"},
    "sources": {
        "wet": {"kind": "law", "title": "Wet"},
        "praktijk": {"kind": "practice", "title": "Praktijk"},
    },
    "roles": {role: {"nl": role, "en": role} for role in ("team", "manager")},
    "mandate": {
        "per": "household",
        "within": "ever",
        "tiers": [{"role": "team", "ceiling": "500"}, {"role": "manager", "ceiling": "2000"}],
        "above": "nobody",
    },
    "quorum": {"team": QUORUM, "manager": {**QUORUM, "approvals": "all"}},
    "returns": {"reference": "nothing", "within": "12 months"},
    "checks": {
        "in-natura": {
            "ground": "legitimacy",
            "severity": "stop",
            "source": "wet art 1",
            "require": {"paid_to": "not(resident)"},
            "way_through": [{"nl": "Betaal de winkel.", "en": "Pay the shop."}],
            "text": {"nl": "Geen geld.", "en": "No money."},
        }
    },
}

MakePolicy = Callable[..., Policy]


@pytest.fixture(scope="session")
def small() -> MakePolicy:
    """The small pack, with other sections in the place of its own."""

    def make(**sections: Any) -> Policy:
        return load_text(as_yaml({**SMALL, **sections}))

    return make


@pytest.fixture(scope="session")
def root() -> Path:
    """The checkout."""
    return Path(__file__).resolve().parents[2]


@pytest.fixture(scope="session")
def with_outputs() -> Callable[..., Policy]:
    """The policy with a broken engine: other expressions for some of its outputs."""

    def make(policy: Policy, **outputs: Node) -> Policy:
        plan = policy.plan
        changed = {**plan.outputs, **outputs}
        leaves, params = reads(*changed.values(), *plan.extras.values())
        return replace(policy, plan=replace(plan, outputs=changed, leaves=leaves, params=params))

    return make


# Making the smallest case takes far longer than finding one; that is tried once, in test_law.
settings.register_profile(
    "unshrunk", settings.get_profile("ci"), phases=[Phase.explicit, Phase.generate]
)


@pytest.fixture
def broken() -> Iterator[Callable[..., str]]:
    """Hold a policy to a law that it breaks; what the law says then."""

    def words(law: Law, policy: Policy, examples: int = 300) -> str:
        with pytest.raises(LawBroken) as raised:
            hold(law, policy, examples)
        assert law.nl in str(raised.value)
        assert law.en in str(raised.value)
        return str(raised.value)

    before = settings.get_current_profile_name()
    settings.load_profile("unshrunk")
    yield words
    settings.load_profile(before)
