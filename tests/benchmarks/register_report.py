"""The row of a report over ten thousand dossiers, beside only parsing the events that it reads."""

from __future__ import annotations

import datetime
import json
from collections.abc import Iterator
from tempfile import TemporaryDirectory

from maatwerk_core.register.desk import Desk
from maatwerk_core.register.drafts import as_draft
from maatwerk_core.register.events import Assessed, Decided, Opened, Paid
from maatwerk_core.register.events_after import Evaluated
from maatwerk_core.register.learning.asked import Asked
from maatwerk_core.register.learning.report import report_of
from maatwerk_core.register.places import place_of
from tests.benchmarks.agreement import Disagreement
from tests.benchmarks.register_events import NOW, ON, commands, fill, opened
from tests.benchmarks.timing import Row, alternate

#: So many dossiers, each decided, paid, closed and looked back on.
DOSSIERS = 10_000
ROUNDS = 5
ASKED = Asked(datetime.date(2026, 6, 30))


def measure_report() -> Iterator[Row]:
    """Every cost is another, so that an interval in euros has something to do."""
    with TemporaryDirectory() as folder, opened(place_of(folder)) as desk:
        many = fill([desk], DOSSIERS * (len(list(commands())) + 2))
        look_back(desk, many)
        found = report_of(desk.store, desk.policies, ASKED)
        if found.outcomes.dossiers != len(many) or found.expected[0].cost is None:
            raise Disagreement(f"{found.outcomes.dossiers} of {len(many)} were counted")
        note = f"{len(many):,} dossiers, {desk.store.head()[0]:,} events"
        sides = alternate(
            [lambda: report_of(desk.store, desk.policies, ASKED)], [lambda: parse(desk)], ROUNDS
        )
        yield Row(
            "register_report", *sides, None, "report_of(store, policies, asked)",
            "json.loads of the same events", note,
        )  # fmt: skip


def look_back(desk: Desk, dossiers: list[str]) -> None:
    """Three months after the decision, each at another cost."""
    for at, id_ in enumerate(dossiers):
        event = Evaluated(3, ON.isoformat(), "yes", "yes", "yes", False, False, 20_000 + at, 0)
        number = len(desk.store.read(id_))
        desk.store.append(id_, number, [as_draft(event, NOW)])


def parse(desk: Desk) -> int:
    """What has to be read in any case."""
    kinds = {Opened.KIND, Assessed.KIND, Decided.KIND, Paid.KIND, Evaluated.KIND}
    return sum(bool(json.loads(one.clear)) for one in desk.store.of_kinds(kinds))
