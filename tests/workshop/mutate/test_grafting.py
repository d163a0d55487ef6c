"""Equal expressions become one, unequal ones never do, and a grafted plan names exactly what differs."""

import pytest

from maatwerk_core.rules.expression import Const, Leaf, Not, Test, all_of
from maatwerk_core.workshop.mutate.grafting import Shared, Stock


def amount():
    return Test(Leaf("amount", "cents"), "<=", Const(50_000, "cents"))


def test_equal_expressions_that_were_made_apart_become_one():
    kept = Shared()
    one = kept.nodes({"a": all_of(amount(), Leaf("wsnp", "bool"))})["a"]
    two = kept.nodes({"b": all_of(amount(), Leaf("wsnp", "bool"))})["b"]
    assert one is two


@pytest.mark.parametrize(
    ("one", "two"),
    [
        (Const(True, "bool"), Const(1, "bool")),
        (Const(-1, "cents"), Const(-2, "cents")),
        (Const(None, "bool"), Const(None, "enum")),
        (Not(Leaf("a", "bool")), Not(Leaf("b", "bool"))),
        (
            all_of(Leaf("a", "bool"), Leaf("b", "bool")),
            all_of(Leaf("b", "bool"), Leaf("a", "bool")),
        ),
    ],
)
def test_unequal_expressions_stay_two(one, two):
    kept = Shared().nodes({"one": one, "two": two})
    assert kept["one"] is not kept["two"]
    assert (kept["one"], kept["two"]) == (one, two)


def test_a_graft_names_what_differs_and_nothing_else(written):
    pack = written("amsterdam")
    mutant = next(one for one in pack.mutants if one.id == "questions.returns: show > require")
    graft = Stock(pack.policy.plan).graft(pack.mutated(mutant).policy.plan)
    assert graft.changed == {"status"}


def test_a_graft_of_the_plan_itself_differs_in_nothing(written):
    plan = written("amsterdam").policy.plan
    assert Stock(plan).graft(plan).changed == frozenset()
