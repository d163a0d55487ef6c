"""Says which of the changes between two packs a case's other outcome follows from.

A change counts when it is one of the rule itself, of a value that the outcome rested on before or after, or of a check
or own fact on the way to it that came out otherwise too. Only where there is none, whatever the outcome may rest on.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from maatwerk_core.engine.assess import Assessment
from maatwerk_core.engine.checks import BUDGET, SCHEME
from maatwerk_core.engine.grounds import written_path
from maatwerk_core.engine.replay import Replay
from maatwerk_core.engine.running import replay_of
from maatwerk_core.rules.expression import And, Const, Leaf, Node, Or, Param, walk
from maatwerk_core.workshop.diff.cases import Witness
from maatwerk_core.workshop.diff.changes import Change
from maatwerk_core.workshop.diff.parts import Steps
from maatwerk_core.workshop.diff.versions import holds_on
from maatwerk_core.workshop.export.tables import Table

#: The changes after which something can come out otherwise; others are of words and of what values rest on.
_TELLING = frozenset({"value", "added", "removed", "order"})
#: What decides who decides; the rest of the mandate and of a quorum comes after it.
_DECIDES = frozenset(
    {"tiers", "ceiling", "when", "when_met", "role", "above", "within", "per", "approvals"}
)
#: Where the rule of a table stands, if not under its own name.
_WHERE: dict[str, str] = {"open": "provisions"}
#: What a rule is worth that one of the packs hasn't got: not even unknown.
_NOT_THERE = "not there"


def reasons_of(found: Iterable[Change], witness: Witness) -> tuple[Change, ...]:
    """The changes that a case's outcome follows from."""
    holding = tuple(change for change in found if holds_on(change, witness.day))
    telling = tuple(change for change in holding if change.what in _TELLING)
    rested = tuple(_rested(witness))
    near = tuple(
        change
        for change in telling
        if _bears_on(change, witness)
        and (_is_about(change, witness.table) or _touches(change, rested))
    )
    if near:
        return near
    may = (*_heads(witness.table), *_may_rest(witness))
    far = tuple(change for change in telling if _touches(change, may))
    # A value that was said to be unknown, and is now not said at all, changed in what it rests on alone.
    return far or tuple(c for c in holding if c.what == "grounds" and _touches(c, may))


def _touches(change: Change, paths: Iterable[Steps]) -> bool:
    """Is a change one of these paths, of something in it, or of what it stands in?"""
    return any(
        path[: len(change.steps)] == change.steps or change.steps[: len(path)] == path
        for path in paths
    )


def _bears_on(change: Change, witness: Witness) -> bool:
    """Of who decides and of how many agree, is this change about the one that comes out differently?"""
    if witness.table.kind != "mandate" or witness.before is None or witness.after is None:
        return True
    (*before, fewer), (*after, more) = witness.before, witness.after
    if before == after:
        return change.steps[0] == "quorum"
    return change.steps[0] != "quorum" or fewer != more


def _is_about(change: Change, table: Table) -> bool:
    """Is a change one of the rule behind a table?"""
    if table.kind == "mandate":
        is_row = change.what in ("added", "removed") and change.steps[0] == "mandate"
        return change.steps[0] in ("mandate", "quorum") and (is_row or change.steps[-1] in _DECIDES)
    heads = _heads(table)
    return any(change.steps[: len(head)] == head or change.steps == head[:1] for head in heads)


def _heads(table: Table) -> tuple[Steps, ...]:
    """Where the rule behind a table stands in its pack."""
    if table.kind == "checks" and table.about == SCHEME:
        return (SCHEME, "from"), (SCHEME, "through")
    if table.kind == "checks" and table.about.split(".")[0] in (BUDGET, "maximum"):
        return (tuple(table.about.split(".")),)
    return ((_WHERE.get(table.kind, table.kind), *((table.about,) if table.about else ())),)


def _rested(witness: Witness) -> Iterator[Steps]:
    """The values that either outcome rested on or missed, and the rules on the way that came out otherwise."""
    sides = witness.old, witness.new
    replays = tuple(_replay(side) for side in sides)
    for side, replay in zip(sides, replays, strict=True):
        for node in _differing(witness, side):
            yield from (path for each in replay.used(node) for path in _path(each, side))
    before, after = (
        {path: replay.value(node) for path, node in _rules(witness, side)}
        for side, replay in zip(sides, replays, strict=True)
    )
    every = before.keys() | after.keys()
    yield from (
        path for path in every if before.get(path, _NOT_THERE) != after.get(path, _NOT_THERE)
    )


def _may_rest(witness: Witness) -> Iterator[Steps]:
    """Every value and rule that either outcome may rest on."""
    for side in (witness.old, witness.new):
        for node in walk(*_nodes(witness.table, side)):
            yield from _path(node, side)
        yield from (path for path, _ in _rules(witness, side))


def _replay(assessment: Assessment) -> Replay:
    return replay_of(assessment.policy.plan, assessment.result.leaves, assessment.result.params)


def _nodes(table: Table, assessment: Assessment) -> tuple[Node, ...]:
    """The expressions of what a table is about, as far as this pack has them."""
    plan = assessment.policy.plan
    match table.kind:
        case "mandate":
            names = ["mandate", "role", "approvals"]
        case "checks":
            names = [f"applies:{table.about}", f"check:{table.about}"]
        case "tegenprestatie":
            names = ["tegenprestatie"]
        case kind:
            names = [f"{kind}:{table.about}"]
    known = {**plan.extras, **plan.outputs}
    return tuple(known[name] for name in names if name in known)


def _differing(witness: Witness, assessment: Assessment) -> tuple[Node, ...]:
    """Of who decides only the columns that differ; of anything else every expression."""
    nodes = _nodes(witness.table, assessment)
    if witness.table.kind != "mandate" or witness.before is None or witness.after is None:
        return nodes
    columns = zip(nodes, witness.before, witness.after, strict=True)
    return tuple(node for node, before, after in columns if before != after)


def _path(node: Node, assessment: Assessment) -> Iterator[Steps]:
    """Where a value of the pack stands; the legal basis is the scheme's where the case names none."""
    if isinstance(node, Param):
        yield tuple(written_path(node.path).split("."))
    elif isinstance(node, Leaf) and node.fact == "legal_basis":
        if "legal_basis" not in assessment.case.model_fields_set:
            yield ("scheme", "legal_basis")


def _rules(witness: Witness, assessment: Assessment) -> Iterator[tuple[Steps, Node]]:
    """The checks and own facts that an outcome may rest on, with their expressions."""
    plan, below = assessment.policy.plan, set(walk(*_nodes(witness.table, assessment)))
    named = [(("facts", fact.id), plan.nodes[fact.id]) for fact in assessment.policy.pack.facts]
    named += [(("checks", check.id), check.holds) for check in plan.checks]
    yield from ((path, node) for path, node in named if _is_in(node, below))


def _is_in(node: Node, below: set[Node]) -> bool:
    """Is this among the nodes? One *and* in another is kept as its parts."""
    if isinstance(node, And | Or) and node not in below:
        return all(part in below for part in node.parts)
    return node in below and not isinstance(node, Const)
