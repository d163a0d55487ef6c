"""One row for a payment: what the pack says of the mandate, and each thing that is out of the ordinary."""

import dataclasses

import pytest

from maatwerk_core.packs.load import load_pack
from maatwerk_core.register.audit.rows import Flags, row_of
from maatwerk_core.register.audit.trails import trail_of
from maatwerk_core.register.events import Erased, Paid, StopReleased, UnknownAccepted
from maatwerk_core.register.events_after import Completed, Revised
from tests.register.audit.test_trails import ASSESSED, DECIDED, OPENED, PAID, vote

FULL = dataclasses.replace(PAID, document="f" * 64)
OPEN = dataclasses.replace(OPENED, budget="team")


@pytest.fixture(scope="module")
def amsterdam():
    return load_pack("amsterdam")


@pytest.fixture
def row(amsterdam):
    def row(*events, year=2019):
        trail = trail_of("d1", enumerate(events, 1))
        return row_of(trail, trail.payments[0], amsterdam, {"team": year}.get)

    return row


def changed(event, **other):
    return dataclasses.replace(event, **other)


def test_rule_mandate_votes_and_receipt_stand_in_one_row(row):
    found = row(OPEN, ASSESSED, vote(), vote(), vote("inkomensconsulent"), DECIDED, FULL)
    assert (found.version, found.tier, found.ceiling_cents) == (
        "1.0.0",
        "mandate.tiers.team",
        50_000,
    )
    assert (found.mandate, found.mandate_source) == ("listed", "vng-2022")
    assert found.votes == (("inkomensconsulent", 1), ("team", 2))
    assert (found.needed, found.approvals, found.receipt) == (3, 3, "r1")
    assert found.flags.raised == ()


@pytest.mark.parametrize(
    ("events", "flag"),
    [
        ((OPEN, ASSESSED, DECIDED, PAID), "no_document"),
        ((OPENED, ASSESSED, DECIDED, FULL), "no_budget"),
        ((OPEN, changed(ASSESSED, role=None), DECIDED, FULL), "mandate_accepted"),
        ((OPEN, ASSESSED, changed(DECIDED, by="inkomensconsulent"), FULL), "mandate_accepted"),
        ((OPEN, ASSESSED, changed(DECIDED, needed=None), FULL), "quorum_unknown"),
        ((OPEN, ASSESSED, changed(DECIDED, approvals=2), FULL), "approvals_short"),
        ((OPEN, ASSESSED, UnknownAccepted("wsnp"), DECIDED, FULL), "unknown_accepted"),
        ((OPEN, ASSESSED, StopReleased("brake", "team"), DECIDED, FULL), "brake_released"),
        ((OPEN, ASSESSED, StopReleased("wsnp-geld", "team"), DECIDED, FULL), "stop_released"),
        ((OPEN, changed(ASSESSED, obstacles=("checks.altijd-in-natura",)), DECIDED, FULL), "checks_not_met"),
        ((OPEN, ASSESSED, DECIDED, changed(FULL, on="2019-06-02")), "paid_before_decided"),
        ((OPEN, ASSESSED, DECIDED, FULL, Revised("court", "team", "2019-08-01")), "taken_back"),
        ((OPEN, ASSESSED, DECIDED, changed(FULL, on="2020-01-02")), "other_year"),
        ((OPEN, ASSESSED, DECIDED, FULL, Erased("term")), "erased"),
        ((OPEN, ASSESSED, changed(DECIDED, needed=None, approvals=0, complete_by="2019-06-10"), FULL), "acute_open"),
    ],
)  # fmt: skip
def test_each_thing_out_of_the_ordinary_raises_its_own_flag(row, events, flag):
    assert row(*events).flags.raised == (flag,)


def test_every_flag_can_be_raised():
    mark = next(each for each in test_each_thing_out_of_the_ordinary_raises_its_own_flag.pytestmark)
    assert {flag for _, flag in mark.args[1]} == {one.name for one in dataclasses.fields(Flags)}


def test_what_was_completed_counts_as_it_was_completed(row):
    acute = changed(DECIDED, needed=None, approvals=0, complete_by="2019-06-10")
    found = row(OPEN, ASSESSED, acute, FULL, Completed("2019-06-05", 3, 3))
    assert (found.needed, found.approvals, found.flags.raised) == (3, 3, ())


def test_a_route_that_did_not_help_is_no_check(row):
    obstacles = ("provisions.fondsen:refused",)
    assert row(OPEN, changed(ASSESSED, obstacles=obstacles), DECIDED, FULL).checks == ()


def test_a_budget_without_a_year_is_of_every_year(row):
    found = row(OPEN, ASSESSED, DECIDED, changed(FULL, on="2020-01-02"), year=None)
    assert found.flags.raised == ()


def test_a_payment_without_a_decision_can_not_be(row):
    with pytest.raises(ValueError, match="d1"):
        row(OPEN, ASSESSED, Paid(1, "supplier", "2019-06-04"))
