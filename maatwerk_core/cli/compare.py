"""`maatwerk compare`: the same household in every municipality, with the differences marked."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from maatwerk_core.cli.layout import wrapped
from maatwerk_core.cli.opening import case_argument, open_case
from maatwerk_core.cli.packs import tell
from maatwerk_core.cli.printing import show, show_json, width
from maatwerk_core.cli.route_words import label_of, value_words
from maatwerk_core.cli.spoken import json_option, language, make_command, option, say
from maatwerk_core.explain.telling import Telling
from maatwerk_core.packs.cases import find_case
from maatwerk_core.packs.find_cases import found_packs
from maatwerk_core.packs.load import load_pack
from maatwerk_core.packs.routes import ROUTE, Route, differing, routes
from maatwerk_core.rules.policy import Policy


@make_command(
    "compare",
    nl="Leg hetzelfde huishouden naast elkaar in elke gemeente: wie beslist, met wie, hoe en met welke "
    "woorden. Wat verschilt is gemerkt met ≠.",
    en="Lay the same household side by side in every municipality: who decides, with whom, how and in "
    "which words. What differs is marked with ≠.",
)
@case_argument
@option("--packs", value=("A,B,…", "A,B,…"), nl="Welke pakketten, met komma's. Anders alle gemeenten.",
        en="Which packs, separated by commas. Otherwise all municipalities.")  # fmt: skip
@option("--day", value=("JJJJ-MM-DD", "YYYY-MM-DD"), nl="De dag waarvan de regels gelden.",
        en="The day whose rules hold.")  # fmt: skip
@option("--set", "sets", multiple=True, value=("GEGEVEN=WAARDE", "FACT=VALUE"), nl="Zet een gegeven voor deze keer.",
        en="Set a fact for this time.")  # fmt: skip
@json_option
def command(
    case: str, packs: str | None, day: str | None, sets: tuple[str, ...], json_: bool
) -> int:
    """Always 0: that municipalities differ is no fault."""
    _, own = open_case(case, None, day, sets)
    found = routes(find_case(case), own, policies(packs), day, sets)
    if json_:
        show_json(as_json(found))
    else:
        show("\n".join(told(found)))
    return 0


def policies(names: str | None) -> list[Policy]:
    """The packs named, else those of every municipality that exists."""
    if names is not None:
        return [load_pack(name.strip()) for name in names.split(",") if name.strip()]
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
