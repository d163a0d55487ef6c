"""The row of finding precedents among ten thousand decided dossiers, beside only opening what they rest on."""

from __future__ import annotations

from collections.abc import Iterator
from tempfile import TemporaryDirectory

from maatwerk_core.register.desk import Desk
from maatwerk_core.register.equal.earlier import Shelf, earlier_decisions, receipt_of
from maatwerk_core.register.equal.of_dossier import precedents_of
from maatwerk_core.register.equal.precedents import LeftOut
from maatwerk_core.register.places import place_of
from tests.benchmarks.agreement import Disagreement
from tests.benchmarks.register_events import commands, fill, opened, shed
from tests.benchmarks.timing import Row, alternate

#: So many dossiers, each opened, assessed, voted on, decided, paid and closed.
DOSSIERS = 10_000
ROUNDS = 5


def measure_precedents() -> Iterator[Row]:
    """A plan of a later day, so that every old case is held against the values of now."""
    with TemporaryDirectory() as folder, opened(place_of(folder)) as desk:
        many = fill([desk], DOSSIERS * (len(list(commands())) + 2))
        asked = desk.open({**shed(), "day": "2020-06-01"}, "amsterdam")
        found = precedents_of(desk, asked)
        if len(found.found) != len(many) or found.left_out != LeftOut():
            raise Disagreement(f"{len(found.found)} of {len(many)} were found")
        sides = alternate(
            [lambda: precedents_of(desk, asked)], [lambda: open_receipts(desk)], ROUNDS
        )
        note = f"{len(many):,} dossiers, {desk.store.head()[0]:,} events"
        yield Row(
            "register_precedents", *sides, None, "precedents_of(desk, id)",
            "the same receipts unsealed and parsed", note,
        )  # fmt: skip


def open_receipts(desk: Desk) -> int:
    """What has to be read in any case."""
    shelf, keys = Shelf(desk.store, desk.keys, desk.policies), desk.keys.every()
    earlier = earlier_decisions(shelf, "amsterdam")
    return sum(receipt_of(one, keys.get(one.dossier)) is not None for one in earlier)
