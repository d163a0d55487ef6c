"""The rows of a register with a million events, in SQLite and in PostgreSQL."""

from __future__ import annotations

import random
from collections.abc import Iterator

from tests.benchmarks.register_append import NEEDED as TO_ADD
from tests.benchmarks.register_append import measure_append
from tests.benchmarks.register_events import registers
from tests.benchmarks.register_open import NEEDED as TO_OPEN
from tests.benchmarks.register_open import measure_open
from tests.benchmarks.timing import Row

SEED = 7


def measure_register() -> Iterator[Row]:
    """Dossiers at random; what is added to was opened before by neither side."""
    with registers() as (desks, dossiers):
        for name, desk in desks.items():
            chance = random.Random(SEED)  # noqa: S311  # reason: it picks dossiers
            ids = chance.sample(dossiers, 2 * TO_OPEN + TO_ADD + 1)
            yield from measure_open(name, desk, ids[: 2 * TO_OPEN])
            yield from measure_append(name, desk, ids[2 * TO_OPEN :])
