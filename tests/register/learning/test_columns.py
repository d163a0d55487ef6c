"""The report as a table: every figure once, and the same after a trip through Parquet."""

import pyarrow.parquet as pq
import pytest

from maatwerk_core.register.learning.columns import Figure, figures, write_figures
from maatwerk_core.register.learning.report import make_report
from tests.register.learning.histories import asked, history, reading, said


@pytest.fixture
def report(ten):
    return make_report(reading(ten * 2 + [history()] * 3), said, asked())


def test_a_figure_says_of_what_it_is(report):
    found = [*figures(report)]
    assert Figure("regrets", "team=noord, pack=amsterdam", "share_bp", 2000, None) in found
    assert Figure("regrets", "team=noord, pack=amsterdam", "verdict", None, "within") in found
    assert Figure("asked", "", "to", None, "2026-12-31") in found
    assert Figure("demand.stretches", "first=2025-03, last=2025-03", "dossiers", 23, None) in found


def test_what_is_hidden_has_no_number(report):
    hidden = {one.of for one in figures(report) if one.name == "dossiers" and one.number is None}
    assert hidden == {"outcome=grant", "outcome=open"}


def test_no_figure_is_there_twice(report):
    names = [(one.part, one.of, one.name) for one in figures(report)]
    assert len(names) == len({*names})


def test_parquet_holds_every_figure(report, tmp_path):
    write_figures(report, tmp_path / "verslag.parquet")
    rows = pq.read_table(tmp_path / "verslag.parquet").to_pylist()
    assert [Figure(**row) for row in rows] == [*figures(report)]
