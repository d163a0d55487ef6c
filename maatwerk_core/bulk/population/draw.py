"""A population to try rules on: made-up households with a plan, as a table of cases, from a seed."""

from __future__ import annotations

import datetime
import json
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc

from maatwerk_core.bulk.dialect import EPOCH
from maatwerk_core.bulk.layout import CASE, DAY, STORED
from maatwerk_core.bulk.population import plan_table
from maatwerk_core.bulk.population.chance import BLOCK, Chance, Picked
from maatwerk_core.bulk.population.households import draw_households
from maatwerk_core.bulk.population.plans import draw_plans
from maatwerk_core.bulk.population.routes import draw_routes
from maatwerk_core.bulk.population.setting import Setting
from maatwerk_core.bulk.population.sheet import Sheet
from maatwerk_core.bulk.synthetic import SYNTHETIC, labelled
from maatwerk_core.errors import Faults, fault
from maatwerk_core.rules.declared import CORE_FACTS
from maatwerk_core.rules.facts import Fact
from maatwerk_core.rules.policy import Policy

#: Of the distributions and the way they are drawn: another version draws other households from the same seed.
VERSION = 1
#: Share of the facts that is unknown, in basis points.
UNKNOWN = 1_000
#: Most households of one population.
MOST = 10_000_000


def draw_population(
    households: int,
    seed: int,
    day: datetime.date | Sequence[datetime.date],
    policies: Sequence[Policy],
    *,
    unknown: int = UNKNOWN,
    rows: int = BLOCK,
) -> Iterator[pa.RecordBatch]:
    """Cases of made-up households in batches of `rows`, with a column for every fact that one of the packs can read.

    `day` is the day of every case, or the days that they may have, each as likely. Of the facts `unknown` basis points
    are not filled in. The same seed gives the same households, whatever the size of a batch, and the first of more
    households are those of fewer. The schema's metadata says that they are synthetic.

    Raises `Faults` for a number of households below 1 or above `MOST`, a negative seed, and packs with two meanings for
    one fact; `ValueError` without a pack or a day.

    >>> from maatwerk_core.packs.load import load_pack
    >>> day = datetime.date(2019, 6, 1)
    >>> batches = list(draw_population(5, 7, day, [load_pack("amsterdam")], rows=2))
    >>> [batch.num_rows for batch in batches], batches[0]["case"][0].as_py()
    ([2, 2, 1], 'synthetic-7-1')
    """
    days = (day,) if isinstance(day, datetime.date) else tuple(day)
    setting = Setting(tuple(policies), days)
    if not (setting.policies and setting.days):
        raise ValueError("a population is drawn for at least one pack, on at least one day")
    refuse_numbers(households, seed)
    schema = population_schema(setting, seed=seed, unknown=unknown)
    return _in_batches(_blocks(households, seed, setting, unknown, schema), rows)


def refuse_numbers(households: int, seed: int) -> None:
    """Raise `Faults` for a population that can't be drawn."""
    faults = []
    if not 1 <= households <= MOST:
        faults.append(fault("population.households", given=households, most=MOST))
    if seed < 0:
        faults.append(fault("population.seed", given=seed))
    if faults:
        raise Faults(faults)


def population_schema(setting: Setting, *, seed: int, unknown: int) -> pa.Schema:
    """The columns, and the label: that these households are made up, and how to make them again."""
    beside = [pa.field(CASE, pa.string()), pa.field(DAY, pa.date32())]
    fields = [pa.field(fact.column, _stored(fact)) for fact in setting.facts.values()]
    told: dict[str, Any] = {
        "version": VERSION,
        "seed": seed,
        "unknown": unknown,
        "packs": {policy.id: policy.pack.version for policy in setting.policies},
        "days": [setting.days[0].isoformat(), setting.days[-1].isoformat()],
    }
    return pa.schema([*beside, *fields], labelled(json.dumps(told, sort_keys=True)))


def _stored(fact: Fact) -> pa.DataType:
    if fact.type != "list":
        return STORED[fact.type]
    return pa.list_(pa.struct([(field.name, STORED[field.type]) for field in fact.fields]))


def _blocks(
    households: int, seed: int, setting: Setting, unknown: int, schema: pa.Schema
) -> Iterator[pa.RecordBatch]:
    for block in range(-(-households // BLOCK)):
        drawn = _block(Chance(seed, block), setting, unknown, schema)
        yield drawn.slice(0, min(BLOCK, households - block * BLOCK))


def _block(chance: Chance, setting: Setting, unknown: int, schema: pa.Schema) -> pa.RecordBatch:
    """One block of households, always the whole of it."""
    sheet = Sheet(chance, setting.facts, unknown)
    day = chance.evenly("day", len(setting.days))
    today = setting.ordinals[day]
    help_ = chance.pick(plan_table.HELP)
    found = draw_households(chance, sheet, setting, help_, day)
    draw_plans(chance, sheet, found, today)
    draw_routes(chance, sheet, setting, found)
    _put_own(chance, sheet, setting.facts)
    numbers = np.arange(1, chance.rows + 1) + chance.block * chance.rows
    ids = pc.binary_join_element_wise(
        SYNTHETIC, str(chance.seed), pa.array(numbers).cast(pa.string()), "-"
    )
    dates = pa.array((today - EPOCH).astype(np.int32)).cast(pa.date32())
    return pa.RecordBatch.from_arrays(
        [ids, dates, *(sheet.columns[id_] for id_ in setting.facts)], schema=schema
    )


def _put_own(chance: Chance, sheet: Sheet, facts: Mapping[str, Fact]) -> None:
    """Facts of a pack's own, by the share that was chosen for them; of others every answer is as likely."""
    for id_, fact in facts.items():
        if id_ in CORE_FACTS:
            continue
        if id_ in plan_table.OWN:
            sheet.put(id_, chance.pick(plan_table.OWN[id_]))
            continue
        values: tuple[Any, ...] = _OWN.get(fact.type, fact.values)
        sheet.put(id_, Picked(values, chance.evenly(f"own:{id_}", len(values))))


#: What a fact of a pack's own may be, by type; a choice may be any of its own.
_OWN: Mapping[str, tuple[Any, ...]] = {
    "bool": (False, True),
    "int": tuple(range(11)),
    "cents": tuple(range(0, 200_001, 5_000)),
    "bp": tuple(range(0, 20_001, 1_000)),
}


def _in_batches(blocks: Iterator[pa.RecordBatch], rows: int) -> Iterator[pa.RecordBatch]:
    """The same rows in batches of another size."""
    waiting: list[pa.RecordBatch] = []
    ready = 0
    for block in blocks:
        waiting.append(block)
        ready += block.num_rows
        while ready >= rows:
            table = pa.Table.from_batches(waiting)
            yield table.slice(0, rows).combine_chunks().to_batches()[0]
            rest = table.slice(rows)
            waiting, ready = rest.to_batches(), rest.num_rows
    if ready:
        yield pa.Table.from_batches(waiting).combine_chunks().to_batches()[0]
