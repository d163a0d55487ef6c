"""The status is one first-hit table over the verdicts: stop, incomplete, motivate, ready."""

from __future__ import annotations

from itertools import product

import pytest

from maatwerk_core.engine.compile import compile_nodes
from maatwerk_core.engine.status import STATUSES, plan_status
from maatwerk_core.rules.expression import YES, Leaf
from maatwerk_core.rules.plan import PlannedCheck

NAMES = ("legitimacy", "mandate", "quorum", "returns", "stop", "motive", "advice", "ask")
KNOWN = (True, False, None)


def planned(id_, severity):
    checks = {"id": id_, "ground": "legitimacy", "severity": severity}
    return PlannedCheck(**checks, applies=YES, holds=Leaf(id_, "bool"))


def status_of(counting=(), **verdicts):
    """The status for these verdicts; what isn't named is a yes."""
    nodes = {name: Leaf(name, "bool") for name in NAMES}
    checks = (planned("stop", "stop"), planned("motive", "motivate"), planned("advice", "advice"))
    node = plan_status(nodes, checks, [nodes["ask"]], counting)["status"]
    values = tuple(verdicts.get(name, True) for name in NAMES)
    return STATUSES[compile_nodes([node], NAMES, (), {})(values, ())[0]]


def test_all_yes_is_ready():
    assert status_of() == "ready"


@pytest.mark.parametrize(
    ("verdicts", "status"),
    [
        ({"stop": False}, "stop"),
        ({"stop": None}, "incomplete"),
        ({"legitimacy": None}, "incomplete"),
        ({"mandate": None}, "incomplete"),
        ({"mandate": False}, "incomplete"),
        ({"quorum": None}, "incomplete"),
        ({"motive": False}, "motivate"),
        ({"motive": None}, "motivate"),
        ({"ask": None}, "motivate"),
        ({"advice": False}, "ready"),
        ({"advice": None}, "ready"),
        ({"returns": False}, "ready"),
        ({"returns": None}, "ready"),
        ({"stop": False, "mandate": None, "motive": False}, "stop"),
        ({"mandate": False, "motive": False}, "incomplete"),
    ],
)
def test_one_verdict_sets_the_status(verdicts, status):
    assert status_of(**verdicts) == status


@pytest.mark.parametrize(
    ("returns", "status"), [(True, "ready"), (False, "motivate"), (None, "incomplete")]
)
def test_a_question_counts_where_the_pack_says_so(returns, status):
    assert status_of(counting=("returns",), returns=returns) == status


def test_there_always_is_a_status():
    for values in product(KNOWN, repeat=len(NAMES)):
        verdicts = dict(zip(NAMES, values, strict=True))
        assert status_of_fast(verdicts) == expected(verdicts)


def status_of_fast(verdicts, run={}):  # noqa: B006  # reason: one function for all combinations
    if not run:
        nodes = {name: Leaf(name, "bool") for name in NAMES}
        checks = (
            planned("stop", "stop"),
            planned("motive", "motivate"),
            planned("advice", "advice"),
        )
        node = plan_status(nodes, checks, [nodes["ask"]], ("returns",))["status"]
        run["it"] = compile_nodes([node], NAMES, (), {})
    return STATUSES[run["it"](tuple(verdicts.values()), ())[0]]


def expected(verdicts):
    """The status in plain words of the design."""
    if verdicts["stop"] is False:
        return "stop"
    counting = (verdicts[name] for name in ("stop", "legitimacy", "quorum", "returns"))
    if any(one is None for one in counting) or verdicts["mandate"] is not True:
        return "incomplete"
    if verdicts["returns"] is False or not (verdicts["motive"] and verdicts["ask"]):
        return "motivate"
    return "ready"
