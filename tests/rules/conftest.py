"""The shared base pack and cases, read through the same door as everyone's."""

from __future__ import annotations

import datetime
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from maatwerk_core.engine.replay import Replay
from maatwerk_core.model.case import Case
from maatwerk_core.packs.cases import load_case
from maatwerk_core.packs.load import load_pack
from maatwerk_core.rules.leaves import read_leaves
from maatwerk_core.rules.policy import Policy

RULEPACKS = Path(__file__).resolve().parents[2] / "rulepacks"


@pytest.fixture(scope="session")
def landelijk() -> Policy:
    """The shared base: norms, costs, routes."""
    return load_pack(RULEPACKS / "landelijk")


@pytest.fixture(scope="session")
def voorbeeld() -> Policy:
    """The pack that uses everything."""
    return load_pack(RULEPACKS / "voorbeeld")


def make_case(**parts: Any) -> Case:
    """A case with no more than what is given; `intervention` without its name."""
    plan = {"name": "iets", **parts.pop("intervention", {})}
    return load_case({"case": "geval", "day": "2020-06-01", "intervention": plan, **parts})


@pytest.fixture(scope="session")
def case() -> Callable[..., Case]:
    """Make a small case."""
    return make_case


@pytest.fixture
def derived(landelijk: Policy) -> Callable[..., Any]:
    """The value of a derived fact for a small case."""

    def value(fact: str, policy: Policy = landelijk, day: str = "2020-06-01", **parts: Any) -> Any:
        on = datetime.date.fromisoformat(day)
        leaves = read_leaves(make_case(day=day, **parts), policy, on)
        plan = policy.plan
        replay = Replay(
            dict(zip(plan.leaves, leaves, strict=True)),
            dict(zip(plan.params, policy.params(on), strict=True)),
            plan.fields,
        )
        return replay.value(plan.nodes[fact])

    return value


@pytest.fixture
def loaded(tmp_path: Path) -> Callable[[str], Policy]:
    """Load a small pack from its text; name, version and two sources are there already."""

    def make(text: str = "") -> Policy:
        folder = tmp_path / "small"
        folder.mkdir(exist_ok=True)
        head = "pack: small\nversion: 1.0.0\n"
        head += "sources: {wet: {kind: law, title: Wet}, krant: {kind: press, title: Krant}}\n"
        (folder / "small.yaml").write_text(head + text, encoding="utf-8")
        return load_pack(folder)

    return make
