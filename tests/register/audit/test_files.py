"""The account in a file: CSV for a spreadsheet, JSON and Parquet for programs; a file is whole or not there."""

import csv
import json
import sys

import pyarrow.parquet as pq

from maatwerk_core.register.audit.account import Account
from maatwerk_core.register.audit.bank import check_bank
from maatwerk_core.register.audit.columns import as_values
from maatwerk_core.register.audit.files import as_json, write_account
from tests.register.audit.test_bank import lines
from tests.register.conftest import refused


def test_each_kind_of_file_holds_the_same(account, tmp_path):
    bank = check_bank(account, lines(("2026-06-30", 12_345)))
    for end in ("csv", "json", "parquet"):
        write_account(account, tmp_path / f"a.{end}", "nl", bank)
    plain = [*as_values(account, bank)]
    assert json.loads((tmp_path / "a.json").read_text())["payments"] == plain
    columns = pq.read_table(tmp_path / "a.parquet").to_pylist()
    assert columns == [{**one, "ceiling_cents": str(one["ceiling_cents"])} for one in plain]
    with (tmp_path / "a.csv").open(encoding="utf-8-sig", newline="") as file:
        rows = list(csv.DictReader(file, delimiter=";"))
    assert [row["bedrag"] for row in rows] == ["50,00", "300,00", "123,45", "2,00"]
    assert [row["regel bij de bank"] for row in rows] == ["", "", "2", ""]


def test_a_year_without_payments_keeps_its_columns(tmp_path):
    empty = Account(2024, (), (), (), 0)
    write_account(empty, tmp_path / "a.parquet", "nl")
    write_account(empty, tmp_path / "a.csv", "en")
    assert "amount_cents" in pq.read_table(tmp_path / "a.parquet").column_names
    assert (tmp_path / "a.csv").read_text("utf-8-sig").startswith("dossier;event;paid on;amount;")


def test_the_sums_stand_beside_the_payments(account):
    said = as_json(account)
    assert (said["year"], said["count"], said["total_cents"]) == (2026, 4, 47_545)
    assert "bank" not in said


def test_another_kind_of_file_and_one_that_is_there_are_refused(account, tmp_path):
    path = tmp_path / "a.xlsx"
    assert refused(lambda: write_account(account, path, "nl")) == ["register.export-kind"]
    there = tmp_path / "a.csv"
    there.write_text("van mij")
    assert refused(lambda: write_account(account, there, "nl")) == ["register.file-exists"]
    assert there.read_text() == "van mij"


def test_without_what_parquet_needs_it_is_told_and_no_file_is_left(account, tmp_path, monkeypatch):
    monkeypatch.setitem(sys.modules, "pyarrow", None)
    path = tmp_path / "a.parquet"
    assert refused(lambda: write_account(account, path, "nl")) == ["register.no-parquet"]
    assert list(tmp_path.glob("*.part")) == []
    assert not path.exists()
