"""Both sides of the scenarios' benchmark pass the same tests, and both notice one that is wrong."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.benchmarks.agreement import Disagreement
from tests.benchmarks.scenarios import CEILING, Told, check, told


@pytest.mark.slow
def test_both_agree_and_notice_what_is_wrong(tmp_path: Path) -> None:
    check(tmp_path, [told(at) for at in range(64)])


@pytest.mark.slow
def test_a_side_that_disagrees_is_noticed(tmp_path: Path) -> None:
    wrong = Told(CEILING + 1, 0, False, 0)
    with pytest.raises(Disagreement):
        check(tmp_path, [told(0), wrong])


def test_the_tests_are_all_different_and_go_both_ways() -> None:
    tests = [told(at) for at in range(1_000)]
    assert len({(test.amount, test.granted, test.to_resident) for test in tests}) == 1_000
    assert {test.tier for test in tests} == {0, None}
    assert {test.to_resident for test in tests} == {True, False}
