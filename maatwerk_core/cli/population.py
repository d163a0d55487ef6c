"""`maatwerk population`: made-up households to try rules on, as a file of cases."""

from __future__ import annotations

import datetime
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import Any

from maatwerk_core.cli.asked_day import day_of
from maatwerk_core.cli.bulk import EXTRA, progress
from maatwerk_core.cli.layout import wrapped
from maatwerk_core.cli.printing import show, show_json, width
from maatwerk_core.cli.spoken import json_option, make_command, option, say
from maatwerk_core.errors import Fault, Faults, ScalarFault, fault
from maatwerk_core.errors.fault import as_values
from maatwerk_core.model.scalars import rate_text, read_count, read_rate, read_span
from maatwerk_core.packs.find_cases import found_packs
from maatwerk_core.packs.load import load_pack
from maatwerk_core.rules.policy import Policy

#: The day of the cases where none is asked for: the last one from which every social minimum is known.
DAY = datetime.date(2026, 1, 1)


@make_command(
    "population",
    nl="Maak verzonnen huishoudens om regels op te proberen: een bestand met casussen voor `maatwerk bulk`. "
    "Hetzelfde begingetal geeft hetzelfde bestand. Hoe vaak iets voorkomt is grotendeels aangenomen.",
    en="Make up households to try rules on: a file of cases for `maatwerk bulk`. The same seed gives the same file. "
    "How often something occurs is mostly assumed.",
)
@option("--households", required=True, value=("AANTAL", "NUMBER"), nl="Hoeveel huishoudens.",
        en="How many households.")  # fmt: skip
@option("--seed", required=True, value=("GETAL", "NUMBER"),
        nl="Het begingetal: hetzelfde getal geeft dezelfde huishoudens.",
        en="The seed: the same number gives the same households.")  # fmt: skip
@option("--day", value=("JJJJ-MM-DD", "YYYY-MM-DD"), nl="De dag van alle casussen. Anders 2026-01-01.",
        en="The day of all cases. Otherwise 2026-01-01.")  # fmt: skip
@option("--year", value=("JJJJ", "YYYY"), nl="Of: verspreid over de dagen van dit jaar.",
        en="Or: spread over the days of this year.")  # fmt: skip
@option("--unknown", default="10%", value=("DEEL", "SHARE"),
        nl="Welk deel van de gegevens niet is ingevuld. Anders 10%.",
        en="Which share of the facts is not filled in. Otherwise 10%.")  # fmt: skip
@option("--pack", "packs", multiple=True, value=("PAKKET", "PACK"),
        nl="Voor welk regelpakket; mag vaker. Anders voor alle pakketten die er zijn.",
        en="For which rule pack; may be repeated. Otherwise for all packs there are.")  # fmt: skip
@option("-o", "--out", required=True, value=("BESTAND", "FILE"), nl="Waar de casussen komen, als Parquet.",
        en="Where the cases go, as Parquet.")  # fmt: skip
@json_option
def command(
    households: str, seed: str, day: str | None, year: str | None, unknown: str,
    packs: tuple[str, ...], out: str, json_: bool,
) -> int:  # fmt: skip
    """Nothing is written unless all of it is."""
    try:
        from maatwerk_core.bulk.population import write_population
    except ModuleNotFoundError as missing:
        if missing.name not in EXTRA:
            raise
        raise Faults([fault("bulk.not-installed", package=missing.name)]) from None
    count, start = asked(households, read_count, "households"), asked(seed, read_count, "seed")
    share, days = share_of(unknown), days_of(day, year)
    policies = [load_pack(pack) for pack in packs or found_packs()[0].values()]
    with progress("verzinnen", "making up") as tell:
        schema = write_population(
            Path(out), count, start, days, policies, unknown=share,
            tell=lambda done: tell(done, count),
        )  # fmt: skip
    found = {
        "synthetic": True, "households": count, "seed": start, "unknown": rate_text(share),
        "days": [days[0].isoformat(), days[-1].isoformat()],
        "packs": [policy.id for policy in policies], "columns": len(schema.names), "out": out,
    }  # fmt: skip
    if json_:
        show_json(found)
    else:
        show("\n".join(wrapped(line, width()) for line in told(found, policies)))
    return 0


def told(found: dict[str, Any], policies: Sequence[Policy]) -> Iterator[str]:
    """What was made, that it is made up, and what to do with it."""
    first, last = found["days"]
    days = first if first == last else say(f"{first} tot en met {last}", f"{first} to {last}")
    yield say(f"{found['households']} verzonnen huishoudens: {found['out']}",
              f"{found['households']} made-up households: {found['out']}")  # fmt: skip
    yield say(f"begingetal {found['seed']}, dag {days}, {found['unknown']} onbekend, {found['columns']} kolommen",
              f"seed {found['seed']}, day {days}, {found['unknown']} unknown, {found['columns']} columns")  # fmt: skip
    yield say("Dit zijn geen echte mensen. Hoe vaak iets voorkomt is grotendeels aangenomen.",
              "These are no real people. How often something occurs is mostly assumed.")  # fmt: skip
    yield say("Verder: ", "Next: ") + (
        f"maatwerk bulk {found['out']} --pack {policies[-1].id} "
        f"-o {say('uitkomst', 'result')}.parquet"
    )


def asked(text: str, read: Callable[[object], int], name: str) -> int:
    """What was typed, read. Raises `Faults` for what it can't be."""
    try:
        return read(text)
    except ScalarFault as error:
        values = as_values(dict(error.values))
        raise Faults([Fault(error.code, f"/{name}", None, values)]) from None


def share_of(text: str) -> int:
    """A share in basis points, all at most."""
    share = asked(text, read_rate, "unknown")
    if share > 10_000:
        raise Faults([fault("population.unknown", given=text)])
    return share


def days_of(day: str | None, year: str | None) -> tuple[datetime.date, ...]:
    """The days that a case may have.

    >>> len(days_of(None, "2024")), days_of("2025-09-01", None)
    (366, (datetime.date(2025, 9, 1),))
    """
    if day is not None and year is not None:
        raise Faults([fault("population.day-and-year")])
    if year is None:
        return (day_of(day) or DAY,)
    try:
        first, last = read_span(year)
    except ScalarFault as error:
        values = as_values(dict(error.values))
        raise Faults([Fault(error.code, "/year", None, values)]) from None
    return tuple(first + datetime.timedelta(days=after) for after in range((last - first).days + 1))
