"""A scenario that is written out for a goal reaches that goal once people have filled in what shows as `…`."""

import re
import shutil
from pathlib import Path

import pytest

from maatwerk_core.packs.load import load_pack, read_chain
from maatwerk_core.rules.expression import Const, Fold, Item, Leaf, Param, Test
from maatwerk_core.workshop.coverage.goals import goals_of
from maatwerk_core.workshop.coverage.measuring import measure
from maatwerk_core.workshop.coverage.possible import SOME_DAY
from maatwerk_core.workshop.coverage.skeletons import atom_text, flow, skeleton
from maatwerk_core.workshop.scenarios import run_pack

ROOT = Path(__file__).resolve().parents[3]
#: Parts of an outcome that people have to say themselves: who decides, what a role needs.
OPEN = re.compile(r"expect: \{[a-z.]+: …\}")


@pytest.fixture(params=["amsterdam", "zaanstad", "enschede", "groningen", "voorbeeld"])
def bare(request, tmp_path):
    """A copy of a pack without its examples."""
    for name in ("landelijk", request.param):
        shutil.copytree(
            ROOT / "rulepacks" / name,
            tmp_path / name,
            ignore=shutil.ignore_patterns("scenarios", "cases", "tests", "*.py"),
        )
    return tmp_path / request.param


def test_what_is_written_out_reaches_what_was_not_reached(bare):
    before = measure(run_pack(bare))
    assert before.covered == ()
    text = skeleton(one.goal for one in before.uncovered if not by_hand(one.goal))
    filled = OPEN.sub("expect: {legitimacy.counts: yes}", text).replace("…", "woorden")
    scenarios = bare / "scenarios" / "uitgeschreven.yaml"
    scenarios.parent.mkdir()
    scenarios.write_text(f"pack: {bare.name}\nscenarios:\n{filled}\n", encoding="utf-8")
    run = run_pack(bare)
    assert [(one.example.name, *map(str, one.differences)) for one in run.failed] == []
    after = measure(run)
    left = [one.goal for one in after.uncovered if not by_hand(one.goal)]
    assert [(goal.kind, goal.path, goal.shows) for goal in left] == []
    assert len(after.covered) > len(after.uncovered)


def by_hand(goal):
    """Do people have to find the facts themselves? So it is where an answer decides, such as who may."""
    return goal.entry is None and (not goal.ways or any("…" in way.given for way in goal.ways))


def test_names_are_told_apart():
    policy = load_pack("amsterdam")
    goals = goals_of(policy, read_chain(ROOT / "rulepacks" / "amsterdam")[0], SOME_DAY)
    names = re.findall(r"(?m)^  (\S+):$", skeleton(goals))
    assert len(names) == len(set(names)) > 5


def test_what_is_given_alike_is_one_scenario():
    policy = load_pack("amsterdam")
    goals = goals_of(policy, read_chain(ROOT / "rulepacks" / "amsterdam")[0], SOME_DAY)
    values = [goal for goal in goals if goal.kind == "value" and goal.entry.day is None]
    assert len(values) > 5
    text = skeleton(values, "en")
    assert text.count("when:") == 1
    assert text.count("reads:") == 1
    assert "because: … (why, with the source)" in text


@pytest.mark.parametrize(
    ("value", "text"),
    [
        ({"a": "1"}, "{a: 1}"),
        (["a", "b"], "[a, b]"),
        ("tot en met: nu", '"tot en met: nu"'),
        ("#1", '"#1"'),
    ],
)
def test_a_value_is_written_on_one_line(value, text):
    assert flow(value) == text


def test_a_condition_is_said_in_the_names_of_facts():
    amount, tried = Leaf("amount_stated", "cents"), Leaf("tried", "list")
    names = {amount: "amount_stated"}
    assert atom_text(Test(amount, "<=", Const(50_000, "cents")), names) == "amount <= 500"
    asked = Test(Item("provision", "enum"), "=", Const("fondsen", "enum"))
    assert atom_text(Fold("any", tried, asked, Const(True, "bool"), "bool"), names) == (
        "looked_at has fondsen"
    )
    assert atom_text(amount, names) == "amount"
    assert atom_text(Param("scheme.begun", "bool"), names) == "scheme.from"
