"""Makes the plan of a pack: facts, checks, the seven questions and the status, as named expressions."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from typing import get_args

from maatwerk_core.engine.checks import as_listed, plan_checks, plan_late_checks
from maatwerk_core.engine.questions.involvement import plan_involvement
from maatwerk_core.engine.questions.legitimacy import plan_legitimacy
from maatwerk_core.engine.questions.mandate import plan_mandate
from maatwerk_core.engine.questions.quorum import plan_quorum
from maatwerk_core.engine.questions.returns import plan_returns
from maatwerk_core.engine.questions.side_effects import plan_side_effects
from maatwerk_core.engine.questions.tegenprestatie import plan_tegenprestatie
from maatwerk_core.engine.status import plan_status
from maatwerk_core.engine.tiers import plan_tiers
from maatwerk_core.errors import did_you_mean
from maatwerk_core.model.record import Payer
from maatwerk_core.rules.conditions import Members, Scope, read_condition
from maatwerk_core.rules.costs import derive_costs, derive_purses
from maatwerk_core.rules.declared import CORE_FACTS
from maatwerk_core.rules.derived import (
    core_leaves,
    core_sets,
    derive_budgets,
    derive_household,
    derive_plan,
)
from maatwerk_core.rules.expression import Leaf, Node, Param, Stated, Type
from maatwerk_core.rules.facts import Fact
from maatwerk_core.rules.pack import Pack
from maatwerk_core.rules.plan import NOTHING_REPLACED, Plan, Replaced, reads
from maatwerk_core.rules.sections import LocalFact
from maatwerk_core.rules.unary import Operand
from maatwerk_core.rules.wrong import Wrong, wrong

UNITS: dict[str, Type] = {
    "EUR": "cents",
    "EUR per year": "cents",
    "EUR per month": "cents",
    "months": "months",
    "days": "int",
    "parties": "int",
    "persons": "int",
    "percent": "bp",
}
LOCAL_TYPES: dict[str, Type] = {
    "yes_no": "bool",
    "money": "cents",
    "count": "int",
    "rate": "bp",
    "choice": "enum",
}


def make_plan(pack: Pack, replaced: Replaced = NOTHING_REPLACED) -> tuple[Plan, list[Wrong]]:
    """The plan of a merged pack, and everything that is wrong in its conditions."""
    wrongs: list[Wrong] = []
    facts = {
        **CORE_FACTS,
        "role": replace(CORE_FACTS["role"], values=tuple(role.id for role in pack.roles)),
        **_budget_facts(pack),
        **{fact.id: _local(fact) for fact in pack.facts},
    }
    parameters = {
        p.id: Operand(Param(f"parameters.{p.id}", UNITS[p.unit]), p.unit) for p in pack.parameters
    }
    nodes = derive_facts(pack, facts, parameters, replaced, wrongs)
    scope = Scope(facts, nodes, parameters, wrongs, sets=sets_of(pack))
    checks = plan_checks(pack, scope)
    asked = _asked(pack, scope)
    wrongs.extend(_weighed_unknown(pack, [*nodes, *scope.sets]))
    outputs = {
        **plan_legitimacy(checks),
        **plan_returns(nodes),
        **plan_involvement(checks, asked.values()),
    }
    nodes |= {question: outputs[question] for question in ("legitimacy", "returns", "involvement")}
    tiers = plan_tiers(pack, scope, {check.id: check.holds for check in checks})
    outputs |= {
        **plan_mandate(tiers),
        **plan_quorum(tiers),
        **plan_tegenprestatie(),
        **plan_side_effects(checks),
    }
    nodes |= {fact: outputs[fact] for fact in ("mandate", "role", "approvals")}
    checks = as_listed(pack, (*checks, *plan_late_checks(pack, scope)))
    outputs |= plan_status(outputs, checks, asked.values(), counting(pack))
    for check in checks:
        outputs[f"applies:{check.id}"], outputs[f"check:{check.id}"] = check.applies, check.holds
    outputs |= {f"ask:{fact}": node for fact, node in asked.items()}
    extras = {**_extras(pack, scope), **{f"fact:{id_}": node for id_, node in nodes.items()}}
    leaves, params = reads(*outputs.values(), *extras.values())
    plan = Plan(outputs, extras, checks, tuple(asked), facts, nodes, leaves, params, replaced)
    return plan, wrongs


def derive_facts(
    pack: Pack,
    facts: Mapping[str, Fact],
    parameters: Mapping[str, Operand],
    replaced: Replaced,
    wrongs: list[Wrong],
) -> dict[str, Node]:
    """An expression for every fact that a condition may read, those that a case replaces included."""
    nodes = core_leaves()
    nodes |= derive_household({norm.id: norm.columns for norm in pack.norms})
    nodes |= derive_plan(provision.id for provision in pack.provisions)
    nodes |= derive_budgets(budget.id for budget in pack.budget or ())
    nodes |= derive_costs((cost.id for cost in pack.costs), nodes["amount"])
    for local in pack.facts:
        nodes[local.id] = Leaf(local.id, LOCAL_TYPES[local.type])
        if local.derive is not None:
            scope = Scope(facts, nodes, parameters, wrongs, "derived", sets_of(pack))
            nodes[local.id] = read_condition(local.derive, scope, ("facts", local.id, "derive"))
    return _with_stated(nodes, facts, replaced)


def sets_of(pack: Pack) -> dict[str, Members]:
    """The sets that conditions of this pack may ask, with the codes of its own routes."""
    return core_sets(route.id for route in pack.provisions)


def counting(pack: Pack) -> tuple[str, ...]:
    """The questions that the pack lets count for the status."""
    return tuple(name for name in type(pack.questions).model_fields
                 if name != "legitimacy" and getattr(pack.questions, name) == "require")  # fmt: skip


def _with_stated(
    nodes: dict[str, Node], facts: Mapping[str, Fact], replaced: Replaced
) -> dict[str, Node]:
    """The derived facts with those that a case states in their place, wherever they are read."""
    stated: dict[Node, tuple[str, Type, bool]] = {}
    for id_ in (*replaced.stated, *replaced.forced):
        type_ = facts[id_].type
        assert type_ != "set"  # noqa: S101  # reason: an invariant, for the type checker
        stated[nodes[id_]] = (id_, type_, id_ in replaced.forced)
    if not stated:
        return nodes
    # Imported here because most cases state no derived fact, and each start counts.
    from maatwerk_core.rules.substitute import Substitution

    put_in = Substitution(stated)
    return {id_: put_in(node) for id_, node in nodes.items()}


def _asked(pack: Pack, scope: Scope) -> dict[str, Node]:
    found: dict[str, Node] = {}
    for at, id_ in enumerate(pack.ask.facts):
        if id_ in scope.nodes:
            found[id_] = Stated(scope.nodes[id_])
        else:
            scope.wrongs.append(wrong("condition.unknown-fact", ("ask", "facts", at), fact=id_))
    return found


def _weighed_unknown(pack: Pack, facts: Sequence[str]) -> Iterator[Wrong]:
    """Facts by which earlier cases would be compared and that don't exist: they would count for nothing."""
    for one in pack.precedents.weights if pack.precedents else ():
        if one.id not in facts:
            path = ("precedents", "weights", one.id)
            yield wrong(
                "condition.unknown-fact", path, fact=one.id, near=did_you_mean(one.id, facts)
            )


def _extras(pack: Pack, scope: Scope) -> dict[str, Node]:
    """Which agreements, words to write and regular routes apply: asked for only when someone looks."""
    rows: Iterable[tuple[str, str, object]] = (
        *(("agreements", rule.id, rule.when) for rule in pack.agreements),
        *(("substantiation", row.id, row.when) for row in pack.substantiation),
    )
    found = {
        f"{kind}:{id_}": read_condition(when, scope, (kind, id_, "when"))
        for kind, id_, when in rows
    }
    found |= derive_purses((cost.id for cost in pack.costs), get_args(Payer))
    here = scope.upto("derived")
    for route in pack.provisions:
        if route.open_when is not None:
            path = ("provisions", route.id, "open_when")
            found[f"open:{route.id}"] = read_condition(route.open_when, here, path)
    return found


def _budget_facts(pack: Pack) -> dict[str, Fact]:
    return {
        f"budget_left.{b.id}": Fact(
            f"budget_left.{b.id}",
            "cents",
            f"over van budget {b.id}",
            f"left of budget {b.id}",
            "derived",
            "municipality",
        )
        for b in pack.budget or ()
    }


def _local(fact: LocalFact) -> Fact:
    return Fact(
        fact.id,
        LOCAL_TYPES[fact.type],
        fact.nl,
        fact.en or fact.nl,
        "derived" if fact.derive is not None else "case",
        fact.supplier,
        fact.lever,
        values=fact.choices,
        path=f"facts.{fact.id}" if fact.derive is None else "",
    )
