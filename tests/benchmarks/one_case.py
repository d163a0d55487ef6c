"""The rows of one case: `assess_case` from a validated case, `assess_dict` from a dict to JSON with a receipt."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial
from typing import Any

from pydantic_core import to_json as to_json_text

from maatwerk_core import Case, Policy, assess, load_case, load_pack
from tests.benchmarks.agreement import compare
from tests.benchmarks.cases import REAL, every_case, many
from tests.benchmarks.households import COMPLETE
from tests.benchmarks.peer import Peer
from tests.benchmarks.timing import Row, alternate

#: So many cases that differ by a cent, per household; so many of each household in a round.
CASES, IN_ROUND = 60, 4
ROUNDS = 301

Policies = dict[str, Policy]


def measure_one_case() -> Iterator[Row]:
    """All rows, after the outcomes of some four hundred cases were found equal."""
    policies = {whole["pack"]: load_pack(whole["pack"]) for whole in COMPLETE}
    per_pack = zip(*(many(whole, CASES) for whole in COMPLETE), strict=True)
    dicts = [one for pair in per_pack for one in pair]
    cases = [typed(one, policies) for one in dicts]
    terse, whole = peers_of(policies, cases, "terse"), peers_of(policies, cases, "whole")
    compared = check(policies, terse)
    check(policies, whole)
    told = [(case.pack, terse[case.pack].facts(case)) for case in cases]
    measure = partial(alternate, rounds=ROUNDS, each=IN_ROUND * len(COMPLETE))
    yield Row(
        "assess_case",
        *measure(
            [partial(assess, case, policies[case.pack]) for case in cases],
            [partial(terse[pack].evaluate, facts) for pack, facts in told],
        ),
        1 / 5,
        "assess(case, policy)",
        "zen evaluate with trace",
        f"{len(cases)} cases of 2 packs, outcomes of {compared} compared",
    )
    ours = [partial(to_json, one, policies[one["pack"]]) for one in dicts]
    yield Row(
        "assess_dict",
        *measure(ours, [partial(json_of_result, whole[pack], facts) for pack, facts in told]),
        1,
        "dict, load_case, assess, to_json",
        "dict, zen evaluate with trace, its result written by the same writer",
        "ours with reasons and receipt",
    )
    yield Row(
        "assess_dict_traced",
        *measure(ours, [partial(json_of_all, whole[pack], facts) for pack, facts in told]),
        None,
        "the same",
        "the same with its trace in the JSON, as our reasons are in ours",
        "for the record",
    )


def peers_of(policies: Policies, cases: list[Case], wiring: str) -> dict[str, Peer]:
    """A peer per pack, for the day of its cases."""
    days = {case.pack: case.day for case in cases}
    return {name: Peer(policy, days[name], wiring) for name, policy in policies.items()}


def check(policies: Policies, peers: dict[str, Peer]) -> int:
    """Compare every case with its peer and count them. Raises `Disagreement`."""
    found = [typed(one, policies) for one in every_case()]
    found += [load_case(name, policies[name.split("/")[0]].plan.facts) for name in REAL]
    return sum(
        compare([case for case in found if case.pack == name], peer) for name, peer in peers.items()
    )


def typed(one: dict[str, Any], policies: Policies) -> Case:
    """A validated case."""
    return load_case(one, policies[one["pack"]].plan.facts)


def to_json(one: dict[str, Any], policy: Policy) -> str:
    """From a dict to the JSON text that a program stores."""
    return assess(load_case(one, policy.plan.facts), policy).to_json()


def json_of_result(peer: Peer, facts: dict[str, Any]) -> str:
    """The same for the peer, which gets its facts ready-made and leaves its trace out of the JSON."""
    return to_json_text(peer.evaluate(facts)["result"]).decode()


def json_of_all(peer: Peer, facts: dict[str, Any]) -> str:
    """The same with the trace."""
    return to_json_text(peer.evaluate(facts)).decode()
