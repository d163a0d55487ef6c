"""`maatwerk facts`: what a rule can read and `--set` can set, with who knows it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from maatwerk_core.cli.layout import labelled, wrapped
from maatwerk_core.cli.printing import show, show_json, width
from maatwerk_core.cli.spoken import json_option, language, make_command, option, say
from maatwerk_core.packs.load import load_pack
from maatwerk_core.rules.declared import CORE_FACTS
from maatwerk_core.rules.facts import STRATA, Fact


@make_command(
    "facts",
    nl="Noem alle gegevens die een regel kan lezen: soort, betekenis, wie het weet, en of het een knop is "
    "waar mensen aan kunnen draaien.",
    en="List all facts that a rule can read: type, meaning, who knows it, and whether people can move it.",
)
@option(
    "--pack",
    value=("PAKKET", "PACK"),
    nl="Met de eigen gegevens van dit pakket.",
    en="With this pack's own facts.",
)
@json_option
def command(pack: str | None, json_: bool) -> int:
    """Facts in their strata: a condition reads its own stratum and those before it."""
    facts = load_pack(pack).plan.facts if pack else CORE_FACTS
    shown = known_by_name(facts)
    if json_:
        show_json([as_json(name, fact) for name, fact in shown.items()])
    else:
        show("\n".join(told(shown)))
    return 0


def known_by_name(facts: Mapping[str, Fact]) -> dict[str, Fact]:
    """Facts by the id that people know; a stated leaf (`amount_stated`) is the fact itself (`amount`)."""
    return {name: fact for name, fact in facts.items() if name.removesuffix("_stated") not in facts or
            not name.endswith("_stated")}  # fmt: skip


def told(facts: Mapping[str, Fact]) -> Iterator[str]:
    """Per stratum a list."""
    for at, stratum in enumerate(STRATA):
        rows = [(name, words(fact)) for name, fact in facts.items() if fact.stratum == stratum]
        if rows:
            yield ("\n" if at else "") + stratum.upper()
            yield labelled(rows, width())
    yield ""
    yield wrapped(say(
        "Met --set zet u een gegeven voor een keer: --set amount=500, --set wsnp=unknown.",
        "With --set you set a fact for once: --set amount=500, --set wsnp=unknown.",
    ), width())  # fmt: skip


def words(fact: Fact) -> str:
    """One fact in a line."""
    label = fact.en if language() == "en" else fact.nl
    marks = [type_words(fact), supplier_words(fact)]
    if fact.lever:
        marks.append(say("knop", "lever"))
    if fact.personal:
        marks.append(say("persoonlijk", "personal"))
    return f"{label} ({'; '.join(mark for mark in marks if mark)})"


def type_words(fact: Fact) -> str:
    """What is filled in: the words of a choice, else the type."""
    if fact.reads == "stated":
        return say("tekst", "text")
    names = {
        "bool": "yes/no",
        "cents": "euro",
        "int": say("getal", "number"),
        "bp": "%",
        "months": say("maanden", "months"),
        "day": say("dag", "day"),
        "set": say("lijst", "list"),
        "list": say("lijst", "list"),
        "enum": " | ".join(fact.values) or say("keuze", "choice"),
    }
    unit = {"month": say(" per maand", " a month"), "year": say(" per jaar", " a year")}
    return names[fact.type] + unit.get(fact.unit, "")


def supplier_words(fact: Fact) -> str:
    """Who knows it."""
    nl = {"resident": "huishouden", "partner": "andere partij", "municipality": "gemeente",
          "rules": "volgt uit de regels"}  # fmt: skip
    return say(nl.get(fact.supplier, fact.supplier), fact.supplier)


def as_json(name: str, fact: Fact) -> dict[str, Any]:
    """A fact for a program."""
    return {
        "id": name,
        "type": fact.type,
        "unit": "EUR" if fact.type == "cents" else fact.unit or None,
        "values": list(fact.values),
        "nl": fact.nl,
        "en": fact.en,
        "stratum": fact.stratum,
        "supplier": fact.supplier,
        "lever": fact.lever,
        "personal": fact.personal,
        "path": fact.path or None,
        "column": fact.column,
    }
