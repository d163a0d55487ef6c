"""What a pack doesn't read makes no difference: other words, facts of others, in the real cases too."""

from __future__ import annotations

from maatwerk_core.testing.laws_of_facts import UNREAD, reworded, with_unread


def test_neither_words_nor_unread_facts_change_a_real_case(real, cases_of):
    for other in cases_of(real.policy.id):
        assert UNREAD.find(real.policy, (real.case, other.case)) is None


def test_other_words_are_more_than_nothing(real):
    other = reworded(real.case)
    assert other != real.case
    assert other.intervention.name != real.case.intervention.name


def test_some_real_case_has_a_fact_that_no_output_reads(cases_of):
    """Else the law above would be about words only."""
    cases = cases_of("zaanstad") + cases_of("leeuwarden") + cases_of("groningen")
    changed = [
        one
        for one in cases
        for other in cases
        if with_unread(one.case, other.case, one.policy) != one.case
    ]
    assert changed
