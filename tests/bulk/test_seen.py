"""An id that was there before is found, however far back, and no other."""

from random import Random

import pyarrow as pa
from hypothesis import given
from hypothesis import strategies as st

from maatwerk_core.bulk.seen import Seen

BATCHES = st.lists(st.lists(st.integers(0, 30).map(str), max_size=12), max_size=12)


@given(BATCHES)
def test_an_id_is_seen_again_just_when_it_was_there_before(batches):
    seen, before = Seen(), set()
    for batch in batches:
        found = seen.again(pa.array(batch, pa.string()))
        expected = []
        for id_ in batch:
            expected.append(id_ in before)
            before.add(id_)
        assert found.tolist() == expected


def test_there_are_few_runs_to_search():
    seen, random = Seen(), Random(3)  # noqa: S311  # reason: ids, not secrets
    for _ in range(64):
        seen.again(pa.array([str(random.getrandbits(60)) for _ in range(20)]))
    assert sum(len(run) for run in seen.runs) == 64 * 20
    assert len(seen.runs) <= 8


def test_numbers_are_ids_too():
    assert Seen().again(pa.array([7, 8, 7])).tolist() == [False, False, True]
