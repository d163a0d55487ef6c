"""Says why an outcome came out so in the words of its readers: which row or check decided, and on which facts."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from maatwerk_core.explain.developer import WhyTree
from maatwerk_core.explain.telling import Telling, name_of
from maatwerk_core.packs.expected import Difference, steps_of
from maatwerk_core.rules.expression import And, Const, Node, Not, Or, Pick, Row, Stated, Test
from maatwerk_core.workshop.fact_words import FactWords
from maatwerk_core.workshop.traces import node_of, open_questions, said_at

#: A line of a chain: how deep it stands, and what it says.
Line = tuple[int, str]
#: So many lines under one difference.
MOST_LINES = 5

_WORDS: Mapping[str, tuple[str, str]] = {
    "who": ("wie beslist: ", "who decides: "),
    "role.yes": ("{who} wel", "{who} does"),
    "role.no": ("{who} niet", "{who} does not"),
    "role.unknown": ("{who} misschien", "{who} perhaps"),
    "since": ("{what}, want {facts}", "{what}, since {facts}"),
    "above": (
        "boven de laatste trede: nog niet bekend wie beslist ({path})",
        "above the last tier: not known yet who decides ({path})",
    ),
    "above.no": ("boven de laatste trede beslist niemand", "above the last tier nobody decides"),
    "open": ("nog niet bekend: {points}", "not known yet: {points}"),
    "check": ("eis {id}: {verdict}", "check {id}: {verdict}"),
    "all": ("wat hiervoor moet kloppen, klopt", "all that has to hold for this holds"),
    "more": ("en nog {n}", "and {n} more"),
}


def reason_lines(told: Telling, difference: Difference) -> tuple[Line, ...]:
    """Why a value came out as it did: at most `MOST_LINES` lines, then one that counts the rest."""
    chain = _Chain(told)
    found = list(dict.fromkeys(line for line in chain.lines(steps_of(difference.path)) if line[1]))
    rest = len(found) - MOST_LINES
    counted = ((0, chain.say("more", n=rest)),) if rest > 0 else ()
    return (*found[:MOST_LINES], *counted)


class _Chain:
    """The reasons behind the parts of one outcome."""

    def __init__(self, told: Telling) -> None:
        self.told, self.facts = told, FactWords(told)
        self.tree, self.plan = WhyTree(told), told.assessment.policy.plan
        self.derived = {fact.id for fact in self.told.pack.facts if fact.derive is not None}
        self.checks = {check.holds: check.id for check in self.plan.checks}

    def say(self, key: str, **values: object) -> str:
        return _WORDS[key][0 if self.told.lang == "nl" else 1].format(**values)

    def lines(self, path: tuple[str, ...]) -> Iterator[Line]:
        """The chain for a part of an outcome, by its path."""
        if path[0] in ("status", "write"):
            yield from self._open_questions()
            return
        if path[0] == "reads":
            yield from self._said(".".join(path[1:]))
            return
        node = node_of(self.plan, path)
        if isinstance(node, Stated):
            node = node.x
        if isinstance(node, Pick) and node.choose.id == "mandate.tiers":
            yield from self._tiers(node)
        elif node is not None and path[0] == "checks":
            yield 0, self._check(node, path[1])
        elif node is not None and path[0] == "facts":
            yield from self._fact(node)
        elif node is not None:
            yield from self._question(node)

    def _open_questions(self) -> Iterator[Line]:
        """The questions that count and aren't yes, with what is missing for them."""
        for question, finding in open_questions(self.told):
            name = self.told.voice.say(f"question.{question}").lower()
            verdict = self.told.voice.say(f"verdict.{finding.verdict}")
            points = self.facts.few(self.told.naming.clause(path) for path in finding.open)
            yield 0, f"{name}: {verdict}" + (f" ({points})" if points else "")

    def _said(self, path: str) -> Iterator[Line]:
        """A value of the pack on the day, with its source."""
        for name, said in said_at(self.told.assessment, path):
            value = self.facts.wording.value(said.value, said.kind)
            source = f" ({said.provenance.source})" if said.provenance.source else ""
            yield 0, f"{name}: {value}{source}"

    def _tiers(self, table: Pick) -> Iterator[Line]:
        """Each tier up to the one that decides, with the facts that it was passed over or taken for."""
        first = self.say("who")
        for row, (when, cell) in zip(table.choose.rows, table.cells, strict=True):
            if row.id == "mandate.above":
                yield 0, first + self._above(row)
                return
            applies = self.told.replay.value(when)
            yield 0, first + self._tier(row, when, applies)
            first = ""
            if applies is True:
                if table.column == "approvals" and not isinstance(cell, Const):
                    yield 0, self.facts.one(cell)
                return

    def _tier(self, row: Row, when: Node, applies: bool | None) -> str:
        tiers = self.told.pack.mandate.tiers or ()
        roles = next(tier.role for tier in tiers if row.id == f"mandate.tiers.{tier.role[0]}")
        who = self.told.voice.either(self.told.voice.role(role) for role in roles)
        verdict = "unknown" if applies is None else "yes" if applies else "no"
        return self._since(self.say(f"role.{verdict}", who=who), when)

    def _above(self, row: Row) -> str:
        may, used = self.told.replay.read(row.outputs[0])
        path = ", ".join(sorted(name_of(node) for node in used))
        return self.say("above" if may is None else "above.no", path=path)

    def _question(self, node: Node) -> Iterator[Line]:
        """A question or another outcome: the checks and facts that carried it."""
        if isinstance(node, And) and self.told.replay.value(node) is True:
            yield 0, self.say("all")
            return
        if isinstance(node, Test) and isinstance(node.y, Const):
            yield 0, self.facts.one(node.x)
            return
        loose: list[Node] = []
        for part in self.tree.carrying(node) if isinstance(node, And) else (node,):
            if part in self.checks:
                yield 0, self._check(part, self.checks[part])
            else:
                loose += list(self._atoms(part))
        if loose and self.told.replay.value(node) is None:
            points = (self.facts.name(each) for one in loose for each in self.facts.behind(one))
            yield 0, self.say("open", points=self.facts.few(points))
        else:
            yield 0, self.facts.together(loose)

    def _fact(self, node: Node) -> Iterator[Line]:
        """A fact, and what it follows from."""
        yield 0, self.facts.one(node)
        if self.told.replay.value(node) is not None:
            yield from ((1, self.facts.one(each)) for each in self.facts.behind(node))

    def _check(self, node: Node, id_: str) -> str:
        verdict = self.facts.wording.value(self.told.replay.value(node), "bool")
        return self._since(self.say("check", id=id_, verdict=verdict), node)

    def _since(self, what: str, node: Node) -> str:
        if self.told.replay.value(node) is None:
            return self.facts.missing(what, node)
        found = self.facts.together(self._atoms(node))
        return self.say("since", what=what, facts=found) if found else what

    def _atoms(self, node: Node) -> Iterator[Node]:
        """The facts and comparisons that a condition's value rests on; a fact that the pack derives is looked into."""
        if isinstance(node, Const):
            return
        if self.facts.facts.get(node, "") not in self.derived and node in self.facts.facts:
            yield node
        elif isinstance(node, Stated | Not):
            yield from self._atoms(node.x)
        elif isinstance(node, And | Or):
            for part in self.tree.carrying(node):
                yield from self._atoms(part)
        else:
            yield node
