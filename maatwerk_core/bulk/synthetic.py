"""The label of cases that are made up: it travels from a population to every result made of it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

import pyarrow as pa
import pyarrow.compute as pc

from maatwerk_core.bulk.batches import Source
from maatwerk_core.bulk.layout import CASE

#: The word itself, with which the ids of such cases begin.
SYNTHETIC = "synthetic"
#: The keys in the metadata of a table: that its cases are made up, and of which population they are, as JSON.
LABEL, POPULATION = b"maatwerk.synthetic", b"maatwerk.population"
#: How the id of such a case begins; CSV, JSONL and frames lose the label, and keep the ids.
BEGINS = f"{SYNTHETIC}-"

_TEXT = (pa.types.is_string, pa.types.is_large_string, pa.types.is_string_view)


def labelled(population: str) -> dict[bytes, bytes]:
    """The label of a population that is described by this JSON.

    >>> is_synthetic(labelled('{"seed": 7}')), is_synthetic(None)
    (True, False)
    """
    return {LABEL: b"true", POPULATION: population.encode()}


def is_synthetic(metadata: Mapping[bytes, bytes] | None) -> bool:
    """Does the metadata of a table say that its cases are made up?"""
    return (metadata or {}).get(LABEL) == b"true"


def label_of(metadata: Mapping[bytes, bytes] | None) -> dict[bytes, bytes]:
    """What of the metadata is the label; nothing of cases that are real."""
    found = metadata or {}
    keys = (LABEL, POPULATION) if is_synthetic(found) else ()
    return {key: found[key] for key in keys if key in found}


def label_texts(metadata: Mapping[bytes, bytes] | None) -> dict[str, str]:
    """The same as text, to put on what is made of such cases.

    >>> label_texts({**labelled("{}"), b"other": b"1"})
    {'maatwerk.synthetic': 'true', 'maatwerk.population': '{}'}
    """
    return {key.decode(): value.decode() for key, value in label_of(metadata).items()}


def label_by_ids(ids: pa.ChunkedArray) -> dict[str, str]:
    """The label of cases whose ids all say that they are made up; nothing where one doesn't, or where there is none.

    >>> label_by_ids(pa.chunked_array([["synthetic-7-0", "synthetic-7-1"]]))
    {'maatwerk.synthetic': 'true'}
    >>> label_by_ids(pa.chunked_array([["synthetic-7-0", "a-1"]]))
    {}
    """
    values = ids.type.value_type if pa.types.is_dictionary(ids.type) else ids.type
    is_text = any(test(values) for test in _TEXT)
    if not is_text or not len(ids) or ids.null_count:
        return {}
    made_up = pc.all(pc.starts_with(ids.cast(pa.string()), BEGINS)).as_py()
    return label_texts({LABEL: b"true"}) if made_up else {}


def label_of_file(source: Source) -> dict[bytes, bytes]:
    """The label of a file of cases: as its metadata says; where these say nothing, as all its ids do.

    Rows without an id can't be assessed and say nothing. Reading ends at the first id of another kind, so of real
    cases one batch is looked at. Raises `Faults` for a file that turns out to be broken.
    """
    schema = source.schema
    found = label_of(schema.metadata if schema is not None else None)
    if found or schema is None or schema.names.count(CASE) != 1:
        return found
    made_up = False
    for ids in _ids(source, schema.field(CASE).type):
        if not label_by_ids(ids):
            return {}
        made_up = True
    return {LABEL: b"true"} if made_up else {}


def _ids(source: Source, type_: pa.DataType) -> Iterator[pa.ChunkedArray]:
    """The ids there are, batch by batch; those of text have no type yet."""
    wanted = pa.schema([(CASE, pa.string() if pa.types.is_null(type_) else type_)])
    for batch in source.batches(wanted):
        ids = batch.table[CASE].drop_null()
        if len(ids):
            yield ids
