"""The rules of a pack, for one day, as a decision graph of the peer: expression nodes and first-hit tables.

The values of the day are written into it, as someone would who makes one graph per policy and year. Left out, in the
peer's favour: provenance and assumed values, what was missing and who supplies it, whether a check applies, figures
that only explain (roles of a tier, brake, terms), other days and `strict`, the check of what comes in.
"""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Mapping
from typing import Any

from maatwerk_core import Policy
from tests.benchmarks.peer_conditions import NotTranscribed, condition, holds_of
from tests.benchmarks.peer_facts import cost_facts, plan_facts
from tests.benchmarks.three_valued import (
    SURE,
    UNSURE,
    Three,
    all_of,
    any_of,
    boolean,
    negate,
    stated,
)

Node = dict[str, Any]


#: How the nodes hang together. `whole`: every outcome is in the answer. `terse`: the answer holds tier and status, the
#: rest is in the trace, which is as good for who calls it and a tenth faster.
WIRING: dict[str, tuple[tuple[str, str], ...]] = {
    "whole": (("case", "facts"), ("facts", "tiers"), ("tiers", "status"), ("status", "answer")),
    "terse": (
        ("case", "facts"),
        ("facts", "tiers"),
        ("facts", "status"),
        ("tiers", "status"),
        ("tiers", "answer"),
        ("status", "answer"),
    ),
}


def graph_of(policy: Policy, day: datetime.date, wiring: str = "whole") -> dict[str, Any]:
    """The whole graph: facts and checks, then the tiers, then the status."""
    checks = checks_of(policy, day)
    asked = {f"ask_{at}": _asked(fact) for at, fact in enumerate(policy.pack.ask.facts)}
    facts = expression(
        "facts",
        [
            *plan_facts(policy, day),
            *cost_facts(policy, day),
            *((name, three.value) for name, (_, three) in checks.items()),
            *((name, three.value) for name, three in asked.items()),
            *verdicts(policy, day, {name: check for name, (check, _) in checks.items()}, asked),
            *([("legal_basis", "legal_basis")] if _tiers_read_basis(policy) else []),
        ],
    )
    passing = wiring == "whole"
    nodes = [
        {"id": "case", "type": "inputNode", "name": "case", "content": {}},
        facts,
        tiers(policy, day, passing),
        status(policy, {name: check for name, (check, _) in checks.items()}, asked, passing),
        {"id": "answer", "type": "outputNode", "name": "answer", "content": {}},
    ]
    edges = [
        {"id": f"{a}-{b}", "type": "edge", "sourceId": a, "targetId": b} for a, b in WIRING[wiring]
    ]
    return {"nodes": nodes, "edges": edges}


def checks_of(policy: Policy, day: datetime.date) -> dict[str, tuple[Any, Three]]:
    """Every check that holds on this day, by its name in the graph."""
    found = {}
    for check in policy.pack.checks:
        three = holds_of(check, policy, day)
        if three is not None:
            found[f"check_{check.id.replace('-', '_')}"] = (check, three)
    if policy.value("maximum", day).value is not None:
        raise NotTranscribed("maximum")
    return found


def verdicts(
    policy: Policy, day: datetime.date, checks: Mapping[str, Any], asked: Iterable[str]
) -> list[tuple[str, str]]:
    """The questions that need no table."""
    legitimacy = _hold(checks, "legitimacy", "stop")
    involvement = _hold(checks, "involvement", "stop", "motivate")
    side_effects = _hold(checks, "side_effects", "stop", "motivate", "advice")
    return [
        ("legitimacy", all_of(stated("legal_basis"), *legitimacy).value),
        ("returns", "$.saving == null ? null : $.saving >= 0"),
        ("involvement", all_of(*involvement, *(boolean(f"$.{name}") for name in asked)).value),
        ("side_effects", all_of(*side_effects).value),
        ("tegenprestatie", tegenprestatie(policy, day).value),
    ]


def tegenprestatie(policy: Policy, day: datetime.date) -> Three:
    """What the stance of the day asks."""
    musts = [
        any_of(_negated_param(policy, day, f"tegenprestatie.must.{must}"), boolean(fact))
        for must, fact in (
            ("serve_resident", "tegenprestatie_serves"),
            ("fit", "tegenprestatie_fits"),
        )
    ]
    match policy.value("tegenprestatie.stance", day).value:
        case "none" | "invited":
            return SURE
        case "expected" | "required":
            return all_of(boolean("tegenprestatie_agreed"), *musts)
        case _:
            return UNSURE


def tiers(policy: Policy, day: datetime.date, passing: bool) -> Node:
    """Who may decide: a row per tier, before it the rows for what is unknown, behind it what lies above the last."""
    rows: list[tuple[Any, ...]] = []
    for at, tier in enumerate(policy.pack.mandate.tiers or ()):
        path = f"mandate.tiers.{tier.role[0]}"
        ceiling = policy.value(f"{path}.ceiling", day).value
        when = condition(tier.when, policy, day)
        if tier.when_met or (at and when != SURE):
            raise NotTranscribed(f"{path}.when_met")
        if ceiling is None:
            rows.append((when.yes if when != SURE else "", "", "null", "null", "null", "null"))
            continue
        approvals = policy.value(f"quorum.{tier.role[0]}.approvals", day).value
        within = f"amount <= {ceiling} and exposure <= {ceiling}"
        unknown = "amount == null or exposure == null"
        known = ("null" if approvals is None else str(approvals), str(ceiling))
        rows.append((unknown, "", "null", "null", "null", "null"))
        rows.append((within, "true", str(at), f'"{tier.role[0]}"', *known))
    nobody = policy.pack.mandate.above == "nobody"
    rows.append(("", "false" if nobody else "", "-1" if nobody else "null", "null", "null", "null"))
    columns = ("mandate", "tier", "role", "approvals", "ceiling")
    cells = [(when, may or "null", *others) for when, may, *others in rows]
    return table("tiers", columns, cells, passing)


def status(policy: Policy, checks: Mapping[str, Any], asked: Iterable[str], passing: bool) -> Node:
    """First hit: something is against the law, open, to be put in words, or nothing of these."""
    stops = [name for name, check in checks.items() if check.severity == "stop"]
    motives = [name for name, check in checks.items() if check.severity == "motivate"]
    counted = [
        name
        for name in ("returns", "involvement", "tegenprestatie", "side_effects")
        if getattr(policy.pack.questions, name) == "require"
    ]
    unknown = [f"{name} == null" for name in (*stops, "legitimacy", "approvals", *counted)]
    words = [f"{name} != true" for name in (*motives, *asked)]
    rows = [
        (_or(f"{name} == false" for name in stops), '"stop"'),
        (_or([*unknown, "mandate != true"]), '"incomplete"'),
        (_or([*words, *(f"{name} == false" for name in counted)]), '"motivate"'),
        ("", '"ready"'),
    ]
    return table("status", ("status",), rows, passing)


def expression(name: str, keys: Iterable[tuple[str, str]]) -> Node:
    """A node that works out named values in order; later ones read earlier ones as `$.name`."""
    content = [{"id": f"{name}.{key}", "key": key, "value": value} for key, value in keys]
    return _node(name, "expressionNode", {"expressions": content})


def table(
    name: str, outputs: Iterable[str], rows: Iterable[tuple[str, ...]], passing: bool
) -> Node:
    """A first-hit table of whole conditions; `passing` hands on what came in."""
    outputs = list(outputs)
    rules = [
        {"_id": f"{name}.{at}", **dict(zip(("when", *outputs), row, strict=True))}
        for at, row in enumerate(rows)
    ]
    content = {
        "hitPolicy": "first",
        "inputs": [{"id": "when", "name": "when"}],
        "outputs": [{"id": column, "name": column, "field": column} for column in outputs],
        "rules": rules,
    }
    return _node(name, "decisionTableNode", content, passing)


def _node(name: str, kind: str, content: dict[str, Any], passing: bool = False) -> Node:
    how = {
        "passThrough": passing,
        "inputField": None,
        "outputPath": None,
        "executionMode": "single",
    }
    return {"id": name, "type": kind, "name": name, "content": {**content, **how}}


def _asked(fact: str) -> Three:
    """A fact that must be stated."""
    if not fact.startswith("scenarios."):
        raise NotTranscribed(f"ask: {fact}")
    name = fact.removeprefix("scenarios.")
    return Three(f"(happens_{name} == true and lines_{name} != null)", "false")


def _hold(checks: Mapping[str, Any], ground: str, *severities: str) -> list[Three]:
    return [
        boolean(f"$.{name}")
        for name, check in checks.items()
        if check.ground == ground and check.severity in severities
    ]


def _negated_param(policy: Policy, day: datetime.date, path: str) -> Three:
    value = policy.value(path, day).value
    return UNSURE if value is None else negate(SURE) if value else SURE


def _tiers_read_basis(policy: Policy) -> bool:
    return any(tier.when for tier in policy.pack.mandate.tiers or ())


def _or(parts: Iterable[str]) -> str:
    return " or ".join(parts) or "false"
