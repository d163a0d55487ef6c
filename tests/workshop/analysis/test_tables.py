"""A gap and an overlap are shown by facts; a table that covers everything once shows nothing."""

import pytest

from maatwerk_core.workshop.analysis.analyse import analyse
from maatwerk_core.workshop.analysis.rules import RULES

PER = "per: household, within: ever"
TIERS = "mandate: {" + PER + ", tiers: [%s]}"
TEXT = "{wat: {nl: Wat., en: What.}}"


def tiers(*rows):
    return TIERS % ", ".join(rows)


TEAM = "{role: team, ceiling: 500}"
MANAGER = "{role: manager, ceiling: 2500}"


class TestGaps:
    def test_conditions_that_leave_something_out_between_two_tiers(self, shown):
        assert shown(
            "table.gap",
            tiers(
                "{role: team, ceiling: 500, when: {complexity: simple}}",
                "{role: manager, ceiling: 2500, when: {amount: '> 600'}}",
            ),
        ) == {"/mandate/tiers": "2020-01-01: amount=500.01, granted_total=0"}

    def test_tiers_that_follow_each_other_leave_nothing_out(self, shown):
        assert shown("table.gap", tiers(TEAM, MANAGER)) == {}

    def test_above_the_last_tier_is_no_gap(self, shown):
        assert shown("table.gap", tiers(TEAM)) == {}

    def test_a_gap_is_found_on_the_day_on_which_it_opens(self, shown):
        found = shown(
            "table.gap",
            tiers("{role: team, ceiling: 500, until: 2024-01-01}",
                  "{role: manager, ceiling: 2500, when: {exposure: '> 500'}}"),
        )  # fmt: skip
        assert list(found.values())[0].startswith("2024-01-01: ")

    def test_what_was_granted_before_opens_a_gap_that_the_amount_alone_does_not(self, shown):
        manager = "{role: manager, ceiling: 2500, when: {amount: '> 500'}}"
        assert shown("table.gap", tiers(TEAM, manager)) == {
            "/mandate/tiers": "2020-01-01: amount=500, granted_total=0.01"
        }

    def test_an_unknown_ceiling_leaves_no_sure_gap(self, shown):
        unsure = "{role: team, ceiling: unknown}"
        assert (
            shown("table.gap", tiers(unsure, "{role: manager, ceiling: 900, when: {acute: yes}}"))
            == {}
        )

    def test_a_tier_without_a_quorum_beside_one_that_has_it(self, shown):
        assert shown("table.gap", tiers(TEAM, MANAGER), "quorum: {team: {approvals: 3}}") == {
            "/mandate/tiers/1/role": "2020-01-01: amount=500.01, granted_total=0"
        }

    def test_a_tier_without_quorum_of_which_the_ceiling_is_unknown_is_undecided(self, shown):
        unsure = "{role: manager, ceiling: unknown}"
        found = shown("table.gap", tiers(TEAM, unsure), "quorum: {team: {approvals: 3}}")
        assert found == {"/mandate/tiers/1/role": "undecided"}

    @pytest.mark.parametrize("quorum", ["quorum: none", "quorum: unknown", "quorum: {}"])
    def test_where_no_role_has_a_quorum_none_is_missing(self, shown, quorum):
        assert shown("table.gap", tiers(TEAM, MANAGER), quorum) == {}

    def test_nothing_to_write_between_two_rows(self, shown):
        found = shown(
            "table.gap",
            "substantiation:",
            "  kort: {when: {amount: '<= 100'}, write: " + TEXT + "}",
            "  lang: {when: {amount: '> 150'}, write: " + TEXT + "}",
        )
        assert found == {"/substantiation": "2020-01-01: amount=100.01"}

    def test_rows_that_meet_leave_nothing_out(self, shown):
        assert shown(
            "table.gap",
            "substantiation:",
            "  kort: {when: {amount: '<= 100'}, write: " + TEXT + "}",
            "  lang: {when: {amount: '> 100'}, write: " + TEXT + "}",
        ) == {}  # fmt: skip

    def test_one_row_with_a_condition_asks_for_something_extra(self, shown):
        row = "substantiation: {extra: {when: {acute: yes}, write: " + TEXT + "}}"
        assert shown("table.gap", row) == {}


class TestOverlaps:
    def test_two_tiers_with_one_ceiling_that_both_apply(self, shown):
        other = "{role: manager, ceiling: 500}"
        team = "{role: team, ceiling: 500, when: {complexity: simple}}"
        assert shown("table.overlap", tiers(team, other)) == {
            "/mandate/tiers/1/ceiling": "2020-01-01: amount=500, granted_total=0, complexity=simple"
        }

    def test_conditions_that_exclude_each_other_make_one_ceiling_two_rows(self, shown):
        assert shown(
            "table.overlap",
            tiers("{role: team, ceiling: 500, when: {complexity: simple}}",
                  "{role: manager, ceiling: 500, when: {complexity: complex}}"),
        ) == {}  # fmt: skip

    def test_a_higher_ceiling_is_the_meaning_of_the_table(self, shown):
        assert shown("table.overlap", tiers(TEAM, MANAGER)) == {}

    def test_ceilings_that_meet_on_a_day(self, shown):
        found = shown(
            "table.overlap",
            tiers("{role: team, ceiling: {2020-01-01: 500, 2024-01-01: 750}, when: {acute: yes}}",
                  "{role: manager, ceiling: 750}"),
        )  # fmt: skip
        assert list(found) == ["/mandate/tiers/1/ceiling"]
        assert found["/mandate/tiers/1/ceiling"].startswith("2024-01-01: ")

    def test_equal_roles_with_another_quorum(self, shown):
        assert shown(
            "table.overlap",
            tiers("{role: [team, manager], ceiling: 500}"),
            "quorum: {team: {approvals: 3}, manager: {approvals: 1}}",
        ) == {"/mandate/tiers/0/role": "2020-01-01: amount=500, granted_total=0"}

    def test_equal_roles_with_one_quorum(self, shown):
        assert shown(
            "table.overlap",
            tiers("{role: [team, manager], ceiling: 500}"),
            "quorum: {team: {approvals: 2}, manager: {approvals: 2}}",
        ) == {}  # fmt: skip

    def test_the_numbers_of_equal_roles_are_told(self, pack):
        one = analyse(
            pack(
                tiers("{role: [team, manager], ceiling: 500}"),
                "quorum: {team: {approvals: all}, manager: {approvals: none}}",
            ),
            rules=[RULES["table.overlap"]],
        ).findings[0]
        assert one.fault.message("en") == (
            "in one tier `approvals` is all for `team` and none for `manager`"
        )
        assert one.fault.hint("nl") == (
            "geef beide hetzelfde aantal (all of none), of geef `manager` een eigen trede"
        )
