"""What stands beside a limit in seconds is first seen to do what it should; no time is measured here."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.benchmarks.agreement import Disagreement
from tests.benchmarks.scenarios_limits import collects, copied, limit, mutate, score_is
from tests.benchmarks.timing import Row, Side


def test_a_limit_is_missed_by_the_median_of_the_seconds() -> None:
    def row(*seconds: float) -> Row:
        return Row("any", Side(seconds), limit(60, len(seconds)), 1.0, "ours", "a limit")

    assert row(1.0, 30.0, 90.0).ratio == 0.5
    assert row(1.0, 30.0, 90.0).reached
    assert not row(1.0, 61.0, 62.0).reached


def test_a_score_that_is_another_is_noticed(tmp_path: Path) -> None:
    with pytest.raises(Disagreement, match=r"1\.0, not 0"):
        score_is(mutate(copied(tmp_path)), 0)


def test_a_plugin_that_finds_nothing_is_noticed(tmp_path: Path) -> None:
    (tmp_path / "pytest.ini").write_text("[pytest]\n", encoding="utf-8")
    collects(copied(tmp_path / "as-it-is"))
    with pytest.raises(Disagreement, match="ended with 5"):
        collects(copied(tmp_path / "bare", "scenarios", "cases"))
