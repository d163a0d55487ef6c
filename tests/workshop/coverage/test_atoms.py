"""A condition matters where turning it alone turns the outcome; what it comes to is what the engine says."""

from itertools import product

from hypothesis import given
from hypothesis import strategies as st

from maatwerk_core.engine.replay import Replay
from maatwerk_core.rules.expression import And, Const, Leaf, Node, Not, Or, Test
from maatwerk_core.workshop.coverage.atoms import as_equal, atoms_of, decides, truth

A, B, C = (Leaf(name, "bool") for name in "abc")
DOMAIN = Leaf("domain", "enum")


def is_(word: str, op="=") -> Node:
    return Test(DOMAIN, op, Const(word, "enum"))


trees = st.recursive(
    st.sampled_from([A, B, C]),
    lambda inner: st.one_of(
        inner.map(Not),
        st.lists(inner, min_size=2, max_size=3).map(lambda parts: And(tuple(parts))),
        st.lists(inner, min_size=2, max_size=3).map(lambda parts: Or(tuple(parts))),
    ),
    max_leaves=8,
)
cases = st.fixed_dictionaries({leaf: st.sampled_from([True, False, None]) for leaf in (A, B, C)})


@given(trees, cases)
def test_a_decision_comes_to_what_the_engine_says(tree, case):
    leaves = {leaf.fact: value for leaf, value in case.items()}
    assert truth(tree, case) is Replay(leaves, {}, {}).value(tree)


@given(trees, cases)
def test_a_condition_decides_where_the_engine_would_say_otherwise(tree, case):
    for atom in atoms_of(tree):
        turned = {leaf.fact: value for leaf, value in case.items()}
        turned[atom.fact] = not case[atom]
        before = Replay({leaf.fact: value for leaf, value in case.items()}, {}, {}).value(tree)
        assert decides(atom, tree, case) is (Replay(turned, {}, {}).value(tree) is not before)


def test_of_two_that_must_both_hold_each_decides_where_the_other_holds():
    both = And((A, B))
    found = {
        (a, b): (decides(A, both, {A: a, B: b}), decides(B, both, {A: a, B: b}))
        for a, b in product((True, False), repeat=2)
    }
    assert found == {
        (True, True): (True, True),
        (True, False): (False, True),
        (False, True): (True, False),
        (False, False): (False, False),
    }


def test_what_is_stated_or_open_decides_by_being_open():
    both = And((A, B))
    assert decides(A, both, {A: None, B: True})
    assert not decides(A, both, {A: None, B: False})


def test_a_named_fact_is_one_condition_but_for_itself():
    in_kind = And((B, C))
    assert atoms_of(Or((A, in_kind)), {in_kind}) == (A, in_kind)
    assert atoms_of(in_kind, {in_kind}) == (B, C)


def test_is_and_is_not_are_about_one_condition():
    assert as_equal(is_("care", "!=")) == is_("care")
    tree = Or((is_("care", "!="), is_("care")))
    assert atoms_of(tree) == (is_("care"),)
    assert truth(is_("care", "!="), {is_("care"): True}) is False


def test_a_word_of_a_list_decides_apart_from_the_others():
    tree = Or((is_("health"), is_("care")))
    care = {is_("health"): False, is_("care"): True}
    neither = {is_("health"): False, is_("care"): False}
    assert (decides(is_("health"), tree, care), decides(is_("care"), tree, care)) == (False, True)
    assert decides(is_("health"), tree, neither)
