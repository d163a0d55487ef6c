"""Does a case fit its policy? Codes that it names exist there, and what it states doesn't contradict what follows."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace

from maatwerk_core.engine.compile import compile_nodes
from maatwerk_core.errors import did_you_mean
from maatwerk_core.model.case import Case
from maatwerk_core.rules.expression import Coalesce
from maatwerk_core.rules.leaves import read_leaves
from maatwerk_core.rules.plan import reads
from maatwerk_core.rules.policy import Policy
from maatwerk_core.rules.wrong import Path, Wrong, wrong


def misfits(case: Case, policy: Policy) -> list[Wrong]:
    """Everything in the case that this policy doesn't know or that contradicts itself."""
    return [*_unknown_codes(case, policy), *_conflicts(case, policy)]


def _unknown_codes(case: Case, policy: Policy) -> Iterator[Wrong]:
    pack = policy.pack
    costs = {cost.id for cost in pack.costs} | {"own"}
    for name in ("nothing", "regular", "budget"):
        lines = getattr(case.scenarios, name).lines or ()
        codes = [
            (("scenarios", name, "lines", at, "item"), line.item) for at, line in enumerate(lines)
        ]
        yield from _outside("case.unknown-item", codes, costs)
    tried = enumerate(case.alternatives.tried or ())
    routes = [(("alternatives", "tried", at, "provision"), one.provision) for at, one in tried]
    yield from _outside("case.unknown-provision", routes, {p.id for p in pack.provisions})
    used = enumerate(case.agreements or ())
    uses = [(("agreements", at, "uses"), one.uses) for at, one in used]
    yield from _outside("case.unknown-agreement", uses, {rule.id for rule in pack.agreements})


def _outside(code: str, named: Iterable[tuple[Path, str]], known: set[str]) -> Iterator[Wrong]:
    for path, name in named:
        if name not in known:
            yield wrong(code, path, given=name, near=did_you_mean(name, known))


def _conflicts(case: Case, policy: Policy) -> Iterator[Wrong]:
    """A fact that is stated and derivable, and not equal."""
    if case.day is None:
        return
    plan = policy.plan
    both = {id_: node for id_, node in plan.nodes.items() if isinstance(node, Coalesce)}
    pairs = [part for node in both.values() for part in (node.first, node.second)]
    leaves, params = reads(*pairs)
    run = compile_nodes(pairs, leaves, params, plan.fields)
    inner = replace(policy, plan=replace(plan, leaves=leaves, params=params))
    values = run(read_leaves(case, inner, case.day), inner.params(case.day))
    for at, id_ in enumerate(both):
        stated, derived = values[2 * at], values[2 * at + 1]
        if stated is not None and derived is not None and stated != derived:
            yield wrong(
                "case.fact-conflict", _path(id_, policy), fact=id_, stated=stated, derived=derived
            )


def _path(id_: str, policy: Policy) -> Path:
    fact = policy.plan.facts.get(f"{id_}_stated")
    return tuple(fact.path.split(".")) if fact is not None else ("facts", id_)
