"""A situation is a life domain and a band of amounts; a band ends where a ceiling would, the end itself in it."""

import numpy as np
import pyarrow as pa
import pytest

from maatwerk_core.bulk.across.asking import NOT_KNOWN
from maatwerk_core.bulk.across.situations import ENDS, KINDS, candidates, kind_of, kinds_of


def kind(amount, domain="work"):
    cases = pa.table({"domain": pa.array([domain], pa.string())})
    return kind_of(int(kinds_of(cases, np.array([amount]))[0]))


@pytest.mark.parametrize("end", ENDS)
def test_an_end_is_the_last_amount_of_its_band(end):
    assert kind(end).upto == end
    assert kind(end + 1).over == end


def test_an_amount_below_nought_is_in_the_first_band():
    assert kind(-5) == kind(0)


def test_what_is_unknown_has_a_kind_of_its_own():
    assert (kind(NOT_KNOWN).over, kind(NOT_KNOWN).upto) == (None, None)
    assert kind(5, None).domain == kind(5, "iets-anders").domain == "unknown"


def test_a_table_without_life_domains_still_has_amounts():
    cases = pa.table({"case": ["a"]})
    assert kind_of(int(kinds_of(cases, np.array([ENDS[0]]))[0])).upto == ENDS[0]


def test_every_kind_has_a_number_of_its_own():
    assert len({kind_of(number) for number in range(KINDS)}) == KINDS


def test_the_candidate_has_most_difference_then_the_lowest_amount_then_the_first_id():
    cases = pa.table({"case": ["d", "c", "b", "a"]})
    kinds, amounts = np.zeros(4, np.int64), np.array([10, 5, 5, 1])
    found = dict(candidates(cases, kinds, np.array([3, 3, 3, 2]), amounts))
    assert found[0].id == "b"
    assert found[0].row["case"].to_pylist() == ["b"]
