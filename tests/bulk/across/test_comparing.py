"""What is counted over a file is what a slow count of single cases gives; bad rows and real data are told."""

from collections import Counter
from dataclasses import replace
from itertools import combinations
from pathlib import Path

import pyarrow as pa
import pytest

from maatwerk_core.bulk import files as bulk_files
from maatwerk_core.bulk.across.comparing import compare_file
from maatwerk_core.bulk.across.found import ASPECTS
from maatwerk_core.bulk.batches import ParquetSource
from maatwerk_core.bulk.reports.hiding import LEAST
from maatwerk_core.errors import Faults
from tests.bulk.real_cases import as_if_real
from tests.bulk.test_files import write_csv, write_jsonl


def no_small(*counts):
    """None of these is of one to nine cases."""
    assert all(count in (None, 0) or count >= LEAST for count in counts)


def test_every_pack_counts_what_single_cases_give(found, slow):
    for at, each in enumerate(found.municipalities):
        for place, aspect in enumerate(ASPECTS):
            expected = Counter(outcomes[at][place] for _, _, outcomes in slow)
            given = {one.value: one.cases for one in each.shares(aspect)}
            assert given.keys() == expected.keys()
            known = {name: count for name, count in given.items() if count is not None}
            assert known.items() <= expected.items()
            no_small(*known.values())


def test_every_pair_differs_where_single_cases_do(found, slow):
    assert len(found.pairs) == 6
    for (one, other), pair in zip(combinations(range(4), 2), found.pairs, strict=True):
        apart = [
            [a != b for a, b in zip(outcomes[one], outcomes[other], strict=True)]
            for _, _, outcomes in slow
        ]
        for place, aspect in enumerate(ASPECTS):
            count = sum(row[place] for row in apart)
            assert pair.differ(aspect) in (None, count)
            no_small(pair.differ(aspect), len(slow) - count if pair.differ(aspect) else 0)
        assert pair.any in (None, sum(map(any, apart)))
    assert sum(pair.any is not None for pair in found.pairs) > 3


def test_every_situation_is_counted_by_its_own_cases(found, slow):
    counted, differing = Counter(), Counter()
    for _, kind, outcomes in slow:
        counted[kind] += 1
        differing[kind] += sum(one != other for one, other in combinations(outcomes, 2))
    given = {(s.domain, s.over_cents, s.upto_cents): s for s in found.situations}
    assert given.keys() == counted.keys()
    told = {kind: one for kind, one in given.items() if one.cases is not None}
    assert told
    for kind, one in told.items():
        assert one.cases == counted[kind]
        assert one.differ_bp in (None, differing[kind] * 10_000 // (counted[kind] * 6))
        no_small(one.cases)
    assert any(one.differ_bp for one in told.values())


def test_situations_come_with_the_most_difference_first(found):
    shares = [one.differ_bp for one in found.situations]
    told = [share for share in shares if share is not None]
    assert shares[: len(told)] == sorted(told, reverse=True)


def test_a_witness_shows_the_difference_of_its_situation(found, slow):
    told = [one for one in found.situations if one.witness]
    assert told
    outcomes = {row["case"]: (row, each) for row, _, each in slow}
    for one in told:
        row, each = outcomes[one.witness.case]
        assert (row["domain"] or "unknown", row["day"]) == (one.domain, one.witness.day)
        assert len(one.witness.answers) >= len(set(each)) > 1
        packs = [pack for answer in one.witness.answers for pack in answer.packs]
        assert sorted(packs) == sorted(each.pack for each in found.municipalities)


def test_batches_and_the_order_of_rows_make_no_difference(across, found, households, monkeypatch):
    backwards = households.take(pa.array(range(households.num_rows - 1, -1, -1)))
    monkeypatch.setitem(bulk_files.SOURCES, ".parquet", lambda path: ParquetSource(path, 37))
    assert across(backwards) == found


def test_packs_the_other_way_round_differ_as_much(across, found, households, policies):
    other = across(households, policies[::-1])
    for pair in found.pairs:
        again = other.pair(pair.one, pair.other)
        assert [again.differ(name) for name in ("any", *ASPECTS)] == [
            pair.differ(name) for name in ("any", *ASPECTS)
        ]
    outcomes = [{(each.pack, aspect, one.value): one.cases for each in report.municipalities
                 for aspect in ASPECTS for one in each.shares(aspect)} for report in (found, other)]  # fmt: skip
    assert outcomes[0] == outcomes[1]


def test_rows_that_cannot_be_assessed_count_for_no_pack(across, households):
    twice = pa.concat_tables([households, households.slice(0, 3)])
    bad = []
    found = across(twice, left_out=bad.extend)
    assert (found.households, found.data.rows, found.data.bad_rows) == (260, 263, 3)
    assert [one.faults[0].code for one in bad] == ["row.duplicate-case"] * 3


def test_real_data_need_a_purpose_and_show_no_id(across, households):
    real = as_if_real(households)
    with pytest.raises(Faults) as refused:
        across(real, purpose="  ")
    assert refused.value.faults[0].code == "bulk.no-purpose"
    found = across(real, purpose="raadsvoorstel")
    assert (found.data.synthetic, found.data.purpose) == (False, "raadsvoorstel")
    assert {one.witness.case for one in found.situations if one.witness} == {None}


@pytest.mark.parametrize(("name", "write"), [("a.csv", write_csv), ("a.jsonl", write_jsonl)])
def test_a_copy_as_text_is_still_known_to_be_made_up(
    households, policies, found, tmp_path, name, write
):
    write(households, tmp_path / name)
    copied = compare_file(tmp_path / name, policies)
    assert copied.data == replace(found.data, name=name)
    assert copied.situations == found.situations


def test_a_column_that_one_pack_lacks_is_told_once(across, households):
    with pytest.raises(Faults) as refused:
        across(households.drop_columns(["wsnp", "own_plan"]))
    assert [one.code for one in refused.value.faults] == ["table.missing-column"] * 2
    assert {Path(one.place.file).name for one in refused.value.faults} == {"casussen.parquet"}


def test_too_few_cases_or_packs_are_told(across, households, policies):
    for table, packs, code in (
        (households.slice(0, 9), policies, "across.few-cases"),
        (households.slice(0, 0), policies, "across.few-cases"),
        (households, policies[:1], "across.packs"),
        (households, [policies[0], policies[0]], "across.twice"),
    ):
        with pytest.raises(Faults) as refused:
            across(table, packs)
        assert [one.code for one in refused.value.faults] == [code]
