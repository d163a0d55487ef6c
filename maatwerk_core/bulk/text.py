"""Cases from text: CSV with a header, or JSON with an object a line. A row that can't be read is told, not guessed.

Reading text row by row is many times slower than Parquet; it is for files that people make.
"""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any, BinaryIO, TypeAlias

import pyarrow as pa

from maatwerk_core.bulk.batches import ROWS, Bad, Batch
from maatwerk_core.bulk.cells import Unreadable, read_cell
from maatwerk_core.bulk.layout import CASE
from maatwerk_core.errors import Fault, Faults, Place, fault, pointer_to

#: A row as it stands there by column, or what is wrong with it as a whole.
Row: TypeAlias = "Mapping[str, Any] | Fault"

_SEPARATORS = ",;\t"


class TextSource:
    """A file of text. Every column is text until it is known what it should be."""

    def __init__(self, path: Path, rows: int = ROWS) -> None:
        self._path, self._rows = path, rows
        self._read = _csv_rows if path.suffix == ".csv" else _json_rows

    @property
    def schema(self) -> pa.Schema | None:
        """The header, or the keys of the first line if there is one. No type yet, so that every type fits.

        Raises `Faults` where that line can't be read: it leaves nothing to go by.
        """
        place = Place(str(self._path), 1)
        try:
            with self._path.open("rb") as file:
                names = _csv(file)[0] if self._read is _csv_rows else _first_keys(file, place)
            return None if names is None else pa.schema([(name, pa.null()) for name in names])
        except UnicodeEncodeError:  # a name with bytes that are no UTF-8
            raise Faults([fault("yaml.not-utf8", place=place)]) from None
        except (OSError, csv.Error) as error:
            raise Faults([fault("bulk.broken-file", place=place, error=error)]) from None

    @property
    def total(self) -> int:
        """The number of bytes."""
        return self._path.stat().st_size

    def batches(self, wanted: pa.Schema) -> Iterator[Batch]:
        """The rows, each cell read as the type of its column."""
        with self._path.open("rb") as file:
            gathered = _Gathered(wanted)
            for number, row in enumerate(self._read(file), 1):
                gathered.add(number, row)
                if number % self._rows == 0:
                    yield gathered.batch(file.tell())
                    gathered = _Gathered(wanted)
            yield gathered.batch(file.tell())


class _Gathered:
    """Rows of a batch that is being filled."""

    def __init__(self, wanted: pa.Schema) -> None:
        self.wanted = wanted
        self.columns: list[list[Any]] = [[] for _ in wanted]
        self.numbers: list[int] = []
        self.bad: list[Bad] = []

    def add(self, number: int, row: Row) -> None:
        """Read the cells of a row; with any fault it is bad as a whole."""
        if isinstance(row, Fault):
            self.bad.append(Bad(number, None, (row,)))
            return
        cells, faults = read_row(row, self.wanted)
        if faults:
            case = row.get(CASE)
            self.bad.append(Bad(number, None if case is None else str(case), tuple(faults)))
            return
        self.numbers.append(number)
        for column, cell in zip(self.columns, cells, strict=True):
            column.append(cell)

    def batch(self, done: int) -> Batch:
        """What was gathered."""
        arrays = [
            pa.array(cells, one.type) for cells, one in zip(self.columns, self.wanted, strict=True)
        ]
        table = pa.table(arrays, schema=self.wanted)
        return Batch(table, self.numbers, done, tuple(self.bad))


def read_row(row: Mapping[str, Any], wanted: pa.Schema) -> tuple[list[Any], list[Fault]]:
    """The cells of a row by their types, and every fault.

    >>> wanted = pa.schema([("wsnp", pa.bool_()), ("amount_stated_cents", pa.int64())])
    >>> read_row({"wsnp": "yes", "amount_stated_cents": "110000"}, wanted)
    ([True, 110000], [])
    >>> [one.code for one in read_row({"wsnp": "ja", "amount_stated_cents": "11.00"}, wanted)[1]]
    ['row.cell', 'row.cell']
    """
    cells: list[Any] = []
    faults: list[Fault] = []
    for column in wanted:
        if column.name not in row:
            faults.append(fault("row.no-cell", pointer_to([column.name]), column=column.name))
            continue
        try:
            cells.append(read_cell(row[column.name], column.type))
        except Unreadable as error:
            faults.append(
                fault(
                    "row.cell",
                    pointer_to([column.name, *error.path]),
                    column=".".join((column.name, *error.path)),
                    given=error.given,
                    type=error.type,
                )
            )
    return cells, faults


def _csv_rows(file: BinaryIO) -> Iterator[Row]:
    """Rows below the header; an empty line is none. Excel's semicolons and byte-order mark are fine."""
    names, rows = _csv(file)
    while True:
        try:
            cells = next(rows)
        except StopIteration:
            return
        except csv.Error as error:
            yield fault("row.broken", error=error)
            continue
        if len(cells) == len(names):
            yield dict(zip(names, cells, strict=True))
        elif cells:
            yield fault("row.cells", given=len(cells), expected=len(names))


def _csv(file: BinaryIO) -> tuple[list[str], Iterator[list[str]]]:
    text = io.TextIOWrapper(
        io.BufferedReader(_Unclosed(file)),
        encoding="utf-8-sig",
        errors="surrogateescape",
        newline="",
    )
    header = text.readline()
    separator = max(_SEPARATORS, key=header.count)
    names = next(csv.reader([header], delimiter=separator), [])
    return [name.strip() for name in names], csv.reader(text, delimiter=separator, strict=True)


class _Unclosed(io.RawIOBase):
    """The same bytes under a reader of text, which would close the file when it goes."""

    def __init__(self, file: BinaryIO) -> None:
        self._file = file

    def readable(self) -> bool:
        return True

    def readinto(self, into: Any) -> int:
        found = self._file.read(len(into))
        into[: len(found)] = found
        return len(found)


def _json_rows(file: BinaryIO) -> Iterator[Row]:
    for line in file:
        if line.strip():
            yield read_line(line)


def _first_keys(file: BinaryIO, place: Place) -> list[str] | None:
    """The columns of a file of JSON."""
    first = next(_json_rows(file), None)
    if first is None:
        return None
    if isinstance(first, Fault):
        raise Faults([fault("bulk.broken-file", place=place, **dict(first.values))])
    return list(first)


def read_line(line: bytes) -> Row:
    """One line of JSON: an object, each key once.

    >>> read_line(b'{"case": "a", "wsnp": true}')
    {'case': 'a', 'wsnp': True}
    >>> read_line(b'{"case": "a", "case": "b"}').message("en")
    "the row is broken: the key 'case' stands there twice"
    """
    try:
        found = json.loads(line, object_pairs_hook=_once)
    except (ValueError, RecursionError) as error:
        return fault("row.broken", error=str(error).partition(": line ")[0])
    return found if isinstance(found, dict) else fault("row.broken", error="no object")


def _once(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    found = dict(pairs)
    if len(found) < len(pairs):
        names = [name for name, _ in pairs]
        twice = next(name for name in names if names.count(name) > 1)
        raise ValueError(f"the key '{twice}' stands there twice")
    return found
