"""Rows per second of other engines on the same rules, beside a table of the same cases: one by one, and by column."""

from __future__ import annotations

import datetime
from collections.abc import Iterator
from dataclasses import replace
from functools import partial
from typing import Any

import numpy as np
import pyarrow as pa

from maatwerk_core import Policy, assess, load_case, load_pack
from maatwerk_core.bulk import assess_table
from maatwerk_core.bulk.codes import codes_of
from maatwerk_core.bulk.columns import typed, words_of
from maatwerk_core.bulk.layout import Layout, columns_of, layout_of, table_of
from maatwerk_core.bulk.parameters import parameters_of
from maatwerk_core.bulk.sql import ROW
from maatwerk_core.bulk.staged import Staged
from maatwerk_core.rules.plan import reads
from tests.benchmarks.agreement import Disagreement, compare
from tests.benchmarks.cases import many
from tests.benchmarks.households import AMSTERDAM
from tests.benchmarks.many_cases import as_table, same
from tests.benchmarks.peer import Peer
from tests.benchmarks.scenarios import told
from tests.benchmarks.timing import Row, Side, alternate

#: Different cases, and how often each stands in the table.
CASES, TIMES, ROUNDS = 500, 400, 5
DAY = datetime.date(2019, 6, 1)
ANSWERS = ("tier", "approvals", "in_kind")
#: A day in the window of the mandate, before the day of the case.
BEFORE = datetime.date(2019, 5, 1)


def measure_many_peers() -> Iterator[Row]:
    """Ours beside each peer, after the outcomes were found equal."""
    policy = load_pack("amsterdam")
    yield from _one_by_one(policy)
    yield _by_column(policy)


def _one_by_one(policy: Policy) -> Iterator[Row]:
    """A table beside loops over its cases: of zen, and of our own engine for single cases."""
    cases = [load_case(one, policy.plan.facts) for one in many(AMSTERDAM, CASES)]
    alone = [assess(case, policy) for case in cases]
    peer = Peer(policy, DAY)
    compare(cases, peer)
    table = as_table(alone, policy)
    same(assess_table(table, policy), alone)
    whole = pa.concat_tables([table] * TIMES)
    facts = [peer.facts(case) for case in cases]
    loops: dict[str, tuple[str, list[partial[Any]]]] = {
        "bulk_zen": (
            "zen evaluate, one by one",
            [partial(peer.evaluate_bare, one) for one in facts],
        ),
        "bulk_alone": ("assess, one by one", [partial(assess, one, policy) for one in cases]),
    }
    for name, (beside, loop) in loops.items():
        ours, theirs = alternate([partial(assess_table, whole, policy)], loop, ROUNDS)
        yield _row(name, ours, theirs, beside, len(whole))


def _by_column(policy: Policy) -> Row:
    """The same three questions of as many cases, by a statement of ours and by OpenFisca's vectors."""
    tests = [told(at) for at in range(1_000)] * 200
    system, statement = _system(), Statement(policy, openfisca_table(policy, tests))
    found, expected = statement.run(), openfisca_run(system, tests)
    for name in ANSWERS:
        given = found[name].to_pylist()
        if [-1 if value is None else value for value in given] != expected[name].tolist():
            raise Disagreement(f"{name} differs between the table and OpenFisca")
    ours, theirs = alternate([statement.run], [partial(openfisca_run, system, tests)], ROUNDS)
    theirs = Side(tuple(seconds / len(tests) for seconds in theirs.seconds))
    row = _row("bulk_openfisca", ours, theirs, "OpenFisca by column", len(tests))
    what = "who decides, how many approve, in kind or not: a statement planned before, words typed"
    return replace(row, what=f"{what}, per case")


class Statement:
    """What OpenFisca is asked, as a statement over a table."""

    def __init__(self, policy: Policy, table: pa.Table) -> None:
        plan = policy.plan
        known = plan.outputs | plan.extras
        nodes = {name: known.get(name) or known[f"fact:{name}"] for name in ANSWERS}
        self.layout = Layout(columns_of(plan, nodes.values()))
        parameters = parameters_of(policy, reads(*nodes.values())[1], [DAY])
        codes = codes_of(nodes.values(), plan.facts.values()).with_words(parameters.words())
        self.codes = codes.with_words(words_of(table, self.layout))
        self.table = table

        def cells(write: Any) -> list[tuple[str, Any]]:
            return [(name, write(node)) for name, node in nodes.items()]

        self.staged = Staged(nodes.values(), cells, self.layout, codes, parameters)

    def run(self) -> pa.Table:
        """The answers of every case."""
        numbers = pa.array(np.arange(len(self.table)))
        source = typed(self.table, self.layout, self.codes).append_column(ROW, numbers)
        return self.staged.run(source.append_column("day", self.table["day"]))


def _row(name: str, ours: Side, theirs: Side, beside: str, rows: int) -> Row:
    ours = Side(tuple(seconds / rows for seconds in ours.seconds))
    speeds = f"{1 / ours.median:,.0f} beside {1 / theirs.median:,.0f} per processor second"
    note = f"{rows} cases, outcomes compared: {speeds}"
    return Row(name, ours, theirs, None, "assess_table, per case", beside, note)


def openfisca_table(policy: Policy, tests: list[Any]) -> pa.Table:
    """The cases that OpenFisca's tests are about; all else is unknown."""
    rows = []
    empty = dict.fromkeys(policy.plan.leaves)
    for at, test in enumerate(tests):
        granted = ((test.granted, BEFORE.toordinal(), "granted"),)
        known = {"amount_stated": test.amount, "granted": granted, "form": "goods",
                 "paid_to": "resident" if test.to_resident else "supplier"}  # fmt: skip
        rows.append((str(at), DAY.toordinal(), tuple((empty | known).values())))
    return table_of(layout_of(policy.plan), policy.plan.leaves, rows)


def openfisca_run(system: Any, tests: list[Any]) -> dict[str, Any]:
    """OpenFisca's answers for all tests at once."""
    from openfisca_core.simulation_builder import SimulationBuilder

    simulation = SimulationBuilder().build_default_simulation(system, count=len(tests))
    given = np.array([(test.amount, test.granted, test.to_resident) for test in tests])
    for at, name in enumerate(("amount", "granted", "to_resident")):
        simulation.set_input(name, "2019-06", given[:, at])
    simulation.set_input("goods", "2019-06", np.ones(len(tests), bool))
    return {
        name: simulation.calculate(name, "2019-06") for name in ("tier", "approvals", "in_kind")
    }


def _system() -> Any:
    from tests.benchmarks.peer_scenarios import system

    return system()
