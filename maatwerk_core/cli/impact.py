"""`maatwerk impact`: what a changed pack does to many cases before it is adopted, as a report."""

from __future__ import annotations

import datetime
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from maatwerk_core.cli.asked_day import day_of
from maatwerk_core.cli.bulk import EXTRA, progress
from maatwerk_core.cli.layout import wrapped
from maatwerk_core.cli.population import DAY, asked
from maatwerk_core.cli.printing import show, show_json, width
from maatwerk_core.cli.spoken import argument, json_option, language, make_command, option, say
from maatwerk_core.errors import Fault, Faults, did_you_mean, fault
from maatwerk_core.model.scalars import read_count
from maatwerk_core.packs.load import load_pack

if TYPE_CHECKING:
    from maatwerk_core.bulk.impact.found import Grouping, Impact
    from maatwerk_core.bulk.impact.report import Cases
    from maatwerk_core.rules.policy import Policy


@make_command(
    "impact",
    nl="Wat doet een veranderd regelpakket, voordat het is vastgesteld? Hoeveel huishoudens krijgen een andere "
    "uitkomst, waardoor, voor wie en wat kost het. OUD en NIEUW zijn pakketten of mappen; met --policies mag OUD "
    "een vingerafdruk zijn.\n"
    "Hoe het afloopt: 0, ook als er iets verandert; 1 rijen met fouten, 2 verkeerd gebruik.",
    en="What does a changed rule pack do, before it is adopted? How many households get another outcome, why, for "
    "whom and at what cost. OLD and NEW are packs or folders; with --policies OLD may be a fingerprint.\n"
    "Exit codes: 0, changes or not; 1 rows with faults, 2 wrong use.",
)
@argument("old", nl="OUD", en="OLD")
@argument("new", nl="NIEUW", en="NEW", required=False)
@option("--cases", value=("BESTAND", "FILE"), nl="De casussen: Parquet, CSV of JSONL.",
        en="The cases: Parquet, CSV or JSONL.")  # fmt: skip
@option("--population", value=("AANTAL", "NUMBER"), nl="Of: zoveel verzonnen huishoudens.",
        en="Or: so many made-up households.")  # fmt: skip
@option("--seed", default="1", value=("GETAL", "NUMBER"), nl="Het begingetal daarvan. Anders 1.",
        en="The seed of these. Otherwise 1.")  # fmt: skip
@option("--day", value=("JJJJ-MM-DD", "YYYY-MM-DD"), nl="De dag waarvan de regels gelden. Anders die van elke casus.",
        en="The day whose rules hold. Otherwise that of each case.")  # fmt: skip
@option("--by", value=("A,B", "A,B"), nl="Welke groepen: kind, domain, income-band. Anders alle die het bestand heeft.",
        en="By which groups: kind, domain, income-band. Otherwise all that the file has.")  # fmt: skip
@option("--purpose", default="", value=("TEKST", "TEXT"), nl="Waarvoor dit is. Nodig bij echte gegevens.",
        en="What this is for. Needed with real data.")  # fmt: skip
@option("--vary", "varied", multiple=True, value=("WAARDE=VAN..TOT:STAP", "VALUE=FROM..TO:STEP"),
        nl="Verschuif een waarde van het nieuwe pakket, zoals mandate.tiers.team.ceiling=250..2000:50. Kan ook met "
        "één pakket; mag vaker.",
        en="Move a value of the new pack, such as mandate.tiers.team.ceiling=250..2000:50. Also with one pack; "
        "may be repeated.")  # fmt: skip
@option("--replay", value=("BEWIJZEN", "RECEIPTS"), nl="Reken eerdere toetsingen na: een map met JSON, of JSONL.",
        en="Run earlier assessments again: a folder of JSON, or JSONL.")  # fmt: skip
@option("--policies", "store", value=("MAP", "FOLDER"), nl="Waar regelpakketten op vingerafdruk bewaard zijn.",
        en="Where rule packs are kept by fingerprint.")  # fmt: skip
@option("--strict", is_flag=True, nl="Aangenomen en omstreden waarden zijn onbekend.",
        en="Assumed and contested values are unknown.")  # fmt: skip
@option("-o", "--out", value=("MAP", "FOLDER"), nl="Waar het verslag komt, als map.",
        en="Where the report goes, as a folder.")  # fmt: skip
@json_option
def command(
    old: str, new: str | None, cases: str | None, population: str | None, seed: str, day: str | None,
    by: str | None, purpose: str, varied: tuple[str, ...], replay: str | None, store: str | None,
    strict: bool,
    out: str | None, json_: bool,
) -> int:  # fmt: skip
    """1 when some rows could not be assessed."""
    try:
        from maatwerk_core.bulk.impact.passing import Asked
        from maatwerk_core.bulk.impact.report import Receipts, find_impact
        from maatwerk_core.bulk.impact.sweep import read_sweeps
    except ModuleNotFoundError as missing:
        if missing.name not in EXTRA:
            raise
        raise Faults([fault("bulk.not-installed", package=missing.name)]) from None
    on, groups = day_of(day), groupings(by)
    policies = packs(old, new, store, alone=bool(varied))
    sweeps = read_sweeps(varied, policies[1])
    looked_at = None
    if replay is None or cases is not None or population is not None:
        looked_at = opened(cases, population, seed, on, policies, purpose)
    receipts = Receipts(Path(replay), purpose) if replay is not None else None
    wish = Asked(policies, on, strict, groups, sweeps)
    with progress("vergelijken", "comparing") as tell:
        impact = find_impact(
            looked_at, wish, Path(out) if out else None, receipts=receipts, lang=language(),
            tell=lambda count: tell(count.done, count.total),
        )  # fmt: skip
    if json_:
        from maatwerk_core.bulk.reports.plain import as_data

        show_json(as_data(impact))
    else:
        show("\n".join(wrapped(line, width()) for line in told(impact, out)))
    return 1 if impact.data is not None and impact.data.bad_rows else 0


def packs(old: str, new: str | None, store: str | None, *, alone: bool) -> tuple[Policy, Policy]:
    """Both packs, or one twice where it may stand `alone`; OLD may be the fingerprint of one that was kept.

    Raises `Faults` with what is wrong in each.
    """
    if new is None:
        if not alone:
            raise Faults([fault("impact.one-pack")])
        only = load_pack(old)
        return only, only
    from maatwerk_core.workshop.diff.versions import stored

    after, faults = loaded(new)
    kept = stored(Path(store), old, after.id) if store is not None and after else None
    before, more = loaded(kept or old)
    if before is None or after is None:
        raise Faults([*more, *(one for one in faults if one not in more)])
    return before, after


def loaded(where: str | Path) -> tuple[Policy | None, tuple[Fault, ...]]:
    """A pack, or what is wrong in it."""
    try:
        return load_pack(where), ()
    except Faults as error:
        return None, tuple(error.faults)


def groupings(by: str | None) -> tuple[Grouping, ...] | None:
    """The groups that were asked for, each once; nothing: all that there are. Raises `Faults` for what is none."""
    from maatwerk_core.bulk.impact.found import GROUPINGS

    if by is None:
        return None
    names = dict.fromkeys(name.strip() for name in by.split(",") if name.strip())
    faults = [
        fault("impact.by", given=name, choices=GROUPINGS, near=did_you_mean(name, GROUPINGS))
        for name in names
        if name not in GROUPINGS
    ]
    if faults:
        raise Faults(faults)
    return tuple(grouping for grouping in GROUPINGS if grouping in names)


def opened(
    cases: str | None, population: str | None, seed: str, day: datetime.date | None,
    policies: tuple[Policy, Policy], purpose: str,
) -> Cases:  # fmt: skip
    """The file of cases, or the households that are made up. Raises `Faults` for both or neither."""
    from maatwerk_core.bulk.impact.drawn import Drawn
    from maatwerk_core.bulk.impact.report import drawn_cases, open_cases

    if (cases is None) == (population is None):
        raise Faults([fault("impact.no-cases")])
    if cases is not None:
        return open_cases(Path(cases), purpose)
    households = asked(population or "", read_count, "population")
    start = asked(seed, read_count, "seed")
    return drawn_cases(Drawn(households, start, day or DAY, policies))


def told(impact: Impact, out: str | None) -> Iterator[str]:
    """How many households get another outcome, and where to read on."""
    data, replay = impact.data, impact.replay
    if data is not None:
        if data.synthetic:
            yield say("Verzonnen huishoudens.", "Made-up households.")
        else:
            purpose = data.purpose.rstrip(".")
            yield say(f"Echte huishoudens. Doel: {purpose}.",
                      f"Real households. Purpose: {purpose}.")  # fmt: skip
        changed, all_ = impact.changed, impact.households
        number = say("een verborgen aantal", "a hidden number") if changed is None else str(changed)
        yield say(f"Een andere uitkomst: {number} van {all_} huishoudens.",
                  f"Another outcome: {number} of {all_} households.")  # fmt: skip
        if data.bad_rows:
            yield say(f"Rijen die niet meetellen, want er klopt iets niet in: {data.bad_rows}.",
                      f"Rows that are not counted, for something in them is wrong: {data.bad_rows}.")  # fmt: skip
    if replay is not None:
        yield say(f"Anders dan eerder getoetst: {len(replay.changed)} van {replay.receipts}.",
                  f"Other than assessed before: {len(replay.changed)} of {replay.receipts}.")  # fmt: skip
    if out is not None:
        yield say(f"Het verslag: {out}", f"The report: {out}")
