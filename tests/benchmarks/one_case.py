"""The rows of one case: `assess_case` from a validated case, `assess_dict` from a dict to JSON with a receipt."""

from __future__ import annotations

import json
from collections.abc import Iterator
from functools import partial
from typing import Any

from maatwerk_core import Case, Policy, assess, load_case, load_pack
from maatwerk_core.engine.shape import as_json
from tests.benchmarks.agreement import compare
from tests.benchmarks.cases import REAL, every_case, many
from tests.benchmarks.households import COMPLETE
from tests.benchmarks.peer import Peer
from tests.benchmarks.timing import Row, alternate

#: So many cases that differ by a cent, per household; so many of each household in a round.
CASES, IN_ROUND = 60, 4
ROUNDS = 301


def measure_one_case() -> Iterator[Row]:
    """Both rows, after the outcomes of some four hundred cases were found equal."""
    policies = {whole["pack"]: load_pack(whole["pack"]) for whole in COMPLETE}
    dicts = [
        one
        for pair in zip(*(many(whole, CASES) for whole in COMPLETE), strict=True)
        for one in pair
    ]
    cases = [typed(one, policies) for one in dicts]
    terse, whole = ({name: Peer(policy, day_of(name, cases), wiring) for name, policy in policies.items()}
                    for wiring in ("terse", "whole"))  # fmt: skip
    compared = sum(check(policies, peers) for peers in (terse, whole)) // 2
    facts = [terse[str(case.pack)].facts(case) for case in cases]
    sides = alternate(
        [partial(assess, case, policies[str(case.pack)]) for case in cases],
        [partial(terse[str(case.pack)].evaluate, told) for case, told in zip(cases, facts, strict=True)],
        ROUNDS, each=IN_ROUND * len(COMPLETE),
    )  # fmt: skip
    yield Row(
        "assess_case", *sides, 1 / 5, "assess(case, policy)", "zen evaluate, trace",
        f"{len(cases)} cases of 2 packs, outcomes of {compared} cases compared",
    )  # fmt: skip
    sides = alternate(
        [partial(to_json, one, policies[one["pack"]]) for one in dicts],
        [partial(peer_json, whole[str(case.pack)], told) for case, told in zip(cases, facts, strict=True)],
        ROUNDS, each=IN_ROUND * len(COMPLETE),
    )  # fmt: skip
    yield Row(
        "assess_dict", *sides, 1, "dict → load_case, assess, as_json, json.dumps",
        "dict → zen evaluate, trace, json.dumps of its result", "ours with reasons and receipt",
    )  # fmt: skip


def check(policies: dict[str, Policy], peers: dict[str, Peer]) -> int:
    """Compare every case with the peers. Raises `Disagreement`."""
    found = [typed(one, policies) for one in every_case()]
    found += [load_case(name, policies[name.split("/")[0]].plan.facts) for name in REAL]
    return sum(
        compare([case for case in found if case.pack == name], peer) for name, peer in peers.items()
    )


def typed(one: dict[str, Any], policies: dict[str, Policy]) -> Case:
    """A validated case."""
    return load_case(one, policies[one["pack"]].plan.facts)


def day_of(pack: str, cases: list[Case]) -> Any:
    """The day of a pack's cases."""
    return next(case.day for case in cases if case.pack == pack)


def to_json(one: dict[str, Any], policy: Policy) -> str:
    """From a dict to the JSON that a program stores."""
    return json.dumps(as_json(assess(load_case(one, policy.plan.facts), policy)))


def peer_json(peer: Peer, facts: dict[str, Any]) -> str:
    """The same for the peer, which gets its facts ready-made and leaves its trace out of the JSON."""
    return json.dumps(peer.evaluate(facts)["result"])
