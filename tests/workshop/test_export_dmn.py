"""The DMN tables give the answers of our engine, in a DMN engine made by others; what they leave out is said."""

from __future__ import annotations

import datetime
import importlib.util
import os
import random
import warnings
from collections import Counter
from functools import cache, lru_cache
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest
from hypothesis import given, settings

from maatwerk_core.engine.compile import compile_nodes
from maatwerk_core.packs.load import load_pack
from maatwerk_core.rules.expression import Const, Leaf, Test, walk
from maatwerk_core.testing import policies
from maatwerk_core.workshop.export.dmn import NAMESPACE, Writing, export_dmn
from maatwerk_core.workshop.export.dmn_words import WORDS
from maatwerk_core.workshop.export.modelling import model_of

RULEPACKS = Path(__file__).resolve().parents[2] / "rulepacks"
PACKS = sorted(path.parent.name for path in RULEPACKS.glob("*/pyproject.toml"))
DAY = datetime.date(2025, 9, 1)
#: Cases per table; `make proof` asks for the thousand that the tables are held to.
HOW_MANY = 1_000 if int(os.environ.get("MAATWERK_PROOF_CASES", "0")) >= 1_000 else 12
DMN = f"{{{NAMESPACE}}}"


@cache
def policy_of(pack):
    return load_pack(RULEPACKS / pack)


@lru_cache(maxsize=8)
def other_engine(xml):
    """pyDMNrules, with these tables; a table that it can't read is a failure."""
    with warnings.catch_warnings():
        # Its parser is compiled with escapes that Python warns of; they are not ours to mend.
        warnings.simplefilter("ignore")
        import pyDMNrules
    engine = pyDMNrules.DMN()
    assert engine.useXML(xml) == {}
    return engine


class Drawing:
    """Draws cases at the boundaries that a policy names, and answers them by our own engine."""

    def __init__(self, policy, day=DAY):
        self.policy, self.plan, self.params = policy, policy.plan, policy.params(day)
        self.writing = Writing(policy, model_of(policy, day), "nl")
        self.model, self.names, self.day = self.writing.model, self.writing.names, day
        nodes = list(walk(*self.plan.outputs.values(), *self.plan.extras.values()))
        numbers = {n.value for n in nodes if isinstance(n, Const) and type(n.value) is int}
        numbers |= {value for value in self.params if type(value) is int and value < 10**12}
        self.numbers = sorted({0, *(max(n + step, 0) for n in numbers for step in (-1, 0, 1))})
        self.words = {}
        for node in nodes:
            if isinstance(node, Test) and isinstance(node.y, Const) and type(node.y.value) is str:
                name = getattr(node.x, "fact", getattr(node.x, "field", ""))
                self.words.setdefault(name, {})[node.y.value] = None
        self.types = {node.fact: node.type for node in nodes if isinstance(node, Leaf)}
        wanted = {given.variable: given.node for given in self.model.inputs}
        wanted |= {name: self.plan.nodes[name] for name in ("mandate", "role", "approvals")}
        for table in self.model.tables:
            wanted |= self.behind(table)
        self.wanted = tuple(wanted)
        self.run = compile_nodes(
            tuple(wanted.values()), self.plan.leaves, self.plan.params, self.plan.fields
        )

    def behind(self, table):
        """The expressions that a table stands for."""
        match table.kind:
            case "checks":
                check = next(c for c in self.plan.checks if c.id == table.about)
                return {f"{table.name} applies": check.applies, table.name: check.holds}
            case "facts":
                return {table.about: self.plan.nodes[table.about]}
            case "tegenprestatie":
                return {table.name: self.plan.outputs["tegenprestatie"]}
            case "mandate":
                # Where any amount will do no column asks for it, and ours still wants to know it.
                return {"exposure": self.plan.nodes["exposure"]}
            case "quorum":
                return {}
            case kind:
                return {table.name: self.plan.extras[f"{kind}:{table.about}"]}

    def value(self, name, type_, luck):
        near = tuple(self.day.toordinal() + away for away in (-366, -1, 0, 1, 14, 60))
        kinds = {
            "bool": (True, False),
            "day": near,
            "months": (0, 1, 6, 12),
            "int": (0, 1, 2, 3, 5),
        }
        if type_ == "enum":
            return luck.choice([*self.words.get(name, ()), "iets-anders"])
        return luck.choice(kinds.get(type_) or self.numbers)

    def leaf(self, name, luck):
        fact = self.plan.facts[name]
        if fact.fields:
            lines = range(luck.randrange(3))
            return tuple(
                tuple(self.value(f.name, f.type, luck) for f in fact.fields) for _ in lines
            )
        if fact.reads == "stated":
            return True
        return luck.choice(fact.values) if fact.values else self.value(name, self.types[name], luck)

    def answers(self, seed):
        """Our values for the case of a seed, by name."""
        luck = random.Random(seed)  # noqa: S311  # reason: no secret, the same case for ever
        leaves = tuple(self.leaf(name, luck) for name in self.plan.leaves)
        return dict(zip(self.wanted, self.run(leaves, self.params), strict=True))

    def expected(self, table, ours):
        """What the table has to say."""
        if table.kind == "mandate":
            return tuple(ours[output.name] for output in table.outputs)
        if table.kind == "quorum":
            names = ("approvals", *(output.name for output in table.outputs[1:]))
            path = f"quorum.{ours['role']}"
            return tuple(self.policy.value(f"{path}.{name}", self.day).value for name in names)
        if table.kind != "checks":
            return (ours[table.about if table.kind == "facts" else table.name],)
        if ours[table.name] is None:
            return ("unknown",)
        if ours[f"{table.name} applies"] is False:
            return ("not_applicable",)
        return ("yes" if ours[table.name] else "no",)

    def known(self, table, ours):
        """Is everything known that the table reads? Who decides may be unknown: then nothing is said of a quorum."""
        read = (v for column in table.columns() for v in (column.variable, column.beside) if v)
        beside = ("exposure",) if table.kind == "mandate" else ()
        known = all(ours[variable] is not None for variable in (*read, *beside))
        return table.kind == "quorum" or known

    def given(self, ours):
        """The case as the other engine wants it: only what is known."""
        inputs = ((self.names[each.variable], ours[each.variable]) for each in self.model.inputs)
        return {name: value for name, value in inputs if value is not None}


def said(results, name, table):
    """What the other engine says for a table."""
    results = results if isinstance(results, list) else [results]
    last = [one for one in results if one["Executed Rule"][1] == name][-1]["Result"]
    return tuple(last[output.name or name] for output in table.outputs)


@pytest.mark.proof
@pytest.mark.parametrize("pack", PACKS)
def test_another_engine_gives_our_answers(pack):
    drawing = Drawing(policy_of(pack))
    engine = other_engine(drawing.writing.text())
    seen = Counter({table.name: 0 for table in drawing.model.tables})
    for seed in range(HOW_MANY * 20):
        ours = drawing.answers(seed)
        asked = [
            t for t in drawing.model.tables if drawing.known(t, ours) and seen[t.name] < HOW_MANY
        ]
        if not asked:
            continue
        # Those behind others are worked out each time: other tables read them.
        behind = [t for t in drawing.model.tables if t.kind in ("facts", "mandate")]
        names = list(dict.fromkeys(drawing.names[table.name] for table in (*behind, *asked)))
        status, results = engine.decideTables(drawing.given(ours), names)
        assert status == {}
        for table in asked:
            seen[table.name] += 1
            answer = said(results, drawing.names[table.name], table)
            assert answer == drawing.expected(table, ours), (table.name, drawing.given(ours))
    never = {f"checks.budget.{name}" for name in ended_budgets(drawing.policy)}
    assert {name for name, number in seen.items() if number < HOW_MANY} == never


def ended_budgets(policy, day=DAY):
    """Budgets without an amount on this day: what is left of them can't be known."""
    budgets = [budget.id for budget in policy.pack.budget or ()]
    return [id_ for id_ in budgets if policy.value(f"budget.{id_}.amount", day).value is None]


@pytest.mark.proof
@given(policies())
@settings(max_examples=max(6, HOW_MANY // 10))
def test_a_pack_that_nobody_wrote_gets_the_same_answers(policy):
    drawing = Drawing(policy)
    engine = other_engine(drawing.writing.text())
    for seed in range(4):
        ours = drawing.answers(seed)
        status, results = engine.decide(drawing.given(ours))
        assert status == {}
        for table in drawing.model.tables:
            if drawing.known(table, ours):
                answer = said(results, drawing.names[table.name], table)
                assert answer == drawing.expected(table, ours), (table.name, drawing.given(ours))


SMALL = """
pack: small
version: 1.0.0
sources: {wet: {kind: law, title: Wet, bwb: BWBR0005537}, praktijk: {kind: practice, title: Praktijk}}
roles: {coach: {nl: coach}, team: {nl: team}, baas: {nl: baas}}
parameters: {grens: {unit: EUR, nl: een grens, value: unknown}}
mandate:
  per: plan
  tiers:
    - {role: coach, ceiling: unknown, when: {complexity: simple}}
    - {role: team, ceiling: {2020-01-01: 500}}
    - {role: baas, ceiling: unlimited}
  above: nobody
  source: praktijk
quorum: {coach: {approvals: 2}, team: {approvals: 2}, baas: {approvals: all}}
checks:
  onder-de-grens:
    ground: legitimacy
    when: {acute: no, not: {domain: [work, debt]}}
    require: {amount: "<= $grens"}
    severity: motivate
    source: wet art 4:13 lid 2
    text: {nl: Het bedrag blijft onder de grens., en: The amount stays under the limit.}
"""


@pytest.mark.parametrize(("at", "lang"), [(0, "nl"), (1, "en")])
def test_an_export_says_that_an_unknown_falls_through_in_dmn(at, lang):
    text = " ".join(export_dmn(policy_of("amsterdam"), DAY, lang).split())
    assert WORDS["unknown-falls-through"][at] in text


@pytest.fixture(scope="module")
def small(tmp_path_factory):
    """A pack that leaves a ceiling and a parameter open."""
    folder = tmp_path_factory.mktemp("packs") / "small"
    folder.mkdir()
    (folder / "small.yaml").write_text(SMALL, encoding="utf-8")
    return load_pack(folder)


def asked(policy, **given):
    """What the other engine makes of a case, with the rule that it used, by decision."""
    _, results = other_engine(export_dmn(policy, DAY)).decide(given)
    return {one["Executed Rule"][1]: (one["Executed Rule"][2], one["Result"]) for one in results}


def test_a_tier_that_may_decide_keeps_open_who_does_and_not_that_someone_may(small):
    rule, result = asked(
        small, amount_cents=40_000, exposure_cents=40_000, complexity="simple"
    )["who_decides"]  # fmt: skip
    assert rule == "mandate.tiers.coach.or.mandate.tiers.team"
    assert (result["mandate"], result["role"], result["approvals"]) == (True, None, 2)


def test_a_tier_that_is_out_of_the_question_is_passed(small):
    found = asked(small, amount_cents=50_001, exposure_cents=50_001, complexity="complex")
    rule, result = found["who_decides"]
    assert (rule, result["role"]) == ("mandate.tiers.baas", "baas")
    assert found["quorum"][1]["needed"] == -1


def test_a_value_that_the_pack_leaves_open_makes_a_check_unknown_only_where_it_is_read(small):
    check = "check_onder_de_grens"
    read = asked(small, acute=False, domain="housing", amount_cents=1)
    assert read[check][1][check] == "unknown"
    idle = asked(small, acute=False, domain="work", amount_cents=1)
    assert idle[check][1][check] == "not_applicable"


def test_what_the_pack_leaves_open_is_in_the_export(small):
    for xml in (export_dmn(small, DAY, "nl"), export_dmn(small, DAY, "en")):
        about = ET.fromstring(xml).findtext(f"{DMN}description")  # noqa: S314  # reason: our own
        assert "parameters.grens" in about
        assert "mandate.tiers.coach.ceiling" in about
        assert "amount_cents" in about


def test_a_citation_leads_to_the_article(small):
    source = elements(export_dmn(small, DAY), "knowledgeSource")[0]
    assert source.get("name") == "Praktijk"
    law = elements(export_dmn(small, DAY), "knowledgeSource")[1]
    assert law.get("name") == "Wet artikel 4:13 lid 2"
    assert law.get("locationURI").startswith("jci1.3:c:BWBR0005537&artikel=4:13&lid=2")


def elements(xml, tag):
    """Every element of a kind."""
    return list(ET.fromstring(xml).iter(f"{DMN}{tag}"))  # noqa: S314  # reason: our own text


@cache
def dmn_schema():
    """The schema of DMN 1.3 as the OMG published it."""
    from lxml import etree

    parser = importlib.util.find_spec("SpiffWorkflow.dmn.parser")
    folder = Path(parser.submodule_search_locations[0]) / "schema"
    return etree.XMLSchema(etree.parse(folder / "DMN13.xsd"))


@pytest.mark.parametrize("pack", PACKS)
@pytest.mark.parametrize("lang", ["nl", "en"])
def test_the_export_fits_the_schema_of_dmn(pack, lang):
    from lxml import etree

    schema = dmn_schema()
    fits = schema.validate(etree.fromstring(export_dmn(policy_of(pack), DAY, lang).encode()))
    assert fits, schema.error_log


@pytest.mark.parametrize("pack", PACKS)
def test_every_id_is_there_once(pack):
    ids = Counter(e.get("id") for e in ET.fromstring(export_dmn(policy_of(pack), DAY)).iter())  # noqa: S314  # reason: our own
    del ids[None]
    assert {id_ for id_, number in ids.items() if number > 1} == set()


def test_a_rule_keeps_its_id_when_others_change():
    policy = policy_of("voorbeeld")
    days = (datetime.date(2024, 6, 1), DAY)
    before, after = (
        {rule.get("id") for rule in elements(export_dmn(policy, day), "rule")} for day in days
    )
    assert "mandate.tiers.wijkwerker" in before & after
    assert {id_ for id_ in before ^ after if not id_.startswith("checks.zuinig-apparaat.")} == {
        id_ for id_ in before ^ after if id_.startswith(("tegenprestatie", "checks.giften"))
    }


@pytest.mark.parametrize("pack", PACKS)
def test_every_check_is_a_table_or_said_to_be_left_out(pack):
    policy = policy_of(pack)
    model = model_of(policy, DAY)
    told = {table.name for table in model.tables} | {left.about for left in model.left}
    assert {f"checks.{check.id}" for check in policy.plan.checks} <= told
