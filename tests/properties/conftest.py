"""The real packs and cases that the laws are held against."""

from __future__ import annotations

import datetime
import os
from collections.abc import Callable
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import pytest

from maatwerk_core.engine.assess import Assessment, assess
from maatwerk_core.model.case import Case
from maatwerk_core.packs.cases import CaseFile, load_case_file
from maatwerk_core.packs.changes import with_replaced
from maatwerk_core.packs.examples import load_file
from maatwerk_core.packs.load import load_pack
from maatwerk_core.rules.policy import Policy

RULEPACKS = Path(__file__).resolve().parents[2] / "rulepacks"
PACKS = sorted(path.parent.name for path in RULEPACKS.glob("*/pyproject.toml"))
CASES = sorted(path.relative_to(RULEPACKS) for path in RULEPACKS.glob("*/cases/*.yaml"))

#: Days on which the packs differ: before them all, within vague days, at changes, today's and later rules.
DAYS = tuple(
    map(
        datetime.date.fromisoformat,
        ("2014-12-31", "2015-06-15", "2018-06-01", "2019-06-01", "2025-09-01", "2027-01-01"),
    )
)


@dataclass(frozen=True)
class Real:
    """A real case with the policy it is assessed by."""

    name: str
    case: Case
    policy: Policy
    file: CaseFile

    def assess(self, *, strict: bool = False) -> Assessment:
        return assess(self.case, self.policy, strict=strict)

    def variations(self) -> list[Real]:
        """The case as it is, and as its file changes it."""
        pack = policy_of(self.policy.id)
        return [
            Real(one.name, one.case, with_replaced(pack, one.case, one.forced), self.file)
            for one in load_file(self.file.path, pack)
        ]


@cache
def policy_of(pack: str) -> Policy:
    """A real pack, loaded once."""
    return load_pack(RULEPACKS / pack)


@cache
def real_case(path: Path) -> Real:
    """A real case, loaded once."""
    policy = policy_of(path.parts[0])
    file = load_case_file(RULEPACKS / path, policy.plan.facts)
    return Real(path.stem, file.case, with_replaced(policy, file.case), file)


@pytest.fixture(params=PACKS)
def policy(request: pytest.FixtureRequest) -> Policy:
    """Each real pack in turn."""
    return policy_of(request.param)


@pytest.fixture(params=CASES, ids=lambda path: path.stem)
def real(request: pytest.FixtureRequest) -> Real:
    """Each real case in turn."""
    return real_case(request.param)


@pytest.fixture(scope="session")
def days() -> tuple[datetime.date, ...]:
    """Days on which the packs differ."""
    return DAYS


@pytest.fixture(scope="session")
def rich() -> Policy:
    """The pack that uses everything a pack can say."""
    return policy_of("voorbeeld")


@pytest.fixture(scope="session")
def how_many() -> int:
    """How many seeds a law is tried with per pack; grows with `make proof`."""
    return max(24, int(os.environ.get("MAATWERK_PROOF_CASES", "0")) // 1000)


@pytest.fixture(scope="session")
def policies() -> Callable[[str], Policy]:
    """Any real pack by its name."""
    return policy_of


@pytest.fixture(scope="session")
def cases_of() -> Callable[[str], list[Real]]:
    """The real cases of a pack by its name."""
    return lambda pack: [real_case(path) for path in CASES if path.parts[0] == pack]


@pytest.fixture(scope="session")
def root() -> Path:
    """The checkout."""
    return RULEPACKS.parent
