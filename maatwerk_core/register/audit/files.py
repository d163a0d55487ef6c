"""Writes the account to a file: CSV for a spreadsheet, JSON or Parquet for a program."""

from __future__ import annotations

import csv
import json
from pathlib import Path
from typing import Any

from maatwerk_core.errors import Faults, Lang, Place, fault
from maatwerk_core.register.audit.account import Account
from maatwerk_core.register.audit.bank import BankCheck, Unsure
from maatwerk_core.register.audit.bank_file import BankLine
from maatwerk_core.register.audit.columns import BANK, FLAGS, HEADINGS, as_values, as_words
from maatwerk_core.register.audit.rows import Row
from maatwerk_core.register.keeping.whole_file import new_file

#: Ends of names that say which kind of file is meant.
ENDS = (".csv", ".json", ".parquet")


def write_account(account: Account, path: Path, lang: Lang, bank: BankCheck | None = None) -> None:
    """Write the account as the end of the name says. Raises `Faults`; then there is no file."""
    refuse_kind(path)
    with new_file(path) as part:
        if path.suffix == ".csv":
            _write_csv(account, part, lang, bank)
        elif path.suffix == ".json":
            text = json.dumps(as_json(account, bank), ensure_ascii=False, indent=2)
            part.write_text(text + "\n", encoding="utf-8")
        else:
            _write_parquet(account, part, bank)


def refuse_kind(path: Path) -> None:
    """Refuse a file of another kind, before anything is read. Raises `Faults`."""
    if path.suffix not in ENDS:
        place = Place(str(path))
        raise Faults([fault("register.export-kind", place=place, kinds=", ".join(ENDS))])


def as_json(account: Account, bank: BankCheck | None = None) -> dict[str, Any]:
    """Everything of an account as plain data: payments, sums and budgets, and the bank beside it."""
    return {
        **summary(account, bank),
        "payments": [*as_values(account, bank)],
    }


def summary(account: Account, bank: BankCheck | None = None) -> dict[str, Any]:
    """An account without its payments. Money in eurocents; `difference_cents` is 0 or the register is wrong."""
    return {
        "year": account.year,
        "count": len(account.rows),
        "total_cents": account.total_cents,
        "returned_cents": account.returned_cents,
        "flagged": account.flagged(),
        "budgets": [
            {
                "budget": one.budget,
                "year_cents": one.year_cents,
                "paid_cents": one.paid_cents,
                "booked_cents": one.booked_cents,
                "difference_cents": one.difference_cents,
            }
            for one in account.budgets
        ],
        **({} if bank is None else {"bank": _bank(bank)}),
    }


def _bank(bank: BankCheck) -> dict[str, Any]:
    return {
        "matched": len(bank.matched),
        "register_only": [_named(row) for row in bank.register_only],
        "bank_only": [_line(line) for line in bank.bank_only],
        "unsure": [_unsure(one) for one in bank.unsure],
        "incoming": bank.incoming,
    }


def _unsure(one: Unsure) -> dict[str, Any]:
    return {
        "payments": [_named(row) for row in one.payments],
        "lines": [_line(line) for line in one.lines],
    }


def _named(row: Row) -> dict[str, Any]:
    names = ("dossier", "event", "day", "amount_cents")
    return {name: getattr(row, name) for name in names}


def _line(line: BankLine) -> dict[str, Any]:
    return {"line": line.line, "day": line.day.isoformat(), "amount_cents": line.amount_cents}


def _write_csv(account: Account, part: Path, lang: Lang, bank: BankCheck | None) -> None:
    """With `;` between cells and a mark that says it is UTF-8, as a Dutch spreadsheet opens it."""
    heads, rows = as_words(account, lang, bank)
    with part.open("w", encoding="utf-8-sig", newline="") as file:
        writer = csv.writer(file, delimiter=";")
        writer.writerow(heads)
        writer.writerows(rows)


def _write_parquet(account: Account, part: Path, bank: BankCheck | None) -> None:
    try:
        import pyarrow as pa
        import pyarrow.parquet as pq
    except ModuleNotFoundError as missing:
        raise Faults([fault("register.no-parquet", package=missing.name)]) from None
    names = [*HEADINGS, *FLAGS, *(BANK if bank is not None else ())]
    kinds = {
        "count": pa.int64(),
        "yes_no": pa.bool_(),
        "texts": pa.list_(pa.string()),
        "text": pa.string(),
    }
    layout = pa.schema([(name, kinds[_kind(name)]) for name in names])
    rows = [
        {**one, "ceiling_cents": _ceiling(one["ceiling_cents"])} for one in as_values(account, bank)
    ]
    pq.write_table(pa.Table.from_pylist(rows, schema=layout), part, compression="zstd")


def _kind(name: str) -> str:
    """What a column holds; in Parquet it is the same in every row. A ceiling may be `unlimited`."""
    if name in FLAGS:
        return "yes_no"
    if name in ("checks", "votes"):
        return "texts"
    counts = ("event", "amount_cents", "decided_cents", "needed", "approvals", "bank_line")
    return "count" if name in counts else "text"


def _ceiling(value: int | str | None) -> str | None:
    return None if value is None else str(value)
