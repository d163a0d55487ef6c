"""A condition is a map of facts joined by *and*; any, all and not nest; sets have tests of their own."""

from __future__ import annotations

import pytest

from maatwerk_core.engine.compile import compile_nodes
from maatwerk_core.rules.conditions import Members, Scope, read_condition
from maatwerk_core.rules.expression import UNSURE, YES, Const, Item, Leaf, Param, Test, negate
from maatwerk_core.rules.facts import Fact
from maatwerk_core.rules.unary import Operand

FACTS = {
    fact.id: fact
    for fact in (
        Fact("wsnp", "bool", "wsnp", "wsnp"),
        Fact("amount", "cents", "bedrag", "amount"),
        Fact("form", "enum", "vorm", "form", values=("goods", "money")),
        Fact("kind", "enum", "soort", "kind", "derived"),
        Fact("legitimacy", "bool", "rechtmatig", "legitimacy", "legitimacy"),
        Fact("role", "enum", "rol", "role", "mandate"),
        Fact("looked_at", "set", "nagegaan", "looked at", list="tried", field="provision"),
        Fact("threats", "set", "dreiging", "threats", list="threat_list", field="value"),
        Fact("unread", "bool", "zonder knoop", "without a node"),
    )
}
NODES = {
    id_: Leaf(id_, fact.type)
    for id_, fact in FACTS.items()
    if id_ not in ("looked_at", "threats", "unread")
}
TRIED = Leaf("tried", "list")
NOT_TRIED = Test(Item("outcome", "enum"), "=", Const("not_tried", "enum"))
SETS = {
    "looked_at": Members(TRIED, Item("provision", "enum"), negate(NOT_TRIED)),
    "threats": Members(
        Leaf("threat_list", "list"), Item("value", "enum"), YES, ("eviction", "repossession")
    ),
}
LEAVES = ("wsnp", "amount", "form", "kind", "legitimacy", "role", "tried")
FIELDS = {"tried": ("provision", "outcome")}


BOTH_AS_LIST = [{"wsnp": "yes"}, {"form": "goods"}]
BOTH_AS_MAP = {"wsnp": "yes", "form": "goods"}


def scope(stratum="tegenprestatie"):
    parameters = {"grens": Operand(Param("parameters.grens", "cents"), "EUR")}
    return Scope(FACTS, NODES, parameters, stratum=stratum, sets=SETS)


def value(raw, **leaves):
    """What a condition comes to; facts that aren't given are unknown."""
    here = scope()
    node = read_condition(raw, here, ("when",))
    assert here.wrongs == []
    run = compile_nodes([node], LEAVES, ["parameters.grens"], FIELDS)
    return run(tuple(leaves.get(name) for name in LEAVES), (100,))[0]


def faults(raw, stratum="tegenprestatie"):
    here = scope(stratum)
    node = read_condition(raw, here, ("checks", "c", "when"))
    return [(w.code, w.path) for w in here.wrongs], node, here.wrongs


def test_no_condition_always_holds():
    assert read_condition(None, scope(), ()) == YES
    assert value({}) is True


@pytest.mark.parametrize(
    ("leaves", "expected"),
    [
        ({"wsnp": True, "amount": 100}, True),
        ({"wsnp": True, "amount": 101}, False),
        ({"wsnp": True}, None),
        ({"wsnp": False}, False),
        ({}, None),
    ],
)
def test_keys_are_joined_by_and(leaves, expected):
    assert value({"wsnp": "yes", "amount": "<= $grens"}, **leaves) is expected


@pytest.mark.parametrize(
    "raw",
    [{"any": [{"wsnp": "yes"}, {"form": "goods"}]}, {"any": {"wsnp": "yes", "form": "goods"}}],
)
def test_any_takes_a_list_or_a_map(raw):
    assert value(raw, wsnp=False, form="goods") is True
    assert value(raw, wsnp=False, form="money") is False
    assert value(raw, wsnp=None, form="money") is None
    assert value(raw, wsnp=True) is True


@pytest.mark.parametrize(
    "raw",
    [{"all": [{"wsnp": "yes"}, {"form": "goods"}]}, {"all": {"wsnp": "yes", "form": "goods"}}],
)
def test_all_takes_a_list_or_a_map(raw):
    assert value(raw, wsnp=True, form="goods") is True
    assert value(raw, wsnp=None, form="money") is False
    assert value(raw, wsnp=None, form="goods") is None


def test_not_turns_a_whole_condition():
    raw = {"not": {"wsnp": "yes", "form": "goods"}}
    assert value(raw, wsnp=True, form="goods") is False
    assert value(raw, wsnp=False) is True
    assert value(raw, wsnp=True) is None


def test_any_all_and_not_nest():
    raw = {
        "amount": "> 0",
        "any": [{"not": {"form": "goods"}}, {"all": [{"wsnp": "no"}, {"kind": "single"}]}],
    }
    assert value(raw, amount=1, form="money") is True
    assert value(raw, amount=1, form="goods", wsnp=False, kind="single") is True
    assert value(raw, amount=1, form="goods", wsnp=False) is None
    assert value(raw, amount=0, form="money") is False


BOTH = (("fondsen", "refused"), ("bijzondere-bijstand", "too_late"))
ONE = (("fondsen", "refused"), ("bijzondere-bijstand", "not_tried"))
HALF = (("fondsen", "refused"), ("bijzondere-bijstand", None))


@pytest.mark.parametrize(
    ("how", "codes", "tried", "expected"),
    [
        ("has_any", ["fondsen", "iets"], ONE, True),
        ("has_any", ["iets"], ONE, False),
        ("has_any", ["fondsen"], (), False),
        ("has_any", ["fondsen"], None, None),
        ("has_any", [], BOTH, False),
        ("has_all", ["fondsen", "bijzondere-bijstand"], BOTH, True),
        ("has_all", ["fondsen", "bijzondere-bijstand"], ONE, False),
        ("has_all", ["fondsen", "bijzondere-bijstand"], HALF, None),
        ("has_all", ["fondsen"], None, None),
        ("has_all", [], (), True),
        ("has_none", ["iets", "anders"], BOTH, True),
        ("has_none", ["fondsen"], BOTH, False),
        ("has_none", ["iets", "fondsen"], BOTH, False),
        ("has_none", ["bijzondere-bijstand"], HALF, None),
        ("has_none", ["fondsen"], (), True),
        ("has_none", ["fondsen"], None, None),
        ("has_any", "fondsen", BOTH, True),
    ],
)
def test_a_set_is_asked_what_it_has(how, codes, tried, expected):
    assert value({"looked_at": {how: codes}}, tried=tried) is expected


def test_a_set_may_be_asked_several_things():
    raw = {"looked_at": {"has_any": ["fondsen"], "has_none": ["iets"]}}
    assert value(raw, tried=BOTH) is True
    assert value(raw, tried=(("fondsen", "refused"), ("iets", "refused"))) is False


def test_an_unknown_fact_is_a_fault_with_what_was_meant():
    codes, node, wrongs = faults({"amuont": "> 1"})
    assert codes == [("condition.unknown-fact", ("checks", "c", "when", "amuont"))]
    assert wrongs[0].values["near"] == "amount"
    assert node == UNSURE


def test_a_fact_without_an_expression_is_unknown_to_a_condition():
    assert faults({"unread": "yes"})[0] == [
        ("condition.unknown-fact", ("checks", "c", "when", "unread"))
    ]


@pytest.mark.parametrize(
    "name", ["nationality", "own_postcode", "gender", "diagnosis", "fraud_history", "bsn"]
)
def test_what_people_are_not_judged_on_is_refused_by_name(name):
    assert faults({name: "yes"})[0] == [("pack.unreadable-fact", ("checks", "c", "when", name))]


@pytest.mark.parametrize(
    ("fact", "stratum", "refused"),
    [
        ("amount", "case", False),
        ("kind", "case", True),
        ("kind", "derived", False),
        ("legitimacy", "derived", True),
        ("legitimacy", "returns", False),
        ("role", "involvement", True),
        ("role", "mandate", False),
        ("role", "quorum", False),
    ],
)
def test_a_condition_may_not_look_up_the_strata(fact, stratum, refused):
    raw = {fact: {"amount": "> 1", "legitimacy": "yes"}.get(fact, "iets")}
    codes, _, _ = faults(raw, stratum)
    assert codes == ([("condition.stratum", ("checks", "c", "when", fact))] if refused else [])


@pytest.mark.parametrize(
    ("raw", "path"),
    [
        ("yes", ()),
        (["wsnp"], ()),
        ({"any": "wsnp"}, ("any",)),
        ({"any": ["wsnp"]}, ("any", 0)),
        ({"not": "wsnp"}, ("not",)),
        ({"all": [{"any": [3]}]}, ("all", 0, "any", 0)),
    ],
)
def test_what_is_no_map_is_a_fault_at_its_place(raw, path):
    assert faults(raw)[0] == [("condition.syntax", ("checks", "c", "when", *path))]


def test_a_set_takes_no_single_value_and_knows_its_words():
    assert faults({"looked_at": "fondsen"})[0] == [
        ("condition.set", ("checks", "c", "when", "looked_at"))
    ]
    codes, _, wrongs = faults({"looked_at": {"has_al": ["fondsen"]}})
    assert codes == [("condition.set", ("checks", "c", "when", "looked_at", "has_al"))]
    assert wrongs[0].values["near"] == "has_all"


@pytest.mark.parametrize("how", ["has_any", "has_all", "has_none"])
def test_a_code_that_a_set_can_not_hold_is_a_fault_with_what_was_meant(how):
    codes, _, wrongs = faults({"threats": {how: ["eviction", "evction"]}})
    assert codes == [("value.choice", ("checks", "c", "when", "threats", how, 1))]
    assert wrongs[0].values["near"] == "eviction"
    assert faults({"threats": {how: "evction"}})[0] == [
        ("value.choice", ("checks", "c", "when", "threats", how))
    ]
    assert faults({"threats": {how: ["eviction", "repossession"]}})[0] == []


def test_a_set_with_open_codes_takes_any():
    assert faults({"looked_at": {"has_any": ["wat-dan-ook"]}})[0] == []


@pytest.mark.parametrize("codes", [{"fondsen": "yes"}, 3, None])
def test_codes_are_a_word_or_a_list(codes):
    assert faults({"looked_at": {"has_any": codes}})[0] == [
        ("condition.set", ("checks", "c", "when", "looked_at", "has_any"))
    ]


def test_every_fault_of_a_condition_is_found_at_once():
    codes, _, _ = faults(
        {"wsnp": "ja", "amuont": "1", "any": [{"form": "godos"}, {"amount": "> 1.100"}]}
    )
    assert [code for code, _ in codes] == [
        "value.yes-no",
        "condition.unknown-fact",
        "value.choice",
        "value.money-thousands",
    ]
