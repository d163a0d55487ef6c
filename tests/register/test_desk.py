"""Dossiers outlive the process, the pack that changes, and a second click on the same button."""

import shutil

import pytest

from maatwerk_core.engine.reproduce import reproduce
from maatwerk_core.register.commands import Decide, Motivate, Pay
from maatwerk_core.register.desk import Desk
from maatwerk_core.register.events import Assessed
from maatwerk_core.register.places import make_register, open_register, place_of
from tests.register.conftest import ROOT, case_data, refused, vote
from tests.register.test_commands import GRANT, ON

REAL = [
    f"{path.parts[-3]}/{path.stem}" for path in sorted((ROOT / "rulepacks").glob("*/cases/*.yaml"))
]


@pytest.mark.parametrize("name", REAL)
def test_every_real_case_can_be_opened_and_its_receipt_reproduces(desk, name):
    id_ = desk.open(case_data(name), name.partition("/")[0])
    dossier = desk.dossier(id_)
    assessment = desk.assessment(dossier)
    assert dossier.assessed.status == assessment.status
    assert reproduce(dossier.assessed.receipt, desk.policy(dossier)).equal


def test_a_dossier_is_the_same_for_who_opens_the_register_again(desk, place, clock, agreed):
    desk.do(agreed, GRANT)
    with open_register(place, clock) as other:
        assert other.dossier(agreed) == desk.dossier(agreed)
        assert [one.event.KIND for one in other.history(agreed)] == [
            "opened", "assessed", "vote-cast", "vote-cast", "vote-cast", "motivated", "decided",
        ]  # fmt: skip


def test_a_pack_that_changes_later_changes_no_dossier(desk, tmp_path):
    for name in ("landelijk", "amsterdam"):
        shutil.copytree(ROOT / "rulepacks" / name, tmp_path / name)
    main = tmp_path / "amsterdam" / "amsterdam.yaml"
    id_ = desk.open(case_data("amsterdam/schuur"), tmp_path / "amsterdam")
    main.write_text(main.read_text("utf-8").replace("approvals: 3", "approvals: 9"), "utf-8")
    assert desk.assessment(desk.dossier(id_)).output("approvals") == 3


def test_a_repeated_request_opens_decides_and_pays_once(desk, agreed):
    assert desk.open(case_data("amsterdam/schuur"), "amsterdam", "r0") == desk.open(
        case_data("amsterdam/schuur"), "amsterdam", "r0"
    )
    for _ in range(2):
        desk.do(agreed, GRANT, "r1")
        desk.do(agreed, Pay(25_000, "supplier", ON), "r2")
    assert desk.dossier(agreed).paid_cents == 25_000
    assert desk.verify() is None


def test_without_its_key_a_dossier_can_be_counted_and_not_read(desk, tmp_path, agreed):
    desk.do(agreed, Decide("grant", "team", ON))
    other = place_of(str(tmp_path / "other"))
    make_register(other)
    with open_register(other, desk.clock) as empty:
        bare = Desk(desk.store, empty.keys, desk.policies, desk.clock)
        dossier = bare.dossier(agreed)
        assert (dossier.case, dossier.votes, dossier.motivations) == (None, (), ())
        assert (dossier.decided.amount_cents, dossier.decided.approvals) == (25_000, 3)
        assert isinstance(dossier.assessed, Assessed)
        assert dossier.assessed.receipt is None
        assert refused(lambda: bare.do(agreed, vote("d"))) == ["register.erased"]
        assert bare.verify() is None


def test_an_unknown_dossier_is_told_with_what_it_looks_like(desk, shed):
    assert refused(lambda: desk.dossier("d-none")) == ["register.unknown-dossier"]


def test_nothing_of_the_household_stands_readable_in_the_files(desk, place, agreed):
    desk.do(agreed, GRANT)
    files = place.events.parent.glob("events.sqlite*")
    stored = b"".join(path.read_bytes() for path in files)
    assert b"vote-cast" in stored
    for words in ("tijdelijk bewoonbaar maken", "Een plek om te wonen", "opvang voor daklozen"):
        assert words.encode() not in stored


def test_several_commands_are_carried_out_together_or_none_of_them(desk, shed):
    words = Motivate("doel", "Een plek om te wonen.")
    before = desk.store.head()
    codes = refused(lambda: desk.do_all(shed, [vote("a"), vote("a", False), words, GRANT]))
    assert codes == ["register.voted-before", "decide.approvals-short"]
    assert desk.store.head() == before
    after = desk.do_all(shed, [*map(vote, "abc"), words, GRANT], "r1")
    assert after.decided.approvals == 3
    assert desk.do_all(shed, [vote("d")], "r1") == after


def test_an_id_of_a_request_stands_for_that_request_only(desk, shed):
    desk.do(shed, vote("a"), "r1")
    other = desk.open(case_data("amsterdam/schuur"), "amsterdam", "r2")
    assert refused(lambda: desk.do(other, vote("a"), "r1")) == ["register.other-request"]
    assert desk.open(case_data("amsterdam/schuur"), "amsterdam", "r2") == other
    another = case_data("enschede/huurschuld")
    assert refused(lambda: desk.open(another, "enschede", "r2")) == ["register.other-request"]
