"""`maatwerk compare`: the same household in every municipality, with the differences marked; or a file of them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from maatwerk_core.cli.layout import wrapped
from maatwerk_core.cli.opening import open_case
from maatwerk_core.cli.packs import tell
from maatwerk_core.cli.printing import show, show_json, width
from maatwerk_core.cli.route_words import label_of, value_words
from maatwerk_core.cli.spoken import argument, json_option, language, make_command, option, say
from maatwerk_core.errors import Faults, fault
from maatwerk_core.explain.telling import Telling
from maatwerk_core.packs.cases import find_case
from maatwerk_core.packs.find_cases import found_packs
from maatwerk_core.packs.load import load_pack
from maatwerk_core.packs.routes import ROUTE, Route, differing, routes
from maatwerk_core.rules.policy import Policy


@make_command(
    "compare",
    nl="Leg hetzelfde huishouden naast elkaar in elke gemeente: wie beslist, met wie, hoe en met welke "
    "woorden. Wat verschilt is gemerkt met ≠.\n"
    "Met --cases een heel bestand: wat dezelfde huishoudens in elke gemeente krijgen, en waar dat het meest verschilt.",
    en="Lay the same household side by side in every municipality: who decides, with whom, how and in "
    "which words. What differs is marked with ≠.\n"
    "With --cases a whole file: what the same households get in each municipality, and where that differs most.",
)
@argument("case", nl="CASUS", en="CASE", required=False)
@option("--packs", value=("A,B,…", "A,B,…"), nl="Welke pakketten, met komma's; `all` of niets: alle gemeenten.",
        en="Which packs, separated by commas; `all` or nothing: all municipalities.")  # fmt: skip
@option("--day", value=("JJJJ-MM-DD", "YYYY-MM-DD"), nl="De dag waarvan de regels gelden.",
        en="The day whose rules hold.")  # fmt: skip
@option("--set", "sets", multiple=True, value=("GEGEVEN=WAARDE", "FACT=VALUE"), nl="Zet een gegeven voor deze keer.",
        en="Set a fact for this time.")  # fmt: skip
@option("--cases", value=("BESTAND", "FILE"), nl="Een bestand met casussen: Parquet, CSV of JSONL.",
        en="A file of cases: Parquet, CSV or JSONL.")  # fmt: skip
@option("--purpose", value=("TEKST", "TEXT"), nl="Waarvoor dit is. Nodig bij een bestand met echte gegevens.",
        en="What this is for. Needed with a file of real data.")  # fmt: skip
@option("-o", "--out", value=("MAP", "FOLDER"), nl="Waar het verslag over een bestand komt, als map.",
        en="Where the report about a file goes, as a folder.")  # fmt: skip
@json_option
def command(
    case: str | None, packs: str | None, day: str | None, sets: tuple[str, ...], cases: str | None,
    purpose: str | None, out: str | None, json_: bool,
) -> int:  # fmt: skip
    """That municipalities differ is no fault; 1 when rows of a file could not be assessed."""
    refuse_mixed(case, cases, sets, purpose, out)
    if cases is not None:
        from maatwerk_core.cli.compare_many import compare_many

        return compare_many(cases, policies(packs), day, purpose or "", out, json_)
    compare_one(case or "", packs, day, sets, json_)
    return 0


def compare_one(
    case: str, packs: str | None, day: str | None, sets: tuple[str, ...], json_: bool
) -> None:
    """One household in every municipality."""
    _, own = open_case(case, None, day, sets)
    found = routes(find_case(case), own, policies(packs), day, sets)
    if json_:
        show_json(as_json(found))
    else:
        show("\n".join(told(found)))


def refuse_mixed(
    case: str | None, cases: str | None, sets: tuple[str, ...], purpose: str | None, out: str | None
) -> None:
    """Raises `Faults` for one case and a file of them together, for neither, and for an option of the other."""
    faults = [fault("across.one-or-many")] if (case is None) == (cases is None) else []
    of_file = {"--purpose": purpose, "--out": out}
    of_one = {"--set": sets}
    given = of_file if cases is None else of_one
    belongs = "--cases" if cases is None else say("CASUS", "CASE")
    if not faults:
        faults += [fault("across.belongs-with", option=name, belongs=belongs)
                   for name, value in given.items() if value]  # fmt: skip
    if faults:
        raise Faults(faults)


def policies(names: str | None) -> list[Policy]:
    """The packs named, else those of every municipality that exists."""
    named = [name.strip() for name in (names or "").split(",") if name.strip()]
    if named not in ([], ["all"]):
        return [load_pack(name) for name in named]
    folders, failed = found_packs()
    tell(failed)
    loaded = [load_pack(folder) for folder in folders.values()]
    return [policy for policy in loaded if policy.pack.municipality and not policy.pack.example]


def told(found: Sequence[Route]) -> Iterator[str]:
    """Per thing laid side by side each answer, with the packs that give it."""
    first = found[0].assessment
    day = Telling(first, language()).day
    yield wrapped(say(f"{first.case.intervention.name}, op {day}, in {len(found)} regelpakketten.",
                      f"{first.case.intervention.name}, on {day}, in {len(found)} rule packs."), width())  # fmt: skip
    differs = differing(found)
    for name in found[0].values:
        given = answers(found, name)
        if name in differs:
            yield f"\n≠ {label_of(name)}"
            yield from (
                wrapped(f"{packs}: {words}", width(), "  ", "    ") for packs, words in given
            )
        else:
            yield "\n" + wrapped(f"= {label_of(name)}: {given[0][1]}", width(), "", "  ")
    number = len({route.key for route in found})
    yield "\n" + wrapped(say(
        f"{number} verschillende routes, naar wie beslist, akkoord, rem, vorm en woorden.",
        f"{number} different routes, by who decides, approval, brake, form and words.",
    ), width())  # fmt: skip


def answers(found: Sequence[Route], name: str) -> list[tuple[str, str]]:
    """Each answer once, after the packs that give it; most packs first."""
    packs: dict[str, list[str]] = {}
    for route in found:
        words = value_words(route, name, language())
        packs.setdefault(words, []).append(route.pack)
    ordered = sorted(packs.items(), key=lambda row: -len(row[1]))
    return [(", ".join(names), words) for words, names in ordered]


def as_json(found: Sequence[Route]) -> dict[str, Any]:
    """The comparison for a program."""
    first = found[0].assessment
    return {
        "case": first.case.case,
        "day": first.day.isoformat(),
        "routes": len({route.key for route in found}),
        "route_by": list(ROUTE),
        "differs": list(differing(found)),
        "packs": [{"pack": route.pack, **route.values} for route in found],
    }
