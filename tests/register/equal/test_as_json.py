"""A program gets the same figures, and no more of another household than people do."""

from maatwerk_core.register.equal.as_json import precedents_as_json
from maatwerk_core.register.equal.distance import Distance, Part
from maatwerk_core.register.equal.general import MONEY_STEPS, SHARE_STEPS
from maatwerk_core.register.equal.precedents import LeftOut
from maatwerk_core.rules.declared import CORE_FACTS

from .test_told import FOUND, precedents


def ends(fact, at):
    """What is told of a step."""
    part = Part(CORE_FACTS[fact], 1, at, at, 0, 0)
    one = FOUND[0]
    found = precedents((type(one)(one.dossier, one.on, one.settled, Distance(0, (part,)), True),))
    (told,) = precedents_as_json(found, 1)["precedents"]
    return tuple(told["facts"][0]["ours"].values())


def test_of_a_step_its_ends_are_given():
    assert ends("income_ratio", 0) == (None, SHARE_STEPS[0])
    assert ends("income_ratio", 1) == (SHARE_STEPS[0], SHARE_STEPS[1])
    assert ends("income", len(MONEY_STEPS)) == (MONEY_STEPS[-1], None)


def test_every_figure_is_there():
    found = precedents_as_json(precedents(left=LeftOut(1, 2, 3, 4, 5)), 2)
    assert (found["like"], found["perhaps"], found["otherwise"]) == (5, 0, 2)
    assert found["unexplained"] == ["d-00000001", "d-00000002"]
    assert found["left_out"] == {
        "regretted": 1,
        "other_rules": 2,
        "unreadable": 3,
        "erased": 4,
        "own": 5,
    }
    assert [one["dossier"] for one in found["precedents"]] == ["d-00000001", "d-00000002"]
    first, second = found["precedents"]
    assert (first["distance_bp"], first["near"], first["otherwise"]) == (0, True, True)
    differs = [part for part in second["facts"] if part["apart_bp"]]
    assert [(part["fact"], part["ours"], part["theirs"]) for part in differs] == [
        ("children", 2, 4)
    ]
    assert found["weights"]["facts"]["domain"] == 3


def test_words_that_hold_together_are_a_list_and_the_unknown_is_nothing():
    found = precedents_as_json(precedents(), 5)
    theirs = {part["fact"]: part["theirs"] for part in found["precedents"][2]["facts"]}
    assert theirs["threats"] == []
    theirs = {part["fact"]: part["theirs"] for part in found["precedents"][4]["facts"]}
    assert theirs["kind"] is None
    assert theirs["income_ratio"] is None
