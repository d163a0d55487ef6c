"""The coverage of a pack for a person and for a program."""

from __future__ import annotations

from typing import Any

from maatwerk_core.cli.failing import from_here
from maatwerk_core.cli.layout import wrapped
from maatwerk_core.cli.printing import width
from maatwerk_core.cli.spoken import language, say
from maatwerk_core.workshop.coverage.goals import Goal
from maatwerk_core.workshop.coverage.measuring import Coverage, Shown
from maatwerk_core.workshop.coverage.skeletons import atom_text, skeleton

_KINDS = {
    "check": ("eisen", "checks"),
    "tier": ("wie beslist", "tiers"),
    "above": ("boven de laatste trede", "above the last tier"),
    "quorum": ("quorum", "quorum"),
    "agreement": ("afspraken", "agreements"),
    "substantiation": ("onderbouwing", "substantiation"),
    "provision": ("voorzieningen", "provisions"),
    "fact": ("eigen feiten", "facts of its own"),
    "ask": ("gevraagde feiten", "facts asked for"),
    "condition": ("voorwaarden (MC/DC)", "conditions (MC/DC)"),
    "value": ("waarden per dag", "values by day"),
}
_SHOWS = {
    "yes": ("een keer ja", "yes once"),
    "no": ("een keer nee", "no once"),
    "not_applicable": ("een keer niet van toepassing", "not applicable once"),
    "unknown": ("een keer onbekend, bij naam", "unknown once, by name"),
    "decides": ("een keer beslissend", "deciding once"),
    "nobody": ("een keer niemand", "nobody once"),
    "matters": ("doet ertoe, beide kanten", "matters, both ways"),
    "read": ("een keer gebruikt of gelezen", "used or read once"),
}


def coverage_text(found: Coverage) -> str:
    """The score, what is not reached yet, and the scenarios that would reach it."""
    if found.score is None:
        return say("Dekking: er is niets te dekken", "Coverage: there is nothing to cover")
    many = len(found.covered) + len(found.uncovered)
    lines = [f"{say('Dekking', 'Coverage')}: {percent(found)} ({len(found.covered)}/{many})"]
    lines += [
        f"  {say(*_KINDS[kind])}: {reached}/{all_}"
        for kind, (reached, all_) in found.by_kind.items()
    ]
    if found.uncovered:
        lines += ["", say("Nog niet geraakt", "Not reached yet")]
        told = (f"{place_of(one.goal)} {coverage_line(one, found)}" for one in found.uncovered)
        lines += [wrapped(line, width(), "  ", "    ") for line in dict.fromkeys(told)]
        lines += ["", say("Scenario's die dit raken. Vul in wat op … staat.",
                          "Scenarios that reach this. Fill in what shows as ….")]  # fmt: skip
        lines.append(skeleton((one.goal for one in found.uncovered), language()))
    return "\n".join(lines)


def percent(found: Coverage) -> str:
    """The score in whole percents, rounded down: 100 means all."""
    score = found.score or 0
    return f"{int(score * 100)}%"


def coverage_line(one: Shown, found: Coverage) -> str:
    """What is to be shown, and what is shown of it already."""
    goal = one.goal
    condition = f" `{atom_text(goal.atom, found.names)}`" if goal.atom is not None else ""
    half = f" ({', '.join(one.by)})" if one.by else ""
    return f"{goal.path}{condition}: {say(*_SHOWS[goal.shows])}{half}"


def place_of(goal: Goal) -> str:
    """Where a goal stands, from the folder one works in."""
    return f"{from_here(goal.place.file)}:{goal.place.line}:{goal.place.column}"


def coverage_dict(found: Coverage) -> dict[str, Any]:
    """The coverage for a program; `score` is between 0 and 1, null where there is nothing to cover."""
    return {
        "score": None if found.score is None else round(float(found.score), 4),
        "by_kind": {kind: {"reached": reached, "of": all_} for kind, (reached, all_) in found.by_kind.items()},
        "covered": [_as_dict(one, found) for one in found.covered],
        "uncovered": [
            {**_as_dict(one, found), "scenario": skeleton([one.goal], language())}
            for one in found.uncovered
        ],
    }  # fmt: skip


def _as_dict(one: Shown, found: Coverage) -> dict[str, Any]:
    goal = one.goal
    return {
        "kind": goal.kind,
        "path": goal.path,
        "shows": goal.shows,
        "condition": None if goal.atom is None else atom_text(goal.atom, found.names),
        "file": goal.place.file,
        "line": goal.place.line,
        "column": goal.place.column,
        "by": list(one.by),
    }
