"""Lets pytest run the examples of a rule pack: `pytest rulepacks/amsterdam` finds its scenarios and its cases."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from typing import Any

import pytest

from maatwerk_core.errors import Faults
from maatwerk_core.packs.example import Example
from maatwerk_core.packs.examples import load_file
from maatwerk_core.packs.find import main_file
from maatwerk_core.packs.load import load_pack
from maatwerk_core.rules.policy import Policy
from maatwerk_core.workshop.failures import failure_text
from maatwerk_core.workshop.scenarios import Outcome, judge

#: Policies by folder, so that the files of one pack share theirs.
_POLICIES = pytest.StashKey[dict[Path, "Policy | Faults"]]()


class Otherwise(Exception):
    """An example came out otherwise than was expected."""

    def __init__(self, outcome: Outcome) -> None:
        super().__init__(outcome.example.name)
        self.outcome = outcome


def collect_examples(path: Path, parent: pytest.Collector) -> ExampleFile | None:
    """A file of scenarios or a case that stands beside a pack; `None` for any other file."""
    if path.suffix != ".yaml" or path.parent.name not in ("scenarios", "cases"):
        return None
    if main_file(path.parent.parent) is None:
        return None
    return ExampleFile.from_parent(parent, path=path)


class ExampleFile(pytest.File):
    """A file with examples, each an item of its own."""

    def collect(self) -> Iterable[ExampleItem]:
        """An item per example; what is wrong in pack or file is told in lines, without a traceback."""
        try:
            policy = self._policy()
            for example in load_file(self.path, policy):
                yield ExampleItem.from_parent(
                    self, name=example.name, example=example, policy=policy
                )
        except Faults as error:
            told = "\n".join(fault.text() for fault in error.faults)
            raise self.CollectError(told) from None

    def _policy(self) -> Policy:
        """The policy of the pack that this file stands beside, loaded once per run."""
        folder = self.path.parent.parent
        known = self.session.stash.setdefault(_POLICIES, {})
        if folder not in known:
            try:
                known[folder] = load_pack(folder)
            except Faults as error:
                known[folder] = error
        found = known[folder]
        if isinstance(found, Faults):
            raise found
        return found


class ExampleItem(pytest.Item):
    """One example."""

    def __init__(self, *, example: Example, policy: Policy, **others: Any) -> None:
        super().__init__(**others)
        self.example, self.policy = example, policy

    def runtest(self) -> None:
        """Assess and compare."""
        outcome = judge(self.example, self.policy)
        if not outcome.passed:
            raise Otherwise(outcome)

    def repr_failure(self, excinfo: pytest.ExceptionInfo[BaseException], style: Any = None) -> Any:
        """What `maatwerk test` says of it; for a fault of the engine itself, what pytest says."""
        if isinstance(excinfo.value, Otherwise):
            return failure_text(excinfo.value.outcome)
        return super().repr_failure(excinfo, style)

    def reportinfo(self) -> tuple[Path, int | None, str]:
        """Where it stands."""
        line = self.example.place.line
        return self.path, line - 1 if line else None, self.name
