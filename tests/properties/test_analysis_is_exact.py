"""What the analysis says of tables is so, and it misses nothing: held against every boundary case of drawn packs."""

from __future__ import annotations

import datetime
import os
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from itertools import product
from pathlib import Path as Folder
from typing import Any, TypeAlias

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from maatwerk_core.engine.compile import compile_nodes
from maatwerk_core.errors import pointer_to
from maatwerk_core.rules.conditions import read_condition
from maatwerk_core.rules.expression import UNLIMITED, Node
from maatwerk_core.rules.plan import reads
from maatwerk_core.rules.policy import Policy
from maatwerk_core.rules.wrong import Path
from maatwerk_core.workshop.analysis.analyse import Analysis, analyse
from maatwerk_core.workshop.analysis.evidence import assess_witness
from maatwerk_core.workshop.analysis.rows import tier_rows
from maatwerk_core.workshop.analysis.rules import RULES
from maatwerk_core.workshop.analysis.written_conditions import (
    conditions,
    leave_out,
    parts,
    scope_of,
)

PROOF = int(os.environ.get("MAATWERK_PROOF_CASES", "0"))
MOST = 500 if PROOF or os.environ.get("MAATWERK_CI") == "1" else 30
ABOUT = (
    "table.gap",
    "table.overlap",
    "table.unreachable",
    "tier.ceiling-falls",
)
#: The roles of each tier: the first is there always, the others are equal to it where they are drawn.
ROLES = (("wijk", "straat", "buurt"), ("team", "duo"), ("manager", "chef"), ("directie",))
HEAD = (
    """\
pack: getrokken
version: 1.0.0
scheme: {name: Getrokken, legal_basis: local_scheme, from: 2020-01-01}
"""
    + f"roles: {{{', '.join(f'{role}: {{nl: r}}' for equal in ROLES for role in equal)}}}\n"
)
#: What is found, by rule, and what is left undecided.
Claims: TypeAlias = tuple[dict[str, set[str]], set[str]]

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
approvals = st.one_of(
    st.sampled_from(["1", "2", "3"]),
    st.sampled_from(["all", "none", "unknown"]),
    st.sampled_from(
        ["{2020-01-01: 1, 2022-01-01: 2}", "{2021: 2}", "{2020-01-01: 2, 2022: ended}"]
    ),
)
days = st.sampled_from(["", "", "", ", from: 2022-01-01", ", until: 2022-01-01", ", from: 2021"])


@st.composite
def tables(draw: st.DrawFn) -> str:
    """Up to four tiers, of which one may have an unknown ceiling, quorums of some roles, and rows of words to write."""
    count = draw(st.integers(1, 4))
    unknown = draw(st.none() | st.integers(0, 3))
    tiers, agreeing = [], []
    for at in range(count):
        ceiling = "unknown" if at == unknown else draw(ceilings)
        when = draw(st.none() | drawn_conditions)
        said = f", when: {when}" if when else ""
        equal = ROLES[at][: draw(st.integers(1, len(ROLES[at])))]
        tiers.append(f"{{role: [{', '.join(equal)}], ceiling: {ceiling}{said}{draw(days)}}}")
        agreeing += [role for role in equal if draw(st.integers(0, 3))]
    per = draw(st.sampled_from(["plan", "household"]))
    rows = [
        f"  rij-{at}: {{when: {draw(drawn_conditions)}, write: {{wat: {{nl: W., en: W.}}}}}}"
        for at in range(draw(st.integers(0, 3)))
    ]
    text = f"mandate: {{per: {per}, within: ever, tiers: [{', '.join(tiers)}]}}\n"
    if draw(st.integers(0, 4)):
        text += f"quorum: {{{', '.join(f'{role}: {{approvals: {draw(approvals)}}}' for role in agreeing)}}}\n"
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


@lru_cache(maxsize=64)
def tried(leaves: tuple[str, ...]) -> list[tuple[Any, ...]]:
    """Every situation as the values of these leaves, each once."""
    return list(dict.fromkeys(tuple(map(one.get, leaves)) for one in SITUATIONS))


class Running:
    """Expressions of a policy, worked out for all that they read and for nothing else."""

    def __init__(self, policy: Policy, nodes: list[Node]) -> None:
        self.leaves, self.params = reads(*nodes)
        self.run = compile_nodes(nodes, self.leaves, self.params, policy.plan.fields)

    def values(self, params: tuple[Any, ...]) -> Iterator[tuple[Any, ...]]:
        """What they come to in every situation."""
        return (self.run(leaves, params) for leaves in tried(self.leaves))

    def filled(self, values: dict[str, Any]) -> tuple[Any, ...]:
        return tuple(values[path] for path in self.params)


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
        self.running = Running(policy, [policy.plan.nodes["amount"], *nodes])
        self.found: dict[str, set[str]] = {rule: set() for rule in ABOUT}
        self.reached: set[int] = set()
        self.asked: set[str] = set()
        self.said: dict[tuple[Any, ...], set[Line]] = {}
        self.decided: set[tuple[int, datetime.date]] = set()

    def try_everything(self) -> Claims:
        """What each situation shows on each day; what none reaches, whatever an unknown ceiling becomes."""
        for day in DAYS:
            as_it_is = filled_in(self.policy, day)[0]
            for line in self.lines(as_it_is):
                self.look_at(line, as_it_is, day)
        for filled in (filled for day in DAYS for filled in filled_in(self.policy, day)[1:]):
            if len(self.reached) < len(self.rows):
                self.reached |= {line.decides for line in self.lines(filled)} - {None}
        never = {f"/mandate/tiers/{at}" for at in range(len(self.rows)) if at not in self.reached}
        never |= {f"/substantiation/{id_}/when" for id_ in self.written if id_ not in self.asked}
        self.found["table.unreachable"] = never
        self.found["table.overlap"] -= {f"{pointer}/ceiling" for pointer in never}
        self.found["table.overlap"] |= set(self.unequal())
        lacking = {f"/mandate/tiers/{at}/role": at for at in self.without_quorum()}
        surely = {at for at, _ in self.decided}
        self.found["table.gap"] |= {pointer for pointer, at in lacking.items() if at in surely}
        unsure = {pointer for pointer, at in lacking.items() if at in self.reached - surely}
        return {rule: found for rule, found in self.found.items() if found}, unsure

    def lines(self, filled: dict[str, Any]) -> set[Line]:
        params, count = self.running.filled(filled), len(self.rows)
        if params not in self.said:
            self.said[params] = {
                Line(
                    tuple(values[:count]),
                    tuple(values[count : 2 * count]),
                    tuple(values[2 * count :]),
                    amount,
                )
                for amount, *values in set(self.running.values(params))
            }
        return self.said[params]

    def look_at(self, line: Line, filled: dict[str, Any], day: datetime.date) -> None:
        self.asked |= {
            id_ for id_, one in zip(self.written, line.asked, strict=True) if one is True
        }
        if len(line.asked) > 1 and set(line.asked) == {False}:
            self.found["table.gap"].add("/substantiation")
        if set(line.applies) == {False} and True in line.covers:
            self.found["table.gap"].add("/mandate/tiers")
        if line.decides is not None:
            self.reached.add(line.decides)
            self.decided.add((line.decides, day))
            self.look_higher(line, line.decides, [filled[row.ceiling.path] for row in self.rows])

    def look_higher(self, line: Line, lower: int, ceilings: list[int | None]) -> None:
        low = ceilings[lower]
        for at in range(lower + 1, len(ceilings)):
            high, pointer = ceilings[at], f"/mandate/tiers/{at}/ceiling"
            if line.applies[at] is True and low == high:
                self.found["table.overlap"].add(pointer)
            if low is not None and high is not None and high < min(low, line.amount):
                self.found["tier.ceiling-falls"].add(pointer)

    def unequal(self) -> Iterator[str]:
        """Equal roles of which another number of colleagues agrees on a day on which their tier decides."""
        for at, day in self.decided:
            agreeing = [role for role in self.rows[at].tier.role if role in self.quorums()]
            numbers = [
                self.policy.value(f"quorum.{role}.approvals", day).value for role in agreeing
            ]
            for role, number in zip(agreeing, numbers, strict=True):
                if None not in (number, numbers[0]) and number != numbers[0]:
                    yield f"/mandate/tiers/{at}/role {role}"

    def without_quorum(self) -> Iterator[int]:
        for at, row in enumerate(self.rows):
            if self.quorums() and not self.quorums() & set(row.tier.role):
                yield at

    def quorums(self) -> set[str]:
        written = self.policy.pack.quorum
        return {row.id for row in written} if isinstance(written, tuple) else set()


@lru_cache(maxsize=8)
def filled_in(policy: Policy, day: datetime.date) -> list[dict[str, Any]]:
    """The parameters as they are, and with every boundary for a ceiling that nobody filled in."""
    params = dict(zip(policy.plan.params, policy.params(day), strict=True))
    every = [params]
    for row in tier_rows(policy):
        if policy.value(row.ceiling.path, day).why == "unknown":
            every += [{**params, row.ceiling.path: value} for value in (*EDGES, UNLIMITED)]
    return every


def claims(analysis: Analysis) -> Claims:
    """What the analysis says, by rule; of equal roles also which."""
    found: dict[str, set[str]] = {}
    for one in analysis.findings:
        given = dict(one.given)
        equal = given["table"] == "quorum" if one.rule == "table.overlap" else False
        here = f"{one.pointer} {given['row']}" if equal else one.pointer
        found.setdefault(one.rule, set()).add(here)
    return found, {one.pointer for one in analysis.undecided}


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
    assert claims(analysis) == Tables(analysis.subject.policy).try_everything()


def without_effect(policy: Policy) -> set[str]:
    """The parts of conditions that change no outcome in any situation; of two that say the same, the first.

    A condition that is met in none is told as a row that is never reached, part by part it isn't looked at.
    """
    scope, found = scope_of(policy), set()
    for condition in conditions(policy):
        whole = read_condition(condition.raw, scope, ())
        met = ((True, True) == both for both in everywhere(policy, condition.within, whole))
        if not any(met):
            continue
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
    return not any(
        counts is True and one is not other
        for counts, one, other in everywhere(policy, within, whole, rest)
    )


def everywhere(policy: Policy, *nodes: Node) -> Iterator[tuple[Any, ...]]:
    """What these come to in every situation on every day, first with the ceilings as they are."""
    running = Running(policy, list(nodes))
    every = sorted((at, day) for day in DAYS for at in range(len(filled_in(policy, day))))
    filled = (filled_in(policy, day)[at] for at, day in every)
    for params in dict.fromkeys(map(running.filled, filled)):
        yield from running.values(params)


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
