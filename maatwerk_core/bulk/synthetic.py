"""The label of cases that are made up: it travels from a population to every result made of it."""

from __future__ import annotations

from collections.abc import Mapping

#: The word itself, with which the ids of such cases begin.
SYNTHETIC = "synthetic"
#: The keys in the metadata of a table: that its cases are made up, and of which population they are, as JSON.
LABEL, POPULATION = b"maatwerk.synthetic", b"maatwerk.population"


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
