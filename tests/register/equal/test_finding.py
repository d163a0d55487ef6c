"""Decisions that say nothing about equal treatment don't count, and how many those are is told."""

import datetime
from dataclasses import replace
from itertools import permutations

import pytest

from maatwerk_core.engine.assess import assess
from maatwerk_core.errors import Faults, fault
from maatwerk_core.packs.cases import load_case
from maatwerk_core.packs.load import load_pack
from maatwerk_core.register.commands import Decide
from maatwerk_core.register.commands_after import Evaluate, Revise
from maatwerk_core.register.equal import earlier, finding
from maatwerk_core.register.equal.earlier import Shelf
from maatwerk_core.register.equal.finding import find_precedents
from maatwerk_core.register.equal.of_dossier import precedents_of
from maatwerk_core.register.equal.precedents import LeftOut
from maatwerk_core.register.erasing import erase

from ..conftest import refused
from .conftest import shed

DAY = datetime.date(2020, 6, 10)


def left_out(desk, pack="amsterdam", case=None):
    """What doesn't count for a new dossier, beside how many do."""
    found = precedents_of(desk, desk.open(case or shed(), pack))
    return found.left_out, len(found.found)


def regret(desk, id_, answer, after=6):
    desk.do(id_, Evaluate(after, DAY, regret=answer, lesson="Vraag het de verhuurder eerst."))


def test_a_regretted_decision_does_not_count(desk, decided):
    regret(desk, decided(), True)
    decided()
    assert left_out(desk) == (LeftOut(regretted=1), 1)


def test_what_was_said_last_about_regret_holds(desk, decided):
    first, second, third = decided(), decided(), decided()
    regret(desk, first, True)
    regret(desk, first, False, after=12)
    regret(desk, second, None)
    regret(desk, third, True)
    regret(desk, third, None, after=12)
    assert left_out(desk) == (LeftOut(regretted=1), 2)


def test_a_decision_that_was_taken_back_counts_again_once_there_is_a_new_one(desk, decided):
    id_ = decided()
    regret(desk, id_, True)
    desk.do(id_, Revise("mistake", "team", DAY, "Het bedrag klopte niet."))
    assert left_out(desk) == (LeftOut(), 0)
    desk.do(id_, Decide("withdrawn", "team", DAY))
    found = precedents_of(desk, desk.open(shed(), "amsterdam"))
    assert [(one.dossier, one.settled.outcome) for one in found.found] == [(id_, "withdrawn")]


def test_an_erased_dossier_is_only_counted(desk, decided):
    erase(desk, decided(), DAY, "request")
    assert left_out(desk) == (LeftOut(erased=1), 0)


def test_a_household_is_no_precedent_for_itself(desk, decided):
    first = decided()
    again = desk.open(shed(), "amsterdam", subject=desk.dossier(first).subject)
    found = precedents_of(desk, again)
    assert (found.left_out, found.found) == (LeftOut(own=1), ())


def pack_text(ceiling, note=""):
    return (
        f"pack: vragend\nversion: 1.0.0\nextends: amsterdam\n{note}\n"
        f"mandate: {{tiers: [{{role: team, ceiling: {ceiling}}}], source: vng-2022}}\n"
        "scheme: {legal_basis: {value: local_scheme, assumed: Voor deze test.}}\n"
    )


@pytest.fixture
def pack(tmp_path):
    """Write a pack of which the ceiling changes; gives its folder."""

    def write(ceiling, note=""):
        folder = tmp_path / "vragend"
        folder.mkdir(exist_ok=True)
        (folder / "vragend.yaml").write_text(pack_text(ceiling, note), encoding="utf-8")
        return folder

    return write


def test_rules_that_would_give_something_else_make_a_decision_count_no_more(desk, decided, pack):
    decided(pack=pack("{2018: 500}"))
    assert left_out(desk, pack("{2018: 200}")) == (LeftOut(other_rules=1), 0)


def test_rules_that_changed_where_it_does_not_matter_leave_a_decision_as_it_is(desk, decided, pack):
    decided(pack=pack("{2018: 500}"))
    assert left_out(desk, pack("{2018: 400}")) == (LeftOut(), 1)
    assert left_out(desk, pack("{2018: 500}", "# alleen een opmerking")) == (LeftOut(), 1)


def test_a_value_that_changed_on_a_day_counts_as_a_change_of_rules(desk, decided, pack):
    changing = pack("{2018: 500, 2020-01-01: 200}")
    decided(pack=changing)
    later = {**shed(), "day": "2020-02-01"}
    assert left_out(desk, changing) == (LeftOut(), 1)
    assert left_out(desk, changing, later) == (LeftOut(other_rules=1), 0)


def test_time_that_passes_changes_no_rule(desk, decided, pack):
    same = pack("{2018: 500}")
    decided({**shed(), "history": {"granted": [{"amount": 100, "on": "2019-05-01"}]}}, pack=same)
    assert left_out(desk, same, {**shed(), "day": "2021-06-01"}) == (LeftOut(), 1)


def now_of(case=None):
    policy = load_pack("amsterdam")
    return assess(load_case(case or shed(), policy), policy)


def test_a_pack_of_then_that_can_not_be_read_any_more_is_told(desk, decided):
    decided()

    class Refusing:
        """A newer engine may refuse what an older one read."""

        def load(self, hash_):
            raise Faults([fault("pack.not-found", pack=hash_)])

    found = find_precedents(Shelf(desk.store, desk.keys, Refusing()), now_of())
    assert (found.left_out, found.found) == (LeftOut(unreadable=1), ())


def test_facts_that_an_older_engine_did_not_keep_are_unknown(desk, decided, monkeypatch):
    decided()
    shelf = Shelf(desk.store, desk.keys, desk.policies)
    (before,) = find_precedents(shelf, now_of()).found
    real = earlier.receipt_of

    def older(one, key):
        receipt = real(one, key)
        facts = {leaf: value for leaf, value in receipt["facts"].items() if leaf != "on_benefit"}
        return {**receipt, "engine": "0.0.1", "facts": facts}

    monkeypatch.setattr(finding, "receipt_of", older)
    (found,) = find_precedents(shelf, now_of()).found
    unknown = [part.fact.id for part in found.distance.parts if part.unknown]
    assert (before.distance.bp, unknown) == (0, ["on_benefit"])


def test_a_seal_that_was_broken_is_told(desk, decided):
    stored = desk.store.read(decided())
    changed = [
        replace(one, sealed=one.sealed[:-1] + bytes([one.sealed[-1] ^ 1]))
        if one.kind == "assessed"
        else one
        for one in stored
    ]
    shelf = Shelf(Shuffled([changed]), desk.keys, desk.policies)
    assert refused(lambda: find_precedents(shelf, now_of())) == ["register.broken"]


def test_a_case_without_a_dossier_has_precedents_too(desk, decided):
    earlier = decided(outcome="refuse")
    found = find_precedents(Shelf(desk.store, desk.keys, desk.policies), now_of())
    assert [one.dossier for one in found.unexplained] == [earlier]


def test_the_order_in_which_decisions_come_does_not_matter(desk, decided):
    days = [datetime.date(2019, 6, day) for day in (3, 4, 5, 5)]
    for children, day in zip((2, 4, 2, 1), days, strict=True):
        decided(shed(children=children), on=day)
    stored = {id_: desk.store.read(id_) for id_ in desk.dossiers()}
    orders = set()
    for dossiers in permutations(stored):
        shelf = Shelf(Shuffled([stored[id_] for id_ in dossiers]), desk.keys, desk.policies)
        orders.add(tuple(one.dossier for one in find_precedents(shelf, now_of()).found))
    assert len(orders) == 1


class Shuffled:
    """A store whose dossiers come in another order."""

    def __init__(self, dossiers):
        self.dossiers = dossiers

    def of_kinds(self, kinds):
        for events in self.dossiers:
            yield from (one for one in events if one.kind in kinds)
