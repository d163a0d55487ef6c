"""The contract of whoever reads a plan: the same answers as the reader that goes node by node.

Three readers exist (compiled, node by node, SQL). A fourth inherits this class and says how it reads.
"""

from __future__ import annotations

import datetime
from abc import abstractmethod
from collections.abc import Sequence
from pathlib import Path
from typing import Any, ClassVar

from maatwerk_core.engine.replay import Replay
from maatwerk_core.rules.plan import Plan
from maatwerk_core.rules.policy import Policy
from maatwerk_core.testing.law import policy_of
from maatwerk_core.testing.leaf_tuples import drawer
from maatwerk_core.testing.offers import days_of

Values = tuple[Any, ...]


class ReaderContract:
    """What a reader of plans has to keep. `pack` is a name, a folder or a policy; `seeds` how many tuples are tried.

    Values are whole numbers, booleans, texts or `None` (unknown), never a float; a list is a tuple of lines.
    """

    pack: ClassVar[str | Path | Policy] = "voorbeeld"
    seeds: ClassVar[int] = 24

    # No `ABC`: pytest passes over an abstract class in silence, and a reader that forgets this has to fail.
    @abstractmethod
    def read(self, plan: Plan, leaves: Values, params: Values) -> Sequence[Any]:
        """The value of every output of the plan, in its order. To be written by who inherits."""

    def test_it_says_how_it_reads(self) -> None:
        """Who inherits writes `read`."""
        forgot = getattr(type(self).read, "__isabstractmethod__", False)
        assert not forgot, f"{type(self).__name__} doesn't say how it reads: it has no `read`"

    def test_every_output_is_what_it_is_node_by_node(self) -> None:
        """In value and in kind of value: 1 is no yes."""
        for plan, leaves, params, where in self._tries():
            replay = Replay(
                dict(zip(plan.leaves, leaves, strict=True)),
                dict(zip(plan.params, params, strict=True)),
                plan.fields,
            )
            found = self.read(plan, leaves, params)
            for (name, node), value in zip(plan.outputs.items(), found, strict=True):
                wanted = replay.value(node)
                same = (value, type(value)) == (wanted, type(wanted))
                assert same, f"{name} = {value!r}, node by node {wanted!r}, {where}"

    def test_nothing_known_is_read_as_nothing_known(self) -> None:
        """A reader that takes unknown for no, zero or an empty list is seen here first."""
        policy = policy_of(type(self).pack)
        plan = policy.plan
        leaves, params = (None,) * len(plan.leaves), (None,) * len(plan.params)
        replay = Replay(dict.fromkeys(plan.leaves), dict.fromkeys(plan.params), plan.fields)
        found = dict(zip(plan.outputs, self.read(plan, leaves, params), strict=True))
        assert found == {name: replay.value(node) for name, node in plan.outputs.items()}

    def _tries(self) -> list[tuple[Plan, Values, Values, str]]:
        policy = policy_of(type(self).pack)
        days: tuple[datetime.date, ...] = days_of(policy)
        found = []
        for seed in range(type(self).seeds):
            drawn = drawer(policy, days[seed % len(days)])
            found.append((drawn.plan, drawn.seeded(seed), drawn.params, f"seed {seed}"))
        return found
