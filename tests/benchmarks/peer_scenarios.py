"""The peer of the scenarios: the same rules and the same tests for OpenFisca's own test runner.

As a program it is their whole command: `python -m tests.benchmarks.peer_scenarios FILE`. Its packages are imported
where they are used, for the suite must be collected where they aren't installed.
"""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Any

import pytest

#: What stands for nobody that is known: unknown doesn't exist there.
NOT_KNOWN = -1
QUIET = ["-p", "no:cacheprovider", "-qq", "--no-header", "-W", "ignore", "--collect-only"]


def system() -> Any:
    """The team's ceiling and approvals, with the check on goods: the rules of amsterdam that the tests are about."""
    from openfisca_core.entities import build_entity
    from openfisca_core.parameters import ParameterNode
    from openfisca_core.periods import MONTH
    from openfisca_core.taxbenefitsystems import TaxBenefitSystem
    from openfisca_core.variables import Variable

    household = build_entity(key="household", plural="households", label="", is_person=True)
    made = TaxBenefitSystem([household])
    given = {"amount": int, "granted": int, "goods": bool, "to_resident": bool}
    worked_out = {"tier": (int, _tier), "approvals": (int, _approvals), "in_kind": (bool, _in_kind)}
    known = {name: (type_, None) for name, type_ in given.items()} | worked_out
    for name, (type_, formula) in known.items():
        body = {"value_type": type_, "entity": household, "definition_period": MONTH, "label": name}
        made.add_variable(type(name, (Variable,), body | ({"formula": formula} if formula else {})))
    values = {"ceiling": 50_000, "approvals": 3}
    made.parameters = ParameterNode(
        "", data={name: {"values": {"2019-01-01": value}} for name, value in values.items()}
    )
    return made


def _tier(household: Any, period: Any, parameters: Any) -> Any:
    """The first tier where amount and exposure stay under the ceiling, else not known."""
    ceiling = parameters(period).ceiling
    amount, granted = household("amount", period), household("granted", period)
    may = (amount <= ceiling) * (amount + granted <= ceiling)
    return (1 - may) * NOT_KNOWN


def _approvals(household: Any, period: Any, parameters: Any) -> Any:
    known = household("tier", period) >= 0
    return known * parameters(period).approvals + (1 - known) * NOT_KNOWN


def _in_kind(household: Any, period: Any) -> Any:
    return household("goods", period) * (1 - household("to_resident", period)) > 0


class Collected:
    """Keeps the tests that were found, and leaves running them to us."""

    def __init__(self) -> None:
        self.items: list[pytest.Item] = []

    def pytest_collection_finish(self, session: pytest.Session) -> None:
        """After collecting."""
        self.items = list(session.items)


def collect(path: Path) -> list[pytest.Item]:
    """The tests in a file, parsed and ready to run."""
    from openfisca_core.tools.test_runner import OpenFiscaPlugin

    found = Collected()
    pytest.main([*QUIET, str(path)], plugins=[OpenFiscaPlugin(system(), {}), found])
    return found.items


def main() -> int:
    """Their whole command."""
    from openfisca_core.tools.test_runner import run_tests

    return int(run_tests(system(), [sys.argv[1]], {}))


if __name__ == "__main__":
    sys.exit(main())
