"""What the analysis says of tables is so, and it misses nothing: held against every boundary case of drawn packs."""

from __future__ import annotations

import datetime
import os
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from itertools import product
from pathlib import Path as Folder
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from maatwerk_core.engine.compile import compile_nodes
from maatwerk_core.errors import pointer_to
from maatwerk_core.rules.conditions import read_condition
from maatwerk_core.rules.expression import UNLIMITED, Node
from maatwerk_core.rules.policy import Policy
from maatwerk_core.rules.wrong import Path
from maatwerk_core.workshop.analysis.analyse import analyse
from maatwerk_core.workshop.analysis.evidence import assess_witness
from maatwerk_core.workshop.analysis.finding import Finding
from maatwerk_core.workshop.analysis.rows import tier_rows
from maatwerk_core.workshop.analysis.rules import RULES
from maatwerk_core.workshop.analysis.written_conditions import (
    conditions,
    leave_out,
    parts,
    scope_of,
)

PROOF = int(os.environ.get("MAATWERK_PROOF_CASES", "0"))
MOST = 500 if PROOF else 30
ABOUT = (
    "table.gap",
    "table.overlap",
    "table.unreachable",
    "tier.ceiling-falls",
)
ROLES = ("wijk", "team", "manager", "directie")
HEAD = """\
pack: getrokken
version: 1.0.0
scheme: {name: Getrokken, legal_basis: local_scheme, from: 2020-01-01}
roles: {wijk: {nl: w}, team: {nl: t}, manager: {nl: m}, directie: {nl: d}}
"""
#: Every amount in a drawn pack, and one day in each stretch between the days in it.
EUROS = (100, 150, 200, 300)
DAYS = [datetime.date(*day) for day in ((2020, 1, 1), (2021, 6, 1), (2022, 1, 1), (2023, 1, 1))]
#: Two steps above each amount: between them may lie a ceiling that nobody filled in.
EDGES = sorted({0, 1, *(euro * 100 + step for euro in EUROS for step in (0, 1, 2))})

euros = st.sampled_from(EUROS)
operators = st.sampled_from(["<", "<=", ">", ">=", "!="])
facts = st.one_of(
    st.tuples(st.sampled_from(["amount", "exposure"]), st.builds("'{} {}'".format, operators, euros)),
    st.tuples(st.just("complexity"), st.sampled_from(["simple", "complex", "{not: simple}"])),
    st.tuples(st.sampled_from(["acute", "granted_before"]), st.sampled_from(["yes", "no"])),
)  # fmt: skip
flat = st.lists(facts, min_size=1, max_size=2, unique_by=lambda pair: pair[0]).map(
    lambda pairs: "{" + ", ".join(f"{name}: {value}" for name, value in pairs) + "}"
)
drawn_conditions = st.one_of(
    flat,
    flat,
    st.builds("{{not: {}}}".format, flat),
    st.builds("{{any: [{}, {}]}}".format, flat, flat),
)
ceilings = st.one_of(
    euros.map(str),
    euros.map(str),
    st.just("unlimited"),
    st.builds("{{2020-01-01: {}, 2022-01-01: {}}}".format, euros, euros | st.just("ended")),
    st.builds("{{2021: {}}}".format, euros),
)
days = st.sampled_from(["", "", "", ", from: 2022-01-01", ", until: 2022-01-01", ", from: 2021"])


@st.composite
def tables(draw: st.DrawFn) -> str:
    """Up to four tiers, of which one may have an unknown ceiling, and rows of words to write."""
    count = draw(st.integers(1, 4))
    unknown = draw(st.none() | st.integers(0, 3))
    tiers = []
    for at in range(count):
        ceiling = "unknown" if at == unknown else draw(ceilings)
        when = draw(st.none() | drawn_conditions)
        said = f", when: {when}" if when else ""
        tiers.append(f"{{role: {ROLES[at]}, ceiling: {ceiling}{said}{draw(days)}}}")
    per = draw(st.sampled_from(["plan", "household"]))
    rows = [
        f"  rij-{at}: {{when: {draw(drawn_conditions)}, write: {{wat: {{nl: W., en: W.}}}}}}"
        for at in range(draw(st.integers(0, 3)))
    ]
    text = f"mandate: {{per: {per}, within: ever, tiers: [{', '.join(tiers)}]}}\n"
    return HEAD + text + ("substantiation:\n" + "\n".join(rows) + "\n" if rows else "")


def situations() -> list[dict[str, Any]]:
    """Every amount with every exposure that it can come with, nothing granted before or something, and all words."""
    amounts = [
        (amount, granted)
        for amount, exposure in product(EDGES, EDGES)
        if exposure >= amount
        for granted in ([()] if exposure == amount else []) + [((exposure - amount, 1, "granted"),)]
    ]
    return [
        {"amount_stated": amount, "granted": granted, "complexity": word, "acute": acute}
        for (amount, granted), word, acute in product(amounts, ("simple", "complex"), (True, False))
    ]


SITUATIONS = situations()


@dataclass(frozen=True)
class Line:
    """What the tables of a policy say of one situation."""

    applies: tuple[bool | None, ...]
    covers: tuple[bool | None, ...]
    asked: tuple[bool | None, ...]
    amount: int

    @property
    def decides(self) -> int | None:
        """The tier that surely decides."""
        for at, one in enumerate(self.applies):
            if one is not False:
                return at if one else None
        return None


class Tables:
    """The tables of a policy, tried situation by situation: the same claims, without any analysis."""

    def __init__(self, policy: Policy) -> None:
        self.policy, self.plan, self.rows = policy, policy.plan, tier_rows(policy)
        self.written = [row.id for row in policy.pack.substantiation]
        extras = [policy.plan.extras[f"substantiation:{id_}"] for id_ in self.written]
        nodes = [*(row.when for row in self.rows), *(row.covers for row in self.rows), *extras]
        self.run = compile_nodes(nodes, self.plan.leaves, self.plan.params, self.plan.fields)
        self.found: dict[str, set[str]] = {rule: set() for rule in ABOUT}
        self.reached: set[str] = set()

    def try_everything(self) -> dict[str, set[str]]:
        """What each situation shows on each day; what none reaches, whatever an unknown ceiling becomes."""
        for day in DAYS:
            for filled in filled_in(self.policy, day):
                as_it_is = filled == filled_in(self.policy, day)[0]
                for line in self.lines(filled):
                    if line.decides is not None:
                        self.reached.add(f"/mandate/tiers/{line.decides}")
                    if as_it_is:
                        self.look_at(line, filled)
        every = {f"/mandate/tiers/{at}" for at in range(len(self.rows))}
        every |= {f"/substantiation/{id_}/when" for id_ in self.written}
        self.found["table.unreachable"] = every - self.reached
        self.found["table.overlap"] = {
            pointer
            for pointer in self.found["table.overlap"]
            if pointer.removesuffix("/ceiling") in self.reached
        }
        return self.found

    def lines(self, filled: dict[str, Any]) -> Iterator[Line]:
        params, count = tuple(filled[path] for path in self.plan.params), len(self.rows)
        for situation in SITUATIONS:
            values = self.run(tuple(situation.get(leaf) for leaf in self.plan.leaves), params)
            tiers, rest = values[:count], values[count:]
            yield Line(tiers, rest[:count], rest[count:], situation["amount_stated"])

    def look_at(self, line: Line, filled: dict[str, Any]) -> None:
        for id_, one in zip(self.written, line.asked, strict=True):
            if one is True:
                self.reached.add(f"/substantiation/{id_}/when")
        if len(line.asked) > 1 and set(line.asked) == {False}:
            self.found["table.gap"].add("/substantiation")
        if set(line.applies) == {False} and True in line.covers:
            self.found["table.gap"].add("/mandate/tiers")
        if line.decides is not None:
            self.look_higher(line, line.decides, [filled[row.ceiling.path] for row in self.rows])

    def look_higher(self, line: Line, lower: int, ceilings: list[int | None]) -> None:
        low = ceilings[lower]
        for at in range(lower + 1, len(ceilings)):
            high, pointer = ceilings[at], f"/mandate/tiers/{at}/ceiling"
            if line.applies[at] is True and low == high:
                self.found["table.overlap"].add(pointer)
            if low is not None and high is not None and high < min(low, line.amount):
                self.found["tier.ceiling-falls"].add(pointer)


@lru_cache(maxsize=8)
def filled_in(policy: Policy, day: datetime.date) -> list[dict[str, Any]]:
    """The parameters as they are, and with every boundary for a ceiling that nobody filled in."""
    params = dict(zip(policy.plan.params, policy.params(day), strict=True))
    every = [params]
    for row in tier_rows(policy):
        if policy.value(row.ceiling.path, day).why == "unknown":
            every += [{**params, row.ceiling.path: value} for value in (*EDGES, UNLIMITED)]
    return every


def pointers(findings: tuple[Finding, ...]) -> dict[str, set[str]]:
    return {rule: {one.pointer for one in findings if one.rule == rule} for rule in ABOUT}


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Folder:
    made = tmp_path_factory.mktemp("packs") / "getrokken"
    made.mkdir()
    return made


@pytest.mark.proof
@given(text=tables())
@settings(max_examples=MOST, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_what_is_found_is_what_trying_every_boundary_case_shows(folder: Folder, text: str) -> None:
    (folder / "getrokken.yaml").write_text(text, encoding="utf-8")
    analysis = analyse(folder, [RULES[rule] for rule in ABOUT])
    assert analysis.undecided == ()
    assert pointers(analysis.findings) == Tables(analysis.subject.policy).try_everything()


def without_effect(policy: Policy) -> set[str]:
    """The parts of conditions that change no outcome in any situation; of two that say the same, the first."""
    scope, found = scope_of(policy), set()
    for condition in conditions(policy):
        whole = read_condition(condition.raw, scope, ())
        gone: list[Path] = []
        for path in parts(condition.raw, condition.path):
            rest = leave_out(condition.raw, [*gone, path], condition.path)
            inside = any(path[: len(outer)] == outer for outer in gone)
            if not inside and same(
                policy, condition.within, whole, read_condition(rest, scope, ())
            ):
                gone.append(path)
        found |= {pointer_to(path) for path in gone}
    return found


def same(policy: Policy, within: Node, whole: Node, rest: Node) -> bool:
    """Do these say the same in every situation on every day, wherever they count?"""
    plan = policy.plan
    run = compile_nodes([within, whole, rest], plan.leaves, plan.params, plan.fields)
    for day in DAYS:
        for filled in filled_in(policy, day):
            params = tuple(filled[path] for path in plan.params)
            for situation in SITUATIONS:
                counts, one, other = run(tuple(situation.get(leaf) for leaf in plan.leaves), params)
                if counts is True and one is not other:
                    return False
    return True


@pytest.mark.proof
@given(text=tables())
@settings(max_examples=MOST, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_a_part_without_effect_is_one_that_changes_no_boundary_case(
    folder: Folder, text: str
) -> None:
    (folder / "getrokken.yaml").write_text(text, encoding="utf-8")
    analysis = analyse(folder, [RULES["condition.no-effect"]])
    assert analysis.undecided == ()
    found = {one.pointer for one in analysis.findings}
    assert found == without_effect(analysis.subject.policy)


@given(text=tables())
@settings(max_examples=20, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_a_witness_is_a_case_that_can_be_assessed_as_it_stands(folder: Folder, text: str) -> None:
    (folder / "getrokken.yaml").write_text(text, encoding="utf-8")
    analysis = analyse(folder)
    for finding in analysis.findings:
        if finding.witness is not None:
            assert (
                assess_witness(analysis.subject.policy, finding.witness).day == finding.witness.day
            )
