"""Small packs and cases, written in the test that uses them."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from maatwerk_core.engine.assess import Assessment, assess
from maatwerk_core.packs.cases import load_case
from maatwerk_core.packs.changes import with_replaced
from maatwerk_core.packs.load import load_pack
from maatwerk_core.rules.policy import Policy

HEAD = "pack: small\nversion: 1.0.0\n"
SOURCES = "sources: {wet: {kind: law, title: Wet}, praktijk: {kind: practice, title: Praktijk}}\n"

MakePolicy = Callable[[str], Policy]
MakeAssessment = Callable[..., Assessment]


@pytest.fixture
def policy(tmp_path: Path) -> MakePolicy:
    """Load a small pack from its text; name and version are there already."""

    def make(text: str = "", name: str = "small") -> Policy:
        folder = tmp_path / name
        folder.mkdir(exist_ok=True)
        (folder / f"{name}.yaml").write_text(
            HEAD.replace("small", name) + SOURCES + text, encoding="utf-8"
        )
        return load_pack(folder)

    return make


@pytest.fixture
def assessed() -> MakeAssessment:
    """Assess a case, given as its intervention and the other parts of the case."""

    def make(
        policy: Policy, *, day: str = "2020-06-01", strict: bool = False, **parts: Any
    ) -> Assessment:
        plan = {"name": "iets", **parts.pop("intervention", {})}
        for key in ("amount", "form", "paid_to", "complexity"):
            if key in parts:
                plan[key] = parts.pop(key)
        data = {"case": "geval", "day": day, "intervention": plan, **parts}
        case = load_case(data, policy.plan.facts)
        return assess(case, with_replaced(policy, case), strict=strict)

    return make
