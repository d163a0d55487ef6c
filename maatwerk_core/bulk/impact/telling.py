"""The numbers of an impact by which cases they count, each told as far as it may be.

Of made-up cases all is told, but for groups of households: a report of those looks the same whatever it is made from.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import partial
from itertools import product

from maatwerk_core.bulk.impact.cells import Cells, Mask, Which
from maatwerk_core.bulk.impact.compared import SIDES, Side
from maatwerk_core.bulk.impact.found import Grouping, Sum
from maatwerk_core.bulk.impact.hiding import HIDDEN, Wish, told
from maatwerk_core.bulk.reports.hiding import LEAST
from maatwerk_core.engine.status import STATUSES

EVERYONE = Which()
_READY, _STOP, _OTHER = (STATUSES.index(name) for name in ("ready", "stop", "incomplete"))
#: A household of any group can be ready in both packs, one or none, and flip or not.
_BOTH = ((_READY, _READY), (_READY, _STOP), (_STOP, _READY), (_STOP, _OTHER), (_STOP, _STOP))


def ready(side: Side, among: Which = EVERYONE) -> Which:
    """Those that can be decided on at once in one pack."""
    return among.having(f"{side}_status", _READY)


def flip(about: str, old: int, new: int) -> Which:
    """Those of which one thing comes out otherwise in one way."""
    return EVERYONE.having(f"old_{about}", old).having(f"new_{about}", new)


def cost(side: Side, year: int, role: int, status: int) -> Which:
    """Those of one year, decider and status."""
    of_year = EVERYONE.having("year", year)
    return of_year.having(f"{side}_role", role).having(f"{side}_status", status)


class Telling:
    """What is told of these cells. `curves`: those of one status or decider stand in a curve as well."""

    def __init__(
        self,
        cells: Cells,
        abouts: Sequence[str],
        by: Iterable[Grouping],
        *,
        synthetic: bool,
        curves: bool,
    ) -> None:
        self.cells, self.synthetic, self.wish = cells, synthetic, Wish()
        if synthetic:
            both = [ready(side) for side in SIDES]
            self.wish.know((EVERYONE, EVERYONE.flipping, *both), amounts=True)
        else:
            self._all(abouts, curves=curves)
        for grouping in by:
            self._groups(grouping)
        self.told = told(cells, self.wish)
        self.few = not synthetic and (cells.sum(EVERYONE).cases or 0) < LEAST

    def sum(self, which: Which) -> Sum:
        """The cases and what they ask, as far as may be told; of fewer than ten real cases that is nothing."""
        if self.few:
            return HIDDEN
        if self.synthetic and which not in self.told:
            return self.cells.sum(which)
        return self.told[which]

    def cells_of(self, *names: str) -> list[tuple[int, ...]]:
        """Every combination of values that cases have under these names, in the order of the values."""
        columns = [self.cells.columns[name].tolist() for name in names]
        return sorted(set(zip(*columns, strict=True)))

    def costs(self) -> list[tuple[int, int, int]]:
        """Every year, decider and status that cases have in either pack."""
        found = {
            each: None
            for side in SIDES
            for each in self.cells_of("year", f"{side}_role", f"{side}_status")
        }
        return [(year, role, status) for year, role, status in found]

    def flips(self, about: str) -> list[tuple[int, int]]:
        """Every two outcomes that differ."""
        pairs = self.cells_of(f"old_{about}", f"new_{about}")
        return [(old, new) for old, new in pairs if old != new]

    def _all(self, abouts: Sequence[str], *, curves: bool) -> None:
        """The numbers of all cases: how many flip, outcomes, cost and flips."""
        self.wish.know((EVERYONE,), amounts=False)
        self.wish.ask((EVERYONE.flipping,), amounts=False)
        self.wish.keep_rest(EVERYONE.flipping, EVERYONE)
        for name in ("status", "role"):
            self._outcomes(name, ask=curves)
        costs = self.costs()
        for side in SIDES:
            self.wish.ask(cost(side, *each) for each in costs)
        for each in costs:
            self.wish.keep_move(cost("old", *each), cost("new", *each))
        for year, status in product(self.cells.values("year"), range(len(STATUSES))):
            old, new = (EVERYONE.having("year", year).having(f"{s}_status", status) for s in SIDES)
            self.wish.keep_move(old, new)
        for about in abouts:
            self.wish.ask(flip(about, old, new) for old, new in self.flips(about))
            self.wish.kept.append(partial(_alike, about))

    def _outcomes(self, about: str, *, ask: bool) -> None:
        """The cases of one status or one decider, in each pack."""
        values = sorted({value for side in SIDES for value in self.cells.values(f"{side}_{about}")})
        for side in SIDES:
            if ask:
                self.wish.ask(EVERYONE.having(f"{side}_{about}", value) for value in values)
        for value in values:
            old, new = (EVERYONE.having(f"{side}_{about}", value) for side in SIDES)
            self.wish.keep_move(old, new)

    def _groups(self, by: Grouping) -> None:
        """The households of each group, those that flip and those that are ready."""
        groups = [EVERYONE.having(by, value) for value in self.cells.values(by)]
        self.wish.ask(groups, amounts=False)
        if self.synthetic:
            self.wish.could_be(
                group.having("old_status", before).having("new_status", after)
                for group in groups
                for before, after in _BOTH
            )
        parts = [[group.flipping for group in groups]]
        parts += [[ready(side, group) for group in groups] for side in SIDES]
        for at, each in enumerate(parts):
            self.wish.ask(each, amounts=at > 0, within=groups)
            for part, whole in zip(each, groups, strict=True):
                self.wish.keep_rest(part, whole)
        for old, new in zip(*parts[1:], strict=True):
            self.wish.keep_move(old, new)


def _alike(about: str, cells: Cells) -> Mask:
    """The cells of which one thing comes out alike in both packs."""
    alike: Mask = cells.columns[f"old_{about}"] == cells.columns[f"new_{about}"]
    return alike
