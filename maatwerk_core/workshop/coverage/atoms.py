"""The conditions that a decision is made of, and which of them decide: masking MC/DC over three-valued logic.

A condition matters in an example where turning it alone would turn the outcome. Masking rather than unique-cause: two
conditions on one fact (`domain: [health, care]`) can't change one by one, and yet each has to be shown.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping

from maatwerk_core.rules.expression import And, Const, Node, Not, Or, Test

#: A condition is yes, no or unknown.
Truths = Mapping[Node, "bool | None"]


def atoms_of(node: Node, named: Collection[Node] = ()) -> tuple[Node, ...]:
    """The conditions of a decision in reading order; a named fact is one, whatever it is made of.

    >>> from maatwerk_core.rules.expression import Leaf
    >>> a, b = Leaf("wsnp", "bool"), Leaf("debts", "bool")
    >>> [atom.fact for atom in atoms_of(Or((Not(a), And((a, b)))))]
    ['wsnp', 'debts']
    """
    return tuple(dict.fromkeys(_atoms(node, frozenset(named) - {node})))


def _atoms(node: Node, named: frozenset[Node]) -> Iterator[Node]:
    if isinstance(node, And | Or | Not) and node not in named:
        for child in node.children():
            yield from _atoms(child, named)
    elif not isinstance(node, Const):
        yield as_equal(node)


def as_equal(node: Node) -> Node:
    """*Is not* as the opposite of *is*: both are about one condition."""
    return Test(node.x, "=", node.y) if isinstance(node, Test) and node.op == "!=" else node


def truth(node: Node, truths: Truths) -> bool | None:
    """What a decision comes to when its conditions are these (Kleene)."""
    if node in truths:
        return truths[node]
    match node:
        case Const(value=value):
            return value if isinstance(value, bool) else None
        case Not(x=x):
            return _opposite(truth(x, truths))
        case And(parts=parts):
            return _joined((truth(part, truths) for part in parts), winner=False)
        case Or(parts=parts):
            return _joined((truth(part, truths) for part in parts), winner=True)
        case Test(op="!="):
            return _opposite(truths[as_equal(node)])
        case _:
            return truths.get(node)


def _opposite(value: bool | None) -> bool | None:
    return None if value is None else not value


def _joined(values: Iterator[bool | None], *, winner: bool) -> bool | None:
    unknown = False
    for value in values:
        if value is winner:
            return winner
        unknown = unknown or value is None
    return None if unknown else not winner


def decides(atom: Node, node: Node, truths: Truths) -> bool:
    """Would the decision come out otherwise, were this condition the other way and all else the same?

    The other way of unknown is yes: some facts are stated or open, and never no.

    >>> from maatwerk_core.rules.expression import Leaf
    >>> a, b = Leaf("wsnp", "bool"), Leaf("debts", "bool")
    >>> decides(a, And((a, b)), {a: True, b: True}), decides(a, And((a, b)), {a: True, b: False})
    (True, False)
    """
    turned = {**truths, atom: not truths[atom]}
    return truth(node, truths) != truth(node, turned)
