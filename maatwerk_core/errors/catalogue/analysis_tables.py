"""Words for what the analysis finds in the tables of a pack: gaps, overlaps, rows that are never reached."""

from __future__ import annotations

from maatwerk_core.errors.catalogue.entry import Entry, Wording

WORDS: dict[str, Entry] = {
    "table.gap": Entry(
        nl=Wording(
            message="in `{table}` geldt geen enkele rij ({row})",
            expected="voor alle feiten een rij, of een rij die altijd geldt",
            hint="vul de rij aan, of sluit af met een rij zonder voorwaarde",
            fix="Kijk naar de feiten die erbij staan: daarvoor zegt de tabel niets. Voeg een rij toe of "
            "verruim er een. De laatste rij zonder voorwaarde vangt alles op wat overblijft.",
            why="Valt een plan tussen de rijen, dan weet niemand wie beslist, met hoeveel collega's of wat er "
            "op papier moet. De uitkomst is dan onbekend, terwijl de regeling dat niet zo bedoelt.",
        ),
        en=Wording(
            message="in `{table}` no row applies ({row})",
            expected="a row for all facts, or one that always applies",
            hint="complete the row, or end with a row without a condition",
            fix="Look at the facts shown: the table says nothing for them. Add a row or widen one. A last "
            "row without a condition takes whatever is left.",
            why="Where a plan falls between the rows nobody knows who decides, with how many colleagues or "
            "what has to be written. The outcome is unknown then, and the scheme doesn't mean that.",
        ),
        wrong="mandate: {tiers: [{role: team, ceiling: 500}, {role: manager, ceiling: 2500}]}\n"
        "quorum: {team: {approvals: 3}}\n",
        right="mandate: {tiers: [{role: team, ceiling: 500}, {role: manager, ceiling: 2500}]}\n"
        "quorum: {team: {approvals: 3}, manager: {approvals: none}}\n",
    ),
}
